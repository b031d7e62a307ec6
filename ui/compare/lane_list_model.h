// The lanes of the compare page as rows: how each is to be drawn next, and what it has answered.
//
// GUI thread. CompareController has it, tells it which comparison is shown, and when that has grown.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QList>

#include "app/compare/compare_service.h"

namespace sirocco {

class LaneListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("CompareController has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TemperatureRole = Qt::UserRole + 1,
        TopPRole,
        MinPRole,
        TopKRole,
        SeedRole,       // text: it has 64 bits; of the answer, else the one that was asked for, else empty
        FixedSeedRole,  // text: the seed that was asked for; empty: a new one each time
        RunningRole,
        StateRole,    // words; empty before the first run
        NumbersRole,  // "34 tokens · 12.3 t/s"
        FailedRole,
        DetailsRole,  // the engine's own words about a failure
        RanAtRole,    // the temperature of the answer where another is set now; else empty
        PickedRole,
        KeepableRole,  // has ended with some text
        AnsweredRole,  // has a lane of the comparison
        CustomRole,    // differs from plain sampling by more than the temperature
    };

    explicit LaneListModel(const CompareService& service, QObject* parent = nullptr);

    int count() const { return static_cast<int>(rows_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // What the next run is asked for, with new seeds where none is fixed.
    std::vector<SamplingParams> draw() const;
    QList<double> temperatures() const;
    QList<int> picked() const;  // lanes of the comparison, in the order of the rows
    const CompareLane* lane(int row) const;
    int laneIndex(int row) const;  // in the comparison; -1: not in it

    void setTemperatures(const QList<double>& temperatures, const SamplingParams& base);
    void add(const SamplingParams& base);
    void remove(int row);
    // Lanes whose numbers nobody has set by hand take those of `base`; temperatures and fixed seeds stay.
    void rebase(const SamplingParams& base);
    void setParams(int row, const SamplingParams& params);
    const SamplingParams* params(int row) const;
    void setSeed(int row, const std::optional<std::uint64_t>& seed);
    void pick(int row, bool picked);

    void show(const ComparisonId& id);   // its lanes become the rows; null: the rows stay, without answers
    void begin(const ComparisonId& id);  // was made of draw(): the rows stay, and are its lanes
    void touchAnswers();                 // states and numbers have changed
    void touchNumbers();                 // only the numbers, or how far the prompt is read

signals:
    void countChanged();
    void pickedChanged();

private:
    struct Row {
        SamplingParams params;
        bool fixedSeed = false;
        int lane = -1;
        bool picked = false;
        bool own = false;  // more than its temperature was set by hand
    };

    bool has(int row) const { return row >= 0 && row < count(); }
    void touch(int row, const QList<int>& roles = {});

    const CompareService& service_;
    ComparisonId shown_;
    QList<Row> rows_;
};

}  // namespace sirocco
