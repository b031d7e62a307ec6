"""Checks an exported file against its checkpoint: the numpy forward on the file's dequantised weights must give the
logits of PyTorch on the same weights. With `--cli`, the product's engine must give PyTorch's perplexity as well."""

import argparse
import random
from pathlib import Path

import numpy as np
import sentencepiece
import torch

from chat_format import encode
from conversations import conversation
from engine import Engine
from export import tensors
from model import Config, Mixtral
from reference import Reference

TURNS = [("What is the capital of France?", "The capital of France is Paris."), ("and of Italy?", "The capital of Italy is Rome.")] * 6


def through_q8(state, c):
    """The checkpoint with the file's rounding: 32 values share a half-precision scale."""
    rounded = dict(state)
    quantised = {k for k, v in state.items() if v.dim() == 2 and "router" not in k}
    for name in quantised:
        blocks = state[name].float().numpy().reshape(-1, 32)
        scale = np.abs(blocks).max(1, keepdims=True) / 127
        inverse = np.divide(1, scale, out=np.zeros_like(scale), where=scale > 0)
        q = np.round(blocks * inverse)
        rounded[name] = torch.from_numpy((q * scale.astype(np.float16).astype(np.float32)).reshape(state[name].shape))
    return rounded


@torch.no_grad()
def perplexity(model, tokenizer, talks):
    """Of the answers, every conversation on its own, in float32."""
    loss, count = 0.0, 0
    for turns in talks:
        ids, learn = encode(tokenizer, turns)
        wanted = torch.tensor(learn[1:]) > 0
        wanted[-1] = False  # as the engine has it: nothing stands after the last answer, so its end is not predicted
        logits = model(torch.tensor([ids]))[0, :-1][wanted]
        loss += torch.nn.functional.cross_entropy(logits, torch.tensor(ids[1:])[wanted], reduction="sum").item()
        count += int(wanted.sum())
    return np.exp(loss / count), count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("gguf", type=Path)
    parser.add_argument("--cli", type=Path, help="sirocco-cli")
    args = parser.parse_args()
    torch.set_num_threads(1)
    checkpoint = torch.load(args.folder / "checkpoint.pt", weights_only=True)
    c = Config(**checkpoint["config"])
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(args.folder / "tokenizer.model"))
    ids, _ = encode(tokenizer, TURNS)
    model = Mixtral(c)
    reference = Reference(args.gguf)
    ours = reference.forward(ids)
    for label, state in (("same weights", through_q8(checkpoint["model"], c)), ("unrounded weights", checkpoint["model"])):
        model.load_state_dict(state)
        with torch.no_grad():
            theirs = model(torch.tensor([ids]))[0].numpy()
        print(f"{label}: relative error {np.linalg.norm(ours - theirs) / np.linalg.norm(theirs):.2e}, same first choice {(ours.argmax(1) == theirs.argmax(1)).mean():.3f} over {len(ids)} tokens")
        if label == "same weights":
            assert np.linalg.norm(ours - theirs) < 1e-3 * np.linalg.norm(theirs), "the export does not reproduce the model"
            if args.cli:
                rng = random.Random(92)
                talks = [conversation(rng, "heldout")[1] for _ in range(200)]
                (torch_says, count), engine_says = perplexity(model, tokenizer, talks), Engine(args.cli, args.gguf).perplexity(talks)
                print(f"perplexity of {count} held-out tokens: PyTorch {torch_says:.4f}, engine {engine_says:.4f}, apart {abs(engine_says / torch_says - 1):.3%}")
                assert abs(engine_says / torch_says - 1) < 0.005
    step = np.concatenate([reference.forward([i]) for i in (reference.reset() or ids)])
    print(f"one token at a time: relative error {np.linalg.norm(ours - step) / np.linalg.norm(ours):.2e}")
    print(f"{len(list(tensors(checkpoint['model'], c)))} tensors, {args.gguf.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
