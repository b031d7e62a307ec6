#include "app/chat/transfer_service.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSaveFile>
#include <functional>
#include <utility>

#include "app/chat/archive_json.h"
#include "app/chat/history_service.h"
#include "app/chat/import_reader.h"
#include "app/chat/readable_export.h"
#include "app/storage/archive_store.h"
#include "app/storage/store_worker.h"

namespace sirocco {
namespace {

constexpr int reportEveryMs = 100;

// Asked between conversations; says how far it is, and whether to go on.
using Step = std::function<bool(double share)>;

Error cancelledError() { return {ErrorCode::cancelled, "it was cancelled"}; }

Error writeError(const QSaveFile& file) {
    const ErrorCode code = file.error() == QFileDevice::ResourceError      ? ErrorCode::diskFull
                           : file.error() == QFileDevice::PermissionsError ? ErrorCode::readOnly
                                                                           : ErrorCode::io;
    return {code, "writing the export: " + file.errorString().toStdString()};
}

QByteArray headOf(ExportFormat format) {
    switch (format) {
        case ExportFormat::markdown:
            return {};
        case ExportFormat::html:
            return htmlHead(QStringLiteral("Sirocco"));
        case ExportFormat::json:
            return "{\"format\":\"" + QByteArray(archiveFormat) +
                   "\",\"version\":" + QByteArray::number(archiveVersion) +
                   ",\"exported\":" + QByteArray::number(QDateTime::currentMSecsSinceEpoch()) +
                   ",\"conversations\":[\n";
    }
    return {};
}

QByteArray bodyOf(ExportFormat format, const ArchivedConversation& conversation, bool first) {
    switch (format) {
        case ExportFormat::markdown:
            return (first ? QByteArray() : QByteArray("---\n\n")) + markdownOf(conversation);
        case ExportFormat::html:
            return htmlOf(conversation);
        case ExportFormat::json:
            return (first ? QByteArray() : QByteArray(",\n")) + toJson(conversation);
    }
    return {};
}

QByteArray footOf(ExportFormat format) {
    switch (format) {
        case ExportFormat::markdown:
            return {};
        case ExportFormat::html:
            return htmlFoot();
        case ExportFormat::json:
            return "\n]}\n";
    }
    return {};
}

Result<int> writeAll(Connection& connection, QSaveFile& file, ExportFormat format, QList<ConversationId> ids,
                     const Step& step) {
    ArchiveStore archive(connection);
    if (ids.isEmpty()) {
        auto all = archive.all();
        if (!all) {
            return all.error();
        }
        ids = std::move(*all);
    }
    file.write(headOf(format));
    int written = 0;
    for (const ConversationId& id : std::as_const(ids)) {
        if (!step(static_cast<double>(written) / static_cast<double>(ids.size()))) {
            return cancelledError();
        }
        const auto conversation = archive.read(id);
        if (!conversation) {
            return conversation.error();
        }
        if (file.write(bodyOf(format, *conversation, written == 0)) < 0) {
            return writeError(file);
        }
        ++written;
    }
    file.write(footOf(format));
    return written;
}

Result<int> exportFile(const QString& database, const QString& path, ExportFormat format,
                       const QList<ConversationId>& ids, const Step& step) {
    auto connection = Connection::open(database);
    if (!connection) {
        return connection.error();
    }
    // One state of the database, whatever is written meanwhile.
    if (auto begun = connection->execute("BEGIN"); !begun) {
        return begun.error();
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return writeError(file);
    }
    auto written = writeAll(*connection, file, format, ids, step);
    if (written && !file.commit()) {
        return writeError(file);
    }
    return written;
}

Result<void> insertAll(ImportReader& reader, Stores& stores, const Step& step, ImportReport& report) {
    ArchiveStore archive(stores.connection);
    for (;;) {
        if (!step(static_cast<double>(reader.bytesDone()) / static_cast<double>(reader.bytesTotal()))) {
            return cancelledError();
        }
        auto next = reader.next();
        if (!next) {
            return next.error();
        }
        if (!*next) {
            return {};
        }
        const auto messages = static_cast<int>((*next)->messages.size());
        const auto inserted = archive.insert(std::move(**next));
        if (!inserted) {
            return inserted.error();
        }
        report.conversations += *inserted ? 1 : 0;
        report.messages += *inserted ? messages : 0;
        report.duplicates += *inserted ? 0 : 1;
    }
}

Result<ImportReport> importFile(const QString& path, Stores& stores, const Step& step) {
    auto reader = ImportReader::open(path);
    if (!reader) {
        return reader.error();
    }
    ImportReport report;
    report.chatGpt = (*reader)->isChatGpt();
    auto done = stores.connection.transaction(Connection::Durability::durable,
                                              [&] { return insertAll(**reader, stores, step, report); });
    if (!done) {
        return done.error();
    }
    report.leftOut = (*reader)->leftOut();
    return report;
}

}  // namespace

TransferService::TransferService(StoreWorker& store, HistoryService& history, QObject* parent)
    : QObject(parent),
      store_(store),
      history_(history),
      mailbox_(std::make_shared<Mailbox>(this)),
      thread_(QStringLiteral("export")) {}

TransferService::~TransferService() {
    cancel();
    mailbox_->close();
}

void TransferService::cancel() {
    if (cancelled_) {
        *cancelled_ = true;
    }
}

bool TransferService::begin() {
    if (running_) {
        emit failed(Error{ErrorCode::busy, "another export or import is running"});
        return false;
    }
    running_ = true;
    cancelled_ = std::make_shared<std::atomic<bool>>(false);
    return true;
}

std::function<bool(double)> TransferService::stepper() {
    QElapsedTimer last;
    last.start();
    return [this, mailbox = mailbox_, cancelled = cancelled_, last](double share) mutable {
        if (last.elapsed() >= reportEveryMs) {
            last.start();
            mailbox->post([this, share] { emit progressed(share); });
        }
        return !*cancelled;
    };
}

void TransferService::exportTo(const QString& path, ExportFormat format, const QList<ConversationId>& ids) {
    if (!begin()) {
        return;
    }
    const auto job = [database = store_.path(), path, format, ids, step = stepper(), mailbox = mailbox_, this] {
        const auto written = exportFile(database, path, format, ids, step);
        mailbox->post([this, path, written] {
            running_ = false;
            if (written) {
                emit exported(path, *written);
            } else {
                emit failed(written.error());
            }
        });
    };
    // Behind what is being written now.
    store_.run(
        this, [](Stores&) { return Result<void>(); }, [this, job](const Result<void>&) { thread_.post(job); });
}

void TransferService::importFrom(const QString& path) {
    if (!begin()) {
        return;
    }
    store_.write(
        this, [path, step = stepper()](Stores& stores) { return importFile(path, stores, step); },
        [this](const Result<ImportReport>& report) {
            running_ = false;
            if (!report) {
                emit failed(report.error());
                return;
            }
            history_.loadList();
            emit imported(*report);
        });
}

}  // namespace sirocco
