// sirocco-cli: data on stdout, progress and errors on stderr; exit code 0 done, 1 failed, 2 bad usage.
#include <exception>
#include <iostream>

#include "app/cli/commands.h"

namespace {

// What was to be said may not have reached a full disk.
int ended(int code) {
    if (code == sirocco::cli::kDone && !std::cout.flush()) {
        std::cerr << "sirocco-cli: Cannot write to the standard output.\n";
        return sirocco::cli::kFailed;
    }
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace sirocco::cli;
    CLI::App program("Mixtral in your own machine: inspect, chat, measure.", "sirocco-cli");
    program.require_subcommand(1);
    Chosen chosen;
    addInspect(program, chosen);
    addDevices(program, chosen);
    addTokenize(program, chosen);
    addLogits(program, chosen);
    addGenerate(program, chosen);
    addChat(program, chosen);
    addBench(program, chosen);
    addSynthesize(program, chosen);
    addQuantize(program, chosen);
    addPerplexity(program, chosen);
    addPlan(program, chosen);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return ended(program.exit(error) == 0 ? kDone : kBadUsage);
    }
    try {
        return ended(chosen());
    } catch (const std::exception& error) {  // memory ran out, in all likelihood
        std::cerr << "sirocco-cli: " << error.what() << "\n";
        return kFailed;
    }
}
