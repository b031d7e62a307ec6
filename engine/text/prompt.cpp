#include "engine/text/prompt.h"

#include <algorithm>

namespace sirocco {
namespace {

constexpr std::string_view kBlankLine = "\n\n";

// Text made of several messages, and where in it each ends.
struct JoinedText {
    struct Part {
        int message = 0;
        std::size_t end = 0;
    };
    std::string text;
    std::vector<Part> parts;

    void add(int message, const std::string& more) {
        text += parts.empty() ? std::string_view() : kBlankLine;
        text += more;
        parts.push_back({message, text.size()});
    }
};

class PromptBuilder {
public:
    explicit PromptBuilder(const Tokenizer& tokenizer) : tokenizer_(tokenizer) {
        prompt_.ids.push_back(tokenizer.data().bos);
    }

    void addUser(JoinedText turn) {
        constexpr std::string_view kOpen = "[INST] ";
        for (JoinedText::Part& part : turn.parts) {
            part.end += kOpen.size();
        }
        turn.text = std::string(kOpen) + turn.text + " [/INST]";
        turn.parts.back().end = turn.text.size();
        addEncoded(turn);
    }

    void addEncoded(const JoinedText& turn) {
        const std::vector<TokenId> ids = tokenizer_.encode(turn.text);
        // A token belongs to the message in which its first byte lies. The vocabulary's dummy prefix is no byte of
        // ours.
        std::size_t offset = 0;
        const std::size_t prefix = tokenizer_.data().addDummyPrefix ? 1 : 0;
        std::size_t part = 0;
        int begin = size();
        for (const TokenId id : ids) {
            while (part + 1 < turn.parts.size() && offset >= turn.parts[part].end + prefix) {
                prompt_.spans.push_back({turn.parts[part++].message, begin, size()});
                begin = size();
            }
            prompt_.ids.push_back(id);
            offset += tokenizer_.bytes(id).size();
        }
        for (; part < turn.parts.size(); ++part) {
            prompt_.spans.push_back({turn.parts[part].message, begin, size()});
            begin = size();
        }
    }

    void addIds(int message, const std::vector<TokenId>& ids) {
        const int begin = size();
        prompt_.ids.insert(prompt_.ids.end(), ids.begin(), ids.end());
        prompt_.spans.push_back({message, begin, size()});
    }

    void addEnd() {
        prompt_.ids.push_back(tokenizer_.data().eos);
        prompt_.spans.back().end = size();
    }

    PromptTokens take() { return std::move(prompt_); }

private:
    int size() const { return static_cast<int>(prompt_.ids.size()); }

    const Tokenizer& tokenizer_;
    PromptTokens prompt_;
};

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

void addAssistant(PromptBuilder& builder, const std::vector<Message>& messages, std::size_t begin, std::size_t end) {
    const Message& first = messages[begin];
    if (end - begin == 1 && !first.tokens.empty()) {
        return builder.addIds(static_cast<int>(begin), first.tokens);
    }
    JoinedText answer;
    for (std::size_t i = begin; i < end; ++i) {
        answer.add(static_cast<int>(i), messageText(messages[i]));
    }
    builder.addEncoded(answer);
}

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

Result<PromptTokens> buildPrompt(const Tokenizer& tokenizer, const std::vector<Message>& messages) {
    if (Result<void> checked = check(tokenizer, messages); !checked) {
        return checked.error();
    }
    PromptBuilder builder(tokenizer);
    JoinedText user;  // begins with the system text, which the first user text carries
    std::size_t at = 0;
    while (at < messages.size()) {
        if (messages[at].role != Role::assistant) {
            if (const std::string text = messageText(messages[at]); !text.empty()) {
                user.add(static_cast<int>(at), text);
            }
            ++at;
            if (at == messages.size() || messages[at].role == Role::assistant) {
                builder.addUser(std::exchange(user, {}));
            }
            continue;
        }
        std::size_t end = at;
        while (end < messages.size() && messages[end].role == Role::assistant) {
            ++end;
        }
        addAssistant(builder, messages, at, end);
        if (end < messages.size()) {
            builder.addEnd();
        }
        at = end;
    }
    return builder.take();
}

}  // namespace sirocco
