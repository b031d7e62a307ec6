// Which type each tensor of a quantised Mixtral gets: llama.cpp's mixes, so that a file of a given name has the size
// and the quality that people know it by. Source: llama-quant.cpp, llama_tensor_get_type_impl and tensor_type_fallback.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/mixtral_config.h"
#include "engine/quant/tensor_type.h"

namespace sirocco {

// What a tensor is for. Norms and routers are always F32.
enum class TensorRole { embedding, output, query, key, value, attentionOutput, gate, up, down, norm, router };

// A recipe is named after the type that most of its matrices get: "Q8_0", "F16"; "Q4_K_M" and "Q4_K" are the mix of
// q4_k, and so on for the other K types but Q6_K, which has no mix. Case-insensitive.
std::optional<TensorType> recipeFromName(std::string_view name);
std::string recipeName(TensorType recipe);
std::string recipeNames();  // for messages

// `layer` matters for some roles only.
TensorType recipeType(TensorType recipe, TensorRole role, int layer, const MixtralConfig& config);

// The type itself, or what takes its place where a row of `columns` is no multiple of its block.
TensorType fittingType(TensorType type, std::int64_t columns);

}  // namespace sirocco
