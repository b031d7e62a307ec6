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

}  // namespace sirocco
