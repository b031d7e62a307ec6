// From a stored path to what the engine is asked, and from a first message to a title. Pure functions.
#pragma once

#include <QHash>
#include <QString>
#include <vector>

#include "app/chat/conversation_tree.h"
#include "engine/api/generation.h"

namespace sirocco {

// What of the path that ends with `last`, which is included, goes into a prompt: not the answers without any text, and
// where `cut` lies on it, nothing down to it but what has the system's role.
QList<MessageId> promptPath(const ConversationTree& tree, const MessageId& last, const MessageId& cut);

// These messages, behind the system prompt where there is one. An answer's ids go along only where `modelHash`, the
// loaded model's, is the hash that the answer was stored with: they would be other words in another vocabulary.
std::vector<Message> promptMessages(const ConversationTree& tree, const QList<MessageId>& path,
                                    const QString& systemPrompt,
                                    const QHash<MessageId, std::vector<TokenId>>& answerIds, const QString& modelHash);

// What the engine is asked for.
struct PromptSoFar {
    std::vector<Message> messages;
    QList<MessageId> ids;  // of the messages, one by one; null for the system prompt and for a summary
};

// Puts a summary in place of what a cut left out, behind what has the system's role: as something the user said and a
// word of the model's, since every template has the two speak in turns. Nothing without a text.
void insertSummary(PromptSoFar& prompt, const QString& summary);

// How an answer was asked for, and the tokens that came.
struct AnswerRequest {
    GenerationRequest request;
    std::vector<TokenId> tokens;  // of this request alone
};

// A title for a conversation that begins with this message: its first sentence, on one line, shortened between two
// words to about fifty characters, with "…" where something was left out. Of a document alone, its name.
QString titleFrom(const ChatMessage& message);
QString titleFrom(const QString& text);

}  // namespace sirocco
