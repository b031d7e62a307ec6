#include <signal.h>

#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "engine/runtime/quantize_model.h"
#include "engine/runtime/quantize_recipe.h"

namespace sirocco::cli {
namespace {

struct Options {
    std::string in;
    std::string out;
    std::string type;
    TensorType recipe = TensorType::f32;
    int threads = 0;
};

int run(const Options& options) {
    catchInterrupts();
    signal(SIGXFSZ, SIG_IGN);  // a file size limit is an error of write(), not the end with half a file left
    const Result<ModelFile> model = openModel(options.in);
    if (!model) {
        return fail(model.error());
    }
    const QuantizePlan plan = planQuantization(*model, options.recipe);
    for (const std::vector<std::string>& sentences : {model->info.warnings, plan.notes}) {
        for (const std::string& sentence : sentences) {
            std::cerr << "Warning: " << sentence << "\n";
        }
    }
    TimedProgress line("Quantising");
    const Result<void> written =
        writeQuantized(*model, plan, options.out, options.threads, [&line](std::uint64_t done, std::uint64_t total) {
            line.show(done, total);
            return !takeInterrupt();
        });
    endProgress();
    if (!written) {
        return fail(written.error());
    }
    std::cerr << options.out << ": " << formatBytes(plan.bytes) << " of " << recipeName(plan.recipe) << ", from "
              << formatBytes(model->info.bytes) << "\n";
    return kDone;
}

}  // namespace

void addQuantize(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("quantize", "The same model with its weights in another type");
    command->add_option("IN", options->in, "a model that opens: a .gguf file, or 'demo'")->required();
    command->add_option("OUT", options->out, "the file to write")->required()->type_name("OUT.gguf");
    command->add_option("--type", options->type, recipeNames())->required();
    command->add_option("--threads", options->threads, "one per core without it")->check(CLI::Range(1, 1024));
    command->callback([options, &chosen] {
        const std::optional<TensorType> recipe = recipeFromName(options->type);
        if (!recipe) {
            throw CLI::ValidationError("--type", "'" + options->type + "' is none of " + recipeNames());
        }
        options->recipe = *recipe;
        chosen = [options] { return run(*options); };
    });
}

}  // namespace sirocco::cli
