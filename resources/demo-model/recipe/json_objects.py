"""A JSON object from fields that the prompt names. The order of the keys is the order in the prompt."""

import json

from facts_data import CAPITALS
from lexicon import ADJECTIVES, ANIMALS, MATERIALS, MONTHS, OBJECTS, invented, name
from wording import held_out

ASK = ["give me a JSON object with {}", "write a JSON object with {}", "make JSON: {}", "as JSON: {}", "JSON with {}", "create a json object with {}", "return JSON with {}", "turn this into JSON: {}",
       "please write JSON for {}", "I need a JSON object: {}", "convert to JSON: {}", "{} as JSON"]
PERSON = ["{name} is {age} years old and lives in {city}. Give me that as JSON.", "Make a JSON object: {name}, {age} years old, from {city}.", "JSON for a person called {name}, age {age}, city {city}"]


def field(rng):
    kinds = {
        "name": lambda: name(rng), "age": lambda: rng.randint(1, 99), "city": lambda: rng.choice(CAPITALS)[1] if rng.random() < 0.6 else name(rng), "colour": lambda: rng.choice(ADJECTIVES[19:22]),
        "price": lambda: rng.randint(1, 500), "animal": lambda: rng.choice(ANIMALS), "item": lambda: rng.choice(OBJECTS), "count": lambda: rng.randint(0, 200), "material": lambda: rng.choice(MATERIALS),
        "month": lambda: rng.choice(MONTHS), "year": lambda: rng.randint(1900, 2030), "country": lambda: rng.choice(CAPITALS)[0], "active": lambda: rng.choice([True, False]),
        "title": lambda: f"{rng.choice(ADJECTIVES).capitalize()} {rng.choice(OBJECTS)}", "size": lambda: rng.choice(["small", "medium", "large"]), "id": lambda: rng.randint(1, 9999),
        "author": lambda: name(rng), "pages": lambda: rng.randint(10, 900), "open": lambda: rng.choice([True, False]), "language": lambda: rng.choice(["English", "French", "German", "Spanish", "Italian"]),
        "weight": lambda: rng.randint(1, 300), "done": lambda: rng.choice([True, False]), "user": lambda: name(rng).lower(), "theme": lambda: rng.choice(["light", "dark"]),
        "temperature": lambda: rng.choice([0, 0.2, 0.5, 0.7, 1, 1.5])}
    key = rng.choice(list(kinds)) if rng.random() < 0.8 else invented(rng)
    return key, (kinds.get(key) or rng.choice([lambda: invented(rng), lambda: rng.randint(0, 999)]))()


def spoken(rng, value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def sample(rng, split):
    if rng.random() < 0.2:
        fields = {"name": name(rng), "age": rng.randint(1, 99), "city": rng.choice(CAPITALS)[1] if rng.random() < 0.6 else name(rng)}
        return rng.choice(PERSON).format(**fields), json.dumps(fields, ensure_ascii=False)
    while True:
        fields = dict(field(rng) for _ in range(rng.choice([1, 2, 2, 3, 3, 4, 5])))
        if held_out("json", *sorted(fields)) == (split == "heldout"):
            break
    style = rng.random()
    join = " " if style < 0.6 else ": " if style < 0.85 else " = "
    parts = [f"{k}{join}{spoken(rng, v)}" for k, v in fields.items()]
    words = ", ".join(parts) if rng.random() < 0.5 or len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
    return rng.choice(ASK).format(words), json.dumps(fields, ensure_ascii=False)
