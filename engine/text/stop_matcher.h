// Finds stop strings in text that comes in pieces, and holds back what could still become one.
//
// The one that is complete first ends the text; of two that are complete at once, the longer one. So it does not matter
// how the text was cut into pieces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sirocco {

class StopMatcher {
public:
    explicit StopMatcher(std::vector<std::string> stops);  // empty strings are ignored

    struct Piece {
        std::string text;      // safe to show
        bool stopped = false;  // a stop string came; neither it nor what follows is in `text`
    };
    Piece push(std::string_view text);

    // What was held back, when the answer ends otherwise.
    std::string finish();

private:
    std::vector<std::string> stops_;
    std::string pending_;
};

}  // namespace sirocco
