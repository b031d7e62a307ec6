<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Alternatives</name>
    <message>
        <source>Alternatives to “%1”</source>
        <translation>Alternative a «%1»</translation>
    </message>
    <message>
        <source>The alternatives to this token were not kept.</source>
        <translation>Le alternative a questo token non sono state conservate.</translation>
    </message>
    <message>
        <source>%1, %2, taken</source>
        <translation>%1, %2, scelto</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Copy answer</source>
        <translation>Copia la risposta</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Un’altra risposta</translation>
    </message>
    <message>
        <source>Earlier answer</source>
        <translation>Risposta precedente</translation>
    </message>
    <message>
        <source>Later answer</source>
        <translation>Risposta successiva</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>Confronta risposte</translation>
    </message>
    <message>
        <source>Ask this at several temperatures, side by side</source>
        <translation>Chiedi la stessa cosa con più temperature, fianco a fianco</translation>
    </message>
    <message>
        <source>Details of this answer</source>
        <translation>Dettagli di questa risposta</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>The context is full, so the answer ends here.</source>
        <translation>Il contesto è pieno: la risposta finisce qui.</translation>
    </message>
    <message>
        <source>The answer reached its length limit.</source>
        <translation>La risposta ha raggiunto la lunghezza massima.</translation>
    </message>
    <message>
        <source>Stopped before the first word.</source>
        <translation>Interrotta prima della prima parola.</translation>
    </message>
    <message>
        <source>Stopped. What was written is kept.</source>
        <translation>Interrotta. Quanto scritto resta.</translation>
    </message>
    <message>
        <source>Sirocco was closed while this was being written.</source>
        <translation>Sirocco è stato chiuso mentre veniva scritta questa risposta.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 t/s</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>primo dopo %1 s</translation>
    </message>
    <message>
        <source>%1 of %2 prompt tokens reused</source>
        <translation>%1 token del prompt su %2 riutilizzati</translation>
    </message>
    <message>
        <source>Written by %1, edited by you</source>
        <translation>Scritta da %1, modificata da te</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>Scritta da %1</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Dimensione del testo</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change it anywhere, Ctrl+0 takes it back.</source>
        <translation>Ctrl++ e Ctrl+- la cambiano ovunque, Ctrl+0 la ripristina.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Più piccolo</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Più grande</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animazioni</translation>
    </message>
    <message>
        <source>Without motion nothing fades or slides.</source>
        <translation>Senza animazioni nulla sfuma o scorre.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Delicate</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>Attach…</source>
        <translation>Allega…</translation>
    </message>
    <message>
        <source>Attach a document (Ctrl+Shift+A)</source>
        <translation>Allega un documento (Ctrl+Maiusc+A)</translation>
    </message>
    <message>
        <source>Attach documents</source>
        <translation>Allega documenti</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.txt *.md *.markdown *.csv *.log)</source>
        <translation>Documenti (*.pdf *.txt *.md *.markdown *.csv *.log)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Stop reading %1</source>
        <translation>Interrompi la lettura di %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Rimuovi %1</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Interrompi la lettura</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Rimuovi (Canc)</translation>
    </message>
    <message>
        <source>Document %1, %2</source>
        <translation>Documento %1, %2</translation>
    </message>
    <message>
        <source>Enter shows its text, Delete removes it</source>
        <translation>Invio ne mostra il testo, Canc lo rimuove</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversazione temporanea</translation>
    </message>
    <message>
        <source>Not kept: gone when you leave it</source>
        <translation>Non conservata: scompare quando la si lascia</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostra</translation>
    </message>
</context>
<context>
    <name>CodeBar</name>
    <message>
        <source>Copy %1 code</source>
        <translation>Copia il codice %1</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copia il codice</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Tavolozza dei comandi</translation>
    </message>
    <message>
        <source>What to do, or where to go</source>
        <translation>Che cosa fare o dove andare</translation>
    </message>
    <message>
        <source>Action or conversation</source>
        <translation>Azione o conversazione</translation>
    </message>
    <message>
        <source>Actions and conversations</source>
        <translation>Azioni e conversazioni</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>No action and no conversation has such a name.</source>
        <translation>Nessuna azione o conversazione ha un nome simile.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Confronta</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Precedenti</translation>
    </message>
    <message>
        <source>Earlier comparisons…</source>
        <translation>Confronti precedenti…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Nuovo confronto</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Add lane</source>
        <translation>Aggiungi corsia</translation>
    </message>
    <message>
        <source>Pick what is worth keeping</source>
        <translation>Seleziona ciò che vale la pena conservare</translation>
    </message>
    <message>
        <source>Goes into the conversation</source>
        <translation>Entra nella conversazione</translation>
    </message>
    <message>
        <source>Becomes a conversation</source>
        <translation>Diventa una conversazione</translation>
    </message>
    <message>
        <source>Keep %1 side by side</source>
        <translation>Conserva %1 affiancate</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
</context>
<context>
    <name>ComparisonExport</name>
    <message>
        <source>temperature %1</source>
        <translation>temperatura %1</translation>
    </message>
    <message>
        <source>top-p %1</source>
        <translation>top-p %1</translation>
    </message>
    <message>
        <source>min-p %1</source>
        <translation>min-p %1</translation>
    </message>
    <message>
        <source>top-k %1</source>
        <translation>top-k %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>seme %1</translation>
    </message>
    <message>
        <source>%1 tokens, %2 tokens/s, ended by: %3</source>
        <translation>%1 token, %2 token/s, fine: %3</translation>
    </message>
</context>
<context>
    <name>ComparisonList</name>
    <message>
        <source>Earlier comparisons</source>
        <translation>Confronti precedenti</translation>
    </message>
    <message>
        <source>Comparisons are listed here once they have run.</source>
        <translation>I confronti compaiono qui una volta eseguiti.</translation>
    </message>
    <message>
        <source>Delete comparison “%1”</source>
        <translation>Elimina il confronto «%1»</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Comparison “%1”</source>
        <translation>Confronto «%1»</translation>
    </message>
    <message>
        <source>The comparison is deleted.</source>
        <translation>Il confronto è stato eliminato.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search comparisons</source>
        <translation>Cerca nei confronti</translation>
    </message>
    <message>
        <source>No comparison holds these words.</source>
        <translation>Nessun confronto contiene queste parole.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Invio invia, Maiusc+Invio inizia una nuova riga</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Scrivi un messaggio…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Rispondi…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Interruzione…</translation>
    </message>
    <message>
        <source>Esc stops</source>
        <translation>Esc interrompe</translation>
    </message>
    <message>
        <source>Is sent when the documents have been read</source>
        <translation>Verrà inviato quando i documenti saranno letti</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Invio invia</translation>
    </message>
    <message>
        <source>Enter sends  ·  Shift+Enter breaks the line</source>
        <translation>Invio invia  ·  Maiusc+Invio va a capo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Invia (Invio)</translation>
    </message>
    <message>
        <source>There is no model yet that could answer</source>
        <translation>Non c’è ancora un modello che possa rispondere</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Interrompi (Esc)</translation>
    </message>
    <message>
        <source>Enter takes the template %1</source>
        <translation>Invio prende il modello di testo %1</translation>
    </message>
</context>
<context>
    <name>ContextDetails</name>
    <message>
        <source>Context</source>
        <translation>Contesto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Summarise older turns</source>
        <translation>Riassumi i turni più vecchi</translation>
    </message>
    <message>
        <source>Show every token…</source>
        <translation>Mostra ogni token…</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>Remove the documents</source>
        <translation>Rimuovi i documenti</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuova chat</translation>
    </message>
</context>
<context>
    <name>ContextRuler</name>
    <message>
        <source>Context: %1</source>
        <translation>Contesto: %1</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Contesto %1</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>Options for %1</source>
        <translation>Opzioni per %1</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Nuovo titolo</translation>
    </message>
    <message>
        <source>Folder, folded</source>
        <translation>Cartella, chiusa</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fissata</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nuovo testo</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Vai alla fine</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>DayGroup</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ultimi 7 giorni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
</context>
<context>
    <name>DetailWords</name>
    <message>
        <source>%1 t/s</source>
        <translation>%1 t/s</translation>
    </message>
    <message>
        <source>is being written</source>
        <translation>in corso di scrittura</translation>
    </message>
    <message>
        <source>cut off when Sirocco was closed</source>
        <translation>interrotta alla chiusura di Sirocco</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>da sola</translation>
    </message>
    <message>
        <source>at a mark that ends answers</source>
        <translation>a un segno di fine risposta</translation>
    </message>
    <message>
        <source>at the length limit</source>
        <translation>alla lunghezza massima</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>fermata dall’utente</translation>
    </message>
    <message>
        <source>when the context was full</source>
        <translation>a contesto pieno</translation>
    </message>
    <message>
        <source>none: plain text</source>
        <translation>nessuno: testo semplice</translation>
    </message>
    <message>
        <source>This answer</source>
        <translation>Questa risposta</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Scritta</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminata</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation>Hash del modello</translation>
    </message>
    <message>
        <source>Tokens and time</source>
        <translation>Token e tempo</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>%1 tokens: %2 from the cache, %3 read</source>
        <translation>%1 token: %2 dalla cache, %3 letti</translation>
    </message>
    <message>
        <source>%1 tokens, all read</source>
        <translation>%1 token, tutti letti</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lunghezza</translation>
    </message>
    <message>
        <source>%1 tokens, %2 of them before it was continued</source>
        <translation>%1 token, di cui %2 prima della ripresa</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Primo token</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>dopo %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lettura</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Scrittura</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>In tutto</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Typical-p</source>
        <translation>Typical-p</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Penalità di ripetizione</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Penalità di frequenza</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Penalità di presenza</translation>
    </message>
    <message>
        <source>Penalties look back</source>
        <translation>Portata delle penalità</translation>
    </message>
    <message>
        <source>Tokens with a bias</source>
        <translation>Token con peso</translation>
    </message>
    <message>
        <source>Length limit</source>
        <translation>Lunghezza massima</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Disattivati</translation>
    </message>
    <message>
        <source>Sent with it</source>
        <translation>Inviato con essa</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt di sistema</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Older turns</source>
        <translation>Turni precedenti</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omessi</translation>
    </message>
    <message>
        <source>as a summary: %1</source>
        <translation>come riassunto: %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Where it ran</source>
        <translation>Dove è stata eseguita</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contesto</translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation>Chiavi e valori</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motore</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Richiesta</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Load a model to run this again.</source>
        <translation>Carica un modello per rieseguire questa risposta.</translation>
    </message>
    <message>
        <source>Another model wrote this: %1, with the hash %2. Load it to run this again.</source>
        <translation>Un altro modello ha scritto questo: %1, con hash %2. Caricalo per rieseguire questa risposta.</translation>
    </message>
    <message>
        <source>This was not written by a model alone, so there is nothing to run again.</source>
        <translation>Questo non è stato scritto solo da un modello, quindi non c’è nulla da rieseguire.</translation>
    </message>
    <message>
        <source>There are no tokens to compare with.</source>
        <translation>Non ci sono token con cui confrontare.</translation>
    </message>
    <message>
        <source>This is still being written.</source>
        <translation>È ancora in corso di scrittura.</translation>
    </message>
    <message>
        <source>Another answer is being run again.</source>
        <translation>È in corso la riesecuzione di un’altra risposta.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Interruzione…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 tokens</source>
        <translation>Scrittura: %1 token su %2</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 tokens</source>
        <translation>Lettura: %1 token su %2</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>In attesa del proprio turno…</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, ancora circa %2</translation>
    </message>
    <message>
        <source>The tokens are the same, but the text here is not what they say.</source>
        <translation>I token sono gli stessi, ma il testo qui non è quello che formano.</translation>
    </message>
    <message>
        <source>Differs from token %1 on.</source>
        <translation>Diverge dal token %1 in poi.</translation>
    </message>
    <message>
        <source>Identical: all %1 tokens, and the text.</source>
        <translation>Identica: tutti i %1 token e il testo.</translation>
    </message>
    <message>
        <source>The first %1 tokens are from before it was continued, and were taken as they are.</source>
        <translation>I primi %1 token precedono la ripresa e sono stati presi così come sono.</translation>
    </message>
    <message>
        <source>What was sent then is not there any more: a message above it has changed.</source>
        <translation>Ciò che fu inviato allora non c’è più: un messaggio precedente è cambiato.</translation>
    </message>
    <message>
        <source>An older version of Sirocco did not keep what was sent with it.</source>
        <translation>Una versione precedente di Sirocco non ha conservato ciò che fu inviato con essa.</translation>
    </message>
    <message>
        <source>It was written on another device: %1.</source>
        <translation>È stata scritta su un altro dispositivo: %1.</translation>
    </message>
    <message>
        <source>Keys and values were kept as %1 then.</source>
        <translation>Chiavi e valori erano allora tenuti come %1.</translation>
    </message>
    <message>
        <source>It was written by another version: Sirocco %1.</source>
        <translation>È stata scritta da un’altra versione: Sirocco %1.</translation>
    </message>
    <message>
        <source>It was changed after it was written.</source>
        <translation>È stata modificata dopo essere stata scritta.</translation>
    </message>
    <message>
        <source>Nothing that Sirocco knows of was different then. It should have been the same.</source>
        <translation>Per quanto ne sa Sirocco, allora nulla era diverso. Avrebbe dovuto essere uguale.</translation>
    </message>
    <message>
        <source>Identical, as far as it was written: %1.</source>
        <translation>Identica, fin dove è stata scritta: %1.</translation>
    </message>
    <message>
        <source>Identical: its one token, and the text.</source>
        <translation>Identica: il suo unico token e il testo.</translation>
    </message>
    <message>
        <source>The first token is from before it was continued, and was taken as it is.</source>
        <translation>Il primo token precede la ripresa ed è stato preso così com’è.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details of an answer</source>
        <translation>Dettagli di una risposta</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copia i dettagli</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Chiudi i dettagli</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DocumentDialog</name>
    <message>
        <source>As the model reads it</source>
        <translation>Così come lo legge il modello</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Testo di %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>1 page</source>
        <translation>1 pagina</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 pagine</translation>
    </message>
    <message>
        <source>“%1” is a picture, a sound or a film. Text, Markdown and PDF files can be read.</source>
        <translation>«%1» è un’immagine, un suono o un filmato. Si possono leggere file di testo, Markdown e PDF.</translation>
    </message>
    <message>
        <source>“%1” is an archive or an office document. Save it as PDF or as text first.</source>
        <translation>«%1» è un archivio o un documento da ufficio. Salvarlo prima come PDF o come testo.</translation>
    </message>
    <message>
        <source>“%1” is a program. Text, Markdown and PDF files can be read.</source>
        <translation>«%1» è un programma. Si possono leggere file di testo, Markdown e PDF.</translation>
    </message>
    <message>
        <source>“%1” is a model, not a document. Drop it on its own to open it.</source>
        <translation>«%1» è un modello, non un documento. Per aprirlo, trascinarlo da solo.</translation>
    </message>
    <message>
        <source>“%1” is not a text. Text, Markdown and PDF files can be read.</source>
        <translation>«%1» non è un testo. Si possono leggere file di testo, Markdown e PDF.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>Reading page %1 of %2…</source>
        <translation>Lettura di pagina %1 di %2…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lettura…</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 caratteri</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 parola</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 parole</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>«%1» non c’è più.</translation>
    </message>
    <message>
        <source>“%1” is not a file that has a text.</source>
        <translation>«%1» non è un file che contenga testo.</translation>
    </message>
    <message>
        <source>“%1” may not be read, or its disk did not answer.</source>
        <translation>Non è consentito leggere «%1», oppure il suo disco non ha risposto.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«%1» è vuoto.</translation>
    </message>
    <message>
        <source>“%1” is too large for a message (%2).</source>
        <translation>«%1» è troppo grande per un messaggio (%2).</translation>
    </message>
    <message>
        <source>“%1” has more text than any message can hold.</source>
        <translation>«%1» contiene più testo di quanto un messaggio possa contenere.</translation>
    </message>
    <message>
        <source>“%1” has %2 pages. Up to %3 are read.</source>
        <translation>«%1» ha %2 pagine. Se ne leggono fino a %3.</translation>
    </message>
    <message>
        <source>“%1” was not added. A message takes up to %2 documents.</source>
        <translation>«%1» non è stato aggiunto. Un messaggio accetta fino a %2 documenti.</translation>
    </message>
    <message>
        <source>“%1” is written in characters that were not recognised. Save it as UTF-8 first.</source>
        <translation>La codifica di «%1» non è stata riconosciuta. Salvarlo prima come UTF-8.</translation>
    </message>
    <message>
        <source>“%1” has no text: its pages are pictures, as from a scanner.</source>
        <translation>«%1» non ha testo: le sue pagine sono immagini, come da uno scanner.</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off.</source>
        <translation>«%1» è danneggiato o troncato.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Save a copy without one first.</source>
        <translation>«%1» è protetto da password. Salvarne prima una copia senza.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that cannot be read here.</source>
        <translation>«%1» è protetto in un modo che qui non si può leggere.</translation>
    </message>
    <message>
        <source>“%1” took too long to read and was given up.</source>
        <translation>La lettura di «%1» richiedeva troppo tempo ed è stata abbandonata.</translation>
    </message>
    <message>
        <source>“%1” could not be read: what is in it made the reader stop. Nothing else was touched.</source>
        <translation>Impossibile leggere «%1»: il contenuto ha bloccato il lettore. Nient’altro è stato toccato.</translation>
    </message>
    <message>
        <source>“%1” could not be read: sirocco-reader is missing beside the program.</source>
        <translation>Impossibile leggere «%1»: sirocco-reader manca accanto al programma.</translation>
    </message>
    <message>
        <source>“%1” was not read.</source>
        <translation>«%1» non è stato letto.</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>It takes the place of the model that is loaded. Conversations stay.</source>
        <translation>Prende il posto del modello caricato. Le conversazioni restano.</translation>
    </message>
    <message>
        <source>Text, Markdown and PDF files are read on this computer and sent whole with your message.</source>
        <translation>I file di testo, Markdown e PDF vengono letti su questo computer e inviati per intero con il messaggio.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Explain how a desert wind like the sirocco forms.</source>
        <translation>Spiega come nasce un vento del deserto come lo scirocco.</translation>
    </message>
    <message>
        <source>Write a polite reply that moves a meeting to Thursday.</source>
        <translation>Scrivi una risposta cortese che sposti una riunione a giovedì.</translation>
    </message>
    <message>
        <source>Suggest five names for a small bookshop by the sea.</source>
        <translation>Proponi cinque nomi per una piccola libreria sul mare.</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>Di che cosa si tratta?</translation>
    </message>
    <message>
        <source>This is the small demo model. It knows Sirocco, some facts and phrases, and short stories. For real work, open a real model at the top.</source>
        <translation>Questo è il piccolo modello dimostrativo. Conosce Sirocco, alcuni fatti e frasi e brevi storie, solo in inglese. Per lavorare davvero, aprire un vero modello in alto.</translation>
    </message>
    <message>
        <source>The model runs on this computer, and what you write stays here.</source>
        <translation>Il modello gira su questo computer, e ciò che si scrive resta qui.</translation>
    </message>
    <message>
        <source>Just between us</source>
        <translation>Resti tra noi</translation>
    </message>
    <message>
        <source>Nothing of this conversation is written to the disk, and it ends when you open another one or close Sirocco.</source>
        <translation>Nulla di questa conversazione viene scritto sul disco; finisce quando se ne apre un’altra o si chiude Sirocco.</translation>
    </message>
    <message>
        <source>Temporary conversation (Ctrl+Shift+N)</source>
        <translation>Conversazione temporanea (Ctrl+Maiusc+N)</translation>
    </message>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversazione temporanea</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That cannot be sent as it is.</source>
        <translation>Così com’è non può essere inviato.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Non c’è più.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should.</source>
        <translation>Il disco non ha risposto come dovrebbe.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete.</source>
        <translation>Il file è danneggiato o incompleto.</translation>
    </message>
    <message>
        <source>This kind of file cannot be used here.</source>
        <translation>Questo tipo di file non si può usare qui.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>La memoria non è sufficiente.</translation>
    </message>
    <message>
        <source>The conversation is longer than the model&apos;s context.</source>
        <translation>La conversazione è più lunga del contesto del modello.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Interrotto.</translation>
    </message>
    <message>
        <source>The device that runs the model failed.</source>
        <translation>Il dispositivo che esegue il modello ha avuto un errore.</translation>
    </message>
    <message>
        <source>No model is loaded that could answer.</source>
        <translation>Nessun modello caricato può rispondere.</translation>
    </message>
    <message>
        <source>Something else is being written just now. Try again.</source>
        <translation>In questo momento si sta scrivendo altro. Riprovare.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Il disco è pieno.</translation>
    </message>
    <message>
        <source>The history cannot be written: its folder is read-only.</source>
        <translation>La cronologia non può essere scritta: la sua cartella è di sola lettura.</translation>
    </message>
    <message>
        <source>Choose first how to write to this model.</source>
        <translation>Scegliere prima come scrivere a questo modello.</translation>
    </message>
    <message>
        <source>Something went wrong inside Sirocco.</source>
        <translation>Qualcosa è andato storto in Sirocco.</translation>
    </message>
</context>
<context>
    <name>ExpertMap</name>
    <message>
        <source>Experts by layer</source>
        <translation>Esperti per strato</translation>
    </message>
</context>
<context>
    <name>ExpertsCard</name>
    <message>
        <source>Experts at work</source>
        <translation>Gli esperti al lavoro</translation>
    </message>
    <message>
        <source>In each layer a router sends every token to a few experts. The map shows how often each was chosen: a column for each layer, a row for each expert. Counting begins with the next answer, and costs next to nothing; switched off, nothing is counted.</source>
        <translation>In ogni strato un router manda ogni token a pochi esperti. La mappa mostra quante volte è stato scelto ciascuno: una colonna per strato, una riga per esperto. Il conteggio comincia dalla prossima risposta e non costa quasi nulla; se è spento non si conta nulla.</translation>
    </message>
    <message>
        <source>Count experts</source>
        <translation>Conta gli esperti</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>Conteggio su</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Ultima risposta</translation>
    </message>
    <message>
        <source>Since loading</source>
        <translation>Dal caricamento</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>rarely</source>
        <translation>di rado</translation>
    </message>
    <message>
        <source>less</source>
        <translation>meno</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>alla pari</translation>
    </message>
    <message>
        <source>more</source>
        <translation>di più</translation>
    </message>
    <message>
        <source>twice or more</source>
        <translation>il doppio o più</translation>
    </message>
    <message>
        <source>Point at a cell, or go there with the arrow keys, for its numbers.</source>
        <translation>Punti una casella, o ci arrivi con le frecce, per vederne i numeri.</translation>
    </message>
    <message>
        <source>Nothing was counted yet: ask something.</source>
        <translation>Non è stato ancora contato nulla: chieda qualcosa.</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copia come Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copia come CSV</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Salva come Markdown…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Salva come CSV…</translation>
    </message>
    <message>
        <source>Save as Markdown</source>
        <translation>Salva come Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Salva come CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Cerca in questa conversazione</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Cerca qui</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Non trovato</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Risultato precedente</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Risultato precedente (Maiusc+Invio)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Risultato successivo</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Risultato successivo (Invio)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Chiudi la ricerca</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Move to folder</source>
        <translation>Sposta in cartella</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nuova cartella</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Cartelle</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Nessuna cartella</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Nome della nuova cartella</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Make and move</source>
        <translation>Crea e sposta</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crea</translation>
    </message>
</context>
<context>
    <name>GaugeStrip</name>
    <message>
        <source>Model and gauges</source>
        <translation>Modello e indicatori</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Nascondi la barra laterale</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>Mostra la barra laterale</translation>
    </message>
    <message>
        <source>%1 (Ctrl+B)</source>
        <translation>%1 (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>Gauges</name>
    <message>
        <source>Speed: %1</source>
        <translation>Velocità: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Memoria: %1</translation>
    </message>
</context>
<context>
    <name>InspectorDialog</name>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>What the model is given, exactly</source>
        <translation>Ciò che il modello riceve, esattamente</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Conteggio…</translation>
    </message>
    <message>
        <source>Copy the ids</source>
        <translation>Copia gli identificatori</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ovunque</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Mentre si scrive</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>In una conversazione</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>Nell’elenco delle conversazioni</translation>
    </message>
</context>
<context>
    <name>LaneColumn</name>
    <message>
        <source>Lane %1 at temperature %2</source>
        <translation>Corsia %1 a temperatura %2</translation>
    </message>
    <message>
        <source>Its answer comes here.</source>
        <translation>La risposta comparirà qui.</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>Lane %1</source>
        <translation>Corsia %1</translation>
    </message>
    <message>
        <source>Temperature of lane %1</source>
        <translation>Temperatura della corsia %1</translation>
    </message>
    <message>
        <source>More settings of lane %1</source>
        <translation>Altre impostazioni della corsia %1</translation>
    </message>
    <message>
        <source>Top-p, min-p, top-k, seed: not as usual</source>
        <translation>Top-p, min-p, top-k, seme: diversi dal solito</translation>
    </message>
    <message>
        <source>Top-p, min-p, top-k, seed</source>
        <translation>Top-p, min-p, top-k, seme</translation>
    </message>
    <message>
        <source>Stop lane %1</source>
        <translation>Interrompi la corsia %1</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Selezionata</translation>
    </message>
    <message>
        <source>Pick this answer</source>
        <translation>Seleziona questa risposta</translation>
    </message>
    <message>
        <source>Pick lane %1</source>
        <translation>Seleziona la corsia %1</translation>
    </message>
    <message>
        <source>Remove lane %1</source>
        <translation>Rimuovi la corsia %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lane %1: %2</source>
        <translation>Corsia %1: %2</translation>
    </message>
    <message>
        <source>was written at %1 · seed %2</source>
        <translation>scritta a %1 · seme %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>seme %1</translation>
    </message>
</context>
<context>
    <name>LaneSettings</name>
    <message>
        <source>%1 of lane %2</source>
        <translation>%1 della corsia %2</translation>
    </message>
    <message>
        <source>Settings of lane %1</source>
        <translation>Impostazioni della corsia %1</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>sempre nuovo</translation>
    </message>
    <message>
        <source>Top-p 1, min-p 0 and top-k 0 leave every word in. The same seed and settings give the same answer.</source>
        <translation>Top-p 1, min-p 0 e top-k 0 non escludono nessuna parola. Lo stesso seme e le stesse impostazioni danno la stessa risposta.</translation>
    </message>
</context>
<context>
    <name>LaneText</name>
    <message>
        <source>Answer of lane %1</source>
        <translation>Risposta della corsia %1</translation>
    </message>
    <message>
        <source>Answer of lane %1: %2</source>
        <translation>Risposta della corsia %1: %2</translation>
    </message>
    <message>
        <source>The arrow keys show what else the model had in mind</source>
        <translation>I tasti freccia mostrano che cos’altro aveva in mente il modello</translation>
    </message>
</context>
<context>
    <name>LaneWords</name>
    <message>
        <source>There is no memory for so many lanes at once. Fewer would do.</source>
        <translation>Non c’è memoria per così tante corsie insieme. Con meno funzionerebbe.</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>In attesa…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>Lettura del prompt…</translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>Lettura di %1 su %2…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Scrittura…</translation>
    </message>
    <message>
        <source>At its length limit</source>
        <translation>Lunghezza massima</translation>
    </message>
    <message>
        <source>At a stop text</source>
        <translation>Testo di arresto</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrotta</translation>
    </message>
    <message>
        <source>The context is full</source>
        <translation>Il contesto è pieno</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Troncata</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 t/s</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Of the window, its numbers and dates. The model answers in the language in which you write to it, as well as it knows it.</source>
        <translation>Della finestra, dei numeri e delle date. Il modello risponde nella lingua in cui gli si scrive, per quanto la conosce.</translation>
    </message>
</context>
<context>
    <name>LibraryDialogs</name>
    <message>
        <source>Export templates</source>
        <translation>Esporta modelli di testo</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Modelli di testo (*.json)</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Importa modelli di testo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Cerca nei modelli di testo</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelli di testo</translation>
    </message>
    <message>
        <source>No template holds these words.</source>
        <translation>Nessun modello di testo contiene queste parole.</translation>
    </message>
    <message>
        <source>There are no templates.</source>
        <translation>Non ci sono modelli di testo.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Write to this address?</source>
        <translation>Scrivere a questo indirizzo?</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Aprire questo indirizzo?</translation>
    </message>
    <message>
        <source>Your mail program will open it.</source>
        <translation>La aprirà il programma di posta.</translation>
    </message>
    <message>
        <source>Your browser will open it.</source>
        <translation>Lo aprirà il browser.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Indirizzo: %1</translation>
    </message>
    <message>
        <source>The name uses letters that can look like others: %1</source>
        <translation>Il nome contiene lettere che possono sembrarne altre: %1</translation>
    </message>
    <message>
        <source>What stands before the @ is a user name. The address leads to %1.</source>
        <translation>Ciò che precede la @ è un nome utente. L’indirizzo porta a %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copia l’indirizzo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Scrivi</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Apri l’indirizzo</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Sirocco</source>
        <translation>%1 – Sirocco</translation>
    </message>
    <message>
        <source>Sirocco</source>
        <translation>Sirocco</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1)</source>
        <translation>Scorciatoie da tastiera (F1)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronta</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelli di testo</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>(picture left out)</source>
        <translation>(immagine omessa)</translation>
    </message>
</context>
<context>
    <name>MemoryCard</name>
    <message>
        <source>in memory</source>
        <translation>in memoria</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>in tutto</translation>
    </message>
    <message>
        <source>%1: %2 in memory of %3</source>
        <translation>%1: %2 in memoria su %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MemoryWords</name>
    <message>
        <source>Dense weights</source>
        <translation>Pesi densi</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Esperti</translation>
    </message>
    <message>
        <source>Context (KV cache)</source>
        <translation>Contesto (cache KV)</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Spazio di lavoro</translation>
    </message>
    <message>
        <source>The rest of Sirocco</source>
        <translation>Il resto di Sirocco</translation>
    </message>
    <message>
        <source>Other programs and the system</source>
        <translation>Altri programmi e il sistema</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponibile</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>Copy message</source>
        <translation>Copia il messaggio</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Risposta: %1</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Sta pensando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Modifica il messaggio</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Versione precedente</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Versione successiva</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Compare answers to this message</source>
        <translation>Confronta risposte a questo messaggio</translation>
    </message>
    <message>
        <source>Ask this at several temperatures, side by side</source>
        <translation>Chiedi la stessa cosa con più temperature, fianco a fianco</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Usa la CPU</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>Carica di nuovo il modello</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edited message</source>
        <translation>Messaggio in modifica</translation>
    </message>
    <message>
        <source>Edited answer</source>
        <translation>Risposta in modifica</translation>
    </message>
    <message>
        <source>Enter sends it again, Esc leaves it as it was</source>
        <translation>Invio lo invia di nuovo, Esc lo lascia com’era</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Ctrl+Invio salva, Esc la lascia com’era</translation>
    </message>
    <message>
        <source>The original stays beside it.</source>
        <translation>L’originale resta accanto.</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lascia com’era</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Salva e continua</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>More about this message</source>
        <translation>Altro su questo messaggio</translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation>Altro su questa risposta</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copia come Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Copia come testo semplice</translation>
    </message>
    <message>
        <source>Edit this message</source>
        <translation>Modifica questo messaggio</translation>
    </message>
    <message>
        <source>Edit this answer</source>
        <translation>Modifica questa risposta</translation>
    </message>
    <message>
        <source>Delete from here on</source>
        <translation>Elimina da qui in poi</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Sirocco&apos;s mark of this model: %1</source>
        <translation>Contrassegno di Sirocco per questo modello: %1</translation>
    </message>
    <message>
        <source>Copy the model&apos;s mark</source>
        <translation>Copia il contrassegno del modello</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del file: %1</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Copia lo SHA-256</translation>
    </message>
    <message>
        <source>Make the SHA-256 of the file</source>
        <translation>Calcola lo SHA-256 del file</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Checksum of the file</source>
        <translation>Somma di controllo del file</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>Nessun modello</translation>
    </message>
    <message>
        <source>Model: loading %1</source>
        <translation>Modello: caricamento di %1</translation>
    </message>
    <message>
        <source>Model: %1 on %2</source>
        <translation>Modello: %1 su %2</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Modello: nessuno</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>ModelPopover</name>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Conversation format…</source>
        <translation>Formato di conversazione…</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Apri modello…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Apri cartella del modello…</translation>
    </message>
    <message>
        <source>or drop it on the window</source>
        <translation>o trascinala sulla finestra</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recenti</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>non trovato</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>Modello e dispositivo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Of %1 cores. Fewer leave room for other programs and make answers slower.</source>
        <translation>Di %1 core. Meno thread lasciano spazio ad altri programmi e rallentano le risposte.</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Contesto in token</translation>
    </message>
    <message>
        <source>How much of a conversation and its documents the model sees, up to %1.</source>
        <translation>Quanto il modello vede di una conversazione e dei suoi documenti, fino a %1.</translation>
    </message>
    <message>
        <source>How much of a conversation and its documents the model sees.</source>
        <translation>Quanto il modello vede di una conversazione e dei suoi documenti.</translation>
    </message>
    <message>
        <source>Memory of the context (KV cache)</source>
        <translation>Memoria del contesto (cache KV)</translation>
    </message>
    <message>
        <source>Exact (f16)</source>
        <translation>Esatta (f16)</translation>
    </message>
    <message>
        <source>Compact (q8_0)</source>
        <translation>Compatta (q8_0)</translation>
    </message>
    <message>
        <source>Answers as the model was made.</source>
        <translation>Risposte così come è stato fatto il modello.</translation>
    </message>
    <message>
        <source>About half the memory, so that a context twice as long fits. Answers may differ in single words.</source>
        <translation>Circa metà della memoria, così ci sta un contesto lungo il doppio. Le risposte possono differire in singole parole.</translation>
    </message>
    <message>
        <source>What you changed applies when the model is loaded again.</source>
        <translation>Le modifiche valgono quando il modello viene ricaricato.</translation>
    </message>
    <message>
        <source>Changes here apply when a model is loaded.</source>
        <translation>Queste modifiche valgono quando si carica un modello.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Ricarica</translation>
    </message>
</context>
<context>
    <name>ModelStatus</name>
    <message>
        <source>Loading %1</source>
        <translation>Caricamento di %1</translation>
    </message>
    <message>
        <source>How should Sirocco write to this model?</source>
        <translation>Come deve scrivere Sirocco a questo modello?</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>Nessun modello caricato</translation>
    </message>
    <message>
        <source>Its file does not say which format of conversation it understands.</source>
        <translation>Il suo file non dice quale formato di conversazione comprende.</translation>
    </message>
    <message>
        <source>Open a Mixtral model (a .gguf file or a Hugging Face folder), drop one on the window, or use the small demo model.</source>
        <translation>Aprire un modello Mixtral (un file .gguf o una cartella Hugging Face), trascinarne uno sulla finestra o usare il piccolo modello dimostrativo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Use the demo</source>
        <translation>Usa la demo</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Apri modello…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Caricamento</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Usa la CPU</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Apri comunque</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 does not fit into memory</source>
        <translation>%1 non sta in memoria</translation>
    </message>
    <message>
        <source>%1 needs more memory than there is</source>
        <translation>%1 richiede più memoria di quanta ce n’è</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 non è stato aperto</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Il modello</translation>
    </message>
    <message>
        <source>It can still run with its weights read from the disk for every token. That works, but expect seconds for each token.</source>
        <translation>Può comunque funzionare leggendo i pesi dal disco per ogni token. Funziona, ma servono secondi per ogni token.</translation>
    </message>
    <message>
        <source>A smaller quantisation of the same model, or a shorter context in the settings, may fit.</source>
        <translation>Una quantizzazione più piccola dello stesso modello, o un contesto più corto nelle impostazioni, potrebbe starci.</translation>
    </message>
    <message>
        <source>A file of the model is not there. It may have been moved, or its disk is not connected.</source>
        <translation>Manca un file del modello. Forse è stato spostato, o il suo disco non è collegato.</translation>
    </message>
    <message>
        <source>The file is damaged, cut off, or not a model. Download it again, or choose another.</source>
        <translation>Il file è danneggiato, troncato o non è un modello. Scaricarlo di nuovo o sceglierne un altro.</translation>
    </message>
    <message>
        <source>Sirocco runs Mixtral models: GGUF files in all usual types from Q2_K to F32 but the IQ ones, and Hugging Face folders with safetensors.</source>
        <translation>Sirocco esegue modelli Mixtral: file GGUF di tutti i tipi usuali da Q2_K a F32 tranne gli IQ, e cartelle Hugging Face con safetensors.</translation>
    </message>
    <message>
        <source>Mistral Instruct</source>
        <translation>Mistral Instruct</translation>
    </message>
    <message>
        <source>Mistral Instruct, newer</source>
        <translation>Mistral Instruct, più recente</translation>
    </message>
    <message>
        <source>ChatML</source>
        <translation>ChatML</translation>
    </message>
    <message>
        <source>No format</source>
        <translation>Nessun formato</translation>
    </message>
    <message>
        <source>Hello!</source>
        <translation>Ciao!</translation>
    </message>
    <message>
        <source>Mixtral 8x7B Instruct, and most models made from it</source>
        <translation>Mixtral 8x7B Instruct e la maggior parte dei modelli derivati</translation>
    </message>
    <message>
        <source>Mixtral 8x22B Instruct and later ones of Mistral</source>
        <translation>Mixtral 8x22B Instruct e successivi di Mistral</translation>
    </message>
    <message>
        <source>Nous Hermes, Dolphin and others</source>
        <translation>Nous Hermes, Dolphin e altri</translation>
    </message>
    <message>
        <source>Base models, which continue a text instead of answering it</source>
        <translation>Modelli di base, che continuano un testo invece di rispondere</translation>
    </message>
    <message>
        <source>Context (%1 tokens)</source>
        <translation>Contesto (%1 token)</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Necessario</translation>
    </message>
    <message>
        <source>Free on %1</source>
        <translation>Libero su %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mancanti</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>Gira su %1.</translation>
    </message>
    <message>
        <source>Runs on the CPU, as chosen in the settings.</source>
        <translation>Gira sulla CPU, come scelto nelle impostazioni.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because no graphics processor can be used.</source>
        <translation>Gira sulla CPU, perché non si può usare alcun processore grafico.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because the model does not fit on the graphics processor.</source>
        <translation>Gira sulla CPU, perché il modello non entra nel processore grafico.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because the graphics processor could not be opened.</source>
        <translation>Gira sulla CPU, perché il processore grafico non si è potuto aprire.</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Torna alla conversazione</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Torna alla conversazione (Esc)</translation>
    </message>
    <message>
        <source>Now, and the last ten minutes</source>
        <translation>Ora e negli ultimi dieci minuti</translation>
    </message>
</context>
<context>
    <name>MonitorWords</name>
    <message>
        <source>The model is waiting for a question.</source>
        <translation>Il modello aspetta una domanda.</translation>
    </message>
    <message>
        <source>Memory is short: this computer swaps %1 a second. Close other programs, or choose a shorter context or a smaller model.</source>
        <translation>La memoria scarseggia: questo computer scambia %1 al secondo con il disco. Chiuda altri programmi, o scelga un contesto più corto o un modello più piccolo.</translation>
    </message>
    <message>
        <source>Waiting for the disk: %1 of weights are read a second, because they do not all fit into memory.</source>
        <translation>In attesa del disco: si leggono %1 di pesi al secondo, perché non stanno tutti in memoria.</translation>
    </message>
    <message>
        <source>Reading the prompt: %1 of %2 tokens.</source>
        <translation>Lettura del prompt: %1 token su %2.</translation>
    </message>
    <message>
        <source>Other programs keep %1 of %2 cores busy.</source>
        <translation>Altri programmi occupano %1 core su %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for their turn.</source>
        <translation>
            <numerusform>%n richiesta aspetta il suo turno.</numerusform>
            <numerusform>%n richieste aspettano il loro turno.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers are written at once, and share the speed.</source>
        <translation>Si scrivono %1 risposte insieme, che si dividono la velocità.</translation>
    </message>
    <message>
        <source>%1 of %2 experts are computed by the processor.</source>
        <translation>%1 esperti su %2 sono calcolati dal processore.</translation>
    </message>
    <message>
        <source>All %1 experts are computed by the processor, and none by a GPU.</source>
        <translation>Tutti i %1 esperti sono calcolati dal processore, nessuno da una GPU.</translation>
    </message>
    <message>
        <source>Nothing holds it up: this is as fast as it gets here.</source>
        <translation>Nulla lo frena: qui non si può andare più in fretta.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is there and cannot be asked (%1).</source>
        <translation>Il driver di NVIDIA c’è ma non si può interrogare (%1).</translation>
    </message>
    <message>
        <source>A GPU does not answer any more (%1).</source>
        <translation>Una GPU non risponde più (%1).</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Hide details</source>
        <translation>Nascondi dettagli</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>automatic</source>
        <translation>automatico</translation>
    </message>
</context>
<context>
    <name>OpenModelDialogs</name>
    <message>
        <source>Open model</source>
        <translation>Apri modello</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelli (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>Apri cartella del modello</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PickedBar</name>
    <message>
        <source>Picked conversations</source>
        <translation>Conversazioni selezionate</translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>Selezione: %1</translation>
    </message>
    <message>
        <source>Move picked to a folder</source>
        <translation>Sposta la selezione in una cartella</translation>
    </message>
    <message>
        <source>Bring picked back</source>
        <translation>Ripristina la selezione</translation>
    </message>
    <message>
        <source>Archive picked</source>
        <translation>Archivia la selezione</translation>
    </message>
    <message>
        <source>Delete picked</source>
        <translation>Elimina la selezione</translation>
    </message>
    <message>
        <source>Pick none</source>
        <translation>Deseleziona tutto</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>What you write, what the model answers, your documents and your settings never leave this computer. Sirocco makes no connection: there is no account, no statistics and no search for updates. Links open in your browser, and only after you were asked.</source>
        <translation>Ciò che si scrive, ciò che il modello risponde, i documenti e le impostazioni non lasciano mai questo computer. Sirocco non stabilisce connessioni: niente account, niente statistiche, niente ricerca di aggiornamenti. I link si aprono nel browser, e solo dopo una conferma.</translation>
    </message>
    <message>
        <source>A temporary conversation is never written to the disk and is gone when you close it or Sirocco.</source>
        <translation>Una conversazione temporanea non viene mai scritta sul disco e scompare quando si chiude essa o Sirocco.</translation>
    </message>
    <message>
        <source>Deleted conversations</source>
        <translation>Conversazioni eliminate</translation>
    </message>
    <message>
        <source>They are kept for seven days, so that deleting can be undone, and are then deleted for good. %1</source>
        <translation>Vengono conservate per sette giorni, perché si possa annullare l’eliminazione, e poi eliminate definitivamente. %1</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Eliminazione…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Elimina definitivamente…</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Eliminare definitivamente?</translation>
    </message>
    <message>
        <source>%1 They cannot be had back after this. Backups of earlier days hold them until newer backups have taken their place.</source>
        <translation>%1 Dopo non si potranno più recuperare. I backup dei giorni precedenti li contengono finché altri più recenti non ne prendono il posto.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, con %2</translation>
    </message>
    <message>
        <source>Prompt for all lanes</source>
        <translation>Prompt per tutte le corsie</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it</source>
        <translation>Ctrl+Invio lo esegue</translation>
    </message>
    <message>
        <source>One prompt for all lanes…</source>
        <translation>Un prompt per tutte le corsie…</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Ventaglio</translation>
    </message>
    <message>
        <source>Five lanes at 0, 0.3, 0.7, 1.0 and 1.3</source>
        <translation>Cinque corsie a 0; 0,3; 0,7; 1,0 e 1,3</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Esegui</translation>
    </message>
    <message>
        <source>The same prompt with new seeds (Ctrl+Enter)</source>
        <translation>Lo stesso prompt con nuovi semi (Ctrl+Invio)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Invio</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Interrompi tutto</translation>
    </message>
</context>
<context>
    <name>PromptCut</name>
    <message>
        <source>Above this line nothing is sent any more</source>
        <translation>Sopra questa linea non si invia più nulla</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Above this line a summary is sent instead</source>
        <translation>Sopra questa linea si invia solo un riassunto</translation>
    </message>
    <message>
        <source>There is a summary of what is above, which is not sent</source>
        <translation>C’è un riassunto di quanto precede, ma non viene inviato</translation>
    </message>
    <message>
        <source>Hide summary</source>
        <translation>Nascondi riassunto</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Mostra riassunto</translation>
    </message>
    <message>
        <source>Send a summary instead</source>
        <translation>Invia invece un riassunto</translation>
    </message>
    <message>
        <source>Use the whole conversation again</source>
        <translation>Usa di nuovo l’intera conversazione</translation>
    </message>
    <message>
        <source>Send the summary instead</source>
        <translation>Invia invece il riassunto</translation>
    </message>
</context>
<context>
    <name>ReadableExport</name>
    <message>
        <source>Untitled</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Summary of the conversation down to here</source>
        <translation>Riassunto della conversazione fin qui</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Apri comunque</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Scegline un altro…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Usa la CPU</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Running again</source>
        <translation>Riesecuzione</translation>
    </message>
    <message>
        <source>Run again and compare</source>
        <translation>Riesegui e confronta</translation>
    </message>
    <message>
        <source>Stop running again</source>
        <translation>Ferma la riesecuzione</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is here goes on</source>
        <translation>Quello che c’è qui prosegue così</translation>
    </message>
    <message>
        <source>This time it goes on</source>
        <translation>Questa volta prosegue così</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Non fissare più</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fissa</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Sposta in cartella…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Elimina cartella</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Canc</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Cerca in tutte le conversazioni</translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message>
        <source>Search results</source>
        <translation>Risultati della ricerca</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titolo: %1</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Nessun risultato per «%1».</translation>
    </message>
</context>
<context>
    <name>SentDocument</name>
    <message>
        <source>Sent document %1, %2</source>
        <translation>Documento inviato %1, %2</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Torna alla conversazione</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Torna alla conversazione (Esc)</translation>
    </message>
</context>
<context>
    <name>SetupChip</name>
    <message>
        <source>own settings and system prompt</source>
        <translation>impostazioni e prompt di sistema propri</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>impostazioni proprie</translation>
    </message>
    <message>
        <source>own system prompt</source>
        <translation>prompt di sistema proprio</translation>
    </message>
    <message>
        <source>T %1 · %2</source>
        <translation>T %1 · %2</translation>
    </message>
    <message>
        <source>T %1</source>
        <translation>T %1</translation>
    </message>
    <message>
        <source>Temperature %1</source>
        <translation>Temperatura %1</translation>
    </message>
    <message>
        <source>This conversation has its %1</source>
        <translation>In questa conversazione: %1</translation>
    </message>
    <message>
        <source>The defaults, with a system prompt</source>
        <translation>I valori predefiniti, con un prompt di sistema</translation>
    </message>
    <message>
        <source>The defaults</source>
        <translation>I valori predefiniti</translation>
    </message>
    <message>
        <source>System prompt and settings of this conversation</source>
        <translation>Prompt di sistema e impostazioni di questa conversazione</translation>
    </message>
    <message>
        <source>T %1 · own</source>
        <translation>T %1 · proprie</translation>
    </message>
</context>
<context>
    <name>SetupController</name>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrato</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
</context>
<context>
    <name>SetupNotice</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
</context>
<context>
    <name>SetupPopover</name>
    <message>
        <source>0: always the likeliest word, the same answer every time.</source>
        <translation>0: sempre la parola più probabile, ogni volta la stessa risposta.</translation>
    </message>
    <message>
        <source>0–0.3: extraction, facts, code. Steady and literal.</source>
        <translation>0–0,3: estrazione, fatti, codice. Stabile e letterale.</translation>
    </message>
    <message>
        <source>0.3–0.7: most questions, rewriting, translation.</source>
        <translation>0,3–0,7: quasi tutte le domande, riscrittura, traduzione.</translation>
    </message>
    <message>
        <source>0.7–1.0: conversation, brainstorming, stories.</source>
        <translation>0,7–1,0: conversazione, brainstorming, storie.</translation>
    </message>
    <message>
        <source>Above 1: other words, bolder ideas, more mistakes.</source>
        <translation>Oltre 1: altre parole, idee più audaci, più errori.</translation>
    </message>
    <message>
        <source>Wild: surprising, and often wrong.</source>
        <translation>Sfrenata: sorprendente e spesso sbagliata.</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Questa conversazione</translation>
    </message>
    <message>
        <source>Close the settings of this conversation</source>
        <translation>Chiudi le impostazioni di questa conversazione</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt di sistema</translation>
    </message>
    <message>
        <source>What the model should know or keep to in every answer. For example: Answer in one sentence.</source>
        <translation>Ciò che il modello deve sapere o rispettare in ogni risposta. Per esempio: Rispondi in una frase.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrato</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Meno impostazioni</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Più impostazioni</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>1 is off</source>
        <translation>1: disattivato</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>0 is off</source>
        <translation>0: disattivato</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Penalità di ripetizione</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>empty: another one each time</source>
        <translation>vuoto: ogni volta un altro</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Risposta più lunga</translation>
    </message>
    <message>
        <source>Longest answer in tokens</source>
        <translation>Risposta più lunga, in token</translation>
    </message>
    <message>
        <source>tokens; 0: no limit</source>
        <translation>token; 0: senza limite</translation>
    </message>
    <message>
        <source>Use for new conversations</source>
        <translation>Per le nuove conversazioni</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Valori predefiniti</translation>
    </message>
</context>
<context>
    <name>SiblingSwitch</name>
    <message>
        <source>%1 (Alt+←)</source>
        <translation>%1 (Alt+←)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 (Alt+→)</source>
        <translation>%1 (Alt+→)</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barra laterale</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuova chat</translation>
    </message>
    <message>
        <source>Conversations are listed here
and stay on this computer.</source>
        <translation>Le conversazioni compaiono qui
e restano su questo computer.</translation>
    </message>
    <message>
        <source>History options</source>
        <translation>Opzioni della cronologia</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nuova cartella…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Esporta questa conversazione…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Esporta tutto…</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Tutte le conversazioni</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>Archiviate (%1)</translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <source>Storage</source>
        <translation>Archiviazione</translation>
    </message>
    <message>
        <source>Conversations and settings</source>
        <translation>Conversazioni e impostazioni</translation>
    </message>
    <message>
        <source>%1
%2 in all. Models stay where you keep them.</source>
        <translation>%1
%2 in tutto. I modelli restano dove si trovano.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Apri cartella</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>One is made each day that Sirocco runs, and the last five are kept beside the database.</source>
        <translation>Ne viene fatto uno ogni giorno in cui si usa Sirocco; gli ultimi cinque restano accanto al database.</translation>
    </message>
    <message>
        <source>There is none yet. One is made each day that Sirocco runs.</source>
        <translation>Non ce n’è ancora nessuno. Ne viene fatto uno ogni giorno in cui si usa Sirocco.</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Summary: %1</source>
        <translation>Riassunto: %1</translation>
    </message>
    <message>
        <source>Edited summary</source>
        <translation>Riassunto in modifica</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Ctrl+Invio salva, Esc lo lascia com’era</translation>
    </message>
    <message>
        <source>Delete summary</source>
        <translation>Elimina riassunto</translation>
    </message>
    <message>
        <source>Edit summary</source>
        <translation>Modifica riassunto</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lascia com’era</translation>
    </message>
    <message>
        <source>Save summary</source>
        <translation>Salva riassunto</translation>
    </message>
</context>
<context>
    <name>SummaryNotice</name>
    <message>
        <source>Summarising older turns</source>
        <translation>Riassunto dei turni più vecchi</translation>
    </message>
    <message>
        <source>Stop summarising</source>
        <translation>Interrompi il riassunto</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Riassunto</translation>
    </message>
    <message>
        <source>Summary so far: %1</source>
        <translation>Riassunto finora: %1</translation>
    </message>
</context>
<context>
    <name>TemperatureDial</name>
    <message>
        <source>Temperature: drag up or down, scroll, or type</source>
        <translation>Temperatura: trascina in su o in giù, gira la rotella o scrivi</translation>
    </message>
    <message>
        <source>%1, as a number</source>
        <translation>%1, come numero</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>likely</source>
        <translation>probabile</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>How should Sirocco write to %1?</source>
        <translation>Come deve scrivere Sirocco a %1?</translation>
    </message>
    <message>
        <source>A model understands a conversation only in the format that it was trained with, and this file does not say which that is. In a wrong one, answers are muddled or never end. Take the likely one if you are not sure; you can change it later in the model&apos;s menu.</source>
        <translation>Un modello comprende una conversazione solo nel formato con cui è stato addestrato, e questo file non dice quale sia. In uno sbagliato, le risposte sono confuse o non finiscono mai. Nel dubbio, scegliere quello probabile; si può cambiare in seguito nel menu del modello.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Use this format</source>
        <translation>Usa questo formato</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Temperature 0.2. 0–0.3: extraction, facts, code.</source>
        <translation>Temperatura 0,2. 0–0,3: estrazione, fatti, codice.</translation>
    </message>
    <message>
        <source>Temperature 0.7. Conversation, rewriting, translation.</source>
        <translation>Temperatura 0,7. Conversazione, riscrittura, traduzione.</translation>
    </message>
    <message>
        <source>Temperature 1.0. 0.7–1.0: brainstorming, stories.</source>
        <translation>Temperatura 1,0. 0,7–1,0: brainstorming, storie.</translation>
    </message>
    <message>
        <source>As the conversation is set.</source>
        <translation>Secondo le impostazioni della conversazione.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nome del modello di testo</translation>
    </message>
    <message>
        <source>Take out of the favourites</source>
        <translation>Togli dai preferiti</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Aggiungi ai preferiti</translation>
    </message>
    <message>
        <source>More for this template</source>
        <translation>Altro per questo modello di testo</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versioni…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Shortcut in the composer</source>
        <translation>Scorciatoia nella casella del messaggio</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Scorciatoia</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Testo del modello</translation>
    </message>
    <message>
        <source>What is sent. {{topic}} asks for something, {{language|French}} suggests an answer.</source>
        <translation>Ciò che viene inviato. {{argomento}} chiede qualcosa, {{lingua|francese}} propone una risposta.</translation>
    </message>
    <message>
        <source>a large field</source>
        <translation>un campo grande</translation>
    </message>
    <message>
        <source>from the clipboard</source>
        <translation>dagli appunti</translation>
    </message>
    <message>
        <source>a file that goes along</source>
        <translation>un file allegato</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>un campo</translation>
    </message>
    <message>
        <source>Placeholder %1: %2</source>
        <translation>Segnaposto %1: %2</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inserisci</translation>
    </message>
    <message>
        <source>Main text</source>
        <translation>Testo principale</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Appunti</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>argomento</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Un campo</translation>
    </message>
    <message>
        <source>Insert placeholder: %1</source>
        <translation>Inserisci segnaposto: %1</translation>
    </message>
    <message>
        <source>System prompt, in place of the conversation&apos;s own</source>
        <translation>Prompt di sistema, al posto di quello della conversazione</translation>
    </message>
    <message>
        <source>System prompt of the template</source>
        <translation>Prompt di sistema del modello di testo</translation>
    </message>
    <message>
        <source>None: the conversation keeps its own.</source>
        <translation>Nessuno: la conversazione mantiene il suo.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>As set</source>
        <translation>Invariato</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrato</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
    <message>
        <source>As it would be sent…</source>
        <translation>Anteprima…</translation>
    </message>
    <message>
        <source>It needs a name and a text</source>
        <translation>Servono un nome e un testo</translation>
    </message>
    <message>
        <source>Changes are kept when you leave</source>
        <translation>Le modifiche restano quando si esce</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usa</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Dagli appunti</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Scegli un file…</translation>
    </message>
    <message>
        <source>It goes along with the message.</source>
        <translation>Viene allegato al messaggio.</translation>
    </message>
    <message>
        <source>Enter puts the text into the composer, Shift+Enter breaks the line, Ctrl+Enter sends.</source>
        <translation>Invio mette il testo nella casella del messaggio, Maiusc+Invio va a capo, Ctrl+Invio invia.</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Scegli un documento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>To the composer</source>
        <translation>Nella casella del messaggio</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Templates</source>
        <translation>Modelli di testo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Modelli di testo</translation>
    </message>
    <message>
        <source>Back to the templates</source>
        <translation>Torna ai modelli di testo</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Torna alla conversazione</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nuovo modello</translation>
    </message>
    <message>
        <source>Options of the library</source>
        <translation>Opzioni dei modelli di testo</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Esporta tutto…</translation>
    </message>
    <message>
        <source>Restore what came with Sirocco</source>
        <translation>Ripristina quelli forniti con Sirocco</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>A template is a text with placeholders, for what you ask again and again. Choose one at the left, or make a new one.</source>
        <translation>Un modello di testo contiene segnaposto, per ciò che si chiede più volte. Sceglierne uno a sinistra o crearne uno nuovo.</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Dismiss the result</source>
        <translation>Nascondi il risultato</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export conversations</source>
        <translation>Esporta conversazioni</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Pagina web (*.html)</translation>
    </message>
    <message>
        <source>Sirocco archive (*.json)</source>
        <translation>Archivio di Sirocco (*.json)</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importa conversazioni</translation>
    </message>
    <message>
        <source>Archives of Sirocco or ChatGPT (*.json)</source>
        <translation>Archivi di Sirocco o ChatGPT (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
</context>
<context>
    <name>UserBlock</name>
    <message>
        <source>You: %1</source>
        <translation>Tu: %1</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrato</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versione %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In uso</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Usa di nuovo</translation>
    </message>
    <message>
        <source>Use version %1 again</source>
        <translation>Usa di nuovo la versione %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New chat</source>
        <translation>Nuova chat</translation>
    </message>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversazione temporanea</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Cerca in tutte le conversazioni</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Cerca in questa conversazione</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>Rigenera l’ultima risposta</translation>
    </message>
    <message>
        <source>Edit the last message</source>
        <translation>Modifica l’ultimo messaggio</translation>
    </message>
    <message>
        <source>Earlier version of a message or answer</source>
        <translation>Versione precedente di un messaggio o risposta</translation>
    </message>
    <message>
        <source>Later version of a message or answer</source>
        <translation>Versione successiva di un messaggio o risposta</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Interrompi la risposta</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copia l’ultima risposta</translation>
    </message>
    <message>
        <source>Attach a document…</source>
        <translation>Allega un documento…</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>Rinomina questa conversazione</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Fissa questa conversazione</translation>
    </message>
    <message>
        <source>Unpin this conversation</source>
        <translation>Non fissare più questa conversazione</translation>
    </message>
    <message>
        <source>Move this conversation to a folder…</source>
        <translation>Sposta questa conversazione in una cartella…</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Archivia questa conversazione</translation>
    </message>
    <message>
        <source>Bring this conversation back from the archive</source>
        <translation>Ripristina questa conversazione dall’archivio</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Elimina questa conversazione</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Esporta questa conversazione…</translation>
    </message>
    <message>
        <source>Export all conversations…</source>
        <translation>Esporta tutte le conversazioni…</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Importa conversazioni…</translation>
    </message>
    <message>
        <source>Cancel the export or import</source>
        <translation>Annulla l’esportazione o l’importazione</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nuova cartella…</translation>
    </message>
    <message>
        <source>Undo the last change to the conversations</source>
        <translation>Annulla l’ultima modifica alle conversazioni</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>Mostra le conversazioni archiviate</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostra tutte le conversazioni</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Apri modello…</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Apri cartella del modello…</translation>
    </message>
    <message>
        <source>Open the demo model</source>
        <translation>Apri il modello dimostrativo</translation>
    </message>
    <message>
        <source>Give up loading the model</source>
        <translation>Annulla il caricamento del modello</translation>
    </message>
    <message>
        <source>Conversation format…</source>
        <translation>Formato di conversazione…</translation>
    </message>
    <message>
        <source>To the composer</source>
        <translation>Vai alla casella del messaggio</translation>
    </message>
    <message>
        <source>Between conversations and composer</source>
        <translation>Tra le conversazioni e la casella del messaggio</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostra o nascondi la barra laterale</translation>
    </message>
    <message>
        <source>Any action or conversation by its name</source>
        <translation>Qualsiasi azione o conversazione per nome</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Chiudi le impostazioni</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testo più grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testo più piccolo</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Testo a dimensione normale</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Aspetto: chiaro</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Aspetto: scuro</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation>Aspetto: come il sistema</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nuova riga</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Maiusc+Invio</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>Scorri la conversazione</translation>
    </message>
    <message>
        <source>Page ↑, Page ↓</source>
        <translation>Pag ↑, Pag ↓</translation>
    </message>
    <message>
        <source>Undo deleting messages</source>
        <translation>Annulla l’eliminazione di messaggi</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Risultato successivo della ricerca</translation>
    </message>
    <message>
        <source>Previous place that was found</source>
        <translation>Risultato precedente della ricerca</translation>
    </message>
    <message>
        <source>Rename a conversation or folder</source>
        <translation>Rinomina una conversazione o cartella</translation>
    </message>
    <message>
        <source>Delete a conversation or folder</source>
        <translation>Elimina una conversazione o cartella</translation>
    </message>
    <message>
        <source>Pick several conversations</source>
        <translation>Seleziona più conversazioni</translation>
    </message>
    <message>
        <source>Space, Shift+↑↓</source>
        <translation>Spazio, Maiusc+↑↓</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>Seleziona tutto</translation>
    </message>
    <message>
        <source>Menu of a conversation or folder</source>
        <translation>Menu di una conversazione o cartella</translation>
    </message>
    <message>
        <source>Compare answers, and back</source>
        <translation>Confronta risposte, o torna indietro</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Interrompi il confronto</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelli di testo</translation>
    </message>
    <message>
        <source>Conversation settings and system prompt</source>
        <translation>Impostazioni e prompt di sistema della conversazione</translation>
    </message>
    <message>
        <source>Inspect the prompt, token by token</source>
        <translation>Esamina il prompt, token per token</translation>
    </message>
    <message>
        <source>Templates by their names</source>
        <translation>Modelli di testo per nome</translation>
    </message>
    <message>
        <source>Details of the last answer</source>
        <translation>Dettagli dell’ultima risposta</translation>
    </message>
    <message>
        <source>Run the last answer again and compare</source>
        <translation>Riesegui l’ultima risposta e confronta</translation>
    </message>
    <message>
        <source>Monitor, and back</source>
        <translation>Monitor, e ritorno</translation>
    </message>
    <message>
        <source>Count which experts answer</source>
        <translation>Conta quali esperti rispondono</translation>
    </message>
    <message>
        <source>Stop counting which experts answer</source>
        <translation>Non contare più quali esperti rispondono</translation>
    </message>
</context>
<context>
    <name>sirocco::AttachmentController</name>
    <message>
        <source>Only files of this computer can be opened</source>
        <translation>Si possono aprire solo file di questo computer</translation>
    </message>
    <message>
        <source>Put “%1” into your message</source>
        <translation>Metti «%1» nel messaggio</translation>
    </message>
    <message>
        <source>Put %1 files into your message</source>
        <translation>Metti %1 file nel messaggio</translation>
    </message>
</context>
<context>
    <name>sirocco::ChatController</name>
    <message>
        <source>This conversation could not be opened. %1</source>
        <translation>Impossibile aprire questa conversazione. %1</translation>
    </message>
    <message>
        <source>Not sent; your text is still here. %1</source>
        <translation>Non inviato; il testo è ancora qui. %1</translation>
    </message>
    <message>
        <source>Waiting for another answer to finish…</source>
        <translation>In attesa che finisca un’altra risposta…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lettura…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens…</source>
        <translation>Lettura di %1 token su %2…</translation>
    </message>
</context>
<context>
    <name>sirocco::CompareController</name>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt;0,1%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not run. %1</source>
        <translation>Non eseguito. %1</translation>
    </message>
    <message>
        <source>This comparison could not be opened. %1</source>
        <translation>Impossibile aprire questo confronto. %1</translation>
    </message>
    <message>
        <source>Earlier comparisons could not be read. %1</source>
        <translation>Impossibile leggere i confronti precedenti. %1</translation>
    </message>
    <message>
        <source>This could not be saved. %1 You can go on, but it may be missing after a restart.</source>
        <translation>Impossibile salvare. %1 Si può continuare, ma dopo un riavvio potrebbe mancare.</translation>
    </message>
    <message>
        <source>Not kept; the lanes are still here. %1</source>
        <translation>Non conservato; le corsie sono ancora qui. %1</translation>
    </message>
    <message>
        <source>a conversation without a title</source>
        <translation>una conversazione senza titolo</translation>
    </message>
    <message>
        <source>Asked again in “%1”</source>
        <translation>Domanda ripetuta in «%1»</translation>
    </message>
    <message>
        <source>Asked next in “%1”</source>
        <translation>Prossima domanda in «%1»</translation>
    </message>
    <message>
        <source>Another comparison is still running; it is among the earlier ones.</source>
        <translation>Un altro confronto è ancora in corso; è tra quelli precedenti.</translation>
    </message>
    <message>
        <source>Prompt of %1 tokens, read once for %2 lanes</source>
        <translation>Prompt di %1 token, letto una volta per %2 corsie</translation>
    </message>
    <message>
        <source>Prompt of %1 tokens, %2 of them there already, shared by %3 lanes</source>
        <translation>Prompt di %1 token, di cui %2 già letti, condiviso da %3 corsie</translation>
    </message>
    <message>
        <source>%1 t/s in all</source>
        <translation>%1 t/s in tutto</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>token %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>Impossibile scrivere %1.</translation>
    </message>
</context>
<context>
    <name>sirocco::ComparisonListModel</name>
    <message>
        <source>%1 lanes · %2</source>
        <translation>%1 corsie · %2</translation>
    </message>
</context>
<context>
    <name>sirocco::ContextController</name>
    <message>
        <source>System prompt</source>
        <translation>Prompt di sistema</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Turni precedenti</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenti</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Il messaggio</translation>
    </message>
    <message>
        <source>Room for the answer</source>
        <translation>Spazio per la risposta</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation>&lt;1%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>circa %1</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 token su %2</translation>
    </message>
    <message>
        <source>%1 are read already, %2 are still to be read.</source>
        <translation>%1 sono già letti, %2 sono ancora da leggere.</translation>
    </message>
    <message>
        <source>The documents are too long: they have %1, and the model&apos;s context holds %2.</source>
        <translation>I documenti sono troppo lunghi: hanno %1, e il contesto del modello ne contiene %2.</translation>
    </message>
    <message>
        <source>This does not fit: it would be %1, and the model&apos;s context holds %2.</source>
        <translation>Non ci sta: sarebbero %1, e il contesto del modello ne contiene %2.</translation>
    </message>
    <message>
        <source>The answer ended early: other answers take the memory. Ask again when they have ended.</source>
        <translation>La risposta è finita prima del tempo: altre risposte occupano la memoria. Richiedere quando saranno finite.</translation>
    </message>
    <message>
        <source>The answer ended at the end of the context of %1.</source>
        <translation>La risposta è finita alla fine del contesto di %1.</translation>
    </message>
    <message>
        <source>The context is nearly full: %1 are left for the answer.</source>
        <translation>Il contesto è quasi pieno: restano %1 per la risposta.</translation>
    </message>
    <message>
        <source>Leave out the oldest turn (%1)</source>
        <translation>Ometti il turno più vecchio (%1)</translation>
    </message>
    <message>
        <source>Leave out the %1 oldest turns (%2)</source>
        <translation>Ometti i %1 turni più vecchi (%2)</translation>
    </message>
    <message>
        <source>Use a context of %1 (%2 more memory)</source>
        <translation>Usa un contesto di %1 (%2 di memoria in più)</translation>
    </message>
    <message>
        <source>A context of %1 would take %2 more memory, which is not free.</source>
        <translation>Un contesto di %1 richiederebbe %2 di memoria in più, che non sono liberi.</translation>
    </message>
    <message>
        <source>Summarise the oldest turn (%1)</source>
        <translation>Riassumi il turno più vecchio (%1)</translation>
    </message>
    <message>
        <source>Summarise the %1 oldest turns (%2)</source>
        <translation>Riassumi i %1 turni più vecchi (%2)</translation>
    </message>
</context>
<context>
    <name>sirocco::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>Fissate</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Cartelle</translation>
    </message>
</context>
<context>
    <name>sirocco::DataController</name>
    <message>
        <source>Nothing that was deleted is kept.</source>
        <translation>Nulla di ciò che è stato eliminato è conservato.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversazione</numerusform>
            <numerusform>%n conversazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted, and still kept: %1.</source>
        <translation>Eliminati e ancora conservati: %1.</translation>
    </message>
    <message>
        <source>It could not be deleted for good. %1</source>
        <translation>Impossibile eliminare definitivamente. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n confronto</numerusform>
            <numerusform>%n confronti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n modello di testo</numerusform>
            <numerusform>%n modelli di testo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sirocco::DetailsController</name>
    <message>
        <source>This text was written or changed by hand, or it was imported.</source>
        <translation>Questo testo è stato scritto o modificato a mano, oppure importato.</translation>
    </message>
    <message>
        <source>An older version of Sirocco wrote this and kept no more than this of it.</source>
        <translation>Una versione precedente di Sirocco ha scritto questo e non ne ha conservato altro.</translation>
    </message>
    <message>
        <source>The same prompt with the same settings and seed. The conversation stays as it is.</source>
        <translation>Lo stesso prompt con le stesse impostazioni e lo stesso seme. La conversazione resta com’è.</translation>
    </message>
    <message>
        <source>The same prompt with the same settings and seed, in about %1. The conversation stays as it is.</source>
        <translation>Lo stesso prompt con le stesse impostazioni e lo stesso seme, in circa %1. La conversazione resta com’è.</translation>
    </message>
    <message>
        <source>Stopped before there was anything to say.</source>
        <translation>Fermata prima che ci fosse qualcosa da dire.</translation>
    </message>
    <message>
        <source>ends here</source>
        <translation>finisce qui</translation>
    </message>
</context>
<context>
    <name>sirocco::ExpertsController</name>
    <message>
        <source>%1 tokens were counted. Most uneven is layer %2: its two busiest experts took %3 % of the work; evenly shared it would be %4 %.</source>
        <translation>Sono stati contati %1 token. Lo strato più diseguale è il %2: i suoi due esperti più occupati hanno fatto il %3 % del lavoro; a parti uguali sarebbe il %4 %.</translation>
    </message>
    <message>
        <source>No expert is rarely used.</source>
        <translation>Nessun esperto è usato di rado.</translation>
    </message>
    <message>
        <source>Too few tokens yet to say which are rarely used.</source>
        <translation>Ancora troppo pochi token per dire quali sono usati di rado.</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>layer/expert</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 experts are rarely used, the least of them layer/expert %3.</source>
        <translation>%1 esperti su %2 sono usati di rado, meno di tutti strato/esperto %3.</translation>
    </message>
    <message>
        <source>Rarely used, by layer/expert: %1.</source>
        <translation>Usati di rado, per strato/esperto: %1.</translation>
    </message>
    <message>
        <source>Layer %1, expert %2</source>
        <translation>Strato %1, esperto %2</translation>
    </message>
    <message>
        <source>Layer %1, expert %2: %3 of %4 visits, %5 %. %6 times an even share.</source>
        <translation>Strato %1, esperto %2: %3 visite su %4, %5 %. %6 volte una parte uguale.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Shares of layer %1: %2</source>
        <translation>Parti dello strato %1: %2</translation>
    </message>
</context>
<context>
    <name>sirocco::GaugeController</name>
    <message>
        <source>reading %1 of %2</source>
        <translation>legge %1 di %2</translation>
    </message>
    <message>
        <source>– t/s</source>
        <translation>– t/s</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 t/s</translation>
    </message>
    <message>
        <source>Tokens per second, once an answer is written</source>
        <translation>Token al secondo, quando si scrive una risposta</translation>
    </message>
    <message>
        <source>Writing %1 tokens per second</source>
        <translation>Scrive %1 token al secondo</translation>
    </message>
    <message>
        <source>The last answer came at %1 tokens per second</source>
        <translation>L’ultima risposta è arrivata a %1 token al secondo</translation>
    </message>
    <message>
        <source>Prompts are read at %1 tokens per second</source>
        <translation>I prompt vengono letti a %1 token al secondo</translation>
    </message>
    <message>
        <source>%1 tokens written since the model was loaded</source>
        <translation>%1 token scritti da quando il modello è caricato</translation>
    </message>
    <message>
        <source>%1 / %2 GB</source>
        <translation>%1 / %2 GB</translation>
    </message>
    <message>
        <source>%1: %2 GB</source>
        <translation>%1: %2 GB</translation>
    </message>
    <message>
        <source>This machine: %1 GB</source>
        <translation>Questo computer: %1 GB</translation>
    </message>
    <message>
        <source>More than nine tenths are in use: a shorter context or a smaller model leaves room.</source>
        <translation>Più di nove decimi sono occupati: un contesto più corto o un modello più piccolo lasciano spazio.</translation>
    </message>
    <message>
        <source>About %1 s until the first word</source>
        <translation>Circa %1 s alla prima parola</translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation>VRAM</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>The graphics processor: %1 GB</source>
        <translation>Il processore grafico: %1 GB</translation>
    </message>
    <message>
        <source>1 token written since the model was loaded</source>
        <translation>1 token scritto da quando il modello è caricato</translation>
    </message>
</context>
<context>
    <name>sirocco::InspectorController</name>
    <message>
        <source>There is nothing to send yet. Write a message, and its tokens are here.</source>
        <translation>Non c’è ancora nulla da inviare. Scrivere un messaggio per vederne qui i token.</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 token su %2</translation>
    </message>
    <message>
        <source>Token %1 of %2: %3, id %4. %5</source>
        <translation>Token %1 di %2: %3, identificatore %4. %5</translation>
    </message>
</context>
<context>
    <name>sirocco::InterruptedController</name>
    <message>
        <source>The end of Sirocco cut off an answer in “%1”.</source>
        <translation>La chiusura di Sirocco ha interrotto una risposta in «%1».</translation>
    </message>
    <message>
        <source>The end of Sirocco cut off %1 answers, the newest in “%2”.</source>
        <translation>La chiusura di Sirocco ha interrotto %1 risposte, la più recente in «%2».</translation>
    </message>
</context>
<context>
    <name>sirocco::LibraryController</name>
    <message>
        <source>The templates could not be read. %1</source>
        <translation>Impossibile leggere i modelli di testo. %1</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>«%1» eliminato</translation>
    </message>
    <message>
        <source>Not saved: the text is too long. A template holds %1 characters.</source>
        <translation>Non salvato: il testo è troppo lungo. Un modello di testo contiene al massimo %1 caratteri.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copia)</translation>
    </message>
    <message>
        <source>The templates that came with Sirocco are as they were. Earlier words are in their versions.</source>
        <translation>I modelli di testo forniti con Sirocco sono come all’inizio. I testi precedenti sono nelle loro versioni.</translation>
    </message>
    <message>
        <source>The versions could not be read. %1</source>
        <translation>Impossibile leggere le versioni. %1</translation>
    </message>
    <message>
        <source>Version %1 is in use again.</source>
        <translation>La versione %1 è di nuovo in uso.</translation>
    </message>
    <message>
        <source>Exported %1 templates</source>
        <translation>%1 modelli di testo esportati</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Non esportato. %1</translation>
    </message>
    <message>
        <source>Not imported: this is no file of templates, or it holds one that is too long or has no text.</source>
        <translation>Non importato: non è un file di modelli di testo, oppure uno di essi è troppo lungo o senza testo.</translation>
    </message>
    <message>
        <source>Not imported. %1</source>
        <translation>Non importato. %1</translation>
    </message>
    <message>
        <source>Nothing new: all of these templates are here already.</source>
        <translation>Niente di nuovo: tutti questi modelli di testo ci sono già.</translation>
    </message>
    <message>
        <source>Imported 1 template</source>
        <translation>1 modello di testo importato</translation>
    </message>
    <message>
        <source>Imported %1 templates</source>
        <translation>%1 modelli di testo importati</translation>
    </message>
    <message>
        <source>Exported 1 template</source>
        <translation>1 modello di testo esportato</translation>
    </message>
    <message>
        <source>Not saved: the system prompt is too long. It may have %1 characters.</source>
        <translation>Non salvato: il prompt di sistema è troppo lungo. Può avere al massimo %1 caratteri.</translation>
    </message>
</context>
<context>
    <name>sirocco::LibraryListModel</name>
    <message>
        <source>Favourites</source>
        <translation>Preferiti</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Altri</translation>
    </message>
</context>
<context>
    <name>sirocco::ModelController</name>
    <message>
        <source>Demo model</source>
        <translation>Modello dimostrativo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Esperti</translation>
    </message>
    <message>
        <source>%1 of %2 per token, %3 layers</source>
        <translation>%1 su %2 per token, %3 strati</translation>
    </message>
    <message>
        <source>Read per token</source>
        <translation>Letti per token</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contesto</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Non ancora scelto</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 su %2 liberi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Comes with Sirocco</source>
        <translation>Fornito con Sirocco</translation>
    </message>
    <message>
        <source>Checking that it fits…</source>
        <translation>Verifica che ci stia…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Apertura…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>%1  ·  about %2 s left</source>
        <translation>%1  ·  ancora circa %2 s</translation>
    </message>
    <message>
        <source>%1  ·  about %2 min left</source>
        <translation>%1  ·  ancora circa %2 min</translation>
    </message>
    <message>
        <source>%1 is still loaded.</source>
        <translation>%1 è ancora caricato.</translation>
    </message>
    <message>
        <source>One model at a time, please</source>
        <translation>Un modello alla volta, per favore</translation>
    </message>
    <message>
        <source>Only files of this computer can be opened</source>
        <translation>Si possono aprire solo file di questo computer</translation>
    </message>
    <message>
        <source>Open the model in the folder “%1”</source>
        <translation>Apri il modello nella cartella «%1»</translation>
    </message>
    <message>
        <source>“%1” is not a .gguf model</source>
        <translation>«%1» non è un modello .gguf</translation>
    </message>
    <message>
        <source>Open “%1” (%2)</source>
        <translation>Apri «%1» (%2)</translation>
    </message>
</context>
<context>
    <name>sirocco::MonitorController</name>
    <message>
        <source>No model</source>
        <translation>Nessun modello</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Modello dimostrativo</translation>
    </message>
    <message>
        <source>%1 of weights · %2 layers · %3 experts in each, %4 at work for a token</source>
        <translation>%1 di pesi · %2 strati · %3 esperti in ognuno, %4 al lavoro per un token</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % letto</translation>
    </message>
    <message>
        <source>The file cannot be read. It may have been moved, or its disk is not connected.</source>
        <translation>Il file non si può leggere. Forse è stato spostato, o il suo disco non è collegato.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Nessun modello è caricato.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>answers being written · requests waiting</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Writing, tokens a second</source>
        <translation>Scrittura, token al secondo</translation>
    </message>
    <message>
        <source>Reading, tokens a second</source>
        <translation>Lettura, token al secondo</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Primo token</translation>
    </message>
    <message>
        <source>Context in memory</source>
        <translation>Contesto in memoria</translation>
    </message>
    <message>
        <source>Writing · waiting</source>
        <translation>In corso · in attesa</translation>
    </message>
    <message>
        <source>Processor, cores busy</source>
        <translation>Processore, core occupati</translation>
    </message>
    <message>
        <source>Disk, read by Sirocco</source>
        <translation>Disco, letto da Sirocco</translation>
    </message>
    <message>
        <source>Temperature · power</source>
        <translation>Temperatura · potenza</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 written since the model was loaded</source>
        <translation>%1 scritti da quando il modello è caricato</translation>
    </message>
    <message>
        <source>%1 read, %2 found in the cache</source>
        <translation>%1 letti, %2 trovati nella cache</translation>
    </message>
    <message>
        <source>of the last answer, from its sending on</source>
        <translation>dell’ultima risposta, dall’invio</translation>
    </message>
    <message>
        <source>tokens kept, of %1 in one conversation</source>
        <translation>token conservati, su %1 in una conversazione</translation>
    </message>
    <message>
        <source>tokens kept for the next turn</source>
        <translation>token conservati per il prossimo turno</translation>
    </message>
    <message>
        <source>answers now, and requests behind them</source>
        <translation>risposte ora, e richieste dietro di loro</translation>
    </message>
    <message>
        <source>of %1, of which Sirocco %2; load %3</source>
        <translation>su %1, di cui Sirocco %2; carico %3</translation>
    </message>
    <message>
        <source>%1 waits for it a second</source>
        <translation>%1 attese al secondo</translation>
    </message>
    <message>
        <source>of the processor</source>
        <translation>del processore</translation>
    </message>
    <message>
        <source>This computer does not tell them.</source>
        <translation>Questo computer non li indica.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
    </message>
    <message>
        <source>%1 of the weights lie on the disk only, and are read when an answer needs them.</source>
        <translation>%1 dei pesi sono solo sul disco e si leggono quando una risposta ne ha bisogno.</translation>
    </message>
    <message>
        <source>More than nine tenths are in use: a shorter context or a smaller model leaves room.</source>
        <translation>Più di nove decimi sono in uso: un contesto più corto o un modello più piccolo lascia spazio.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 of %2 of its memory in use</source>
        <translation>%1 su %2 della sua memoria in uso</translation>
    </message>
    <message>
        <source>Sirocco %1, others %2</source>
        <translation>Sirocco %1, altri %2</translation>
    </message>
    <message>
        <source>%1 % busy</source>
        <translation>occupata al %1 %</translation>
    </message>
    <message>
        <source>cores at %1 MHz, memory at %2 MHz</source>
        <translation>core a %1 MHz, memoria a %2 MHz</translation>
    </message>
    <message>
        <source>Memory of the graphics processor (VRAM)</source>
        <translation>Memoria del processore grafico (VRAM)</translation>
    </message>
    <message>
        <source>Memory (RAM)</source>
        <translation>Memoria (RAM)</translation>
    </message>
    <message>
        <source>In this computer&apos;s own memory Sirocco takes %1; %2 of %3 are available.</source>
        <translation>Nella memoria di questo computer Sirocco occupa %1; sono disponibili %2 su %3.</translation>
    </message>
</context>
<context>
    <name>sirocco::RecentModelsModel</name>
    <message>
        <source>Demo model</source>
        <translation>Modello dimostrativo</translation>
    </message>
</context>
<context>
    <name>sirocco::RemovalController</name>
    <message>
        <source>Deleted 1 message</source>
        <translation>1 messaggio eliminato</translation>
    </message>
    <message>
        <source>Deleted %1 messages</source>
        <translation>%1 messaggi eliminati</translation>
    </message>
</context>
<context>
    <name>sirocco::SearchController</name>
    <message>
        <source>Titles</source>
        <translation>Titoli</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
</context>
<context>
    <name>sirocco::SettingsController</name>
    <message>
        <source>The loaded model has a context of %1 tokens in %2 of memory. Every 1,000 tokens more take %3.</source>
        <translation>Il modello caricato ha un contesto di %1 token in %2 di memoria. Ogni 1.000 token in più ne occupano %3.</translation>
    </message>
    <message>
        <source>System (%1)</source>
        <translation>Sistema (%1)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>The fastest one that this computer has and that the model can use.</source>
        <translation>Il più veloce di questo computer che il modello possa usare.</translation>
    </message>
</context>
<context>
    <name>sirocco::SetupController</name>
    <message>
        <source>“%1” set the system prompt of this conversation, and how it is answered: %2.</source>
        <translation>«%1» ha impostato il prompt di sistema di questa conversazione e lo stile delle risposte: %2.</translation>
    </message>
    <message>
        <source>“%1” set how this conversation is answered: %2.</source>
        <translation>«%1» ha impostato lo stile delle risposte di questa conversazione: %2.</translation>
    </message>
    <message>
        <source>“%1” set the system prompt of this conversation.</source>
        <translation>«%1» ha impostato il prompt di sistema di questa conversazione.</translation>
    </message>
</context>
<context>
    <name>sirocco::SidebarController</name>
    <message>
        <source>Deleted %1</source>
        <translation>Eliminato: %1</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 conversazione</translation>
    </message>
    <message>
        <source>%1 conversations</source>
        <translation>%1 conversazioni</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>Archiviato: %1</translation>
    </message>
    <message>
        <source>Brought back %1</source>
        <translation>Ripristinato: %1</translation>
    </message>
    <message>
        <source>Deleted the folder “%1”</source>
        <translation>Cartella «%1» eliminata</translation>
    </message>
</context>
<context>
    <name>sirocco::StorageController</name>
    <message>
        <source>Another program is using the history.</source>
        <translation>Un altro programma sta usando la cronologia.</translation>
    </message>
    <message>
        <source>The history is damaged, and there is no backup of it. The damaged file is kept whatever you do.</source>
        <translation>La cronologia è danneggiata e non ne esiste un backup. Il file danneggiato viene conservato in ogni caso.</translation>
    </message>
    <message>
        <source>The history was written by a newer Sirocco and cannot be opened by this one. Nothing in it is changed.</source>
        <translation>La cronologia è stata scritta da una versione più recente di Sirocco e questa non può aprirla. Nulla vi viene modificato.</translation>
    </message>
    <message>
        <source>The history cannot be opened yet. %1 Nothing in it is changed.</source>
        <translation>La cronologia non si può ancora aprire. %1 Nulla vi viene modificato.</translation>
    </message>
    <message>
        <source>What is new is kept in memory.</source>
        <translation>Ciò che è nuovo resta in memoria.</translation>
    </message>
    <message>
        <source>Earlier conversations cannot be read. %1 Nothing in them is changed.</source>
        <translation>Impossibile leggere le conversazioni precedenti. %1 Nulla vi viene modificato.</translation>
    </message>
    <message>
        <source>%1 What is new is kept in memory and saved as soon as that works again.</source>
        <translation>%1 Ciò che è nuovo resta in memoria e verrà salvato appena sarà di nuovo possibile.</translation>
    </message>
    <message>
        <source>Something could not be saved. It stays here, and is gone when Sirocco is closed.</source>
        <translation>Qualcosa non è stato salvato. Resta qui e scompare quando si chiude Sirocco.</translation>
    </message>
    <message>
        <source>%1 The answer is kept in memory, and saved when it has ended.</source>
        <translation>%1 La risposta resta in memoria e verrà salvata quando sarà finita.</translation>
    </message>
    <message>
        <source>Your message is not sent yet.</source>
        <translation>Il messaggio non è ancora stato inviato.</translation>
    </message>
    <message>
        <source>So nothing was changed.</source>
        <translation>Perciò nulla è stato modificato.</translation>
    </message>
    <message>
        <source>A new history has begun. The damaged one is kept as %1.</source>
        <translation>È iniziata una nuova cronologia. Quella danneggiata è conservata come %1.</translation>
    </message>
    <message>
        <source>The history was damaged and has been restored from the backup of %1. What came later is not in it; the damaged file is kept as %2.</source>
        <translation>La cronologia era danneggiata ed è stata ripristinata dal backup del %1. Ciò che è venuto dopo non c’è; il file danneggiato è conservato come %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Invia comunque</translation>
    </message>
    <message>
        <source>Begin a new history</source>
        <translation>Inizia una nuova cronologia</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostra cartella</translation>
    </message>
</context>
<context>
    <name>sirocco::SummaryController</name>
    <message>
        <source>Stopping…</source>
        <translation>Interruzione…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparazione…</translation>
    </message>
    <message>
        <source>Waiting for another answer to finish…</source>
        <translation>In attesa che finisca un’altra risposta…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lettura…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens…</source>
        <translation>Lettura di %1 token su %2…</translation>
    </message>
    <message>
        <source>Writing: %1</source>
        <translation>Scrittura: %1</translation>
    </message>
    <message>
        <source>Putting the parts together  ·  %1</source>
        <translation>Unione delle parti  ·  %1</translation>
    </message>
    <message>
        <source>Part %1 of %2  ·  %3</source>
        <translation>Parte %1 di %2  ·  %3</translation>
    </message>
    <message>
        <source>Older turns are sent as a summary of %1 from now on.</source>
        <translation>D’ora in poi i turni più vecchi si inviano come un riassunto di %1.</translation>
    </message>
    <message>
        <source>It came to its greatest length, so something may be missing: read it before you rely on it.</source>
        <translation>Ha raggiunto la lunghezza massima, quindi può mancare qualcosa: leggerlo prima di farvi affidamento.</translation>
    </message>
    <message>
        <source>No summary was written. The conversation is as it was.</source>
        <translation>Nessun riassunto è stato scritto. La conversazione è rimasta com’era.</translation>
    </message>
    <message>
        <source>The model had nothing to write. The conversation is as it was.</source>
        <translation>Il modello non aveva nulla da scrivere. La conversazione è rimasta com’era.</translation>
    </message>
    <message>
        <source>No summary was written; the conversation is as it was. %1</source>
        <translation>Nessun riassunto è stato scritto; la conversazione è rimasta com’era. %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Mostra riassunto</translation>
    </message>
    <message>
        <source>The summary was deleted. The whole conversation is sent again.</source>
        <translation>Il riassunto è stato eliminato. Si invia di nuovo l’intera conversazione.</translation>
    </message>
    <message>
        <source>The summary was deleted.</source>
        <translation>Il riassunto è stato eliminato.</translation>
    </message>
</context>
<context>
    <name>sirocco::TokenRowsModel</name>
    <message>
        <source>Beginning of the prompt</source>
        <translation>Inizio del prompt</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt di sistema</translation>
    </message>
    <message>
        <source>Your message, not sent yet</source>
        <translation>Messaggio, non ancora inviato</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
</context>
<context>
    <name>sirocco::TransferController</name>
    <message>
        <source>Exported %1 to %2.</source>
        <translation>Esportato in %2: %1.</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>Importato: %1.</translation>
    </message>
    <message>
        <source>Here already: %1.</source>
        <translation>Già presenti: %1.</translation>
    </message>
    <message>
        <source>Parts left out, such as pictures: %1.</source>
        <translation>Parti omesse, come immagini: %1.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annullato; nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Esportazione…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importazione…</translation>
    </message>
</context>
</TS>
