// No text of the window is cut off or over another, in any language and at any font size: every page and state that
// there is, opened once, and then spoken in each language and at each size while it is open.
//
// Answers and notices are in layout_answers_test.cpp. To add a state: one more Scene (scenes.h) in the list of the
// house that can show it.
#include <gtest/gtest.h>

#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>
#include <fstream>

#include "tests/support/files.h"
#include "tests/ui/house.h"
#include "tests/ui/layout_check.h"
#include "tests/ui/scenes.h"
#include "tests/ui/scripted_machine.h"
#include "tests/ui/scripted_source.h"
#include "tests/ui/stored_conversation.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");

QString writeFile(const TempDir& dir, const char* name, const std::string& bytes) {
    const std::string path = dir.file(name);
    std::ofstream(path, std::ios::binary) << bytes;
    return QString::fromStdString(path);
}

constexpr char kEveryPlaceholder[] = "{{topic|winds}} of {{place}}\n{{clipboard}}\n{{document}}\n{{text}}";

void makeTemplate(House& house, const char* name, const char* text) {
    TextTemplate one;
    one.name = qs(name);
    one.shortcut = one.name.toLower();
    one.words.text = qs(text);
    ASSERT_FALSE(house.templates().save(one).isNull());
}

// What is true of this one file; everything else is real.
EngineSource withModel(const QString& path, const MemoryPlan& plan) {
    EngineSource source = EngineSource::real();
    const EngineSource real = source;
    source.inspect = [real, path](const std::string& asked) {
        return asked == path.toStdString() ? Result<ModelInfo>(ModelInfo{}) : real.inspect(asked);
    };
    source.plan = [real, path, plan](const EngineOptions& options) {
        return options.model == path.toStdString() ? Result<MemoryPlan>(plan) : real.plan(options);
    };
    source.load = [real, path](const EngineOptions& options, const LoadProgressFn& progress) {
        if (options.model != path.toStdString())
            return real.load(options, progress);
        while (progress({3'200'000'000, 26'400'000'000}))
            QThread::msleep(10);
        return Result<std::unique_ptr<Engine>>(Error{ErrorCode::cancelled, "cancelled"});
    };
    return source;
}

MemoryPlan planOf(PlanVerdict verdict) {
    MemoryPlan plan;
    plan.context = 4096;
    plan.lines = {{"dense", 1'600'000'000}, {"experts", 24'800'000'000}, {"kv", 500'000'000}, {"scratch", 100'000'000}};
    plan.total = 27'000'000'000;
    plan.available = 20'100'000'000;
    plan.verdict = verdict;
    return plan;
}

QList<Scene> libraryScenes() {
    const auto chooseEverything = [](const WindowDriver& at) {
        // In a long list it may be out of sight.
        if (!at.click(qs("Search templates")))
            return false;
        at.type(qs("everything"));
        return at.waitGone(qs("Explain code")) && at.click(qs("Everything")) &&
               at.waitUntil([&] { return at.valueOf(qs("Name of the template")) == qs("Everything"); });
    };
    return {
        {"library",
         [](const WindowDriver& at) {
             at.press(Qt::Key_T, Qt::ControlModifier);
             return at.waitFor(qs("Explain code"));
         },
         stay},
        {"library menu",
         [](const WindowDriver& at) { return at.click(qs("Options of the library")) && at.waitFor(qs("Import…")); }},
        {"template", chooseEverything, stay},
        {"template changed",
         [](const WindowDriver& at) {
             if (!at.click(qs("Text of the template")))
                 return false;
             at.type(qs("Be brief."));
             return at.waitUntil([&] { return at.isEnabled(qs("Save")); });
         },
         [](const WindowDriver& at) { at.click(qs("Save")); }},
        {"template menu",
         [](const WindowDriver& at) { return at.click(qs("More for this template")) && at.waitFor(qs("Versions…")); }},
        {"versions",
         [](const WindowDriver& at) {
             return at.click(qs("More for this template")) && at.click(qs("Versions…")) &&
                    at.waitFor(qs("Use version 1 again"));
         },
         [](const WindowDriver& at) {
             at.press(Qt::Key_Escape);
             at.waitGone(qs("Use version 1 again"));
         }},
        {"tokens of a template",
         [](const WindowDriver& at) { return at.click(qs("As it would be sent…")) && at.waitFor(qs("Token 1 of *")); }},
        {"template deleted",
         [](const WindowDriver& at) {
             return at.click(qs("More for this template")) && at.click(qs("Delete")) &&
                    at.waitFor(qs("Deleted “Everything”"));
         },
         [](const WindowDriver& at) { at.click(qs("Undo")); }},
        {"new template",
         [](const WindowDriver& at) {
             return at.click(qs("New template")) &&
                    at.waitUntil([&] { return at.isFocused(qs("Name of the template")); });
         },
         stay}};
}

}  // namespace

TEST(Layout, EverythingAroundAConversation) {
    const TempDir dir;
    storeConversation(dir, qs("A question of heading"),
                      {qs("What is a table?"), qs("# Tables\n\nThey have **rows**.\n\n```cpp\nint x = 1;\n```\n")});
    const QString notes = writeFile(dir, "notes.txt", "The meeting is on Thursday.\n");
    const QString song = writeFile(dir, "song.mp3", std::string("ID3\x03\x00\x00", 6));
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(
        house,
        {{"start", [](const WindowDriver& user) { return user.waitFor(qs("What can you do?")); }, stay},
         {"model",
          [](const WindowDriver& user) { return user.click(demoReady) && user.waitFor(qs("Open model folder…")); }},
         {"setup",
          [](const WindowDriver& user) { return user.click(qs("Temperature 0.7")) && user.waitFor(qs("Balanced")); }},
         {"context",
          [](const WindowDriver& user) { return user.click(qs("Context *")) && user.waitFor(qs("Earlier turns")); }},
         {"keys",
          [](const WindowDriver& user) {
              user.press(Qt::Key_F1);
              return user.waitFor(qs("Keys"));
          }},
         {"settings",
          [](const WindowDriver& user) {
              user.press(Qt::Key_Comma, Qt::ControlModifier);
              return user.waitFor(qs("Back to the conversation"));
          },
          stay},
         {"settings at the end",
          [](const WindowDriver& user) {
              for (int step = 0; step < 60 && !user.isFocused(qs("Open folder")); ++step)
                  user.press(Qt::Key_Tab);
              return user.isFocused(qs("Open folder"));
          }},
         {"drop",
          [notes](const WindowDriver& user) {
              user.dragOver(notes);
              return user.waitFor(qs("Put “notes.txt” into your message"));
          },
          [notes](const WindowDriver& user) { user.drop(notes); }},
         {"documents",
          [song](const WindowDriver& user) {
              user.dragOver(song);
              user.drop(song);
              return user.waitFor(qs("“song.mp3” is *")) && user.waitFor(qs("Document notes.txt, *"));
          },
          stay},
         {"document",
          [](const WindowDriver& user) {
              return user.click(qs("Document notes.txt, *")) && user.waitFor(qs("As the model reads it"));
          }},
         {"row menu",
          [](const WindowDriver& user) {
              return user.click(qs("A question of heading"), Qt::RightButton) && user.waitFor(qs("Rename"));
          }},
         {"conversation",
          [](const WindowDriver& user) {
              return user.click(qs("A question of heading")) && user.waitFor(qs("Copy answer"));
          },
          stay},
         {"answer menu",
          [](const WindowDriver& user) {
              return user.click(qs("More about this answer")) && user.waitFor(qs("Delete from here on"));
          }},
         {"find",
          [](const WindowDriver& user) {
              user.press(Qt::Key_F, Qt::ControlModifier);
              if (!user.waitUntil([&] { return user.isFocused(qs("Find here")); }))
                  return false;
              user.type(qs("table"));
              return user.waitFor(qs("Next place"));
          }},
         {"edit",
          [](const WindowDriver& user) {
              return user.hover(qs("You: What is a table?")) && user.click(qs("Edit message")) &&
                     user.waitFor(qs("The original stays beside it."));
          }},
         {"palette", [](const WindowDriver& user) {
              user.press(Qt::Key_K, Qt::ControlModifier);
              return user.waitFor(qs("Action or conversation"));
          }}});
}

TEST(Layout, DetailsOfAnAnswer) {
    const TempDir dir;
    ScriptedAnswer kept, endless, other;
    kept.pieces = {"The ", "harbour ", "lies ", "in ", "the ", "south."};
    endless.pieces = {"The "};
    endless.untilCancelled = true;
    other.pieces = {"The ", "harbour ", "lies ", "by ", "the ", "old ", "town."};
    ScriptedEngine* engine = nullptr;
    House house(dir, scriptedInPlaceOfDemo(engine));
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    for (const ScriptedAnswer& answer : {kept, endless, other})
        engine->script(answer);
    user.type(qs("Where is it?"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(qs("Answer: The harbour*")) && user.waitFor(qs("Details of this answer")));
    const QList<Scene> scenes = {
        {"details",
         [](const WindowDriver& at) {
             at.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
             return at.waitFor(qs("Run again and compare"));
         },
         stay},
        {"details, running again",
         [](const WindowDriver& at) {
             return at.click(qs("Run again and compare")) && at.waitFor(qs("Writing: 1 of 6 tokens"));
         },
         [](const WindowDriver& at) {
             at.click(qs("Stop running again"));
             at.waitFor(qs("Run again and compare"));
         }},
        {"details, compared", [](const WindowDriver& at) {
             return at.click(qs("Run again and compare")) && at.waitFor(qs("Differs from token 7 on."));
         }}};
    lookAtAll(house, scenes);
    engine->script(endless);
    engine->script(other);
    lookAtAll(house, scenes, {760, 560});
}

TEST(Layout, TemplatesInAConversation) {
    const TempDir dir;
    House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitUntil([&] { return house.templates().isLoaded(); }));
    makeTemplate(house, "Everything", kEveryPlaceholder);
    const auto clear = [](const WindowDriver& at) {
        at.press(Qt::Key_Escape);
        at.press(Qt::Key_A, Qt::ControlModifier);
        at.press(Qt::Key_Delete);
    };
    lookAtAll(house, {{"template offers",
                       [](const WindowDriver& at) {
                           at.type(qs("/"));
                           return at.waitFor(qs("Rewrite"));
                       },
                       clear},
                      {"template form",
                       [](const WindowDriver& at) {
                           at.type(qs("/everything"));
                           at.press(Qt::Key_Return);
                           return at.waitFor(qs("Choose a file…"));
                       },
                       clear},
                      {"set by a template",
                       [](const WindowDriver& at) {
                           at.type(qs("/json"));
                           at.press(Qt::Key_Return);
                           return at.click(qs("To the composer")) && at.waitFor(qs("“Extract to JSON” set *"));
                       },
                       stay},
                      {"setup, all of it",
                       [](const WindowDriver& at) {
                           at.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
                           return at.click(qs("More settings")) && at.waitFor(qs("Fewer settings"));
                       }},
                      {"own settings",
                       [](const WindowDriver& at) {
                           at.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
                           if (!at.click(qs("System prompt")))
                               return false;
                           at.type(qs("Be brief."));
                           at.press(Qt::Key_Escape);
                           return at.waitGone(qs("More settings"));
                       },
                       stay},
                      {"tokens", [](const WindowDriver& at) {
                           at.press(Qt::Key_I, Qt::ControlModifier);
                           return at.waitFor(qs("Token 1 of *"));
                       }}});
}

TEST(Layout, TheLibraryOfTemplates) {
    const TempDir dir;
    House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitUntil([&] { return house.templates().isLoaded(); }));
    makeTemplate(house, "Everything", kEveryPlaceholder);
    QList<Scene> scenes = libraryScenes();
    scenes.append({"no template found", [](const WindowDriver& at) {
                       if (!at.click(qs("Search templates")))
                           return false;
                       at.press(Qt::Key_A, Qt::ControlModifier);
                       at.type(qs("submarine"));
                       return at.waitFor(qs("No template holds these words."));
                   }});
    lookAtAll(house, scenes);
}

TEST(Layout, TheLibraryOfTemplatesInASmallWindow) {
    const TempDir dir;
    House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitUntil([&] { return house.templates().isLoaded(); }));
    makeTemplate(house, "Everything", kEveryPlaceholder);
    lookAtAll(house, libraryScenes(), {800, 600});
}

TEST(Layout, TheHistory) {
    const TempDir dir;
    for (const char* title : {"Apples and pears", "Bridges", "Clouds", "Dust"})
        storeConversation(dir, qs(title), {qs("About %1").arg(qs(title)), qs("Gladly.")});
    House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitFor(qs("Clouds")));
    const QUuid pinned = house.history().conversations()[0].id;
    const QUuid archived = house.history().conversations()[1].id;
    const QUuid filed = house.history().conversations()[2].id;
    house.history().setPinned({pinned}, true);
    house.history().setArchived({archived}, true);
    house.history().moveToFolder({filed}, qs("Reports of this year"));
    lookAtAll(
        house,
        {{"groups", [](const WindowDriver& at) { return at.waitFor(qs("Archived (1)")); }, stay},
         {"history options",
          [](const WindowDriver& at) { return at.click(qs("History options")) && at.waitFor(qs("Export all…")); }},
         {"folder",
          [](const WindowDriver& at) {
              return at.click(qs("History options")) && at.click(qs("New folder…")) &&
                     at.waitFor(qs("Name of the new folder"));
          }},
         {"search",
          [](const WindowDriver& at) {
              at.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
              if (!at.waitUntil([&] { return at.isFocused(qs("Search all conversations")); }))
                  return false;
              at.type(qs("about"));
              return at.waitFor(qs("Messages"));
          }},
         {"nothing found",
          [](const WindowDriver& at) {
              if (!at.click(qs("Search all conversations")))
                  return false;
              at.type(qs("submarine"));
              return at.waitFor(qs("Nothing was found for “submarine”."));
          }},
         {"picked",
          [](const WindowDriver& at) {
              return at.click(qs("Apples and pears")) && at.click(qs("Dust"), Qt::LeftButton, Qt::ControlModifier) &&
                     at.waitFor(qs("Picked conversations"));
          },
          stay},
         {"deleted",
          [](const WindowDriver& at) { return at.click(qs("Delete picked")) && at.waitFor(qs("Deleted *")); }, stay},
         {"archive",
          [](const WindowDriver& at) { return at.click(qs("Archived (1)")) && at.waitFor(qs("All conversations")); },
          stay}});
}

TEST(Layout, OnesOwnHistoryOfAConversation) {
    const TempDir dir;
    storeConversation(
        dir, qs("Versions"),
        {qs("First question?"), qs("First answer."), qs("Second question?"), qs("An answer that was cut off")});
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house, {{"temporary",
                       [](const WindowDriver& user) {
                           user.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
                           return user.waitFor(qs("Not kept: gone when you leave it"));
                       },
                       stay},
                      {"branch deleted",
                       [](const WindowDriver& user) {
                           return user.click(qs("Versions")) && user.hover(qs("You: Second question?")) &&
                                  user.click(qs("More about this message")) && user.click(qs("Delete from here on")) &&
                                  user.waitFor(qs("Deleted 2 messages"));
                       },
                       stay}});
}

TEST(Layout, StorageInTrouble) {
    const TempDir dir;
    ASSERT_TRUE(QDir().mkpath(QString::fromStdString(dir.file("sirocco.db"))));
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house,
              {{"history not opened", [](const WindowDriver& user) { return user.waitFor(qs("Try again")); }, stay}});
}

TEST(Layout, SideBySide) {
    const TempDir dir;
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house, {{"nothing compared yet",
                       [](const WindowDriver& user) {
                           user.press(Qt::Key_D, Qt::ControlModifier);
                           return user.waitFor(qs("Prompt for all lanes"));
                       },
                       stay},
                      {"compared",
                       [](const WindowDriver& user) {
                           if (!user.click(qs("Sweep")) || !user.click(qs("Prompt for all lanes")))
                               return false;
                           user.type(qs("Tell me a short story."));
                           user.press(Qt::Key_Return, Qt::ControlModifier);
                           return user.waitFor(qs("Run again")) && user.waitGone(qs("Stop all"));
                       },
                       stay},
                      {"comparisons", [](const WindowDriver& user) {
                           return user.click(qs("Earlier comparisons…")) && user.waitFor(qs("Search comparisons"));
                       }}});
}

TEST(Layout, TheContextIsShort) {
    const TempDir dir;
    const QString longText = qs("The wind from the south carries sand over the sea. ").repeated(40);
    storeConversation(dir, qs("Long"),
                      {qs("First question?"), longText, qs("Second question?"), longText, qs("Third question?"),
                       longText, qs("Fourth question?"), longText});
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    ASSERT_TRUE(house.driver().click(qs("Long")));
    lookAtAll(house,
              {{"does not fit", [](const WindowDriver& user) { return user.waitFor(qs("Leave out the *")); }, stay},
               {"left out",
                [](const WindowDriver& user) {
                    return user.click(qs("Leave out the *")) && user.waitGone(qs("Leave out the *"));
                },
                stay}});
}

// A machine with everything, and an answer whose experts were counted.
QList<Scene> monitorScenes() {
    return {{"monitor",
             [](const WindowDriver& user) {
                 user.press(Qt::Key_M, Qt::ControlModifier);
                 return user.waitFor(qs("Scripted RTX 4090"));
             },
             stay},
            {"checksum",
             [](const WindowDriver& user) {
                 return user.click(qs("Make the SHA-256 of the file")) && user.waitFor(qs("Copy the SHA-256"));
             },
             [](const WindowDriver& user) {
                 for (int step = 0; step < 40 && !user.isFocused(qs("Count")); ++step)
                     user.press(Qt::Key_Tab);
                 user.press(Qt::Key_Space);
             }},
            {"experts", [](const WindowDriver& user) {
                 user.press(Qt::Key_Escape);
                 if (!user.click(qs("Message")))
                     return false;
                 user.type(qs("Tell me a short story."));
                 user.press(Qt::Key_Return);
                 if (!user.waitFor(qs("Copy answer")))
                     return false;
                 user.press(Qt::Key_M, Qt::ControlModifier);
                 for (int step = 0; step < 40 && !user.isFocused(qs("Experts by layer")); ++step)
                     user.press(Qt::Key_Tab);
                 return user.isFocused(qs("Experts by layer"));
             }}};
}

TEST(Layout, TheMonitor) {
    const TempDir dir;
    House house(dir, EngineSource::real(), {QStringLiteral(SIROCCO_READER)}, scriptedMachine());
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house, monitorScenes());
}

TEST(Layout, TheMonitorInASmallWindow) {
    const TempDir dir;
    House house(dir, EngineSource::real(), {QStringLiteral(SIROCCO_READER)}, scriptedMachine());
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house, monitorScenes(), {800, 600});
}

TEST(Layout, TheSettingsInASmallWindow) {
    const TempDir dir;
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house,
              {{"small settings",
                [](const WindowDriver& user) {
                    user.press(Qt::Key_Comma, Qt::ControlModifier);
                    return user.waitFor(qs("Back to the conversation"));
                }}},
              {800, 600});
}

TEST(Layout, NoModel) {
    const TempDir dir;
    EngineSource source = EngineSource::real();
    source.demoPath = []() -> Result<std::string> { return Error{ErrorCode::notFound, "taken away by the test"}; };
    House house(dir, source);
    ASSERT_TRUE(house.driver().waitFor(qs("Use the demo")));
    lookAtAll(house, {{"no model", [](const WindowDriver& user) { return user.waitFor(qs("Model: none")); }, stay},
                      {"not sent",
                       [](const WindowDriver& user) {
                           if (!user.click(qs("Message")))
                               return false;
                           user.type(qs("hello"));
                           user.press(Qt::Key_Return);
                           return user.waitFor(qs("Not sent; your text is still here.*"));
                       },
                       stay}});
}

TEST(Layout, ADeviceThatFails) {
    const TempDir dir;
    EngineSource source = EngineSource::real();
    source.load = [](const EngineOptions&, const LoadProgressFn&) -> Result<std::unique_ptr<Engine>> {
        return Error{ErrorCode::deviceFailed, "Vulkan could not compute: the device was lost"};
    };
    House house(dir, source);
    ASSERT_TRUE(house.driver().waitFor(qs("Use the CPU")));
    lookAtAll(house,
              {{"device failed", [](const WindowDriver& user) { return user.waitFor(qs("Use the CPU")); }, stay}},
              {800, 600});
}

TEST(Layout, LoadingAModel) {
    const TempDir dir;
    const QString big = writeFile(dir, "mixtral-8x7b-instruct.gguf", "loaded by the test");
    House house(dir, withModel(big, planOf(PlanVerdict::fits)));
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house, {{"loading",
                       [big](const WindowDriver& user) {
                           user.dragOver(big);
                           user.drop(big);
                           return user.waitFor(qs("3.2 GB of 26.4 GB*"));
                       },
                       [](const WindowDriver& user) { user.click(qs("Cancel")); }}});
}

TEST(Layout, AModelThatDoesNotFit) {
    const TempDir dir;
    const QString big = writeFile(dir, "mixtral-8x7b-instruct.gguf", "planned by the test");
    House house(dir, withModel(big, planOf(PlanVerdict::weightsFromDisk)));
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house, {{"refusal", [big](const WindowDriver& user) {
                           user.dragOver(big);
                           user.drop(big);
                           return user.waitFor(qs("Open anyway"));
                       }}});
}

TEST(Layout, AModelThatIsTooLargeForItsDevice) {
    const TempDir dir;
    const QString big = writeFile(dir, "mixtral-8x7b-instruct.gguf", "planned by the test");
    MemoryPlan plan = planOf(PlanVerdict::doesNotFit);
    plan.device.kind = DeviceKind::vulkan;
    House house(dir, withModel(big, plan));
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    lookAtAll(house, {{"too large for its device", [big](const WindowDriver& user) {
                           user.dragOver(big);
                           user.drop(big);
                           return user.waitFor(qs("Use the CPU"));
                       }}});
}

// The check finds what it is there for.
TEST(Layout, WhatIsCutOffIsFound) {
    const TempDir dir;
    House house(dir);
    ASSERT_TRUE(house.driver().waitFor(demoReady));
    ASSERT_TRUE(layoutProblems(house.window()).isEmpty());
    const std::pair<const char*, const char*> planted[] = {
        {"Text { text: 'much too long'; width: 20; elide: Text.ElideRight }", "is elided"},
        {"Text { text: 'much too long'; width: 20 }", "is wider than its place"},
        {"Text { text: 'two lines are too much'; width: 80; height: 12; wrapMode: Text.Wrap }",
         "is higher than its place"},
        {"Text { text: 'out of the window'; x: -30 }", "goes beyond the edge"},
        {"Item { Text { text: 'one' } Text { text: 'other'; x: 4 } }", "lies over"},
        {"T.Button { width: 20; height: 20; contentItem: Item { Text { text: 'long' } } }",
         "does not stay on its control"}};
    for (const auto& [source, problem] : planted) {
        QQmlComponent component(qmlEngine(house.window()));
        component.setData(QByteArray("import QtQuick\nimport QtQuick.Templates as T\n") + source, {});
        const std::unique_ptr<QQuickItem> item(qobject_cast<QQuickItem*>(component.create()));
        ASSERT_TRUE(item) << qPrintable(component.errorString());
        item->setParentItem(house.window()->contentItem());
        EXPECT_TRUE(layoutProblems(house.window()).join(QLatin1Char('\n')).contains(QLatin1String(problem))) << source;
    }
    EXPECT_TRUE(layoutProblems(house.window()).isEmpty());
}

}  // namespace sirocco::test
