// The lanes of one comparison while they grow: the engine's request, the relay of its tokens, and the checkpoints.
//
// GUI thread. Writes into the comparison that it is given, and nobody else does until ended(), which is sent once: when
// the model has ended all lanes, or by stop(), or by a failure. abandon(), when the program ends, sends nothing. Holds
// the engine from start() to ended(). Destroyed earlier, it cancels the request and lets nothing more be heard of it.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

#include "app/base/mailbox.h"
#include "app/compare/compare_types.h"
#include "app/compare/lane_relay.h"
#include "engine/api/engine.h"

namespace sirocco {

class ModelService;
class StoreWorker;

class ComparisonRun : public QObject {
    Q_OBJECT

public:
    // Without a store nothing of it is written.
    ComparisonRun(StoreWorker* store, ModelService& models, std::shared_ptr<Comparison> comparison, QObject* parent);
    ~ComparisonRun() override;

    // `engine` is the loaded one; the request's lanes are the comparison's, and `frame` is what it was made with.
    void start(std::shared_ptr<Engine> engine, GenerationRequest request, const PromptFrame& frame);
    void stop(int lane = -1);  // -1: all of them
    void abandon();            // cancels and takes what has come so far, as lanes that were interrupted

    const Comparison& comparison() const { return *comparison_; }

signals:
    void advanced();  // tokens, states or progress of any lanes; at most about thirty times a second
    void ended();     // after the last advanced()
    void checkpointFailed(const sirocco::Error& error);

private:
    void wake();
    void flush();
    void absorb(CompareBatch batch);
    void absorbLane(std::size_t index, const LaneBatch& batch);
    void spell(const TokenRecord& token);
    void checkpoint();
    void conclude(const Result<GenerationStats>& finished);
    void release();

    StoreWorker* store_;
    ModelService& models_;
    std::shared_ptr<Comparison> comparison_;
    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<LaneRelay> relay_;
    std::shared_ptr<Engine> engine_;
    RequestId request_ = 0;
    QTimer flushTimer_;
    QElapsedTimer sinceFlush_;
    QElapsedTimer sinceCheckpoint_;
    std::vector<std::size_t> written_;  // tokens of each lane at the last checkpoint
    std::vector<bool> endWritten_;
    bool checkpointPending_ = false;
    bool checkpointBroken_ = false;
};

}  // namespace sirocco
