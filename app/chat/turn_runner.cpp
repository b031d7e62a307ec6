#include "app/chat/turn_runner.h"

#include <QRandomGenerator>
#include <utility>

#include "app/chat/continuation.h"
#include "app/chat/history_service.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "app/storage/store_worker.h"

namespace sirocco {
namespace {

std::vector<TokenId> idsOf(const std::vector<TokenRecord>& tokens) {
    std::vector<TokenId> ids;
    ids.reserve(tokens.size());
    for (const TokenRecord& token : tokens) {
        ids.push_back(token.id);
    }
    return ids;
}

std::vector<TokenRecord> recordsOf(const std::vector<TokenId>& ids) {
    std::vector<TokenRecord> tokens(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        tokens[i].id = ids[i];
    }
    return tokens;
}

}  // namespace

TurnRunner::TurnRunner(StoreWorker& store, ModelService& models, SettingsService& settings, HistoryService& history,
                       OpenConversations& open, QObject* parent)
    : QObject(parent), store_(store), models_(models), settings_(settings), history_(history), open_(open) {}

// --- Storing

void TurnRunner::begin(const OpenPtr& open, Turn turn) {
    const ConversationId id = open->id;
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
    if (history_.conversation(id) == nullptr) {
        emit sendFailed(id, Error{ErrorCode::notFound, "the conversation is not in the history any more"});
        return;
    }
    prepareAnswer(open, turn.answer);
    if (open->draft && !turn.title.isEmpty() && history_.conversation(id)->title.isEmpty()) {
        history_.setTitle(id, turn.title);
    }
    open->run = std::make_unique<AnswerRun>(open->temporary ? nullptr : &store_, models_, turn.answer, this);
    if (turn.kind != TurnKind::continued) {
        open->storing = turn.messages;
        open->storing.append(turn.answer);
    }
    store(open, turn);
    emit generatingChanged(id);
    emit progressChanged(id);
}

SamplingSettings TurnRunner::samplingOf(const OpenPtr& open) const {
    return open->setup.sampling.value_or(settings_.sampling());
}

void TurnRunner::prepareAnswer(const OpenPtr& open, ChatMessage& answer) const {
    const SamplingSettings sampling = samplingOf(open);
    answer.state = MessageState::streaming;
    answer.error.reset();
    answer.stats.stopReason.reset();
    answer.details = {};  // of what is written now; an earlier run's would vouch for the wrong seed and tokens
    answer.modelName = QString::fromStdString(models_.model()->name);
    answer.modelHash = QString::fromStdString(models_.model()->hash);
    answer.sampling = sampling.params;
    if (!sampling.fixedSeed) {
        answer.sampling.seed = QRandomGenerator::global()->generate64();
    }
}

NewTurn TurnRunner::newTurn(const OpenPtr& open, const Turn& turn) const {
    NewTurn row;
    row.conversation = *history_.conversation(open->id);
    row.conversation.systemPrompt = open->setup.systemPrompt;
    row.conversation.settings = samplingSettingsToJson(open->setup.sampling);
    row.conversation.activeLeaf = turn.answer.id;
    row.conversation.updated = turn.answer.created;
    row.newConversation = open->draft;
    row.messages = turn.messages;
    row.messages.append(turn.answer);
    return row;
}

void TurnRunner::store(const OpenPtr& open, const Turn& turn) {
    const ConversationId id = open->id;
    const auto reply = [this, id, turn](Result<Kept> kept) { stored(id, turn, std::move(kept)); };
    const auto soon = [this, reply] {
        // Later, as when storage answers: callers meet one order of events.
        QMetaObject::invokeMethod(
            this, [reply] { reply(Kept()); }, Qt::QueuedConnection);
    };
    if (open->temporary) {
        soon();
    } else if (turn.kind == TurnKind::continued) {
        store_.write(
            this,
            [answer = turn.answer](Stores& stores) -> Result<Kept> {
                auto done = stores.conversations.resumeAnswer(answer);
                return done ? stores.conversations.tokens(answer.id) : Result<Kept>(done.error());
            },
            reply);
    } else if (turn.mayWait) {
        store_.keep([row = newTurn(open, turn)](Stores& stores) { return stores.conversations.insertTurn(row); });
        soon();
    } else {
        store_.write(
            this,
            [row = newTurn(open, turn)](Stores& stores) -> Result<Kept> {
                auto done = stores.conversations.insertTurn(row);
                return done ? Result<Kept>(Kept()) : Result<Kept>(done.error());
            },
            reply);
    }
}

void TurnRunner::addAnswer(const OpenPtr& open, const Turn& turn, std::vector<TokenRecord> tokens) {
    if (open->run) {
        emit sendFailed(open->id, Error{ErrorCode::busy, "this conversation is still being answered"});
        return;
    }
    if (history_.conversation(open->id) == nullptr) {
        emit sendFailed(open->id, Error{ErrorCode::notFound, "the conversation is not in the history any more"});
        return;
    }
    if (!open->temporary) {
        store_.keep([row = newTurn(open, turn)](Stores& stores) { return stores.conversations.insertTurn(row); });
    }
    if (!tokens.empty()) {
        open->answerIds.insert(turn.answer.id, idsOf(tokens));
        if (!open->temporary) {
            store_.keep([answer = turn.answer, tokens = std::move(tokens)](Stores& stores) {
                return stores.conversations.finishAnswer(answer, tokens);
            });
        }
    }
    show(open, turn);
}

void TurnRunner::stored(const ConversationId& id, const Turn& turn, Result<Kept> kept) {
    const OpenPtr open = open_.value(id);
    if (!open || !open->run || open->run->answer().id != turn.answer.id) {
        return;  // deleted meanwhile
    }
    if (!kept) {
        endRun(open);
        emit sendFailed(id, kept.error());
        emit ended(id);
        return;
    }
    if (turn.kind == TurnKind::continued) {
        ChatMessage& there = *open->tree.find(turn.answer.id);
        // That is loaded now: another one may have come while this was stored.
        const bool sameModel = models_.hasModel() && !there.modelHash.isEmpty() &&
                               there.modelHash == QString::fromStdString(models_.model()->hash);
        if (!sameModel) {
            kept->clear();
        } else if (kept->empty()) {
            *kept = recordsOf(open->answerIds.value(there.id));
        }
        there = turn.answer;
        emit messageChanged(id, there.id);
    } else {
        open->storing.clear();
        show(open, turn);
    }
    if (open->run) {
        startAnswer(open, std::move(*kept));
    }
}

void TurnRunner::show(const OpenPtr& open, const Turn& turn) {
    const ConversationId id = open->id;
    QList<ChatMessage> added = turn.messages;
    added.append(turn.answer);
    const bool appended = added.first().parent == open->tree.activeLeaf();
    for (const ChatMessage& message : added) {
        // Refused only where its branch was deleted meanwhile, and that ends the run.
        (void)open->tree.add(message);
    }
    open->draft = open->temporary;
    if (!open->temporary) {
        history_.touch(id, turn.answer.created, turn.answer.id);
    }
    for (const ChatMessage& message : added) {
        if (appended) {
            emit messageAdded(id, message.id);
        }
    }
    if (!appended) {
        emit pathChanged(id);
    }
    if (turn.kind == TurnKind::sent) {
        emit sent(id, turn.answer.parent);
    } else if (turn.kind == TurnKind::edited) {
        emit edited(id, turn.messages.isEmpty() ? turn.answer.id : turn.answer.parent);
    }
}

// --- Answering

PromptFrame TurnRunner::frameAt(const OpenPtr& open, const MessageId& last, const MessageId& cut) const {
    PromptFrame frame;
    frame.systemPrompt = open->setup.systemPrompt;
    if (open->tree.pathTo(last).contains(cut)) {
        frame.cut = cut;
        frame.summary = open->summaries.value(cut).text;
    }
    return frame;
}

PromptSoFar TurnRunner::promptTo(const OpenPtr& open, const MessageId& last, const PromptFrame& frame) const {
    const QString hash = models_.hasModel() ? QString::fromStdString(models_.model()->hash) : QString();
    const QList<MessageId> path = promptPath(open->tree, last, frame.cut);
    PromptSoFar prompt;
    prompt.messages = promptMessages(open->tree, path, frame.systemPrompt, open->answerIds, hash);
    prompt.ids.resize(static_cast<qsizetype>(prompt.messages.size()) - path.size());
    prompt.ids += path;
    insertSummary(prompt, frame.summary);
    return prompt;
}

Result<AnswerRequest> TurnRunner::requestOf(const OpenPtr& open, const MessageId& answer) const {
    const ChatMessage* made = std::as_const(open->tree).find(answer);
    const std::vector<TokenId> ids = open->answerIds.value(answer);
    if (made == nullptr || made->role != Role::assistant || made->modelHash.isEmpty() ||
        ids.size() <= static_cast<std::size_t>(made->details.begunTokens)) {
        return Error{ErrorCode::notFound, "there is no answer, or its tokens were not kept"};
    }
    const AnswerDetails& details = made->details;
    const auto begun = ids.begin() + details.begunTokens;
    const PromptFrame now = frameAt(open, made->parent, open->promptCut);
    AnswerRequest out;
    out.tokens.assign(begun, ids.end());
    out.request.messages = promptTo(open, made->parent, details.isKnown() ? details.frame : now).messages;
    if (begun != ids.begin()) {
        Message& last = out.request.messages.emplace_back();
        last.role = Role::assistant;
        last.parts.push_back({PartKind::text, {}, made->text().toStdString()});
        last.tokens.assign(ids.begin(), begun);
    }
    out.request.promptTemplate = details.isKnown() ? details.promptTemplate : models_.promptTemplate();
    out.request.lanes = {made->sampling};
    out.request.maxTokens = details.maxTokens;
    out.request.rowKinds = details.rowKinds;
    return out;
}

void TurnRunner::startAnswer(const OpenPtr& open, Kept kept) {
    AnswerRun* run = open->run.get();
    const MessageId answer = run->answer().id;
    connectRun(open);

    std::vector<TokenId> begun;
    if (const auto engine = models_.engine(); engine && !run->answer().text().isEmpty()) {
        const Continuation before = continuationOf(run->answer().text(), std::move(kept), *engine);
        run->continueFrom(before);
        begun = idsOf(before.tokens);
        ChatMessage& shown = *open->tree.find(answer);
        if (std::exchange(shown.parts, run->answer().parts) != run->answer().parts) {
            emit messageChanged(open->id, answer);
        }
    }

    GenerationRequest request;
    // An answer without text is left out, one that was begun is continued, even where it was itself left out so far.
    const MessageId cut = open->promptCut == answer ? MessageId() : open->promptCut;
    const PromptFrame frame = frameAt(open, answer, cut);
    request.messages = promptTo(open, answer, frame).messages;
    if (!begun.empty()) {
        request.messages.back().tokens = std::move(begun);
    }
    request.promptTemplate = models_.promptTemplate();
    request.lanes = {run->answer().sampling};
    request.maxTokens = samplingOf(open).maxTokens;
    request.countExperts = settings_.countsExperts();
    run->start(std::move(request), frame);
}

void TurnRunner::connectRun(const OpenPtr& open) {
    AnswerRun* run = open->run.get();
    const ConversationId id = open->id;
    const MessageId answer = run->answer().id;
    connect(run, &AnswerRun::textAppended, this, [this, id, answer](const QString& text) {
        const OpenPtr still = open_.value(id);
        if (ChatMessage* grown = still ? still->tree.find(answer) : nullptr) {
            grown->parts.first().text += text;
            emit textAppended(id, answer, text);
        }
    });
    connect(run, &AnswerRun::contextFull, this,
            [this, id, answer](const ContextFull& event) { emit contextFull(id, answer, event); });
    connect(run, &AnswerRun::progressChanged, this, [this, id] { emit progressChanged(id); });
    connect(run, &AnswerRun::checkpointFailed, this, &TurnRunner::storageFailed);
    connect(run, &AnswerRun::ended, this, [this, id] { answerEnded(id); });
}

void TurnRunner::answerEnded(const ConversationId& id) {
    const OpenPtr open = open_.value(id);
    if (!open || !open->run) {
        return;
    }
    const ChatMessage answer = open->run->answer();
    std::vector<TokenRecord> tokens = open->run->tokens();
    open->answerIds.insert(answer.id, idsOf(tokens));
    *open->tree.find(answer.id) = answer;
    if (!open->temporary) {
        store_.keep([answer, tokens = std::move(tokens)](Stores& stores) {
            return stores.conversations.finishAnswer(answer, tokens);
        });
    }
    emit messageChanged(id, answer.id);
    endRun(open);
    emit ended(id);
}

void TurnRunner::abandon(const OpenPtr& open, bool offered) {
    // What never began to grow is in the database as it should be, and its tokens are not here.
    const bool grown = open->run->isStarted();
    open->run->abandon();
    ChatMessage answer = open->run->answer();
    if (ChatMessage* shown = open->tree.find(answer.id)) {
        *shown = answer;
    }
    if (grown && !open->temporary) {
        if (offered) {
            // As a killed program would leave it: the next start finds it growing, and offers to continue it.
            answer.state = MessageState::streaming;
        }
        store_.keep([answer, tokens = open->run->tokens()](Stores& stores) {
            return stores.conversations.finishAnswer(answer, tokens);
        });
    }
    endRun(open);
}

void TurnRunner::endRun(const OpenPtr& open) {
    // It may be the sender of what is being handled.
    open->run.release()->deleteLater();
    open->storing.clear();
    emit generatingChanged(open->id);
    emit progressChanged(open->id);
}

}  // namespace sirocco
