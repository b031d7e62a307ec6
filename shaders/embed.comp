// hidden[row] = table[token of the row]
#version 450
#include "shaders/common/weights.glsl"

layout(local_size_x = 64) in;
layout(set = 0, binding = 0) readonly buffer Inputs { int inputs[]; };
layout(set = 0, binding = 2) writeonly buffer Hidden { vec4 hidden[]; };
layout(push_constant) uniform Push {
    uvec2 base, tail;
    uint firstRows, stride;
    uint columns;
    uint tokensAt;
} push;

void main() {
    const uint eight = gl_GlobalInvocationID.x;
    const uint row = gl_WorkGroupID.y;
    if (eight >= push.columns / 8)
        return;
    const Tensor table = Tensor(push.base, push.tail, push.firstRows, push.stride);
    const Eight values = eightOf(rowOf(table, uint(inputs[push.tokensAt + row])), eight, push.columns);
    const uint to = (row * push.columns / 8 + eight) * 2;
    hidden[to] = values.low * values.scale - values.offset;
    hidden[to + 1] = values.high * values.scale - values.offset;
}
