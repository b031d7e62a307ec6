// What sirocco-reader writes to its standard output: the one header that the child process and the application share.
//
//   "SIRD", u32 version, then frames: u32 kind, u32 length, `length` bytes. Numbers are little-endian.
//   A document is  pages  title?  page*  end;  one that is not read is  refused,  at any place where a frame may stand.
//
// The child is not trusted: it may have been taken over by what it read. ReaderParser checks every byte.
#pragma once

#include <cstdint>
#include <string_view>

namespace sirocco {

inline constexpr std::string_view kReaderMagic = "SIRD";
inline constexpr std::uint32_t kReaderVersion = 1;

enum class ReaderFrame : std::uint32_t {
    pages = 1,    // u32: how many page frames follow
    title = 2,    // UTF-8, as the document calls itself
    page = 3,     // UTF-8, the text of the next page
    end = 4,      // empty; nothing follows
    refused = 5,  // u32 ReaderRefusal, u32 a number that explains it; nothing follows
};

enum class ReaderRefusal : std::uint32_t {
    damaged = 1,
    password = 2,
    unsupported = 3,   // a way of encrypting that nothing here knows
    tooManyPages = 4,  // the number: how many
    tooMuchText = 5,   // the number: of the page on which it became too much, from 1
    sandbox = 6,       // the limits could not be set, so nothing was opened
};

// Beyond these nothing is read. A novel has 1 MiB; no context of a Mixtral holds more than about 200 KiB.
inline constexpr std::uint32_t kMaxPages = 5'000;
inline constexpr std::uint32_t kMaxTextBytes = 4 << 20;
inline constexpr std::uint32_t kMaxTitleBytes = 1'024;

}  // namespace sirocco
