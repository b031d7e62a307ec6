// make_seeds links the mutators without libFuzzer, and never mutates.
#include "tests/fuzz/mutation.h"

std::size_t LLVMFuzzerMutate(std::uint8_t*, std::size_t size, std::size_t) { return size; }
