// --template: how a conversation is written for the model.
#pragma once

#include <CLI/CLI.hpp>

#include "engine/api/model_info.h"

namespace sirocco::cli {

// Fills `promptTemplate`, which must outlive the parse; automatic without the flag.
void addTemplateFlag(CLI::App& command, PromptTemplate& promptTemplate);

// What the flag said, else what the file says, else what is likely, which is said on stderr.
PromptTemplate templateOrSuggestion(const ModelInfo& model, PromptTemplate wanted);

// The same, but where the file does not say it, whoever sits at the terminal is asked. An end of input takes the
// suggestion.
PromptTemplate templateOrAnswer(const ModelInfo& model, PromptTemplate wanted);

}  // namespace sirocco::cli
