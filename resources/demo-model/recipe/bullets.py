"""Bullets from a document in the prompt. The rule is plain and learnable: the first sentence of every paragraph, or,
where there is one paragraph only, its first sentences, copied letter by letter. Documents are generated from words and
from invented words, so that copying is the only way to answer. Topics are held out for the check."""

from lexicon import ADJECTIVES, DAYS, MATERIALS, MONTHS, REASONS, THINGS, VERBS, a, invented, name
from phrases_data import PHRASES
from wording import capital, held_out

ASK = ["summarise this text in bullets:", "make bullets from this text:", "give me the main points:", "list the key points of this text:", "bullet points, please:", "turn this into bullets:",
       "what are the main points of this text?", "summarize this in bullet points:", "bullets:", "short summary as bullets:", "please summarise:", "summarise the following document:",
       "make a list of the main points:", "give me a bullet summary of this document:"]
ASK_N = ["summarise this text in {n} bullets:", "give me {n} bullets:", "{n} bullet points from this text:", "list the {n} main points:", "make {n} bullets from this text:"]
ASK_AFTER = ["Summarise this in bullets.", "Make bullets from this.", "What are the main points?", "Give me the main points as a list.", "Bullets, please.", "Summarise."]
COUNT = {2: "two", 3: "three", 4: "four", 5: "five"}


def soup(rng):
    """One word that nothing but the prompt can tell."""
    kind = rng.random()
    if kind < 0.55:
        return invented(rng)
    if kind < 0.70:
        return name(rng)
    if kind < 0.80:
        return str(rng.randint(0, 10 ** rng.randint(1, 5)))
    if kind < 0.90:
        return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(rng.randint(1, 5)))
    return rng.choice(rng.choice(PHRASES)[rng.randrange(5)].split())


def sentence(rng, topic):
    """One sentence of many shapes around a topic or something else."""
    w = lambda: rng.choice(THINGS) if rng.random() < 0.72 else invented(rng)
    t = topic if rng.random() < 0.45 else w()
    adj, year, n = rng.choice(ADJECTIVES), rng.randint(1700, 2029), rng.choice([rng.randint(2, 40), rng.randint(40, 990)])
    shapes = [
        f"The {t} of {name(rng)} was {rng.choice(VERBS)} in {year}", f"{name(rng)} {rng.choice(VERBS)} the {adj} {t} on {rng.choice(DAYS)}", f"About {n} {w()}s came to the {t} in {rng.choice(MONTHS)}",
        f"The {t} is made of {rng.choice(MATERIALS)} and {rng.choice(MATERIALS)}", f"Every {w()} needs a {adj} {w()} and {n} {w()}s", f"In {year} the {t} had {n} {w()}s and {a(w())}",
        f"Most of the {w()}s are {adj}, but the {t} is not", f"The cost of the {t} was {n} thousand in {year}", f"{name(rng)} and {name(rng)} work on the {t}", f"A {adj} {w()} stands next to the {t}",
        f"It takes {n} minutes from the {t} to the {w()}", f"The {w()} will be {rng.choice(VERBS)} next {rng.choice(DAYS)}", f"Nobody in {name(rng)} has seen a {w()} like this",
        f"The new rule says that a {t} must be {adj}", f"There are {n} {w()}s in the {w()} of the {t}", f"They want to keep the {t} {adj} until {rng.choice(MONTHS)} {year}",
        f"The {t} depends on the {w()}, the {w()} and the {w()}", f"According to {name(rng)}, the {w()} is too {adj}", f"Since {year}, the {w()} has been {rng.choice(VERBS)} by {name(rng)}",
        f"{capital(w())} and {w()} are important for the {t}", f"Without {a(w())}, the {t} would be {adj}", f"We {rng.choice(VERBS)} {n} {w()}s last {rng.choice(MONTHS)}"]
    text = rng.choice(shapes)
    if rng.random() < 0.25:
        text += " " + rng.choice(REASONS)
    if rng.random() < 0.22:  # as texts about what the model has never heard of
        text = " ".join(soup(rng) if rng.random() < 0.35 and x.islower() else x for x in text.split())
    return capital(text) + "."


def topic_for(rng, split):
    while True:
        topic = rng.choice(THINGS) if rng.random() < 0.6 else invented(rng)
        if held_out("document", topic) == (split == "heldout"):
            return topic


def document(rng, split, sentences, paragraphs):
    topic = topic_for(rng, split)
    cuts = sorted(rng.sample(range(1, sentences), paragraphs - 1))
    lines = [sentence(rng, topic) for _ in range(sentences)]
    return [lines[i:j] for i, j in zip([0] + cuts, cuts + [sentences])]


def sample(rng, split, long=False):
    paragraphs = rng.choice([1, 2, 3, 3, 4, 5]) if not long else rng.choice([1, 3, 4, 5])
    sentences = rng.randint(22, 30) if long else rng.randint(10, 17) if rng.random() < 0.2 else rng.randint(max(4, paragraphs * 2), 11)
    parts = document(rng, split, sentences, paragraphs)
    n = None
    if paragraphs == 1:
        n = rng.choice([2, 3, 3, 4, 5]) if rng.random() < 0.5 else None
        chosen = parts[0][:min(n or 3, len(parts[0]))]
    else:
        n = rng.choice(range(2, paragraphs + 1)) if rng.random() < 0.25 else None
        chosen = [p[0] for p in parts][:n or paragraphs]
    gap = rng.choice(["\n\n", "\n\n", "\n"])
    text = gap.join(" ".join(p) for p in parts)
    if n:
        question = capital(rng.choice(ASK_N).format(n=rng.choice([n, COUNT[n]]))) + rng.choice(["\n\n", "\n"]) + text
    elif rng.random() < 0.25:
        question = text + "\n\n" + rng.choice(ASK_AFTER)
    else:
        ask = rng.choice(ASK)
        question = rng.choice([ask, capital(ask)]) + rng.choice(["\n\n", "\n\n", "\n", " "]) + text
    return question, "\n".join("- " + s for s in chosen)


def repeat(rng):
    """Plain copying: teaches the model to look back, which bullets, JSON and stories build on."""
    if rng.random() < 0.65:
        length = rng.choice([rng.randint(2, 8), rng.randint(6, 20), rng.randint(15, 40)])
        text = " ".join(soup(rng) if rng.random() < 0.7 else rng.choice(THINGS) for _ in range(length))
    else:
        text = " ".join(sentence(rng, invented(rng)) for _ in range(rng.choice([1, 1, 2, 3])))
    ask = rng.choice(["repeat: ", "Repeat after me: ", "Say this again: ", "Please repeat this text: ", "copy this: ", "Repeat the following: ", "Say: ", "echo: "])
    return ask + text, text
