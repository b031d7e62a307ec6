// Documents as plain values: what was read of a file, and why one was not.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>

namespace sirocco {

enum class DocumentKind { plainText, markdown, pdf };

struct Document {
    QString name;  // of the file, on one line, without characters that steer how text is drawn
    DocumentKind kind = DocumentKind::plainText;
    // Lines end in '\n'; of control characters only '\n' and '\t'. Of a PDF: its pages, a blank line between.
    QString text;
    int pages = 0;     // of a PDF; 0 where there are none
    QString title;     // as a PDF calls itself; may be empty
    QString encoding;  // that the bytes were in when it is not UTF-8, as "windows-1252"; else empty
};

enum class DocumentProblem {
    cancelled,
    notFound,
    notAFile,    // a folder, a device
    unreadable,  // the system does not let us, or the disk failed
    empty,
    tooLarge,      // the number: bytes of the file
    tooMuchText,   // of a PDF
    tooManyPages,  // the number: how many
    tooMany,       // documents in one message
    image,         // known by its first bytes, as the next four
    archive,       // and what is one inside: office documents, books
    program,
    model,
    binary,    // nothing that is text, and nothing that is known
    encoding,  // text, but nobody knows in which characters
    noText,    // a PDF of pictures; the number: its pages
    damaged,
    password,
    unsupported,  // a PDF protected in a way that nothing here knows
    tookTooLong,
    readerFailed,   // the child process ended, or answered what is no answer
    readerMissing,  // it is not beside the program
};

struct DocumentError {
    DocumentProblem problem = DocumentProblem::damaged;
    std::uint64_t number = 0;  // what it counts depends on the problem
    QString detail;            // English, for "details": the system's words, or what was wrong with an answer
};

// Files larger than this are not opened.
inline constexpr std::uint64_t kMaxTextFileBytes = 4u << 20;
inline constexpr std::uint64_t kMaxPdfFileBytes = 256u << 20;

}  // namespace sirocco
