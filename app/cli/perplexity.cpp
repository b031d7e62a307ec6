#include "engine/runtime/perplexity.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/engine_flags.h"
#include "app/cli/messages_file.h"
#include "engine/runtime/model_loader.h"

namespace sirocco::cli {
namespace {

constexpr int kWindow = 512;
constexpr std::streamsize kMaxText = std::streamsize{256} << 20;

struct Options {
    EngineOptions engine;
    std::string file;
    std::string against;
    bool chat = false;
    bool json = false;
};

Result<std::string> readText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text;
    char buffer[1 << 16];
    while (file.read(buffer, sizeof(buffer)) || file.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(file.gcount()));
        if (static_cast<std::streamsize>(text.size()) > kMaxText) {
            return Error{ErrorCode::invalidArgument, "'" + path + "' is larger than 256 MiB."};
        }
    }
    if (!file.eof()) {
        return Error{ErrorCode::io, "Cannot read '" + path + "': " + std::strerror(errno) + "."};
    }
    return text;
}

nlohmann::json toJson(const PerplexityReport& report) {
    nlohmann::json json = {{"windows", report.windows},
                           {"predicted", report.predicted},
                           {"perplexity", report.perplexity.mean},
                           {"perplexity_error", report.perplexity.error}};
    if (report.against) {
        json["against"] = {{"perplexity", report.against->otherPerplexity.mean},
                           {"perplexity_error", report.against->otherPerplexity.error},
                           {"kl_mean", report.against->divergence.mean},
                           {"kl_mean_error", report.against->divergence.error},
                           {"kl_max", report.against->largest},
                           {"same_top", report.against->sameTop}};
    }
    return json;
}

std::string text(const MeanAndError& value, int decimals) {
    return fixed(value.mean, decimals) + " ± " + fixed(value.error, decimals);
}

void print(const PerplexityReport& report) {
    const auto line = [](const char* name, const std::string& value) {
        std::cout << std::left << std::setw(20) << name << value << "\n";
    };
    line("perplexity", text(report.perplexity, 4));
    line("predicted", std::to_string(report.predicted) + " tokens, in " + std::to_string(report.windows) + " windows");
    if (report.against) {
        line("other perplexity", text(report.against->otherPerplexity, 4));
        line("KL(other, model)",
             text(report.against->divergence, 6) + " nats, at most " + fixed(report.against->largest, 4));
        line("same top token", fixed(100 * report.against->sameTop, 2) + " %");
    }
}

struct Models {
    std::unique_ptr<Engine> model;
    std::unique_ptr<Engine> other;  // may be null
};

Result<Models> loadModels(const Options& options) {
    Models models;
    EngineOptions engine = options.engine;
    Result<std::unique_ptr<Engine>> model = loadWithProgress(engine);
    if (!model) {
        return model.error();
    }
    models.model = std::move(*model);
    if (!options.against.empty()) {
        engine.model = options.against;
        Result<std::unique_ptr<Engine>> other = loadWithProgress(engine);
        if (!other) {
            return other.error();
        }
        models.other = std::move(*other);
    }
    return models;
}

Result<std::vector<TextWindow>> windowsOfConversations(const Engine& engine, const std::string& path) {
    const Result<std::vector<std::vector<Message>>> conversations = readConversations(path);
    if (!conversations) {
        return conversations.error();
    }
    std::vector<TextWindow> windows;
    for (const std::vector<Message>& messages : *conversations) {
        Result<TextWindow> window = conversationWindow(engine, messages);
        if (!window) {
            return window.error();
        }
        windows.push_back(std::move(*window));
    }
    return windows;
}

Result<std::vector<TextWindow>> windowsOf(const Engine& engine, const Options& options, TokenId bos) {
    if (options.chat) {
        return windowsOfConversations(engine, options.file);
    }
    const Result<std::string> text = readText(options.file);
    if (!text) {
        return text.error();
    }
    const Result<std::vector<TokenId>> ids = engine.tokenize(*text);
    if (!ids) {
        return ids.error();
    }
    return textWindows(*ids, bos, options.engine.context);
}

bool sameWindows(const std::vector<TextWindow>& a, const std::vector<TextWindow>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const TextWindow& x, const TextWindow& y) { return x.ids == y.ids; });
}

Result<PerplexityReport> measure(Options& options) {
    const Result<ModelFile> file = openModel(options.engine.model);
    if (!file) {
        return file.error();
    }
    if (options.engine.context == 0 && !options.chat) {
        options.engine.context = std::min(kWindow, file->config.context);
    }
    const Result<Models> models = loadModels(options);
    if (!models) {
        return models.error();
    }
    const TokenId bos = file->tokenizer.bos;
    const Result<std::vector<TextWindow>> windows = windowsOf(*models->model, options, bos);
    if (!windows) {
        return windows.error();
    }
    if (models->other != nullptr) {
        const Result<std::vector<TextWindow>> others = windowsOf(*models->other, options, bos);
        if (!others || !sameWindows(*windows, *others)) {
            return Error{ErrorCode::invalidArgument, "The two models have different vocabularies."};
        }
    }
    TimedProgress line("Measuring");
    Result<PerplexityReport> report = measurePerplexity(*models->model, models->other.get(), *windows,
                                                        [&line](std::uint64_t done, std::uint64_t total) {
                                                            line.show(done, total);
                                                            return !takeInterrupt();
                                                        });
    endProgress();
    return report;
}

int run(Options& options) {
    catchInterrupts();
    const Result<PerplexityReport> report = measure(options);
    if (!report) {
        return fail(report.error());
    }
    if (options.json) {
        printJson(toJson(*report));
    } else {
        print(*report);
    }
    return kDone;
}

}  // namespace

void addPerplexity(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("perplexity", "How well a model predicts a text");
    addEngineFlags(*command, options->engine);
    command->get_option("--ctx")->description(
        "tokens of a window, the second half of which is predicted; 512 without it");
    command->add_option("FILE", options->file, "the text")->required();
    command->add_option("--against", options->against, "also the mean KL divergence from this model")
        ->type_name("MODEL");
    command->add_flag("--chat", options->chat,
                      R"(FILE is [[{"role": …, "content": …}, …], …]; the answers are predicted)");
    command->add_flag("--json", options->json, "as JSON");
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace sirocco::cli
