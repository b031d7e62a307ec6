// From a path to a checked model: configuration, tensor table, vocabulary. No tensor is read or uploaded here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/api/model_info.h"
#include "engine/io/mapped_file.h"
#include "engine/model/mixtral_config.h"
#include "engine/model/weights.h"
#include "engine/text/tokenizer_data.h"

namespace sirocco {

struct ModelFile {
    ModelInfo info;
    MixtralConfig config;
    WeightViews weights;  // point into `files`
    TokenizerData tokenizer;
    std::vector<std::shared_ptr<const MappedFile>> files;
};

// `path`: a GGUF file, any part of a GGUF model in several, a Hugging Face folder, or "demo". Refuses, with one clear
// sentence, what is not a Mixtral or contradicts itself.
Result<ModelFile> openModel(const std::string& path);

}  // namespace sirocco
