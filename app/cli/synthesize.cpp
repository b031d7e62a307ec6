#include "engine/runtime/synthesize.h"

#include <map>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "engine/runtime/vocabulary_file.h"

namespace sirocco::cli {
namespace {

struct Options {
    SynthesizeOptions model;
    std::string type;
    std::string tokenizer;
};

int run(Options& options) {
    catchInterrupts();
    if (!options.tokenizer.empty()) {
        Result<TokenizerData> data = readVocabularyFile(options.tokenizer);
        if (!data) {
            return fail(data.error());
        }
        options.model.tokenizer = std::move(*data);
    }
    const Result<void> made = synthesizeModel(options.model, [](std::uint64_t done, std::uint64_t total) {
        showProgress("Writing", done, total);
        return !takeInterrupt();
    });
    endProgress();
    return made ? kDone : fail(made.error());
}

void addShapeFlags(CLI::App& command, MixtralConfig& config) {
    const auto add = [&command](const char* flag, int& value, const char* text) {
        command.add_option(flag, value, text)->capture_default_str()->check(CLI::Range(1, 1 << 20));
    };
    add("--dim", config.dim, "width");
    add("--ffn", config.ffn, "width of an expert");
    add("--heads", config.heads, "query heads");
    add("--kv-heads", config.kvHeads, "key/value heads");
    add("--head-dim", config.headDim, "elements of a head");
    add("--experts", config.experts, "experts of a layer");
    add("--experts-used", config.expertsUsed, "experts that a token visits");
    add("--vocab", config.vocab, "pieces of the made-up vocabulary");
    add("--context", config.context, "positions that the file claims");
}

}  // namespace

void addSynthesize(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("synthesize", "A model of random weights, shaped like Mixtral 8x7B");
    command->add_option("OUT", options->model.path, "the file to write")->required()->type_name("OUT.gguf");
    command->add_option("--layers", options->model.config.layers, "layers (Mixtral 8x7B has 32)")
        ->required()
        ->check(CLI::Range(1, 1024));
    command->add_option("--type", options->type, matrixTypeNames())->required();
    const std::map<std::string, ExpertLayout> layouts = {{"merged", ExpertLayout::merged},
                                                         {"split", ExpertLayout::split}};
    command->add_option("--layout", options->model.layout, "experts merged or split")
        ->transform(CLI::CheckedTransformer(layouts).description(""))
        ->type_name("merged|split");
    command->add_option("--tokenizer", options->tokenizer, "take the vocabulary of this .model or .gguf file");
    command->add_option("--seed", options->model.seed, "the same seed gives the same file")->capture_default_str();
    command->add_option("--threads", options->model.threads, "one per core without it")->check(CLI::Range(1, 1024));
    addShapeFlags(*command, options->model.config);
    command->callback([options, &chosen] {
        const std::optional<TensorType> type = tensorTypeFromName(options->type);
        if (!type || *type == TensorType::i32) {
            throw CLI::ValidationError("--type", "'" + options->type + "' is none of " + matrixTypeNames());
        }
        options->model.type = *type;
        chosen = [options] { return run(*options); };
    });
}

}  // namespace sirocco::cli
