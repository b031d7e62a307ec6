// What the model is asked for a summary with: one request where what is to be summarised fits into the context with
// room for the summary, else several, whose answers are then summarised together. Nothing is left out. Pure functions,
// for a thread that may be kept busy: they encode everything.
#pragma once

#include <string>
#include <vector>

#include "engine/api/engine.h"

namespace sirocco {

// Of a summary, in a context of so many positions.
int mostSummaryTokens(int context);

struct SummaryPlan {
    std::vector<std::vector<Message>> requests;  // in the order of the conversation
    int maxTokens = 0;                           // of each answer; 0: the context is not known
};

// Of a conversation; the system's messages come first, as in a prompt. Where it takes several requests, the system's
// messages go into none of them. ErrorCode::contextFull when the context is too small to do it in.
Result<SummaryPlan> planSummary(const Engine& engine, PromptTemplate promptTemplate,
                                const std::vector<Message>& messages);

// Of the summaries of its parts, at least two: fewer requests than there are texts, until one remains.
Result<SummaryPlan> planMerge(const Engine& engine, PromptTemplate promptTemplate,
                              const std::vector<std::string>& summaries);

}  // namespace sirocco
