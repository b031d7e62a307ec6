#include "engine/text/stop_matcher.h"

#include <gtest/gtest.h>

namespace sirocco::test {
namespace {

struct Outcome {
    std::string text;
    bool stopped = false;
};

// Pushes `text` in pieces of `size` bytes.
Outcome feed(const std::vector<std::string>& stops, const std::string& text, std::size_t size) {
    StopMatcher matcher(stops);
    Outcome outcome;
    for (std::size_t at = 0; at < text.size(); at += size) {
        const StopMatcher::Piece piece = matcher.push(text.substr(at, size));
        outcome.text += piece.text;
        if (piece.stopped) {
            outcome.stopped = true;
            return outcome;
        }
    }
    outcome.text += matcher.finish();
    return outcome;
}

TEST(StopMatcher, FindsStopsAcrossPieces) {
    for (std::size_t size = 1; size <= 20; ++size) {
        const Outcome outcome = feed({"</s>", "\nUser:"}, "Hello there\nUser: more", size);
        EXPECT_TRUE(outcome.stopped) << size;
        EXPECT_EQ(outcome.text, "Hello there") << size;
    }
}

TEST(StopMatcher, WithoutAStopEverythingComes) {
    for (std::size_t size = 1; size <= 20; ++size) {
        const Outcome outcome = feed({"\nUser:", "ERE"}, "Hello there\nUse\nUser", size);
        EXPECT_FALSE(outcome.stopped) << size;
        EXPECT_EQ(outcome.text, "Hello there\nUse\nUser") << size;
    }
}

TEST(StopMatcher, ABeginningMayOverlapItself) {
    for (std::size_t size = 1; size <= 9; ++size) {
        EXPECT_EQ(feed({"aab"}, "xaaab", size).text, "xa") << size;
        EXPECT_EQ(feed({"abab!"}, "ababab!", size).text, "ab") << size;
    }
}

TEST(StopMatcher, TheFirstStopInTheTextWins) {
    for (std::size_t size = 1; size <= 9; ++size) {
        EXPECT_EQ(feed({"two", "one"}, "0 one two", size).text, "0 ") << size;
    }
}

TEST(StopMatcher, WhatIsCompleteFirstWinsHoweverTheTextIsCut) {
    for (std::size_t size = 1; size <= 9; ++size) {
        EXPECT_EQ(feed({"abcd", "bc"}, "xabcd", size).text, "xa") << size;
        EXPECT_EQ(feed({"bc", "abc"}, "xabcd", size).text, "x") << size;
    }
}

TEST(StopMatcher, HoldsBackOnlyWhatCouldBecomeAStop) {
    StopMatcher matcher({"stop"});
    EXPECT_EQ(matcher.push("go s").text, "go ");
    EXPECT_EQ(matcher.push("t").text, "");
    EXPECT_EQ(matcher.push("ay").text, "stay");
    EXPECT_EQ(matcher.push(" sto").text, " ");
    EXPECT_EQ(matcher.finish(), "sto");
}

TEST(StopMatcher, EmptyStopsAreIgnored) {
    EXPECT_FALSE(feed({"", ""}, "text", 2).stopped);
    EXPECT_EQ(feed({}, "text", 3).text, "text");
}

}  // namespace
}  // namespace sirocco::test
