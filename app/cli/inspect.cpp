#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/console.h"

namespace sirocco::cli {
namespace {

struct Options {
    std::string model;
    bool json = false;
};

nlohmann::json toJson(const ModelInfo& info) {
    return {{"path", info.path},
            {"name", info.name},
            {"architecture", info.architecture},
            {"layers", info.layers},
            {"dim", info.dim},
            {"ffn", info.ffn},
            {"heads", info.heads},
            {"kv_heads", info.kvHeads},
            {"head_dim", info.headDim},
            {"experts", info.experts},
            {"experts_used", info.expertsUsed},
            {"context", info.context},
            {"vocab", info.vocab},
            {"rope_theta", shortest(info.ropeTheta)},
            {"rms_epsilon", shortest(info.rmsEpsilon)},
            {"layout", expertLayoutName(info.layout)},
            {"types", info.types},
            {"bytes", info.bytes},
            {"bytes_per_token", info.bytesPerToken},
            {"hash", info.hash},
            {"prompt_template", promptTemplateName(info.promptTemplate)},
            {"suggested_template", promptTemplateName(info.suggestedTemplate)},
            {"template_reason", info.templateReason},
            {"warnings", info.warnings}};
}

void line(const std::string& name, const std::string& value) {
    std::cout << std::left << std::setw(18) << name << value << "\n";
}

void print(const ModelInfo& info) {
    line("name", info.name);
    line("path", info.path);
    line("architecture", info.architecture + ", " + std::to_string(info.layers) + " layers");
    line("width", std::to_string(info.dim) + ", " + std::to_string(info.heads) + " heads and " +
                      std::to_string(info.kvHeads) + " key/value heads of " + std::to_string(info.headDim));
    line("experts", std::to_string(info.experts) + " of width " + std::to_string(info.ffn) + ", " +
                        std::to_string(info.expertsUsed) + " a token, stored " + expertLayoutName(info.layout));
    line("context", std::to_string(info.context) + " positions, RoPE base " + fixed(info.ropeTheta, 0));
    line("vocabulary", std::to_string(info.vocab) + " pieces");
    line("size", formatBytes(info.bytes) + ", of which a token reads " + formatBytes(info.bytesPerToken));
    for (const auto& [type, bytes] : info.types) {
        line("  " + type, formatBytes(bytes));
    }
    line("hash", info.hash);
    const bool known = info.promptTemplate != PromptTemplate::automatic;
    line("template", known ? promptTemplateName(info.promptTemplate)
                           : std::string("unknown, probably ") + promptTemplateName(info.suggestedTemplate));
    line("", info.templateReason);
    for (const std::string& warning : info.warnings) {
        line("warning", warning);
    }
}

int run(const Options& options) {
    const Result<ModelInfo> info = inspectModel(options.model);
    if (!info) {
        return fail(info.error());
    }
    if (options.json) {
        printJson(toJson(*info));
    } else {
        print(*info);
    }
    return kDone;
}

}  // namespace

void addInspect(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("inspect", "What a model file holds");
    command->add_option("MODEL", options->model, "a .gguf file (any part of several), a Hugging Face folder, or 'demo'")
        ->required();
    command->add_flag("--json", options->json, "as JSON");
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace sirocco::cli
