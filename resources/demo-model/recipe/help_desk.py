"""The help desk: what Sirocco can do and how, and the ideas behind it. The facts are in help.txt."""

from pathlib import Path

from wording import held_out, pick

HOW = ["how do I {}?", "how can I {}?", "how to {}?", "tell me how to {}", "what is the way to {}?", "I want to {}", "can I {}?",
       "is it possible to {}?", "explain how to {}", "how does one {}?", "what do I do to {}?", "show me how to {}",
       "is there a way to {}?", "I would like to {}", "where can I {}?", "I need to {}. How?", "in Sirocco, how do I {}?",
       "how do you {} here?", "help me {}", "could you tell me how to {}?", "where do I {}?", "can Sirocco {}?", "what must I press to {}?", "I don't know how to {}", "{}",
       "how would I {}?", "which button do I need to {}?", "please {}", "am I able to {}?", "what is the best way to {}?", "how can one {}?"]
WHAT = ["what is {}?", "what's {}?", "explain {}", "what does {} mean?", "tell me about {}", "can you explain {}?", "define {}",
        "what do you mean by {}?", "I do not understand {}", "{}?", "what exactly is {}?", "give me a short explanation of {}",
        "describe {}", "explain {} in simple words", "do you know what {} is?", "help me understand {}"]


# People have several words for one thing. Any of a row may stand for another of it.
SAME = [row.split("|") for row in """conversation|chat
conversations|chats|talks
answer|reply|response
answers|replies|responses
message|text|question
program|app|application|software
computer|PC|machine|laptop
GPU|graphics card|video card
internet|web|network
see|view|look at|check
open|load
change|adjust|set|modify
delete|remove|erase
make|create
find|locate|look for
key|shortcut|button
big|large
keep|store|save
stop|cancel|end
write|type
start|begin
show|display
hide|close
several|many|two
private|confidential
needed|required|necessary
does|will
I|we|you
a|another|some
the|my|this|that
do|can|could
what is|what's|whats
quickly|fast
how large|how big
settings|options|preferences
exact|real
file|document""".splitlines()]
ROW_OF = {word: row for row in SAME for word in row}


def reworded(rng, text):
    """The same question with one or two words changed, not always into the best English."""
    words = text.split(" ")
    places = [i for i, w in enumerate(words) if w.rstrip("?") in ROW_OF]
    for i in rng.sample(places, min(len(places), rng.choice([1, 1, 2]))):
        bare = words[i].rstrip("?")
        words[i] = rng.choice(ROW_OF[bare]) + words[i][len(bare):]
    return " ".join(words)


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
    question = pick(rng, questions, split, "help", number)
    if rng.random() < 0.35:
        other = reworded(rng, question)
        if held_out("help", number, other) == (split == "heldout"):
            question = other
    return question, answer
