#include "app/cli/template_flag.h"

#include <array>
#include <iostream>
#include <string>

#include "app/cli/console.h"

namespace sirocco::cli {
namespace {

struct Choice {
    PromptTemplate promptTemplate;
    const char* word;  // of --template
    const char* example;
};
constexpr std::array kChoices = {
    Choice{PromptTemplate::mistralV1, "v1", "Mixtral 8x7B Instruct:   [INST] Hello [/INST]"},
    Choice{PromptTemplate::mistralV3, "v3", "Mixtral 8x22B Instruct:  the same with marks of their own"},
    Choice{PromptTemplate::chatml, "chatml", "Hermes, Dolphin:         <|im_start|>user Hello <|im_end|>"},
    Choice{PromptTemplate::plain, "plain", "base models:             Hello"},
};

const Choice& choiceOf(PromptTemplate promptTemplate) {
    for (const Choice& choice : kChoices) {
        if (choice.promptTemplate == promptTemplate) {
            return choice;
        }
    }
    return kChoices.front();
}

}  // namespace

void addTemplateFlag(CLI::App& command, PromptTemplate& promptTemplate) {
    command
        .add_option_function<std::string>(
            "--template",
            [&promptTemplate](const std::string& text) {
                for (const Choice& choice : kChoices) {
                    if (text == choice.word) {
                        promptTemplate = choice.promptTemplate;
                        return;
                    }
                }
                throw CLI::ValidationError("--template", "'" + text + "' is none of v1, v3, chatml, plain");
            },
            "how a conversation is written for the model: v1 or v3 (Mistral), chatml, or plain; as the file says "
            "without it")
        ->type_name("TEMPLATE");
}

PromptTemplate templateOrSuggestion(const ModelInfo& model, PromptTemplate wanted) {
    if (wanted != PromptTemplate::automatic) {
        return wanted;
    }
    if (model.promptTemplate == PromptTemplate::automatic) {
        std::cerr << model.templateReason << " Using --template " << choiceOf(model.suggestedTemplate).word << ".\n";
    }
    return model.suggestedTemplate;
}

PromptTemplate templateOrAnswer(const ModelInfo& model, PromptTemplate wanted) {
    if (wanted != PromptTemplate::automatic || model.promptTemplate != PromptTemplate::automatic ||
        !stdinIsTerminal()) {
        return templateOrSuggestion(model, wanted);
    }
    const Choice& suggested = choiceOf(model.suggestedTemplate);
    std::cerr << model.templateReason << " Which kind of model is it?\n";
    for (const Choice& choice : kChoices) {
        std::cerr << "  " << std::string(choice.word).append(8 - std::string(choice.word).size(), ' ') << choice.example
                  << "\n";
    }
    std::string line;
    while (std::cerr << "template [" << suggested.word << "]: " << std::flush, std::getline(std::cin, line)) {
        for (const Choice& choice : kChoices) {
            if (line == choice.word) {
                return choice.promptTemplate;
            }
        }
        if (line.empty()) {
            break;
        }
    }
    return suggested.promptTemplate;
}

}  // namespace sirocco::cli
