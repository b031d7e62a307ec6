#include "engine/backend/cpu/kernels.h"

#include "engine/backend/cpu/vec_generic.h"

namespace sirocco::cpu {
namespace {
constexpr int kValueChunks = 1;  // of 16 floats, that stay in registers; changes no result
}  // namespace
}  // namespace sirocco::cpu

#include "engine/backend/cpu/kernels_attention.inl"

namespace sirocco::cpu {
void attentionGeneric(const AttentionArgs& args, float* scratch) { attend(args, scratch); }
}  // namespace sirocco::cpu
