// Conversations in a file: [{"role": "user", "content": "…"}, …], or the same under "messages".
#pragma once

#include <string>
#include <vector>

#include "engine/api/generation.h"
#include "engine/api/result.h"

namespace sirocco::cli {

Result<std::vector<Message>> readMessages(const std::string& path);

// A JSON array of such conversations.
Result<std::vector<std::vector<Message>>> readConversations(const std::string& path);

Message textMessage(Role role, const std::string& text);

}  // namespace sirocco::cli
