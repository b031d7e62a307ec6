#include "engine/runtime/quantize_recipe.h"

#include <cctype>

namespace sirocco {
namespace {

constexpr int kSmallMixture = 8;  // experts for which keys and values are worth eight bits: they are shared by all

bool isMix(TensorType recipe) {
    return recipe == TensorType::q3_k || recipe == TensorType::q4_k || recipe == TensorType::q5_k;
}

bool isQuantised(TensorType type) { return traits(type).blockElements > 1; }

bool fits(TensorType type, std::int64_t columns) { return columns % traits(type).blockElements == 0; }

// The first and last eighth of the layers, and every third between.
bool getsMoreBits(int layer, int layers) {
    const int eighth = layers / 8;
    return layer < eighth || layer >= 7 * layers / 8 || (layer - eighth) % 3 == 2;
}

TensorType valueType(TensorType recipe, int layer, const MixtralConfig& config) {
    if (config.experts == kSmallMixture) {
        return TensorType::q8_0;
    }
    switch (recipe) {
        case TensorType::q2_k:
            return config.heads / config.kvHeads >= 4 ? TensorType::q4_k : TensorType::q3_k;
        case TensorType::q3_k:
            return layer < 2 ? TensorType::q5_k : TensorType::q4_k;
        case TensorType::q4_k:
        case TensorType::q5_k:
            return getsMoreBits(layer, config.layers) ? TensorType::q6_k : recipe;
        default:
            return recipe;
    }
}

TensorType downType(TensorType recipe, int layer, const MixtralConfig& config) {
    switch (recipe) {
        case TensorType::q2_k:
            return TensorType::q3_k;
        case TensorType::q3_k:
            return layer < config.layers / 16 ? TensorType::q5_k : TensorType::q4_k;
        case TensorType::q4_k:
        case TensorType::q5_k:
            return getsMoreBits(layer, config.layers) ? TensorType::q6_k : recipe;
        default:
            return recipe;
    }
}

TensorType attentionOutputType(TensorType recipe, const MixtralConfig& config) {
    const bool low = recipe == TensorType::q2_k || recipe == TensorType::q3_k || recipe == TensorType::q4_k;
    if (config.experts == kSmallMixture) {
        return low ? TensorType::q5_k : recipe;
    }
    return recipe == TensorType::q2_k ? TensorType::q3_k : recipe == TensorType::q3_k ? TensorType::q4_k : recipe;
}

}  // namespace

std::optional<TensorType> recipeFromName(std::string_view name) {
    constexpr std::size_t kSuffix = 2;  // "_M"
    if (name.size() > kSuffix && name[name.size() - 2] == '_' && std::toupper(name.back()) == 'M') {
        const std::optional<TensorType> type = tensorTypeFromName(name.substr(0, name.size() - kSuffix));
        return type && isMix(*type) ? type : std::nullopt;
    }
    const std::optional<TensorType> type = tensorTypeFromName(name);
    return type && isMatrixType(*type) ? type : std::nullopt;
}

std::string recipeName(TensorType recipe) { return std::string(traits(recipe).name) + (isMix(recipe) ? "_M" : ""); }

std::string recipeNames() {
    std::string names;
    for (const TensorType type :
         {TensorType::f16, TensorType::bf16, TensorType::q8_0, TensorType::q4_0, TensorType::q4_k, TensorType::q5_k,
          TensorType::q6_k, TensorType::q2_k, TensorType::q3_k, TensorType::q4_1, TensorType::q5_0, TensorType::q5_1,
          TensorType::f32}) {
        names += (names.empty() ? "" : ", ") + recipeName(type);
    }
    return names;
}

TensorType recipeType(TensorType recipe, TensorRole role, int layer, const MixtralConfig& config) {
    if (role == TensorRole::norm || role == TensorRole::router) {
        return TensorType::f32;
    }
    if (!isQuantised(recipe)) {
        return recipe;
    }
    switch (role) {
        case TensorRole::output:
            return fits(recipe, config.dim) && recipe != TensorType::q8_0 ? TensorType::q6_k : TensorType::q8_0;
        case TensorRole::key:
            return config.experts == kSmallMixture ? TensorType::q8_0 : recipe;
        case TensorRole::value:
            return valueType(recipe, layer, config);
        case TensorRole::attentionOutput:
            return attentionOutputType(recipe, config);
        case TensorRole::down:
            return downType(recipe, layer, config);
        default:
            return recipe;
    }
}

TensorType fittingType(TensorType type, std::int64_t columns) {
    if (fits(type, columns)) {
        return type;
    }
    TensorType smaller = TensorType::f16;
    switch (type) {
        case TensorType::q2_k:
        case TensorType::q3_k:
            smaller = TensorType::q4_0;
            break;
        case TensorType::q4_k:
            smaller = TensorType::q5_0;
            break;
        case TensorType::q5_k:
            smaller = TensorType::q5_1;
            break;
        case TensorType::q6_k:
            smaller = TensorType::q8_0;
            break;
        default:
            break;
    }
    return fits(smaller, columns) ? smaller : TensorType::f16;
}

}  // namespace sirocco
