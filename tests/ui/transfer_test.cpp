// Carrying conversations out and in. The system's file dialog is not ours to press; what it would answer is handed to
// the slot that it calls.
#include <gtest/gtest.h>

#include <QFile>
#include <QUrl>

#include "tests/ui/house.h"
#include "tests/ui/stored_conversation.h"
#include "ui/sidebar/transfer_controller.h"

namespace sirocco::test {

namespace {

QString qs(const char* text) { return QString::fromUtf8(text); }

TransferController* transferOf(const House& house) {
    return house.window()->property("transfer").value<TransferController*>();
}

QString contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

TEST(Transfer, AllIsExportedAndImportedIntoAnotherHouse) {
    const TempDir dir;
    const TempDir other;
    const QString json = QString::fromStdString(dir.file("history.json"));
    const QString page = QString::fromStdString(dir.file("history.html"));
    storeConversation(dir, qs("Airships"), {qs("Where do they land?"), qs("At a mast.")});
    storeConversation(dir, qs("Bridges"), {qs("How long?"), qs("Very.")});
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(qs("Airships")));
        ASSERT_NE(transferOf(house), nullptr);
        transferOf(house)->exportTo(QUrl::fromLocalFile(json), {});
        ASSERT_TRUE(user.waitFor(qs("Exported 2 conversations to history.json.")));
        ASSERT_TRUE(user.click(qs("Dismiss the result")));
        EXPECT_TRUE(user.waitGone(qs("Exported *")));
        transferOf(house)->exportTo(QUrl::fromLocalFile(page), {});
        ASSERT_TRUE(user.waitFor(qs("Exported 2 conversations to history.html.")));
        EXPECT_TRUE(contents(page).contains(qs("At a mast.")));
    }
    const House house(other);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("New chat")));
    transferOf(house)->importFrom(QUrl::fromLocalFile(json));
    ASSERT_TRUE(user.waitFor(qs("Imported 2 conversations.")));
    ASSERT_TRUE(user.click(qs("Airships")));
    EXPECT_TRUE(user.waitFor(qs("You: Where do they land?")));
    transferOf(house)->importFrom(QUrl::fromLocalFile(json));
    EXPECT_TRUE(user.waitFor(qs("Imported 0 conversations. Here already: 2.")));
}

TEST(Transfer, AFileThatIsNoArchiveIsSaidToBeNone) {
    const TempDir dir;
    const QString bad = QString::fromStdString(dir.file("notes.json"));
    QFile file(bad);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not json at all");
    file.close();
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("New chat")));
    transferOf(house)->importFrom(QUrl::fromLocalFile(bad));
    EXPECT_TRUE(
        user.waitUntil([&] { return user.shows(qs("The file is *")) || user.shows(qs("This kind of file *")); }));
}

TEST(Transfer, TheMenusOfferIt) {
    const TempDir dir;
    storeConversation(dir, qs("Airships"), {qs("Where do they land?"), qs("At a mast.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.click(qs("Airships"), Qt::RightButton));
    EXPECT_TRUE(user.waitFor(qs("Export…")));
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitGone(qs("Export…")));
    ASSERT_TRUE(user.click(qs("History options")));
    EXPECT_TRUE(user.waitFor(qs("Export all…")));
    EXPECT_TRUE(user.shows(qs("Import…")));
}

}  // namespace sirocco::test
