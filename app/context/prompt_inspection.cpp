#include "app/context/prompt_inspection.h"

#include <algorithm>

namespace sirocco {
namespace {

constexpr qsizetype excerptLength = 80;
constexpr std::size_t excerptBytes = 400;  // enough of a text that may be a book

QString excerptOf(const Message& message) {
    for (const MessagePart& part : message.parts) {
        const QString text = QString::fromUtf8(part.text.data(), qsizetype(std::min(part.text.size(), excerptBytes)));
        if (const QString line = text.simplified(); !line.isEmpty()) {
            return part.kind == PartKind::document ? QString::fromStdString(part.title) : line.left(excerptLength);
        }
    }
    return {};
}

}  // namespace

Result<PromptInspection> inspectPrompt(const ContextQuestion& question) {
    const std::vector<Message> messages = messagesOf(question);
    PromptInspection inspection;
    inspection.context = question.engine->plan().context;
    if (messages.empty() || messages.back().role == Role::system) {
        return inspection;
    }
    auto prompt = question.engine->prompt(messages, question.promptTemplate);
    if (!prompt) {
        return prompt.error();
    }
    inspection.owners.assign(prompt->ids.size(), -1);
    for (const PromptSpan& span : prompt->spans) {
        std::fill(inspection.owners.begin() + span.begin, inspection.owners.begin() + span.end, span.message);
    }
    for (const TokenId id : prompt->ids) {
        if (!inspection.pieces.contains(id)) {
            inspection.pieces.insert(id, QString::fromStdString(question.engine->piece(id)));
        }
    }
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const bool waiting = i >= question.earlier->messages.size();
        inspection.messages.append({messages[i].role, waiting, excerptOf(messages[i])});
    }
    inspection.ids = std::move(prompt->ids);
    return inspection;
}

}  // namespace sirocco
