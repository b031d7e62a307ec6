// The metadata of a Mixtral as GGUF files carry it: what every file that we write says about itself. The keys are those
// of llama.cpp's converter, which the loader (model_loader.h) reads back.
#pragma once

#include <string>

#include "engine/io/gguf_writer.h"
#include "engine/model/mixtral_config.h"
#include "engine/quant/tensor_type.h"
#include "engine/text/tokenizer_data.h"

namespace sirocco {

// general.* and llama.*. `type` is the type, or the recipe, that most matrices follow.
void addModelMetadata(GgufWriter& writer, const std::string& name, TensorType type, const MixtralConfig& config);

// tokenizer.*, with the chat template where there is one.
void addTokenizerMetadata(GgufWriter& writer, const TokenizerData& tokenizer);

}  // namespace sirocco
