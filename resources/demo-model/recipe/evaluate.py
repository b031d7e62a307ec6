"""Asks the exported file held-out questions and prints a Markdown table. It needs the .gguf and tokenizer.model only,
and uses the numpy forward of reference.py, so that it measures the file and not the checkpoint."""

import argparse
import json
import random
import re
from pathlib import Path

import numpy as np
import sentencepiece

import bullets
import conversations
import facts
import help_desk
import json_objects
import outside
import phrases
import small_talk
import stories
import sums
from chat_format import encode
from reference import Reference
from wording import vary


class Model:
    def __init__(self, folder, gguf):
        self.tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(folder / "tokenizer.model"))
        self.reference = Reference(gguf)

    def answer(self, turns, system=None, temperature=0.0, seed=0):
        """`turns` ends with (question, None)."""
        ids, _ = encode(self.tokenizer, turns, system)
        return self.tokenizer.decode(self.reference.generate(ids, temperature, rng=np.random.default_rng(seed)))


def allowed_answers(domain, question_answer):
    """All answers that the recipe accepts for the topic of this answer."""
    _, answer = question_answer
    topics = help_desk.TOPICS if domain is help_desk else small_talk.TALK
    return set().union(*(answers for _, answers in topics if answer in answers))


def right(domain, sample, text):
    question, answer = sample
    if domain in (help_desk, small_talk):
        return text in allowed_answers(domain, sample)
    if domain is outside:
        return "small demo model" in text or "only a demo model" in text
    if domain is json_objects:
        try:
            return json.loads(text) == json.loads(answer)
        except ValueError:
            return False
    return text.strip() == answer.strip()


def copied(question, text):
    """The share of bullets that are sentences of the document, letter by letter."""
    lines = [line for line in text.split("\n") if line]
    good = [line.startswith("- ") and line.endswith(".") and line[2:] in question for line in lines]
    return sum(good) / max(1, len(good)) if len(good) > 1 else 0.0


def check(model, domain, count, show):
    rng, hits = random.Random(99), 0
    for _ in range(count):
        question, answer = domain.sample(rng, "heldout")
        question = vary(rng, question, conversations.keeps_letters(domain))
        text = model.answer([(question, None)])
        ok = right(domain, (question, answer), text)
        hits += ok
        if show and not ok:
            print(f"    {domain.__name__}: {question!r}\n      got  {text!r}\n      want {answer!r}", flush=True)
    return hits / count


def check_bullets(model, count):
    rng, exact, share = random.Random(98), 0, 0.0
    for _ in range(count):
        question, answer = bullets.sample(rng, "heldout", long=True)
        text = model.answer([(question, None)])
        exact += text == answer
        share += copied(question, text)
    return exact / count, share / count


def remembered(rng):
    start, end = conversations.name_memory(rng)
    return start + [end]


def check_turns(model, count):
    """Conversations whose last answer needs an earlier turn."""
    rng, hits = random.Random(97), 0
    makers = [lambda: conversations.capital_follow_up(rng, "heldout"), lambda: conversations.phrase_follow_up(rng, "heldout"), lambda: remembered(rng)]
    for i in range(count):
        turns = makers[i % 3]()
        text = model.answer(turns[:-1] + [(turns[-1][0], None)])
        hits += text == turns[-1][1]
    return hits / count


def distinct_2(texts):
    pairs = [p for t in texts for w in [re.findall(r"\w+", t.lower())] for p in zip(w, w[1:])]
    return len(set(pairs)) / max(1, len(pairs))


def check_stories(model, temperature, prompts, samples):
    """distinct-2 over several stories for one prompt, the share of given words used, and words nobody taught it."""
    rng = random.Random(5)
    taught = " ".join(stories.sample(rng, "train")[1] for _ in range(4000))
    known = set(re.findall(r"[a-z]+", taught.lower()))
    rng, variety, used, wanted, broken, total = random.Random(96), [], 0, 0, 0, 0
    for _ in range(prompts):
        cast = stories.usable(stories.ANIMALS, "train") + stories.usable(stories.PEOPLE, "train")
        words = [rng.choice(cast), rng.choice(stories.usable(stories.OBJECTS, "train")), rng.choice(stories.usable(stories.PLACES, "train"))]
        question = rng.choice(stories.ASK).format(stories.listed(rng, words))
        texts = [model.answer([(question, None)], temperature=temperature, seed=s) for s in range(samples)]
        variety.append(distinct_2(texts))
        for text in texts:
            found = re.findall(r"[A-Za-z]+", text)
            used, wanted = used + sum(w in found for w in words), wanted + len(words)
            lower = [w for w in found if w.islower()]
            broken, total = broken + sum(w not in known and w not in words for w in lower), total + len(lower)
    return np.mean(variety), used / wanted, broken / max(1, total)


def likelihood(model, folder, rows):
    """Perplexity of held-out answers, token by token as the chat would see them, and the experts' slots meanwhile."""
    data = np.load(folder / "heldout.npz")["rows256"]
    model.reference.slots[:] = 0
    loss, count = 0.0, 0
    for ids, learn, segment in zip(*data[:, :rows]):
        for s in range(1, segment.max() + 1):
            part, want = ids[segment == s], learn[segment == s].astype(bool)
            model.reference.reset()
            logits = model.reference.forward(part).astype(np.float64)[:-1]
            top = logits.max(1, keepdims=True)
            chance = (logits - top - np.log(np.exp(logits - top).sum(1, keepdims=True)))[np.arange(len(part) - 1), part[1:]]
            loss, count = loss - chance[want[1:]].sum(), count + want[1:].sum()
    return np.exp(loss / count), model.reference.slots / model.reference.slots.sum(1, keepdims=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("gguf", type=Path)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--show", action="store_true", help="print every wrong answer")
    args = parser.parse_args()
    model = Model(args.folder, args.gguf)
    print("| held-out check (temperature 0) | prompts | right |\n| --- | --- | --- |")
    for label, domain in (("help", help_desk), ("greetings and small talk", small_talk), ("facts and capitals", facts), ("sums", sums), ("phrases", phrases), ("JSON, equal to the wanted object", json_objects), ("refusals", outside)):
        print(f"| {label} | {args.count} | {check(model, domain, args.count, args.show):.0%} |", flush=True)
    exact, share = check_bullets(model, max(10, args.count // 3))
    print(f"| bullets from unseen long texts: single bullets copied exactly | {max(10, args.count // 3)} | {share:.0%} |\n| the same: all bullets, and the right ones | {max(10, args.count // 3)} | {exact:.0%} |")
    print(f"| follow-ups and names over several turns | {args.count} | {check_turns(model, args.count):.0%} |\n", flush=True)
    print("| stories at temperature | distinct-2 | given words used | unknown words |\n| --- | --- | --- | --- |")
    for t in (0.0, 0.7, 1.0, 1.3):
        variety, used, broken = check_stories(model, t, 6, 4)
        print(f"| {t} | {variety:.2f} | {used:.0%} | {broken:.1%} |", flush=True)
    perplexity, share = likelihood(model, args.folder, 60)
    print(f"\nPerplexity of held-out answers: {perplexity:.3f}\nSmallest and largest share of slots per layer: " + ", ".join(f"{a:.1%}–{b:.1%}" for a, b in zip(share.min(1), share.max(1))))


if __name__ == "__main__":
    main()
