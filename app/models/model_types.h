// What the models feature shows, as plain values.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "engine/api/model_info.h"
#include "engine/api/plan.h"
#include "engine/api/result.h"

namespace sirocco {

enum class ModelState {
    none,      // nothing loaded, nothing under way
    checking,  // reading the header and planning; what was loaded before still answers
    loading,   // reading weights; nothing answers
    ready,
    failed,  // nothing loaded, and the last load failed: loadError()
};

// Why a load did not happen, with everything the window needs to say so and to offer the next step.
struct ModelLoadError {
    Error error;
    QString path;
    std::optional<MemoryPlan> plan;  // if it came to one; that it fits does not rule out ErrorCode::outOfMemory
    bool canLoadAnyway = false;      // the weights would be read from disk for every token: slow, but it works
};

struct RecentModel {
    QString path;
    QString name;
    QString hash;
    std::int64_t opened = 0;  // milliseconds since 1970
    std::uint64_t bytes = 0;  // of its tensors
    bool demo = false;        // the built-in one; its path may differ from installation to installation
    bool exists = true;       // its file was there when the list was read
    bool operator==(const RecentModel&) const = default;
};

}  // namespace sirocco
