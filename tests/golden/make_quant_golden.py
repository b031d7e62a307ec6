#!/usr/bin/env python3
"""Writes quant.golden: blocks of every type with the values that the gguf package reads from them, and, for the types
that it can quantise, values with the blocks that it makes of them.

    pip install gguf==0.10.0 numpy
    python make_quant_golden.py

File: records until the end. A record is a line "NAME blocks bytes floats quantised\\n" in ASCII, then the block bytes, then
the float32 values, little-endian. `quantised` is 1 when the blocks were made from the values, and 0 when the values were
read from the blocks.
"""

import pathlib

import numpy as np
from gguf import GGMLQuantizationType as Type
from gguf import quants

HALVES = {  # byte offsets of the block's half-precision scales
    "Q8_0": [0], "Q4_0": [0], "Q4_1": [0, 2], "Q5_0": [0], "Q5_1": [0, 2], "Q2_K": [80, 82], "Q3_K": [108],
    "Q4_K": [0, 2], "Q5_K": [0, 2], "Q6_K": [208],
}
QUANTISED = ["BF16", "Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q5_1"]


def random_blocks(rng, name, count, size):
    blocks = rng.integers(0, 256, size=(count, size), dtype=np.uint8)
    for offset in HALVES.get(name, []):
        halves = (rng.standard_normal(count) * 0.1).astype(np.float16)
        halves[0] = np.float16(-6e-8)  # subnormal
        blocks[:, offset:offset + 2] = halves.view(np.uint8).reshape(count, 2)
    if name in ("BF16", "F16"):  # no infinities, no NaN
        blocks = rng.standard_normal(count * size // 2).astype(np.float16).view(np.uint8).reshape(count, size)
    return blocks


def record(file, name, blocks, values, quantised):
    raw = np.ascontiguousarray(blocks).tobytes()
    floats = np.ascontiguousarray(values, dtype="<f4").ravel()
    count = 1 if name in ("BF16", "F16") else len(raw) // blocks.shape[1]
    file.write(f"{name} {count} {len(raw)} {floats.size} {int(quantised)}\n".encode())
    file.write(raw)
    file.write(floats.tobytes())


def main():
    rng = np.random.default_rng(20)
    with open(pathlib.Path(__file__).parent / "quant.golden", "wb") as file:
        for name in ["F16", "BF16", *HALVES]:
            size = 64 if name in ("BF16", "F16") else quants.GGML_QUANT_SIZES[Type[name]][1]
            blocks = random_blocks(rng, name, 6, size)
            record(file, name, blocks, quants.dequantize(blocks, Type[name]), False)
        for name in QUANTISED:
            values = (rng.standard_normal((6, 32)) * 0.1).astype(np.float32)
            values[0] = 0
            values[1] = np.linspace(-1, 1, 32)
            record(file, name, quants.quantize(values, Type[name]), values, True)


if __name__ == "__main__":
    main()
