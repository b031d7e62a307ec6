// What lowering.cpp and products.cpp share: names of shaders, and numbers as push constants have them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "engine/backend/vulkan/device_choice.h"
#include "engine/quant/tensor_type.h"

namespace sirocco::vulkan {

// Of what is read through it, in two words.
struct Address {
    std::uint32_t low = 0, high = 0;

    Address() = default;
    Address(std::uint64_t address)
        : low(static_cast<std::uint32_t>(address)), high(static_cast<std::uint32_t>(address >> 32)) {}
};

inline std::uint32_t number(std::int64_t value) { return static_cast<std::uint32_t>(value); }

// A shader of a stem for a type, and the letters of what it uses of a device (docs/vulkan.md).
inline std::string variant(const Features& uses) {
    std::string letters;
    for (const auto& [used, letter] :
         {std::pair{uses.subgroup, 's'}, {uses.narrow, 'n'}, {uses.half, 'h'}, {uses.dot, 'i'}})
        if (used)
            letters += letter;
    return letters.empty() ? letters : "." + letters;
}

inline std::string shaderOf(const char* stem, TensorType type, const Features& uses = {}) {
    std::string name = std::string(stem) + ".";
    for (const char* letter = traits(type).name; *letter; ++letter)
        name += static_cast<char>(*letter >= 'A' && *letter <= 'Z' ? *letter - 'A' + 'a' : *letter);
    return name + variant(uses);
}

}  // namespace sirocco::vulkan
