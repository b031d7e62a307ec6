"""Words for the generated texts, and invented words that can only be copied, never guessed."""

NAMES = ("Anna Tom Mia Leo Sara Ben Nina Paul Ida Max Eva Jan Lena Hugo Clara Oscar Emma Felix Rosa Noah Lucy Adam Marta Peter Julia Simon Alma David Irene Karl Maria Victor Olga Bruno "
         "Helen George Alice Robert Sofia Martin Laura Henry Elsa Daniel Vera Frank Nora Edgar Lisa Omar Amira Yuki Chen Priya Ravi Fatima Ivan Petra").split()
ANIMALS = ("fox cat dog mouse owl bear rabbit hedgehog horse duck frog crow goose squirrel donkey sheep wolf goat turtle swan snail beaver badger sparrow otter hen pig cow lion camel "
           "penguin elephant monkey tiger whale dolphin seal parrot spider bee").split()
PEOPLE = ("baker king queen sailor fisherman teacher girl boy gardener miller farmer clockmaker painter shepherd knight princess prince pirate wizard witch doctor postman cook librarian tailor "
          "captain musician carpenter robot dragon giant ghost").split()
OBJECTS = ("lantern key map ring book boat clock hat umbrella letter apple coin drum flute mirror basket blanket kite bell rope button candle cup bottle feather stone shell ladder bicycle "
           "suitcase violin pearl pumpkin cake teapot spoon telescope compass box ball scarf boots").split()
PLACES = ("river forest mountain village castle garden island harbour market bridge desert lake beach tower cave field mill station library meadow lighthouse town kitchen farm school valley "
          "city ship attic swamp").split()
ADJECTIVES = ("small old brave quiet tired clever happy lonely curious kind proud shy young merry hungry friendly gentle silver golden red blue green strange broken shiny tiny heavy "
              "bright dusty soft warm wooden").split()
THINGS = ("report plan road school bridge garden meeting budget project team museum ship machine paper river farm harvest library station concert festival market hospital factory train "
          "building tower wall engine island village council office course map letter archive workshop kitchen lake forest mill harbour shop roof window heating water pump line road lamp field "
          "house street tree path park square tunnel ferry tram bus stop ticket exhibition painting statue book magazine newspaper theatre cinema play song choir orchestra club member visitor "
          "guest student teacher engineer farmer doctor driver mayor baker worker child family neighbour customer").split()
MATERIALS = "wood stone glass steel copper clay paper wool cotton brick sand iron leather plastic concrete".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
VERBS = ("opened closed built sold bought repaired painted moved finished started planned checked measured cleaned visited changed improved replaced designed tested").split()
REASONS = ("because the old one was too small", "because the costs had risen", "since many people asked for it", "although the weather was bad", "before the winter came", "after a long discussion",
           "without any delay", "with the help of volunteers", "in spite of the noise", "for the first time in years", "as the law demands", "to save energy", "while the road was closed",
           "so that everybody could take part", "despite heavy rain", "as soon as the money arrived", "with great care", "against the advice of experts", "to everyone's surprise")

_START = "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t tr v w z bl cl th sk".split()
_MIDDLE = "a e i o u ai ea ee ou ia io au oo".split()
_END = "n r l s t m nd rk x th ck ll nt st p d g".split() + [""] * 6


def invented(rng):
    """A word that exists in no language on purpose."""
    return "".join(rng.choice(_START) + rng.choice(_MIDDLE) for _ in range(rng.choice([1, 2, 2, 2, 3]))) + rng.choice(_END)


def name(rng):
    return invented(rng).capitalize() if rng.random() < 0.4 else rng.choice(NAMES)


def a(noun):
    return ("an " if noun[0] in "aeiou" else "a ") + noun
