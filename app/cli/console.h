// What all sub-commands say on the terminal, and how.
#pragma once

#include <chrono>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "engine/api/engine.h"
#include "engine/api/result.h"

namespace sirocco::cli {

// Writes the sentence to stderr and returns the exit code for "failed" or "bad usage".
int fail(const Error& error);
int badUsage(const std::string& sentence);

void printJson(const nlohmann::json& json);  // to stdout; bytes that are no UTF-8 become U+FFFD

std::string fixed(double value, int decimals);  // "3.14"
double shortest(float value);                   // the float 0.7f as 0.7, not as 0.699999988…

bool stdinIsTerminal();
bool stderrIsTerminal();

// A line on stderr that is written over and over; silent where stderr is no terminal.
void showProgress(const std::string& what, std::uint64_t done, std::uint64_t total);
void endProgress();

// The same with the time that is left, as far as the rate until now tells.
class TimedProgress {
public:
    explicit TimedProgress(std::string what);
    void show(std::uint64_t done, std::uint64_t total);

private:
    std::string what_;
    std::chrono::steady_clock::time_point start_;
};

// Loads with progress and the model's warnings on stderr.
Result<std::unique_ptr<Engine>> loadWithProgress(const EngineOptions& options);

// From the first call on, Ctrl+C sets a flag instead of ending the program. takeInterrupt() reads and clears it.
void catchInterrupts();
bool takeInterrupt();

}  // namespace sirocco::cli
