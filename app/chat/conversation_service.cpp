#include "app/chat/conversation_service.h"

#include <QDateTime>
#include <algorithm>
#include <utility>

#include "app/chat/history_service.h"
#include "app/chat/open_conversation.h"
#include "app/chat/turn_runner.h"
#include "app/models/model_service.h"
#include "app/storage/store_worker.h"

namespace sirocco {
namespace {

ChatMessage newMessage(const ConversationId& conversation, const MessageId& parent, Role role, QList<ChatPart> parts) {
    ChatMessage message;
    message.id = makeId();
    message.conversation = conversation;
    message.parent = parent;
    message.role = role;
    message.created = QDateTime::currentMSecsSinceEpoch();
    message.parts = std::move(parts);
    return message;
}

QList<ChatPart> textPart(const QString& text) { return {{PartKind::text, {}, text}}; }

bool isBlank(const QList<ChatPart>& parts) {
    return std::all_of(parts.begin(), parts.end(), [](const ChatPart& part) { return part.text.trimmed().isEmpty(); });
}

Error invalid(const char* why) { return {ErrorCode::invalidArgument, why}; }

}  // namespace

ConversationService::ConversationService(StoreWorker& store, ModelService& models, SettingsService& settings,
                                         HistoryService& history, QObject* parent)
    : QObject(parent),
      store_(store),
      settings_(settings),
      history_(history),
      turns_(new TurnRunner(store, models, settings, history, open_, this)) {
    connect(turns_, &TurnRunner::pathChanged, this, &ConversationService::pathChanged);
    connect(turns_, &TurnRunner::sent, this, &ConversationService::sent);
    connect(turns_, &TurnRunner::edited, this, &ConversationService::edited);
    connect(turns_, &TurnRunner::sendFailed, this, &ConversationService::sendFailed);
    connect(turns_, &TurnRunner::messageAdded, this, &ConversationService::messageAdded);
    connect(turns_, &TurnRunner::messageChanged, this, &ConversationService::messageChanged);
    connect(turns_, &TurnRunner::textAppended, this, &ConversationService::textAppended);
    connect(turns_, &TurnRunner::progressChanged, this, &ConversationService::progressChanged);
    connect(turns_, &TurnRunner::generatingChanged, this, &ConversationService::generatingChanged);
    connect(turns_, &TurnRunner::contextFull, this, &ConversationService::contextFull);
    connect(turns_, &TurnRunner::storageFailed, this, &ConversationService::storageFailed);
    connect(turns_, &TurnRunner::ended, this, &ConversationService::closeIfDone);
    connect(&history_, &HistoryService::aboutToRemove, this, &ConversationService::afterRemoval);
    connect(&store_, &StoreWorker::purging, this, [this](Milliseconds before) {
        removed_.removeIf([&](const auto& branch) { return branch.key() < firstIdOf(before); });
    });
    connect(&models, &ModelService::aboutToUnload, this, [this] {
        const auto all = open_;  // listeners may open and close
        for (const OpenPtr& open : all) {
            // One that is still being stored will meet the new model, or the lack of one.
            if (open->run && open->run->isStarted()) {
                open->run->stop();
            }
        }
    });
}

ConversationService::~ConversationService() {
    turns_->blockSignals(true);
    for (const OpenPtr& open : std::as_const(open_)) {
        if (open->run) {
            turns_->abandon(open, true);
        }
    }
}

// --- The tree

QList<ChatMessage> ConversationService::path(const ConversationId& id) const {
    QList<ChatMessage> messages;
    if (const OpenPtr open = find(id)) {
        for (const MessageId& message : open->tree.path()) {
            messages.append(*std::as_const(open->tree).find(message));
        }
    }
    return messages;
}

const ChatMessage* ConversationService::message(const ConversationId& id, const MessageId& message) const {
    const OpenPtr open = find(id);
    return open ? std::as_const(open->tree).find(message) : nullptr;
}

QList<MessageId> ConversationService::siblings(const ConversationId& id, const MessageId& message) const {
    const OpenPtr open = find(id);
    return open ? open->tree.siblings(message) : QList<MessageId>();
}

void ConversationService::keepLeaf(const OpenPtr& open) {
    const ConversationId id = open->id;
    const MessageId leaf = open->tree.activeLeaf();
    history_.setActiveLeaf(id, leaf);
    if (!open->draft) {
        store_.keep([id, leaf](Stores& stores) { return stores.conversations.setActiveLeaf(id, leaf); });
    }
}

void ConversationService::select(const ConversationId& id, const MessageId& message) {
    const OpenPtr open = find(id);
    if (!open || open->tree.isOnPath(message) || !open->tree.select(message)) {
        return;
    }
    keepLeaf(open);
    emit pathChanged(id);
}

DeletionId ConversationService::removeBranch(const ConversationId& id, const MessageId& message) {
    const OpenPtr open = find(id);
    if (!open || std::as_const(open->tree).find(message) == nullptr) {
        return {};
    }
    QList<MessageId> lost;  // messages that go with the branch before they were ever shown
    if (open->run) {
        const MessageId last = open->storing.isEmpty() ? open->run->answer().id : open->storing.first().parent;
        if (!last.isNull() && open->tree.pathTo(last).contains(message)) {
            for (const ChatMessage& stored : std::as_const(open->storing)) {
                lost.append(stored.id);
            }
            turns_->abandon(open, false);
        }
    }
    RemovedBranch branch{id, {}, open->tree.activeLeaf()};
    const bool shown = open->tree.isOnPath(message);
    branch.messages = open->tree.remove(message);
    const DeletionId deletion = makeId();
    const MessageId leaf = open->tree.activeLeaf();
    history_.setActiveLeaf(id, leaf);
    if (!open->draft) {
        QList<MessageId> ids;
        for (const ChatMessage& taken : std::as_const(branch.messages)) {
            ids.append(taken.id);
        }
        // A turn that is being stored elsewhere has led the path to itself.
        const bool leads = lost.isEmpty() && !open->storing.isEmpty();
        const std::optional<MessageId> to = leads ? std::nullopt : std::optional(leaf);
        store_.keep([id, ids, deletion, to](Stores& stores) {
            return stores.conversations.removeMessages(id, ids, deletion, to);
        });
        if (!lost.isEmpty()) {
            // On their way into the database, and no undo brings them back: whoever sent them still has the text.
            store_.keep([id, lost, leaf](Stores& stores) {
                return stores.conversations.removeMessages(id, lost, makeId(), leaf);
            });
        }
    }
    if (!lost.isEmpty()) {
        emit sendFailed(id, Error{ErrorCode::notFound, "the branch that the message belongs to was deleted"});
    }
    const auto count = static_cast<int>(branch.messages.size());
    removed_.insert(deletion, branch);
    emit branchRemoved(id, deletion, count);
    if (shown) {
        emit pathChanged(id);
    }
    return deletion;
}

bool ConversationService::undoRemoveBranch(const DeletionId& deletion) {
    const RemovedBranch branch = removed_.value(deletion);
    const OpenPtr open = find(branch.conversation);
    if (!open || open->run || branch.messages.isEmpty()) {
        return false;
    }
    const MessageId parent = branch.messages.first().parent;
    if (!parent.isNull() && std::as_const(open->tree).find(parent) == nullptr) {
        return false;
    }
    removed_.remove(deletion);
    for (const ChatMessage& message : branch.messages) {
        // Parents first, and none of them is there.
        (void)open->tree.add(message);
    }
    open->tree.select(branch.leaf);
    const ConversationId id = branch.conversation;
    const MessageId leaf = open->tree.activeLeaf();
    history_.setActiveLeaf(id, leaf);
    if (!open->draft) {
        store_.keep(
            [id, deletion, leaf](Stores& stores) { return stores.conversations.restoreMessages(id, deletion, leaf); });
    }
    emit pathChanged(id);
    return true;
}

// --- Talking

void ConversationService::send(const ConversationId& id, const QString& text, Saving saving) {
    sendParts(id, textPart(text), saving);
}

void ConversationService::sendWithDocuments(const ConversationId& id, const QString& text,
                                            const QList<ChatPart>& documents, Saving saving) {
    sendParts(id, text.trimmed().isEmpty() && !documents.isEmpty() ? documents : documents + textPart(text), saving);
}

void ConversationService::sendParts(const ConversationId& id, const QList<ChatPart>& parts, Saving saving) {
    const OpenPtr open = find(id);
    if (isBlank(parts)) {
        emit sendFailed(id, invalid("the message is empty"));
    } else if (!open || !open->loaded) {
        emit sendFailed(id, Error{ErrorCode::notFound, "the conversation is not open"});
    } else {
        Turn turn;
        turn.messages = {newMessage(id, open->tree.activeLeaf(), Role::user, parts)};
        turn.answer = newMessage(id, turn.messages.first().id, Role::assistant, textPart({}));
        turn.title = titleFrom(turn.messages.first());
        turn.mayWait = saving == Saving::mayWait;
        turns_->begin(open, std::move(turn));
    }
}

void ConversationService::edit(const ConversationId& id, const MessageId& message, const QString& text) {
    const OpenPtr open = find(id);
    const ChatMessage* target = open ? std::as_const(open->tree).find(message) : nullptr;
    if (target == nullptr || target->role != Role::user || text.trimmed().isEmpty()) {
        emit sendFailed(id, invalid("there is no message that could be edited, or no text"));
        return;
    }
    QList<ChatPart> parts = target->parts;
    parts.removeIf([](const ChatPart& part) { return part.kind == PartKind::text; });
    Turn turn;
    turn.kind = TurnKind::edited;
    turn.messages = {newMessage(id, target->parent, Role::user, parts + textPart(text))};
    turn.answer = newMessage(id, turn.messages.first().id, Role::assistant, textPart({}));
    turns_->begin(open, std::move(turn));
}

void ConversationService::regenerate(const ConversationId& id, const MessageId& message) {
    const OpenPtr open = find(id);
    const ChatMessage* target = open ? std::as_const(open->tree).find(message) : nullptr;
    if (target != nullptr && target->role == Role::assistant) {
        target = std::as_const(open->tree).find(target->parent);
    }
    if (target == nullptr || target->role != Role::user) {
        emit sendFailed(id, invalid("there is no message that could be answered again"));
        return;
    }
    Turn turn;
    turn.kind = TurnKind::regenerated;
    turn.answer = newMessage(id, target->id, Role::assistant, textPart({}));
    turns_->begin(open, std::move(turn));
}

void ConversationService::continueAnswer(const ConversationId& id, const MessageId& message) {
    const OpenPtr open = find(id);
    const ChatMessage* target = open ? std::as_const(open->tree).find(message) : nullptr;
    if (target == nullptr || target->role != Role::assistant || !open->tree.children(message).isEmpty()) {
        emit sendFailed(id, invalid("there is no answer that could go on"));
        return;
    }
    Turn turn;
    turn.kind = TurnKind::continued;
    turn.answer = *target;
    select(id, message);
    turns_->begin(open, std::move(turn));
}

void ConversationService::editAnswer(const ConversationId& id, const MessageId& message, const QString& text,
                                     bool goOn) {
    const OpenPtr open = find(id);
    const ChatMessage* target = open ? std::as_const(open->tree).find(message) : nullptr;
    if (target == nullptr || target->role != Role::assistant || text.trimmed().isEmpty()) {
        emit sendFailed(id, invalid("there is no answer that could be edited, or no text"));
        return;
    }
    ChatMessage version = newMessage(id, target->parent, Role::assistant, textPart(text));
    // Who wrote the first version; without the hash, which would vouch for token ids.
    version.modelName = target->modelName;
    Turn turn;
    turn.kind = TurnKind::edited;
    turn.answer = std::move(version);
    if (goOn) {
        turns_->begin(open, std::move(turn));
    } else {
        turns_->addAnswer(open, turn);
    }
}

Result<MessageId> ConversationService::addAnswers(const ConversationId& id, const AnswerPlace& place,
                                                  QList<FinishedAnswer> answers) {
    const OpenPtr open = find(id);
    if (!open || !open->loaded || answers.isEmpty() || history_.conversation(id) == nullptr) {
        return Error{ErrorCode::notFound, "the conversation is not open, or not in the history any more"};
    }
    if (open->run) {
        return Error{ErrorCode::busy, "this conversation is still being answered"};
    }
    Turn turn;
    turn.kind = TurnKind::regenerated;
    MessageId question = place.question;
    if (question.isNull()) {
        turn.messages = {newMessage(id, place.parent, Role::user, place.parts)};
        question = turn.messages.first().id;
        if (open->draft && history_.conversation(id) != nullptr && history_.conversation(id)->title.isEmpty()) {
            history_.setTitle(id, titleFrom(turn.messages.first()));
        }
    }
    MessageId first;
    for (FinishedAnswer& answer : answers) {
        const ChatMessage there = newMessage(id, question, Role::assistant, {});
        answer.message.id = there.id;
        answer.message.conversation = id;
        answer.message.parent = question;
        answer.message.created = there.created;
        turn.answer = answer.message;
        turns_->addAnswer(open, turn, std::move(answer.tokens));
        turn.messages.clear();
        first = first.isNull() ? there.id : first;
    }
    select(id, first);
    return question;
}

void ConversationService::stop(const ConversationId& id) {
    if (const OpenPtr open = find(id); open && open->run) {
        open->run->stop();
    }
}

void ConversationService::stopAll() {
    const auto all = open_;  // listeners may open and close
    for (const OpenPtr& open : all) {
        if (open->run) {
            open->run->stop();
        }
    }
}

bool ConversationService::isGenerating(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open && open->run;
}

bool ConversationService::anyGenerating() const {
    return std::any_of(open_.cbegin(), open_.cend(), [](const OpenPtr& open) { return open->run != nullptr; });
}

AnswerProgress ConversationService::progress(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open && open->run ? open->run->progress() : AnswerProgress();
}

}  // namespace sirocco
