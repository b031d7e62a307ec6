// The library of templates in the database. SQL and nothing else. Used on the storage thread.
#pragma once

#include <QList>

#include "app/storage/sqlite.h"
#include "app/templates/template_types.h"

namespace sirocco {

class TemplateStore {
public:
    explicit TemplateStore(Connection& connection) : db_(connection) {}

    Result<QList<TextTemplate>> list();  // by name; those that were deleted not among them
    // Keys of all starters that ever were in the library, deleted ones among them.
    Result<QStringList> starters();

    // Adds, replaces or brings back, each with a new version where the words differ from the newest. One transaction.
    Result<void> save(const QList<TextTemplate>& templates);
    Result<void> setFavourite(const TemplateId& id, bool favourite);
    Result<QList<TemplateVersion>> versions(const TemplateId& id);  // newest first

    Result<void> remove(const TemplateId& id, Milliseconds when);
    // Really deletes what was deleted before `time`, and overwrites it in the file. Of starters a row stays that says
    // no more than which one it was.
    Result<void> purge(Milliseconds time);
    Result<std::int64_t> countDeleted();  // what purge() would take

private:
    Result<void> saveOne(const TextTemplate& one);

    Connection& db_;
};

}  // namespace sirocco
