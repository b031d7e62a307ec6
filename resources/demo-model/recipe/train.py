"""Trains the demo model until a wall-clock deadline or for a number of tokens. By the clock, a busy machine ends with fewer
steps but a finished schedule. It can be stopped and started again: it goes on from its checkpoint."""

import argparse
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from model import Config, Mixtral
from optimizer import optimizers

BALANCE = 0.15
WARM_UP_STEPS = 60
HOLD = 0.25  # the share of the time before the learning rate begins to fall
SAVE_SECONDS = 180


def shards(folder, number):
    """The shards in turn from `number`, and from the first again; that one is waited for."""
    while True:
        path = folder / f"shard-{number:02}.npz"
        if path.exists():
            yield number, np.load(path)
            number += 1
        elif number == 0:
            time.sleep(1)
        else:
            number = 0


def batches(folder, rng, rows_per_step, first):
    """Per step the shard's number and the rows of each length, shuffled inside a shard; the short ones in two parts, of
    which one goes with the long ones."""
    for number, shard in shards(folder, first):
        orders = {k: rng.permutation(shard[k].shape[1]) for k in rows_per_step}
        arrays = {k: shard[k] for k in rows_per_step}
        # One kind of row runs out first; it starts again, and the shard ends with the kind that has more steps.
        for step in range(max(len(orders[k]) // n for k, n in rows_per_step.items())):
            chosen = {k: [orders[k][(step * n + i) % len(orders[k])] for i in range(n)] for k, n in rows_per_step.items()}
            parts = [torch.from_numpy(arrays[k][:, rows].astype(np.int64)) for k, rows in chosen.items()]
            cut = (parts[0].shape[1] + 2) // 2 if len(parts) > 1 else parts[0].shape[1] // 2
            yield number, [parts[0][:, :cut], parts[0][:, cut:]] + parts[1:]


def inputs(batch):
    """Positions inside each conversation, and a mask that keeps conversations of a row apart."""
    _, _, segment = batch
    length = segment.shape[1]
    index = torch.arange(length)
    starts = torch.ones_like(segment, dtype=torch.bool)
    starts[:, 1:] = segment[:, 1:] != segment[:, :-1]
    positions = index - torch.where(starts, index, 0).cummax(1).values
    allowed = (segment[:, :, None] == segment[:, None, :]) & (index[:, None] >= index[None, :])
    mask = torch.zeros(allowed.shape, dtype=torch.bfloat16).masked_fill_(~allowed, float("-inf"))
    return positions, mask[:, None, None]


def weights(learn):
    """A token's weight is one over the root of its answer's length: a capital in eight tokens counts beside a story."""
    return torch.where(learn > 0, learn.clamp(min=1) ** -0.5, 0.0)[:, 1:]


def losses(model, batch):
    """Weighted sum of the answer tokens' cross-entropy, the balance loss and the expert counts."""
    ids, learn, _ = batch
    positions, mask = inputs(batch)
    with torch.autocast("cpu", torch.bfloat16, cache_enabled=False):  # every weight is read once, and threads would share it
        hidden, balance, counts = model.hidden(ids, positions, mask)
        wanted = learn[:, 1:] > 0
        logits = model.head(hidden[:, :-1][wanted])
    loss = F.cross_entropy(logits.float(), ids[:, 1:][wanted], reduction="none") @ weights(learn)[wanted]
    return loss, balance, counts


def rate(step, progress):
    return min(1.0, (step + 1) / WARM_UP_STEPS) * min(1.0, max(0.0, 1 - progress) / (1 - HOLD))


@torch.no_grad()
def mean_loss(model, rows):
    """Plain mean over the answer tokens of held-out rows: shows when copying begins to work."""
    ids, learn, segment = (torch.from_numpy(a.astype(np.int64)) for a in rows)
    positions, mask = inputs((ids, learn, segment))
    wanted = learn[:, 1:] > 0
    with torch.autocast("cpu", torch.bfloat16):
        logits = model.head(model.hidden(ids, positions, mask)[0][:, :-1][wanted])
    return F.cross_entropy(logits.float(), ids[:, 1:][wanted]).item()


def save(path, model, opts, step, start, seen, shard):
    state = {"config": model.config.as_dict(), "model": model.state_dict(), "optimizers": [o.state_dict() for o in opts], "step": step, "start": start, "tokens": seen, "shard": shard}
    torch.save(state, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").rename(path)


def gradients(model, parts, count, pieces):
    """Of some parts of a step, one after the other, so that one part's activations are held at a time."""
    parameters, sums, loss, slots = list(model.parameters()), None, 0.0, 0
    for part in parts:
        part_loss, balance, counts = losses(model, part)
        found = torch.autograd.grad(part_loss / count + BALANCE / pieces * balance, parameters)
        sums = found if sums is None else torch._foreach_add(sums, found)
        loss, slots = loss + float(part_loss.detach()), slots + counts
    return sums, loss, slots


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="holds the shards; the checkpoint is written here")
    parser.add_argument("--minutes", type=float, default=95, help="from the first start to the end of the schedule")
    parser.add_argument("--deadline", type=float, help="the same as seconds since 1970; goes before --minutes")
    parser.add_argument("--tokens", type=float, help="a length in tokens, in place of the clock")
    parser.add_argument("--vocab", type=int, default=3072)
    parser.add_argument("--short-rows", type=int, default=12, help="rows of 256 tokens per step")
    parser.add_argument("--long-rows", type=int, default=1, help="rows of 768 tokens per step")
    args = parser.parse_args()
    torch.set_num_threads(1)
    pool = ThreadPoolExecutor(2, initializer=torch.set_num_threads, initargs=(1,))
    torch.manual_seed(1)
    path = args.folder / "checkpoint.pt"
    model = Mixtral(Config(vocab=args.vocab))
    opts = optimizers(model, pool)
    base = [[g["lr"] for g in o.param_groups] for o in opts]  # before a checkpoint brings its scaled ones
    step, start, seen, shard = 0, time.time(), 0, 0
    if path.exists():
        state = torch.load(path, weights_only=True)
        model.load_state_dict(state["model"])
        for o, s in zip(opts, state["optimizers"]):
            o.load_state_dict(s)
        step, start, seen = state["step"], state["start"], state["tokens"]
        shard = state.get("shard", 0) + 1  # nobody remembers the place in a shard: goes on with the next one
    deadline = args.deadline or start + args.minutes * 60
    rows_per_step = {k: n for k, n in (("rows256", args.short_rows), ("rows768", args.long_rows)) if n}
    probes = [("held out", np.load(args.folder / "heldout.npz")["rows256"][:, :16]), ("documents", np.load(args.folder / "heldout.npz")["rows768"][:, :5]), ("copies", np.load(args.folder / "copies.npz")["rows256"][:, :10])]
    saved = shown = time.time()
    total = tokens = learned = 0
    slots = 0
    for shard, batch in batches(args.folder, np.random.default_rng(step), rows_per_step, shard):
        progress = seen / args.tokens if args.tokens else (time.time() - start) / (deadline - start)
        if progress >= 1:
            break
        count = sum(float(weights(learn).sum()) for _, learn, _ in batch)
        # Two threads with a half of the step each: they meet once a step, where two threads in every operation would
        # wait for each other hundreds of times, most of all on a busy machine.
        work = pool.map(lambda parts: gradients(model, parts, count, len(batch)), [batch[:1], batch[1:]])
        (one, loss_one, slots_one), (two, loss_two, slots_two) = work
        for p, g, h in zip(model.parameters(), one, two):
            p.grad = g.add_(h)
        total, slots = total + loss_one + loss_two, slots + slots_one + slots_two
        tokens += sum(int((part[2] > 0).sum()) for part in batch)
        torch.nn.utils.clip_grad_norm_([p for g in opts[1].param_groups for p in g["params"]], 1.0)
        scale = rate(step, progress)
        for o, rates in zip(opts, base):
            for g, r in zip(o.param_groups, rates):
                g["lr"] = r * scale
            o.step()
            o.zero_grad()
        step += 1
        seen += sum(int((part[2] > 0).sum()) for part in batch)
        learned += count
        if step % 20 == 0:
            now = time.time()
            share = (slots / slots.sum(1, keepdim=True)).min().item()
            print(f"step {step} tokens {seen / 1e6:.2f}M loss {total / learned:.4f} rate {scale:.3f} tokens/s {tokens / (now - shown):.0f} smallest expert {share:.3f} done {progress:.1%}", flush=True)
            shown, total, tokens, learned, slots = now, 0, 0, 0, 0
        if step % 200 == 0:
            print("   ", ", ".join(f"{label} {mean_loss(model, rows):.4f}" for label, rows in probes), flush=True)
        if time.time() - saved > SAVE_SECONDS:
            save(path, model, opts, step, start, seen, shard)
            saved = time.time()
    save(path, model, opts, step, start, seen, shard)
    print("done", step, flush=True)


if __name__ == "__main__":
    main()
