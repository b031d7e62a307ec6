// A conversation whose messages are in memory. GUI thread.
#pragma once

#include <QHash>
#include <memory>
#include <vector>

#include "app/chat/answer_run.h"
#include "app/chat/conversation_setup.h"
#include "app/chat/conversation_tree.h"

namespace sirocco {

struct OpenConversation {
    ConversationId id;
    ConversationSetup setup;
    ConversationTree tree;
    QHash<MessageId, std::vector<TokenId>> answerIds;
    MessageId promptCut;  // null: everything is sent
    QHash<MessageId, PromptSummary> summaries;
    std::unique_ptr<AnswerRun> run;  // from send() to the end of the answer
    QList<ChatMessage> storing;      // messages of the run that are not in the tree yet, parents first
    int holds = 0;                   // see ConversationService::hold()
    bool loaded = false;
    bool draft = false;      // not in the database
    bool temporary = false;  // never will be
    bool closeWhenDone = false;
};

using OpenPtr = std::shared_ptr<OpenConversation>;
using OpenConversations = QHash<ConversationId, OpenPtr>;

}  // namespace sirocco
