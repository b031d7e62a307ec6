#!/usr/bin/env python3
"""Makes a Hugging Face folder as transformers itself writes it today, and its logits.

A tiny MixtralForCausalLM with seeded random weights, rounded to bfloat16, is saved by save_pretrained() and evaluated
in float64 with eager attention. Written beside this script:

  mixtral_folder/        config.json, model.safetensors (BF16), tokenizer.model (256 byte pieces and a space)
  mixtral_folder.golden  as mixtral_tiny.golden (make_mixtral_golden.py)

Run once; the tests need only what it writes:

  python3 -m venv venv && venv/bin/pip install torch==2.15.0 transformers==5.24.0 numpy sentencepiece protobuf
  venv/bin/python make_huggingface_golden.py
"""

import pathlib
import struct

import numpy as np
import torch
from sentencepiece import sentencepiece_model_pb2 as proto
from transformers import MixtralConfig, MixtralForCausalLM

LAYERS, DIM, FFN, HEADS, KV_HEADS, HEAD_DIM, EXPERTS = 2, 32, 64, 2, 1, 32, 4
PIECES = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)] + ["\u2581"]
TOKENS = 24


def spread(name: str) -> float:
    """Standard deviations that make attention, router and logits peaked: an error anywhere has to show."""
    if "embed_tokens" in name:
        return 1.0
    if "q_proj" in name or "k_proj" in name:
        return 1.7 / DIM**0.5
    if "lm_head" in name:
        return 5.0 / DIM**0.5
    if name.endswith("gate.weight"):
        return 2.0 / DIM**0.5
    return 1.0 / DIM**0.5


def make_model() -> MixtralForCausalLM:
    config = MixtralConfig(
        vocab_size=len(PIECES), hidden_size=DIM, intermediate_size=FFN, num_hidden_layers=LAYERS,
        num_attention_heads=HEADS, num_key_value_heads=KV_HEADS, head_dim=HEAD_DIM, num_local_experts=EXPERTS,
        num_experts_per_tok=2, max_position_embeddings=64, rope_theta=1e6, sliding_window=None,
        tie_word_embeddings=False, attn_implementation="eager", experts_implementation="eager")
    model = MixtralForCausalLM(config).eval()
    generator = torch.Generator().manual_seed(20240108)
    with torch.no_grad():
        for name, parameter in sorted(model.named_parameters()):
            values = spread(name) * torch.randn(parameter.shape, generator=generator)
            parameter.copy_((1 + 0.2 * values if "norm" in name else values).bfloat16().float())
    return model


def write_tokenizer(path: pathlib.Path) -> None:
    kinds = proto.ModelProto.SentencePiece
    model = proto.ModelProto()
    for i, text in enumerate(PIECES):
        kind = {0: kinds.UNKNOWN, 1: kinds.CONTROL, 2: kinds.CONTROL, 259: kinds.NORMAL}.get(i, kinds.BYTE)
        model.pieces.add(piece=text, score=-1.0 if i == 259 else 0.0, type=kind)
    model.trainer_spec.model_type = proto.TrainerSpec.BPE
    model.trainer_spec.byte_fallback = True
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.remove_extra_whitespaces = False
    path.write_bytes(model.SerializeToString())


def main() -> None:
    folder = pathlib.Path(__file__).parent
    model = make_model()
    ids = [1] + [3 + (53 * i * i + 7 * i) % 256 for i in range(TOKENS - 1)]
    with torch.no_grad():
        logits = model.double()(torch.tensor([ids])).logits[0].double().numpy()
    # Only now: the conversion rounds the frequencies of the rotation too.
    model.bfloat16().save_pretrained(folder / "mixtral_folder")
    (folder / "mixtral_folder" / "generation_config.json").unlink(missing_ok=True)
    write_tokenizer(folder / "mixtral_folder" / "tokenizer.model")
    with open(folder / "mixtral_folder.golden", "wb") as file:
        file.write(struct.pack("<II", TOKENS, len(PIECES)))
        file.write(np.asarray(ids, dtype="<i4").tobytes())
        file.write(logits.astype("<f8").tobytes())
    top = np.sort(np.exp(logits - logits.max(axis=1, keepdims=True)), axis=1)
    print("mean probability of the likeliest id:", float((top[:, -1] / top.sum(axis=1)).mean()))


if __name__ == "__main__":
    main()
