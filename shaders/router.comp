// Chooses each row's experts by falling logit (ties to the lower id), weighs them by the softmax over the chosen logits,
// and sorts the entries (a row and one of its experts) by expert: tiles of neighbouring entries for the grouped products
// to come, decode rows apart from prefill rows, and the arguments of their indirect dispatches. One workgroup does it all.
#version 450

layout(local_size_x = 64) in;
layout(constant_id = 0) const uint kExperts = 8;
layout(constant_id = 1) const uint kUsed = 2;
layout(set = 0, binding = 0) readonly buffer Inputs { uint inputs[]; };
layout(set = 0, binding = 1) readonly buffer Logits { float logits[]; };
layout(set = 0, binding = 2) writeonly buffer Weights { float weights[]; };
layout(set = 0, binding = 3) coherent buffer Choices { uint choices[]; };
layout(set = 0, binding = 4) buffer Groups { uint groups[]; };
layout(push_constant) uniform Push {
    uint statsAt;  // words into groups: experts read, experts read by decode rows
    uint argumentsAt;
    uint decodeTilesAt, prefillTilesAt, orderAt;
    uint decodeTile, prefillTile;  // rows of a tile
    uint ffnDecode, ffnPrefill, dimDecode, dimPrefill;  // workgroups along the weight rows
} push;

const uint kThreads = 64;
shared uint counts[kExperts];
shared uint decodeCounts[kExperts];
shared uint firstTile[2 * kExperts];

void choose(uint row) {
    uint chosen[kUsed];
    for (uint s = 0; s < kUsed; ++s) {
        uint best = kExperts;
        for (uint e = 0; e < kExperts; ++e) {
            bool taken = false;
            for (uint i = 0; i < s; ++i)
                taken = taken || chosen[i] == e;
            if (!taken && (best == kExperts || logits[row * kExperts + e] > logits[row * kExperts + best]))
                best = e;
        }
        chosen[s] = best;
        choices[row * kUsed + s] = best;
    }
    const float largest = logits[row * kExperts + chosen[0]];
    float sum = 0;
    for (uint s = 0; s < kUsed; ++s)
        sum += exp(logits[row * kExperts + chosen[s]] - largest);
    for (uint s = 0; s < kUsed; ++s)
        weights[row * kUsed + s] = exp(logits[row * kExperts + chosen[s]] - largest) / sum;
}

uint tilesOf(uint count, uint each) { return (count + each - 1) / each; }

void writeTiles(uint at, uint expert, uint first, uint count, uint each) {
    for (uint i = 0; i < count; i += each, at += 4) {
        groups[at] = expert;
        groups[at + 1] = first + i;
        groups[at + 2] = min(each, count - i);
    }
}

void writeArguments(uint i, uint x, uint tiles) {
    groups[push.argumentsAt + 3 * i] = x;
    groups[push.argumentsAt + 3 * i + 1] = tiles;
    groups[push.argumentsAt + 3 * i + 2] = 1;
}

void main() {
    const uint rows = inputs[0];
    const uint decodeEntries = inputs[1] * kUsed;
    const uint entries = rows * kUsed;
    const uint thread = gl_LocalInvocationID.x;
    for (uint row = thread; row < rows; row += kThreads)
        choose(row);
    memoryBarrierBuffer();
    barrier();
    for (uint e = thread; e < kExperts; e += kThreads) {
        uint count = 0, ofDecode = 0;
        for (uint i = 0; i < entries; ++i)
            if (choices[i] == e) {
                ++count;
                ofDecode += i < decodeEntries ? 1 : 0;
            }
        counts[e] = count;
        decodeCounts[e] = ofDecode;
    }
    barrier();
    if (thread == 0) {
        uint read = 0, readByDecode = 0, decodeTiles = 0, prefillTiles = 0;
        for (uint e = 0; e < kExperts; ++e) {
            firstTile[2 * e] = decodeTiles;
            firstTile[2 * e + 1] = prefillTiles;
            read += counts[e] > 0 ? 1 : 0;
            readByDecode += decodeCounts[e] > 0 ? 1 : 0;
            decodeTiles += tilesOf(decodeCounts[e], push.decodeTile);
            prefillTiles += tilesOf(counts[e] - decodeCounts[e], push.prefillTile);
        }
        groups[push.statsAt] += read;
        groups[push.statsAt + 1] += readByDecode;
        writeArguments(0, push.ffnDecode, decodeTiles);
        writeArguments(1, push.ffnPrefill, prefillTiles);
        writeArguments(2, push.dimDecode, decodeTiles);
        writeArguments(3, push.dimPrefill, prefillTiles);
    }
    barrier();
    for (uint e = thread; e < kExperts; e += kThreads) {
        uint first = 0;
        for (uint i = 0; i < e; ++i)
            first += counts[i];
        uint at = push.orderAt + first;
        for (uint i = 0; i < entries; ++i)
            if (choices[i] == e)
                groups[at++] = i;
        writeTiles(push.decodeTilesAt + 4 * firstTile[2 * e], e, first, decodeCounts[e], push.decodeTile);
        writeTiles(push.prefillTilesAt + 4 * firstTile[2 * e + 1], e, first + decodeCounts[e],
                   counts[e] - decodeCounts[e], push.prefillTile);
    }
}
