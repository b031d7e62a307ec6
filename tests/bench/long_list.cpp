// What a long list of conversations costs the window, which is drawn offscreen by Qt's software renderer.
//   sirocco_bench_list [conversations = 10000]
//
// Prints how long reading it and making its rows takes; how long a window takes from its making to the first frame with
// the list in it; the processor time per frame that is ours while the list scrolls, and how often its rows were made
// anew; and the time of a letter in the palette and of what is done to many conversations at once.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "tests/app/services.h"
#include "tests/ui/house.h"
#include "ui/shell/palette_model.h"
#include "ui/sidebar/conversation_list_model.h"
#include "ui/sidebar/sidebar_controller.h"

namespace {

using namespace sirocco;

constexpr int folders = 20;
constexpr Milliseconds apart = 3 * 60 * 60 * 1000;

bool fill(const test::TempDir& dir, int count) {
    auto stores = openStores(QString::fromStdString(dir.file("sirocco.db")));
    if (!stores)
        return false;
    const Milliseconds now = QDateTime::currentMSecsSinceEpoch();
    return (*stores)
        ->connection
        .transaction(Connection::Durability::normal,
                     [&]() -> Result<void> {
                         for (int i = 0; i < count; ++i) {
                             ConversationInfo info;
                             info.id = makeId();
                             info.title = QStringLiteral("What is said about the wind, part %1").arg(i);
                             info.created = info.updated = now - i * apart;
                             info.pinned = i % 1000 == 0;
                             info.archived = i % 50 == 1;
                             if (i % 10 == 2)
                                 info.folder = QStringLiteral("Folder %1").arg(i / 10 % folders);
                             if (auto done = (*stores)->conversations.insertConversation(info); !done)
                                 return done;
                         }
                         for (int i = 0; i < folders; ++i) {
                             const Folder folder{QStringLiteral("Folder %1").arg(i), now};
                             if (auto done = (*stores)->history.createFolder(folder); !done)
                                 return done;
                         }
                         return {};
                     })
        .ok();
}

double milliseconds(qint64 nanoseconds) { return static_cast<double>(nanoseconds) / 1e6; }

// Processor time of the calling thread: other programs on the machine do not count.
qint64 threadTime() {
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

template <typename Work>
void report(const char* what, Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    std::printf("%-46s %8.1f ms\n", what, milliseconds(timer.nsecsElapsed()));
}

void measureModel(const test::TempDir& dir) {
    test::Services services(dir);
    services.settleStore();
    ConversationListModel model(services.history, services.conversations);
    report("list read and its rows made", [&] {
        services.history.loadList();
        test::spinUntil([&] { return model.count() > folders; });
    });
}

QQuickItem* findList(QQuickItem* item, const QAbstractItemModel* model) {
    if (item->property("model").value<QObject*>() == model)
        return item;
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = findList(child, model))
            return found;
    }
    return nullptr;
}

void scroll(QQuickWindow* window, QQuickItem* list, const QAbstractItemModel* model) {
    const QObject during;
    int resets = 0;
    QObject::connect(model, &QAbstractItemModel::modelReset, &during, [&resets] { ++resets; });
    qint64 painting = 0;
    qint64 from = 0;
    QObject::connect(window, &QQuickWindow::beforeRendering, &during, [&] { from = threadTime(); });
    QObject::connect(window, &QQuickWindow::afterRendering, &during, [&] { painting += threadTime() - from; });
    // Slowly, quickly, and by leaps as with the scroll bar.
    for (const int step : {20, 200, 20'000}) {
        std::vector<qint64> frames;
        for (int i = 0; i < 200; ++i) {
            const qint64 before = threadTime();
            painting = 0;
            bool shown = false;
            const auto seen = QObject::connect(window, &QQuickWindow::frameSwapped, &during, [&] { shown = true; });
            const double top = list->property("originY").toDouble();
            const double most = list->property("contentHeight").toDouble() - list->height();
            const double next = list->property("contentY").toDouble() + step;
            list->setProperty("contentY", next > top + most ? top : next);
            test::spinUntil([&] { return shown; });
            QObject::disconnect(seen);
            frames.push_back(threadTime() - before - painting);
        }
        std::sort(frames.begin(), frames.end());
        std::printf("scrolling by %5d, ours per frame: p50 %.2f  p99 %.2f  max %.2f ms; rows made anew %d times\n",
                    step, milliseconds(frames[frames.size() / 2]), milliseconds(frames[frames.size() * 99 / 100]),
                    milliseconds(frames.back()), resets);
    }
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    const int count = std::clamp(QCoreApplication::arguments().value(1, QStringLiteral("10000")).toInt(), 1, 1'000'000);
    const test::TempDir dir;
    if (!fill(dir, count)) {
        std::fprintf(stderr, "the conversations could not be stored\n");
        return 1;
    }
    std::printf("%d conversations\n", count);
    measureModel(dir);

    QElapsedTimer timer;
    timer.start();
    const test::House house(dir);
    QQuickWindow* window = house.window();
    auto* sidebar = window->property("history").value<SidebarController*>();
    ConversationListModel* model = sidebar->conversations();
    QQuickItem* list = findList(window->contentItem(), model);
    bool shown = false;
    const auto seen = QObject::connect(window, &QQuickWindow::frameSwapped, window,
                                       [&] { shown = shown || model->count() > folders; });
    test::spinUntil([&] { return shown; });
    QObject::disconnect(seen);
    std::printf("%-46s %8.1f ms\n", "window made, to its first frame with the list",
                milliseconds(timer.nsecsElapsed()));
    QTest::qWait(1500);
    scroll(window, list, model);

    auto* palette = window->property("paletteModel").value<PaletteModel*>();
    report("palette: a letter", [&] { palette->setText(QStringLiteral("w")); });
    report("palette: three words", [&] { palette->setText(QStringLiteral("wind said part 77")); });
    report("all picked", [&] { model->pickAll(); });
    const QStringList all = model->picked();
    report("one pinned", [&] { sidebar->setPinned({all.last()}, true); });
    report("100 archived", [&] { sidebar->setArchived(all.mid(200, 100), true); });
    report("1000 deleted", [&] { sidebar->remove(all.mid(1000, 1000)); });
    report("and brought back", [&] { sidebar->undo(); });
    report("a frame later", [&] { QTest::qWait(0); });
    report("all deleted", [&] { sidebar->remove(all); });
    report("and brought back", [&] { sidebar->undo(); });
    return 0;
}
