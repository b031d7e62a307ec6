#include "app/cli/messages_file.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace sirocco::cli {

Message textMessage(Role role, const std::string& text) { return {role, {MessagePart{PartKind::text, "", text}}, {}}; }

namespace {

Result<nlohmann::json> readJson(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return Error{ErrorCode::notFound, "Cannot open '" + path + "'."};
    }
    return nlohmann::json::parse(file, nullptr, false);
}

Result<std::vector<Message>> messagesOf(nlohmann::json json, const std::string& path) {
    const std::map<std::string, Role> roles = {
        {"system", Role::system}, {"user", Role::user}, {"assistant", Role::assistant}};
    if (json.is_object() && json.contains("messages")) {
        json = nlohmann::json(json["messages"]);
    }
    if (!json.is_array()) {
        return Error{ErrorCode::badFile, "'" + path + "' is no JSON array of messages."};
    }
    std::vector<Message> messages;
    for (const auto& one : json) {
        const bool complete = one.is_object() && one.contains("role") && one["role"].is_string() &&
                              one.contains("content") && one["content"].is_string();
        const auto role = complete ? roles.find(one["role"].get<std::string>()) : roles.end();
        if (role == roles.end()) {
            return Error{ErrorCode::badFile, "Message " + std::to_string(messages.size() + 1) + " of '" + path +
                                                 "' needs a role (system, user or assistant) and a text content."};
        }
        messages.push_back(textMessage(role->second, one["content"].get<std::string>()));
    }
    return messages;
}

}  // namespace

Result<std::vector<Message>> readMessages(const std::string& path) {
    Result<nlohmann::json> json = readJson(path);
    if (!json) {
        return json.error();
    }
    return messagesOf(std::move(*json), path);
}

Result<std::vector<std::vector<Message>>> readConversations(const std::string& path) {
    const Result<nlohmann::json> json = readJson(path);
    if (!json) {
        return json.error();
    }
    if (!json->is_array()) {
        return Error{ErrorCode::badFile, "'" + path + "' is no JSON array of conversations."};
    }
    std::vector<std::vector<Message>> conversations;
    for (const auto& one : *json) {
        Result<std::vector<Message>> messages = messagesOf(one, path);
        if (!messages) {
            return Error{messages.error().code,
                         "Conversation " + std::to_string(conversations.size() + 1) + ": " + messages.error().detail};
        }
        conversations.push_back(std::move(*messages));
    }
    return conversations;
}

}  // namespace sirocco::cli
