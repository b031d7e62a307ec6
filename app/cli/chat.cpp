#include <iostream>
#include <random>

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
    std::string system;
    std::vector<std::string> stopStrings;
    PromptTemplate promptTemplate = PromptTemplate::automatic;
    int maxTokens = 0;
};

class Conversation {
public:
    Conversation(Engine& engine, const Options& options, PromptTemplate promptTemplate)
        : engine_(engine), options_(options), promptTemplate_(promptTemplate) {
        clear();
    }

    void clear() {
        messages_.clear();
        if (!options_.system.empty()) {
            messages_.push_back(textMessage(Role::system, options_.system));
        }
    }

    // Streams the answer to stdout. After an error the conversation is as before.
    Result<void> say(const std::string& text) {
        messages_.push_back(textMessage(Role::user, text));
        GenerationRequest request;
        request.messages = messages_;
        request.lanes = {options_.sampling};
        request.lanes[0].seed += turns_++;
        request.promptTemplate = promptTemplate_;
        request.maxTokens = options_.maxTokens;
        request.stopStrings = options_.stopStrings;
        Result<Answer> answer =
            runRequest(engine_, std::move(request), [](const std::string& fresh) { std::cout << fresh << std::flush; });
        std::cout << "\n" << std::flush;
        if (!answer || answer->lanes[0].stop == StopReason::failed) {
            messages_.pop_back();
            return answer ? Error{ErrorCode::internal, answer->lanes[0].error} : answer.error();
        }
        showNotes(*answer);
        keep(std::move(answer->lanes[0]));
        return {};
    }

private:
    void keep(LaneAnswer answer) {
        Message message = textMessage(Role::assistant, answer.text);
        message.tokens = std::move(answer.tokens);
        messages_.push_back(std::move(message));
    }

    static void showNotes(const Answer& answer) {
        const LaneAnswer& lane = answer.lanes[0];
        if (lane.stop == StopReason::cancelled) {
            std::cerr << "(stopped)\n";
        } else if (lane.stop == StopReason::contextFull) {
            std::cerr << "(" << lane.contextFull << "; /new starts one)\n";
        } else if (lane.stop == StopReason::length) {
            std::cerr << "(stopped after --max-tokens)\n";
        }
        if (stderrIsTerminal()) {
            std::cerr << "\x1b[2m" << fixed(answer.stats.decodeTokensPerSecond, 1) << " tokens/s\x1b[0m\n";
        }
    }

    Engine& engine_;
    const Options& options_;
    PromptTemplate promptTemplate_;
    std::vector<Message> messages_;
    std::uint64_t turns_ = 0;
};

bool readLine(std::string& line) {
    if (stdinIsTerminal()) {
        std::cerr << "\n> " << std::flush;
    }
    return static_cast<bool>(std::getline(std::cin, line));
}

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

int talk(Conversation& conversation) {
    int code = kDone;
    std::string line;
    while (readLine(line)) {
        const std::string text = trimmed(line);
        if (text == "/exit" || text == "/quit") {
            break;
        }
        if (text == "/new") {
            conversation.clear();
        } else if (text == "/help") {
            std::cerr << "/new starts a new conversation, /exit ends, Ctrl+C stops an answer.\n";
        } else if (!text.empty()) {
            const Result<void> said = conversation.say(text);
            code = said ? code : fail(said.error());
        }
    }
    // Whoever sits there has seen the errors; a script has to be told.
    return stdinIsTerminal() ? kDone : code;
}

int run(const Options& options) {
    catchInterrupts();
    const Result<std::unique_ptr<Engine>> engine = loadWithProgress(options.engine);
    if (!engine) {
        return fail(engine.error());
    }
    if (stdinIsTerminal()) {
        std::cerr << (*engine)->model().name << " on " << (*engine)->plan().device.name
                  << ". /help lists the commands, /exit ends.\n";
    }
    const PromptTemplate promptTemplate = templateOrAnswer((*engine)->model(), options.promptTemplate);
    Conversation conversation(**engine, options, promptTemplate);
    return talk(conversation);
}

}  // namespace

void addChat(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("chat", "A conversation in the terminal");
    addEngineFlags(*command, options->engine);
    const CLI::Option* seed = addSamplingFlags(*command, options->sampling);
    addStopFlag(*command, options->stopStrings);
    addTemplateFlag(*command, options->promptTemplate);
    command->add_option("--system", options->system, "instructions that go before the first message");
    command->add_option("--max-tokens", options->maxTokens, "tokens of an answer at most")
        ->check(CLI::Range(1, 1 << 24));
    command->callback([options, seed, &chosen] {
        if (seed->count() == 0) {
            options->sampling.seed = std::random_device()();
        }
        chosen = [options] { return run(*options); };
    });
}

}  // namespace sirocco::cli
