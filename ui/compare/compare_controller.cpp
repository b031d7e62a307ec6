#include "ui/compare/compare_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QSaveFile>
#include <algorithm>
#include <cmath>

#include "app/chat/history_service.h"
#include "app/compare/comparison_export.h"
#include "ui/compare/lane_words.h"
#include "ui/content/error_text.h"

namespace sirocco {

namespace {

const QList<double> kSweep = {0, 0.3, 0.7, 1.0, 1.3};
const QList<double> kFirst = {0, 0.7, 1.0};
constexpr double kHottest = 2;
constexpr int kMostTopK = 1000;
// Numbers that change faster cannot be read.
constexpr int kNumbersMs = 200;
constexpr int kFrameMs = 16;
// Inserting is a part of what a longer text costs a frame; the rest is Qt's, when it draws.
constexpr int kMostRowsPerFrame = 2;
constexpr qint64 kGrowNs = 250'000;
const QString kRemembered = QStringLiteral("compare.temperatures");

QList<double> fromText(const QString& text) {
    QList<double> values;
    for (const QString& part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool number = false;
        const double value = part.toDouble(&number);
        if (number && value >= 0 && value <= kHottest)
            values.append(value);
    }
    return values.size() >= fewestLanes && values.size() <= mostLanes ? values : kFirst;
}

QString percentText(double share) {
    if (share < 0.001)
        return CompareController::tr("< 0.1 %");
    return CompareController::tr("%1 %").arg(QLocale().toString(100 * share, 'f', share < 0.1 ? 1 : 0));
}

}  // namespace

CompareController::CompareController(Services services, QObject* parent)
    : QObject(parent),
      compare_(services.compare),
      conversations_(services.conversations),
      models_(services.models),
      settings_(services.settings),
      attachments_(services.attachments),
      lanes_(services.compare),
      history_(services.compare) {
    connect(&models_, &ModelService::stateChanged, this, &CompareController::modelChanged);
    connect(&models_, &ModelService::templateChanged, this, &CompareController::modelChanged);
    connect(this, &CompareController::modelChanged, this, &CompareController::stateChanged);
    connect(this, &CompareController::promptChanged, this, &CompareController::stateChanged);
    connect(&lanes_, &LaneListModel::pickedChanged, this, &CompareController::pickedChanged);
    connect(&lanes_, &LaneListModel::countChanged, this, &CompareController::stateChanged);
    connect(&settings_, &SettingsService::loaded, this, [this] {
        if (shown_.isNull())
            lanes_.setTemperatures(fromText(settings_.value(kRemembered)), base());
    });
    lanes_.setTemperatures(fromText(settings_.value(kRemembered)), base());
    growing_.setInterval(kFrameMs);
    growing_.setTimerType(Qt::PreciseTimer);
    connect(&growing_, &QTimer::timeout, this, &CompareController::growSome);
    watch();
}

void CompareController::watch() {
    connect(&compare_, &CompareService::advanced, this, &CompareController::advanced);
    connect(&compare_, &CompareService::ended, this, [this](const ComparisonId& id) {
        if (id == shown_)
            lanes_.touchAnswers();
        emit stateChanged();
    });
    connect(&compare_, &CompareService::refused, this,
            [this](const Error& e) { say(tr("Not run. %1").arg(errorSentence(e)), errorDetail(e)); });
    connect(&compare_, &CompareService::opened, this, [this](const ComparisonId& id) {
        if (id == opening_)
            showLoaded(id);
    });
    connect(&compare_, &CompareService::openFailed, this, [this](const ComparisonId& id, const Error& e) {
        if (id == opening_)
            say(tr("This comparison could not be opened. %1").arg(errorSentence(e)), errorDetail(e));
    });
    connect(&compare_, &CompareService::listFailed, this, [this](const Error& e) {
        say(tr("Earlier comparisons could not be read. %1").arg(errorSentence(e)), errorDetail(e));
    });
    connect(&compare_, &CompareService::storageFailed, this, [this](const Error& e) {
        say(tr("This could not be saved. %1 You can go on, but it may be missing after a restart.")
                .arg(errorSentence(e)),
            errorDetail(e));
    });
    connect(&compare_, &CompareService::removed, this, [this](const ComparisonId& id, const DeletionId& deletion) {
        deletion_ = deletion;
        emit undoableChanged();
        if (id == shown_)
            show({});
    });
    connect(&compare_, &CompareService::undoLost, this, [this](const DeletionId& deletion) {
        if (deletion != deletion_)
            return;
        deletion_ = {};
        emit undoableChanged();
    });
    connect(&compare_, &CompareService::kept, this, [this](const ComparisonId& id, const ConversationId& in) {
        if (id == shown_)
            origin_ = compare_.comparison(id)->origin;
        emit promptChanged();
        emit kept(in.toString(QUuid::WithoutBraces));
    });
    connect(&compare_, &CompareService::keepFailed, this, [this](const ComparisonId&, const Error& e) {
        say(tr("Not kept; the lanes are still here. %1").arg(errorSentence(e)), errorDetail(e));
    });
}

SamplingParams CompareController::base() const { return settings_.sampling().params; }

bool CompareController::modelReady() const {
    return models_.hasModel() && models_.state() != ModelState::loading &&
           models_.promptTemplate() != PromptTemplate::automatic;
}

// --- What is asked

QList<ChatPart> CompareController::question() const {
    QList<ChatPart> parts = documents_;
    if (!text_.trimmed().isEmpty())
        parts.append({PartKind::text, {}, text_});
    return parts;
}

bool CompareController::canRun() const { return modelReady() && compare_.running().isNull() && !question().isEmpty(); }

void CompareController::setPrompt(const QString& text) {
    if (text == text_ || promptFixed())
        return;
    text_ = text;
    emit promptChanged();
}

QString CompareController::documents() const {
    QStringList names;
    for (const ChatPart& part : documents_)
        names << part.title;
    return names.join(QStringLiteral(", "));
}

QString CompareController::originText() const {
    const ConversationInfo* info =
        origin_.conversation.isNull() ? nullptr : conversations_.history().conversation(origin_.conversation);
    if (!info || (origin_.parent.isNull() && origin_.question.isNull()))
        return {};
    const QString title = info->title.isEmpty() ? tr("a conversation without a title") : info->title;
    return promptFixed() ? tr("Asked again in “%1”").arg(title) : tr("Asked next in “%1”").arg(title);
}

void CompareController::setQuestion(const CompareOrigin& origin, QList<ChatPart> documents, const QString& text) {
    show({});
    lanes_.rebase(base());
    origin_ = origin;
    documents_ = std::move(documents);
    text_ = text;
    emit promptChanged();
}

void CompareController::startNew() { setQuestion({}, {}, {}); }

void CompareController::askNext(const QString& conversation, const QString& text) {
    const ConversationId id(conversation);
    const QList<ChatMessage> path = conversations_.path(id);
    setQuestion({id, path.isEmpty() ? MessageId() : path.last().id, {}}, attachments_.parts(id), text);
}

void CompareController::askAgain(const QString& conversation, const QString& message) {
    const ConversationId id(conversation);
    const ChatMessage* asked = conversations_.message(id, QUuid(message));
    if (asked && asked->role == Role::assistant)
        asked = conversations_.message(id, asked->parent);
    if (!asked)
        return;
    QList<ChatPart> documents = asked->parts;
    documents.removeIf([](const ChatPart& part) { return part.kind == PartKind::text; });
    setQuestion({id, asked->parent, asked->id}, std::move(documents), asked->text());
}

// --- The lanes

void CompareController::sweep() {
    if (running())
        return;
    show({});
    lanes_.setTemperatures(kSweep, base());
    if (canRun())
        run();
}

void CompareController::addLane() {
    const QList<double> there = lanes_.temperatures();
    SamplingParams params = base();
    // The next warmer one, so that lanes differ by themselves.
    const double warmest = there.isEmpty() ? 0 : *std::max_element(there.begin(), there.end());
    params.temperature = static_cast<float>(std::min(kHottest, std::round(10 * warmest + 3) / 10));
    lanes_.add(params);
}

void CompareController::removeLane(int row) {
    if (running())
        return;
    lanes_.remove(row);
    compareLanes();
    emit answersChanged();
}

// All that are shown, from their first tokens on.
void CompareController::compareLanes() {
    const Comparison* shown = compare_.comparison(shown_);
    const std::size_t count = shown ? shown->lanes.size() : 0;
    divergence_ = Divergence(count);
    std::set<int> there;
    for (int row = 0; row < lanes_.count(); ++row)
        there.insert(lanes_.laneIndex(row));
    for (std::size_t lane = 0; lane < count; ++lane) {
        if (there.count(static_cast<int>(lane)) == 0)
            divergence_.leaveOut(lane);
    }
    if (shown)
        divergence_.advance(shown->lanes);
}

void CompareController::setTemperature(int row, double value) {
    if (const SamplingParams* there = lanes_.params(row); there && std::isfinite(value)) {
        SamplingParams params = *there;
        params.temperature = static_cast<float>(std::clamp(std::round(value * 100) / 100, 0.0, kHottest));
        lanes_.setParams(row, params);
    }
}

void CompareController::setTopP(int row, double value) {
    if (const SamplingParams* there = lanes_.params(row); there && std::isfinite(value)) {
        SamplingParams params = *there;
        params.topP = static_cast<float>(std::clamp(value, 0.01, 1.0));
        lanes_.setParams(row, params);
    }
}

void CompareController::setMinP(int row, double value) {
    if (const SamplingParams* there = lanes_.params(row); there && std::isfinite(value)) {
        SamplingParams params = *there;
        params.minP = static_cast<float>(std::clamp(value, 0.0, 1.0));
        lanes_.setParams(row, params);
    }
}

void CompareController::setTopK(int row, int value) {
    if (const SamplingParams* there = lanes_.params(row)) {
        SamplingParams params = *there;
        params.topK = std::clamp(value, 0, kMostTopK);
        lanes_.setParams(row, params);
    }
}

bool CompareController::setSeed(int row, const QString& text) {
    bool number = false;
    const std::uint64_t seed = text.trimmed().toULongLong(&number);
    if (!number && !text.trimmed().isEmpty())
        return false;
    lanes_.setSeed(row, number ? std::optional(seed) : std::nullopt);
    return true;
}

// --- Running

void CompareController::run() {
    if (!canRun() && modelReady() && question().isEmpty())
        return;
    dismissProblem();
    const ComparisonId before = shown_;
    CompareSetup setup{question(), origin_, lanes_.draw()};
    QStringList temperatures;
    for (const double value : lanes_.temperatures())
        temperatures << QString::number(value, 'g', 3);
    const ComparisonId id = compare_.run(setup);
    if (id.isNull())
        return;
    settings_.setValue(kRemembered, temperatures.join(QLatin1Char(' ')));
    shown_ = id;
    opening_ = {};
    states_.clear();
    toGrow_.clear();
    lanes_.begin(id);
    compareLanes();
    compare_.close(before);
    emit answersChanged();
    emit stateChanged();
}

void CompareController::stop(int row) {
    if (const int lane = lanes_.laneIndex(row); lane >= 0)
        compare_.stop(shown_, lane);
}

void CompareController::advanced(const ComparisonId& id) {
    if (id != shown_)
        return;
    const Comparison& comparison = *compare_.comparison(id);
    divergence_.advance(comparison.lanes);
    for (int row = 0; row < lanes_.count(); ++row) {
        if (!toGrow_.contains(row))
            toGrow_.append(row);
    }
    if (!growing_.isActive()) {
        growing_.start();
        growSome();
    }
    std::vector<LaneState> states;
    for (const CompareLane& lane : comparison.lanes)
        states.push_back(lane.state);
    if (std::exchange(states_, states) != states) {
        sinceNumbers_.start();
        lanes_.touchAnswers();
        emit stateChanged();
    } else if (sinceNumbers_.elapsed() >= kNumbersMs) {
        sinceNumbers_.start();
        lanes_.touchNumbers();
    }
}

void CompareController::growSome() {
    QElapsedTimer spent;
    spent.start();
    for (int i = 0; i < kMostRowsPerFrame && !toGrow_.isEmpty() && spent.nsecsElapsed() < kGrowNs; ++i)
        emit answerGrew(toGrow_.takeFirst());
    if (!toGrow_.isEmpty())
        return;
    growing_.stop();
    if (!compare_.isRunning(shown_))
        emit stateChanged();
}

QString CompareController::summary() const {
    const Comparison* shown = compare_.comparison(shown_);
    if (!running() && !compare_.running().isNull())
        return tr("Another comparison is still running; it is among the earlier ones.");
    if (!shown || shown->promptTokens <= 0)
        return {};
    const QLocale locale;
    const auto lanes = static_cast<int>(shown->lanes.size());
    QString text =
        tr("Prompt of %1 tokens, read once for %2 lanes").arg(locale.toString(shown->promptTokens)).arg(lanes);
    if (shown->reusedTokens > 0)
        text = tr("Prompt of %1 tokens, %2 of them there already, shared by %3 lanes")
                   .arg(locale.toString(shown->promptTokens), locale.toString(shown->reusedTokens))
                   .arg(lanes);
    if (!running() && shown->decodeTokensPerSecond > 0)
        text += QStringLiteral(" · ") + tr("%1 t/s in all").arg(locale.toString(shown->decodeTokensPerSecond, 'f', 1));
    return text;
}

void CompareController::keep() {
    dismissProblem();
    if (pickedCount() > 0)
        compare_.keep(shown_, lanes_.picked());
}

QString CompareController::tokenText(int row, int token) const {
    const CompareLane* answer = lane(row);
    return answer && token >= 0 && token < static_cast<int>(answer->ends.size()) ? pieceText(answer->textOf(token))
                                                                                 : QString();
}

QVariantList CompareController::alternatives(int row, int token) const {
    const CompareLane* answer = lane(row);
    const Comparison* shown = compare_.comparison(shown_);
    QVariantList all;
    if (!answer || !shown || token < 0 || token >= static_cast<int>(answer->tokens.size()))
        return all;
    const TokenRecord& record = answer->tokens[static_cast<std::size_t>(token)];
    bool listed = false;
    const auto add = [&](TokenId id, float logProbability) {
        const double share = std::clamp(std::exp(static_cast<double>(logProbability)), 0.0, 1.0);
        const QString piece = shown->pieces.value(id);
        listed = listed || id == record.id;
        all.append(QVariantMap{{QStringLiteral("text"), piece.isEmpty() ? tr("token %1").arg(id) : pieceText(piece)},
                               {QStringLiteral("share"), share},
                               {QStringLiteral("percent"), percentText(share)},
                               {QStringLiteral("taken"), id == record.id}});
    };
    for (int i = 0; i < record.alternativeCount; ++i)
        add(record.alternatives[static_cast<std::size_t>(i)].id,
            record.alternatives[static_cast<std::size_t>(i)].logProbability);
    if (!listed && record.alternativeCount > 0)
        add(record.id, record.logProbability);
    return all;
}

// --- The history

void CompareController::show(const ComparisonId& id) {
    dismissProblem();
    opening_ = {};
    if (shown_ == id)
        return;
    const ComparisonId left = std::exchange(shown_, id);
    states_.clear();
    toGrow_.clear();
    // Before the rows, whose texts are drawn with it.
    const Comparison* comparison = compare_.comparison(id);
    divergence_ = Divergence(comparison ? comparison->lanes.size() : 0);
    if (comparison)
        divergence_.advance(comparison->lanes);
    lanes_.show(id);
    compare_.close(left);
    emit answersChanged();
    emit stateChanged();
}

void CompareController::open(const QString& id) {
    opening_ = ComparisonId(id);
    compare_.open(opening_);
}

void CompareController::showLoaded(const ComparisonId& id) {
    const Comparison* loaded = compare_.comparison(id);
    QList<ChatPart> documents = loaded->prompt;
    QString text;
    for (const ChatPart& part : loaded->prompt)
        text += part.kind == PartKind::text ? part.text : QString();
    documents.removeIf([](const ChatPart& part) { return part.kind == PartKind::text; });
    origin_ = loaded->origin;
    documents_ = std::move(documents);
    text_ = text;
    show(id);
    emit promptChanged();
}

void CompareController::remove(const QString& id) { compare_.remove(ComparisonId(id)); }

void CompareController::undoRemove() {
    compare_.undo(std::exchange(deletion_, {}));
    emit undoableChanged();
}

// --- Export

void CompareController::copyMarkdown() const {
    if (const Comparison* shown = compare_.comparison(shown_))
        QGuiApplication::clipboard()->setText(QString::fromUtf8(markdownOf(*shown)));
}

void CompareController::copyCsv() const {
    if (const Comparison* shown = compare_.comparison(shown_))
        QGuiApplication::clipboard()->setText(QString::fromUtf8(csvOf(*shown)));
}

void CompareController::copyLane(int row) const {
    if (const CompareLane* answer = lane(row))
        QGuiApplication::clipboard()->setText(answer->text);
}

void CompareController::save(const QUrl& file, bool csv) {
    const Comparison* shown = compare_.comparison(shown_);
    if (!shown || !file.isLocalFile())
        return;
    QSaveFile out(file.toLocalFile());
    const QByteArray bytes = csv ? csvOf(*shown) : markdownOf(*shown);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        say(tr("%1 could not be written.").arg(file.fileName()), out.errorString());
}

void CompareController::say(const QString& problem, const QString& details) {
    problem_ = problem;
    problemDetails_ = details;
    emit problemChanged();
}

void CompareController::dismissProblem() {
    if (!problem_.isEmpty())
        say({}, {});
}

}  // namespace sirocco
