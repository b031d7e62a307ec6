// A Mixtral in GGUF files. See model_loader.h.
#pragma once

#include <vector>

#include "engine/io/gguf.h"
#include "engine/runtime/model_loader.h"

namespace sirocco {

// `parts` as openGgufParts() gives them.
Result<ModelFile> readGgufModel(const std::vector<GgufFile>& parts);

}  // namespace sirocco
