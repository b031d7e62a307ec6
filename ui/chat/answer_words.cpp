#include "ui/chat/answer_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/content/error_text.h"

namespace sirocco {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

}  // namespace

QString answerNotice(const ChatMessage& answer) {
    switch (answer.state) {
        case MessageState::stopped:
            if (answer.stats.stopReason == StopReason::contextFull)
                return Words::tr("The context is full, so the answer ends here.");
            if (answer.stats.stopReason == StopReason::length)
                return Words::tr("The answer reached its length limit.");
            return answer.text().isEmpty() ? Words::tr("Stopped before the first word.")
                                           : Words::tr("Stopped. What was written is kept.");
        case MessageState::interrupted:
            return Words::tr("Sirocco was closed while this was being written.");
        case MessageState::failed:
            return answer.error ? errorSentence(*answer.error) : errorSentence(Error{});
        case MessageState::streaming:
        case MessageState::complete:
            break;
    }
    return {};
}

bool canGoOn(const ChatMessage& answer) {
    const bool cutOff = answer.state == MessageState::stopped || answer.state == MessageState::interrupted ||
                        answer.state == MessageState::failed;
    // What filled the context would fill it again.
    return cutOff && answer.role == Role::assistant && !answer.text().isEmpty() &&
           answer.stats.stopReason != StopReason::contextFull;
}

QString summaryAuthor(const PromptSummary& summary) {
    if (summary.isEmpty())
        return {};
    return summary.edited ? Words::tr("Written by %1, edited by you").arg(summary.modelName)
                          : Words::tr("Written by %1").arg(summary.modelName);
}

QString answerStats(const AnswerStats& stats) {
    if (stats.answerTokens <= 0)
        return {};
    const QLocale locale;
    QStringList parts{stats.answerTokens == 1 ? Words::tr("1 token")
                                              : Words::tr("%1 tokens").arg(locale.toString(stats.answerTokens))};
    if (stats.decodeTokensPerSecond > 0)
        parts << Words::tr("%1 t/s").arg(locale.toString(stats.decodeTokensPerSecond, 'f', 1));
    if (stats.secondsToFirstToken > 0)
        parts << Words::tr("first after %1 s").arg(locale.toString(stats.secondsToFirstToken, 'f', 2));
    if (stats.reusedTokens > 0)
        parts << Words::tr("%1 of %2 prompt tokens reused").arg(stats.reusedTokens).arg(stats.promptTokens);
    return parts.join(QStringLiteral("  ·  "));
}

}  // namespace sirocco
