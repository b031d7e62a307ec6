// hidden[row] += sum over slots, in order, of weight * expertOut
#version 450

layout(local_size_x = 64) in;
layout(set = 0, binding = 0) readonly buffer Weights { float weights[]; };
layout(set = 0, binding = 1) readonly buffer ExpertOut { vec4 expertOut[]; };
layout(set = 0, binding = 2) buffer Hidden { vec4 hidden[]; };
layout(push_constant) uniform Push {
    uint columns;
    uint used;
} push;

void main() {
    const uint i = gl_GlobalInvocationID.x;
    const uint fours = push.columns / 4;
    const uint row = gl_WorkGroupID.y;
    if (i >= fours)
        return;
    precise vec4 sum = hidden[row * fours + i];
    for (uint s = 0; s < push.used; ++s) {
        const uint entry = row * push.used + s;
        sum = fma(vec4(weights[entry]), expertOut[entry * fours + i], sum);
    }
    hidden[row * fours + i] = sum;
}
