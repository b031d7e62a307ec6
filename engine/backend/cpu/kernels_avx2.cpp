#include "engine/backend/cpu/kernels.h"

#if defined(__x86_64__)
#include "engine/backend/cpu/vec_avx2.h"
#include "engine/backend/cpu/vec_exp.h"
#include "engine/backend/cpu/vec_parts.h"
namespace sirocco::cpu {
namespace {
// Sizes that fit this instruction set's registers; they do not change any result.
constexpr int kDecodeTile = 4;  // token rows that one unpacked block serves
constexpr int kAccumulators = 5;
constexpr int kMicroWeights = 2;
constexpr int kMicroX = 3;
}  // namespace
}  // namespace sirocco::cpu

#include "engine/backend/cpu/kernels_matmul.inl"
#include "engine/backend/cpu/kernels_rows.inl"

namespace sirocco::cpu {
const Kernels kAvx2Kernels = {Isa::avx2, matmul, rmsNorm, siluMultiply, addScaled, attentionAvx2, floatToHalfRow};
}  // namespace sirocco::cpu

#endif
