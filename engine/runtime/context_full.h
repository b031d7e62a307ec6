// What to say when a context is full: the numbers, what would work, and what that costs. Pure.
#pragma once

#include "engine/api/generation.h"
#include "engine/api/plan.h"

namespace sirocco {

struct FullLane {
    int lane = -1;  // -1: the prompt, of all lanes
    int promptTokens = 0;
    int positions = 0;         // that the prompt takes, or prompt and answer so far
    bool memoryShort = false;  // all lanes together use up the KV memory; this one's own context has room
    bool otherLanes = false;   // of the same request, still at work
    bool otherRequests = false;
};

ContextFull contextFull(const FullLane& full, const MemoryPlan& plan, int modelContext);

}  // namespace sirocco
