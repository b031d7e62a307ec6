#include "app/context/summary_plan.h"

#include <QString>
#include <algorithm>
#include <optional>
#include <utility>

namespace sirocco {
namespace {

constexpr int least = 48;
constexpr int most = 768;
constexpr int slack = 16;         // marks of the template that a message takes in another place
constexpr int smallestPart = 32;  // less is no part of a conversation

// Said to the model, so not translated.
constexpr const char* order =
    "Summarise %1 in at most %2 words. Keep names, numbers, decisions and open questions. Write only the summary, in "
    "the language of the conversation.";

using Messages = std::vector<Message>;

Message userMessage(std::string text) {
    Message message;
    message.parts.push_back({PartKind::text, {}, std::move(text)});
    return message;
}

class Planner {
public:
    Planner(const Engine& engine, PromptTemplate promptTemplate, const QString& what)
        : engine_(engine),
          template_(promptTemplate),
          context_(engine.plan().context),
          maxTokens_(context_ > 0 ? mostSummaryTokens(context_) : 0),
          order_(userMessage(QString::fromUtf8(order).arg(what).arg(std::max(maxTokens_, least) / 2).toStdString())) {}

    Messages withOrder(Messages messages) const {
        messages.push_back(order_);
        return messages;
    }
    Result<bool> fits(const Messages& request) const {
        if (context_ == 0) {
            return true;
        }
        const auto prompt = engine_.prompt(request, template_);
        if (!prompt) {
            return prompt.error();
        }
        return static_cast<int>(prompt->ids.size()) + maxTokens_ <= context_;
    }
    // What a request may have of its own, beside the order.
    Result<int> room() const {
        const auto prompt = engine_.prompt({order_}, template_);
        if (!prompt) {
            return prompt.error();
        }
        const int tokens = context_ - maxTokens_ - static_cast<int>(prompt->ids.size()) - slack;
        return tokens >= smallestPart ? Result<int>(tokens) : tooSmall();
    }
    Result<int> count(const std::string& text) const {
        const auto ids = engine_.tokenize(text);
        return ids ? Result<int>(static_cast<int>(ids->size())) : ids.error();
    }
    SummaryPlan planOf(std::vector<Messages> requests) const { return {std::move(requests), maxTokens_}; }
    static Error tooSmall() { return {ErrorCode::contextFull, "the context is too small to write a summary in"}; }

private:
    const Engine& engine_;
    const PromptTemplate template_;
    const int context_;
    const int maxTokens_;
    const Message order_;
};

// Something that is not divided, and its tokens.
struct Unit {
    Messages messages;
    int tokens = 0;
};

// As many as fit into each request, in order.
std::vector<Messages> pack(const std::vector<Unit>& units, int room) {
    std::vector<Messages> requests;
    int taken = 0;
    for (const Unit& unit : units) {
        if (requests.empty() || taken + unit.tokens > room) {
            requests.emplace_back();
            taken = 0;
        }
        requests.back().insert(requests.back().end(), unit.messages.begin(), unit.messages.end());
        taken += unit.tokens;
    }
    return requests;
}

Result<SummaryPlan> checked(const Planner& planner, std::vector<Messages> requests) {
    for (Messages& request : requests) {
        request = planner.withOrder(std::move(request));
        const auto fits = planner.fits(request);
        if (!fits) {
            return fits.error();
        }
        if (!*fits) {
            return Planner::tooSmall();
        }
    }
    return planner.planOf(std::move(requests));
}

// Behind a word if there is a gap in the second half, never within a character.
qsizetype pieceEnd(const QString& text, qsizetype from, qsizetype length) {
    if (from + length >= text.size()) {
        return text.size();
    }
    for (qsizetype at = from + length; at > from + length / 2; --at) {
        if (text[at - 1].isSpace()) {
            return at;
        }
    }
    const bool inside = text[from + length].isLowSurrogate() && text[from + length - 1].isHighSurrogate();
    return from + length + (inside ? 1 : 0);
}

std::string said(const Message& message) {
    std::string text = message.role == Role::assistant ? "Answer: " : "Question: ";
    for (const MessagePart& part : message.parts) {
        text += (part.title.empty() ? "" : part.title + "\n") + part.text + "\n\n";
    }
    return text;
}

// A turn that no request holds, as pieces of its text.
Result<std::vector<Unit>> divide(const Planner& planner, const Messages& turn, int room) {
    QString text;
    for (const Message& message : turn) {
        text += QString::fromStdString(said(message));
    }
    const auto whole = planner.count(text.toStdString());
    if (!whole) {
        return whole.error();
    }
    const qsizetype usual = std::max<qsizetype>(1, text.size() * room / std::max(*whole, 1));
    std::vector<Unit> pieces;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype length = usual;
        for (;;) {
            const qsizetype end = pieceEnd(text, from, length);
            const std::string piece = text.mid(from, end - from).toStdString();
            const auto tokens = planner.count(piece);
            if (!tokens) {
                return tokens.error();
            }
            if (*tokens <= room) {
                pieces.push_back({{userMessage(piece)}, room});  // each in a request of its own
                from = end;
                break;
            }
            if (length == 1) {
                return Planner::tooSmall();
            }
            length = std::max<qsizetype>(1, length * room / *tokens * 9 / 10);
        }
    }
    return pieces;
}

Result<std::vector<int>> tokensOf(const Engine& engine, PromptTemplate promptTemplate, const Messages& messages) {
    const auto prompt = engine.prompt(messages, promptTemplate);
    if (!prompt) {
        return prompt.error();
    }
    std::vector<int> tokens(messages.size(), 0);
    for (const PromptSpan& span : prompt->spans) {
        tokens[static_cast<std::size_t>(span.message)] += span.end - span.begin;
    }
    return tokens;
}

}  // namespace

int mostSummaryTokens(int context) { return std::clamp(context / 6, least, most); }

Result<SummaryPlan> planSummary(const Engine& engine, PromptTemplate promptTemplate, const Messages& messages) {
    const Planner planner(engine, promptTemplate, QStringLiteral("our conversation so far"));
    const Messages whole = planner.withOrder(messages);
    const auto fits = planner.fits(whole);
    if (!fits) {
        return fits.error();
    }
    if (*fits) {
        return planner.planOf({whole});
    }
    const auto room = planner.room();
    const auto tokens = tokensOf(engine, promptTemplate, messages);
    if (!room || !tokens) {
        return room ? tokens.error() : room.error();
    }
    std::vector<Unit> units;
    for (std::size_t i = 0; i < messages.size();) {
        Unit turn;
        do {
            if (messages[i].role != Role::system) {
                turn.messages.push_back(messages[i]);
                turn.tokens += (*tokens)[i];
            }
        } while (++i < messages.size() && messages[i].role != Role::user);
        if (turn.tokens <= *room) {
            units.push_back(std::move(turn));
            continue;
        }
        auto pieces = divide(planner, turn.messages, *room);
        if (!pieces) {
            return pieces.error();
        }
        std::move(pieces->begin(), pieces->end(), std::back_inserter(units));
    }
    return checked(planner, pack(units, *room));
}

Result<SummaryPlan> planMerge(const Engine& engine, PromptTemplate promptTemplate,
                              const std::vector<std::string>& summaries) {
    const Planner planner(engine, promptTemplate, QStringLiteral("these parts of our conversation"));
    const auto room = engine.plan().context > 0 ? planner.room() : Result<int>(0);
    if (!room) {
        return room.error();
    }
    std::vector<Unit> units;
    for (const std::string& summary : summaries) {
        const auto tokens = planner.count(summary);
        if (!tokens) {
            return tokens.error();
        }
        // With the blank line that joins it to the next.
        units.push_back({{userMessage(summary)}, *tokens + 2});
    }
    std::vector<Messages> requests = pack(units, *room);
    if (requests.size() >= summaries.size()) {
        return Planner::tooSmall();
    }
    return checked(planner, std::move(requests));
}

}  // namespace sirocco
