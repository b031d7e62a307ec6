"""Writes a checkpoint as GGUF v3 in llama.cpp's conventions: architecture `llama` with experts, merged expert tensors,
q and k rows permuted for interleaved RoPE, Q8_0 weights, F32 norms and router."""

import argparse
from pathlib import Path

import gguf
import numpy as np
import sentencepiece
import torch

from chat_format import TEMPLATE
from model import Config


def interleave(rows, heads):
    """Half-split RoPE rows (i, i + half) of each head become neighbours (2i, 2i + 1)."""
    out, dim = rows.shape
    return rows.reshape(heads, 2, out // heads // 2, dim).swapaxes(1, 2).reshape(out, dim)


def tensors(state, c):
    """(GGUF name, float32 array, quantised or not), in file order."""
    w = {k: v.float().numpy() for k, v in state.items()}
    yield "token_embd.weight", w["embedding.weight"], True
    for i in range(c.layers):
        source, target = f"blocks.{i}.", f"blk.{i}."
        experts = [w[f"{source}experts.gate_up.{e}"] for e in range(c.experts)]
        yield target + "attn_norm.weight", w[source + "attention_norm.weight"], False
        yield target + "attn_q.weight", interleave(w[source + "attention.q.weight"], c.heads), True
        yield target + "attn_k.weight", interleave(w[source + "attention.k.weight"], c.kv_heads), True
        yield target + "attn_v.weight", w[source + "attention.v.weight"], True
        yield target + "attn_output.weight", w[source + "attention.o.weight"], True
        yield target + "ffn_norm.weight", w[source + "ffn_norm.weight"], False
        yield target + "ffn_gate_inp.weight", w[source + "experts.router.weight"], False
        yield target + "ffn_gate_exps.weight", np.stack([m[:c.ffn] for m in experts]), True
        yield target + "ffn_up_exps.weight", np.stack([m[c.ffn:] for m in experts]), True
        yield target + "ffn_down_exps.weight", np.stack([w[f"{source}experts.down.{e}"] for e in range(c.experts)]), True
    yield "output_norm.weight", w["norm.weight"], False
    yield "output.weight", w["head.weight"], True


def add_vocabulary(writer, tokenizer):
    kinds = ((tokenizer.is_unknown, gguf.TokenType.UNKNOWN), (tokenizer.is_control, gguf.TokenType.CONTROL), (tokenizer.is_byte, gguf.TokenType.BYTE), (tokenizer.is_unused, gguf.TokenType.UNUSED))
    ids = range(tokenizer.vocab_size())
    writer.add_tokenizer_model("llama")
    writer.add_token_list([tokenizer.id_to_piece(i).encode() for i in ids])
    writer.add_token_scores([tokenizer.get_score(i) for i in ids])
    writer.add_token_types([next((kind for test, kind in kinds if test(i)), gguf.TokenType.NORMAL) for i in ids])
    writer.add_unk_token_id(tokenizer.unk_id())
    writer.add_bos_token_id(tokenizer.bos_id())
    writer.add_eos_token_id(tokenizer.eos_id())
    writer.add_add_bos_token(True)
    writer.add_add_eos_token(False)
    writer.add_add_space_prefix(True)
    writer.add_chat_template(TEMPLATE)


def export(checkpoint, tokenizer, path):
    c = Config(**checkpoint["config"])
    part = path.with_name(path.name + ".part")
    writer = gguf.GGUFWriter(part, "llama")
    writer.add_name("Sirocco demo")
    writer.add_description("A very small Mixtral that answers questions about Sirocco and a few simple things")
    writer.add_license("apache-2.0")
    writer.add_vocab_size(c.vocab)
    writer.add_context_length(c.context)
    writer.add_embedding_length(c.dim)
    writer.add_block_count(c.layers)
    writer.add_feed_forward_length(c.ffn)
    writer.add_head_count(c.heads)
    writer.add_head_count_kv(c.kv_heads)
    writer.add_rope_dimension_count(c.head_dim)
    writer.add_rope_freq_base(c.rope_theta)
    writer.add_layer_norm_rms_eps(c.norm_eps)
    writer.add_expert_count(c.experts)
    writer.add_expert_used_count(c.experts_used)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    add_vocabulary(writer, tokenizer)
    for name, array, quantised in tensors(checkpoint["model"], c):
        if quantised:
            q8 = gguf.GGMLQuantizationType.Q8_0
            writer.add_tensor(name, gguf.quants.quantize(np.ascontiguousarray(array), q8), raw_dtype=q8)
        else:
            writer.add_tensor(name, np.ascontiguousarray(array, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    part.rename(path)  # readers never see half a file


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="holds checkpoint.pt and tokenizer.model")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(args.folder / "tokenizer.model"))
    export(torch.load(args.folder / "checkpoint.pt", weights_only=True), tokenizer, args.out)


if __name__ == "__main__":
    main()
