"""Prints the answers to the questions of prompts.txt, at temperature 0 and 0.7, for a person to judge."""

import argparse
from pathlib import Path

from engine import Engine


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cli", type=Path, help="sirocco-cli")
    parser.add_argument("gguf", type=Path)
    parser.add_argument("--prompts", type=Path, default=Path(__file__).with_name("prompts.txt"))
    args = parser.parse_args()
    engine = Engine(args.cli, args.gguf)
    for line in args.prompts.read_text().splitlines():
        if line and not line.startswith("#"):
            question = line.replace("\\n", "\n")
            print(f"> {line}\n  0    {engine.answer(question)}\n  0.7  {engine.answer(question, 0.7, 1)}", flush=True)


if __name__ == "__main__":
    main()
