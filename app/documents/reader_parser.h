// Reads what sirocco-reader writes, piece by piece as it comes, believing nothing: kinds, order, lengths, sums and
// characters are checked, and no more is kept than the limits of reader_stream.h allow. Value logic, any thread.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <optional>

#include "app/documents/document_types.h"
#include "app/documents/reader_stream.h"

namespace sirocco {

class ReaderParser {
public:
    // False from the first byte on that is wrong, or when the child has refused: error() says which.
    bool feed(const QByteArray& bytes);

    bool complete() const { return state_ == State::ended; }
    const std::optional<DocumentError>& error() const { return error_; }

    int pageCount() const { return pageCount_; }  // 0 until it is known
    int pagesRead() const { return static_cast<int>(pages_.size()); }
    const QString& title() const { return title_; }
    const QStringList& pages() const { return pages_; }

private:
    enum class State { magic, pages, titleOrPage, page, ended };

    bool take();  // the next whole thing of pending_; false when more bytes are needed, or on an error
    bool takeFrame(ReaderFrame kind, const QByteArray& bytes);
    bool takePages(const QByteArray& bytes);
    bool takeText(ReaderFrame kind, const QByteArray& bytes);
    bool takeRefusal(const QByteArray& bytes);
    bool fail(const char* what);

    State state_ = State::magic;
    QByteArray pending_;
    std::optional<DocumentError> error_;
    int pageCount_ = 0;
    std::uint32_t textBytes_ = 0;
    QString title_;
    QStringList pages_;
};

}  // namespace sirocco
