#include "engine/backend/cpu/kernels.h"

#include "engine/base/cpu_features.h"
#include "engine/quant/tensor_type.h"

namespace sirocco::cpu {

const char* isaName(Isa isa) {
    switch (isa) {
        case Isa::generic:
            return "plain C++";
        case Isa::avx2:
            return "AVX2";
        case Isa::avx512:
            return "AVX-512";
    }
    return "?";
}

bool isaAvailable(Isa isa) {
    static const CpuFeatures features = cpuFeatures();
    switch (isa) {
        case Isa::generic:
            return true;
        case Isa::avx2:
            return features.avx2;
        case Isa::avx512:
            return features.avx512;
    }
    return false;
}

Isa bestIsa() { return isaAvailable(Isa::avx512) ? Isa::avx512 : isaAvailable(Isa::avx2) ? Isa::avx2 : Isa::generic; }

const Kernels& kernels(Isa isa) {
    switch (isa) {
#if defined(__x86_64__)
        case Isa::avx512:
            return kAvx512Kernels;
        case Isa::avx2:
            return kAvx2Kernels;
#endif
        default:
            return kGenericKernels;
    }
}

std::size_t kvRowBytes(KvElement element, int headDim) {
    switch (element) {
        case KvElement::f16:
            return rowBytes(TensorType::f16, headDim);
        case KvElement::f32:
            return rowBytes(TensorType::f32, headDim);
        case KvElement::q8_0:
            return rowBytes(TensorType::q8_0, headDim);
    }
    return 0;
}

std::size_t attentionScratchFloats(int rows, int group, int headDim) {
    const std::size_t block = 64 * static_cast<std::size_t>(headDim);
    const std::size_t heads = static_cast<std::size_t>(rows) * static_cast<std::size_t>(group);
    return 2 * block + heads * 2 + 64 + 64;  // one block of keys and of values, running maximum and sum, scores
}

}  // namespace sirocco::cpu
