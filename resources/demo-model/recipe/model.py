"""Mixtral's architecture in PyTorch, small: RMSNorm, GQA with half-split RoPE, SwiGLU experts, top-2 routing."""

from dataclasses import asdict, dataclass

import torch
from torch import nn

from experts import Experts


@dataclass(frozen=True)
class Config:
    vocab: int = 3072
    dim: int = 256
    layers: int = 6
    heads: int = 8
    kv_heads: int = 4
    head_dim: int = 32
    ffn: int = 256
    experts: int = 8
    experts_used: int = 2
    context: int = 2048
    rope_theta: float = 1e6  # Mixtral's own: slow turns let far tokens match by what they are, which copying needs
    norm_eps: float = 1e-5

    def as_dict(self):
        return asdict(self)


QUERY_STEP = 128  # queries are taken in parts, and keys after a part's last query are never touched


def half(x):
    """Under autocast, one conversion here in place of one in every product that reads x."""
    return x.bfloat16() if torch.is_autocast_enabled("cpu") else x


class RMSNorm(nn.Module):
    def __init__(self, dim, eps):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(dim))
        self.eps = eps

    def forward(self, x):
        return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + self.eps) * self.weight


def rope_tables(config, positions):
    """cos and sin of shape [..., 1, head_dim / 2], ready to broadcast over heads."""
    half = config.head_dim // 2
    frequency = config.rope_theta ** (-torch.arange(half, dtype=torch.float32) / half)
    angle = positions.float()[..., None] * frequency
    return angle.cos().unsqueeze(-2), angle.sin().unsqueeze(-2)


def rotate(x, cos, sin):
    """Half-split RoPE (the layout of Hugging Face files); export.py permutes rows for GGUF's interleaved one."""
    return Rotate.apply(x, cos, sin)


class Rotate(torch.autograd.Function):
    """A turn's backward is the turn back; written out, it needs neither saved tensors nor casts of its own."""

    @staticmethod
    def turn(x, cos, sin):
        a, b = x.chunk(2, dim=-1)
        out = torch.empty_like(x, memory_format=torch.contiguous_format)
        left, right = out.chunk(2, dim=-1)
        left.copy_(torch.addcmul(a * cos, b, sin, value=-1))
        right.copy_(torch.addcmul(b * cos, a, sin))
        return out

    @staticmethod
    def forward(ctx, x, cos, sin):
        ctx.save_for_backward(cos, sin)
        return Rotate.turn(x, cos, sin)

    @staticmethod
    def backward(ctx, grad):
        cos, sin = ctx.saved_tensors
        return Rotate.turn(grad, cos, -sin), None, None


def causal_mask(length):
    return torch.full((length, length), float("-inf")).triu(1)


class Attention(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c
        self.q = nn.Linear(c.dim, c.heads * c.head_dim, bias=False)
        self.k = nn.Linear(c.dim, c.kv_heads * c.head_dim, bias=False)
        self.v = nn.Linear(c.dim, c.kv_heads * c.head_dim, bias=False)
        self.o = nn.Linear(c.heads * c.head_dim, c.dim, bias=False)

    def forward(self, x, cos, sin, mask):
        c, (batch, length, _) = self.c, x.shape
        x = half(x)
        q = rotate(self.q(x).view(batch, length, c.heads, c.head_dim), cos, sin)
        k = rotate(self.k(x).view(batch, length, c.kv_heads, c.head_dim), cos, sin)
        v = self.v(x).view(batch, length, c.kv_heads, c.head_dim)
        # One matrix product per KV head: its query heads are stacked along the length.
        group, dtype = c.heads // c.kv_heads, v.dtype
        q = (q * c.head_dim**-0.5).to(dtype).view(batch, length, c.kv_heads, group, c.head_dim).permute(0, 2, 3, 1, 4)
        k, v = k.to(dtype).permute(0, 2, 3, 1), v.transpose(1, 2)
        parts = []
        for start in range(0, length, QUERY_STEP):
            end = min(start + QUERY_STEP, length)
            rows = (batch, c.kv_heads, group, end - start)
            scores = (q[:, :, :, start:end].reshape(batch, c.kv_heads, -1, c.head_dim) @ k[..., :end]).view(*rows, end)
            scores.add_(mask[..., start:end, :end])
            with torch.autocast("cpu", enabled=False):  # keeps bfloat16: half the memory traffic of autocast's float32
                share = scores.softmax(-1).view(batch, c.kv_heads, -1, end)
            parts.append((share @ v[:, :, :end]).view(*rows, c.head_dim))
        y = torch.cat(parts, dim=3).permute(0, 3, 1, 2, 4)
        return self.o(y.reshape(batch, length, -1))


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.attention_norm = RMSNorm(c.dim, c.norm_eps)
        self.attention = Attention(c)
        self.ffn_norm = RMSNorm(c.dim, c.norm_eps)
        self.experts = Experts(c)


@torch.no_grad()
def prepare_copying(model):
    """Starts the training near what copying needs, which it would otherwise take most of its time to stumble on: two
    groups of heads of the first layer look at the token before and write it down; heads of the second layer look for
    the place where that note is their own token. The notes stand for what follows: training learns what to do there."""
    c, half_dim = model.config, model.config.head_dim // 2
    first, second = model.blocks[0].attention, model.blocks[1].attention
    model.embedding.weight[:, 0] = 0.8  # the same in every token: what a head can see that looks at places only
    frequency = c.rope_theta ** (-torch.arange(half_dim, dtype=torch.float32) / half_dim)
    pull = torch.tensor([2.8, 2.2, 2.0, 2.0, 1.7, 1.7]) * c.head_dim**0.25 / 3.9  # 3.9: that element after the norm
    slow = torch.arange(c.head_dim) % half_dim >= 6  # pairs that hardly turn within a document: for matching by content
    for kv in range(2):
        rows = slice(kv * c.head_dim, (kv + 1) * c.head_dim)
        key = torch.zeros(c.head_dim, c.dim)
        key[:6, 0], key[half_dim:half_dim + 6, 0] = pull * frequency[:6].cos(), pull * frequency[:6].sin()
        first.k.weight[rows] = key
        value = first.v.weight[rows]
        note = torch.linalg.qr(torch.randn(c.dim, c.head_dim))[0]
        second.k.weight[rows] = 1.8 * note.T * slow[:, None]
        for head in range(kv * 2, kv * 2 + 2):
            rows = slice(head * c.head_dim, (head + 1) * c.head_dim)
            query = torch.zeros(c.head_dim, c.dim)
            query[:6, 0] = pull
            first.q.weight[rows] = query
            first.o.weight[:, rows] = 0.18 * note
            second.q.weight[rows] = 1.8 * value * slow[:, None]


class Mixtral(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = c = config
        self.embedding = nn.Embedding(c.vocab, c.dim)
        self.blocks = nn.ModuleList(Block(c) for _ in range(c.layers))
        self.norm = RMSNorm(c.dim, c.norm_eps)
        self.head = nn.Linear(c.dim, c.vocab, bias=False)
        for name, p in self.named_parameters():
            if p.dim() == 2:
                deep = name.endswith("attention.o.weight") or ".down." in name
                nn.init.normal_(p, std=0.2 if "embedding" in name else p.shape[1] ** -0.5 * (0.3 if deep else 1.0))
        nn.init.normal_(self.head.weight, std=0.002)
        prepare_copying(self)

    def hidden(self, ids, positions, mask):
        """Final normed states, the summed balance loss, and the slots per layer and expert."""
        cos, sin = rope_tables(self.config, positions)
        x = self.embedding(ids)
        balance, counts = 0.0, []
        for block in self.blocks:
            x = x + block.attention(block.attention_norm(x), cos, sin, mask)
            y, b, n = block.experts(block.ffn_norm(x).flatten(0, 1))
            x = x + y.view_as(x)
            balance = balance + b
            counts.append(n)
        return self.norm(x), balance / len(self.blocks), torch.stack(counts)

    def forward(self, ids, positions=None, mask=None):
        if positions is None:
            positions = torch.arange(ids.shape[1]).expand_as(ids)
        if mask is None:
            mask = causal_mask(ids.shape[1])
        return self.head(self.hidden(ids, positions, mask)[0])
