// The CPU's arithmetic, one table of functions an instruction set, chosen at run time. All of them keep 16 partial sums
// a dot product, walk the columns in order and add the partial sums in one fixed tree, so that
//   - a dot product has the same bits whatever else is computed beside it (decode = prefill, alone = in company), and
//   - AVX2 and AVX-512 have the same bits as each other. The generic table multiplies and adds without fusing: it
//   differs
//     in the last bits, and is the plain reference of the tests.
//
// Functions are pure: no allocation, no threads. Pointers need no alignment. Columns and head sizes are multiples
// of 16.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/quant/tensor_type.h"

namespace sirocco::cpu {

enum class Isa { generic, avx2, avx512 };

const char* isaName(Isa isa);
bool isaAvailable(Isa isa);
Isa bestIsa();

// out[r][i] = W[i] . x[r], or += with accumulate, for weight rows i in [firstRow, endRow) and r in [0, rows).
struct MatmulArgs {
    TensorType type = TensorType::f32;
    const std::byte* weights = nullptr;  // row 0
    std::int64_t columns = 0;
    const float* const* x = nullptr;  // [rows] pointers to [columns]
    float* const* out = nullptr;      // [rows] pointers, indexed by weight row
    int rows = 0;
    bool accumulate = false;
};

// Floats of scratch that matmul needs from its caller, one buffer a thread.
inline constexpr std::size_t kMatmulScratchFloats = 3 * 64 * 1024;

// One KV block of one layer and one KV head: keys and values, each [64][headDim]. q8_0: a row is headDim / 32 blocks.
enum class KvElement { f16, f32, q8_0 };
std::size_t kvRowBytes(KvElement element, int headDim);

struct AttentionArgs {
    KvElement element = KvElement::f16;
    const std::byte* keys = nullptr;  // start of the layer's key pool
    const std::byte* values = nullptr;
    std::size_t blockStride = 0;           // bytes from one block to the next, of one pool
    std::size_t headOffset = 0;            // bytes from a block's start to this KV head
    const std::int32_t* blocks = nullptr;  // block table of the sequence
    int headDim = 0;
    int group = 0;                            // query heads that share this KV head
    float scale = 0;                          // 1/sqrt(headDim)
    int rows = 0;                             // query rows of this sequence, at rising positions
    const std::int32_t* positions = nullptr;  // [rows]
    const float* const* query = nullptr;      // [rows] pointers to [group][headDim]
    float* const* out = nullptr;              // [rows] likewise
};

// Floats of scratch for attention over `rows` query rows.
std::size_t attentionScratchFloats(int rows, int group, int headDim);

struct Kernels {
    Isa isa;
    void (*matmul)(const MatmulArgs& args, std::int64_t firstRow, std::int64_t endRow, float* scratch);
    // out = x / sqrt(mean(x^2) + epsilon) * weight
    void (*rmsNorm)(const float* x, const float* weight, std::int64_t columns, float epsilon, float* out);
    // gate = gate / (1 + exp(-gate)) * up
    void (*siluMultiply)(float* gate, const float* up, std::int64_t count);
    // out += weight * x
    void (*addScaled)(float* out, const float* x, float weight, std::int64_t count);
    void (*attention)(const AttentionArgs& args, float* scratch);
    void (*floatToHalf)(const float* source, std::int64_t count, std::uint16_t* destination);
};

// In files of their own, so that a change to attention does not compile the matrix products again.
void attentionGeneric(const AttentionArgs& args, float* scratch);
void attentionAvx2(const AttentionArgs& args, float* scratch);
void attentionAvx512(const AttentionArgs& args, float* scratch);

// Never fails for an available instruction set.
const Kernels& kernels(Isa isa);

// The three tables; each is defined in a file compiled for its instruction set.
extern const Kernels kGenericKernels;
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;

}  // namespace sirocco::cpu
