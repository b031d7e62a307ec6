// What fills the context: of the prompt as it would be sent now, and what would help when it does not fit. Plain values
// and the measuring of them.
#pragma once

#include <QList>
#include <QString>
#include <memory>
#include <vector>

#include "app/chat/conversation_service.h"
#include "app/documents/document_types.h"
#include "engine/api/engine.h"

namespace sirocco {

// The conversation from its start, as far as it is sent, down to a place between two turns.
struct OldTurns {
    MessageId last;  // null: there are none that would help
    int turns = 0;   // questions
    int tokens = 0;
    bool operator==(const OldTurns&) const = default;
};

// All in tokens of the loaded model.
struct ContextUse {
    int context = 0;  // positions that there are; 0: no model is loaded, and nothing else is known
    int system = 0;
    int earlier = 0;    // turns, with their own documents
    int documents = 0;  // that wait in the composer
    int typed = 0;      // with the marks of the prompt template
    int cached = 0;     // leading tokens that are in the KV cache and are not computed again
    bool exact = false;

    OldTurns leaveOut;   // the least that makes room for an answer; none while there is room
    OldTurns summarise;  // what to put a summary in place of: half of what there is, or as much as makes room

    int used() const { return system + earlier + documents + typed; }
    int room() const { return context > used() ? context - used() : 0; }  // for the answer
    bool fits() const { return context == 0 || used() < context; }
    // It fits, and an answer would soon come to the end.
    bool nearlyFull() const;
    bool operator==(const ContextUse&) const = default;
};

struct WaitingDocument {
    std::shared_ptr<const Document> document;
    int tokens = 0;
};

// What is measured. Made on the GUI thread, measured on another: it shares nothing that changes.
struct ContextQuestion {
    std::shared_ptr<Engine> engine;
    PromptTemplate promptTemplate = PromptTemplate::automatic;
    std::shared_ptr<const PromptSoFar> earlier;
    std::vector<WaitingDocument> documents;
    QString typed;
};

// The messages as sending would put them: the earlier ones, and the waiting one where there is something to send.
std::vector<Message> messagesOf(const ContextQuestion& question);

// Puts the whole prompt together, as sending it would. Documents that would fill the context twice are not encoded
// again but taken at their count, and the result is not exact.
ContextUse measureContext(const ContextQuestion& question);
// From an earlier measure of the same conversation and model: only what is typed is encoded.
ContextUse estimateContext(const ContextQuestion& question, const ContextUse& before);

}  // namespace sirocco
