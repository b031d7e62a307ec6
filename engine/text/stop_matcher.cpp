#include "engine/text/stop_matcher.h"

#include <algorithm>
#include <utility>

namespace sirocco {

StopMatcher::StopMatcher(std::vector<std::string> stops) : stops_(std::move(stops)) {
    std::erase(stops_, std::string());
}

StopMatcher::Piece StopMatcher::push(std::string_view text) {
    pending_ += text;
    constexpr std::size_t kNone = std::string::npos;
    std::size_t begin = kNone;
    std::size_t end = kNone;
    for (const std::string& stop : stops_) {
        const std::size_t found = pending_.find(stop);
        if (found != kNone && std::pair(found + stop.size(), found) < std::pair(end, begin)) {
            begin = found;
            end = found + stop.size();
        }
    }
    if (begin != kNone) {
        Piece piece{pending_.substr(0, begin), true};
        pending_.clear();
        return piece;
    }
    std::size_t held = 0;
    for (const std::string& stop : stops_) {
        for (std::size_t length = std::min(stop.size() - 1, pending_.size()); length > held; --length) {
            if (pending_.ends_with(std::string_view(stop).substr(0, length))) {
                held = length;
                break;
            }
        }
    }
    Piece piece{pending_.substr(0, pending_.size() - held), false};
    pending_.erase(0, pending_.size() - held);
    return piece;
}

std::string StopMatcher::finish() { return std::exchange(pending_, {}); }

}  // namespace sirocco
