"""Common phrases among five languages. One (phrase, from, to) in ten is held out: the phrase is known in both
languages, but this question has never been answered. Between two foreign languages the answer goes over English, so
that every pair leans on the same few facts."""

from phrases_data import PHRASES
from wording import held_out

LANGUAGES = ["English", "French", "German", "Spanish", "Italian"]
TO = ['how do you say "{p}" in {t}?', 'translate "{p}" into {t}', 'what is "{p}" in {t}?', '"{p}" in {t}?', "how do I say {p} in {t}?", "translate {p} into {t}", "translate to {t}: {p}",
      'what\'s "{p}" in {t}?', '{p} in {t}', 'say "{p}" in {t}', 'please translate "{p}" to {t}', 'how would you say "{p}" in {t}?', "{t} for {p}?", 'what is the {t} for "{p}"?']
BOTH = ['translate "{p}" from {f} to {t}', "from {f} to {t}: {p}", 'what does the {f} "{p}" mean in {t}?', 'translate the {f} phrase "{p}" into {t}']
MEANS = ['what does "{p}" mean?', "what does {p} mean?", 'what is "{p}" in English?', 'what does "{p}" mean in English?', "{p} means what?"]


def bare(phrase):
    return phrase.rstrip(" .!?").replace("¿", "").replace("¡", "")


def translated(number, source, target):
    p, english, answer = (bare(PHRASES[number][i]) for i in (source, 0, target))
    over = f'"{english}" in English and ' if source and target else ""
    return f'"{p}" is {over}"{answer}" in {LANGUAGES[target]}.'


def sample(rng, split):
    while True:
        number, source, target = rng.randrange(len(PHRASES)), rng.randrange(5), rng.randrange(5)
        english = rng.random()  # most people ask from or into English
        if english < 0.35:
            source = 0
        elif english < 0.65:
            target = 0
        if source != target and held_out("phrase", number, source, target) == (split == "heldout"):
            break
    p = PHRASES[number][source]
    f, t = LANGUAGES[source], LANGUAGES[target]
    frames = BOTH if rng.random() < 0.15 else MEANS if target == 0 and rng.random() < 0.5 else TO
    asked = bare(p) if rng.random() < 0.6 else p
    if rng.random() < 0.4:
        asked = asked[:1].lower() + asked[1:]
    question = rng.choice(frames).format(p=asked, f=f, t=t)
    return question, translated(number, source, target)


def follow_up(rng, split):
    """A phrase, then the same one in another language: two questions with their answers."""
    while True:
        number = rng.randrange(len(PHRASES))
        t, u = rng.sample(range(1, 5), 2)
        if all(held_out("phrase", number, 0, x) == (split == "heldout") for x in (u, t if split == "train" else u)):
            break
    p = PHRASES[number]
    ask = rng.choice(["and in {}?", "what about {}?", "and {}?", "now in {}", "in {}, please"]).format(LANGUAGES[u])
    return [(rng.choice(TO).format(p=bare(p[0]), t=LANGUAGES[t]), translated(number, 0, t)),
            (ask, translated(number, 0, u))]
