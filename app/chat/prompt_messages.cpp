#include "app/chat/prompt_messages.h"

#include <QTextBoundaryFinder>
#include <utility>

namespace sirocco {
namespace {

constexpr qsizetype titleLength = 50;
constexpr qsizetype shortestTitle = 12;  // "Hello." says nothing
constexpr qsizetype longestLookedAt = 1000;
// To the model, so not translated.
constexpr const char* summaryLead = "A summary of our conversation so far:\n\n";
constexpr const char* summaryReply = "Thank you, I go on from there.";

Message toEngine(const ChatMessage& message) {
    Message out;
    out.role = message.role;
    for (const ChatPart& part : message.parts) {
        out.parts.push_back({part.kind, part.title.toStdString(), part.text.toStdString()});
    }
    return out;
}

}  // namespace

QList<MessageId> promptPath(const ConversationTree& tree, const MessageId& last, const MessageId& cut) {
    const QList<MessageId> path = tree.pathTo(last);
    const qsizetype from = path.indexOf(cut) + 1;  // 0 when the cut is on another branch
    QList<MessageId> sent;
    bool begun = false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const ChatMessage& message = *tree.find(path[i]);
        const bool isAnswer = message.role == Role::assistant;
        // Behind a cut an answer has lost its question.
        const bool kept = message.role == Role::system || (i >= from && (!isAnswer || begun || from == 0));
        if (!kept || (isAnswer && message.text().isEmpty())) {
            continue;
        }
        begun = begun || message.role == Role::user;
        sent.append(path[i]);
    }
    return sent;
}

std::vector<Message> promptMessages(const ConversationTree& tree, const QList<MessageId>& path,
                                    const QString& systemPrompt,
                                    const QHash<MessageId, std::vector<TokenId>>& answerIds, const QString& modelHash) {
    std::vector<Message> messages;
    if (!systemPrompt.isEmpty()) {
        Message system;
        system.role = Role::system;
        system.parts.push_back({PartKind::text, {}, systemPrompt.toStdString()});
        messages.push_back(std::move(system));
    }
    for (const MessageId& id : path) {
        const ChatMessage& stored = *tree.find(id);
        Message message = toEngine(stored);
        if (stored.role == Role::assistant && !modelHash.isEmpty() && stored.modelHash == modelHash) {
            message.tokens = answerIds.value(id);
        }
        messages.push_back(std::move(message));
    }
    return messages;
}

void insertSummary(PromptSoFar& prompt, const QString& summary) {
    if (summary.isEmpty()) {
        return;
    }
    std::size_t at = 0;
    while (at < prompt.messages.size() && prompt.messages[at].role == Role::system) {
        ++at;
    }
    Message said;
    said.parts.push_back({PartKind::text, {}, summaryLead + summary.toStdString()});
    Message reply;
    reply.role = Role::assistant;
    reply.parts.push_back({PartKind::text, {}, summaryReply});
    const auto place = prompt.messages.begin() + static_cast<std::ptrdiff_t>(at);
    prompt.messages.insert(place, {std::move(said), std::move(reply)});
    prompt.ids.insert(static_cast<qsizetype>(at), 2, MessageId());
}

QString titleFrom(const ChatMessage& message) {
    const QString title = titleFrom(message.text());
    return title.isEmpty() && !message.parts.isEmpty() ? titleFrom(message.parts.first().title) : title;
}

QString titleFrom(const QString& text) {
    // Enough of a text that may be a book.
    QString line = text.trimmed().left(longestLookedAt).simplified();
    if (line.size() <= titleLength) {
        return line;
    }
    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, line);
    const qsizetype sentence = sentences.toNextBoundary();
    if (sentence >= shortestTitle && sentence <= titleLength) {
        return line.left(sentence).trimmed();
    }
    // Between two words if there is a gap in the second half, else between two characters, never inside one.
    const qsizetype gap = line.lastIndexOf(QLatin1Char(' '), titleLength);
    qsizetype end = gap;
    if (gap < titleLength / 2) {
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, line);
        characters.setPosition(titleLength);
        end = characters.isAtBoundary() ? titleLength : characters.toPreviousBoundary();
    }
    return line.left(end) + QChar(0x2026);
}

}  // namespace sirocco
