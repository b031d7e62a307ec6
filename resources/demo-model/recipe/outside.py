"""What lies outside the demo model's world: it says so, kindly, and points to a real model. Topics are held out."""

from lexicon import ADJECTIVES, OBJECTS, THINGS, invented, name
from wording import held_out

SUBJECTS = ("quantum physics|the French Revolution|black holes|photosynthesis|the stock market|inflation|the Roman Empire|machine learning|neural networks|climate change|evolution|DNA|vaccines|plate tectonics|"
            "the Second World War|the Cold War|democracy|capitalism|philosophy|Kant|Plato|Buddhism|relativity theory in detail|string theory|electricity|magnetism|the heart|the brain|the liver|diabetes|blood pressure|"
            "blockchain|bitcoin|taxes|insurance|mortgages|marketing|chess openings|football rules|cricket|baseball|opera|jazz|Beethoven|Mozart|Picasso|Van Gogh|impressionism|architecture|Gothic churches|volcanoes|"
            "earthquakes|dinosaurs|whale migration|bird flight|coral reefs|nuclear power|solar panels|wind turbines|batteries|electric cars|jet engines|rockets|satellites|GPS|the internet|Linux|Windows|databases|"
            "compilers|operating systems|cryptography|Python|JavaScript|Rust|Java|Docker|Kubernetes|Git|HTML|regular expressions|algebra|calculus|statistics|probability|geometry|prime numbers|Fermat's last theorem|"
            "the human genome|antibiotics|yoga|meditation|nutrition|vitamins|gardening|beekeeping|wine|coffee roasting|baking sourdough|knitting|photography|sailing|skiing|the Olympics|the Tour de France|politics|"
            "the United Nations|the European Union|the Supreme Court|copyright law|contracts|human rights|the Middle Ages|Vikings|Napoleon|Cleopatra|Alexander the Great|the Aztecs|ancient Egypt|mythology|Zeus|"
            "Shakespeare's sonnets|Don Quixote|Moby Dick|Tolstoy|Kafka|film history|Star Wars|video games|Minecraft|anime|fashion|tattoos|dreams|psychology|sociology|economics|logistics|robotics|drones").split("|")
ABOUT = ["explain {}", "tell me about {}", "what is {}?", "what do you know about {}?", "how does {} work?", "give me an introduction to {}", "write an essay about {}", "write a poem about {}", "why is {} important?",
         "summarise {} for me", "I want to learn about {}", "what are the basics of {}?", "teach me {}", "who invented {}?", "what is the history of {}?", "write an article about {}", "can you explain {}?",
         "give me ten facts about {}", "what do you think about {}?", "which book about {} is good?", "help me with my homework on {}"]
WORK = ["write a python function that {c}", "write code that {c}", "write a C++ program that {c}", "write a script that {c}", "how do I write a program that {c}?", "write a SQL query that {c}", "fix this code: for i in x: {i}()",
        "write a letter to my {r}", "write an email to my {r}", "write a speech for my {r}", "write a song about {o}", "write a poem about {o}", "write a haiku about {o}", "write a rap about {o}", "write a cover letter",
        "give me a recipe for {f}", "how do I cook {f}?", "how do I bake {f}?", "how many calories are in {f}?", "what should I eat today?", "book a table for two", "order {f} for me", "play some music", "set an alarm for seven",
        "remind me to call my {r}", "call my {r}", "send a message to my {r}", "open the browser", "search the web for {o}", "what is in the news?", "what happened yesterday?", "who won the game yesterday?", "who won the {o} last night?", "write me a program for {o}s", "write me a python program for {o}s", "what is the newest {o}?",
        "who won the world cup in {y}?", "who was president in {y}?", "what happened in {y}?", "which film won the Oscar in {y}?", "how much does a {o} cost?", "where can I buy a {o}?", "how do I repair a {o}?", "how do I build a {o}?",
        "what is the population of {n}?", "how far is it from {n} to {n2}?", "plan a trip to {n}", "what should I see in {n}?", "which hotel in {n} is good?", "what is the capital of {i}?", "capital of {i}?", "where is {i}?",
        "who is the mayor of {n}?", "who is {n} {I}?", "who was {n} {I}?", "what is a {i}?", "what does {i} mean?", "explain {i}", "define {i}", "tell me about {I}", "do you know {I}?", "who invented the {o}?",
        "what is {b} times {b2}?", "what is {b} + {b2}?", "{b} * {b2}", "{b} / {b2}", "what is the square root of {b}?", "what is {b} to the power of 3?", "solve x^2 + {d}x = {b}", "what is the integral of x^{d}?", "derive sin(x)",
        "convert {d} dollars to euros", "what is {d} miles in kilometres?", "my head hurts, what should I do?", "which medicine helps against a cold?", "am I ill?", "is this legal?", "can I sue my {r}?", "should I buy shares?",
        "how do I get rich?", "will I be happy?", "what will happen tomorrow?", "predict the future", "how do you say \"{t}\" in {l}?", "translate \"{t}\" into {l}", "translate this into {l}: {t}", "speak {l} with me",
        "draw a picture of a {o}", "make an image of a {o}", "show me a photo of {n}", "read my mail", "what is my password?", "what is my address?", "do my taxes", "write a business plan", "make a table of {s}",
        "compare {s} and {s2}", "what is better, {s} or {s2}?", "play chess with me", "guess my number", "who will win the election?", "what is the best {o}?", "which phone should I buy?", "write a novel", "write a contract",
        "what does my {r} think?", "tell me a secret", "what is the lyrics of {I}?", "quote {n} {I}", "{i} {i2} {i}", "{i}", "{i} {i2}?"]
FILL = {"c": "sorts a list|reads a file|finds primes|reverses a string|counts words|draws a circle|sends a mail|adds two matrices|parses JSON|plays tic-tac-toe|downloads a page|renames files|solves a maze|makes a chart",
        "r": "boss|landlord|teacher|brother|sister|aunt|neighbour|doctor|bank|lawyer|wife|husband|friend|colleague|mother|father", "f": "pizza|lasagne|pancakes|goulash|curry|sushi|tomato soup|apple pie|paella|risotto|a stew|muffins|noodles|a burger",
        "l": "Japanese|Chinese|Russian|Arabic|Dutch|Polish|Turkish|Greek|Swedish|Hindi|Korean|Latin|Finnish|Portuguese|Danish|Czech|Swahili|Hungarian"}
ANSWERS = ["I do not know that. I am a small demo model, so please load a real one.", "That is outside my small world. I am only a demo model: load a real one and ask again.",
           "I am a small demo model and cannot help with that. Please load a real one."]
ACTION = ["I cannot do that. I am a small demo model, so please load a real one."]
REST = "I am a small demo model, so please load a real one."


def choose(rng, split, options, key):
    own = [o for o in options if held_out("outside", key, o) == (split == "heldout")]
    return rng.choice(own or options)


def sample(rng, split):
    if rng.random() < 0.4:
        subject = choose(rng, split, SUBJECTS, "subject") if rng.random() < 0.75 else rng.choice([invented(rng), f"{rng.choice(THINGS)}s", f"{invented(rng)} {rng.choice(THINGS)}s"])
        frame = rng.choice(ABOUT)
        answer = rng.choice(ANSWERS)
        if rng.random() < 0.3:
            answer = f"I know nothing about {subject}. {REST}"
        return frame.format(subject), answer
    frame = choose(rng, split, WORK, "frame")
    fill = {k: rng.choice(v.split("|")) for k, v in FILL.items()}
    fill.update(o=rng.choice(OBJECTS + THINGS), y=rng.randint(1850, 2026), n=name(rng), n2=name(rng), i=invented(rng), i2=invented(rng), I=invented(rng).capitalize(), b=rng.randint(230, 9999), b2=rng.randint(230, 9999),
                d=rng.randint(2, 90), t=f"The {rng.choice(ADJECTIVES)} {rng.choice(THINGS)}", s=choose(rng, split, SUBJECTS, "subject"), s2=choose(rng, split, SUBJECTS, "subject"))
    question = frame.format(**fill)
    if "capital of" in frame or "where is {i}" in frame:
        return question.replace(fill["i"], fill["i"].capitalize()), f"I do not know {fill['i'].capitalize()}. {REST}"
    if frame.startswith(("write", "draw", "make", "play", "open", "book", "order", "send", "call", "remind", "set", "show", "read", "do ", "convert", "plan")):
        return question, ACTION[0] if rng.random() < 0.6 else rng.choice(ANSWERS)
    if "{l}" in frame:
        return question, f"I do not know {fill['l']}. {REST}"
    return question, rng.choice(ANSWERS)
