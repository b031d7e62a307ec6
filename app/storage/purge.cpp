#include "app/storage/purge.h"

namespace sirocco {

Result<void> purgeDeleted(Stores& stores, Milliseconds time) {
    // One that fails keeps no other from it.
    const auto history = stores.history.purge(time);
    const auto comparisons = stores.comparisons.purge(time);
    const auto templates = stores.templates.purge(time);
    return !history ? history : !comparisons ? comparisons : templates;
}

Result<void> purgeAllDeleted(Stores& stores) {
    auto done = purgeDeleted(stores, everDeleted);
    done = done ? stores.history.mergeIndex() : done;
    const auto emptied = stores.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return done ? emptied : done;
}

Result<DeletedCount> countDeleted(Stores& stores) {
    auto all = stores.history.countDeleted();
    const auto comparisons = stores.comparisons.countDeleted();
    const auto templates = stores.templates.countDeleted();
    if (!all || !comparisons || !templates) {
        return !all ? all.error() : !comparisons ? comparisons.error() : templates.error();
    }
    all->comparisons = static_cast<int>(*comparisons);
    all->templates = static_cast<int>(*templates);
    return all;
}

}  // namespace sirocco
