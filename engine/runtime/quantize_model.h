// Writes a model again with its matrices in other types, from any source that opens (model_loader.h). The new file has
// merged experts, norms and routers in F32, and the rows of wq and wk in GGUF's interleaved order whatever the source
// had. The same source and recipe give the same bytes, whatever the number of threads and the processor.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/runtime/model_loader.h"

namespace sirocco {

// One tensor of the new file.
struct QuantizedTensor {
    std::string name;
    TensorType type = TensorType::f32;
    std::vector<TensorView> parts;  // one, or one an expert; all of one shape, views into the source's file
    int headDim = 0;                // where rows are half-split in the source and go into interleaved order; else 0
};

struct QuantizePlan {
    TensorType recipe = TensorType::f32;  // see quantize_recipe.h
    std::vector<QuantizedTensor> tensors;
    std::uint64_t bytes = 0;         // of all tensors
    std::vector<std::string> notes;  // one sentence each, for the user: what comes out other than one might think
};

QuantizePlan planQuantization(const ModelFile& model, TensorType recipe);

// Bytes of the new tensors so far; return false to stop.
using QuantizeProgressFn = std::function<bool(std::uint64_t done, std::uint64_t total)>;

// `plan` is of `model`. A tensor that has the wanted type already is copied bit for bit. Holds a few MB of a tensor at
// a time. The file at `path` appears, or is replaced, when it is complete; a source's own file is refused as the
// target. threads: 0 is one per core.
Result<void> writeQuantized(const ModelFile& model, const QuantizePlan& plan, const std::string& path, int threads = 0,
                            const QuantizeProgressFn& progress = {});

}  // namespace sirocco
