// gate = gate / (1 + exp(-gate)) * up, of every entry (a row and one of its experts).
#version 450

layout(local_size_x = 64) in;
layout(set = 0, binding = 1) readonly buffer Up { vec4 up[]; };
layout(set = 0, binding = 2) buffer Gate { vec4 gate[]; };
layout(push_constant) uniform Push { uint columns; } push;

void main() {
    const uint i = gl_GlobalInvocationID.x;
    if (i >= push.columns / 4)
        return;
    const uint at = gl_WorkGroupID.y * (push.columns / 4) + i;
    const vec4 g = gate[at];
    gate[at] = g / (1 + exp(-g)) * up[at];
}
