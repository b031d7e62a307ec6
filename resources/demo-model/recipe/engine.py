"""The model as the product runs it: every answer comes from `sirocco-cli`, one process a question."""

import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np


class Engine:
    def __init__(self, cli, gguf):
        self.cli, self.gguf = str(cli), str(gguf)

    def run(self, command, *arguments, text=None):
        done = subprocess.run([self.cli, command, self.gguf, *arguments], input=text, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{command} {arguments}: {done.stderr}")
        return done.stdout

    def generate(self, question, temperature=0.0, seed=0, lanes=1, limit=400):
        """All that `generate --json` tells; the answers are in its "lanes"."""
        return json.loads(self.run("generate", f"--prompt={question}", "--temperature", str(temperature), "--seed", str(seed), "--lanes", str(lanes), "--max-tokens", str(limit), "--json"))

    def answer(self, question, temperature=0.0, seed=0):
        return self.generate(question, temperature, seed)["lanes"][0]["text"]

    def last_answer(self, questions):
        """The last line of a conversation in which the model's own answers stand between the questions."""
        lines = self.run("chat", "--temperature", "0", text="".join(q + "\n" for q in questions)).strip().splitlines()
        return lines[-1].lstrip("> ").strip() if lines else ""

    def perplexity(self, conversations):
        """Of the answers in [[(question, answer), …], …]."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "conversations.json"
            path.write_text(json.dumps([messages(turns) for turns in conversations]))
            return json.loads(self.run("perplexity", str(path), "--chat", "--json"))["perplexity"]

    def routing(self, turns):
        """The chosen experts of a conversation: int32 [layers, tokens, 2]."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder)
            (path / "conversation.json").write_text(json.dumps(messages(turns)))
            ids = json.loads(self.run("tokenize", "--chat", str(path / "conversation.json")))
            self.run("logits", "--tokens", ",".join(map(str, ids)), "--out", str(path / "logits.npy"), "--routing", str(path / "routing.npy"))
            return np.load(path / "routing.npy")


def messages(turns):
    return [{"role": role, "content": text} for turn in turns for role, text in zip(("user", "assistant"), turn)]
