#include "app/settings/storage_facts.h"

#include <QFileInfo>

#include "app/storage/recovery.h"

namespace sirocco {

StorageFacts storageFacts(const QString& database) {
    StorageFacts facts;
    facts.database = database;
    facts.bytes = QFileInfo(database).size() + QFileInfo(database + QStringLiteral("-wal")).size();
    for (const QString& path : backupsOf(database)) {
        const QFileInfo file(path);
        facts.backups.append({path, file.lastModified(), file.size()});
    }
    return facts;
}

}  // namespace sirocco
