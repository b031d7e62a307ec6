// Writes the frames of app/documents/reader_stream.h to a descriptor. After a write that failed nothing more is
// written.
#pragma once

#include <QByteArray>
#include <initializer_list>

#include "app/documents/reader_stream.h"

namespace sirocco {

class StreamWriter {
public:
    explicit StreamWriter(int descriptor);  // writes magic and version

    void frame(ReaderFrame kind, const QByteArray& bytes = {});
    void frame(ReaderFrame kind, std::initializer_list<std::uint32_t> numbers);
    bool ok() const { return ok_; }

private:
    void write(const QByteArray& bytes);

    int descriptor_;
    bool ok_ = true;
};

}  // namespace sirocco
