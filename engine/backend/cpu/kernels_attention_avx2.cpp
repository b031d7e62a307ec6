#include "engine/backend/cpu/kernels.h"

#if defined(__x86_64__)
#include "engine/backend/cpu/vec_avx2.h"
#include "engine/backend/cpu/vec_exp.h"

namespace sirocco::cpu {
namespace {
constexpr int kValueChunks = 4;  // of 16 floats, that stay in registers; changes no result
}  // namespace
}  // namespace sirocco::cpu

#include "engine/backend/cpu/kernels_attention.inl"

namespace sirocco::cpu {
void attentionAvx2(const AttentionArgs& args, float* scratch) { attend(args, scratch); }
}  // namespace sirocco::cpu

#endif
