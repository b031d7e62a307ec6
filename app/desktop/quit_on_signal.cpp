#include "app/desktop/quit_on_signal.h"

#include <sys/socket.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QSocketNotifier>
#include <array>
#include <csignal>

namespace sirocco {
namespace {

constexpr std::array endingSignals = {SIGTERM, SIGINT, SIGHUP};
std::array<int, 2> ends = {-1, -1};

// Nothing else is allowed in here: a byte wakes the event loop, which may do everything.
void onSignal(int number) {
    std::signal(number, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(ends[0], &byte, 1);
}

}  // namespace

QuitOnSignal::QuitOnSignal() {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return;  // the signals keep their usual effect
    }
    auto* notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
    for (const int number : endingSignals) {
        std::signal(number, onSignal);
    }
}

QuitOnSignal::~QuitOnSignal() {
    for (const int number : endingSignals) {
        std::signal(number, SIG_DFL);
    }
    for (int& end : ends) {
        close(end);
        end = -1;
    }
}

}  // namespace sirocco
