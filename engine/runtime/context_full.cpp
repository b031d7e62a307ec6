#include "engine/runtime/context_full.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "engine/runtime/planner.h"

namespace sirocco {
namespace {

// A round number with room for an answer, when the model can do more than what is loaded.
int largerThan(const FullLane& full, int context, int modelContext) {
    if (modelContext <= context || modelContext < full.positions)
        return 0;
    const auto wanted = static_cast<unsigned>(std::max(full.positions, context) + kLaneHeadroom);
    return std::min(static_cast<int>(std::bit_ceil(wanted)), modelContext);
}

std::string happened(const FullLane& full, int context) {
    const std::string positions = std::to_string(full.positions);
    const std::string whole = std::to_string(context);
    if (full.memoryShort)
        return (full.lane < 0 ? "there is no room for the prompt of " + positions + " tokens"
                              : "the answer stopped at " + positions + " of " + whole + " positions") +
               " because all answers together use up the memory for keys and values";
    if (full.lane < 0)
        return "the prompt has " + positions + " tokens and the context holds " + whole;
    return "prompt and answer have filled the context of " + whole + " positions";
}

std::string advice(ContextChoice choice, const ContextFull& event) {
    switch (choice) {
        case ContextChoice::shorten:
            return event.lane < 0 ? "shorten the prompt" : "go on in a new conversation";
        case ContextChoice::largerContext:
            return "load the model with a context of " + std::to_string(event.largerContext) + " (" +
                   formatBytes(event.largerContextBytes) + " more memory)";
        case ContextChoice::wait:
            return "ask again when other answers have ended";
        case ContextChoice::fewerLanes:
            return "ask for fewer answers at once";
    }
    return {};
}

std::string sentence(const FullLane& full, const ContextFull& event) {
    std::string text = happened(full, event.context);
    if (event.largerContext == 0 && event.context >= event.modelContext && !event.memoryShort)
        text += ", all that this model can do";
    for (std::size_t i = 0; i < event.choices.size(); ++i)
        text += (i == 0 ? "; " : ", or ") + advice(event.choices[i], event);
    return text;
}

}  // namespace

ContextFull contextFull(const FullLane& full, const MemoryPlan& plan, int modelContext) {
    ContextFull event;
    event.lane = full.lane;
    event.promptTokens = full.promptTokens;
    event.positions = full.positions;
    event.context = plan.context;
    event.modelContext = modelContext;
    event.memoryShort = full.memoryShort;
    event.bytesPerPosition = plan.kvBytesPerToken;
    event.largerContext = largerThan(full, plan.context, modelContext);
    if (event.largerContext > 0)
        event.largerContextBytes =
            static_cast<std::uint64_t>(blocksFor(event.largerContext) - blocksFor(plan.context)) * kKvBlockPositions *
            plan.kvBytesPerToken;
    if (full.memoryShort && full.otherRequests)
        event.choices.push_back(ContextChoice::wait);
    if (full.memoryShort && full.otherLanes)
        event.choices.push_back(ContextChoice::fewerLanes);
    event.choices.push_back(ContextChoice::shorten);
    if (event.largerContext > 0)
        event.choices.push_back(ContextChoice::largerContext);
    event.detail = sentence(full, event);
    return event;
}

}  // namespace sirocco
