// What an answer is made with, taken down when it is asked for. Any thread.
#pragma once

#include "app/chat/chat_types.h"
#include "engine/api/engine.h"

namespace sirocco {

// Of an answer that does not go on from anything.
AnswerDetails detailsOf(const Engine& engine, const GenerationRequest& request, const PromptFrame& frame);
// What only the end tells.
void addEnd(const GenerationStats& end, AnswerDetails& details, AnswerStats& stats);

// "cpu", "cuda:0": as the command line names it. Of an engine's pick; empty without one.
QString deviceOf(const Engine& engine);
QString deviceNameOf(const Engine& engine);

}  // namespace sirocco
