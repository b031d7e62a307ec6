"""A plain float32 numpy forward over the exported file, in GGUF's conventions (interleaved RoPE, merged experts).
It reads nothing but the file, so it checks the export against PyTorch, and measures what the file really holds."""

import gguf
import numpy as np


class Reference:
    def __init__(self, path):
        reader = gguf.GGUFReader(path)
        self.w = {t.name: gguf.quants.dequantize(t.data, t.tensor_type).reshape(tuple(reversed(t.shape.tolist()))) for t in reader.tensors}
        value = lambda key: reader.fields[key].contents()
        self.layers, self.heads, self.kv_heads = value("llama.block_count"), value("llama.attention.head_count"), value("llama.attention.head_count_kv")
        self.dim, self.rope_dim, self.theta = value("llama.embedding_length"), value("llama.rope.dimension_count"), value("llama.rope.freq_base")
        self.eps, self.used, self.context = value("llama.attention.layer_norm_rms_epsilon"), value("llama.expert_used_count"), value("llama.context_length")
        self.experts = value("llama.expert_count")
        self.slots = np.zeros((self.layers, self.experts), np.int64)
        self.reset()

    def reset(self):
        self.keys = [[] for _ in range(self.layers)]
        self.values = [[] for _ in range(self.layers)]
        self.position = 0

    def norm(self, x, name):
        return x / np.sqrt((x * x).mean(-1, keepdims=True) + self.eps) * self.w[name]

    def rope(self, x, positions):
        """x [tokens, heads, head_dim]; neighbours (2i, 2i + 1) turn together."""
        frequency = self.theta ** (-np.arange(0, self.rope_dim, 2) / self.rope_dim)
        angle = positions[:, None, None] * frequency
        cos, sin = np.cos(angle).astype(np.float32), np.sin(angle).astype(np.float32)
        out = np.empty_like(x)
        out[..., 0::2] = x[..., 0::2] * cos - x[..., 1::2] * sin
        out[..., 1::2] = x[..., 0::2] * sin + x[..., 1::2] * cos
        return out

    def attention(self, x, i):
        n, positions = len(x), np.arange(self.position, self.position + len(x))
        q = self.rope((x @ self.w[f"blk.{i}.attn_q.weight"].T).reshape(n, self.heads, -1), positions)
        k = self.rope((x @ self.w[f"blk.{i}.attn_k.weight"].T).reshape(n, self.kv_heads, -1), positions)
        self.keys[i].append(k)
        self.values[i].append((x @ self.w[f"blk.{i}.attn_v.weight"].T).reshape(n, self.kv_heads, -1))
        keys, values = np.concatenate(self.keys[i]), np.concatenate(self.values[i])
        group = self.heads // self.kv_heads
        keys, values = keys.repeat(group, 1), values.repeat(group, 1)
        scores = np.einsum("qhd,khd->hqk", q, keys) / np.sqrt(q.shape[-1])
        scores[:, np.arange(len(keys))[None] > positions[:, None]] = -np.inf
        p = np.exp(scores - scores.max(-1, keepdims=True))
        y = np.einsum("hqk,khd->qhd", p / p.sum(-1, keepdims=True), values)
        return y.reshape(n, -1) @ self.w[f"blk.{i}.attn_output.weight"].T

    def mixture(self, x, i):
        logits = x @ self.w[f"blk.{i}.ffn_gate_inp.weight"].T
        chosen = np.argsort(-logits, axis=-1, kind="stable")[:, :self.used]
        top = np.take_along_axis(logits, chosen, 1)
        share = np.exp(top - top.max(-1, keepdims=True))
        share /= share.sum(-1, keepdims=True)
        self.slots[i] += np.bincount(chosen.ravel(), minlength=self.experts)
        y = np.zeros_like(x)
        for e in np.unique(chosen):
            token, slot = np.nonzero(chosen == e)
            part = x[token]
            gate = part @ self.w[f"blk.{i}.ffn_gate_exps.weight"][e].T
            h = gate / (1 + np.exp(-gate)) * (part @ self.w[f"blk.{i}.ffn_up_exps.weight"][e].T)
            y[token] += share[token, slot, None] * (h @ self.w[f"blk.{i}.ffn_down_exps.weight"][e].T)
        return y

    def forward(self, ids, last_only=False):
        """Logits of the new tokens; earlier ones stay in the cache until reset()."""
        x = self.w["token_embd.weight"][np.asarray(ids)]
        for i in range(self.layers):
            x = x + self.attention(self.norm(x, f"blk.{i}.attn_norm.weight"), i)
            x = x + self.mixture(self.norm(x, f"blk.{i}.ffn_norm.weight"), i)
        self.position += len(ids)
        return self.norm(x[-1:] if last_only else x, "output_norm.weight") @ self.w["output.weight"].T

    def generate(self, ids, temperature=0.0, limit=400, rng=None, eos=2):
        self.reset()
        out, logits = [], self.forward(ids, last_only=True)[0]
        while len(out) < limit:
            if temperature == 0:
                token = int(logits.argmax())
            else:
                p = np.exp((logits - logits.max()).astype(np.float64) / temperature)
                token = int(rng.choice(len(p), p=p / p.sum()))
            if token == eos:
                break
            out.append(token)
            logits = self.forward([token], last_only=True)[0]
        return out
