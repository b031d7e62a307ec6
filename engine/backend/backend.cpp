#include "engine/backend/backend.h"

namespace sirocco {

const char* opName(const OpBody& body) {
    static constexpr const char* kNames[] = {"embed",  "qkv",     "attention", "out_projection",
                                             "router", "experts", "combine",   "head"};
    static_assert(std::size(kNames) == std::variant_size_v<OpBody>);
    return kNames[body.index()];
}

std::uint64_t kvBytes(const KvShape& shape) {
    const std::uint64_t elements =
        static_cast<std::uint64_t>(shape.layers) * static_cast<std::uint64_t>(shape.kvHeads) *
        static_cast<std::uint64_t>(shape.headDim) * kKvBlockPositions * static_cast<std::uint64_t>(shape.blocks) * 2;
    switch (shape.type) {
        case KvType::f32:
            return elements * 4;
        case KvType::f16:
            return elements * 2;
        case KvType::q8_0:
            return elements / 32 * 34;
    }
    return 0;
}

Result<void> checkKv(const KvShape& shape) {
    if (shape.type == KvType::q8_0 && shape.headDim % 32 != 0)
        return Error{ErrorCode::unsupported, "keys and values of head size " + std::to_string(shape.headDim) +
                                                 " cannot be kept in q8_0, which needs a multiple of 32; use f16"};
    return {};
}

}  // namespace sirocco
