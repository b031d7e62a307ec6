"""Muon for the matrices of the layers (momentum, made orthogonal by Newton-Schulz steps), AdamW for the rest.
Muon needs about half of AdamW's tokens for the same loss here, which matters on two CPU cores."""

import torch

NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)


def orthogonal(g, steps=5):
    """Roughly the nearest orthogonal matrices to a batch [n, rows, columns] of gradients."""
    tall = g.shape[1] > g.shape[2]
    x = (g.transpose(1, 2) if tall else g).to(torch.bfloat16, memory_format=torch.contiguous_format)
    x /= torch.linalg.vector_norm(x, dim=(1, 2), keepdim=True, dtype=torch.float32).bfloat16() + 1e-7
    a, b, c = NEWTON_SCHULZ
    for _ in range(steps):
        square = x @ x.transpose(1, 2)
        x = torch.baddbmm(x, torch.baddbmm(square, square, square, beta=b, alpha=c), x, beta=a)
    return x.transpose(1, 2) if tall else x


class Muon(torch.optim.Optimizer):
    """Gate and up lie in one parameter of 2 x ffn rows; `halves` names such parameters, which are treated as two."""

    def __init__(self, params, halves, pool, lr=0.02, momentum=0.95):
        super().__init__(params, dict(lr=lr, momentum=momentum))
        self.halves, self.pool = set(map(id, halves)), pool

    def step(self):
        """In two threads, with every second parameter each."""
        for group in self.param_groups:
            list(self.pool.map(lambda first: self.update(group["params"][first::2], group), range(2)))

    @torch.no_grad()
    def update(self, params, group):
        by_shape = {}
        for p in params:
            if p.grad is None:
                continue
            buffer = self.state[p].setdefault("momentum", torch.zeros_like(p))
            buffer.lerp_(p.grad, 1 - group["momentum"])
            update = p.grad.lerp_(buffer, group["momentum"]).bfloat16()
            parts = [(p.data, update)] if id(p) not in self.halves else list(zip(p.data.chunk(2), update.chunk(2)))
            for target, part in parts:
                by_shape.setdefault(part.shape, []).append((target, part))
        for (rows, columns), entries in by_shape.items():
            scale = -group["lr"] * max(1, rows / columns) ** 0.5
            for (target, _), u in zip(entries, orthogonal(torch.stack([u for _, u in entries]))):
                target.add_(u, alpha=scale)


def optimizers(model, pool):
    halves = [p for n, p in model.named_parameters() if "gate_up" in n]
    matrices = [p for n, p in model.named_parameters() if p.dim() == 2 and n.startswith("blocks") and "router" not in n]
    chosen = set(map(id, matrices))
    rest = [p for p in model.parameters() if id(p) not in chosen]
    return [Muon(matrices, halves, pool), torch.optim.AdamW(rest, lr=3e-3, betas=(0.9, 0.98), weight_decay=0.0)]
