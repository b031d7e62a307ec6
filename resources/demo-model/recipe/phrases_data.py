"""English, French, German, Spanish, Italian. One meaning per line, in the plainest everyday form."""

TABLE = """
Hello! | Salut ! | Hallo! | ¡Hola! | Ciao!
Good morning. | Bonjour. | Guten Morgen. | Buenos días. | Buongiorno.
Good evening. | Bonsoir. | Guten Abend. | Buenas tardes. | Buonasera.
Good night. | Bonne nuit. | Gute Nacht. | Buenas noches. | Buonanotte.
Goodbye. | Au revoir. | Auf Wiedersehen. | Adiós. | Arrivederci.
See you tomorrow. | À demain. | Bis morgen. | Hasta mañana. | A domani.
See you soon. | À bientôt. | Bis bald. | Hasta pronto. | A presto.
Thank you. | Merci. | Danke. | Gracias. | Grazie.
Thank you very much. | Merci beaucoup. | Vielen Dank. | Muchas gracias. | Grazie mille.
You are welcome. | De rien. | Gern geschehen. | De nada. | Prego.
Please. | S'il vous plaît. | Bitte. | Por favor. | Per favore.
Excuse me. | Excusez-moi. | Entschuldigung. | Disculpe. | Mi scusi.
I am sorry. | Je suis désolé. | Es tut mir leid. | Lo siento. | Mi dispiace.
Yes. | Oui. | Ja. | Sí. | Sì.
No. | Non. | Nein. | No. | No.
Maybe. | Peut-être. | Vielleicht. | Quizás. | Forse.
How are you? | Comment allez-vous ? | Wie geht es Ihnen? | ¿Cómo está usted? | Come sta?
I am fine. | Je vais bien. | Mir geht es gut. | Estoy bien. | Sto bene.
What is your name? | Comment vous appelez-vous ? | Wie heißen Sie? | ¿Cómo se llama usted? | Come si chiama?
My name is Anna. | Je m'appelle Anna. | Ich heiße Anna. | Me llamo Anna. | Mi chiamo Anna.
Nice to meet you. | Enchanté. | Freut mich. | Mucho gusto. | Piacere.
Welcome! | Bienvenue ! | Willkommen! | ¡Bienvenidos! | Benvenuti!
Where is the station? | Où est la gare ? | Wo ist der Bahnhof? | ¿Dónde está la estación? | Dov'è la stazione?
Where is the toilet? | Où sont les toilettes ? | Wo ist die Toilette? | ¿Dónde está el baño? | Dov'è il bagno?
Where is the hotel? | Où est l'hôtel ? | Wo ist das Hotel? | ¿Dónde está el hotel? | Dov'è l'albergo?
How much does it cost? | Combien ça coûte ? | Wie viel kostet das? | ¿Cuánto cuesta? | Quanto costa?
The bill, please. | L'addition, s'il vous plaît. | Die Rechnung, bitte. | La cuenta, por favor. | Il conto, per favore.
A coffee, please. | Un café, s'il vous plaît. | Einen Kaffee, bitte. | Un café, por favor. | Un caffè, per favore.
A beer, please. | Une bière, s'il vous plaît. | Ein Bier, bitte. | Una cerveza, por favor. | Una birra, per favore.
I would like some water. | Je voudrais de l'eau. | Ich möchte Wasser. | Quisiera agua. | Vorrei dell'acqua.
I am hungry. | J'ai faim. | Ich habe Hunger. | Tengo hambre. | Ho fame.
I am thirsty. | J'ai soif. | Ich habe Durst. | Tengo sed. | Ho sete.
I am tired. | Je suis fatigué. | Ich bin müde. | Estoy cansado. | Sono stanco.
I am cold. | J'ai froid. | Mir ist kalt. | Tengo frío. | Ho freddo.
I do not understand. | Je ne comprends pas. | Ich verstehe nicht. | No entiendo. | Non capisco.
I do not know. | Je ne sais pas. | Ich weiß nicht. | No sé. | Non lo so.
Do you speak English? | Parlez-vous anglais ? | Sprechen Sie Englisch? | ¿Habla inglés? | Parla inglese?
Can you help me? | Pouvez-vous m'aider ? | Können Sie mir helfen? | ¿Puede ayudarme? | Può aiutarmi?
I love you. | Je t'aime. | Ich liebe dich. | Te quiero. | Ti amo.
Happy birthday! | Joyeux anniversaire ! | Alles Gute zum Geburtstag! | ¡Feliz cumpleaños! | Buon compleanno!
Merry Christmas! | Joyeux Noël ! | Frohe Weihnachten! | ¡Feliz Navidad! | Buon Natale!
Happy New Year! | Bonne année ! | Frohes neues Jahr! | ¡Feliz año nuevo! | Buon anno!
Good luck! | Bonne chance ! | Viel Glück! | ¡Buena suerte! | Buona fortuna!
Enjoy your meal! | Bon appétit ! | Guten Appetit! | ¡Buen provecho! | Buon appetito!
Cheers! | Santé ! | Prost! | ¡Salud! | Salute!
Have a good trip! | Bon voyage ! | Gute Reise! | ¡Buen viaje! | Buon viaggio!
Congratulations! | Félicitations ! | Herzlichen Glückwunsch! | ¡Felicidades! | Congratulazioni!
What time is it? | Quelle heure est-il ? | Wie spät ist es? | ¿Qué hora es? | Che ore sono?
Today. | Aujourd'hui. | Heute. | Hoy. | Oggi.
Tomorrow. | Demain. | Morgen. | Mañana. | Domani.
Yesterday. | Hier. | Gestern. | Ayer. | Ieri.
Left. | À gauche. | Links. | A la izquierda. | A sinistra.
Right. | À droite. | Rechts. | A la derecha. | A destra.
Straight ahead. | Tout droit. | Geradeaus. | Todo recto. | Sempre dritto.
Help! | Au secours ! | Hilfe! | ¡Socorro! | Aiuto!
No problem. | Pas de problème. | Kein Problem. | No hay problema. | Nessun problema.
Have a nice day. | Bonne journée. | Einen schönen Tag. | Que tenga un buen día. | Buona giornata.
I am lost. | Je suis perdu. | Ich habe mich verlaufen. | Estoy perdido. | Mi sono perso.
The weather is nice. | Il fait beau. | Das Wetter ist schön. | Hace buen tiempo. | Fa bel tempo.
It is raining. | Il pleut. | Es regnet. | Está lloviendo. | Piove.
water | eau | Wasser | agua | acqua
bread | pain | Brot | pan | pane
milk | lait | Milch | leche | latte
cheese | fromage | Käse | queso | formaggio
apple | pomme | Apfel | manzana | mela
house | maison | Haus | casa | casa
dog | chien | Hund | perro | cane
cat | chat | Katze | gato | gatto
book | livre | Buch | libro | libro
friend | ami | Freund | amigo | amico
sun | soleil | Sonne | sol | sole
moon | lune | Mond | luna | luna
wind | vent | Wind | viento | vento
sea | mer | Meer | mar | mare
tree | arbre | Baum | árbol | albero
flower | fleur | Blume | flor | fiore
red | rouge | rot | rojo | rosso
blue | bleu | blau | azul | blu
green | vert | grün | verde | verde
white | blanc | weiß | blanco | bianco
black | noir | schwarz | negro | nero
one | un | eins | uno | uno
two | deux | zwei | dos | due
three | trois | drei | tres | tre
ten | dix | zehn | diez | dieci
Monday | lundi | Montag | lunes | lunedì
Sunday | dimanche | Sonntag | domingo | domenica
summer | été | Sommer | verano | estate
winter | hiver | Winter | invierno | inverno
mother | mère | Mutter | madre | madre
father | père | Vater | padre | padre
child | enfant | Kind | niño | bambino
"""

PHRASES = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
assert all(len(row) == 5 for row in PHRASES)
