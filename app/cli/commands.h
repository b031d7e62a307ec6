// The sub-commands of sirocco-cli. Each adds its flags to the program; when it is the one that was asked for, it puts
// what to run into `chosen`, which returns the exit code.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace sirocco::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kBadUsage = 2;

using Chosen = std::function<int()>;

void addInspect(CLI::App& program, Chosen& chosen);
void addDevices(CLI::App& program, Chosen& chosen);
void addTokenize(CLI::App& program, Chosen& chosen);
void addLogits(CLI::App& program, Chosen& chosen);
void addGenerate(CLI::App& program, Chosen& chosen);
void addChat(CLI::App& program, Chosen& chosen);
void addBench(CLI::App& program, Chosen& chosen);
void addSynthesize(CLI::App& program, Chosen& chosen);
void addQuantize(CLI::App& program, Chosen& chosen);
void addPerplexity(CLI::App& program, Chosen& chosen);
void addPlan(CLI::App& program, Chosen& chosen);

}  // namespace sirocco::cli
