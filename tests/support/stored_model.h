// A model as named tensors and a vocabulary, and the ways in which people have it on disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/mixtral_config.h"
#include "engine/quant/tensor_type.h"
#include "engine/text/tokenizer_data.h"

namespace sirocco::test {

enum class Storage {
    merged,       // GGUF, the experts of a layer in one tensor
    split,        // GGUF of December 2023, one tensor an expert
    fused,        // GGUF, merged and gate and up in one tensor
    parts,        // GGUF, merged, in three files
    huggingFace,  // config.json, two shards of safetensors, tokenizer.model
};
inline constexpr Storage kStorages[] = {Storage::merged, Storage::split, Storage::fused, Storage::parts,
                                        Storage::huggingFace};

const char* storageName(Storage storage);

// Hugging Face folders have no blocks.
bool canStore(Storage storage, TensorType type);

struct StoredTensor {
    std::string name;  // as a GGUF with split experts has it
    TensorType type = TensorType::f32;
    int columns = 0;
    int rows = 1;
    std::vector<std::byte> bytes;
};

struct StoredModel {
    MixtralConfig config;
    TokenizerData vocabulary;
    std::vector<StoredTensor> tensors;  // in the order of a step; q and k rows interleaved, as GGUF has them
};

// Writes the model into `folder` and returns the path to open. Throws when it cannot.
std::string storeModel(const StoredModel& model, Storage storage, const std::string& folder);

// A sentencepiece .model of that vocabulary.
std::string sentencePieceModel(const TokenizerData& vocabulary);

// One file of safetensors: a header that is given and the bytes behind it.
std::string safetensorsBytes(const std::string& header, const std::string& data);

}  // namespace sirocco::test
