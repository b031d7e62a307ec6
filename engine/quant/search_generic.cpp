#include "engine/quant/dequantize.h"
#include "engine/quant/search.h"

namespace sirocco {
namespace {
using Lanes = float __attribute__((vector_size(16)));  // what every 64-bit processor has
}  // namespace
}  // namespace sirocco

#include "engine/quant/search.inl"

namespace sirocco {
const SearchKernels kGenericSearch = kKernels;
}  // namespace sirocco
