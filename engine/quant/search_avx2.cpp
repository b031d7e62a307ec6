#include "engine/quant/dequantize.h"
#include "engine/quant/search.h"

#if defined(__x86_64__)
namespace sirocco {
namespace {
using Lanes = float __attribute__((vector_size(32)));
}  // namespace
}  // namespace sirocco

#include "engine/quant/search.inl"

namespace sirocco {
const SearchKernels kAvx2Search = kKernels;
}  // namespace sirocco

#endif
