#include "app/cli/console.h"

#include <signal.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"

namespace sirocco::cli {
namespace {

volatile sig_atomic_t interrupted = 0;

void onInterrupt(int) { interrupted = 1; }

}  // namespace

int fail(const Error& error) {
    std::cerr << "sirocco-cli: " << error.detail << "\n";
    return kFailed;
}

int badUsage(const std::string& sentence) {
    std::cerr << "sirocco-cli: " << sentence << "\n";
    return kBadUsage;
}

void printJson(const nlohmann::json& json) {
    std::cout << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n" << std::flush;
}

std::string fixed(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof(text), "%.*f", decimals, value);
    return text;
}

double shortest(float value) {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof(text), value).ptr;
    double same = value;
    std::from_chars(text, end, same);
    return same;
}

bool stdinIsTerminal() { return isatty(STDIN_FILENO) == 1; }
bool stderrIsTerminal() { return isatty(STDERR_FILENO) == 1; }

void showProgress(const std::string& what, std::uint64_t done, std::uint64_t total) {
    if (stderrIsTerminal() && total > 0) {
        std::cerr << "\r" << what << " " << done * 100 / total << " %" << std::flush;
    }
}

void endProgress() {
    if (stderrIsTerminal()) {
        std::cerr << "\r\x1b[K" << std::flush;
    }
}

TimedProgress::TimedProgress(std::string what) : what_(std::move(what)), start_(std::chrono::steady_clock::now()) {}

void TimedProgress::show(std::uint64_t done, std::uint64_t total) {
    constexpr double kSettled = 1;  // seconds until a rate says something
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start_;
    if (!stderrIsTerminal() || total == 0) {
        return;
    }
    std::cerr << "\r" << what_ << " " << done * 100 / total << " %";
    if (done > 0 && spent.count() > kSettled) {
        const double left = spent.count() * static_cast<double>(total - done) / static_cast<double>(done);
        std::cerr << ", " << (left < 100 ? fixed(left, 0) + " s" : fixed(left / 60, 0) + " min") << " left";
    }
    std::cerr << "\x1b[K" << std::flush;
}

Result<std::unique_ptr<Engine>> loadWithProgress(const EngineOptions& options) {
    Result<std::unique_ptr<Engine>> engine = loadEngine(options, [](const LoadProgress& progress) {
        showProgress("Loading", progress.bytesDone, progress.bytesTotal);
        return !takeInterrupt();
    });
    endProgress();
    if (engine) {
        for (const std::string& warning : (*engine)->model().warnings) {
            std::cerr << "Warning: " << warning << "\n";
        }
    }
    return engine;
}

void catchInterrupts() {
    // Without SA_RESTART, so that a read that waits for the user's line ends as well.
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    sigaction(SIGINT, &action, nullptr);
}

bool takeInterrupt() {
    const bool was = interrupted != 0;
    interrupted = 0;
    return was;
}

}  // namespace sirocco::cli
