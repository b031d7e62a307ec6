// A Mixtral in a folder as Hugging Face publishes it, read without conversion: config.json, model.safetensors or its
// shards in BF16, F16 or F32, tokenizer.model with added_tokens.json and tokenizer_config.json. See model_loader.h.
//
// The folder's own names decide which files are read; no name that stands inside a file is ever opened.
#pragma once

#include <string>

#include "engine/runtime/model_loader.h"

namespace sirocco {

Result<ModelFile> readHuggingFaceModel(const std::string& folder);

}  // namespace sirocco
