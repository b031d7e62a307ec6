// What Sirocco keeps on the disk, for QML: where it lies, its backups, and deleting for good what was deleted.
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <optional>

#include "app/chat/history_service.h"
#include "app/settings/settings_service.h"

namespace sirocco {

class DataController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("SettingsController has it")
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(QString database READ database NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(QVariantList backups READ backups NOTIFY changed)
    Q_PROPERTY(QString deleted READ deleted NOTIFY changed)
    Q_PROPERTY(bool anyDeleted READ anyDeleted NOTIFY changed)
    Q_PROPERTY(bool purging READ purging NOTIFY changed)
    Q_PROPERTY(QString purgeProblem READ purgeProblem NOTIFY changed)

public:
    DataController(SettingsService& settings, HistoryService& history, QObject* parent = nullptr);

    QString folder() const;
    QString database() const;  // its path
    QString size() const;
    QVariantList backups() const;  // {day, size}, newest first
    QString deleted() const;       // "2 conversations, 5 messages"; empty until it is known
    bool anyDeleted() const { return deleted_ && *deleted_ != DeletedCount(); }
    bool purging() const { return purging_; }
    QString purgeProblem() const;  // why deleting for good failed, the last time

    Q_INVOKABLE void look();  // again, as it is now
    Q_INVOKABLE void openFolder() const;
    Q_INVOKABLE void purge();

signals:
    void changed();

private:
    void purgeEnded(const std::optional<Error>& error);

    SettingsService& settings_;
    HistoryService& history_;
    StorageFacts facts_;
    std::optional<DeletedCount> deleted_;
    std::optional<Error> purgeError_;
    bool purging_ = false;
};

}  // namespace sirocco
