#!/usr/bin/env python3
"""Writes demo_conversations.json: conversations in the demo model's own world that it was not trained on, for measuring
quantised demo models. They come from the demo model's recipe, which holds questions out by itself.

    python make_demo_conversations.py
"""

import json
import pathlib
import random
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent.parent / "resources/demo-model/recipe"))

from conversations import conversation  # noqa: E402

COUNT = 1500


def messages(system, turns):
    if system:
        yield {"role": "system", "content": system}
    for question, answer in turns:
        yield {"role": "user", "content": question}
        yield {"role": "assistant", "content": answer}


def main():
    rng = random.Random(20)
    lines = [json.dumps(list(messages(*conversation(rng, "heldout"))), ensure_ascii=False) for _ in range(COUNT)]
    (FOLDER / "demo_conversations.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")


if __name__ == "__main__":
    main()
