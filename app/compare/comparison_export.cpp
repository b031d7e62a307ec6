#include "app/compare/comparison_export.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/chat/readable_export.h"

namespace sirocco {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComparisonExport)
};

QString number(double value, int decimals) {
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(QLatin1Char('.'))) {
        while (text.endsWith(QLatin1Char('0'))) {
            text.chop(1);
        }
        if (text.endsWith(QLatin1Char('.'))) {
            text.chop(1);
        }
    }
    return text;
}

QString setting(float value) { return number(static_cast<double>(value), 3); }

QString stopOf(const CompareLane& lane) {
    return QString::fromLatin1(lane.stats.stopReason ? stopReasonName(*lane.stats.stopReason)
                                                     : laneStateName(lane.state));
}

QString headingOf(const CompareLane& lane) {
    const SamplingParams& drawn = lane.sampling;
    QStringList parts{Words::tr("temperature %1").arg(setting(drawn.temperature))};
    if (drawn.topP < 1) {
        parts << Words::tr("top-p %1").arg(setting(drawn.topP));
    }
    if (drawn.minP > 0) {
        parts << Words::tr("min-p %1").arg(setting(drawn.minP));
    }
    if (drawn.topK > 0) {
        parts << Words::tr("top-k %1").arg(drawn.topK);
    }
    parts << Words::tr("seed %1").arg(drawn.seed);
    return parts.join(QStringLiteral(", "));
}

QByteArray cell(QString text) {
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    QByteArray out = text.toUtf8();
    const bool quoted =
        std::any_of(out.cbegin(), out.cend(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
    return quoted ? '"' + out.replace('"', "\"\"") + '"' : out;
}

QByteArray row(const QStringList& cells) {
    QByteArray out;
    for (const QString& text : cells) {
        out += (out.isEmpty() ? QByteArray() : QByteArray(",")) + cell(text);
    }
    return out + "\r\n";
}

}  // namespace

QByteArray markdownOf(const Comparison& comparison) {
    ChatMessage question;
    question.parts = comparison.prompt;
    QString out = QStringLiteral("# %1\n\n").arg(escapedMarkdown(comparison.title));
    if (!comparison.modelName.isEmpty()) {
        out += QStringLiteral("*%1*\n\n").arg(escapedMarkdown(comparison.modelName));
    }
    out += markdownOf(question) + QLatin1Char('\n');
    int count = 0;
    for (const CompareLane& lane : comparison.lanes) {
        out += QStringLiteral("\n## %1. %2\n\n").arg(++count).arg(headingOf(lane));
        out += lane.text + QStringLiteral("\n\n");
        out += QLatin1Char('*') +
               Words::tr("%1 tokens, %2 tokens/s, ended by: %3")
                   .arg(QString::number(lane.stats.answerTokens), number(lane.stats.decodeTokensPerSecond, 1),
                        escapedMarkdown(stopOf(lane))) +
               QStringLiteral("*\n");
    }
    return out.toUtf8();
}

QByteArray csvOf(const Comparison& comparison) {
    ChatMessage question;
    question.parts = comparison.prompt;
    QByteArray out = row({QStringLiteral("lane"), QStringLiteral("temperature"), QStringLiteral("top_p"),
                          QStringLiteral("min_p"), QStringLiteral("top_k"), QStringLiteral("seed"),
                          QStringLiteral("tokens"), QStringLiteral("tokens_per_second"), QStringLiteral("stop"),
                          QStringLiteral("model"), QStringLiteral("prompt"), QStringLiteral("text")});
    int count = 0;
    for (const CompareLane& lane : comparison.lanes) {
        const SamplingParams& drawn = lane.sampling;
        out += row({QString::number(++count), setting(drawn.temperature), setting(drawn.topP), setting(drawn.minP),
                    QString::number(drawn.topK), QString::number(drawn.seed), QString::number(lane.stats.answerTokens),
                    number(lane.stats.decodeTokensPerSecond, 1), stopOf(lane), comparison.modelName, question.text(),
                    lane.text});
    }
    return out;
}

}  // namespace sirocco
