// The tokens of a prompt one by one, for people to look at. Plain values and the making of them.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <vector>

#include "app/context/context_use.h"

namespace sirocco {

struct InspectedMessage {
    Role role = Role::user;
    bool waiting = false;  // not sent yet
    QString excerpt;       // its beginning, on one line
};

struct PromptInspection {
    std::vector<TokenId> ids;
    std::vector<int> owners;         // for each id, which of the messages it belongs to; -1: the prompt as a whole
    QHash<TokenId, QString> pieces;  // of the ids, as the vocabulary spells them ("▁The", "<0x0A>")
    QList<InspectedMessage> messages;
    int context = 0;  // positions that there are
};

// What Engine::prompt() says of these messages. Without any id where there is nothing to answer: no message, or only a
// system prompt. The engine must be there. Any thread.
Result<PromptInspection> inspectPrompt(const ContextQuestion& question);

}  // namespace sirocco
