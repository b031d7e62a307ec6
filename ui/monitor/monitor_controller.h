// The monitor page: the model, its speed and why it is no faster, whose the memory is, what the machine and its GPUs
// do. GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QVariantList>

#include "app/models/model_service.h"
#include "app/monitor/monitor_service.h"
#include "ui/monitor/experts_controller.h"

namespace sirocco {

class MonitorController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(bool present READ present NOTIFY modelChanged)
    Q_PROPERTY(QString modelName READ modelName NOTIFY modelChanged)
    Q_PROPERTY(QString modelFacts READ modelFacts NOTIFY modelChanged)
    Q_PROPERTY(QString identity READ identity NOTIFY modelChanged)
    Q_PROPERTY(bool canDigest READ canDigest NOTIFY digestChanged)
    Q_PROPERTY(bool digesting READ digesting NOTIFY digestChanged)
    Q_PROPERTY(double digestProgress READ digestProgress NOTIFY digestChanged)
    Q_PROPERTY(QString digest READ digest NOTIFY digestChanged)
    Q_PROPERTY(QString digestState READ digestState NOTIFY digestChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString moreReasons READ moreReasons NOTIFY changed)
    Q_PROPERTY(bool working READ working NOTIFY changed)
    Q_PROPERTY(QStringList figures READ figures NOTIFY changed)
    Q_PROPERTY(QStringList figureNames READ figureNames NOTIFY changed)
    Q_PROPERTY(QStringList figureDetails READ figureDetails NOTIFY changed)
    Q_PROPERTY(QList<qreal> decodeCurve READ decodeCurve NOTIFY sampled)
    Q_PROPERTY(QList<qreal> prefillCurve READ prefillCurve NOTIFY sampled)
    Q_PROPERTY(QList<qreal> coresCurve READ coresCurve NOTIFY sampled)
    Q_PROPERTY(QList<qreal> diskCurve READ diskCurve NOTIFY sampled)
    Q_PROPERTY(int capacity READ capacity CONSTANT)
    Q_PROPERTY(int cores READ cores NOTIFY sampled)
    Q_PROPERTY(QVariantList memoryParts READ memoryParts NOTIFY changed)
    Q_PROPERTY(double memoryTotal READ memoryTotal NOTIFY changed)
    Q_PROPERTY(QStringList owners READ owners NOTIFY changed)
    Q_PROPERTY(QStringList heldTexts READ heldTexts NOTIFY changed)
    Q_PROPERTY(QStringList residentTexts READ residentTexts NOTIFY changed)
    Q_PROPERTY(QString memoryTitle READ memoryTitle NOTIFY changed)
    Q_PROPERTY(QString memoryText READ memoryText NOTIFY changed)
    Q_PROPERTY(QString computerText READ computerText NOTIFY changed)
    Q_PROPERTY(QStringList gpuNames READ gpuNames NOTIFY sampled)
    Q_PROPERTY(QStringList gpuTexts READ gpuTexts NOTIFY sampled)
    Q_PROPERTY(QVariantList gpuParts READ gpuParts NOTIFY sampled)
    Q_PROPERTY(QString gpuProblem READ gpuProblem NOTIFY sampled)
    Q_PROPERTY(sirocco::ExpertsController* experts READ experts CONSTANT)

public:
    MonitorController(ModelService& models, MonitorService& monitor, QObject* parent = nullptr);

    bool present() const { return models_.hasModel() && models_.state() != ModelState::loading; }
    QString modelName() const;
    QString modelFacts() const;  // size, layers, experts
    QString identity() const;
    bool canDigest() const { return monitor_.canDigest(); }
    bool digesting() const { return monitor_.digestState() == MonitorService::DigestState::running; }
    double digestProgress() const { return monitor_.digestProgress(); }
    QString digest() const { return monitor_.digest(); }
    QString digestState() const;  // how far it is, or why there is none
    Q_INVOKABLE void startDigest() { monitor_.startDigest(); }
    Q_INVOKABLE void cancelDigest() { monitor_.cancelDigest(); }

    QString reason() const;       // the first, as a sentence
    QString moreReasons() const;  // the others, a line each
    bool working() const;
    // Speed, reading, first token, context, requests, processor, disk, temperature and power: what it is now, how it is
    // called, and a line about it.
    QStringList figures() const;
    QStringList figureNames() const;
    QStringList figureDetails() const;
    QList<qreal> decodeCurve() const;
    QList<qreal> prefillCurve() const;
    QList<qreal> coresCurve() const;
    QList<qreal> diskCurve() const;
    int capacity() const { return MonitorService::capacity; }
    int cores() const { return monitor_.latest().system.cores; }

    // RAM by owner: in RAM, and in all. The parts are bytes and, with what is available, add up to the total.
    QVariantList memoryParts() const;
    double memoryTotal() const { return static_cast<double>(monitor_.memory().total); }
    QStringList owners() const;
    QStringList heldTexts() const;
    QStringList residentTexts() const;
    QString memoryTitle() const;
    QString computerText() const;  // of the computer's memory, where the rest is about a GPU's
    QString memoryText() const;    // a sentence, where part of the model is not in memory or memory is short

    QStringList gpuNames() const;
    QStringList gpuTexts() const;   // memory, load, power, temperature, clocks: a line each
    QVariantList gpuParts() const;  // [ours, others] as shares of its memory, of each
    QString gpuProblem() const;

    ExpertsController* experts() { return &experts_; }
    Q_INVOKABLE void setWatched(bool watched) { monitor_.setWatched(watched); }
    Q_INVOKABLE void copy(const QString& text) const;

signals:
    void changed();
    void sampled();
    void modelChanged();
    void digestChanged();

private:
    template <typename Value>
    QList<qreal> curveOf(Value value) const;
    QString contextText() const;
    QString requestsText() const;

    ModelService& models_;
    MonitorService& monitor_;
    ExpertsController experts_;
};

}  // namespace sirocco
