"""Short stories from one to four given words. Words are held out: one in ten never appears in a training story."""

from lexicon import ADJECTIVES, ANIMALS, NAMES, OBJECTS, PEOPLE, PLACES, a, invented, name
from wording import capital, held_out

ASK = ["write a short story with these words: {}", "tell me a story with {}", "write a story about {}", "a story with the words {}", "make up a short story about {}", "tell me a short story about {}",
       "I would like a story with {}", "can you write a story with {}?", "story: {}", "please tell a story about {}", "invent a story with {}", "write a little story that contains {}",
       "short story about {}", "tell a tale of {}", "use these words in a story: {}"]
ASK_FREE = ["tell me a story", "write a short story", "a story please", "can you tell me a story?", "tell me a bedtime story", "make up a story", "another story", "I want to hear a story", "write me a little story"]
OPEN = ["Once upon a time there was {hero}.", "There once was {hero}.", "Long ago there lived {hero}.", "In a quiet land lived {hero}.", "One day {hero} woke up early.", "This is the story of {hero}.",
        "Many years ago there was {hero}.", "Far away from here lived {hero}.", "On a windy morning {hero} went for a walk.", "Nobody knew {hero} well."]
TRAIT = ["{He} was {adj} and {adj2}.", "Everybody said that {he} was very {adj}.", "{He} liked to sing in the rain.", "{He} had {adj} dreams every night.", "{He} had never been far from home.",
         "{He} lived alone and did not mind.", "{He} always wanted to see the world.", "{He} was afraid of the dark.", "{He} knew every path and every stone.", "{He} had only one wish: a good friend."]
GO = ["One morning {he} walked to the {place}.", "One evening {he} came to the {place}.", "So {he} set out for the {place}.", "In the spring {he} travelled to the {place}.", "After a long day {he} reached the {place}.",
      "The wind carried {him} to the {place}.", "A storm drove {him} to the {place}.", "{He} followed a narrow road to the {place}."]
FIND = ["There {he} found {obj}.", "Under a leaf lay {obj}.", "Near the water {he} saw {obj}.", "An old woman gave {him} {obj}.", "Behind a door stood {obj}.", "In the grass {he} noticed {obj}.",
        "Somebody had lost {obj} there.", "The moon shone on {obj}.", "A stranger wanted to sell {him} {obj}."]
USE = ["The {o} was {adj} and a little {adj2}.", "{He} took the {o} and held it tight.", "The {o} began to hum a soft song.", "Nobody knew where the {o} came from.", "With the {o} everything looked different.",
       "{He} hid the {o} under a blanket.", "The {o} shone like a small star.", "{He} asked everyone about the {o}, but nobody answered."]
MEET = ["Then {he} met {other}.", "Suddenly {other} stood before {him}.", "{Other} came along and said hello.", "Soon {other} joined {him}.", "In the shade sat {other}."]
TALK = ['"Can you help me?" asked {other_the}.', '"What a fine day," said {other_the}.', '"I have lost my way," said {other_the}.', '"Let us share what we have," said {other_the}.', '"Do not be afraid," said {other_the}.',
        '"Come with me," whispered {other_the}.', '"I have been waiting for you," said {other_the}.']
DEED = ["Together they built a fire and told old stories.", "They shared a loaf of bread and laughed.", "They worked until the sun went down.", "They looked for the way all night.", "They danced until the stars came out.",
        "They crossed the water on a wooden raft.", "They planted a tree to remember the day.", "They listened to the wind for a long time."]
CLOSE = ["From that day on they were friends.", "In the end everybody was happy.", "And so {he} went home with a warm heart.", "Since then {he} has never felt alone.", "That night {he} slept better than ever.",
         "And if the wind blows from the south, they still think of it.", "{He} never forgot that day.", "The {o} still hangs above the door today.", "And that was the best day of the year.", "When morning came, all was well."]


def usable(words, split):
    return [w for w in words if held_out("story", w) == (split == "heldout")]


def tell(rng, hero, obj, place, other):
    """`hero` and `other` are common nouns or names; the story is five to eight sentences long."""
    is_name = hero[0].isupper()
    he = rng.choice(["he", "she"]) if is_name or hero in PEOPLE else "it" if rng.random() < 0.7 else "he"
    if hero in ("king", "prince", "boy", "wizard", "fisherman", "postman"):
        he = "he"
    if hero in ("queen", "princess", "girl", "witch"):
        he = "she"
    him = {"he": "him", "she": "her", "it": "it"}[he]
    adj, adj2 = rng.sample(ADJECTIVES[:17], 2)
    hero_text = hero if is_name else a(f"{rng.choice(ADJECTIVES[:17])} {hero}") if rng.random() < 0.5 else a(hero)
    if not is_name and rng.random() < 0.35:
        hero_text += f" called {name(rng)}"
    obj_text = a(f"{rng.choice(ADJECTIVES[17:])} {obj}") if rng.random() < 0.5 else a(obj)
    other_text = other if other[0].isupper() else a(other)
    other_the = other if other[0].isupper() else "the " + other
    fill = dict(hero=hero_text, he=he, He=capital(he), him=him, adj=adj, adj2=adj2, place=place, obj=obj_text, o=obj, other=other_text, Other=capital(other_text), other_the=other_the)
    parts = [OPEN, TRAIT, GO, FIND, USE, MEET, TALK, DEED, CLOSE]
    skipped = rng.sample([TRAIT, USE, TALK, DEED], rng.choice([0, 1, 1, 2]))
    return " ".join(capital(rng.choice(p).format(**fill)) for p in parts if p not in skipped)


def listed(rng, words):
    style = rng.random()
    if style < 0.35:
        return ", ".join(words)
    shown = [w if w[0].isupper() else a(w) for w in words] if style < 0.75 else words
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " and " + shown[-1]


def sample(rng, split):
    cast = usable(ANIMALS, split) + usable(PEOPLE, split)
    hero = rng.choice(cast) if rng.random() < 0.75 else rng.choice(usable(NAMES, split)) if rng.random() < 0.5 else name(rng)
    # Invented words among the given ones: a story is to use what was asked for, known or not.
    obj = rng.choice(usable(OBJECTS, split)) if rng.random() < 0.80 else invented(rng)
    place = rng.choice(usable(PLACES, split)) if rng.random() < 0.90 else invented(rng)
    other = rng.choice([c for c in cast if c != hero]) if rng.random() < 0.95 else name(rng)
    story = tell(rng, hero, obj, place, other)
    if rng.random() < 0.12:
        return rng.choice(ASK_FREE), story
    words = [w for w in (hero, obj, place, other) if f"{w}" in story]
    words = rng.sample(words, rng.choice([1, 2, 3, 3, 3, min(4, len(words))]))
    return rng.choice(ASK).format(listed(rng, words)), story
