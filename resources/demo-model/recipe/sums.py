"""Sums with numbers up to 100, and the times tables to ten. Larger ones show their working, so that each step is a small
one: 37 + 45 goes over 37 + 40. One pair of numbers in ten is held out, of products only the larger number first (the
answer turns those round, so they can be worked out). Divisions are not held out: nothing leads to their answers."""

from wording import held_out

WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
FRAMES = ["what is {}?", "what's {}?", "{}", "{} =", "{} = ?", "{}?", "calculate {}", "how much is {}?", "compute {}", "tell me {}", "can you calculate {}?", "work out {}",
          "what do I get for {}?", "solve {}", "what is the result of {}?", "what does {} make?"]
SIGNS = {"+": ["+", "+", "+", "plus"], "-": ["-", "-", "-", "minus"], "x": ["x", "*", "times", "times", "multiplied by"], "/": ["/", "/", "divided by"]}


def numbers(rng, op):
    if op == "x":
        return rng.randint(0 if rng.random() < 0.1 else 1, 10), rng.randint(1, 10)
    if op == "/":
        b, q = rng.randint(1, 10), rng.randint(1, 10)
        return b * q, b
    top = rng.choice([10, 20, 50, 100, 100])
    a = rng.randint(0, top)
    return (a, rng.randint(0, top - a)) if op == "+" else (a, rng.randint(0, a))


def result(a, op, b):
    return {"+": a + b, "-": a - b, "x": a * b, "/": a // max(b, 1)}[op]


def is_held_out(a, op, b):
    return op != "/" and (op != "x" or a > b) and held_out("sum", a, op, b)


def pair(rng, split):
    while True:
        op = rng.choices("+-x/", [42, 32, 20, 6])[0]
        a, b = numbers(rng, op)
        if is_held_out(a, op, b) == (split == "heldout"):
            return a, op, b


def solved(a, op, b):
    """The sum with its working, without a full stop."""
    n = result(a, op, b)
    if op == "x" and a > b:
        return f"{a} x {b} = {b} x {a} = {n}"
    if op in "+-" and b > 10 and a > 10 and b % 10 and a % 10:
        tens = result(a, op, b - b % 10)
        return f"{a} {op} {b - b % 10} = {tens} and {tens} {op} {b % 10} = {n}, so {a} {op} {b} = {n}"
    return f"{a} {op} {b} = {n}"


def word_problem(rng, split):
    """The same sums told with things; names and things are filled in freely."""
    a, op, b = pair(rng, split)
    name = rng.choice(["Anna", "Tom", "Mia", "Leo", "Sara", "Ben", "Nina", "Paul", "Ida", "Max", "Eva", "Jan"])
    thing = rng.choice(["apples", "books", "coins", "pens", "stones", "cups", "stamps", "keys", "cards", "shells"])
    n = result(a, op, b)
    if op == "+":
        return f"{name} has {a} {thing} and gets {b} more. How many {thing} does {name} have now?", f"{solved(a, op, b)}. {name} now has {n} {thing}."
    if op == "-":
        return f"{name} has {a} {thing} and gives {b} away. How many {thing} are left?", f"{solved(a, op, b)}. {n} {thing} are left."
    if op == "x" and a > 1:
        return f"{name} has {a} boxes with {b} {thing} each. How many {thing} are there?", f"{solved(a, op, b)}. There are {n} {thing}."
    if op == "x":
        return f"{name} fills {b} boxes with one of the {thing} each. How many {thing} are there?", f"{solved(a, op, b)}. There are {n} {thing}."
    return f"{name} shares {a} {thing} among {b} friends. How many does each friend get?", f"{solved(a, op, b)}. Each friend gets {n} {thing}."


def sample(rng, split):
    if rng.random() < 0.12:
        return word_problem(rng, split)
    a, op, b = pair(rng, split)
    if rng.random() < 0.08 and max(a, b) <= 12:
        question = f"{WORDS[a]} {SIGNS[op][-1]} {WORDS[b]}"
    else:
        sign = rng.choice(SIGNS[op])
        space = "" if sign in "+-*/x" and rng.random() < 0.25 else " "
        question = f"{a}{space}{sign}{space}{b}"
    return rng.choice(FRAMES).format(question), f"{solved(a, op, b)}."
