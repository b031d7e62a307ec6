// x as the products of integers (common/dot.glsl) take it: quants of eight bits, 32 of them to a scale,
// x = scale * quant, the largest of a block at -127 or 127. With the scale goes a word with the sums of the quants of the
// block's two halves. What is not a number, or infinite, makes its block's scale not a number: it must not disappear.
#version 450
#extension GL_EXT_control_flow_attributes : require

layout(local_size_x = 64) in;
layout(set = 0, binding = 0) readonly buffer Input { vec4 x[]; };
layout(set = 0, binding = 1) writeonly buffer Quants { uvec4 quants[]; };
layout(set = 0, binding = 2) writeonly buffer Scales { uvec2 scales[]; };
layout(push_constant) uniform Push { uint columns; } push;

const uint kInfinity = 0x7f800000;
const uint kNotANumber = 0x7fc00000;
const uint kSmallest = 0x04000000;  // 2^-119: below it a scale is no normal number, and its block is zero

uint largestOf(uvec4 bits) {
    const uvec4 magnitudes = bits & 0x7fffffff;  // numbers rise as their bits do, and what is none is above all
    return max(max(magnitudes.x, magnitudes.y), max(magnitudes.z, magnitudes.w));
}

void main() {
    const uint inRow = gl_GlobalInvocationID.x;
    if (inRow >= push.columns / 32)
        return;
    const uint block = gl_WorkGroupID.y * (push.columns / 32) + inRow;
    uint largest = 0;
    [[unroll]] for (uint i = 0; i < 8; ++i)
        largest = max(largest, largestOf(floatBitsToUint(x[8 * block + i])));
    const bool isNumber = largest < kInfinity;
    const bool isZero = largest < kSmallest;
    const float factor = isNumber && !isZero ? 127 / uintBitsToFloat(largest) : 0;
    uint sums = 0;
    [[unroll]] for (uint half_ = 0; half_ < 2; ++half_) {
        uvec4 words;
        int sum = 0;
        [[unroll]] for (uint i = 0; i < 4; ++i) {
            const vec4 values = x[8 * block + 4 * half_ + i];
            const ivec4 four = isNumber ? ivec4(roundEven(values * factor)) : ivec4(0);
            sum += (four.x + four.y) + (four.z + four.w);
            words[i] = (four.x & 255) | (four.y & 255) << 8 | (four.z & 255) << 16 | four.w << 24;
        }
        quants[2 * block + half_] = words;
        sums |= (uint(sum) & 0xffff) << (16 * half_);
    }
    const uint scale = isZero ? 0 : floatBitsToUint(uintBitsToFloat(largest) / 127);
    scales[block] = uvec2(isNumber ? scale : kNotANumber, sums);
}
