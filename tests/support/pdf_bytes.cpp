#include "tests/support/pdf_bytes.h"

#include <algorithm>
#include <cstdio>

namespace sirocco::test {
namespace {

std::string pageContent(const std::string& text) {
    return text.empty() ? "q Q" : "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET";
}

// Bits of a deflate stream, the lowest of a byte first; Huffman codes come from their highest bit on.
class BitWriter {
public:
    void bits(unsigned value, int count) {
        for (int i = 0; i < count; ++i) {
            put((value >> i) & 1u);
        }
    }
    void code(unsigned value, int count) {
        for (int i = count - 1; i >= 0; --i) {
            put((value >> i) & 1u);
        }
    }
    std::string take() {
        while (used_ != 0) {
            put(0);
        }
        return std::move(bytes_);
    }

private:
    void put(unsigned bit) {
        byte_ |= bit << used_;
        if (++used_ == 8) {
            bytes_ += static_cast<char>(byte_);
            byte_ = 0;
            used_ = 0;
        }
    }
    std::string bytes_;
    unsigned byte_ = 0;
    int used_ = 0;
};

// RFC 1951, 3.2.5: which of the codes 0 to 29 has this distance, and how many bits follow it.
void writeDistance(BitWriter& out, unsigned distance) {
    unsigned base = 1;
    for (unsigned code = 0;; ++code) {
        const int extra = code < 4 ? 0 : static_cast<int>(code / 2 - 1);
        if (distance < base + (1u << extra)) {
            out.code(code, 5);
            out.bits(distance - base, extra);
            return;
        }
        base += 1u << extra;
    }
}

}  // namespace

std::string pdfBytes(const PdfOptions& options) {
    std::string pdf = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    const auto object = [&](const std::string& body) {
        offsets.push_back(pdf.size());
        pdf += std::to_string(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    // Objects 1 to 4 are fixed, a page takes two from 5 on.
    const std::size_t count = options.pages.size();
    std::string kids;
    for (std::size_t i = 0; i < std::max(count, options.repeatedPages); ++i) {
        kids += std::to_string(5 + 2 * std::min(i, count - 1)) + " 0 R ";
    }
    const std::size_t claimed =
        options.claimedPages > 0 ? options.claimedPages : std::max(count, options.repeatedPages);
    object(options.firstObject.empty() ? "<< /Type /Catalog /Pages 2 0 R >>" : options.firstObject);
    object("<< /Type /Pages /Count " + std::to_string(claimed) + " /Kids [" + kids + "] >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    object("<< /Title (" + options.title + ") >>");
    for (std::size_t i = 0; i < count; ++i) {
        const std::string content = options.content.empty() ? pageContent(options.pages[i]) : options.content;
        object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
            std::to_string(6 + 2 * i) + " 0 R >>");
        object("<< /Length " + std::to_string(content.size()) + " " + options.filter + " >>\nstream\n" + content +
               "\nendstream");
    }
    const std::size_t table = pdf.size();
    pdf += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        char line[32];
        std::snprintf(line, sizeof line, "%010zu 00000 n \n", offset);
        pdf += line;
    }
    pdf += "trailer\n<< /Size " + std::to_string(offsets.size() + 1) + " /Root 1 0 R /Info 4 0 R ";
    if (options.encrypted) {
        const std::string nonsense(32, 'x');
        pdf += "/ID [(1234567890123456) (1234567890123456)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" +
               nonsense + ") /U (" + nonsense + ") >> ";
    }
    return pdf + ">>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

std::string deflateBomb(const std::string& line, std::uint64_t bytes) {
    constexpr unsigned longestCopy = 258;
    BitWriter out;
    out.bits(1, 1);  // the last block,
    out.bits(1, 2);  // with the fixed codes
    for (const char c : line) {
        out.code(0x30u + static_cast<unsigned char>(c), 8);
    }
    for (std::uint64_t done = line.size(); done < bytes; done += longestCopy) {
        out.code(0xc5, 8);  // of length 258
        writeDistance(out, static_cast<unsigned>(line.size()));
    }
    out.code(0, 7);
    return "\x78\x9c" + out.take();  // without a checksum, which readers of PDF do not ask for
}

}  // namespace sirocco::test
