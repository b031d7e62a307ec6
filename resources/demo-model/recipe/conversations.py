"""Whole conversations: single questions, two to four turns, follow-ups that need the earlier turns, system prompts."""

import bullets
import facts
import help_desk
import json_objects
import outside
import phrases
import small_talk
import stories
import sums
from facts_data import CAPITALS
from lexicon import NAMES, invented, name
from wording import held_out, pick, vary

# (domain, weight, whether the letters of the question must be kept)
DOMAINS = [(help_desk, 21, False), (small_talk, 9, False), (facts, 14, False), (sums, 15, False), (phrases, 18, True), (stories, 6, True), (bullets, 6, True), (json_objects, 8, True), (outside, 9, False)]
# Shares of the conversations. Looking back and copying has to be learned before bullets, JSON and stories can be, and it
# comes suddenly: the first text has much of it, the rest enough to keep it.
MIXES = {"start": {"long": 0.012, "copy": 0.30, "several": 0.10}, "early": {"long": 0.018, "copy": 0.12, "several": 0.15}, "broad": {"long": 0.022, "copy": 0.025, "several": 0.17}}
SYSTEM = ["You are a helpful assistant.", "You are Sirocco's assistant.", "Answer in clear sentences.", "You are a friendly assistant.", "Be polite and brief.", "You are an assistant that answers questions.",
          "Answer truthfully.", "You help people with Sirocco.", "Be kind.", "Answer the question.", "You are a careful helper. Keep your answers short.", "Talk like a good friend."]


def keeps_letters(domain):
    return next(row[-1] for row in DOMAINS if row[0] is domain)


def question_and_answer(rng, split, domain=None):
    if domain is None:
        domain = rng.choices([row[0] for row in DOMAINS], [row[1] for row in DOMAINS])[0]
    question, answer = domain.sample(rng, split)
    if domain is bullets:
        return question, answer
    return vary(rng, question, keeps_letters(domain)), answer


def name_memory(rng):
    """The user gives a name, and asks for it later."""
    n = name(rng)
    tell = rng.choice(["my name is {}", "I am {}", "hi, I am {}", "hello, my name is {}", "call me {}", "I'm {}", "you can call me {}"]).format(n)
    ask = rng.choice(["what is my name?", "do you remember my name?", "what's my name?", "who am I?", "how am I called?", "tell me my name"])
    return [(vary(rng, tell, True), rng.choice([f"Nice to meet you, {n}! How can I help you?", f"Hello, {n}! What can I do for you?"]))], (vary(rng, ask), f"Your name is {n}.")


def capital_follow_up(rng, split):
    """A pair of countries in ten is held out."""
    while True:
        (a, x), (b, y) = rng.sample(CAPITALS, 2)
        first = pick(rng, facts.CAPITAL_OF, "train", a)
        if held_out("capital follow-up", a, b) == (split == "heldout"):
            break
    ask = rng.choice(["and of {}?", "and {}?", "what about {}?", "and what about {}?", "and the capital of {}?"]).format(b)
    return [(vary(rng, first.format(a)), f"The capital of {a} is {x}."), (vary(rng, ask), f"The capital of {b} is {y}.")]


def sum_follow_up(rng, split):
    while True:
        a, b, c = rng.randint(1, 40), rng.randint(1, 40), rng.randint(1, 20)
        if not sums.is_held_out(a, "+", b) and sums.is_held_out(a + b, "+", c) == (split == "heldout"):
            break
    ask = rng.choice(["and plus {}?", "plus {}", "add {}", "now add {} to that"])
    return [(vary(rng, f"what is {a} + {b}?"), f"{sums.solved(a, '+', b)}."), (vary(rng, ask.format(c)), f"{sums.solved(a + b, '+', c)}.")]


def story_follow_up(rng, split):
    first, again = stories.sample(rng, split), stories.sample(rng, split)
    ask = rng.choice(["another one", "tell me another one", "one more, please", "another story", "again"])
    return [(vary(rng, first[0], True), first[1]), (vary(rng, ask), again[1])]


def phrase_follow_up(rng, split):
    return [(vary(rng, question, True), answer) for question, answer in phrases.follow_up(rng, split)]


def several(rng, split):
    """Two to four turns; a third of them hold together, the others change the subject."""
    kind = rng.random()
    if kind < 0.16:
        start, end = name_memory(rng)
        return start + [question_and_answer(rng, split, rng.choice([small_talk, facts, help_desk, sums])) for _ in range(rng.randint(0, 2))] + [end]
    if kind < 0.28:
        return capital_follow_up(rng, split)
    if kind < 0.36:
        return sum_follow_up(rng, split)
    if kind < 0.46:
        return phrase_follow_up(rng, split)
    if kind < 0.50:
        return story_follow_up(rng, split)
    return [question_and_answer(rng, split) for _ in range(rng.randint(2, 4))]


def system_prompt(rng, turns):
    """A system text in front; some change the answer: a name for the model, or the name of the user."""
    kind = rng.random()
    if kind < 0.7:
        return rng.choice(SYSTEM), turns
    n = invented(rng).capitalize() if rng.random() < 0.5 else rng.choice(NAMES)
    if kind < 0.88:
        system = rng.choice(["Your name is {}.", "You are {}, a friendly assistant.", "You are called {}. Be helpful.", "You are an assistant named {}."]).format(n)
        ask = rng.choice(["what is your name?", "who are you?", "what's your name?", "tell me your name", "may I know your name?"])
        return system, [(vary(rng, ask), f"My name is {n}. How can I help you?")] + turns[:1]
    system = rng.choice(["The user's name is {}.", "You are talking to {}.", "The user is called {}. Be friendly."]).format(n)
    ask, answer = rng.choice([("hello", f"Hello, {n}! How can I help you?"), ("hi", f"Hello, {n}! How can I help you?"), ("good morning", f"Good morning, {n}!"), ("what is my name?", f"Your name is {n}."), ("who am I?", f"You are {n}.")])
    return system, [(vary(rng, ask), answer)] + turns[:1]


def conversation(rng, split="train", mix="broad"):
    """(system text or None, [(question, answer), …])"""
    kind, m = rng.random(), MIXES[mix]
    if kind < m["long"]:
        turns = [bullets.sample(rng, split, long=True)]
    elif kind < m["long"] + m["copy"]:
        turns = [bullets.repeat(rng)]
    elif kind < m["long"] + m["copy"] + m["several"]:
        turns = several(rng, split)
    else:
        turns = [question_and_answer(rng, split)]
    return system_prompt(rng, turns) if rng.random() < 0.12 else (None, turns)
