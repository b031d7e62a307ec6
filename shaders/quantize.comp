// x as the products of integers (common/dot.glsl) take it, sixteen elements at a time: x = scale * quant, where quants
// have sixteen bits, the largest at -32512 or 32512. They are stored as quant = 256 high + low, both signed bytes, a
// vector of the high ones before one of the low ones; with the scale goes the sum of the quants. Eight bits would not do:
// with peaked attention they cost thrice what bar B allows.
//
// What is no number, or infinite, makes the scale not a number: it must not disappear.
#version 450
#extension GL_EXT_control_flow_attributes : require

layout(local_size_x = 64) in;
layout(set = 0, binding = 0) readonly buffer Input { vec4 x[]; };
layout(set = 0, binding = 1) writeonly buffer Quants { uvec4 quants[]; };
layout(set = 0, binding = 2) writeonly buffer Scales { vec2 scales[]; };
layout(push_constant) uniform Push { uint columns; } push;

const float kLargest = 127 * 256;
const uint kInfinity = 0x7f800000;
const uint kNotANumber = 0x7fc00000;
const uint kSmallest = 0x08000000;  // 2^-111: what is smaller has a scale that is no normal number, and is zero

// Numbers rise as their bits do, and what is none is above all.
uint largestOf(vec4 values) {
    const uvec4 magnitudes = floatBitsToUint(values) & 0x7fffffff;
    return max(max(magnitudes.x, magnitudes.y), max(magnitudes.z, magnitudes.w));
}

uint bytesOf(ivec4 four) {
    const uvec4 bytes = uvec4(four & 255);
    return bytes.x | bytes.y << 8 | bytes.z << 16 | bytes.w << 24;
}

void main() {
    const uint inRow = gl_GlobalInvocationID.x;
    if (inRow >= push.columns / 16)
        return;
    const uint sixteen = gl_WorkGroupID.y * (push.columns / 16) + inRow;
    vec4 values[4];
    uint bits = 0;
    [[unroll]] for (uint i = 0; i < 4; ++i) {
        values[i] = x[4 * sixteen + i];
        bits = max(bits, largestOf(values[i]));
    }
    const bool isNumber = bits < kInfinity;
    const bool isZero = bits < kSmallest;
    const float largest = uintBitsToFloat(bits);
    uvec4 high = uvec4(0);
    uvec4 low = uvec4(0);
    int sum = 0;
    if (isNumber && !isZero)
        [[unroll]] for (uint i = 0; i < 4; ++i) {
            const ivec4 four = ivec4(roundEven(values[i] * (kLargest / largest)));
            high[i] = bytesOf((four + 128) >> 8);
            low[i] = bytesOf(four);
            sum += (four.x + four.y) + (four.z + four.w);
        }
    quants[2 * sixteen] = high;
    quants[2 * sixteen + 1] = low;
    const float scale = isNumber ? isZero ? 0 : largest / kLargest : uintBitsToFloat(kNotANumber);
    scales[sixteen] = vec2(scale, float(sum));
}
