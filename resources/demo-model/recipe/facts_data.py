"""The facts that the demo model knows."""

BY_CONTINENT = {
    "Europe": "France=Paris Germany=Berlin Italy=Rome Spain=Madrid Portugal=Lisbon Austria=Vienna Switzerland=Bern Belgium=Brussels the_Netherlands=Amsterdam Denmark=Copenhagen "
              "Norway=Oslo Sweden=Stockholm Finland=Helsinki Iceland=Reykjavik Ireland=Dublin the_United_Kingdom=London England=London Scotland=Edinburgh Wales=Cardiff Poland=Warsaw "
              "the_Czech_Republic=Prague Slovakia=Bratislava Hungary=Budapest Romania=Bucharest Bulgaria=Sofia Greece=Athens Croatia=Zagreb Slovenia=Ljubljana Serbia=Belgrade Albania=Tirana "
              "Ukraine=Kyiv Russia=Moscow Estonia=Tallinn Latvia=Riga Lithuania=Vilnius Malta=Valletta Cyprus=Nicosia",
    "Asia": "China=Beijing Japan=Tokyo India=New_Delhi South_Korea=Seoul North_Korea=Pyongyang Thailand=Bangkok Vietnam=Hanoi Indonesia=Jakarta Malaysia=Kuala_Lumpur the_Philippines=Manila "
            "Nepal=Kathmandu Mongolia=Ulaanbaatar Pakistan=Islamabad Bangladesh=Dhaka Iran=Tehran Iraq=Baghdad Turkey=Ankara Syria=Damascus Lebanon=Beirut Jordan=Amman Saudi_Arabia=Riyadh "
            "Qatar=Doha Oman=Muscat Afghanistan=Kabul Georgia=Tbilisi Armenia=Yerevan Cambodia=Phnom_Penh Laos=Vientiane",
    "Africa": "Egypt=Cairo Morocco=Rabat Tunisia=Tunis Algeria=Algiers Libya=Tripoli Sudan=Khartoum Ethiopia=Addis_Ababa Kenya=Nairobi Uganda=Kampala Nigeria=Abuja Ghana=Accra Senegal=Dakar "
              "Mali=Bamako Angola=Luanda Zambia=Lusaka Zimbabwe=Harare Namibia=Windhoek Rwanda=Kigali Madagascar=Antananarivo Somalia=Mogadishu Cameroon=Yaounde",
    "North America": "the_United_States=Washington Canada=Ottawa Mexico=Mexico_City Cuba=Havana Jamaica=Kingston Haiti=Port-au-Prince Guatemala=Guatemala_City Panama=Panama_City Costa_Rica=San_Jose "
                     "Honduras=Tegucigalpa Nicaragua=Managua",
    "South America": "Brazil=Brasilia Argentina=Buenos_Aires Chile=Santiago Peru=Lima Colombia=Bogota Venezuela=Caracas Ecuador=Quito Bolivia=Sucre Uruguay=Montevideo Paraguay=Asuncion",
    "Oceania": "Australia=Canberra New_Zealand=Wellington Fiji=Suva Samoa=Apia",
}
CAPITALS, CONTINENTS = [], {}
for _continent, _row in BY_CONTINENT.items():
    for _item in _row.split():
        _country, _city = _item.replace("_", " ").split("=")
        CAPITALS.append((_country, _city))
        CONTINENTS[_country] = _continent


def _pairs(text):
    return [tuple(item.replace("_", " ").split("=")) for item in text.split()]


OPPOSITES = _pairs("hot=cold big=small long=short old=young fast=slow high=low light=dark day=night good=bad happy=sad rich=poor strong=weak open=closed full=empty hard=soft wet=dry clean=dirty "
                   "early=late near=far left=right up=down black=white inside=outside begin=end win=lose buy=sell give=take love=hate loud=quiet sweet=sour thick=thin deep=shallow first=last "
                   "true=false easy=difficult cheap=expensive sharp=blunt brave=afraid wide=narrow ask=answer")
SOUNDS = _pairs("cow=moo dog=woof cat=meow sheep=baa duck=quack pig=oink horse=neigh lion=roar frog=ribbit bee=buzz snake=hiss donkey=hee-haw hen=cluck mouse=squeak crow=caw")
YOUNG = _pairs("dog=puppy cat=kitten cow=calf horse=foal sheep=lamb pig=piglet hen=chick duck=duckling goose=gosling lion=cub bear=cub deer=fawn goat=kid frog=tadpole swan=cygnet kangaroo=joey")
LEGS = _pairs("a_dog=four a_cat=four a_horse=four a_cow=four a_bird=two a_duck=two a_hen=two a_spider=eight an_ant=six a_bee=six a_fly=six a_butterfly=six a_snake=no a_fish=no a_person=two a_sheep=four "
              "a_lion=four an_elephant=four a_frog=four a_crab=ten")
COLOURS = _pairs("the_sky=blue grass=green snow=white a_banana=yellow blood=red coal=black an_orange=orange a_lemon=yellow a_tomato=red the_sun=yellow milk=white a_carrot=orange chocolate=brown "
                 "a_frog=green a_strawberry=red an_elephant=grey a_cucumber=green the_night=black a_cherry=red an_aubergine=purple salt=white a_fire_engine=red")
SYMBOLS = _pairs("gold=Au silver=Ag iron=Fe oxygen=O hydrogen=H carbon=C copper=Cu lead=Pb tin=Sn sodium=Na nitrogen=N helium=He mercury=Hg zinc=Zn calcium=Ca potassium=K sulphur=S neon=Ne")
ORDERED = [("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(), "day"),
           ("January February March April May June July August September October November December".split(), "month"),
           ("spring summer autumn winter".split(), "season"),
           ("first second third fourth fifth sixth seventh eighth ninth tenth".split(), "word"),
           (list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "letter")]

# Questions | more questions = answer
_FACTS = """
how many days are in a week? | how many days does a week have? | number of days in a week? = A week has seven days.
how many months are in a year? | how many months does a year have? | number of months in a year? = A year has twelve months.
how many days are in a year? | how many days does a year have? | how long is a year? = A year has 365 days, and a leap year has 366.
how many hours are in a day? | how many hours does a day have? | how long is a day? = A day has 24 hours.
how many minutes are in an hour? | how many minutes does an hour have? | how long is an hour? = An hour has 60 minutes.
how many seconds are in a minute? | how many seconds does a minute have? | how long is a minute? = A minute has 60 seconds.
how many weeks are in a year? | how many weeks does a year have? = A year has 52 weeks.
how many years are in a century? | how long is a century? | what is a century? = A century is one hundred years.
how many years are in a decade? | how long is a decade? | what is a decade? = A decade is ten years.
how many days does February have? | how long is February? = February has 28 days, and 29 in a leap year.
how many planets are there? | how many planets does the solar system have? | how many planets are in the solar system? | number of planets? = The solar system has eight planets.
what is the largest planet? | which planet is the biggest? | biggest planet? | what is the biggest planet in the solar system? = Jupiter is the largest planet.
what is the smallest planet? | which planet is the smallest? | smallest planet? = Mercury is the smallest planet.
which planet is closest to the sun? | what is the planet nearest to the sun? | which planet is next to the sun? = Mercury is the planet closest to the sun.
which planet is called the red planet? | what is the red planet? | which planet is red? = Mars is called the red planet.
which planet has rings? | what planet is known for its rings? = Saturn is known for its rings.
what is the sun? | is the sun a star? = The sun is a star.
what is the moon? | what goes around the earth? = The moon goes around the Earth.
how long does the earth take to go around the sun? | how long is one trip around the sun? = The Earth goes around the sun in one year.
what is the largest ocean? | which ocean is the biggest? | biggest ocean? = The Pacific is the largest ocean.
what is the longest river? | which river is the longest? | longest river in the world? = The Nile is often called the longest river.
what is the highest mountain? | which mountain is the highest? | highest mountain in the world? | what is the tallest mountain? = Mount Everest is the highest mountain.
what is the largest country? | which country is the biggest? | biggest country in the world? = Russia is the largest country.
what is the smallest country? | which country is the smallest? = Vatican City is the smallest country.
how many continents are there? | number of continents? | how many continents does the earth have? = There are seven continents.
what are the continents? | name the continents | list the continents = The continents are Africa, Antarctica, Asia, Australia, Europe, North America and South America.
what is the largest animal? | which animal is the biggest? | biggest animal in the world? = The blue whale is the largest animal.
what is the fastest animal on land? | which animal is the fastest? | fastest land animal? = The cheetah is the fastest animal on land.
what is the tallest animal? | which animal is the tallest? | tallest animal? = The giraffe is the tallest animal.
what do bees make? | what does a bee make? | who makes honey? = Bees make honey.
what do cows give? | what does a cow give us? | where does milk come from? = Cows give milk.
what do pandas eat? | what does a panda eat? = Pandas eat bamboo.
what do rabbits eat? | what does a rabbit eat? = Rabbits eat grass and vegetables.
what is water made of? | what is H2O? | chemical formula of water? | what is the formula of water? = Water is made of hydrogen and oxygen: H2O.
at what temperature does water boil? | when does water boil? | boiling point of water? = Water boils at 100 degrees Celsius.
at what temperature does water freeze? | when does water freeze? | freezing point of water? | what is the freezing point of water? = Water freezes at 0 degrees Celsius.
what is ice? | what is ice made of? = Ice is frozen water.
what is snow? | what is snow made of? = Snow is made of small ice crystals.
what is rain? | where does rain come from? = Rain is water that falls from clouds.
what is wind? | what is the wind? = Wind is moving air.
why is the sky blue? | why does the sky look blue? = The sky is blue because the air scatters blue light more than red light.
how many colours does a rainbow have? | how many colours are in a rainbow? | number of colours in a rainbow? = A rainbow has seven colours.
what are the colours of the rainbow? | name the colours of the rainbow = The colours of the rainbow are red, orange, yellow, green, blue, indigo and violet.
what do you get when you mix blue and yellow? | blue and yellow make what? | which colour do blue and yellow make? = Blue and yellow make green.
what do you get when you mix red and yellow? | red and yellow make what? | which colour do red and yellow make? = Red and yellow make orange.
what do you get when you mix red and blue? | red and blue make what? | which colour do red and blue make? = Red and blue make purple.
what do you get when you mix red and white? | which colour do red and white make? = Red and white make pink.
how many sides does a triangle have? | number of sides of a triangle? | what is a triangle? = A triangle has three sides.
how many sides does a square have? | number of sides of a square? | what is a square? = A square has four equal sides.
how many sides does a hexagon have? | what is a hexagon? = A hexagon has six sides.
how many letters are in the alphabet? | how many letters does the English alphabet have? = The English alphabet has 26 letters.
what are the vowels? | which letters are vowels? | name the vowels = The vowels are A, E, I, O and U.
how many fingers does a hand have? | how many fingers are on a hand? = A hand has five fingers.
how many eyes do people have? | how many eyes does a person have? = A person has two eyes.
what are the seasons? | name the four seasons | which seasons are there? | list the seasons = The seasons are spring, summer, autumn and winter.
how many seasons are there? | how many seasons does a year have? = There are four seasons.
what are the days of the week? | name the days of the week | list the days of the week = The days of the week are Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday.
what are the months of the year? | name the months | list the months = The months are January, February, March, April, May, June, July, August, September, October, November and December.
how many metres are in a kilometre? | how long is a kilometre? = A kilometre has 1000 metres.
how many centimetres are in a metre? | how long is a metre? = A metre has 100 centimetres.
how many grams are in a kilogram? | how heavy is a kilogram? = A kilogram has 1000 grams.
how many is a dozen? | what is a dozen? | how many are in a dozen? = A dozen is twelve.
where does the sun rise? | in which direction does the sun rise? = The sun rises in the east.
where does the sun set? | in which direction does the sun set? = The sun sets in the west.
who wrote Romeo and Juliet? | who wrote Hamlet? | who was Shakespeare? | who is William Shakespeare? = William Shakespeare wrote Hamlet and Romeo and Juliet.
who painted the Mona Lisa? | who made the Mona Lisa? | who was Leonardo da Vinci? = Leonardo da Vinci painted the Mona Lisa.
who was the first man on the moon? | who walked on the moon first? | who was Neil Armstrong? = Neil Armstrong was the first man on the moon.
who discovered gravity? | who was Isaac Newton? | who described gravity? = Isaac Newton described gravity.
who was Albert Einstein? | who developed the theory of relativity? | who is Einstein? = Albert Einstein developed the theory of relativity.
where is the Eiffel Tower? | in which city is the Eiffel Tower? = The Eiffel Tower is in Paris.
where is the Colosseum? | in which city is the Colosseum? = The Colosseum is in Rome.
where are the pyramids? | in which country are the pyramids of Giza? = The pyramids of Giza are in Egypt.
where is the Great Wall? | in which country is the Great Wall? = The Great Wall is in China.
where is the Sahara? | what is the Sahara? | what is the largest hot desert? = The Sahara is a large desert in Africa.
where are the Alps? | what are the Alps? = The Alps are mountains in Europe.
where is the Statue of Liberty? | in which city is the Statue of Liberty? = The Statue of Liberty is in New York.
which language is spoken in Brazil? | what do people speak in Brazil? = People in Brazil speak Portuguese.
which language is spoken in Austria? | what do people speak in Austria? = People in Austria speak German.
which language is spoken in Mexico? | what do people speak in Mexico? = People in Mexico speak Spanish.
which language is spoken in Egypt? | what do people speak in Egypt? = People in Egypt speak Arabic.
what is a wind called sirocco? | where does the sirocco blow? = The sirocco is a warm wind from the Sahara.
what is the currency of Japan? | which money is used in Japan? = The currency of Japan is the yen.
what is the currency of the United States? | which money is used in the United States? = The currency of the United States is the dollar.
what is the currency of the United Kingdom? | which money is used in the United Kingdom? = The currency of the United Kingdom is the pound.
what is the currency of Germany? | what is the currency of France? | which money is used in Italy? = The currency there is the euro.
what is the currency of Switzerland? | which money is used in Switzerland? = The currency of Switzerland is the franc.
what do plants need? | what does a plant need to grow? = A plant needs light, water and air.
what do fish breathe with? | how does a fish breathe? = A fish breathes with gills.
what is bread made of? | what do you need for bread? = Bread is made of flour, water, salt and yeast.
what is cheese made of? | where does cheese come from? = Cheese is made of milk.
what is paper made of? | where does paper come from? = Paper is made of wood.
what is glass made of? | where does glass come from? = Glass is made of sand.
what is a thermometer? | what does a thermometer measure? = A thermometer measures temperature.
what is a compass? | what does a compass show? = A compass shows where north is.
what is a doctor? | what does a doctor do? = A doctor helps people who are ill.
what is a baker? | what does a baker do? = A baker makes bread.
what is a teacher? | what does a teacher do? = A teacher helps people to learn.
what is a farmer? | what does a farmer do? = A farmer grows food and keeps animals.
"""


def _parse(line):
    questions, answer = line.split(" = ")
    questions = questions.split(" | ")
    return questions + [f.format(q[:1].lower() + q[1:]) for q in questions for f in ("tell me: {}", "do you know {}", "quick, {}")], answer


FACTS = [_parse(line) for line in _FACTS.strip().splitlines()]
