// What an answer's state and numbers are called in the window.
#pragma once

#include <QString>

#include "app/chat/chat_types.h"

namespace sirocco {

QString answerNotice(const ChatMessage& answer);  // empty when it ended by itself or still grows
bool canGoOn(const ChatMessage& answer);          // it was cut off, and there is something to go on from
// "Written by Demo model, edited by you"; empty without a summary.
QString summaryAuthor(const PromptSummary& summary);
QString answerStats(const AnswerStats& stats);  // empty when nothing is known

}  // namespace sirocco
