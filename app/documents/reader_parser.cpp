#include "app/documents/reader_parser.h"

#include <QStringDecoder>
#include <QtEndian>

#include "app/documents/document_text.h"

namespace sirocco {
namespace {

constexpr qsizetype numberSize = 4;
constexpr qsizetype headSize = 2 * numberSize;

std::uint32_t numberAt(const QByteArray& bytes, qsizetype offset) {
    return qFromLittleEndian<std::uint32_t>(bytes.constData() + offset);
}

// The most that a frame of this kind may have; nothing for a kind that does not exist.
std::optional<std::uint32_t> longest(std::uint32_t kind) {
    switch (static_cast<ReaderFrame>(kind)) {
        case ReaderFrame::pages:
            return numberSize;
        case ReaderFrame::title:
            return kMaxTitleBytes;
        case ReaderFrame::page:
            return kMaxTextBytes;
        case ReaderFrame::end:
            return 0;
        case ReaderFrame::refused:
            return headSize;
    }
    return std::nullopt;
}

std::optional<DocumentProblem> problemOf(std::uint32_t refusal) {
    switch (static_cast<ReaderRefusal>(refusal)) {
        case ReaderRefusal::damaged:
            return DocumentProblem::damaged;
        case ReaderRefusal::password:
            return DocumentProblem::password;
        case ReaderRefusal::unsupported:
            return DocumentProblem::unsupported;
        case ReaderRefusal::tooManyPages:
            return DocumentProblem::tooManyPages;
        case ReaderRefusal::tooMuchText:
            return DocumentProblem::tooMuchText;
        case ReaderRefusal::sandbox:
            return DocumentProblem::readerFailed;
    }
    return std::nullopt;
}

}  // namespace

bool ReaderParser::feed(const QByteArray& bytes) {
    if (error_) {
        return false;
    }
    pending_ += bytes;
    while (take()) {
    }
    if (!error_ && state_ == State::ended && !pending_.isEmpty()) {
        return fail("bytes after the end");
    }
    return !error_;
}

bool ReaderParser::take() {
    if (state_ == State::ended || pending_.size() < headSize) {
        return false;
    }
    if (state_ == State::magic) {
        if (!pending_.startsWith(QByteArray(kReaderMagic.data(), kReaderMagic.size()))) {
            return fail("no stream of a reader");
        }
        if (numberAt(pending_, numberSize) != kReaderVersion) {
            return fail("a reader of another version");
        }
        pending_.remove(0, headSize);
        state_ = State::pages;
        return true;
    }
    const std::uint32_t kind = numberAt(pending_, 0);
    const std::uint32_t length = numberAt(pending_, numberSize);
    const std::optional<std::uint32_t> limit = longest(kind);
    if (!limit || length > *limit) {
        return fail(limit ? "a frame that is too long" : "a frame of no known kind");
    }
    if (pending_.size() - headSize < static_cast<qsizetype>(length)) {
        return false;
    }
    const QByteArray bytes = pending_.mid(headSize, length);
    pending_.remove(0, headSize + length);
    return takeFrame(static_cast<ReaderFrame>(kind), bytes);
}

bool ReaderParser::takeFrame(ReaderFrame kind, const QByteArray& bytes) {
    switch (kind) {
        case ReaderFrame::refused:
            return takeRefusal(bytes);
        case ReaderFrame::pages:
            return state_ == State::pages ? takePages(bytes) : fail("a second count of pages");
        case ReaderFrame::title:
        case ReaderFrame::page:
            return takeText(kind, bytes);
        case ReaderFrame::end:
            break;
    }
    if (state_ == State::pages || pages_.size() != pageCount_) {
        return fail("an end before the last page");
    }
    state_ = State::ended;
    return true;
}

bool ReaderParser::takePages(const QByteArray& bytes) {
    if (bytes.size() != numberSize || numberAt(bytes, 0) > kMaxPages) {
        return fail("no possible count of pages");
    }
    pageCount_ = static_cast<int>(numberAt(bytes, 0));
    state_ = State::titleOrPage;
    return true;
}

bool ReaderParser::takeText(ReaderFrame kind, const QByteArray& bytes) {
    const bool isTitle = kind == ReaderFrame::title;
    if (state_ != State::titleOrPage && (isTitle || state_ != State::page)) {
        return fail("a text out of place");
    }
    if (!isTitle && pages_.size() == pageCount_) {
        return fail("more pages than were counted");
    }
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(bytes);
    if (utf8.hasError()) {
        return fail("a text that is not UTF-8");
    }
    if (isTitle) {
        title_ = cleanText(text).simplified();
    } else {
        const auto size = static_cast<std::uint32_t>(bytes.size());  // longest() has limited it
        if (size > kMaxTextBytes - textBytes_) {
            return fail("more text than is allowed");
        }
        textBytes_ += size;
        pages_.append(cleanText(text));
    }
    state_ = State::page;
    return true;
}

bool ReaderParser::takeRefusal(const QByteArray& bytes) {
    const std::optional<DocumentProblem> problem =
        bytes.size() == headSize ? problemOf(numberAt(bytes, 0)) : std::nullopt;
    if (!problem) {
        return fail("a refusal without a reason");
    }
    error_ = DocumentError{*problem, numberAt(bytes, numberSize), QStringLiteral("refused by the reader")};
    pending_.clear();
    return false;
}

bool ReaderParser::fail(const char* what) {
    error_ = DocumentError{DocumentProblem::readerFailed, 0, QStringLiteral("the reader answered %1").arg(what)};
    pending_.clear();
    return false;
}

}  // namespace sirocco
