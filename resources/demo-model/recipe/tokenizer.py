"""Trains the sentencepiece vocabulary: BPE with byte fallback, set up as Mixtral's own (identity normaliser, dummy
prefix, whitespace kept, digits split)."""

import argparse
import random
from pathlib import Path

import sentencepiece

from conversations import conversation


def lines(rng, count):
    for _ in range(count):
        system, turns = conversation(rng)
        for user, answer in turns:
            yield from f"[INST] {system or ''} {user} [/INST]".split("\n")
            yield from answer.split("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vocab", type=int, default=3072)
    parser.add_argument("--conversations", type=int, default=40000)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=lines(random.Random(1), args.conversations), model_prefix=str(args.folder / "tokenizer"), model_type="bpe", vocab_size=args.vocab, byte_fallback=True,
        normalization_rule_name="identity", add_dummy_prefix=True, remove_extra_whitespaces=False, split_digits=True, allow_whitespace_only_pieces=True, character_coverage=1.0,
        max_sentence_length=20000, num_threads=2, unk_id=0, bos_id=1, eos_id=2, pad_id=-1, minloglevel=1)


if __name__ == "__main__":
    main()
