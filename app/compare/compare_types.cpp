#include "app/compare/compare_types.h"

namespace sirocco {

const char* laneStateName(LaneState state) {
    switch (state) {
        case LaneState::waiting:
        case LaneState::prefilling:
        case LaneState::answering:
            return "running";
        case LaneState::done:
            return "done";
        case LaneState::stopped:
            return "stopped";
        case LaneState::contextFull:
            return "context_full";
        case LaneState::interrupted:
            return "interrupted";
        case LaneState::failed:
            return "failed";
    }
    return "failed";
}

LaneState laneStateFromName(const QString& name) {
    for (const LaneState state : {LaneState::done, LaneState::stopped, LaneState::contextFull, LaneState::failed}) {
        if (name == QLatin1String(laneStateName(state))) {
            return state;
        }
    }
    return LaneState::interrupted;
}

}  // namespace sirocco
