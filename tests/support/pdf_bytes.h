// PDFs made by hand, so that they can be as small, as broken and as hostile as a test wants.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sirocco::test {

struct PdfOptions {
    std::vector<std::string> pages = {"Hello"};  // Latin text without parentheses; an empty one is a page without text
    std::string title = {};
    std::size_t claimedPages = 0;   // in /Count; 0: as many as there are
    std::size_t repeatedPages = 0;  // the last page again and again, up to so many
    std::string content = {};       // in place of every page's content stream
    std::string filter = {};        // of `content`: "/Filter /FlateDecode"
    std::string firstObject = {};   // in place of object 1, the catalogue
    bool encrypted = false;         // with a password that nobody knows
};
std::string pdfBytes(const PdfOptions& options);

// A zlib stream of a few megabytes at most that becomes `line` over and over, up to `bytes` long. 3 to 200 characters
// below 144.
std::string deflateBomb(const std::string& line, std::uint64_t bytes);

}  // namespace sirocco::test
