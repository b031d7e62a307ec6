#include "ui/compare/lane_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "ui/content/error_text.h"

namespace sirocco {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LaneWords)
};

QString failureText(const Comparison& comparison, const CompareLane& lane) {
    if (comparison.contextFull) {
        const auto& choices = comparison.contextFull->choices;
        if (std::find(choices.begin(), choices.end(), ContextChoice::fewerLanes) != choices.end())
            return Words::tr("There is no memory for so many lanes at once. Fewer would do.");
    }
    return errorSentence(lane.error.value_or(Error{}));
}

}  // namespace

QString laneStateText(const Comparison& comparison, const CompareLane& lane) {
    const QLocale locale;
    switch (lane.state) {
        case LaneState::waiting:
            return Words::tr("Waiting…");
        case LaneState::prefilling:
            return comparison.prefillTotal < 256
                       ? Words::tr("Reading the prompt…")
                       : Words::tr("Reading %1 of %2…")
                             .arg(locale.toString(comparison.prefillDone), locale.toString(comparison.prefillTotal));
        case LaneState::answering:
            return Words::tr("Writing…");
        case LaneState::done:
            return lane.stats.stopReason == StopReason::length       ? Words::tr("At its length limit")
                   : lane.stats.stopReason == StopReason::stopString ? Words::tr("At a stop text")
                                                                     : Words::tr("Complete");
        case LaneState::stopped:
            return Words::tr("Stopped");
        case LaneState::contextFull:
            return Words::tr("The context is full");
        case LaneState::interrupted:
            return Words::tr("Interrupted");
        case LaneState::failed:
            return failureText(comparison, lane);
    }
    return {};
}

QString laneNumbersText(const CompareLane& lane) {
    if (lane.stats.answerTokens <= 0)
        return {};
    const QLocale locale;
    QString text = lane.stats.answerTokens == 1 ? Words::tr("1 token")
                                                : Words::tr("%1 tokens").arg(locale.toString(lane.stats.answerTokens));
    const double speed = lane.stats.decodeTokensPerSecond;
    if (speed > 0)
        text += QStringLiteral(" · ") + Words::tr("%1 t/s").arg(locale.toString(speed, 'f', speed < 100 ? 1 : 0));
    return text;
}

QString pieceText(const QString& piece) {
    QString text = piece;
    text.replace(QChar(0x2581), QLatin1Char(' '));
    if (text == QLatin1String("<0x0A>"))
        text = QStringLiteral("\n");
    text.replace(QLatin1Char('\n'), QChar(0x21B5));
    text.replace(QLatin1Char('\t'), QChar(0x21E5));
    if (text.trimmed().isEmpty())
        text.replace(QLatin1Char(' '), QChar(0x2423));
    return text.trimmed();
}

QString temperatureText(double temperature) {
    const QLocale locale;
    const QString fine = locale.toString(temperature, 'f', 2);
    return fine.endsWith(QLatin1Char('0')) ? locale.toString(temperature, 'f', 1) : fine;
}

}  // namespace sirocco
