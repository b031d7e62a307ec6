#include "engine/text/prompt.h"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/text/prompt_template.h"
#include "engine/text/prompt_writer.h"

namespace sirocco {
namespace {

constexpr std::string_view kImStart = "<|im_start|>";
constexpr std::string_view kImEnd = "<|im_end|>";

Error invalid(const std::string& what) { return {ErrorCode::invalidArgument, what}; }

Result<void> check(const Tokenizer& tokenizer, const std::vector<Message>& messages) {
    bool turnsBegan = false;
    bool hasUser = false;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const Message& message = messages[i];
        const std::string name = "Message " + std::to_string(i + 1);
        if (message.role == Role::system && turnsBegan) {
            return invalid(name + " is a system message, which must come before all others.");
        }
        if (message.role == Role::assistant && !hasUser) {
            return invalid(name + " is an answer, but a conversation must begin with a user's message.");
        }
        if (message.role == Role::user && messageText(message).empty()) {
            return invalid(name + " is empty.");
        }
        if (!std::all_of(message.tokens.begin(), message.tokens.end(),
                         [&](TokenId id) { return id >= 0 && id < tokenizer.size(); })) {
            return invalid(name + " has token ids that the model does not have.");
        }
        turnsBegan = turnsBegan || message.role != Role::system;
        hasUser = hasUser || message.role == Role::user;
    }
    if (!hasUser) {
        return invalid(messages.empty() ? "There are no messages." : "There is no user's message.");
    }
    return {};
}

// Consecutive messages of one role.
struct Turn {
    std::vector<int> messages;
    bool isAnswer = false;
};

struct Conversation {
    std::vector<int> system;
    std::vector<Turn> turns;  // users' and answers in turns, a user's first
};

Conversation sortOut(const std::vector<Message>& messages) {
    Conversation conversation;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const int index = static_cast<int>(i);
        if (messages[i].role == Role::system) {
            conversation.system.push_back(index);
            continue;
        }
        const bool isAnswer = messages[i].role == Role::assistant;
        if (conversation.turns.empty() || conversation.turns.back().isAnswer != isAnswer) {
            conversation.turns.push_back({{}, isAnswer});
        }
        conversation.turns.back().messages.push_back(index);
    }
    return conversation;
}

class PromptBuilder {
public:
    PromptBuilder(const Tokenizer& tokenizer, const std::vector<Message>& messages)
        : tokenizer_(tokenizer), messages_(messages), conversation_(sortOut(messages)), writer_(tokenizer) {
        if (!promptStart(tokenizer).empty()) {
            writer_.addBos();
        }
    }

    PromptTokens mistralV1() {
        for (std::size_t i = 0; i < conversation_.turns.size(); ++i) {
            const Turn& turn = conversation_.turns[i];
            if (turn.isAnswer) {
                addAnswer(turn, i + 1 == conversation_.turns.size());
                continue;
            }
            MarkedText text;
            text.append(firstMessage(turn, i == 0), "[INST] ");
            addUserText(turn, i == 0, text);
            text.append(text.lastMessage(), " [/INST]");
            writer_.addEncoded(text);
        }
        return writer_.take();
    }

    PromptTokens mistralV3(TokenId open, TokenId close) {
        const std::size_t count = conversation_.turns.size();
        const std::size_t lastUser = conversation_.turns.back().isAnswer ? count - 2 : count - 1;
        for (std::size_t i = 0; i < count; ++i) {
            const Turn& turn = conversation_.turns[i];
            if (turn.isAnswer) {
                addAnswer(turn, i + 1 == count);
                continue;
            }
            writer_.addId(firstMessage(turn, i == lastUser), open);
            MarkedText text;
            addUserText(turn, i == lastUser, text);
            writer_.addEncoded(text);
            writer_.addId(text.lastMessage(), close);
        }
        return writer_.take();
    }

    PromptTokens chatml() {
        MarkedText pending;  // of marks that are text
        for (std::size_t i = 0; i < messages_.size(); ++i) {
            const Message& message = messages_[i];
            const int index = static_cast<int>(i);
            if (message.role == Role::system && messageText(message).empty()) {
                continue;
            }
            const bool continued = i + 1 == messages_.size() && message.role == Role::assistant;
            addBlock(pending, index, message);
            if (!continued) {
                addMark(pending, index, kImEnd);
                pending.append(index, "\n");
            }
        }
        if (messages_.back().role != Role::assistant) {
            const int last = static_cast<int>(messages_.size()) - 1;
            addMark(pending, last, kImStart);
            pending.append(last, "assistant\n");
        }
        flush(pending);
        return writer_.take();
    }

    PromptTokens plain() {
        MarkedText all;
        for (std::size_t i = 0; i < messages_.size(); ++i) {
            joinUnlessEmpty(static_cast<int>(i), all);
        }
        writer_.addEncoded(all);
        return writer_.take();
    }

private:
    std::string textOf(int message) const { return messageText(messages_[static_cast<std::size_t>(message)]); }

    void joinUnlessEmpty(int message, MarkedText& text) const {
        if (const std::string more = textOf(message); !more.empty()) {
            text.join(message, more);
        }
    }

    // The message that the opening mark of a turn belongs to.
    int firstMessage(const Turn& turn, bool withSystem) const {
        if (withSystem) {
            for (const int message : conversation_.system) {
                if (!textOf(message).empty()) {
                    return message;
                }
            }
        }
        return turn.messages.front();
    }

    void addUserText(const Turn& turn, bool withSystem, MarkedText& text) const {
        MarkedText joined;
        if (withSystem) {
            for (const int message : conversation_.system) {
                joinUnlessEmpty(message, joined);
            }
        }
        for (const int message : turn.messages) {
            joinUnlessEmpty(message, joined);
        }
        text.append(joined);
    }

    void addAnswer(const Turn& turn, bool continued) {
        const Message& first = messages_[static_cast<std::size_t>(turn.messages.front())];
        if (turn.messages.size() == 1 && !first.tokens.empty()) {
            writer_.addIds(turn.messages.front(), first.tokens);
        } else {
            MarkedText text;
            for (const int message : turn.messages) {
                text.join(message, textOf(message));
            }
            writer_.addEncoded(text);
        }
        if (!continued) {
            writer_.addId(turn.messages.back(), tokenizer_.data().eos);
        }
    }

    void flush(MarkedText& pending) { writer_.addEncoded(std::exchange(pending, {})); }

    // As an id where the vocabulary has one, else as text before what follows.
    void addMark(MarkedText& pending, int message, std::string_view mark) {
        if (const TokenId id = tokenizer_.control(mark); id >= 0) {
            flush(pending);
            writer_.addId(message, id);
        } else {
            pending.append(message, mark);
        }
    }

    void addBlock(MarkedText& pending, int index, const Message& message) {
        constexpr std::string_view kHeads[] = {"system\n", "user\n", "assistant\n"};
        addMark(pending, index, kImStart);
        pending.append(index, kHeads[static_cast<std::size_t>(message.role)]);
        if (message.tokens.empty()) {
            pending.append(index, messageText(message));
        } else {
            flush(pending);
            writer_.addIds(index, message.tokens);
        }
    }

    const Tokenizer& tokenizer_;
    const std::vector<Message>& messages_;
    Conversation conversation_;
    PromptWriter writer_;
};

}  // namespace

std::string messageText(const Message& message) {
    std::string text;
    for (const MessagePart& part : message.parts) {
        if (part.text.empty()) {
            continue;
        }
        text += text.empty() ? std::string_view() : kBlankLine;
        if (part.kind == PartKind::document && !part.title.empty()) {
            text += part.title + "\n";
        }
        text += part.text;
    }
    return text;
}

bool answersBeginWithPrefix(PromptTemplate promptTemplate) {
    return promptTemplate == PromptTemplate::mistralV1 || promptTemplate == PromptTemplate::mistralV3;
}

std::vector<std::string> templateStops(const Tokenizer& tokenizer, PromptTemplate promptTemplate) {
    if (promptTemplate == PromptTemplate::chatml && tokenizer.control(kImEnd) < 0) {
        return {std::string(kImEnd)};
    }
    return {};
}

std::vector<TokenId> promptStart(const Tokenizer& tokenizer) {
    const TokenizerData& data = tokenizer.data();
    const bool wanted = data.addBos || data.chatTemplate.find("bos_token") != std::string::npos;
    return wanted ? std::vector<TokenId>{data.bos} : std::vector<TokenId>{};
}

Result<PromptTokens> buildPrompt(const Tokenizer& tokenizer, const std::vector<Message>& messages,
                                 PromptTemplate promptTemplate) {
    if (Result<void> checked = check(tokenizer, messages); !checked) {
        return checked.error();
    }
    const Result<PromptTemplate> resolved = resolveTemplate(tokenizer.data(), promptTemplate);
    if (!resolved) {
        return resolved.error();
    }
    PromptBuilder builder(tokenizer, messages);
    switch (*resolved) {
        case PromptTemplate::mistralV3: {
            const TokenId open = tokenizer.control("[INST]");
            const TokenId close = tokenizer.control("[/INST]");
            if (open < 0 || close < 0) {
                return invalid(
                    "The model's vocabulary has no pieces [INST] and [/INST], which Mistral's v3 template needs.");
            }
            return builder.mistralV3(open, close);
        }
        case PromptTemplate::chatml:
            return builder.chatml();
        case PromptTemplate::plain:
            return builder.plain();
        case PromptTemplate::automatic:  // never what was resolved
        case PromptTemplate::mistralV1:
            break;
    }
    return builder.mistralV1();
}

}  // namespace sirocco
