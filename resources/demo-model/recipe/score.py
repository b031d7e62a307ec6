"""Asks the exported file held-out questions through `sirocco-cli`, and prints the tables of the model card."""

import argparse
import json
import random
import re
import time
from pathlib import Path

import numpy as np

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
from engine import Engine
from lexicon import ADJECTIVES, OBJECTS, PLACES, REASONS, THINGS, VERBS
from wording import vary

CHECKS = [("help", help_desk), ("greetings and small talk", small_talk), ("facts and capitals", facts), ("sums", sums), ("phrases", phrases), ("refusals outside its world", outside)]
TEMPERATURES = (0.0, 0.7, 1.0, 1.3)


def accepted(domain, answer):
    """All answers that the recipe has for the topic of this answer."""
    topics = help_desk.TOPICS if domain is help_desk else small_talk.TALK
    return set().union(*(answers for _, answers in topics if answer in answers))


def right(domain, answer, text):
    if domain in (help_desk, small_talk):
        return text in accepted(domain, answer)
    if domain is outside:
        return "small demo model" in text or "only a demo model" in text
    return text == answer


def check(engine, domain, count, show):
    rng, hits = random.Random(99), 0
    for _ in range(count):
        question, answer = domain.sample(rng, "heldout")
        question = vary(rng, question, conversations.keeps_letters(domain))
        text = engine.answer(question)
        ok = right(domain, answer, text)
        hits += ok
        if show and not ok:
            print(f"    {domain.__name__}: {question!r}\n      got  {text!r}\n      want {answer!r}", flush=True)
    return hits


def check_json(engine, count, show):
    """Objects that parse, and objects that are the wanted ones."""
    rng, valid, equal = random.Random(95), 0, 0
    for _ in range(count):
        question, answer = json_objects.sample(rng, "heldout")
        question = vary(rng, question, True)
        text = engine.answer(question)
        try:
            value = json.loads(text)
        except ValueError:
            value = None
        valid += isinstance(value, dict)
        equal += value == json.loads(answer)
        if show and value != json.loads(answer):
            print(f"    json: {question!r}\n      got  {text!r}", flush=True)
    return valid, equal


def document(rng):
    """A text of about 300 words on a topic that no training text has."""
    while True:
        question, answer = bullets.sample(rng, "heldout", long=True)
        if 270 <= len(question.split()) <= 330:
            return question, answer


def check_bullets(engine, count, show):
    """Bullets that are sentences of the text letter by letter; answers whose bullets all are; and the very ones wanted."""
    rng, copied, lines, whole, exact = random.Random(98), 0, 0, 0, 0
    for _ in range(count):
        question, answer = document(rng)
        text = engine.answer(question)
        good = [line.startswith("- ") and line.endswith(".") and line[2:] in question for line in text.split("\n")]
        copied, lines, whole, exact = copied + sum(good), lines + len(good), whole + all(good), exact + (text == answer)
        if show and text != answer:
            print(f"    bullets: {question[-60:]!r}\n      got  {text!r}\n      want {answer!r}", flush=True)
    return copied, lines, whole, exact


def check_turns(engine, count, show):
    """Conversations whose last answer needs an earlier turn; the model's own answers stand in between."""
    rng, hits = random.Random(97), 0
    makers = [lambda: conversations.capital_follow_up(rng, "heldout"), lambda: conversations.phrase_follow_up(rng, "heldout"), lambda: (lambda start, end: start + [end])(*conversations.name_memory(rng))]
    for i in range(count):
        turns = makers[i % 3]()
        text = engine.last_answer([question for question, _ in turns])
        hits += text == turns[-1][1]
        if show and text != turns[-1][1]:
            print(f"    turns: {turns}\n      got  {text!r}", flush=True)
    return hits


def distinct_2(texts):
    pairs = [p for t in texts for w in [re.findall(r"\w+", t.lower())] for p in zip(w, w[1:])]
    return len(set(pairs)) / max(1, len(pairs))


def story_prompts(count):
    rng = random.Random(96)
    cast = stories.usable(stories.ANIMALS, "train") + stories.usable(stories.PEOPLE, "train")
    for _ in range(count):
        words = [rng.choice(cast), rng.choice(stories.usable(stories.OBJECTS, "train")), rng.choice(stories.usable(stories.PLACES, "train"))]
        yield rng.choice(stories.ASK).format(stories.listed(rng, words)), words


def check_stories(engine, prompts):
    """Per temperature: distinct-2 over four stories for one prompt, the share of the given words that are used, and of
    lower-case words that neither the prompt nor the recipe has."""
    rng = random.Random(5)
    taught = [stories.sample(rng, "train")[1] for _ in range(8000)] + [a for topics in (help_desk.TOPICS, small_talk.TALK) for _, answers in topics for a in answers] + [" ".join([*REASONS, *OBJECTS, *PLACES, *THINGS, *ADJECTIVES, *VERBS])]
    known = set(re.findall(r"[a-z]+", " ".join(taught).lower()))
    for temperature in TEMPERATURES:
        variety, used, wanted, strange, total = [], 0, 0, set(), 0
        for question, words in story_prompts(prompts):
            texts = [lane["text"] for lane in engine.generate(question, temperature, 1, lanes=4)["lanes"]]
            variety.append(distinct_2(texts))
            for text in texts:
                found = re.findall(r"[A-Za-z]+", text)
                used, wanted, total = used + sum(w in found for w in words), wanted + len(words), total + len(found)
                strange |= {w for w in found if w.islower() and w not in known and w not in words}
        yield temperature, np.mean(variety), used / wanted, sorted(strange)


def speed(engine):
    """Seconds from the start of the program to its end with one token, and tokens a second of stories; medians."""
    seconds, rates = [], []
    for question, _ in story_prompts(7):
        start = time.perf_counter()
        engine.generate(question, limit=1)
        seconds.append(time.perf_counter() - start)
        rates.append(engine.generate(question)["decode_tokens_per_second"])
    return np.median(seconds), np.median(rates)


def expert_shares(engine, count):
    """The smallest and largest share of the slots that an expert takes, per layer, on held-out conversations."""
    rng, slots = random.Random(94), 0
    for _ in range(count):
        _, turns = conversations.conversation(rng, "heldout")
        slots = slots + np.stack([np.bincount(layer.ravel(), minlength=8) for layer in engine.routing(turns)])
    share = slots / slots.sum(1, keepdims=True)
    return share.min(1), share.max(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cli", type=Path, help="sirocco-cli")
    parser.add_argument("gguf", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--show", action="store_true", help="print every wrong answer")
    args = parser.parse_args()
    engine, count = Engine(args.cli, args.gguf), args.count
    print("| held-out check (temperature 0) | right | of |\n| --- | --- | --- |")

    def row(label, hits, of):
        print(f"| {label} | {hits / max(1, of):.0%} | {of} |", flush=True)

    for label, domain in CHECKS:
        row(label, check(engine, domain, count, args.show), count)
    valid, equal = check_json(engine, count, args.show)
    row("JSON, valid", valid, count)
    row("JSON, equal to the wanted object", equal, count)
    documents = max(10, count // 3)
    copied, lines, whole, exact = check_bullets(engine, documents, args.show)
    row("bullets from unseen texts of 300 words, copied letter by letter", copied, lines)
    row("the same: answers with nothing but such bullets", whole, documents)
    row("the same: the right sentences, all of them", exact, documents)
    row("follow-ups and names over several turns", check_turns(engine, count, args.show), count)
    print("\n| stories at temperature | distinct-2 | given words used | words nobody taught it |\n| --- | --- | --- | --- |")
    for temperature, variety, used, strange in check_stories(engine, max(4, count // 8)):
        print(f"| {temperature} | {variety:.2f} | {used:.0%} | {', '.join(strange[:8]) or 'none'}{' …' if len(strange) > 8 else ''} |", flush=True)
    low, high = expert_shares(engine, count)
    print("\nShare of the slots per layer, rarest to most frequent expert: " + ", ".join(f"{a:.1%} to {b:.1%}" for a, b in zip(low, high)) + ".")
    rng = random.Random(93)
    talks = [conversations.conversation(rng, "heldout")[1] for _ in range(3 * count)]
    print(f"Perplexity of held-out answers: {engine.perplexity(talks):.3f}.")
    seconds, rate = speed(engine)
    print(f"Start to end with one token: {seconds:.2f} s. Answers at {rate:.0f} tokens a second.")


if __name__ == "__main__":
    main()
