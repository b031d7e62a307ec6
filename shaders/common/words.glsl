// Weights and keys are read through addresses, so that a tensor may lie anywhere and be as large as a device lets it.
#extension GL_EXT_buffer_reference : require
#extension GL_EXT_buffer_reference_uvec2 : require

layout(buffer_reference, std430, buffer_reference_align = 4) buffer Words { uint w[]; };

uint wordAt(uvec2 address, uint i) { return Words(address).w[i]; }

#ifdef NARROW
#extension GL_EXT_shader_16bit_storage : require
#extension GL_EXT_shader_8bit_storage : require
layout(buffer_reference, std430, buffer_reference_align = 2) readonly buffer Halves { float16_t h[]; };
layout(buffer_reference, std430, buffer_reference_align = 1) readonly buffer Bytes { uint8_t b[]; };
float halfAt(uvec2 address, uint i) { return float(Halves(address).h[i]); }
uint byteAt(uvec2 address, uint i) { return uint(Bytes(address).b[i]); }
#else
float halfAt(uvec2 address, uint i) {
    const vec2 two = unpackHalf2x16(wordAt(address, i >> 1));
    return (i & 1) == 0 ? two.x : two.y;
}
uint byteAt(uvec2 address, uint i) { return bitfieldExtract(wordAt(address, i >> 2), int(8 * (i & 3)), 8); }
#endif
