// Really deleting, in all stores at once, what was deleted and could be had back until then. Storage thread.
#pragma once

#include "app/storage/open_stores.h"

namespace sirocco {

// What was deleted before `time`: conversations, branches, comparisons, templates; overwritten in the file, too. The
// words alone stay in the full-text index until it is merged the next time.
Result<void> purgeDeleted(Stores& stores, Milliseconds time);

// All of it, the words in the index and the log included. Seconds for a large history.
constexpr Milliseconds everDeleted = (Milliseconds{1} << 48) - 1;  // the latest that an id can hold
Result<void> purgeAllDeleted(Stores& stores);

Result<DeletedCount> countDeleted(Stores& stores);  // what purgeAllDeleted() would take

}  // namespace sirocco
