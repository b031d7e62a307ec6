#!/usr/bin/env python3
"""Makes the golden logits that the tests' float64 reference and the engine are checked against.

A tiny MixtralForCausalLM of Hugging Face transformers with seeded random weights is evaluated in float64 with eager
attention (transformers itself computes norms, rotary angles and softmaxes in float32). Written beside this script:

  mixtral_tiny.gguf    the weights (rounded to binary16, norms and router in float32) under GGUF's names, q and k rows
                       permuted for interleaved rotation as llama.cpp's converter does, experts merged; a vocabulary of
                       the 256 bytes makes the file loadable
  mixtral_tiny.golden  little-endian: uint32 tokens, uint32 vocab, int32 ids[tokens], float64 logits[tokens][vocab]

Run once; the tests need only the two files:

  python3 -m venv venv && venv/bin/pip install torch==2.4.1 transformers==4.44.2 numpy==1.26.4 gguf==0.10.0 sentencepiece==0.2.0
  venv/bin/python make_mixtral_golden.py
"""

import pathlib
import struct

import gguf
import numpy as np
import torch
from transformers import MixtralConfig, MixtralForCausalLM

LAYERS, DIM, FFN, HEADS, KV_HEADS, EXPERTS = 2, 32, 64, 2, 1, 8
PIECES = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)] + ["\u2581"]
VOCAB = len(PIECES)
TOKENS = 20
THETA, EPSILON = 1e6, 1e-5

# Standard deviations that make attention, router and logits peaked: an error anywhere has to show.
STD_OF_LOGITS = 4.0
STD_OF_SCORES = 1.7  # of queries and of keys


def spread(name: str) -> float:
    if "embed_tokens" in name:
        return 1.0
    if "q_proj" in name or "k_proj" in name:
        return STD_OF_SCORES / DIM**0.5
    if "lm_head" in name:
        return STD_OF_LOGITS / DIM**0.5
    if "gate.weight" in name:
        return 2.0 / DIM**0.5
    if ".w2." in name:
        return 1.5 / FFN**0.5
    return 1.0 / DIM**0.5


def make_model() -> MixtralForCausalLM:
    config = MixtralConfig(
        vocab_size=VOCAB, hidden_size=DIM, intermediate_size=FFN, num_hidden_layers=LAYERS, num_attention_heads=HEADS,
        num_key_value_heads=KV_HEADS, num_local_experts=EXPERTS, num_experts_per_tok=2, max_position_embeddings=64,
        rms_norm_eps=EPSILON, rope_theta=THETA, sliding_window=None, tie_word_embeddings=False,
        attn_implementation="eager")
    model = MixtralForCausalLM(config).double().eval()
    generator = torch.Generator().manual_seed(20231211)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            values = torch.randn(parameter.shape, generator=generator, dtype=torch.float64)
            if "norm" in name:
                parameter.copy_((1 + 0.2 * values).float())
            elif "gate.weight" in name:
                parameter.copy_((spread(name) * values).float())
            else:
                parameter.copy_((spread(name) * values).half())
    return model


def interleaved(weight: np.ndarray, heads: int) -> np.ndarray:
    """Rows of each head from half-split to interleaved pairs."""
    rows, columns = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, columns)


def tensors(state: dict[str, np.ndarray]):
    yield "token_embd.weight", state["model.embed_tokens.weight"]
    for layer in range(LAYERS):
        source, target = f"model.layers.{layer}.", f"blk.{layer}."
        yield target + "attn_norm.weight", state[source + "input_layernorm.weight"]
        yield target + "attn_q.weight", interleaved(state[source + "self_attn.q_proj.weight"], HEADS)
        yield target + "attn_k.weight", interleaved(state[source + "self_attn.k_proj.weight"], KV_HEADS)
        yield target + "attn_v.weight", state[source + "self_attn.v_proj.weight"]
        yield target + "attn_output.weight", state[source + "self_attn.o_proj.weight"]
        yield target + "ffn_norm.weight", state[source + "post_attention_layernorm.weight"]
        yield target + "ffn_gate_inp.weight", state[source + "block_sparse_moe.gate.weight"]
        for ours, theirs in (("gate", "w1"), ("up", "w3"), ("down", "w2")):
            experts = [state[f"{source}block_sparse_moe.experts.{e}.{theirs}.weight"] for e in range(EXPERTS)]
            yield f"{target}ffn_{ours}_exps.weight", np.stack(experts)
    yield "output_norm.weight", state["model.norm.weight"]
    yield "output.weight", state["lm_head.weight"]


def write_gguf(path: pathlib.Path, model: MixtralForCausalLM) -> None:
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("Mixtral tiny golden")
    writer.add_block_count(LAYERS)
    writer.add_context_length(64)
    writer.add_embedding_length(DIM)
    writer.add_feed_forward_length(FFN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_layer_norm_rms_eps(EPSILON)
    writer.add_rope_freq_base(THETA)
    writer.add_rope_dimension_count(DIM // HEADS)
    writer.add_expert_count(EXPERTS)
    writer.add_expert_used_count(2)
    writer.add_vocab_size(VOCAB)
    types = gguf.TokenType
    writer.add_tokenizer_model("llama")
    writer.add_token_list(PIECES)
    writer.add_token_scores([0.0] * (VOCAB - 1) + [-1.0])
    writer.add_token_types([types.UNKNOWN, types.CONTROL, types.CONTROL] + [types.BYTE] * 256 + [types.NORMAL])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    for name, values in tensors({name: value.numpy() for name, value in model.state_dict().items()}):
        exact = "norm" in name or "ffn_gate_inp" in name
        writer.add_tensor(name, np.ascontiguousarray(values.astype(np.float32 if exact else np.float16)))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main() -> None:
    folder = pathlib.Path(__file__).parent
    model = make_model()
    ids = [1] + [3 + (37 * i * i + 11 * i) % 256 for i in range(TOKENS - 1)]
    with torch.no_grad():
        logits = model(torch.tensor([ids])).logits[0].double().numpy()
    write_gguf(folder / "mixtral_tiny.gguf", model)
    with open(folder / "mixtral_tiny.golden", "wb") as file:
        file.write(struct.pack("<II", TOKENS, VOCAB))
        file.write(np.asarray(ids, dtype="<i4").tobytes())
        file.write(logits.astype("<f8").tobytes())
    top = np.sort(np.exp(logits - logits.max(axis=1, keepdims=True)), axis=1)
    print("mean probability of the likeliest id:", float((top[:, -1] / top.sum(axis=1)).mean()))


if __name__ == "__main__":
    main()
