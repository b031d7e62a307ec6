#include "ui/monitor/experts_controller.h"

#include <QStringList>
#include <algorithm>

#include "ui/monitor/monitor_words.h"

namespace sirocco {

namespace {

constexpr int updateMs = 1000;
constexpr int mostNamed = 6;

int levelOf(double timesEven) {
    if (timesEven <= 0)
        return 0;
    return timesEven < 0.25 ? 1 : timesEven < 0.75 ? 2 : timesEven < 1.25 ? 3 : timesEven < 2 ? 4 : 5;
}

}  // namespace

ExpertsController::ExpertsController(ModelService& models, MonitorService& monitor, QObject* parent)
    : QObject(parent), models_(models), monitor_(monitor) {
    pause_.setSingleShot(true);
    pause_.setInterval(updateMs);
    connect(&pause_, &QTimer::timeout, this, &ExpertsController::update);
    connect(&monitor, &MonitorService::expertsChanged, this, [this] {
        if (!models_.generating())
            update();  // the last word
        else if (!pause_.isActive())
            pause_.start();
    });
    connect(&monitor, &MonitorService::countingChanged, this, &ExpertsController::countingChanged);
}

void ExpertsController::setSpan(const QString& span) {
    sinceLoad_ = span == QLatin1String("load");
    update();
}

void ExpertsController::update() {
    pause_.stop();
    use_ = sinceLoad_ ? monitor_.expertsSinceLoad() : monitor_.expertsOfAnswer();
    if (std::all_of(use_.visits.begin(), use_.visits.end(), [](std::uint64_t visits) { return visits == 0; }))
        use_.visits.clear();
    ++revision_;
    emit changed();
}

QVariantList ExpertsController::levels() const {
    QVariantList levels;
    levels.reserve(static_cast<qsizetype>(use_.visits.size()));
    for (int layer = 0; counted() && layer < use_.layers; ++layer) {
        for (int expert = 0; expert < use_.experts; ++expert)
            levels.append(levelOf(use_.share(layer, expert) * use_.experts));
    }
    return levels;
}

QString ExpertsController::summary() const {
    if (!counted() || use_.layers == 0)
        return {};
    int most = 0;
    for (int layer = 1; layer < use_.layers; ++layer) {
        if (use_.busiest(layer, 2) > use_.busiest(most, 2))
            most = layer;
    }
    const ModelInfo* model = models_.model();
    const int used = model ? std::max(1, model->expertsUsed) : 1;
    return tr("%1 tokens were counted. Most uneven is layer %2: its two busiest experts took %3 % of the work; evenly "
              "shared it would be %4 %.")
        .arg(numberText(static_cast<double>(use_.visitsOfLayer(0)) / used, 0), numberText(most + 1, 0),
             numberText(100 * use_.busiest(most, 2), 0), numberText(200.0 / use_.experts, 0));
}

QString ExpertsController::rare() const {
    if (!counted())
        return {};
    const std::vector<ExpertPlace> places = rarelyUsed(use_);
    if (places.empty())
        return seenEnough(use_) ? tr("No expert is rarely used.")
                                : tr("Too few tokens yet to say which are rarely used.");
    QStringList names;
    for (std::size_t i = 0; i < std::min<std::size_t>(places.size(), mostNamed); ++i)
        names
            << tr("%1/%2", "layer/expert").arg(numberText(places[i].layer + 1, 0), numberText(places[i].expert + 1, 0));
    const QString list = names.join(QStringLiteral(", "));
    return places.size() > mostNamed ? tr("%1 of %2 experts are rarely used, the least of them layer/expert %3.")
                                           .arg(numberText(static_cast<double>(places.size()), 0),
                                                numberText(use_.layers * use_.experts, 0), list)
                                     : tr("Rarely used, by layer/expert: %1.").arg(list);
}

QString ExpertsController::cellText(int layer, int expert) const {
    if (!counted())
        return tr("Layer %1, expert %2").arg(numberText(layer + 1, 0), numberText(expert + 1, 0));
    return tr("Layer %1, expert %2: %3 of %4 visits, %5 %. %6 times an even share.")
        .arg(numberText(layer + 1, 0), numberText(expert + 1, 0),
             numberText(static_cast<double>(use_.visitsOf(layer, expert)), 0),
             numberText(static_cast<double>(use_.visitsOfLayer(layer)), 0),
             numberText(100 * use_.share(layer, expert), 1), numberText(use_.share(layer, expert) * use_.experts, 1));
}

QString ExpertsController::layerText(int layer) const {
    if (!counted())
        return {};
    QStringList shares;
    for (int expert = 0; expert < use_.experts; ++expert)
        shares << tr("%1 %").arg(numberText(100 * use_.share(layer, expert), 0));
    return tr("Shares of layer %1: %2").arg(numberText(layer + 1, 0), shares.join(QStringLiteral(" · ")));
}

}  // namespace sirocco
