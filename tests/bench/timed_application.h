// What the benches of the window measure with: the processor time that the GUI thread spends on events, and on frames.
#pragma once

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

namespace sirocco::test {

// Processor time of the calling thread: other programs on the machine do not count.
inline qint64 threadTime() {
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

// On an X server Qt's usual renderer prepares every frame for a GPU that is not there (the Null graphics API). Without
// one Qt 6.4 falls back to its software renderer, which walks all nodes of the scene whenever something moves. Before
// the application is made; true: on an X server.
inline bool chooseBenchPlatform() {
    const bool onScreen = qEnvironmentVariableIsSet("DISPLAY");
    qputenv("QT_QPA_PLATFORM", onScreen ? "xcb" : "offscreen");
    qputenv("QSG_RENDER_LOOP", "basic");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Null);
    return onScreen;
}

// Adds up how long events take, the outermost of them.
class TimedApplication : public QGuiApplication {
public:
    using QGuiApplication::QGuiApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (QThread::currentThread() != thread())
            return QGuiApplication::notify(receiver, event);
        if (depth_++ > 0) {
            const bool done = QGuiApplication::notify(receiver, event);
            --depth_;
            return done;
        }
        QElapsedTimer timer;
        timer.start();
        const qint64 workedBefore = threadTime();
        const qint64 paintedBefore = painted;
        const bool done = QGuiApplication::notify(receiver, event);
        busy += threadTime() - workedBefore - (painted - paintedBefore);
        longest = std::max(longest, timer.nsecsElapsed());
        --depth_;
        return done;
    }

    qint64 busy = 0;  // nanoseconds, without painting
    qint64 painted = 0;
    qint64 longest = 0;

private:
    int depth_ = 0;
};

inline double milliseconds(qint64 nanoseconds) { return static_cast<double>(nanoseconds) / 1e6; }

// The processor time per frame that is ours (events, QML, layout, what is handed to the renderer) and, apart from it,
// what the renderer took. Lives as long as the window draws.
class FrameTimes : public QObject {
public:
    FrameTimes(TimedApplication& application, QQuickWindow* window) : application_(application) {
        connect(window, &QQuickWindow::beforeRendering, this, [this] { paintFrom_ = threadTime(); });
        connect(window, &QQuickWindow::afterRendering, this, [this] {
            paintedInFrame_ = threadTime() - paintFrom_;
            application_.painted += paintedInFrame_;
        });
        // The event that draws is still being handled here: what is left of it counts to the next frame.
        connect(window, &QQuickWindow::frameSwapped, this, [this] {
            ours_.push_back(std::exchange(application_.busy, 0));
            painting_.push_back(paintedInFrame_);
        });
    }

    void restart() {
        ours_.clear();
        painting_.clear();
        application_.busy = application_.longest = 0;
    }

    void report() const {
        line("ours per frame", ours_);
        line("renderer per frame", painting_);
        std::printf("%-22s %.2f ms\n%zu frames\n", "longest stall", milliseconds(application_.longest), ours_.size());
    }

private:
    static void line(const char* what, std::vector<qint64> frames) {
        std::sort(frames.begin(), frames.end());
        const auto at = [&](double share) {
            return frames.empty() ? 0
                                  : milliseconds(frames[static_cast<std::size_t>(share * double(frames.size() - 1))]);
        };
        std::printf("%-22s p50 %6.2f  p99 %6.2f  max %6.2f ms\n", what, at(0.5), at(0.99), at(1));
    }

    TimedApplication& application_;
    std::vector<qint64> ours_;
    std::vector<qint64> painting_;
    qint64 paintFrom_ = 0;
    qint64 paintedInFrame_ = 0;
};

}  // namespace sirocco::test
