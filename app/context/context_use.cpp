#include "app/context/context_use.h"

#include <algorithm>
#include <numeric>

#include "app/context/summary_plan.h"

namespace sirocco {
namespace {

// What an answer should have room for before turns are left out for it.
int wantedRoom(int context) { return std::min(1024, context / 4); }

// What a summary takes beside its text, and some to spare.
constexpr int summaryMarks = 40;

int documentTokens(const ContextQuestion& question) {
    return std::accumulate(question.documents.begin(), question.documents.end(), 0,
                           [](int sum, const WaitingDocument& one) { return sum + one.tokens; });
}

int typedTokens(const ContextQuestion& question) {
    const auto ids = question.engine->tokenize(question.typed.toStdString());
    return ids ? static_cast<int>(ids->size()) : 0;
}

Message waitingMessage(const ContextQuestion& question, bool withDocuments) {
    Message message;
    for (const WaitingDocument& one : question.documents) {
        if (withDocuments) {
            message.parts.push_back(
                {PartKind::document, one.document->name.toStdString(), one.document->text.toStdString()});
        }
    }
    if (!question.typed.trimmed().isEmpty()) {
        message.parts.push_back({PartKind::text, {}, question.typed.toStdString()});
    }
    return message;
}

// Between every two turns and behind the last: what there is down to it. A summary that is sent already counts as
// tokens and is no turn.
std::vector<OldTurns> turnEnds(const PromptSoFar& earlier, const std::vector<int>& tokens) {
    std::vector<OldTurns> ends;
    OldTurns down;
    for (std::size_t i = 0; i < earlier.messages.size(); ++i) {
        const MessageId id = earlier.ids[static_cast<qsizetype>(i)];
        if (earlier.messages[i].role == Role::system) {
            continue;
        }
        down.tokens += tokens[i];
        if (id.isNull()) {
            continue;
        }
        down.last = id;
        down.turns += earlier.messages[i].role == Role::user ? 1 : 0;
        if (i + 1 == earlier.messages.size() || earlier.messages[i + 1].role == Role::user) {
            ends.push_back(down);
        }
    }
    return ends;
}

// The first of them that has so many tokens.
OldTurns firstWith(const std::vector<OldTurns>& ends, int tokens) {
    const auto found =
        std::find_if(ends.begin(), ends.end(), [&](const OldTurns& end) { return end.tokens >= tokens; });
    return found == ends.end() ? OldTurns() : *found;
}

void findOldTurns(const ContextQuestion& question, const std::vector<int>& tokens, ContextUse& use) {
    std::vector<OldTurns> ends = turnEnds(*question.earlier, tokens);
    if (ends.empty()) {
        return;
    }
    const OldTurns all = ends.back();
    const int excess = use.used() + wantedRoom(use.context) - use.context;
    if (excess > 0) {
        use.leaveOut = firstWith(ends, excess);
        // All of them may leave less room than is wanted, as long as the rest fits.
        if (use.leaveOut.last.isNull() && use.used() - all.tokens < use.context) {
            use.leaveOut = all;
        }
    } else {
        ends.pop_back();  // what was said last is better left as it was said
    }
    const int price = mostSummaryTokens(use.context) + summaryMarks;
    use.summarise = firstWith(ends, price + std::max(1, std::max(excess, use.earlier / 2 - price)));
    if (use.summarise.last.isNull() && excess > 0 && all.tokens > price &&
        use.used() - all.tokens + price < use.context) {
        use.summarise = all;
    }
}

void addDocuments(const ContextQuestion& question, ContextUse& use) {
    use.documents = documentTokens(question);
    use.typed = std::max(use.typed - use.documents, 0);
}

std::vector<Message> withWaiting(const ContextQuestion& question, bool withDocuments) {
    std::vector<Message> messages = question.earlier->messages;
    if (Message waiting = waitingMessage(question, withDocuments); !waiting.parts.empty()) {
        messages.push_back(std::move(waiting));
    }
    return messages;
}

}  // namespace

std::vector<Message> messagesOf(const ContextQuestion& question) { return withWaiting(question, true); }

bool ContextUse::nearlyFull() const { return used() > 0 && fits() && room() < std::min(256, context / 10); }

ContextUse measureContext(const ContextQuestion& question) {
    ContextUse use;
    use.context = question.engine->plan().context;
    const bool hopeless = documentTokens(question) > 2 * use.context;
    const std::vector<Message> messages = withWaiting(question, !hopeless);
    const int earlier = static_cast<int>(question.earlier->messages.size());
    std::vector<int> tokens(static_cast<std::size_t>(earlier), 0);
    if (!messages.empty() && messages.back().role != Role::system) {
        const auto prompt = question.engine->prompt(messages, question.promptTemplate);
        if (!prompt) {
            return use;
        }
        // The first span begins with what stands before all messages.
        const int start = prompt->spans.empty() ? 0 : prompt->spans.front().begin;
        use.typed = start;
        for (const PromptSpan& span : prompt->spans) {
            const int size = span.end - span.begin;
            const bool isEarlier = span.message < earlier;
            const bool isSystem = messages[static_cast<std::size_t>(span.message)].role == Role::system;
            (isSystem ? use.system : isEarlier ? use.earlier : use.typed) += size;
            if (isEarlier) {
                tokens[static_cast<std::size_t>(span.message)] += size;
            }
        }
        use.cached = question.engine->cachedPrefix(prompt->ids);
        use.exact = !hopeless;
    }
    if (hopeless) {
        use.documents = documentTokens(question);
    } else {
        addDocuments(question, use);
    }
    findOldTurns(question, tokens, use);
    return use;
}

ContextUse estimateContext(const ContextQuestion& question, const ContextUse& before) {
    ContextUse use = before;
    use.documents = documentTokens(question);
    use.typed = typedTokens(question);
    use.exact = false;
    return use;
}

}  // namespace sirocco
