"""Generates conversations and packs their tokens into rows: many short ones beside each other, and long rows for
documents. Tokens of different conversations in a row never see each other (see `segment`)."""

import argparse
import random
from pathlib import Path

import numpy as np
import sentencepiece

import bullets
from chat_format import encode
from conversations import conversation

ROW_LENGTHS = (256, 768)
SHARDS = {0: "start", 1: "early"}  # the mixes of the first shards; "broad" after them


class Packer:
    """Fills rows of one length, keeping a few open so that little is wasted."""

    def __init__(self, length):
        self.length, self.open, self.rows = length, [], []

    def add(self, ids, learn):
        for row in self.open:
            if len(row[0]) + len(ids) <= self.length:
                break
        else:
            if len(self.open) >= 24:
                fullest = max(range(24), key=lambda i: len(self.open[i][0]))
                self.rows.append(self.open.pop(fullest))
            row = ([], [], [])
            self.open.append(row)
        number = (row[2][-1] if row[2] else 0) + 1
        row[0].extend(ids)
        row[1].extend(learn)
        row[2].extend([number] * len(ids))

    def arrays(self):
        rows = self.rows + self.open
        out = np.zeros((3, len(rows), self.length), np.int16)
        for i, row in enumerate(rows):
            for k in range(3):
                out[k, i, :len(row[k])] = row[k]
        return out  # ids, length of the answer the token belongs to (0 = not learned), segment (0 = padding)


def build(tokenizer, rng, count, split="train", mix="broad", maker=None):
    packers = [Packer(n) for n in ROW_LENGTHS]
    for _ in range(count):
        system, turns = maker(rng) if maker else conversation(rng, split, mix)
        ids, learn = encode(tokenizer, turns, system)
        for packer in packers:
            if len(ids) <= packer.length:
                packer.add(ids, learn)
                break
    return {f"rows{p.length}": p.arrays() for p in packers}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="holds tokenizer.model; the shards are written here")
    parser.add_argument("--shards", type=int, default=12)
    parser.add_argument("--conversations", type=int, default=50000, help="per shard")
    parser.add_argument("--first", type=int, default=0, help="the number of the first shard to make")
    parser.add_argument("--seed", type=int, default=1000)
    args = parser.parse_args()
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(args.folder / "tokenizer.model"))
    np.savez(args.folder / "heldout.npz", **build(tokenizer, random.Random(7), 1500, "heldout"))
    np.savez(args.folder / "copies.npz", **build(tokenizer, random.Random(8), 120, maker=lambda rng: (None, [bullets.repeat(rng)])))
    for shard in range(args.first, args.shards):
        rows = build(tokenizer, random.Random(args.seed + shard), args.conversations, mix=SHARDS.get(shard, "broad"))
        path = args.folder / f"shard-{shard:02}.npz"
        np.savez(path.with_suffix(".tmp.npz"), **rows)
        path.with_suffix(".tmp.npz").rename(path)
        print(path.name, {k: v.shape[1:] for k, v in rows.items()}, "learned", [int((v[1] > 0).sum()) for v in rows.values()], flush=True)


if __name__ == "__main__":
    main()
