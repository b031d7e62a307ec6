#include "engine/runtime/mixtral_metadata.h"

#include <algorithm>
#include <iterator>

namespace sirocco {
namespace {

constexpr std::uint32_t kQuantizationVersion = 2;  // of the blocks' layouts; ggml.h, GGML_QNT_VERSION

// llama.cpp's number of a file's prevailing type (enum llama_ftype); of the K types, the mixes that are called "_M".
std::uint32_t fileType(TensorType type) {
    switch (type) {
        case TensorType::f16:
            return 1;
        case TensorType::q4_0:
            return 2;
        case TensorType::q8_0:
            return 7;
        case TensorType::q4_1:
            return 3;
        case TensorType::q5_0:
            return 8;
        case TensorType::q5_1:
            return 9;
        case TensorType::q2_k:
            return 10;
        case TensorType::q3_k:
            return 12;
        case TensorType::q4_k:
            return 15;
        case TensorType::q5_k:
            return 17;
        case TensorType::q6_k:
            return 18;
        case TensorType::bf16:
            return 32;
        default:
            return 0;
    }
}

}  // namespace

void addModelMetadata(GgufWriter& writer, const std::string& name, TensorType type, const MixtralConfig& config) {
    const auto add = [&writer](const char* key, int value) {
        writer.addUint32(std::string("llama.") + key, static_cast<std::uint32_t>(value));
    };
    writer.addText("general.architecture", "llama");
    writer.addText("general.name", name);
    writer.addUint32("general.file_type", fileType(type));
    writer.addUint32("general.quantization_version", kQuantizationVersion);
    add("block_count", config.layers);
    add("context_length", config.context);
    add("embedding_length", config.dim);
    add("feed_forward_length", config.ffn);
    add("attention.head_count", config.heads);
    add("attention.head_count_kv", config.kvHeads);
    add("attention.key_length", config.headDim);
    add("attention.value_length", config.headDim);
    add("rope.dimension_count", config.headDim);
    add("expert_count", config.experts);
    add("expert_used_count", config.expertsUsed);
    add("vocab_size", config.vocab);
    writer.addFloat32("llama.attention.layer_norm_rms_epsilon", config.rmsEpsilon);
    writer.addFloat32("llama.rope.freq_base", config.ropeTheta);
}

void addTokenizerMetadata(GgufWriter& writer, const TokenizerData& tokenizer) {
    std::vector<std::int32_t> types;
    for (const PieceType type : tokenizer.types) {
        types.push_back(static_cast<std::int32_t>(type));
    }
    writer.addText("tokenizer.ggml.model", "llama");
    writer.addTexts("tokenizer.ggml.tokens", tokenizer.pieces);
    writer.addFloats("tokenizer.ggml.scores", tokenizer.scores);
    writer.addIntegers("tokenizer.ggml.token_type", types);
    writer.addUint32("tokenizer.ggml.bos_token_id", static_cast<std::uint32_t>(tokenizer.bos));
    writer.addUint32("tokenizer.ggml.eos_token_id", static_cast<std::uint32_t>(tokenizer.eos));
    writer.addUint32("tokenizer.ggml.unknown_token_id", static_cast<std::uint32_t>(tokenizer.unknown));
    writer.addBool("tokenizer.ggml.add_space_prefix", tokenizer.addDummyPrefix);
    writer.addBool("tokenizer.ggml.add_bos_token", tokenizer.addBos);
    constexpr const char* kEnds[] = {"tokenizer.ggml.eot_token_id", "tokenizer.ggml.eom_token_id"};
    for (std::size_t i = 0; i < std::min(tokenizer.moreEnds.size(), std::size(kEnds)); ++i) {
        writer.addUint32(kEnds[i], static_cast<std::uint32_t>(tokenizer.moreEnds[i]));
    }
    // An empty template is how a file says that it has none (vocabulary_file.cpp).
    if (!tokenizer.chatTemplate.empty() || tokenizer.saysNoTemplate) {
        writer.addText("tokenizer.chat_template", tokenizer.chatTemplate);
    }
}

}  // namespace sirocco
