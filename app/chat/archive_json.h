// Our own export format, one conversation at a time: docs/export-format.md. Pure functions.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "app/chat/archived_conversation.h"

namespace sirocco {

inline constexpr int archiveVersion = 1;
inline constexpr const char* archiveFormat = "sirocco-conversations";

QByteArray toJson(const ArchivedConversation& conversation);

// badFile, with what is wrong with it in a sentence. What is absent has its default; ids that are none are made anew.
Result<ArchivedConversation> conversationFromJson(QByteArrayView json);

}  // namespace sirocco
