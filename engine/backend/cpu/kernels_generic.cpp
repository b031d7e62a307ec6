#include "engine/backend/cpu/kernels.h"

#include "engine/backend/cpu/vec_generic.h"

namespace sirocco::cpu {
namespace {
// Sizes that fit this instruction set's registers; they do not change any result.
constexpr int kDecodeTile = 1;  // token rows that one unpacked block serves
constexpr int kAccumulators = 4;
constexpr int kMicroWeights = 1;
constexpr int kMicroX = 4;
}  // namespace
}  // namespace sirocco::cpu

#include "engine/backend/cpu/kernels_matmul.inl"
#include "engine/backend/cpu/kernels_rows.inl"

namespace sirocco::cpu {
const Kernels kGenericKernels = {Isa::generic, matmul,           rmsNorm,       siluMultiply,
                                 addScaled,    attentionGeneric, floatToHalfRow};
}  // namespace sirocco::cpu
