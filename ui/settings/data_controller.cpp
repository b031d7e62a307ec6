#include "ui/settings/data_controller.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include "ui/content/error_text.h"
#include "ui/content/memory_words.h"

namespace sirocco {

namespace {}  // namespace

DataController::DataController(SettingsService& settings, HistoryService& history, QObject* parent)
    : QObject(parent), settings_(settings), history_(history) {
    connect(&history, &HistoryService::removed, this, &DataController::look);
    connect(&history, &HistoryService::undone, this, &DataController::look);
    connect(&history, &HistoryService::purged, this, [this] { purgeEnded({}); });
    connect(&history, &HistoryService::purgeFailed, this, [this](const Error& error) { purgeEnded(error); });
}

QString DataController::folder() const { return QDir::toNativeSeparators(QFileInfo(facts_.database).path()); }

QString DataController::database() const { return QDir::toNativeSeparators(facts_.database); }

QString DataController::size() const { return byteText(static_cast<std::uint64_t>(facts_.bytes)); }

QVariantList DataController::backups() const {
    QVariantList rows;
    for (const BackupFile& backup : facts_.backups) {
        rows << QVariantMap{{QStringLiteral("day"), QLocale().toString(backup.made.date(), QLocale::LongFormat)},
                            {QStringLiteral("size"), byteText(static_cast<std::uint64_t>(backup.bytes))}};
    }
    return rows;
}

QString DataController::deleted() const {
    if (!deleted_)
        return {};
    if (!anyDeleted())
        return tr("Nothing that was deleted is kept.");
    QStringList parts;
    if (deleted_->conversations > 0)
        parts << tr("%n conversation(s)", nullptr, deleted_->conversations);
    if (deleted_->messages > 0)
        parts << tr("%n message(s)", nullptr, deleted_->messages);
    if (deleted_->comparisons > 0)
        parts << tr("%n comparison(s)", nullptr, deleted_->comparisons);
    if (deleted_->templates > 0)
        parts << tr("%n template(s)", nullptr, deleted_->templates);
    return tr("Deleted, and still kept: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString DataController::purgeProblem() const {
    return purgeError_ ? tr("It could not be deleted for good. %1").arg(errorSentence(*purgeError_)) : QString();
}

void DataController::look() {
    facts_ = settings_.storage();
    emit changed();
    history_.countDeleted(this, [this](const Result<DeletedCount>& count) {
        deleted_ = count ? std::optional(*count) : std::nullopt;
        emit changed();
    });
}

void DataController::openFolder() const {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(facts_.database).path()));
}

void DataController::purge() {
    purging_ = true;
    purgeError_.reset();
    emit changed();
    history_.purge();
}

void DataController::purgeEnded(const std::optional<Error>& error) {
    purging_ = false;
    purgeError_ = error;
    look();
}

}  // namespace sirocco
