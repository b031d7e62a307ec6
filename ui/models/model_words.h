// What the window says about models, devices and memory. Pure functions, sentences in the reader's language.
#pragma once

#include <QString>
#include <QVariantList>

#include "app/models/model_types.h"

namespace sirocco {

QString typesText(const ModelInfo& info);      // "Q8_0", or "Q4_K + Q6_K": the types that hold most bytes
QString deviceText(const DeviceInfo& device);  // "CPU", "CUDA 0"
QString whyText(const DeviceReport& report);   // why the model runs where it does, a sentence
QString loadErrorTitle(const ModelLoadError& error);
QString loadErrorText(const ModelLoadError& error);  // what happened, what is kept, what to do

QString templateText(PromptTemplate promptTemplate);  // "Mistral Instruct"; empty for automatic
QVariantList templateRows();  // of what can be chosen: {value, name, hint, example}; value is promptTemplateName()

// Rows of the arithmetic of a plan: {label, amount, strong}. Empty without a plan.
QVariantList planRows(const MemoryPlan& plan);

}  // namespace sirocco
