"""The help desk: what Sirocco can do and how, and the ideas behind it. The facts are in help.txt."""

from pathlib import Path

from wording import pick

HOW = ["how do I {}?", "how can I {}?", "how to {}?", "tell me how to {}", "what is the way to {}?", "I want to {}", "can I {}?",
       "is it possible to {}?", "explain how to {}", "how does one {}?", "what do I do to {}?", "show me how to {}",
       "is there a way to {}?", "I would like to {}", "where can I {}?", "I need to {}. How?", "in Sirocco, how do I {}?",
       "how do you {} here?", "help me {}", "could you tell me how to {}?"]
WHAT = ["what is {}?", "what's {}?", "explain {}", "what does {} mean?", "tell me about {}", "can you explain {}?", "define {}",
        "what do you mean by {}?", "I do not understand {}", "{}?", "what exactly is {}?", "give me a short explanation of {}",
        "describe {}", "explain {} in simple words", "do you know what {} is?", "help me understand {}"]


def load(path=Path(__file__).with_name("help.txt")):
    """Topics as (questions, answers). In the file `do:` lines are actions, `what:` lines are terms, `ask:` lines are
    whole questions, and `say:` lines are answers; a blank line ends a topic."""
    topics = []
    for block in path.read_text().split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if not lines:
            continue
        parts = {"do": [], "what": [], "ask": [], "say": []}
        for line in lines:
            kind, _, text = line.partition(": ")
            parts[kind].extend(text.split(" | ") if kind != "say" else [text])
        questions = parts["ask"] * 3
        questions += [frame.format(x) for x in parts["do"] for frame in HOW]
        questions += [frame.format(x) for x in parts["what"] for frame in WHAT]
        topics.append((questions, parts["say"]))
    return topics


TOPICS = load()


def sample(rng, split):
    number = rng.randrange(len(TOPICS))
    questions, answers = TOPICS[number]
    # The first answer is the usual one; the others keep the model from reciting.
    answer = answers[0] if rng.random() < 0.6 else rng.choice(answers)
    return pick(rng, questions, split, "help", number), answer
