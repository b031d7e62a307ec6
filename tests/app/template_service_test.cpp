// The library of templates: starters, changes, versions, files.
#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include "app/templates/template_json.h"
#include "app/templates/template_service.h"
#include "app/templates/template_text.h"
#include "tests/app/in_the_way.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::spinUntil;

class Templates : public testing::Test {
protected:
    void SetUp() override { open(); }
    void open(const QString& language = QStringLiteral("en_GB")) {
        store_ = std::make_unique<StoreWorker>(QString::fromStdString(folder_.file("sirocco.db")));
        library_ = std::make_unique<TemplateService>(*store_);
        library_->setLanguage(language);
        library_->load();
        ASSERT_TRUE(spinUntil([this] { return library_->isLoaded(); }));
    }
    void reopen(const QString& language = QStringLiteral("en_GB")) {
        library_.reset();
        store_.reset();
        open(language);
    }
    QString file(const char* name) { return QString::fromStdString(folder_.file(name)); }
    const TextTemplate* byName(const char* name) {
        for (const TextTemplate& one : library_->templates()) {
            if (one.name == QLatin1String(name)) {
                return &one;
            }
        }
        return nullptr;
    }
    static TextTemplate own(const char* name, const char* text) {
        TextTemplate one;
        one.name = QString::fromUtf8(name);
        one.words.text = QString::fromUtf8(text);
        return one;
    }
    QList<TemplateVersion> versions(const TemplateId& id) {
        std::optional<QList<TemplateVersion>> all;
        library_->readVersions(id, [&](Result<QList<TemplateVersion>> read) { all = *read; });
        EXPECT_TRUE(spinUntil([&] { return all.has_value(); }));
        return all.value_or(QList<TemplateVersion>());
    }

    test::TempDir folder_;
    std::unique_ptr<StoreWorker> store_;
    std::unique_ptr<TemplateService> library_;
};

TEST(StarterTemplates, AreWholeInFiveLanguages) {
    const auto english = starterTemplates(QStringLiteral("en"));
    EXPECT_GE(english.size(), 12);
    for (const char* language : {"en", "fr", "de", "es", "it"}) {
        SCOPED_TRACE(language);
        const auto all = starterTemplates(QLatin1String(language));
        ASSERT_EQ(all.size(), english.size());
        QSet<QString> shortcuts, keys;
        for (qsizetype i = 0; i < all.size(); ++i) {
            SCOPED_TRACE(all[i].starter.toStdString());
            EXPECT_FALSE(all[i].name.isEmpty() || all[i].category.isEmpty() || all[i].words.text.isEmpty());
            EXPECT_EQ(all[i].shortcut, shortcutFrom(all[i].shortcut));
            EXPECT_TRUE(all[i].words.preset.has_value());
            // As many questions in every language, and braces that are all placeholders.
            const auto places = placeholdersOf(all[i].words.text);
            EXPECT_EQ(places.size(), placeholdersOf(english[i].words.text).size());
            EXPECT_FALSE(fillPlaceholders(all[i].words.text, {}).contains(QLatin1String("{{")));
            shortcuts << all[i].shortcut;
            keys << all[i].starter;
            EXPECT_TRUE(qstrcmp(language, "en") == 0 || all[i].words.text != english[i].words.text);
        }
        EXPECT_EQ(shortcuts.size(), all.size());
        EXPECT_EQ(keys.size(), all.size());
    }
}

TEST_F(Templates, StartersComeOnceInTheLanguageOfTheFirstStart) {
    const qsizetype count = library_->templates().size();
    EXPECT_EQ(count, starterTemplates(QStringLiteral("en")).size());
    ASSERT_NE(byName("Translate"), nullptr);
    library_->remove(byName("Translate")->id);
    reopen(QStringLiteral("de_AT"));
    EXPECT_EQ(library_->templates().size(), count - 1) << "a deleted starter does not come back";
    EXPECT_NE(byName("Summarise"), nullptr) << "and what is there keeps its language";
    EXPECT_TRUE(library_->restoreStarters().ok());
    EXPECT_EQ(library_->templates().size(), count);
    EXPECT_EQ(byName("Summarise"), nullptr);
    reopen(QStringLiteral("en"));
    EXPECT_EQ(library_->templates().size(), count);
    EXPECT_NE(library_->byShortcut(QStringLiteral("zusammenfassen")), nullptr);
}

TEST_F(Templates, AreSavedWithEveryVersionOfTheirWords) {
    TextTemplate one = own(" My  own ", "Say {{what}}");
    one.shortcut = QStringLiteral("Été 2024!");
    one.category = QStringLiteral("Mine");
    one.words.preset = SamplingPreset::creative;
    const TemplateId id = library_->save(one);
    ASSERT_FALSE(id.isNull());
    one = *library_->find(id);
    EXPECT_EQ(one.name, QStringLiteral("My own"));
    EXPECT_EQ(one.shortcut, QStringLiteral("ete-2024"));
    EXPECT_TRUE(library_->categories().contains(QStringLiteral("Mine")));
    one.words.text = QStringLiteral("Shout {{what}}");
    one.words.systemPrompt = QStringLiteral("You are loud.");
    EXPECT_EQ(library_->save(one), id);
    library_->setFavourite(id, true);
    reopen();
    const TextTemplate* stored = library_->find(id);
    ASSERT_NE(stored, nullptr);
    EXPECT_EQ(stored->words, one.words);
    EXPECT_TRUE(stored->favourite);
    const auto all = versions(id);
    ASSERT_EQ(all.size(), 2) << "being a favourite is no other version";
    EXPECT_EQ(all[0].words, one.words);
    EXPECT_EQ(all[1].words.text, QStringLiteral("Say {{what}}"));
    EXPECT_EQ(all[1].words.preset, SamplingPreset::creative);
}

TEST_F(Templates, WhatIsEmptyOrTooLongIsNotSaved) {
    EXPECT_TRUE(library_->save(own(" ", "text")).isNull());
    EXPECT_TRUE(library_->save(own("name", " \n")).isNull());
    TextTemplate large = own("name", "text");
    large.words.text = QString(TemplateLimits::text + 1, QLatin1Char('x'));
    EXPECT_TRUE(library_->save(large).isNull());
}

TEST_F(Templates, ShortcutsAreFoundAsTheyAreTypedAndNeverTwice) {
    TextTemplate one = own("Another", "text");
    one.shortcut = QStringLiteral("translate");
    const TemplateId id = library_->save(one);
    EXPECT_EQ(library_->find(id)->shortcut, QStringLiteral("translate-2"));
    EXPECT_EQ(library_->byShortcut(QStringLiteral("Translate"))->name, QStringLiteral("Translate"));
    library_->setFavourite(id, true);
    const auto found = library_->matching(QStringLiteral("tran"));
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].id, id) << "favourites first";
    EXPECT_EQ(library_->matching(QStringLiteral("notes")).first().name, QStringLiteral("Meeting notes"));
    EXPECT_EQ(library_->matching(QString()).size(), library_->templates().size());
    EXPECT_TRUE(library_->matching(QStringLiteral("eeting")).isEmpty());
}

TEST_F(Templates, ADeletedOneCanBeHadBack) {
    const TextTemplate one = *byName("Rewrite");
    QString name;
    QObject::connect(library_.get(), &TemplateService::removed,
                     [&](const TemplateId&, const QString& of) { name = of; });
    library_->remove(one.id);
    EXPECT_EQ(name, QStringLiteral("Rewrite"));
    EXPECT_EQ(library_->find(one.id), nullptr);
    library_->undoRemove(one.id);
    ASSERT_NE(library_->find(one.id), nullptr);
    reopen();
    EXPECT_EQ(library_->find(one.id)->words, one.words);
    EXPECT_EQ(versions(one.id).size(), 1);
}

TEST_F(Templates, GoThroughAFileAndComeBackOnce) {
    TextTemplate one = own("Über \"alles\"", "{{text}}\n\u2028 end");
    one.words.preset = SamplingPreset::precise;
    one.words.systemPrompt = QStringLiteral("sys");
    library_->save(one);
    ASSERT_TRUE(library_->exportTo(file("out.json")).ok());
    EXPECT_EQ(*library_->importFrom(file("out.json")), 0) << "all are there";
    library_->remove(byName("Rewrite")->id);
    EXPECT_EQ(*library_->importFrom(file("out.json")), 1);
    const TextTemplate* back = byName("Rewrite");
    ASSERT_NE(back, nullptr);
    EXPECT_TRUE(back->starter.isEmpty()) << "from a file, so it is the user's own";
    EXPECT_FALSE(library_->exportTo(file("no/such/folder.json")).ok());
    EXPECT_FALSE(library_->importFrom(file("absent.json")).ok());
}

TEST_F(Templates, AFileThatWantsOneShortcutForAllIsReadAndEachGetsItsOwn) {
    // With a search for each number this would not end. All alike but for the last letters, of one name, each of its
    // own category.
    QJsonArray all;
    const QString text(1000, QLatin1Char('x'));
    for (int i = 0; i < TemplateLimits::count; ++i) {
        all.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("same")},
                               {QStringLiteral("shortcut"), QStringLiteral("same")},
                               {QStringLiteral("category"), QString::number(i)},
                               {QStringLiteral("text"), text + QString::number(i)}});
    }
    all.replace(7, all[6]);
    QFile out(file("same.json"));
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("sirocco-templates")},
                                        {QStringLiteral("version"), 1},
                                        {QStringLiteral("templates"), all}})
                  .toJson());
    out.close();
    TextTemplate mine = own("Mine", "text");
    mine.shortcut = QStringLiteral("same-3");
    library_->save(mine);
    const int added = TemplateLimits::count - 1;
    const qsizetype count = library_->templates().size();
    EXPECT_EQ(*library_->importFrom(file("same.json")), added);
    EXPECT_EQ(library_->templates().size(), count + added);
    EXPECT_EQ(*library_->importFrom(file("same.json")), 0);
    QSet<QString> shortcuts;
    for (const TextTemplate& one : library_->templates()) {
        shortcuts.insert(one.shortcut);
    }
    EXPECT_EQ(shortcuts.size(), count + added) << "each has one, and none has another's";
    EXPECT_EQ(library_->byShortcut(QStringLiteral("same-3"))->name, QStringLiteral("Mine"));
    EXPECT_NE(library_->byShortcut(QStringLiteral("same-%1").arg(added + 1)), nullptr);
    EXPECT_EQ(library_->byShortcut(QStringLiteral("same-%1").arg(added + 2)), nullptr);
    // Neither is one more a matter of minutes.
    mine = own("Another", "text");
    mine.shortcut = QStringLiteral("same");
    EXPECT_EQ(library_->find(library_->save(mine))->shortcut, QStringLiteral("same-%1").arg(added + 2));
}

TEST_F(Templates, AFileThatIsWrongIsRefusedWhole) {
    const qsizetype count = library_->templates().size();
    const QByteArray head = R"({"format": "sirocco-templates", "version": 1, "templates": )";
    const QByteArray good = R"({"name": "a", "text": "b"})";
    const QByteArray files[] = {"",
                                "[]",
                                "{\"format\": 1}",
                                R"({"format": "sirocco-templates", "version": 2, "templates": []})",
                                head + "[" + good,
                                head + "[" + good + R"(, {"name": "a"}]})",
                                head + "[" + good + R"(, 7]})",
                                head + R"([{"name": ")" + QByteArray(300, 'n') + R"(", "text": "b"}]})"};
    for (const QByteArray& bytes : files) {
        QFile out(file("bad.json"));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        const auto read = library_->importFrom(file("bad.json"));
        ASSERT_FALSE(read.ok()) << bytes.constData();
        EXPECT_EQ(read.error().code, ErrorCode::badFile);
        EXPECT_EQ(library_->templates().size(), count);
    }
}

TEST_F(Templates, AreReadWhenTheDatabaseIsOpenedLaterAndNoneIsThereTwice) {
    const QList<TextTemplate> before = library_->templates();
    ASSERT_TRUE(library_->exportTo(file("all.json")).ok());
    library_.reset();
    store_.reset();
    const test::InTheWay obstacle(file("sirocco.db"));
    store_ = std::make_unique<StoreWorker>(file("sirocco.db"));
    library_ = std::make_unique<TemplateService>(*store_);
    library_->setLanguage(QStringLiteral("en_GB"));
    bool failed = false;
    QObject::connect(library_.get(), &TemplateService::loadFailed, [&] { failed = true; });
    EXPECT_FALSE(library_->restoreStarters().ok());
    library_->load();
    ASSERT_TRUE(spinUntil([&] { return failed; }));
    EXPECT_FALSE(library_->restoreStarters().ok()) << "all of them may be there";
    EXPECT_FALSE(library_->importFrom(file("all.json")).ok());
    EXPECT_TRUE(library_->templates().isEmpty());
    const TemplateId meanwhile = library_->save(own("Meanwhile", "text"));
    obstacle.remove();
    store_->retry();
    ASSERT_TRUE(spinUntil([this] { return library_->isLoaded(); }));
    EXPECT_EQ(library_->templates().size(), before.size() + 1);
    EXPECT_NE(library_->find(meanwhile), nullptr);
    EXPECT_TRUE(library_->restoreStarters().ok());
    reopen();
    EXPECT_EQ(library_->templates().size(), before.size() + 1);
    EXPECT_NE(library_->find(meanwhile), nullptr);
}

TEST_F(Templates, WhatIsChangedWhileTheyAreReadStays) {
    library_->load();
    const TemplateId id = library_->save(own("Meanwhile", "text"));
    const TemplateId gone = byName("Rewrite")->id;
    library_->remove(gone);
    int changes = 0;
    QObject::connect(library_.get(), &TemplateService::changed, [&] { ++changes; });
    ASSERT_TRUE(spinUntil([&] { return changes > 0; }));
    EXPECT_NE(library_->find(id), nullptr);
    EXPECT_EQ(library_->find(gone), nullptr);
}

TEST(TemplatePurge, TakesTheWordsAndKeepsThatAStarterWasDeleted) {
    const test::TempDir folder;
    auto stores = openStores(QString::fromStdString(folder.file("sirocco.db")));
    ASSERT_TRUE(stores.ok());
    TemplateStore& store = (*stores)->templates;
    const auto starters = starterTemplates(QStringLiteral("en"));
    ASSERT_TRUE(store.save(starters).ok());
    ASSERT_TRUE(store.remove(starters[0].id, 1000).ok());
    ASSERT_TRUE(store.purge(1000).ok());
    EXPECT_EQ(store.versions(starters[0].id)->size(), 1) << "not yet";
    ASSERT_TRUE(store.purge(1001).ok());
    EXPECT_TRUE(store.versions(starters[0].id)->isEmpty());
    EXPECT_EQ(store.starters()->size(), starters.size());
    EXPECT_EQ(store.list()->size(), starters.size() - 1);
}

}  // namespace
}  // namespace sirocco
