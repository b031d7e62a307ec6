#include "app/reader/stream_writer.h"

#include <unistd.h>

#include <QtEndian>
#include <cerrno>

namespace sirocco {
namespace {

QByteArray encoded(std::initializer_list<std::uint32_t> numbers) {
    QByteArray bytes;
    for (const std::uint32_t number : numbers) {
        const std::uint32_t little = qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
    }
    return bytes;
}

}  // namespace

StreamWriter::StreamWriter(int descriptor) : descriptor_(descriptor) {
    write(QByteArray(kReaderMagic.data(), kReaderMagic.size()) + encoded({kReaderVersion}));
}

void StreamWriter::frame(ReaderFrame kind, const QByteArray& bytes) {
    write(encoded({static_cast<std::uint32_t>(kind), static_cast<std::uint32_t>(bytes.size())}) + bytes);
}

void StreamWriter::frame(ReaderFrame kind, std::initializer_list<std::uint32_t> numbers) {
    frame(kind, encoded(numbers));
}

void StreamWriter::write(const QByteArray& bytes) {
    qsizetype done = 0;
    while (ok_ && done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor_, bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written > 0) {
            done += written;
        } else if (written < 0 && errno != EINTR) {
            ok_ = false;
        }
    }
}

}  // namespace sirocco
