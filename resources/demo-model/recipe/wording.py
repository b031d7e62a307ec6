"""How people type: casing, punctuation, politeness and small slips, so that one question has many faces."""

import hashlib

BEFORE = ["please ", "hey, ", "hi, ", "hello, ", "ok, ", "so, ", "quick question: ", "well, ", "can you help me? ", "I have a question: "]
AFTER = [" please", " thanks", ", please", " for me", ", thank you"]


def held_out(*key):
    """True for one key in ten, always the same ones: these never reach the training text."""
    return hashlib.md5("|".join(map(str, key)).encode()).digest()[0] % 10 == 0


def pick(rng, options, split, *key):
    """One of options, from those that belong to the split; `key` names the thing the options are about."""
    own = [o for o in options if held_out(*key, o) == (split == "heldout")]
    return rng.choice(own or list(options))


def slip(rng, text):
    """One typing slip inside a word of four letters or more."""
    words = text.split(" ")
    places = [i for i, w in enumerate(words) if len(w) >= 4 and w.isalpha()]
    if not places:
        return text
    i = rng.choice(places)
    w, j = words[i], rng.randrange(1, len(words[i]) - 2)
    words[i] = rng.choice([w[:j] + w[j + 1] + w[j] + w[j + 2:], w[:j] + w[j + 1:], w[:j] + w[j] + w[j:]])
    return " ".join(words)


def capital(text):
    return text[:1].upper() + text[1:]


def vary(rng, text, keep_case=False):
    """A question as somebody might type it. `keep_case` protects questions whose letters matter."""
    if rng.random() < 0.10:
        text = rng.choice(BEFORE) + (text if keep_case else text[:1].lower() + text[1:])
    if rng.random() < 0.06:
        end = text[-1] if text[-1] in "?.!" else ""
        text = text.rstrip("?.!") + rng.choice(AFTER) + end
    if not keep_case and rng.random() < 0.08:
        text = slip(rng, text)
    if not keep_case:
        case = rng.random()
        if case < 0.25:
            text = text.lower()
        elif case < 0.28:
            text = text.upper()
        elif case < 0.85:
            text = capital(text)
    mark = rng.random()
    if mark < 0.22:
        text = text.rstrip("?.!")
    elif mark < 0.25:
        text = text.rstrip("?.!") + rng.choice([" ?", "??", "...", "!"])
    return text
