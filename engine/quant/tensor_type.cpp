#include "engine/quant/tensor_type.h"

#include <array>
#include <cctype>

#include "engine/quant/blocks.h"

namespace sirocco {
namespace {

constexpr std::array<TensorTypeTraits, 14> kTraits = {{
    {TensorType::f32, "F32", 0, 1, 4},
    {TensorType::f16, "F16", 1, 1, 2},
    {TensorType::q8_0, "Q8_0", 8, 32, sizeof(BlockQ8_0)},
    {TensorType::q4_0, "Q4_0", 2, 32, sizeof(BlockQ4_0)},
    {TensorType::i32, "I32", 26, 1, 4},
    {TensorType::bf16, "BF16", 30, 1, 2},
    {TensorType::q4_1, "Q4_1", 3, 32, sizeof(BlockQ4_1)},
    {TensorType::q5_0, "Q5_0", 6, 32, sizeof(BlockQ5_0)},
    {TensorType::q5_1, "Q5_1", 7, 32, sizeof(BlockQ5_1)},
    {TensorType::q2_k, "Q2_K", 10, 256, sizeof(BlockQ2_K)},
    {TensorType::q3_k, "Q3_K", 11, 256, sizeof(BlockQ3_K)},
    {TensorType::q4_k, "Q4_K", 12, 256, sizeof(BlockQ4_K)},
    {TensorType::q5_k, "Q5_K", 13, 256, sizeof(BlockQ5_K)},
    {TensorType::q6_k, "Q6_K", 14, 256, sizeof(BlockQ6_K)},
}};

constexpr bool inOrderOfEnum() {
    for (std::size_t i = 0; i < kTraits.size(); ++i) {
        if (static_cast<std::size_t>(kTraits[i].type) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrderOfEnum(), "traits() indexes the table by the enumerator");

// Index is the id; nullptr where an id was never given or was withdrawn. Source: ggml.h, enum ggml_type.
constexpr std::array<const char*, 40> kGgufNames = {
    "F32",    "F16",      "Q4_0",     "Q4_1",     "Q4_2",  "Q4_3",  "Q5_0",       "Q5_1",       "Q8_0",       "Q8_1",
    "Q2_K",   "Q3_K",     "Q4_K",     "Q5_K",     "Q6_K",  "Q8_K",  "IQ2_XXS",    "IQ2_XS",     "IQ3_XXS",    "IQ1_S",
    "IQ4_NL", "IQ3_S",    "IQ2_S",    "IQ4_XS",   "I8",    "I16",   "I32",        "I64",        "F64",        "IQ1_M",
    "BF16",   "Q4_0_4_4", "Q4_0_4_8", "Q4_0_8_8", "TQ1_0", "TQ2_0", "IQ4_NL_4_4", "IQ4_NL_4_8", "IQ4_NL_8_8", "MXFP4",
};

bool equalIgnoringCase(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::toupper(static_cast<unsigned char>(a[i])) != std::toupper(static_cast<unsigned char>(b[i]))) {
            return false;
        }
    }
    return true;
}

}  // namespace

const TensorTypeTraits& traits(TensorType type) { return kTraits[static_cast<std::size_t>(type)]; }

std::optional<TensorType> tensorTypeFromGguf(std::uint32_t ggufId) {
    for (const TensorTypeTraits& one : kTraits) {
        if (one.ggufId == ggufId) {
            return one.type;
        }
    }
    return std::nullopt;
}

std::optional<TensorType> tensorTypeFromName(std::string_view name) {
    for (const TensorTypeTraits& one : kTraits) {
        if (equalIgnoringCase(one.name, name)) {
            return one.type;
        }
    }
    return std::nullopt;
}

bool isMatrixType(TensorType type) { return type != TensorType::i32; }

std::string matrixTypeNames() {
    std::string names;
    for (const TensorTypeTraits& one : kTraits) {
        if (isMatrixType(one.type)) {
            names += (names.empty() ? "" : ", ") + std::string(one.name);
        }
    }
    return names;
}

std::string_view ggufTypeName(std::uint32_t ggufId) {
    return ggufId < kGgufNames.size() ? kGgufNames[ggufId] : "an unknown type";
}

std::uint64_t rowBytes(TensorType type, std::int64_t columns) {
    const TensorTypeTraits& one = traits(type);
    return static_cast<std::uint64_t>(columns / one.blockElements) * static_cast<std::uint64_t>(one.blockBytes);
}

}  // namespace sirocco
