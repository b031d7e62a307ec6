// Several files in one fuzz input: for each an index into the names that a loader looks for, a length, and its bytes.
#pragma once

#include <string>
#include <vector>

#include "tests/fuzz/mutation.h"

namespace sirocco::fuzz {

inline constexpr const char* kBundleNames[] = {
    "config.json",
    "model.safetensors",
    "model-00001-of-00002.safetensors",
    "model-00002-of-00002.safetensors",
    "tokenizer.model",
    "added_tokens.json",
    "tokenizer_config.json",
    "chat_template.jinja",
    "chat_template.json",
    "a-00001-of-00003.gguf",
    "a-00002-of-00003.gguf",
    "a-00003-of-00003.gguf",
    "pytorch_model.bin",
};

struct BundledFile {
    std::uint8_t name = 0;  // index into kBundleNames
    std::string bytes;
};

// What is cut off or badly named is left out.
std::vector<BundledFile> readBundle(std::string_view bytes);
std::string writeBundle(const std::vector<BundledFile>& files);

// Changes one file as its form asks for, or which files there are.
void mutateBundle(std::string& bytes, Random& random, std::size_t maxSize);

// An even first byte and a sentencepiece .model behind it: by the fields of the model. Anything else: as bytes.
void mutateTokenizerInput(std::string& bytes, Random& random, std::size_t maxSize);

}  // namespace sirocco::fuzz
