// Changes a GGUF file where it hurts: a key, a value, a count, a shape, a type or an offset, with everything else kept
// in order, so that a change reaches the code behind the first check.
#pragma once

#include <string>

#include "tests/fuzz/mutation.h"

namespace sirocco::fuzz {

// Bytes that are no GGUF are mutated as bytes.
void mutateGguf(std::string& bytes, Random& random, std::size_t maxSize);

}  // namespace sirocco::fuzz
