#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/engine_flags.h"
#include "app/cli/npy.h"

namespace sirocco::cli {
namespace {

struct Options {
    EngineOptions engine;
    LogitsRequest request;
    std::string out;
    std::string routing;
};

int run(Options& options) {
    const std::size_t tokens = options.request.tokens.size();
    if (options.engine.context == 0 && tokens > kDefaultContext) {
        options.engine.context = static_cast<int>(tokens);
    }
    const Result<std::unique_ptr<Engine>> engine = loadWithProgress(options.engine);
    if (!engine) {
        return fail(engine.error());
    }
    const ModelInfo& model = (*engine)->model();
    NpyFile out(options.out, NpyType::float32, {tokens, static_cast<std::size_t>(model.vocab)});
    options.request.routing = !options.routing.empty();
    options.request.onLogits = [&](int, std::span<const float> logits) { return out.append(logits); };
    const Result<LogitsResult> result = (*engine)->logits(options.request);
    if (!result && out.good()) {
        return fail(result.error());
    }
    if (const Result<void> written = out.finish(); !written) {
        return fail(written.error());
    }
    if (options.request.routing) {
        NpyFile routing(options.routing, NpyType::int32,
                        {static_cast<std::size_t>(model.layers), tokens, static_cast<std::size_t>(model.expertsUsed)});
        routing.append(std::span<const std::int32_t>(result->routing));
        if (const Result<void> written = routing.finish(); !written) {
            return fail(written.error());
        }
    }
    return kDone;
}

}  // namespace

void addLogits(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("logits", "Teacher-forced logits of given ids, as .npy");
    addEngineFlags(*command, options->engine);
    command->add_option("--tokens", options->request.tokens, "the ids, such as 1,2,3 (BOS is not added)")
        ->required()
        ->delimiter(',')
        ->allow_extra_args(false)  // MODEL may follow
        ->type_name("IDS");
    command->add_option("--out", options->out, "float32 [tokens, vocab]")->required()->type_name("F.npy");
    command->add_option("--routing", options->routing, "also write int32 [layers, tokens, experts used]")
        ->type_name("R.npy");
    command->add_option("--batch", options->request.batch, "ids a step; 1 evaluates as decoding does")
        ->check(CLI::Range(1, 1 << 20));
    command->add_option("--lanes", options->request.lanes, "the same on so many sequences; the last one is written")
        ->check(CLI::Range(1, kMaxLanes));
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace sirocco::cli
