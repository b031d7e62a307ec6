#include "ui/sidebar/transfer_controller.h"

#include <QFileInfo>

#include "ui/content/error_text.h"
#include "ui/sidebar/sidebar_controller.h"

namespace sirocco {

namespace {

ExportFormat formatOf(const QString& path) {
    const QString end = QFileInfo(path).suffix().toLower();
    if (end == QLatin1String("json"))
        return ExportFormat::json;
    return end == QLatin1String("html") || end == QLatin1String("htm") ? ExportFormat::html : ExportFormat::markdown;
}

}  // namespace

TransferController::TransferController(TransferService& service, QObject* parent) : QObject(parent), service_(service) {
    connect(&service, &TransferService::progressed, this, [this](double share) {
        share_ = share;
        emit changed();
    });
    connect(&service, &TransferService::exported, this, [this](const QString& path, int conversations) {
        say(tr("Exported %1 to %2.")
                .arg(SidebarController::conversationsText(conversations), QFileInfo(path).fileName()));
    });
    connect(&service, &TransferService::imported, this, [this](const ImportReport& report) {
        QString text = tr("Imported %1.").arg(SidebarController::conversationsText(report.conversations));
        if (report.duplicates > 0)
            text += QLatin1Char(' ') + tr("Here already: %1.").arg(report.duplicates);
        if (report.leftOut > 0)
            text += QLatin1Char(' ') + tr("Parts left out, such as pictures: %1.").arg(report.leftOut);
        say(text);
    });
    connect(&service, &TransferService::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::busy && service_.isRunning())
            return;  // what runs goes on, and says so
        if (error.code == ErrorCode::cancelled)
            say(tr("Cancelled; nothing was changed."));
        else
            say(errorSentence(error), true);
    });
}

void TransferController::exportTo(const QUrl& file, const QStringList& ids) {
    if (!file.isLocalFile() || isRunning())
        return;
    QList<ConversationId> conversations;
    for (const QString& id : ids)
        conversations.append(QUuid(id));
    say(tr("Exporting…"));
    service_.exportTo(file.toLocalFile(), formatOf(file.toLocalFile()), conversations);
    emit changed();
}

void TransferController::importFrom(const QUrl& file) {
    if (!file.isLocalFile() || isRunning())
        return;
    say(tr("Importing…"));
    service_.importFrom(file.toLocalFile());
    emit changed();
}

void TransferController::cancel() { service_.cancel(); }

void TransferController::dismiss() { say({}); }

void TransferController::say(const QString& text, bool failure) {
    text_ = text;
    failure_ = failure;
    share_ = 0;
    emit changed();
}

}  // namespace sirocco
