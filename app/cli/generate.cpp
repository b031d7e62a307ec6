#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/answer_collector.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/engine_flags.h"
#include "app/cli/messages_file.h"
#include "app/cli/sampling_flags.h"
#include "app/cli/template_flag.h"

namespace sirocco::cli {
namespace {

struct Options {
    EngineOptions engine;
    SamplingParams sampling;
    GenerationRequest request;
    std::string prompt;
    std::string system;
    bool raw = false;
    bool json = false;
};

GenerationRequest makeRequest(const Options& options, const ModelInfo& model) {
    GenerationRequest request = options.request;
    if (options.raw) {
        request.rawText = options.prompt;
        return request;
    }
    request.promptTemplate = templateOrSuggestion(model, request.promptTemplate);
    if (!options.system.empty()) {
        request.messages.push_back(textMessage(Role::system, options.system));
    }
    request.messages.push_back(textMessage(Role::user, options.prompt));
    return request;
}

nlohmann::json toJson(const Options& options, const Answer& answer) {
    nlohmann::json lanes = nlohmann::json::array();
    for (std::size_t i = 0; i < answer.lanes.size(); ++i) {
        const LaneAnswer& lane = answer.lanes[i];
        lanes.push_back({{"temperature", shortest(options.request.lanes[i].temperature)},
                         {"seed", options.request.lanes[i].seed},
                         {"tokens", lane.tokens},
                         {"text", lane.text},
                         {"stop", stopReasonName(lane.stop)}});
    }
    return {{"prompt_tokens", answer.stats.promptTokens},
            {"lanes", lanes},
            {"prefill_tokens_per_second", answer.stats.prefillTokensPerSecond},
            {"decode_tokens_per_second", answer.stats.decodeTokensPerSecond},
            {"reused_tokens", answer.stats.reusedTokens},
            {"decode_steps", answer.stats.decodeSteps},
            {"distinct_expert_reads", answer.stats.distinctExpertReads}};
}

void printLanes(const Options& options, const Answer& answer) {
    for (std::size_t i = 0; i < answer.lanes.size(); ++i) {
        const SamplingParams& lane = options.request.lanes[i];
        std::cout << (i > 0 ? "\n" : "") << "--- lane " << i << ": temperature " << fixed(lane.temperature, 2)
                  << ", seed " << lane.seed << "\n"
                  << answer.lanes[i].text << "\n";
    }
}

// Each sentence once: lanes that share a context fill it together.
void sayContextFull(const Answer& answer) {
    std::set<std::string> said;
    for (const LaneAnswer& lane : answer.lanes) {
        if (lane.stop == StopReason::contextFull && said.insert(lane.contextFull).second) {
            std::cerr << lane.contextFull << "\n";
        }
    }
}

int report(const Options& options, const Answer& answer) {
    if (options.json) {
        printJson(toJson(options, answer));
    } else if (answer.lanes.size() > 1) {
        printLanes(options, answer);
    } else {
        std::cout << "\n" << std::flush;
    }
    std::cerr << answer.stats.promptTokens << " prompt tokens at " << fixed(answer.stats.prefillTokensPerSecond, 1)
              << "/s, answer at " << fixed(answer.stats.decodeTokensPerSecond, 1) << " tokens/s\n";
    sayContextFull(answer);
    for (const LaneAnswer& lane : answer.lanes) {
        if (lane.stop == StopReason::failed) {
            return fail({ErrorCode::internal, lane.error});
        }
    }
    return kDone;
}

int run(const Options& options) {
    catchInterrupts();
    const Result<std::unique_ptr<Engine>> engine = loadWithProgress(options.engine);
    if (!engine) {
        return fail(engine.error());
    }
    TextFn stream;
    if (!options.json && options.request.lanes.size() == 1) {
        stream = [](const std::string& text) { std::cout << text << std::flush; };
    }
    const Result<Answer> answer = runRequest(**engine, makeRequest(options, (*engine)->model()), stream);
    return answer ? report(options, *answer) : fail(answer.error());
}

}  // namespace

void addGenerate(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    const auto lanes = std::make_shared<std::string>("1");
    CLI::App* command = program.add_subcommand("generate", "Answer one prompt");
    addEngineFlags(*command, options->engine);
    addSamplingFlags(*command, options->sampling);
    command->add_option("--prompt", options->prompt, "what to answer")->required();
    command->add_flag("--raw", options->raw, "continue the text as it stands, without the chat template");
    command->add_option("--system", options->system, "instructions that go before the prompt");
    command->add_option("--max-tokens", options->request.maxTokens, "tokens a lane at most; without it, to the end")
        ->check(CLI::Range(1, 1 << 24));
    command->add_option("--lanes", *lanes, "several answers at once: a number, or temperatures such as 0,0.7,1.2")
        ->type_name("N|T1,T2,…");
    addStopFlag(*command, options->request.stopStrings);
    addTemplateFlag(*command, options->request.promptTemplate);
    command->add_flag("--json", options->json, "as JSON");
    command->callback([options, lanes, &chosen] {
        if (!parseLanes(*lanes, options->sampling, options->request.lanes)) {
            throw CLI::ValidationError("--lanes", "'" + *lanes + "' is neither 1 to 8 nor up to 8 temperatures");
        }
        chosen = [options] { return run(*options); };
    });
}

}  // namespace sirocco::cli
