// As layout_test.cpp, for answers on their way, cut off and failed, for summaries, and for a history in trouble. What
// does not go well is told by scripted engines and by a damaged file.
#include <gtest/gtest.h>

#include <QDate>
#include <QFile>

#include "app/storage/recovery.h"
#include "tests/ui/long_conversation.h"
#include "tests/ui/scenes.h"
#include "tests/ui/scripted_source.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");

ScriptedAnswer says(std::vector<std::string> pieces, StopReason end = StopReason::eos) {
    ScriptedAnswer answer;
    answer.pieces = std::move(pieces);
    answer.end = end;
    return answer;
}

ScriptedAnswer endless(std::vector<std::string> pieces) {
    ScriptedAnswer answer = says(std::move(pieces));
    answer.untilCancelled = true;
    return answer;
}

ScriptedAnswer fails(std::vector<std::string> pieces, ErrorCode code) {
    ScriptedAnswer answer = says(std::move(pieces), StopReason::failed);
    answer.laneError = "the allocator gave nothing for block 7";
    answer.laneErrorCode = code;
    return answer;
}

std::function<bool(const WindowDriver&)> ask(const char* question, const QString& until) {
    return [question, until](const WindowDriver& user) {
        if (!user.click(qs("Message")))
            return false;
        user.type(qs(question));
        user.press(Qt::Key_Return);
        return user.waitFor(until);
    };
}

void dismiss(const WindowDriver& user) { user.click(qs("Dismiss")); }

}  // namespace

TEST(Layout, AnswersOnTheirWayAndCutOff) {
    const TempDir dir;
    ScriptedEngine* engine = nullptr;
    House house(dir, scriptedInPlaceOfDemo(engine));
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    engine->script(endless({}));
    engine->script(endless({"Once ", "upon ", "a ", "time"}));
    engine->script(fails({"Once ", "upon "}, ErrorCode::outOfMemory));
    ScriptedAnswer refused;
    refused.refusal = Error{ErrorCode::deviceFailed, "the device is gone"};
    engine->script(refused);
    engine->script(says({"A ", "long ", "story"}, StopReason::length));
    lookAtAll(
        house,
        {{"waiting", ask("hello", qs("Reading…"))},
         {"answering", ask("a story", qs("Answer: Once upon a time*"))},
         {"stopped", [](const WindowDriver& user) { return user.waitFor(qs("Continue")) && user.waitGone(qs("Stop")); },
          stay},
         {"out of memory", ask("again", qs("There is not enough memory.")), stay},
         {"details of a failure",
          [](const WindowDriver& user) { return user.click(qs("Details")) && user.waitFor(qs("Hide details")); }, stay},
         {"failed", ask("once more", qs("The device that runs the model failed.")), stay},
         {"at its greatest length", ask("a long one", qs("Answer: A long story*")), stay}});
}

TEST(Layout, AnAnswerThatTheLastRunCutOff) {
    const TempDir dir;
    storeConversation(dir, qs("A story"), {qs("Tell me a short story."), qs("Once upon a time")},
                      MessageState::streaming);
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(
        house,
        {{"interrupted answer offered",
          [](const WindowDriver& user) { return user.waitFor(qs("The end of Sirocco cut off an answer in *")); }, stay},
         {"interrupted",
          [](const WindowDriver& user) {
              return user.click(qs("Show it")) && user.waitFor(qs("Sirocco was closed while this was being written."));
          },
          stay}});
}

TEST(Layout, SummariesOfOlderTurns) {
    const TempDir dir;
    storeLongConversation(dir);
    const auto scripted = std::make_shared<ScriptedEngine>();
    scripted->script(endless({"They spoke ", "about ", "the wind, ", "the sand ", "and the sea."}));
    scripted->script(fails({"half"}, ErrorCode::deviceFailed));
    scripted->script(says({"They spoke about the wind, the sand and the sea."}, StopReason::length));
    House house(dir, withScriptedSummaries(scripted));
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    ASSERT_TRUE(house.driver().click(qs("Stored")));
    ASSERT_TRUE(house.driver().waitFor(qs("Answer: Third answer.")));
    lookAtAll(house,
              {{"summarising",
                [](const WindowDriver& user) {
                    return summariseFromRuler(user) && user.waitFor(qs("Summary so far: They spoke about the wind*"));
                },
                [](const WindowDriver& user) { user.click(qs("Stop summarising")); }},
               {"summary stopped",
                [](const WindowDriver& user) { return user.waitFor(qs("No summary was written. *")); }, dismiss},
               {"summary failed",
                [](const WindowDriver& user) {
                    return summariseFromRuler(user) && user.waitFor(qs("No summary was written; *")) &&
                           user.click(qs("Details")) && user.waitFor(qs("Hide details"));
                },
                dismiss},
               {"summary written",
                [](const WindowDriver& user) {
                    return summariseFromRuler(user) && user.waitFor(qs("Older turns are sent as a summary of *"));
                },
                dismiss},
               {"summary shown",
                [](const WindowDriver& user) {
                    return user.click(qs("Show summary")) && user.waitFor(qs("Summary: They spoke about *"));
                },
                stay},
               {"summary edited",
                [](const WindowDriver& user) {
                    return user.click(qs("Edit summary")) && user.waitFor(qs("Edited summary"));
                }},
               {"summary not in use",
                [](const WindowDriver& user) {
                    return user.click(qs("Use the whole conversation again")) &&
                           user.waitFor(qs("There is a summary of what is above, which is not sent"));
                },
                stay}});
}

TEST(Layout, AHistoryRestoredFromItsBackup) {
    const TempDir dir;
    storeConversation(dir, qs("Saved"), {qs("q"), qs("a")});
    const QString path = QString::fromStdString(dir.file("sirocco.db"));
    ASSERT_TRUE(QFile::copy(path, dailyBackupPath(path, QDate::currentDate())));
    damageHistory(path);
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house, {{"restored", [](const WindowDriver& user) {
                           return user.waitFor(qs("The history was damaged and has been restored from *"));
                       }}});
}

TEST(Layout, ADamagedHistoryWithoutABackup) {
    const TempDir dir;
    damageHistory(QString::fromStdString(dir.file("sirocco.db")));
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(
        house,
        {{"damaged",
          [](const WindowDriver& user) {
              return user.waitFor(qs("The history is damaged, and there is no backup of it.*"));
          },
          stay},
         {"not written",
          [](const WindowDriver& user) {
              if (!user.click(qs("Message")))
                  return false;
              user.type(qs("hello"));
              user.press(Qt::Key_Return);
              return user.waitFor(qs("Send anyway"));
          },
          stay},
         {"kept in memory",
          [](const WindowDriver& user) { return user.click(qs("Send anyway")) && user.waitFor(qs("You: hello")); },
          stay},
         {"begun anew",
          [](const WindowDriver& user) {
              return user.click(qs("Begin a new history")) && user.waitFor(qs("A new history has begun. *"));
          },
          stay}});
}

}  // namespace sirocco::test
