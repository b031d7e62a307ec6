// A model that was published as one GGUF file or, as llama.cpp's gguf-split writes it, as several.
#pragma once

#include <string>
#include <vector>

#include "engine/api/result.h"
#include "engine/io/gguf.h"

namespace sirocco {

// All parts, first to last, from the path of any of them; one for a file that is whole. Parts lie in one folder under
// the names they were published with, "NAME-00001-of-00003.gguf". Checked: each says which part it is and of how many,
// none is missing, none repeats a tensor of another, and together they hold as many tensors as the first one says.
// Metadata of the model stand in the first.
Result<std::vector<GgufFile>> openGgufParts(const std::string& path);

}  // namespace sirocco
