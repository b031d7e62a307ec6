"""The mixture-of-experts part of a layer, arranged so that each expert does one matrix product per step."""

import torch
import torch.nn.functional as F
from torch import nn

# Rows per expert are padded to a multiple of this: oneDNN builds a kernel per shape, and a new shape costs milliseconds.
ROW_STEP = 32


class Dispatch(torch.autograd.Function):
    """Rows of x, repeated once per chosen expert and put into expert order. Its backward is a gather and a sum,
    several times faster on a CPU than the scattered addition that indexing would use."""

    @staticmethod
    def forward(ctx, x, plan):
        ctx.plan = plan
        return x[plan.source // plan.used]

    @staticmethod
    def backward(ctx, grad):
        plan = ctx.plan
        return grad[plan.place].view(-1, plan.used, grad.shape[1]).sum(1), None


class Restore(torch.autograd.Function):
    """Undoes Dispatch's permutation; padding rows get no gradient."""

    @staticmethod
    def forward(ctx, y, plan):
        ctx.plan = plan
        return y[plan.place]

    @staticmethod
    def backward(ctx, grad):
        grad = grad[ctx.plan.source]
        grad[ctx.plan.padding] = 0
        return grad, None


class ExpertPlan:
    """Where each (token, slot) goes: `place` maps slots to padded rows, `source` maps padded rows back to slots."""

    def __init__(self, chosen, experts):
        flat = chosen.flatten()
        self.used = chosen.shape[1]
        self.counts = torch.bincount(flat, minlength=experts)
        padded = (self.counts + ROW_STEP - 1) // ROW_STEP * ROW_STEP
        self.rows = padded.tolist()
        order = flat.argsort(stable=True)
        shift = (padded.cumsum(0) - padded) - (self.counts.cumsum(0) - self.counts)
        row = torch.arange(flat.numel()) + shift[flat[order]]
        self.place = torch.empty_like(order)
        self.place[order] = row
        self.source = torch.full((sum(self.rows),), -1)
        self.source[row] = order
        self.padding = (self.source < 0).nonzero().squeeze(1)
        self.source.clamp_(min=0)  # padding rows compute on some token, and nobody reads their result


def gated(gate_up):
    gate, up = gate_up.chunk(2, dim=-1)
    return F.silu(gate) * up


class Experts(nn.Module):
    """Top-2 of 8 SwiGLU experts: w1 = gate, w2 = down, w3 = up; gate and up are kept as one matrix for speed."""

    def __init__(self, c):
        super().__init__()
        self.c = c
        self.router = nn.Linear(c.dim, c.experts, bias=False)
        self.gate_up = nn.ParameterList(nn.Parameter(torch.empty(2 * c.ffn, c.dim)) for _ in range(c.experts))
        self.down = nn.ParameterList(nn.Parameter(torch.empty(c.dim, c.ffn)) for _ in range(c.experts))

    def forward(self, x):
        c = self.c
        with torch.autocast("cpu", enabled=False):
            logits = F.linear(x.float(), self.router.weight)
            top, chosen = logits.topk(c.experts_used, dim=-1)
            share = top.softmax(-1)  # over the selected logits only, in float32
        plan = ExpertPlan(chosen, c.experts)
        outputs = []
        for e, part in enumerate(Dispatch.apply(x.bfloat16() if torch.is_autocast_enabled("cpu") else x, plan).split(plan.rows)):
            outputs.append(F.linear(gated(F.linear(part, self.gate_up[e])), self.down[e]))
        y = Restore.apply(torch.cat(outputs), plan).view(-1, c.experts_used, c.dim)
        y = (y.float() * share.unsqueeze(-1)).sum(1)
        # Switch-style balance: share of slots times mean probability, 1.0 when every expert gets the same.
        used = plan.counts.float() / chosen.numel()
        balance = c.experts * (used * logits.softmax(-1).mean(0)).sum()
        return y, balance, plan.counts
