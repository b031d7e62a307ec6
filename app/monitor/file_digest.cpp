#include "app/monitor/file_digest.h"

#include <QCryptographicHash>
#include <QFile>

namespace sirocco {

Result<QString> sha256Of(const QString& path, const DigestProgressFn& progress) {
    constexpr qint64 chunk = 4 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{file.exists() ? ErrorCode::io : ErrorCode::notFound,
                     path.toStdString() + ": " + file.errorString().toStdString()};
    }
    const auto total = static_cast<std::uint64_t>(file.size());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray bytes(chunk, Qt::Uninitialized);
    std::uint64_t done = 0;
    for (;;) {
        if (!progress(done, total)) {
            return Error{ErrorCode::cancelled, "the checksum was cancelled"};
        }
        const qint64 got = file.read(bytes.data(), bytes.size());
        if (got < 0) {
            return Error{ErrorCode::io, path.toStdString() + ": " + file.errorString().toStdString()};
        }
        if (got == 0) {
            return QString::fromLatin1(hash.result().toHex());
        }
        hash.addData(QByteArrayView(bytes.constData(), got));
        done += static_cast<std::uint64_t>(got);
    }
}

}  // namespace sirocco
