#include "app/compare/compare_service.h"

#include <QDateTime>
#include <algorithm>
#include <utility>

#include "app/chat/conversation_service.h"
#include "app/chat/prompt_messages.h"
#include "app/compare/comparison_run.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "app/storage/store_worker.h"

namespace sirocco {
namespace {

bool isBlank(const QList<ChatPart>& parts) {
    return std::all_of(parts.begin(), parts.end(), [](const ChatPart& part) { return part.text.trimmed().isEmpty(); });
}

ChatMessage asMessage(const QList<ChatPart>& parts) {
    ChatMessage message;
    message.parts = parts;
    return message;
}

ComparisonInfo infoOf(const Comparison& comparison) {
    return {comparison.id, comparison.title, comparison.created, static_cast<int>(comparison.lanes.size())};
}

MessageState asMessageState(LaneState state) {
    switch (state) {
        case LaneState::done:
            return MessageState::complete;
        case LaneState::failed:
            return MessageState::failed;
        case LaneState::interrupted:
            return MessageState::interrupted;
        default:
            return MessageState::stopped;
    }
}

FinishedAnswer asAnswer(const Comparison& comparison, const CompareLane& lane) {
    FinishedAnswer answer;
    answer.message.role = Role::assistant;
    answer.message.state = asMessageState(lane.state);
    if (lane.stats.stopReason == StopReason::length) {
        answer.message.state = MessageState::stopped;
    }
    answer.message.parts = {{PartKind::text, {}, lane.text}};
    answer.message.modelName = comparison.modelName;
    answer.message.modelHash = comparison.modelHash;
    answer.message.sampling = lane.sampling;
    answer.message.stats = lane.stats;
    answer.message.details = comparison.details;
    answer.message.error = lane.error;
    answer.tokens = lane.tokens;
    return answer;
}

}  // namespace

CompareService::CompareService(StoreWorker& store, ModelService& models, SettingsService& settings,
                               ConversationService& conversations, QObject* parent)
    : QObject(parent), store_(store), models_(models), settings_(settings), conversations_(conversations) {
    connect(&store_, &StoreWorker::opened, this, [this] {
        // Later than asked for, or another file than before.
        if (listWanted_) {
            loadList();
        }
    });
    connect(&store_, &StoreWorker::purging, this, [this](Milliseconds before) {
        const QList<Deletion> all = std::exchange(deletions_, {});
        for (const Deletion& deletion : all) {
            if (deletion.id < firstIdOf(before)) {
                emit undoLost(deletion.id);
            } else {
                deletions_.append(deletion);
            }
        }
    });
    connect(&conversations_, &ConversationService::opened, this,
            [this](const ConversationId& id) { conversationAnswered(id, true); });
    connect(&conversations_, &ConversationService::openFailed, this,
            [this](const ConversationId& id) { conversationAnswered(id, false); });
    connect(&models_, &ModelService::aboutToUnload, this, [this] {
        if (run_) {
            run_->stop();
        }
    });
}

CompareService::~CompareService() {
    if (run_) {
        run_->abandon();
        if (const Comparison& left = run_->comparison(); left.stored) {
            store_.keep([left](Stores& stores) { return stores.comparisons.finish(left); });
        }
    }
}

// --- The history

void CompareService::loadList() {
    listWanted_ = true;
    store_.write(
        this, [](Stores& stores) { return stores.comparisons.list(); },
        [this](Result<QList<ComparisonInfo>> loaded) {
            if (!loaded) {
                emit listFailed(loaded.error());
                return;
            }
            list_ = std::move(*loaded);
            emit listChanged();
        });
}

DeletionId CompareService::remove(const ComparisonId& id) {
    const auto found =
        std::find_if(list_.begin(), list_.end(), [&](const ComparisonInfo& other) { return other.id == id; });
    if (found == list_.end()) {
        return {};
    }
    stop(id);
    const Deletion deletion{makeId(), *found};
    deletions_.append(deletion);
    list_.erase(found);
    store_.keep([id, deletion = deletion.id](Stores& stores) { return stores.comparisons.remove(id, deletion); });
    emit removed(id, deletion.id);
    emit listChanged();
    return deletion.id;
}

void CompareService::undo(const DeletionId& deletion) {
    const auto found =
        std::find_if(deletions_.begin(), deletions_.end(), [&](const Deletion& other) { return other.id == deletion; });
    if (found == deletions_.end()) {
        return;
    }
    const ComparisonInfo info = found->info;
    deletions_.erase(found);
    store_.keep([deletion](Stores& stores) { return stores.comparisons.restore(deletion); });
    const auto place = std::find_if(list_.begin(), list_.end(),
                                    [&](const ComparisonInfo& other) { return other.created <= info.created; });
    list_.insert(place, info);
    emit listChanged();
}

// --- One of them

void CompareService::open(const ComparisonId& id) {
    if (open_.contains(id)) {
        // Later, as for one that has to be loaded: callers meet one order of events.
        QMetaObject::invokeMethod(
            this, [this, id] { emit opened(id); }, Qt::QueuedConnection);
        return;
    }
    // Behind what still waits to be written of it.
    store_.write(
        this, [id](Stores& stores) { return stores.comparisons.load(id); },
        [this, id](Result<Comparison> loaded) {
            if (!loaded) {
                emit openFailed(id, loaded.error());
                return;
            }
            if (!open_.contains(id)) {
                open_.insert(id, std::make_shared<Comparison>(std::move(*loaded)));
            }
            emit opened(id);
        });
}

void CompareService::close(const ComparisonId& id) {
    if (!isRunning(id)) {
        open_.remove(id);
    }
}

const Comparison* CompareService::comparison(const ComparisonId& id) const { return open_.value(id).get(); }

// --- Running

ComparisonId CompareService::running() const {
    return run_ ? run_->comparison().id : starting_ ? starting_->id : ComparisonId();
}

std::optional<Error> CompareService::refusal(const CompareSetup& setup) const {
    const auto lanes = static_cast<int>(setup.lanes.size());
    if (isBlank(setup.prompt) || lanes < fewestLanes || lanes > mostLanes) {
        return Error{ErrorCode::invalidArgument, "a comparison takes a prompt and two to eight lanes"};
    }
    if (!models_.hasModel()) {
        return Error{ErrorCode::noModel, "no model is loaded"};
    }
    if (models_.promptTemplate() == PromptTemplate::automatic) {
        return Error{ErrorCode::unknownTemplate, "how a conversation is written for this model is not chosen"};
    }
    if (!running().isNull()) {
        return Error{ErrorCode::busy, "another comparison is running"};
    }
    return std::nullopt;
}

ComparisonId CompareService::run(const CompareSetup& setup) {
    if (const auto error = refusal(setup)) {
        emit refused(*error);
        return {};
    }
    auto comparison = std::make_shared<Comparison>();
    comparison->id = makeId();
    comparison->created = QDateTime::currentMSecsSinceEpoch();
    comparison->title = titleFrom(asMessage(setup.prompt));
    comparison->prompt = setup.prompt;
    comparison->origin = setup.origin;
    comparison->stored = !conversations_.isTemporary(setup.origin.conversation);
    comparison->modelName = QString::fromStdString(models_.model()->name);
    comparison->modelHash = QString::fromStdString(models_.model()->hash);
    for (const SamplingParams& sampling : setup.lanes) {
        comparison->lanes.emplace_back().sampling = sampling;
    }
    open_.insert(comparison->id, comparison);
    starting_ = comparison;
    emit added(comparison->id);
    whenOpen(setup.origin.conversation, [this, comparison](bool there) { start(comparison, there); });
    return comparison->id;
}

void CompareService::whenOpen(const ConversationId& conversation, std::function<void(bool there)> then) {
    if (conversation.isNull() || conversations_.isOpen(conversation)) {
        then(!conversation.isNull());
        return;
    }
    awaited_[conversation].append(std::move(then));
    conversations_.open(conversation);
}

void CompareService::conversationAnswered(const ConversationId& conversation, bool there) {
    const auto waiting = awaited_.take(conversation);
    for (const auto& then : waiting) {
        then(there);
    }
}

std::vector<Message> CompareService::messagesOf(const Comparison& comparison) const {
    const CompareOrigin& origin = comparison.origin;
    if (!origin.question.isNull()) {
        return conversations_.promptAt(origin.conversation, origin.question).messages;
    }
    std::vector<Message> messages;
    if (!origin.conversation.isNull()) {
        messages = conversations_.promptAt(origin.conversation, origin.parent).messages;
    }
    Message& last = messages.emplace_back();
    for (const ChatPart& part : comparison.prompt) {
        last.parts.push_back({part.kind, part.title.toStdString(), part.text.toStdString()});
    }
    return messages;
}

void CompareService::start(const Shared& comparison, bool conversationThere) {
    if (starting_ != comparison) {
        return;  // stopped meanwhile
    }
    CompareOrigin& origin = comparison->origin;
    const bool follows = !origin.parent.isNull() || !origin.question.isNull();
    const MessageId place = origin.question.isNull() ? origin.parent : origin.question;
    if (follows && (!conversationThere || conversations_.message(origin.conversation, place) == nullptr)) {
        fail(comparison,
             Error{ErrorCode::notFound, "the conversation that the prompt belongs to is not there any more"});
        return;
    }
    if (!conversationThere) {
        origin = {};
    }
    const std::shared_ptr<Engine> engine = models_.engine();
    if (!engine) {
        fail(comparison, Error{ErrorCode::noModel, "the model was closed before it could answer"});
        return;
    }
    GenerationRequest request;
    request.messages = messagesOf(*comparison);
    request.promptTemplate = models_.promptTemplate();
    request.maxTokens = conversations_.sampling(origin.conversation).maxTokens;
    request.countExperts = settings_.countsExperts();
    request.lanes.clear();
    for (const CompareLane& lane : comparison->lanes) {
        request.lanes.push_back(lane.sampling);
    }
    if (comparison->stored) {
        store_.keep([begun = *comparison](Stores& stores) { return stores.comparisons.insert(begun); });
        list_.prepend(infoOf(*comparison));
        emit listChanged();
    }
    run_ = std::make_unique<ComparisonRun>(comparison->stored ? &store_ : nullptr, models_, comparison, this);
    starting_.reset();
    connect(run_.get(), &ComparisonRun::advanced, this, [this, id = comparison->id] { emit advanced(id); });
    connect(run_.get(), &ComparisonRun::checkpointFailed, this, &CompareService::storageFailed);
    connect(run_.get(), &ComparisonRun::ended, this, [this, comparison] { runEnded(comparison); });
    run_->start(engine, std::move(request), conversations_.promptFrame(origin.conversation, place));
}

void CompareService::fail(const Shared& comparison, const Error& error) {
    starting_.reset();
    for (CompareLane& lane : comparison->lanes) {
        lane.state = error.code == ErrorCode::cancelled ? LaneState::stopped : LaneState::failed;
        lane.stats.stopReason = error.code == ErrorCode::cancelled ? StopReason::cancelled : StopReason::failed;
        if (lane.state == LaneState::failed) {
            lane.error = error;
        }
    }
    emit advanced(comparison->id);
    emit ended(comparison->id);
}

void CompareService::runEnded(const Shared& comparison) {
    if (comparison->stored) {
        store_.keep([done = *comparison](Stores& stores) { return stores.comparisons.finish(done); });
    }
    // It is the sender of what is being handled.
    run_.release()->deleteLater();
    emit ended(comparison->id);
}

void CompareService::stop(const ComparisonId& id, int lane) {
    if (run_ && run_->comparison().id == id) {
        run_->stop(lane);
    } else if (starting_ && starting_->id == id) {
        fail(starting_, Error{ErrorCode::cancelled, {}});
    }
}

// --- Keeping

void CompareService::keep(const ComparisonId& id, const QList<int>& lanes) {
    const Shared comparison = open_.value(id);
    const auto usable = [&](int lane) {
        return lane >= 0 && lane < static_cast<int>(comparison->lanes.size()) &&
               !sirocco::isRunning(comparison->lanes[static_cast<std::size_t>(lane)].state);
    };
    if (!comparison || lanes.isEmpty() || !std::all_of(lanes.begin(), lanes.end(), usable)) {
        emit keepFailed(id, Error{ErrorCode::invalidArgument, "there is no such lane, or it still grows"});
        return;
    }
    whenOpen(comparison->origin.conversation,
             [this, comparison, lanes](bool there) { addKept(comparison, lanes, there); });
}

void CompareService::addKept(const Shared& comparison, const QList<int>& lanes, bool conversationThere) {
    CompareOrigin origin = comparison->origin;
    const auto missing = [&](const MessageId& message) {
        return !message.isNull() && conversations_.message(origin.conversation, message) == nullptr;
    };
    if (!conversationThere || missing(origin.question.isNull() ? origin.parent : origin.question)) {
        origin = {};
        origin.conversation = conversations_.createDraft();
    }
    QList<FinishedAnswer> answers;
    for (const int lane : lanes) {
        answers.append(asAnswer(*comparison, comparison->lanes[static_cast<std::size_t>(lane)]));
    }
    const auto question = conversations_.addAnswers(
        origin.conversation, {origin.question, origin.parent, comparison->prompt}, std::move(answers));
    if (!question) {
        emit keepFailed(comparison->id, question.error());
        return;
    }
    origin.question = *question;
    if (std::exchange(comparison->origin, origin) != origin && comparison->stored) {
        store_.keep([id = comparison->id, origin](Stores& stores) { return stores.comparisons.setOrigin(id, origin); });
    }
    emit kept(comparison->id, origin.conversation);
}

}  // namespace sirocco
