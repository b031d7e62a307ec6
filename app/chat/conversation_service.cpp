#include "app/chat/conversation_service.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <algorithm>
#include <utility>

#include "app/chat/answer_run.h"
#include "app/chat/conversation_tree.h"
#include "app/chat/prompt_messages.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "app/storage/store_worker.h"

namespace sirocco {

struct ConversationService::Open {
    ConversationInfo info;
    ConversationTree tree;
    QHash<MessageId, std::vector<TokenId>> answerIds;
    MessageId promptCut;
    std::unique_ptr<AnswerRun> run;  // from send() to the end of the answer
    bool loaded = false;
    bool draft = false;  // not in the database
    bool closeWhenDone = false;
};

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

// The one end of an answer's run that outlives the service: what is shown on the next start.
void storeEnd(StoreWorker& store, const AnswerRun& run) {
    store.runUnheard([answer = run.answer(), tokens = run.tokens()](Stores& stores) {
        return stores.conversations.finishAnswer(answer, tokens);
    });
}

std::vector<TokenId> idsOf(const std::vector<TokenRecord>& tokens) {
    std::vector<TokenId> ids;
    ids.reserve(tokens.size());
    for (const TokenRecord& token : tokens) {
        ids.push_back(token.id);
    }
    return ids;
}

}  // namespace

ConversationService::ConversationService(StoreWorker& store, ModelService& models, SettingsService& settings,
                                         QObject* parent)
    : QObject(parent), store_(store), models_(models), settings_(settings) {
    connect(&models_, &ModelService::aboutToUnload, this, [this] {
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
    for (const OpenPtr& open : std::as_const(open_)) {
        if (open->run) {
            open->run->abandon();
            storeEnd(store_, *open->run);
        }
    }
}

template <typename Job>
void ConversationService::write(Job job) {
    store_.run(this, std::move(job), [this](const Result<void>& done) {
        if (!done) {
            emit storageFailed(done.error());
        }
    });
}

// --- The list

void ConversationService::loadList() {
    store_.run(
        this, [](Stores& stores) { return stores.conversations.list(); },
        [this](Result<QList<ConversationInfo>> loaded) {
            if (!loaded) {
                emit listFailed(loaded.error());
                return;
            }
            list_ = std::move(*loaded);
            emit listLoaded();
        });
}

ConversationInfo* ConversationService::info(const ConversationId& id) {
    const auto entry =
        std::find_if(list_.begin(), list_.end(), [&](const ConversationInfo& other) { return other.id == id; });
    return entry == list_.end() ? nullptr : &*entry;
}

const ConversationInfo* ConversationService::conversation(const ConversationId& id) const {
    if (const OpenPtr open = find(id); open && open->loaded) {
        return &open->info;
    }
    return const_cast<ConversationService*>(this)->info(id);
}

void ConversationService::touch(const ConversationInfo& changed) {
    const bool added = info(changed.id) == nullptr;
    list_.removeIf([&](const ConversationInfo& other) { return other.id == changed.id; });
    const auto place = std::find_if(list_.cbegin(), list_.cend(),
                                    [&](const ConversationInfo& other) { return other.updated <= changed.updated; });
    list_.insert(place, changed);
    if (added) {
        emit conversationAdded(changed.id);
    } else {
        emit conversationChanged(changed.id);
    }
}

ConversationId ConversationService::createDraft() {
    auto open = std::make_shared<Open>();
    open->info.id = makeId();
    open->info.created = open->info.updated = QDateTime::currentMSecsSinceEpoch();
    open->loaded = true;
    open->draft = true;
    open_.insert(open->info.id, open);
    return open->info.id;
}

void ConversationService::rename(const ConversationId& id, const QString& title) {
    const QString wanted = title.simplified();
    const ConversationInfo* current = conversation(id);
    if (wanted.isEmpty() || current == nullptr || current->title == wanted) {
        return;
    }
    const QString before = current->title;
    const auto show = [this, id](const QString& shown) {
        if (const OpenPtr open = find(id)) {
            open->info.title = shown;
        }
        if (ConversationInfo* entry = info(id)) {
            entry->title = shown;
            emit conversationChanged(id);
        }
    };
    show(wanted);
    if (const OpenPtr open = find(id); open && open->draft) {
        return;
    }
    store_.run(
        this, [id, wanted](Stores& stores) { return stores.conversations.rename(id, wanted); },
        [this, show, before](const Result<void>& done) {
            if (!done) {
                show(before);
                emit storageFailed(done.error());
            }
        });
}

void ConversationService::setPinned(const ConversationId& id, bool pinned) {
    const OpenPtr open = find(id);
    if (open) {
        open->info.pinned = pinned;
    }
    if (ConversationInfo* entry = info(id)) {
        entry->pinned = pinned;
        emit conversationChanged(id);
    }
    if (!open || !open->draft) {
        write([id, pinned](Stores& stores) { return stores.conversations.setPinned(id, pinned); });
    }
}

void ConversationService::remove(const ConversationId& id) {
    const OpenPtr open = open_.take(id);
    const bool listed = list_.removeIf([&](const ConversationInfo& other) { return other.id == id; }) > 0;
    if (!open && !listed) {
        return;
    }
    // A draft may be on its way into the database.
    const bool stored = !open || !open->draft || open->run;
    if (open) {
        open->run.reset();
    }
    emit conversationRemoved(id);
    if (!stored) {
        return;
    }
    store_.run(
        this, [id](Stores& stores) { return stores.conversations.remove(id); },
        [this](const Result<void>& done) {
            if (!done) {
                emit storageFailed(done.error());
                loadList();
            }
        });
}

// --- One conversation

void ConversationService::open(const ConversationId& id) {
    if (const OpenPtr already = find(id)) {
        already->closeWhenDone = false;
        if (already->loaded) {
            // Later, as for one that has to be loaded: callers meet one order of events.
            QMetaObject::invokeMethod(
                this, [this, id] { emit opened(id); }, Qt::QueuedConnection);
        }
        return;
    }
    open_.insert(id, std::make_shared<Open>());
    store_.run(
        this,
        [id](Stores& stores) -> Result<StoredConversation> {
            auto stored = stores.conversations.load(id);
            const auto cut = stored ? stores.promptCuts.find(id) : MessageId();
            if (!cut) {
                return cut.error();
            }
            if (stored) {
                stored->promptCut = *cut;
            }
            return stored;
        },
        [this, id](Result<StoredConversation> loaded) {
            const OpenPtr open = find(id);
            if (!open || open->loaded) {
                return;
            }
            if (!loaded) {
                open_.remove(id);
                emit openFailed(id, loaded.error());
                return;
            }
            for (ChatMessage& message : loaded->messages) {
                // Its end could not be written; it certainly does not grow any more.
                if (message.state == MessageState::streaming) {
                    message.state = MessageState::interrupted;
                }
            }
            open->info = loaded->info;
            open->tree = ConversationTree(loaded->messages, loaded->info.activeLeaf);
            open->answerIds = std::move(loaded->answerIds);
            open->promptCut = loaded->promptCut;
            open->loaded = true;
            emit opened(id);
        });
}

void ConversationService::close(const ConversationId& id) {
    if (const OpenPtr open = find(id)) {
        if (open->run) {
            open->closeWhenDone = true;
        } else {
            open_.remove(id);
        }
    }
}

bool ConversationService::isOpen(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open && open->loaded;
}

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

void ConversationService::select(const ConversationId& id, const MessageId& message) {
    const OpenPtr open = find(id);
    if (!open || !open->tree.select(message)) {
        return;
    }
    const MessageId leaf = open->tree.activeLeaf();
    open->info.activeLeaf = leaf;
    if (ConversationInfo* entry = info(id)) {
        entry->activeLeaf = leaf;
    }
    emit pathChanged(id);
    if (!open->draft) {
        write([id, leaf](Stores& stores) { return stores.conversations.setActiveLeaf(id, leaf); });
    }
}

// --- What is sent

MessageId ConversationService::promptCut(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open ? open->promptCut : MessageId();
}

void ConversationService::setPromptCut(const ConversationId& id, const MessageId& message) {
    const OpenPtr open = find(id);
    if (!open || !open->loaded || open->promptCut == message) {
        return;
    }
    open->promptCut = message;
    emit promptCutChanged(id);
    if (!open->draft) {
        write([id, message](Stores& stores) { return stores.promptCuts.set(id, message); });
    }
}

PromptSoFar ConversationService::promptSoFar(const ConversationId& id) const {
    const OpenPtr open = find(id);
    if (!open || !open->loaded) {
        return {};
    }
    PromptSoFar prompt;
    const QString hash = models_.hasModel() ? QString::fromStdString(models_.model()->hash) : QString();
    const QList<MessageId> path = promptPath(open->tree, open->tree.activeLeaf(), open->promptCut);
    prompt.messages = promptMessages(open->tree, path, open->info.systemPrompt, open->answerIds, hash);
    prompt.ids.resize(static_cast<qsizetype>(prompt.messages.size()) - path.size());
    prompt.ids += path;
    return prompt;
}

// --- Talking

void ConversationService::send(const ConversationId& id, const QString& text, const QList<ChatPart>& documents) {
    const OpenPtr open = find(id);
    const bool hasText = !text.trimmed().isEmpty();
    if (!hasText && documents.isEmpty()) {
        emit sendFailed(id, Error{ErrorCode::invalidArgument, "the message is empty"});
    } else if (!open || !open->loaded) {
        emit sendFailed(id, Error{ErrorCode::notFound, "the conversation is not open"});
    } else {
        if (open->draft && open->info.title.isEmpty()) {
            open->info.title = titleFrom(hasText ? text : documents.first().title);
        }
        QList<ChatPart> parts = documents;
        if (hasText) {
            parts.append({PartKind::text, {}, text});
        }
        const ChatMessage user = newMessage(id, open->tree.activeLeaf(), Role::user, std::move(parts));
        begin(open, {user}, newMessage(id, user.id, Role::assistant, {ChatPart()}));
    }
}

void ConversationService::regenerate(const ConversationId& id, const MessageId& message) {
    const OpenPtr open = find(id);
    const ChatMessage* target = open ? open->tree.find(message) : nullptr;
    if (target != nullptr && target->role == Role::assistant) {
        target = open->tree.find(target->parent);
    }
    if (target == nullptr || target->role != Role::user) {
        emit sendFailed(id, Error{ErrorCode::invalidArgument, "there is no message that could be answered again"});
        return;
    }
    begin(open, {}, newMessage(id, target->id, Role::assistant, {ChatPart()}));
}

void ConversationService::begin(const OpenPtr& open, QList<ChatMessage> messages, ChatMessage answer) {
    const ConversationId id = open->info.id;
    if (open->run) {
        emit sendFailed(id, Error{ErrorCode::busy, "this conversation is still being answered"});
        return;
    }
    if (!models_.hasModel()) {
        emit sendFailed(id, Error{ErrorCode::noModel, "no model is loaded"});
        return;
    }
    if (models_.promptTemplate() == PromptTemplate::automatic) {
        emit sendFailed(
            id, Error{ErrorCode::unknownTemplate, "how a conversation is written for this model is not chosen"});
        return;
    }
    const SamplingSettings sampling = settings_.sampling();
    answer.state = MessageState::streaming;
    answer.modelName = QString::fromStdString(models_.model()->name);
    answer.modelHash = QString::fromStdString(models_.model()->hash);
    answer.sampling = sampling.params;
    if (!sampling.fixedSeed) {
        answer.sampling.seed = QRandomGenerator::global()->generate64();
    }
    messages.append(answer);

    NewTurn turn;
    turn.conversation = open->info;
    turn.conversation.activeLeaf = answer.id;
    turn.conversation.updated = answer.created;
    turn.newConversation = open->draft;
    turn.messages = std::move(messages);

    open->run = std::make_unique<AnswerRun>(store_, models_, answer, this);
    store_.run(
        this, [turn](Stores& stores) { return stores.conversations.insertTurn(turn); },
        [this, id, turn](const Result<void>& done) { stored(id, turn, done); });
    emit generatingChanged(id);
    emit progressChanged(id);
}

void ConversationService::stored(const ConversationId& id, const NewTurn& turn, const Result<void>& done) {
    const OpenPtr open = find(id);
    if (!open || !open->run || open->run->answer().id != turn.conversation.activeLeaf) {
        return;  // deleted meanwhile
    }
    if (!done) {
        endRun(open);
        emit sendFailed(id, done.error());
        return;
    }
    const bool appended = turn.messages.first().parent == open->tree.activeLeaf();
    for (const ChatMessage& message : turn.messages) {
        // Cannot be refused: the parent was in the tree when the turn was made, and nothing leaves a tree.
        (void)open->tree.add(message);
    }
    open->draft = false;
    open->info.activeLeaf = turn.conversation.activeLeaf;
    open->info.updated = turn.conversation.updated;
    touch(open->info);
    for (const ChatMessage& message : turn.messages) {
        if (appended) {
            emit messageAdded(id, message.id);
        }
    }
    if (!appended) {
        emit pathChanged(id);
    }
    emit sent(id, turn.messages.last().parent);
    if (open->run) {
        startAnswer(open);
    }
}

void ConversationService::startAnswer(const OpenPtr& open) {
    AnswerRun* run = open->run.get();
    const ConversationId id = open->info.id;
    const MessageId answer = run->answer().id;
    connect(run, &AnswerRun::textAppended, this, [this, id, answer](const QString& text) {
        if (const OpenPtr still = find(id)) {
            still->tree.find(answer)->parts.first().text += text;
            emit textAppended(id, answer, text);
        }
    });
    connect(run, &AnswerRun::progressChanged, this, [this, id] { emit progressChanged(id); });
    connect(run, &AnswerRun::contextFull, this,
            [this, id, answer](const ContextFull& event) { emit contextFull(id, answer, event); });
    connect(run, &AnswerRun::checkpointFailed, this, &ConversationService::storageFailed);
    connect(run, &AnswerRun::ended, this, [this, id] { answerEnded(id); });

    GenerationRequest request;
    const QString hash = models_.hasModel() ? QString::fromStdString(models_.model()->hash) : QString();
    const QList<MessageId> path = promptPath(open->tree, run->answer().parent, open->promptCut);
    request.messages = promptMessages(open->tree, path, open->info.systemPrompt, open->answerIds, hash);
    request.promptTemplate = models_.promptTemplate();
    request.lanes = {run->answer().sampling};
    request.maxTokens = settings_.sampling().maxTokens;
    run->start(std::move(request));
}

void ConversationService::answerEnded(const ConversationId& id) {
    const OpenPtr open = find(id);
    if (!open || !open->run) {
        return;
    }
    const ChatMessage answer = open->run->answer();
    std::vector<TokenRecord> tokens = open->run->tokens();
    open->answerIds.insert(answer.id, idsOf(tokens));
    *open->tree.find(answer.id) = answer;
    write([answer, tokens = std::move(tokens)](Stores& stores) {
        return stores.conversations.finishAnswer(answer, tokens);
    });
    emit messageChanged(id, answer.id);
    endRun(open);
    if (open->closeWhenDone && find(id) == open && !open->run) {
        open_.remove(id);
    }
}

void ConversationService::endRun(const OpenPtr& open) {
    // It may be the sender of what is being handled.
    open->run.release()->deleteLater();
    emit generatingChanged(open->info.id);
    emit progressChanged(open->info.id);
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
