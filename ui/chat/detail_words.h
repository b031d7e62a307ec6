// What is known of an answer, and what came of making it again, in words. Pure; made when asked for, so that they
// follow the language.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "app/chat/chat_types.h"
#include "app/chat/replay_types.h"

namespace sirocco {

struct DetailRow {
    QString label;
    QString value;
    bool code = false;  // digits and letters that are compared one by one
};

struct DetailSection {
    QString title;
    QList<DetailRow> rows;  // only what is known
};

QList<DetailSection> detailSections(const ChatMessage& answer);
QString detailsText(const QList<DetailSection>& sections);  // "Label: value" by lines, to be copied

QString durationText(double seconds);  // "4.2 ms", "0.12 s", "4.2 s", "2 min 5 s"

QString refusalText(ReplayRefusal refusal, const ChatMessage& answer);  // empty for none
QString replayStep(const ReplayProgress& progress);
QString replayVerdict(const ReplayResult& result);
QStringList replayReasons(const ReplayResult& result, const ChatMessage& answer);  // a sentence each

}  // namespace sirocco
