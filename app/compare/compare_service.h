// The use cases of comparing: run a prompt in several lanes at once, stop one or all, keep answers, find comparisons
// again, delete them. Each run is a comparison of its own, kept in the history; running again makes another one.
//
// Lives on the GUI thread; nothing here blocks. One comparison runs at a time. Order of a run: run() -> added(),
// advanced() ... -> ended(). Comparisons are in memory from run() or opened() until close().
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "app/compare/compare_types.h"

namespace sirocco {

class ComparisonRun;
class ConversationService;
class ModelService;
class SettingsService;
class StoreWorker;

struct CompareSetup {
    QList<ChatPart> prompt;
    CompareOrigin origin;
    std::vector<SamplingParams> lanes;  // fewestLanes to mostLanes, with their seeds
};

class CompareService : public QObject {
    Q_OBJECT

public:
    // The references must outlive the service.
    CompareService(StoreWorker& store, ModelService& models, SettingsService& settings,
                   ConversationService& conversations, QObject* parent = nullptr);
    ~CompareService() override;  // stops what runs and hands its last text to storage

    // --- The history, newest first. Empty until listChanged(); read again by itself when the database was opened
    // later.
    void loadList();
    const QList<ComparisonInfo>& list() const { return list_; }
    // Out of the list, its run stopped. Undone while this program runs; really deleted seven days later. Null: unknown.
    DeletionId remove(const ComparisonId& id);
    void undo(const DeletionId& deletion);

    // --- One of them. open() ends in opened() or openFailed().
    void open(const ComparisonId& id);
    void close(const ComparisonId& id);                          // frees it, unless it runs
    const Comparison* comparison(const ComparisonId& id) const;  // null unless open

    // --- Running. The lanes are asked for what the conversation would be asked for at the place of the origin, with
    // the settings of the request. Null after refused() with
    //   invalidArgument: no text, or not two to eight lanes     noModel: nothing is loaded that could answer
    //   busy: another comparison runs                           unknownTemplate: see ConversationService
    // A conversation that cannot be read any more lets the lanes fail with notFound.
    ComparisonId run(const CompareSetup& setup);
    void stop(const ComparisonId& id, int lane = -1);  // -1: all of them; what came is kept
    ComparisonId running() const;                      // null when none does
    bool isRunning(const ComparisonId& id) const { return !id.isNull() && id == running(); }

    // Adds these lanes as answers to where the prompt came from: beside those that are there, the prompt before them
    // where it is in no conversation yet. A prompt that stands for itself, or whose conversation has gone, becomes a
    // new conversation. kept() or keepFailed(); busy while that conversation is being answered or a lane still grows.
    void keep(const ComparisonId& id, const QList<int>& lanes);

signals:
    void listChanged();
    void listFailed(const sirocco::Error& error);
    void added(const sirocco::ComparisonId& id);  // is open, and runs
    void refused(const sirocco::Error& error);
    void opened(const sirocco::ComparisonId& id);
    void openFailed(const sirocco::ComparisonId& id, const sirocco::Error& error);
    void advanced(const sirocco::ComparisonId& id);  // tokens, states, progress; at most about thirty times a second
    void ended(const sirocco::ComparisonId& id);
    void removed(const sirocco::ComparisonId& id, const sirocco::DeletionId& deletion);
    void undoLost(const sirocco::DeletionId& deletion);  // it is being deleted for good
    void kept(const sirocco::ComparisonId& id, const sirocco::ConversationId& conversation);
    void keepFailed(const sirocco::ComparisonId& id, const sirocco::Error& error);
    void storageFailed(const sirocco::Error& error);  // a checkpoint could not be written

private:
    using Shared = std::shared_ptr<Comparison>;
    struct Deletion {
        DeletionId id;
        ComparisonInfo info;
    };

    std::optional<Error> refusal(const CompareSetup& setup) const;
    void whenOpen(const ConversationId& conversation, std::function<void(bool there)> then);
    void conversationAnswered(const ConversationId& conversation, bool there);
    void start(const Shared& comparison, bool conversationThere);
    std::vector<Message> messagesOf(const Comparison& comparison) const;
    void fail(const Shared& comparison, const Error& error);
    void runEnded(const Shared& comparison);
    void addKept(const Shared& comparison, const QList<int>& lanes, bool conversationThere);

    StoreWorker& store_;
    ModelService& models_;
    SettingsService& settings_;
    ConversationService& conversations_;
    QList<ComparisonInfo> list_;
    QHash<ComparisonId, Shared> open_;
    QList<Deletion> deletions_;  // of this run of the program
    QHash<ConversationId, QList<std::function<void(bool)>>> awaited_;
    Shared starting_;  // waits for its conversation
    std::unique_ptr<ComparisonRun> run_;
    bool listWanted_ = false;
};

}  // namespace sirocco
