// Element types of tensors and their block geometry. Ids and byte layouts are those of GGUF (ggml.h's ggml_type).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sirocco {

enum class TensorType : std::uint8_t {
    f32,
    f16,
    q8_0,
    q4_0,
    i32,
    bf16,
    q4_1,
    q5_0,
    q5_1,
    q2_k,
    q3_k,
    q4_k,
    q5_k,
    q6_k
};

struct TensorTypeTraits {
    TensorType type;
    const char* name;  // "Q8_0"
    std::uint32_t ggufId;
    int blockElements;  // elements of one block, along a row
    int blockBytes;
};

const TensorTypeTraits& traits(TensorType type);
std::optional<TensorType> tensorTypeFromGguf(std::uint32_t ggufId);
std::optional<TensorType> tensorTypeFromName(std::string_view name);  // case-insensitive

// The types that a matrix can have here, for messages: "F32, F16, Q8_0 …".
std::string matrixTypeNames();
bool isMatrixType(TensorType type);

// Name of any GGUF type id, known here or not ("IQ2_XXS"), for messages.
std::string_view ggufTypeName(std::uint32_t ggufId);

// Bytes of one row of `columns` elements; columns must be a multiple of blockElements.
std::uint64_t rowBytes(TensorType type, std::int64_t columns);

}  // namespace sirocco
