#include "app/context/context_use.h"

#include <algorithm>
#include <numeric>

namespace sirocco {
namespace {

// What an answer should have room for before turns are left out for it.
int wantedRoom(int context) { return std::min(1024, context / 4); }

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

// The first place between two turns from which on the rest leaves room for an answer.
void findCut(const ContextQuestion& question, const std::vector<int>& tokens, ContextUse& use) {
    const std::vector<Message>& messages = question.earlier->messages;
    const int excess = use.used() + wantedRoom(use.context) - use.context;
    if (excess <= 0) {
        return;
    }
    int freed = 0;
    int turns = 0;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (messages[i].role == Role::system) {
            continue;
        }
        freed += tokens[i];
        turns += messages[i].role == Role::user ? 1 : 0;
        const bool turnEnds = i + 1 == messages.size() || messages[i + 1].role == Role::user;
        // The last one may leave less room than is wanted, as long as the rest fits.
        const bool last = i + 1 == messages.size() && use.used() - freed < use.context;
        if (turnEnds && (freed >= excess || last)) {
            use.cut = question.earlier->ids[static_cast<qsizetype>(i)];
            use.cutTurns = turns;
            use.cutTokens = freed;
            return;
        }
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
    findCut(question, tokens, use);
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
