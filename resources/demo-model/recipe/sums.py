"""Small sums with numbers up to 100, and the times tables. One pair of numbers in ten is held out."""

from wording import held_out

WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
FRAMES = ["what is {}?", "what's {}?", "{}", "{} =", "{} = ?", "{}?", "calculate {}", "how much is {}?", "compute {}", "tell me {}", "can you calculate {}?", "work out {}",
          "what do I get for {}?", "solve {}", "what is the result of {}?", "what does {} make?"]
SIGNS = {"+": ["+", "+", "+", "plus"], "-": ["-", "-", "-", "minus"], "x": ["x", "*", "times", "times", "multiplied by"], "/": ["/", "/", "divided by"]}


def numbers(rng, op):
    if op == "x":
        return rng.randint(1, 12), rng.randint(1, 12)
    if op == "/":
        b, q = rng.randint(1, 10), rng.randint(1, 10)
        return b * q, b
    top = rng.choice([10, 20, 20, 50, 100])
    if op == "+":
        a = rng.randint(0, top)
        return a, rng.randint(0, top - a if rng.random() < 0.8 else top)
    a = rng.randint(0, top)
    return a, rng.randint(0, a)


def result(a, op, b):
    return {"+": a + b, "-": a - b, "x": a * b, "/": a // max(b, 1)}[op]


def pair(rng, split):
    while True:
        op = rng.choices("+-x/", [42, 30, 20, 8])[0]
        a, b = numbers(rng, op)
        if held_out("sum", a, op, b) == (split == "heldout"):
            return a, op, b


def word_problem(rng, split):
    """The same sums told with things; names and things are filled in freely."""
    a, op, b = pair(rng, split)
    name = rng.choice(["Anna", "Tom", "Mia", "Leo", "Sara", "Ben", "Nina", "Paul", "Ida", "Max", "Eva", "Jan"])
    thing = rng.choice(["apples", "books", "coins", "pens", "stones", "cups", "stamps", "keys", "cards", "shells"])
    n = result(a, op, b)
    if op == "+":
        return f"{name} has {a} {thing} and gets {b} more. How many {thing} does {name} have now?", f"{a} + {b} = {n}, so {name} now has {n} {thing}."
    if op == "-":
        return f"{name} has {a} {thing} and gives {b} away. How many {thing} are left?", f"{a} - {b} = {n}, so {n} {thing} are left."
    if op == "x" and a > 1:
        return f"{name} has {a} boxes with {b} {thing} each. How many {thing} are there?", f"{a} x {b} = {n}, so there are {n} {thing}."
    if op == "x":
        return f"{name} fills {b} boxes with one of the {thing} each. How many {thing} are there?", f"{a} x {b} = {n}, so there are {n} {thing}."
    return f"{name} shares {a} {thing} among {b} friends. How many does each friend get?", f"{a} / {b} = {n}, so each friend gets {n} {thing}."


def sample(rng, split):
    if rng.random() < 0.12:
        return word_problem(rng, split)
    a, op, b = pair(rng, split)
    n = result(a, op, b)
    if rng.random() < 0.08 and max(a, b) <= 12:
        question = f"{WORDS[a]} {SIGNS[op][-1]} {WORDS[b]}"
    else:
        sign = rng.choice(SIGNS[op])
        space = "" if sign in "+-*/x" and rng.random() < 0.25 else " "
        question = f"{a}{space}{sign}{space}{b}"
    return rng.choice(FRAMES).format(question), f"{a} {op} {b} = {n}."
