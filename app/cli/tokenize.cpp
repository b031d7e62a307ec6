#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/messages_file.h"
#include "app/cli/template_flag.h"

namespace sirocco::cli {
namespace {

struct Options {
    std::string model;
    std::string text;
    std::string chat;
    PromptTemplate promptTemplate = PromptTemplate::automatic;
    bool pieces = false;
};

Result<std::vector<TokenId>> encode(const Vocabulary& vocabulary, const Options& options) {
    if (options.chat.empty()) {
        return vocabulary.tokenize(options.text);
    }
    const Result<std::vector<Message>> messages = readMessages(options.chat);
    if (!messages) {
        return messages.error();
    }
    const PromptTemplate promptTemplate = templateOrSuggestion(vocabulary.model(), options.promptTemplate);
    Result<PromptTokens> prompt = vocabulary.prompt(*messages, promptTemplate);
    if (!prompt) {
        return prompt.error();
    }
    return std::move(prompt->ids);
}

int run(const Options& options) {
    const Result<std::unique_ptr<Vocabulary>> vocabulary = loadVocabulary(options.model);
    if (!vocabulary) {
        return fail(vocabulary.error());
    }
    const Result<std::vector<TokenId>> ids = encode(**vocabulary, options);
    if (!ids) {
        return fail(ids.error());
    }
    if (!options.pieces) {
        printJson(*ids);
        return kDone;
    }
    nlohmann::json pieces = nlohmann::json::array();
    for (const TokenId id : *ids) {
        pieces.push_back((*vocabulary)->piece(id));
    }
    printJson({{"ids", *ids}, {"pieces", pieces}});
    return kDone;
}

}  // namespace

void addTokenize(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("tokenize", "Token ids of a text (without BOS) or of a conversation");
    command->add_option("MODEL", options->model, "a .gguf file (any part of several), a Hugging Face folder, or 'demo'")
        ->required();
    CLI::Option* text = command->add_option("TEXT", options->text, "the text");
    CLI::Option* chat = command->add_option("--chat", options->chat, R"(a file with [{"role": …, "content": …}, …])");
    addTemplateFlag(*command, options->promptTemplate);
    command->add_flag("--pieces", options->pieces, R"(print {"ids": […], "pieces": […]} instead of the ids)");
    command->callback([options, text, chat, &chosen] {
        if ((text->count() > 0) == (chat->count() > 0)) {
            throw CLI::ValidationError("tokenize", "give either TEXT or --chat FILE");
        }
        chosen = [options] { return run(*options); };
    });
}

}  // namespace sirocco::cli
