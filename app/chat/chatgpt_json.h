// Conversations as ChatGPT exports them: conversations.json is an array of these. Pure functions.
//
// Each has a "mapping" of nodes with "message", "parent" and "children", and a "current_node". What people and the
// model said as text is taken over, with its branches; hidden messages, calls of tools and what they gave back, and
// pictures are not, and their children take their place in the tree.
#pragma once

#include <QByteArrayView>

#include "app/chat/archived_conversation.h"

namespace sirocco {

// badFile, with what is wrong with it in a sentence. The same conversation gets the same ids whenever it is read, so
// that a second import is recognised. Counts into `leftOut` what has no place here.
Result<ArchivedConversation> conversationFromChatGpt(QByteArrayView json, int& leftOut);

}  // namespace sirocco
