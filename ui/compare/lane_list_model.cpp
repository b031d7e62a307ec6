#include "ui/compare/lane_list_model.h"

#include <QRandomGenerator>
#include <algorithm>
#include <utility>

#include "ui/compare/lane_words.h"
#include "ui/content/error_text.h"

namespace sirocco {

namespace {

const QList<int> kAnswerRoles = {LaneListModel::RunningRole, LaneListModel::StateRole,    LaneListModel::NumbersRole,
                                 LaneListModel::FailedRole,  LaneListModel::DetailsRole,  LaneListModel::SeedRole,
                                 LaneListModel::RanAtRole,   LaneListModel::KeepableRole, LaneListModel::AnsweredRole};

bool isCustom(const SamplingParams& params) { return params.topP < 1 || params.minP > 0 || params.topK > 0; }

bool sameCut(const SamplingParams& a, const SamplingParams& b) {
    return a.topP == b.topP && a.minP == b.minP && a.topK == b.topK;
}

}  // namespace

LaneListModel::LaneListModel(const CompareService& service, QObject* parent)
    : QAbstractListModel(parent), service_(service) {}

int LaneListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

const CompareLane* LaneListModel::lane(int row) const {
    const Comparison* shown = service_.comparison(shown_);
    const int index = laneIndex(row);
    return shown && index >= 0 && index < static_cast<int>(shown->lanes.size())
               ? &shown->lanes[static_cast<std::size_t>(index)]
               : nullptr;
}

int LaneListModel::laneIndex(int row) const { return has(row) ? rows_[row].lane : -1; }

QVariant LaneListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[index.row()];
    const CompareLane* answer = lane(index.row());
    switch (role) {
        case TemperatureRole:
            return static_cast<double>(row.params.temperature);
        case TopPRole:
            return static_cast<double>(row.params.topP);
        case MinPRole:
            return static_cast<double>(row.params.minP);
        case TopKRole:
            return row.params.topK;
        case SeedRole:
            return answer ? QString::number(answer->sampling.seed) : data(index, FixedSeedRole);
        case FixedSeedRole:
            return row.fixedSeed ? QString::number(row.params.seed) : QString();
        case RunningRole:
            return answer && isRunning(answer->state);
        case StateRole:
            return answer ? laneStateText(*service_.comparison(shown_), *answer) : QString();
        case NumbersRole:
            return answer ? laneNumbersText(*answer) : QString();
        case FailedRole:
            return answer && answer->state == LaneState::failed;
        case DetailsRole:
            return answer && answer->error ? errorDetail(*answer->error) : QString();
        case RanAtRole:
            return answer && answer->sampling.temperature != row.params.temperature
                       ? temperatureText(static_cast<double>(answer->sampling.temperature))
                       : QString();
        case PickedRole:
            return row.picked;
        case KeepableRole:
            return answer && !isRunning(answer->state) && !answer->text.isEmpty();
        case AnsweredRole:
            return answer != nullptr;
        case CustomRole:
            return isCustom(row.params) || row.fixedSeed;
        default:
            return {};
    }
}

QHash<int, QByteArray> LaneListModel::roleNames() const {
    return {{TemperatureRole, "temperature"},
            {TopPRole, "topP"},
            {MinPRole, "minP"},
            {TopKRole, "topK"},
            {SeedRole, "seed"},
            {FixedSeedRole, "fixedSeed"},
            {RunningRole, "running"},
            {StateRole, "laneState"},
            {NumbersRole, "numbers"},
            {FailedRole, "failed"},
            {DetailsRole, "details"},
            {RanAtRole, "ranAt"},
            {PickedRole, "picked"},
            {KeepableRole, "keepable"},
            {AnsweredRole, "answered"},
            {CustomRole, "custom"}};
}

std::vector<SamplingParams> LaneListModel::draw() const {
    std::vector<SamplingParams> lanes;
    for (const Row& row : rows_) {
        lanes.push_back(row.params);
        // Short enough to be read out and typed again.
        if (!row.fixedSeed)
            lanes.back().seed = QRandomGenerator::global()->generate();
    }
    return lanes;
}

QList<double> LaneListModel::temperatures() const {
    QList<double> all;
    for (const Row& row : rows_)
        all.append(static_cast<double>(row.params.temperature));
    return all;
}

QList<int> LaneListModel::picked() const {
    QList<int> lanes;
    for (const Row& row : rows_) {
        if (row.picked && row.lane >= 0)
            lanes.append(row.lane);
    }
    return lanes;
}

void LaneListModel::setTemperatures(const QList<double>& temperatures, const SamplingParams& base) {
    beginResetModel();
    rows_.clear();
    for (const double temperature : temperatures) {
        Row& row = rows_.emplaceBack();
        row.params = base;
        row.params.temperature = static_cast<float>(temperature);
    }
    endResetModel();
    emit countChanged();
    emit pickedChanged();
}

void LaneListModel::add(const SamplingParams& base) {
    if (count() >= mostLanes)
        return;
    beginInsertRows({}, count(), count());
    Row& row = rows_.emplaceBack();
    row.params = base;
    endInsertRows();
    emit countChanged();
}

void LaneListModel::remove(int row) {
    if (!has(row) || count() <= fewestLanes)
        return;
    beginRemoveRows({}, row, row);
    rows_.removeAt(row);
    endRemoveRows();
    emit countChanged();
    emit pickedChanged();
}

void LaneListModel::rebase(const SamplingParams& base) {
    for (Row& row : rows_) {
        if (row.own)
            continue;
        const SamplingParams before = std::exchange(row.params, base);
        row.params.temperature = before.temperature;
        row.params.seed = before.seed;
    }
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), {TopPRole, MinPRole, TopKRole, CustomRole});
}

const SamplingParams* LaneListModel::params(int row) const { return has(row) ? &rows_[row].params : nullptr; }

void LaneListModel::setParams(int row, const SamplingParams& params) {
    if (!has(row))
        return;
    rows_[row].own = rows_[row].own || !sameCut(rows_[row].params, params);
    rows_[row].params = params;
    touch(row);
}

void LaneListModel::setSeed(int row, const std::optional<std::uint64_t>& seed) {
    if (!has(row))
        return;
    rows_[row].fixedSeed = seed.has_value();
    rows_[row].params.seed = seed.value_or(0);
    touch(row);
}

void LaneListModel::pick(int row, bool picked) {
    if (!has(row) || rows_[row].picked == picked || (picked && !data(index(row), KeepableRole).toBool()))
        return;
    rows_[row].picked = picked;
    touch(row, {PickedRole});
    emit pickedChanged();
}

void LaneListModel::show(const ComparisonId& id) {
    const Comparison* comparison = service_.comparison(id);
    beginResetModel();
    shown_ = id;
    if (comparison) {
        rows_.clear();
        for (const CompareLane& answer : comparison->lanes) {
            const int lane = count();
            rows_.append({answer.sampling, false, lane, false});
        }
    } else {
        for (Row& row : rows_) {
            row.lane = -1;
            row.picked = false;
        }
    }
    endResetModel();
    emit countChanged();
    emit pickedChanged();
}

void LaneListModel::begin(const ComparisonId& id) {
    shown_ = id;
    for (int row = 0; row < count(); ++row) {
        rows_[row].lane = row;
        rows_[row].picked = false;
    }
    emit dataChanged(index(0), index(count() - 1));
    emit pickedChanged();
}

void LaneListModel::touchAnswers() {
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), kAnswerRoles);
}

void LaneListModel::touchNumbers() {
    const bool reading = std::any_of(rows_.cbegin(), rows_.cend(), [this, row = 0](const Row&) mutable {
        const CompareLane* answer = lane(row++);
        return answer && answer->state == LaneState::prefilling;
    });
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), reading ? QList<int>{StateRole} : QList<int>{NumbersRole});
}

void LaneListModel::touch(int row, const QList<int>& roles) { emit dataChanged(index(row), index(row), roles); }

}  // namespace sirocco
