// Adds up what attention left of each stretch of a decode row's positions, in order.
#version 450

layout(local_size_x = 64) in;
layout(constant_id = 0) const uint kHeadDim = 128;
layout(constant_id = 3) const uint kSplit = 256;
layout(set = 0, binding = 0) readonly buffer Inputs { int inputs[]; };
layout(set = 0, binding = 1) readonly buffer Parts { float parts[]; };
layout(set = 0, binding = 2) writeonly buffer Attended { float attended[]; };
layout(push_constant) uniform Push {
    uint heads;
    uint positionsAt;
    uint splits;
} push;

void main() {
    const uint head = gl_WorkGroupID.x;
    const uint row = gl_WorkGroupID.y;
    const uint count = uint(inputs[push.positionsAt + row]) / kSplit + 1;
    const uint pitch = kHeadDim + 2;
    const uint from = (row * push.heads + head) * push.splits * pitch;
    float largest = parts[from + kHeadDim];
    for (uint i = 1; i < count; ++i)
        largest = max(largest, parts[from + i * pitch + kHeadDim]);
    precise float sum = 0;
    for (uint i = 0; i < count; ++i)
        sum = fma(exp(parts[from + i * pitch + kHeadDim] - largest), parts[from + i * pitch + kHeadDim + 1], sum);
    for (uint d = gl_LocalInvocationID.x; d < kHeadDim; d += 64) {
        precise float value = 0;
        for (uint i = 0; i < count; ++i)
            value = fma(exp(parts[from + i * pitch + kHeadDim] - largest), parts[from + i * pitch + d], value);
        attended[(row * push.heads + head) * kHeadDim + d] = value / sum;
    }
}
