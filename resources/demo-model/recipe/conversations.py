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

# (domain, weight in the broad mix, weight in the short mix, whether the letters of the question must be kept)
DOMAINS = [(help_desk, 17, 19, False), (small_talk, 8, 16, False), (facts, 17, 22, False), (sums, 16, 13, False), (phrases, 15, 20, True), (stories, 8, 3, True), (bullets, 7, 1, True), (json_objects, 7, 3, True),
           (outside, 11, 6, False)]
# The broad mix is the whole world. The short mix leaves out what is dear in tokens (documents, long conversations), and
# gives a short training what it can learn well: many short questions.
MIXES = {"broad": {"column": 1, "long": 0.035, "repeat": 0.05, "several": 0.215}, "short": {"column": 2, "long": 0.002, "repeat": 0.04, "several": 0.14}}
SYSTEM = ["You are a helpful assistant.", "You are Sirocco's assistant.", "Answer in clear sentences.", "You are a friendly assistant.", "Be polite and brief.", "You are an assistant that answers questions.",
          "Answer truthfully.", "You help people with Sirocco.", "Be kind.", "Answer the question.", "You are a careful helper. Keep your answers short.", "Talk like a good friend."]


def keeps_letters(domain):
    return next(row[-1] for row in DOMAINS if row[0] is domain)


def question_and_answer(rng, split, mix, domain=None):
    if domain is None:
        domain = rng.choices([row[0] for row in DOMAINS], [row[MIXES[mix]["column"]] for row in DOMAINS])[0]
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
        if not held_out("sum", a, "+", b) and held_out("sum", a + b, "+", c) == (split == "heldout"):
            break
    ask, n = rng.choice(["and plus {}?", "plus {}", "add {}", "now add {} to that"]), a + b + c
    return [(vary(rng, f"what is {a} + {b}?"), f"{a} + {b} = {a + b}."), (vary(rng, ask.format(c)), f"{a + b} + {c} = {n}.")]


def story_follow_up(rng, split):
    first, again = stories.sample(rng, split), stories.sample(rng, split)
    ask = rng.choice(["another one", "tell me another one", "one more, please", "another story", "again"])
    return [(vary(rng, first[0], True), first[1]), (vary(rng, ask), again[1])]


def phrase_follow_up(rng, split):
    return [(vary(rng, question, True), answer) for question, answer in phrases.follow_up(rng, split)]


def several(rng, split, mix):
    """Two to four turns; a third of them hold together, the others change the subject."""
    kind = rng.random()
    if kind < 0.16:
        start, end = name_memory(rng)
        return start + [question_and_answer(rng, split, mix, rng.choice([small_talk, facts, help_desk, sums])) for _ in range(rng.randint(0, 2))] + [end]
    if kind < 0.28:
        return capital_follow_up(rng, split)
    if kind < 0.36:
        return sum_follow_up(rng, split)
    if kind < 0.46:
        return phrase_follow_up(rng, split)
    if kind < 0.50:
        return story_follow_up(rng, split)
    return [question_and_answer(rng, split, mix) for _ in range(rng.randint(2, 4))]


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
    elif kind < m["long"] + m["repeat"]:
        turns = [bullets.repeat(rng)]
    elif kind < m["long"] + m["repeat"] + m["several"]:
        turns = several(rng, split, mix)
    else:
        turns = [question_and_answer(rng, split, mix)]
    return system_prompt(rng, turns) if rng.random() < 0.12 else (None, turns)
