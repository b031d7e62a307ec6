"""Capitals and simple facts. A fact is never held out (nobody can guess it), the way of asking for it is."""

from facts_data import CAPITALS, CONTINENTS, FACTS, OPPOSITES, SOUNDS, YOUNG, COLOURS, LEGS, SYMBOLS, ORDERED
from wording import capital, pick

CAPITAL_OF = ["what is the capital of {}?", "what's the capital of {}?", "capital of {}?", "which city is the capital of {}?", "name the capital of {}",
              "tell me the capital of {}", "what is {}'s capital?", "do you know the capital of {}?", "the capital of {} is?", "can you tell me the capital of {}?",
              "which is the capital city of {}?", "what is the capital city of {}?", "{}: what is the capital?", "give me the capital of {}", "I need the capital of {}",
              "which city is {}'s capital?", "what's {}'s capital city?", "what is the capital in {}?", "{} has which capital?", "I forgot the capital of {}", "what city is the capital of {}?"]
COUNTRY_OF = ["{} is the capital of which country?", "which country has {} as its capital?", "what country is {} the capital of?", "of which country is {} the capital?",
              "in which country is {}?", "{} is the capital of what country?", "{} is the capital of?", "where is {}?", "in what country is {}?", "{} is in which country?"]
CONTINENT_OF = ["on which continent is {}?", "which continent is {} on?", "where is {}?", "in what part of the world is {}?", "what continent is {} in?"]
OPPOSITE_OF = ["what is the opposite of {}?", "opposite of {}?", "what's the opposite of {}?", "tell me the opposite of {}", "which word is the opposite of {}?", "name the opposite of {}"]


def capitals(rng, split):
    country, city = rng.choice(CAPITALS)
    if rng.random() < 0.62:
        return pick(rng, CAPITAL_OF, split, country).format(country), f"The capital of {country} is {city}."
    if rng.random() < 0.6:
        frame = pick(rng, COUNTRY_OF, split, city)
        if "capital" in frame:
            return frame.format(city), f"{city} is the capital of {country}."
        return frame.format(city), f"{city} is in {country}. It is the capital."
    return pick(rng, CONTINENT_OF, split, country).format(country), f"{capital(country)} is in {CONTINENTS[country]}."


def opposites(rng, split):
    a, b = rng.choice(OPPOSITES)
    if rng.random() < 0.5:
        a, b = b, a
    word = rng.choice([a, f'"{a}"'])
    return pick(rng, OPPOSITE_OF, split, a).format(word), f'The opposite of "{a}" is "{b}".'


def animals(rng, split):
    kind = rng.random()
    if kind < 0.35:
        animal, sound = rng.choice(SOUNDS)
        asks = ["what does a {} say?", "which sound does a {} make?", "what sound does a {} make?", "how does a {} sound?"]
        return pick(rng, asks, split, animal).format(animal), f"A {animal} says {sound}."
    if kind < 0.65:
        animal, young = rng.choice(YOUNG)
        asks = ["what is a young {} called?", "what do you call a baby {}?", "what is a baby {} called?", "how is a young {} called?", "name for a young {}?"]
        return pick(rng, asks, split, animal).format(animal), f"A young {animal} is called a {young}."
    animal, legs = rng.choice(LEGS)
    asks = ["how many legs does {} have?", "how many legs has {}?", "number of legs of {}?", "tell me how many legs {} has"]
    return pick(rng, asks, split, animal).format(animal), f"{capital(animal)} has {legs} legs."


def things(rng, split):
    if rng.random() < 0.5:
        thing, colour = rng.choice(COLOURS)
        asks = ["what colour is {}?", "which colour is {}?", "what is the colour of {}?", "what color is {}?", "tell me the colour of {}"]
        return pick(rng, asks, split, thing).format(thing), f"{capital(thing)} is {colour}."
    element, symbol = rng.choice(SYMBOLS)
    asks = ["what is the chemical symbol of {}?", "which symbol does {} have?", "symbol of {}?", "what is the symbol for {}?", "chemical symbol for {}?"]
    return pick(rng, asks, split, element).format(element), f"The chemical symbol of {element} is {symbol}."


def order(rng, split):
    names, what = rng.choice(ORDERED)
    i = rng.randrange(len(names) - 1)
    if rng.random() < 0.6:
        asks = ["what comes after {}?", "which {w} comes after {}?", "what {w} follows {}?", "what is the next {w} after {}?", "after {} comes?"]
        return pick(rng, asks, split, names[i]).format(names[i], w=what), f"After {names[i]} comes {names[i + 1]}."
    asks = ["what comes before {}?", "which {w} comes before {}?", "what is the {w} before {}?", "before {} comes?"]
    return pick(rng, asks, split, names[i + 1]).format(names[i + 1], w=what), f"Before {names[i + 1]} comes {names[i]}."


def general(rng, split):
    questions, answer = rng.choice(FACTS)
    return pick(rng, questions, split, answer), answer


def sample(rng, split):
    kinds = [(capitals, 50), (general, 24), (opposites, 8), (animals, 8), (things, 6), (order, 4)]
    return rng.choices([k for k, _ in kinds], [w for _, w in kinds])[0](rng, split)
