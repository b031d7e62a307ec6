// How the next token is drawn.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "engine/api/generation.h"

namespace sirocco::cli {

// Fills `sampling`, which must outlive the parse. Returns the --seed option, so that a command can tell whether it was
// given.
CLI::Option* addSamplingFlags(CLI::App& command, SamplingParams& sampling);

// --stop, repeatable.
void addStopFlag(CLI::App& command, std::vector<std::string>& stopStrings);

// "17=-1.5", "17=-inf": a token id and what is added to its logit.
bool parseLogitBias(const std::string& text, LogitBias& bias);

// --lanes: "3" is three lanes with seeds S, S+1, S+2; "0,0.7,1.2" (or "0.7") a lane for each temperature, lane i with
// seed S+i. False when the text is neither, or asks for less than 1 or more than kMaxLanes lanes.
bool parseLanes(const std::string& text, const SamplingParams& base, std::vector<SamplingParams>& lanes);

}  // namespace sirocco::cli
