// The engine on its bad days, in the window: what was written is kept, one line says what happened, and the next step
// is a button. The engine is a scripted one.
#include <gtest/gtest.h>

#include "tests/ui/house.h"
#include "tests/ui/scripted_source.h"

namespace sirocco::test {

namespace {

const QString ready = QStringLiteral("Model: Demo model on CPU");
const QString noMemory = QStringLiteral("There is not enough memory.");

class Failure : public testing::Test {
protected:
    void start() {
        house_.reset();
        house_ = std::make_unique<House>(dir_, scriptedInPlaceOfDemo(engine_));
        ASSERT_TRUE(user().waitFor(ready));
        ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Message")); }));
    }
    WindowDriver user() const { return house_->driver(); }
    void send(const QString& text) const {
        user().type(text);
        user().press(Qt::Key_Return);
        ASSERT_TRUE(user().waitFor(QStringLiteral("You: ") + text));
    }

    TempDir dir_;
    ScriptedEngine* engine_ = nullptr;
    std::unique_ptr<House> house_;
};

}  // namespace

TEST_F(Failure, MemoryThatEndsInTheMiddleOfAnAnswerLeavesItsBeginningAndGoesOn) {
    start();
    ScriptedAnswer broke;
    broke.pieces = {"Once ", "upon ", "a "};
    broke.end = StopReason::failed;
    broke.laneError = "the allocator gave nothing for block 7";
    broke.laneErrorCode = ErrorCode::outOfMemory;
    engine_->script(broke);
    ScriptedAnswer rest;
    rest.pieces = {"time."};
    engine_->script(rest);
    send(QStringLiteral("a story"));
    ASSERT_TRUE(user().waitFor(noMemory));
    EXPECT_TRUE(user().shows(QStringLiteral("Answer: Once upon a*")));
    ASSERT_TRUE(user().click(QStringLiteral("Details")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Hide details")));
    ASSERT_TRUE(user().pressAsReader(QStringLiteral("Hide details")));
    EXPECT_TRUE(user().waitGone(QStringLiteral("Hide details")));
    ASSERT_TRUE(user().pressAsReader(QStringLiteral("Details")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Hide details")));
    ASSERT_TRUE(user().click(QStringLiteral("Continue")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Answer: Once upon a time.")));
    EXPECT_TRUE(user().waitGone(noMemory));
    EXPECT_TRUE(user().isFocused(QStringLiteral("Message")));
}

TEST_F(Failure, WhatFailedIsThereAfterARestart) {
    start();
    ScriptedAnswer broke;
    broke.pieces = {"Once "};
    broke.end = StopReason::failed;
    broke.laneErrorCode = ErrorCode::outOfMemory;
    engine_->script(broke);
    send(QStringLiteral("a story"));
    ASSERT_TRUE(user().waitFor(noMemory));
    start();
    ASSERT_TRUE(user().waitFor(QStringLiteral("Answer: Once*")));
    EXPECT_TRUE(user().waitFor(noMemory));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Continue")));
}

TEST_F(Failure, AnAnswerThatFailedBeforeItsFirstWordIsTriedAgain) {
    start();
    ScriptedAnswer refused;
    refused.refusal = Error{ErrorCode::deviceFailed, "the device is gone"};
    engine_->script(refused);
    send(QStringLiteral("hello"));
    ASSERT_TRUE(user().waitFor(QStringLiteral("The device that runs the model failed.")));
    EXPECT_TRUE(user().isEnabled(QStringLiteral("Message")));
    ASSERT_TRUE(user().click(QStringLiteral("Try again")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Answer: ok")));
    EXPECT_TRUE(user().waitGone(QStringLiteral("The device that runs the model failed.")));
}

TEST_F(Failure, AModelThatCannotBeLoadedSaysWhyAndOffersAnother) {
    EngineSource source = EngineSource::real();
    auto attempts = std::make_shared<int>(0);
    source.load = [attempts, load = source.load](const EngineOptions& options, const LoadProgressFn& progress) {
        if ((*attempts)++ == 0)
            return Result<std::unique_ptr<Engine>>(Error{ErrorCode::outOfMemory, "26 GB wanted, 20 GB free"});
        return load(options, progress);
    };
    house_ = std::make_unique<House>(dir_, source);
    const QString tooBig = QStringLiteral("sirocco-demo.gguf does not fit into memory");
    ASSERT_TRUE(user().waitFor(tooBig));
    EXPECT_TRUE(user().shows(QStringLiteral("Open anyway")));
    EXPECT_TRUE(user().shows(QStringLiteral("Open model…")));
    ASSERT_TRUE(user().click(QStringLiteral("Message")));
    user().type(QStringLiteral("still here"));
    ASSERT_TRUE(user().click(QStringLiteral("Use the demo")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Model: Demo model on CPU")));
    EXPECT_TRUE(user().waitGone(tooBig));
    EXPECT_EQ(user().valueOf(QStringLiteral("Message")), QStringLiteral("still here"));
}

}  // namespace sirocco::test
