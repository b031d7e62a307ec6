#include "app/documents/document_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "app/documents/document_text.h"

namespace sirocco {
namespace {

DocumentError systemError(DocumentProblem problem) { return {problem, 0, QString::fromLocal8Bit(strerror(errno))}; }

// At most `most` bytes from the start of the file on; nothing when the disk fails.
std::optional<QByteArray> readBytes(int descriptor, std::uint64_t most) {
    QByteArray bytes(static_cast<qsizetype>(most), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t read =
            pread(descriptor, bytes.data() + done, static_cast<std::size_t>(bytes.size() - done), done);
        if (read < 0 && errno == EINTR) {
            continue;
        }
        if (read < 0) {
            return std::nullopt;
        }
        if (read == 0) {
            break;
        }
        done += read;
    }
    bytes.truncate(done);
    return bytes;
}

OpenedDocument readText(int descriptor, const QString& path, DocumentKind kind) {
    const std::optional<QByteArray> bytes = readBytes(descriptor, kMaxTextFileBytes + 1);
    if (!bytes) {
        return systemError(DocumentProblem::unreadable);
    }
    if (static_cast<std::uint64_t>(bytes->size()) > kMaxTextFileBytes) {  // it grew
        return DocumentError{DocumentProblem::tooLarge, static_cast<std::uint64_t>(bytes->size()), {}};
    }
    auto decoded = decodeText(*bytes);
    if (const auto* problem = std::get_if<DocumentProblem>(&decoded)) {
        return DocumentError{*problem, 0, {}};
    }
    auto& text = std::get<DecodedText>(decoded);
    if (text.text.trimmed().isEmpty()) {
        return DocumentError{DocumentProblem::empty, 0, {}};
    }
    return Document{cleanName(path), kind, std::move(text.text), 0, {}, std::move(text.encoding)};
}

}  // namespace

DocumentHandle::~DocumentHandle() {
    if (descriptor_ >= 0) {
        close(descriptor_);
    }
}

DocumentHandle& DocumentHandle::operator=(DocumentHandle&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

int DocumentHandle::release() { return std::exchange(descriptor_, -1); }

OpenedDocument openDocument(const QString& path) {
    // A pipe that nobody writes to would hold us for ever if it were waited for.
    DocumentHandle file(open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.get() < 0) {
        return systemError(errno == ENOENT ? DocumentProblem::notFound : DocumentProblem::unreadable);
    }
    struct stat info {};
    if (fstat(file.get(), &info) != 0) {
        return systemError(DocumentProblem::unreadable);
    }
    if (!S_ISREG(info.st_mode)) {
        return DocumentError{DocumentProblem::notAFile, 0, {}};
    }
    const auto size = static_cast<std::uint64_t>(info.st_size);
    const std::optional<QByteArray> beginning = readBytes(file.get(), 1024);
    if (!beginning) {
        return systemError(DocumentProblem::unreadable);
    }
    if (beginning->isEmpty()) {
        return DocumentError{DocumentProblem::empty, 0, {}};
    }
    const auto kind = sniff(*beginning, path);
    if (const auto* problem = std::get_if<DocumentProblem>(&kind)) {
        return DocumentError{*problem, 0, {}};
    }
    const bool isPdf = std::get<DocumentKind>(kind) == DocumentKind::pdf;
    if (size > (isPdf ? kMaxPdfFileBytes : kMaxTextFileBytes)) {
        return DocumentError{DocumentProblem::tooLarge, size, {}};
    }
    if (isPdf) {
        return file;
    }
    return readText(file.get(), path, std::get<DocumentKind>(kind));
}

}  // namespace sirocco
