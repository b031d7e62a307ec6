#include "ui/chat/detail_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <cmath>

#include "ui/chat/document_words.h"
#include "ui/content/error_text.h"

namespace sirocco {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DetailWords)
};

QString number(qint64 value) { return QLocale().toString(value); }

// As it was typed: 0.7, not 0.699999988.
QString fraction(float value) { return QLocale().toString(static_cast<double>(value), 'g', 4); }

QString rate(double perSecond) { return Words::tr("%1 t/s").arg(QLocale().toString(perSecond, 'f', 1)); }

QString ending(const ChatMessage& answer) {
    switch (answer.state) {
        case MessageState::streaming:
            return Words::tr("is being written");
        case MessageState::interrupted:
            return Words::tr("cut off when Sirocco was closed");
        case MessageState::failed:
            return answer.error ? errorSentence(*answer.error) : errorSentence(Error{});
        case MessageState::complete:
        case MessageState::stopped:
            break;
    }
    if (!answer.stats.stopReason)
        return {};
    switch (*answer.stats.stopReason) {
        case StopReason::eos:
            return Words::tr("by itself");
        case StopReason::stopString:
            return Words::tr("at a mark that ends answers");
        case StopReason::length:
            return Words::tr("at the length limit");
        case StopReason::cancelled:
            return Words::tr("stopped by you");
        case StopReason::contextFull:
            return Words::tr("when the context was full");
        case StopReason::failed:
            break;
    }
    return {};
}

QString formatText(PromptTemplate promptTemplate) {
    switch (promptTemplate) {
        case PromptTemplate::mistralV1:
            return QStringLiteral("Mistral v1");
        case PromptTemplate::mistralV3:
            return QStringLiteral("Mistral v2/v3");
        case PromptTemplate::chatml:
            return QStringLiteral("ChatML");
        case PromptTemplate::plain:
            return Words::tr("none: plain text");
        case PromptTemplate::automatic:
            break;
    }
    return {};
}

class Section {
public:
    explicit Section(const QString& title) { made_.title = title; }
    void add(const QString& label, const QString& value, bool code = false) {
        if (!value.isEmpty())
            made_.rows.append({label, value, code});
    }
    void appendTo(QList<DetailSection>& all) const {
        if (!made_.rows.isEmpty())
            all.append(made_);
    }

private:
    DetailSection made_;
};

void addAnswer(const ChatMessage& answer, QList<DetailSection>& all) {
    Section section(Words::tr("This answer"));
    if (answer.created > 0)
        section.add(Words::tr("Written"),
                    QLocale().toString(QDateTime::fromMSecsSinceEpoch(answer.created), QLocale::ShortFormat));
    section.add(Words::tr("Ended"), ending(answer));
    section.add(Words::tr("Model"), answer.modelName);
    section.add(Words::tr("Model hash"), answer.modelHash, true);
    section.appendTo(all);
}

void addNumbers(const ChatMessage& answer, QList<DetailSection>& all) {
    const AnswerStats& stats = answer.stats;
    Section section(Words::tr("Tokens and time"));
    if (stats.promptTokens > 0)
        section.add(Words::tr("Prompt"), stats.reusedTokens > 0
                                             ? Words::tr("%1 tokens: %2 from the cache, %3 read")
                                                   .arg(number(stats.promptTokens), number(stats.reusedTokens),
                                                        number(stats.promptTokens - stats.reusedTokens))
                                             : Words::tr("%1 tokens, all read").arg(number(stats.promptTokens)));
    if (stats.answerTokens > 0)
        section.add(Words::tr("Length"), answer.details.begunTokens > 0
                                             ? Words::tr("%1 tokens, %2 of them before it was continued")
                                                   .arg(number(stats.answerTokens), number(answer.details.begunTokens))
                                             : tokensText(stats.answerTokens));
    if (stats.secondsToFirstToken > 0)
        section.add(Words::tr("First token"), Words::tr("after %1").arg(durationText(stats.secondsToFirstToken)));
    if (stats.prefillTokensPerSecond > 0)
        section.add(Words::tr("Reading"), rate(stats.prefillTokensPerSecond));
    if (stats.decodeTokensPerSecond > 0)
        section.add(Words::tr("Writing"), rate(stats.decodeTokensPerSecond));
    if (stats.seconds > 0)
        section.add(Words::tr("In all"), durationText(stats.seconds));
    section.appendTo(all);
}

// What is off, in one row: it is known, and of no interest.
void addSettings(const ChatMessage& answer, QList<DetailSection>& all) {
    const SamplingParams& sampling = answer.sampling;
    Section section(Words::tr("Settings"));
    QStringList off;
    const auto add = [&](const QString& label, bool on, const QString& value) {
        if (on)
            section.add(label, value);
        else
            off.append(label);
    };
    section.add(Words::tr("Seed"), QString::number(sampling.seed), true);
    section.add(Words::tr("Temperature"), fraction(sampling.temperature));
    add(Words::tr("Top-p"), sampling.topP < 1, fraction(sampling.topP));
    add(Words::tr("Top-k"), sampling.topK > 0, number(sampling.topK));
    add(Words::tr("Min-p"), sampling.minP > 0, fraction(sampling.minP));
    add(Words::tr("Typical-p"), sampling.typicalP < 1, fraction(sampling.typicalP));
    const bool repeat = sampling.repeatPenalty != 1.0f;
    const bool frequency = sampling.frequencyPenalty != 0.0f;
    const bool presence = sampling.presencePenalty != 0.0f;
    add(Words::tr("Repetition penalty"), repeat, fraction(sampling.repeatPenalty));
    add(Words::tr("Frequency penalty"), frequency, fraction(sampling.frequencyPenalty));
    add(Words::tr("Presence penalty"), presence, fraction(sampling.presencePenalty));
    if (repeat || frequency || presence)
        section.add(Words::tr("Penalties look back"), tokensText(sampling.repeatWindow));
    if (!sampling.logitBias.empty())
        section.add(Words::tr("Tokens with a bias"), number(static_cast<qint64>(sampling.logitBias.size())));
    if (answer.details.isKnown())
        add(Words::tr("Length limit"), answer.details.maxTokens > 0, tokensText(answer.details.maxTokens));
    section.add(Words::tr("Off"), off.join(QStringLiteral(", ")));
    section.appendTo(all);
}

void addSent(const AnswerDetails& details, QList<DetailSection>& all) {
    Section section(Words::tr("Sent with it"));
    section.add(Words::tr("System prompt"),
                details.frame.systemPrompt.isEmpty() ? Words::tr("none") : details.frame.systemPrompt);
    if (!details.frame.cut.isNull())
        section.add(Words::tr("Older turns"), details.frame.summary.isEmpty()
                                                  ? Words::tr("left out")
                                                  : Words::tr("as a summary: %1").arg(details.frame.summary));
    section.add(Words::tr("Format"), formatText(details.promptTemplate));
    section.appendTo(all);
}

void addPlace(const ChatMessage& answer, QList<DetailSection>& all) {
    const AnswerDetails& details = answer.details;
    Section section(Words::tr("Where it ran"));
    section.add(Words::tr("Device"), details.deviceName);
    if (details.context > 0)
        section.add(Words::tr("Context"), tokensText(details.context));
    section.add(Words::tr("Keys and values"), details.kvType, true);
    section.add(Words::tr("Engine"),
                details.engineVersion.isEmpty() ? QString() : QStringLiteral("Sirocco %1").arg(details.engineVersion));
    if (answer.stats.request > 0)
        section.add(Words::tr("Request"), QString::number(answer.stats.request), true);
    section.appendTo(all);
}

}  // namespace

QString durationText(double seconds) {
    const QLocale locale;
    if (seconds < 0.1)
        return Words::tr("%1 ms").arg(locale.toString(seconds * 1000, 'f', seconds < 0.01 ? 1 : 0));
    if (seconds < 1)
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f', 2));
    if (seconds < 10)
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return Words::tr("%1 s").arg(number(whole));
    return Words::tr("%1 min %2 s").arg(number(whole / 60), number(whole % 60));
}

QList<DetailSection> detailSections(const ChatMessage& answer) {
    QList<DetailSection> all;
    addAnswer(answer, all);
    // Without a model it was written by hand.
    if (answer.modelHash.isEmpty() && !answer.details.isKnown())
        return all;
    addNumbers(answer, all);
    addSettings(answer, all);
    if (answer.details.isKnown())
        addSent(answer.details, all);
    addPlace(answer, all);
    return all;
}

QString detailsText(const QList<DetailSection>& sections) {
    QString text;
    for (const DetailSection& section : sections) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + section.title + QLatin1Char('\n');
        for (const DetailRow& row : section.rows)
            text += Words::tr("%1: %2").arg(row.label, row.value) + QLatin1Char('\n');
    }
    return text;
}

QString refusalText(ReplayRefusal refusal, const ChatMessage& answer) {
    switch (refusal) {
        case ReplayRefusal::none:
            break;
        case ReplayRefusal::noModel:
            return Words::tr("Load a model to run this again.");
        case ReplayRefusal::otherModel:
            return Words::tr("Another model wrote this: %1, with the hash %2. Load it to run this again.")
                .arg(answer.modelName, answer.modelHash);
        case ReplayRefusal::notKept:
            return answer.modelHash.isEmpty()
                       ? Words::tr("This was not written by a model alone, so there is nothing to run again.")
                       : Words::tr("There are no tokens to compare with.");
        case ReplayRefusal::growing:
            return Words::tr("This is still being written.");
        case ReplayRefusal::busy:
            return Words::tr("Another answer is being run again.");
    }
    return {};
}

QString replayStep(const ReplayProgress& progress) {
    if (progress.stopping)
        return Words::tr("Stopping…");
    QString step;
    if (progress.tokens > 0)
        step = Words::tr("Writing: %1 of %2 tokens").arg(number(progress.tokens), number(progress.tokensTotal));
    else if (progress.prefillTotal > 0)
        step = Words::tr("Reading: %1 of %2 tokens").arg(number(progress.prefillDone), number(progress.prefillTotal));
    else
        step = Words::tr("Waiting for its turn…");
    return progress.secondsLeft < 1 ? step
                                    : Words::tr("%1, about %2 left").arg(step, durationText(progress.secondsLeft));
}

QString replayVerdict(const ReplayResult& result) {
    if (result.textDiffers)
        return Words::tr("The tokens are the same, but the text here is not what they say.");
    if (!result.identical)
        return Words::tr("Differs from token %1 on.").arg(number(result.difference + 1));
    if (result.cutShort)
        return Words::tr("Identical, as far as it was written: %1.").arg(tokensText(result.compared));
    if (result.compared == 1)
        return Words::tr("Identical: its one token, and the text.");
    return Words::tr("Identical: all %1 tokens, and the text.").arg(number(result.compared));
}

QStringList replayReasons(const ReplayResult& result, const ChatMessage& answer) {
    QStringList all;
    if (result.begun == 1)
        all << Words::tr("The first token is from before it was continued, and was taken as it is.");
    else if (result.begun > 0)
        all << Words::tr("The first %1 tokens are from before it was continued, and were taken as they are.")
                   .arg(number(result.begun));
    if (result.identical)
        return all;
    for (const ReplayDoubt doubt : result.doubts) {
        switch (doubt) {
            case ReplayDoubt::otherPrompt:
                all << Words::tr("What was sent then is not there any more: a message above it has changed.");
                break;
            case ReplayDoubt::promptNotKept:
                all << Words::tr("An older version of Sirocco did not keep what was sent with it.");
                break;
            case ReplayDoubt::otherDevice:
                all << Words::tr("It was written on another device: %1.").arg(answer.details.deviceName);
                break;
            case ReplayDoubt::otherKvType:
                all << Words::tr("Keys and values were kept as %1 then.").arg(answer.details.kvType);
                break;
            case ReplayDoubt::otherEngine:
                all << Words::tr("It was written by another version: Sirocco %1.").arg(answer.details.engineVersion);
                break;
        }
    }
    if (result.textDiffers)
        all << Words::tr("It was changed after it was written.");
    else if (result.doubts.isEmpty())
        all << Words::tr("Nothing that Sirocco knows of was different then. It should have been the same.");
    return all;
}

}  // namespace sirocco
