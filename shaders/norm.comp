// normed[i] = hidden[row] / sqrt(mean(hidden[row]^2) + epsilon) * weight, where row is i, or the i-th row of a list.
#version 450
#include "shaders/common/words.glsl"
#ifdef SUBGROUP
#extension GL_KHR_shader_subgroup_arithmetic : require
#endif

layout(local_size_x = 64) in;
layout(set = 0, binding = 0) readonly buffer Inputs { int inputs[]; };
layout(set = 0, binding = 1) readonly buffer Hidden { float hidden[]; };
layout(set = 0, binding = 2) writeonly buffer Normed { float normed[]; };
layout(push_constant) uniform Push {
    uvec2 weight;
    uint columns;
    float epsilon;
    uint listAt;
    uint useList;
} push;

const uint kThreads = 64;
shared float partial[kThreads];

void main() {
    const uint thread = gl_LocalInvocationID.x;
    const uint i = gl_WorkGroupID.x;
    const uint from = (push.useList != 0 ? uint(inputs[push.listAt + i]) : i) * push.columns;
    precise float squares = 0;
    for (uint c = thread; c < push.columns; c += kThreads) {
        const float value = hidden[from + c];
        squares = fma(value, value, squares);
    }
#ifdef SUBGROUP
    squares = subgroupAdd(squares);
    if (subgroupElect())
        partial[gl_SubgroupID] = squares;
    const uint parts = gl_NumSubgroups;
#else
    partial[thread] = squares;
    const uint parts = kThreads;
#endif
    barrier();
    precise float sum = 0;
    for (uint p = 0; p < parts; ++p)
        sum += partial[p];
    const float factor = 1 / sqrt(sum / float(push.columns) + push.epsilon);
    for (uint c = thread; c < push.columns; c += kThreads)
        normed[i * push.columns + c] = hidden[from + c] * factor * uintBitsToFloat(wordAt(push.weight, c));
}
