<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Alternatives</name>
    <message>
        <source>Alternatives to “%1”</source>
        <translation>Alternativen zu „%1“</translation>
    </message>
    <message>
        <source>The alternatives to this token were not kept.</source>
        <translation>Die Alternativen zu diesem Token wurden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>%1, %2, taken</source>
        <translation>%1, %2, gewählt</translation>
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
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Andere Antwort</translation>
    </message>
    <message>
        <source>Earlier answer</source>
        <translation>Frühere Antwort</translation>
    </message>
    <message>
        <source>Later answer</source>
        <translation>Spätere Antwort</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>Antworten vergleichen</translation>
    </message>
    <message>
        <source>Ask this at several temperatures, side by side</source>
        <translation>Dies mit mehreren Temperaturen nebeneinander fragen</translation>
    </message>
    <message>
        <source>Details of this answer</source>
        <translation>Details dieser Antwort</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>The context is full, so the answer ends here.</source>
        <translation>Der Kontext ist voll, deshalb endet die Antwort hier.</translation>
    </message>
    <message>
        <source>The answer reached its length limit.</source>
        <translation>Die Antwort hat ihre Höchstlänge erreicht.</translation>
    </message>
    <message>
        <source>Stopped before the first word.</source>
        <translation>Vor dem ersten Wort angehalten.</translation>
    </message>
    <message>
        <source>Stopped. What was written is kept.</source>
        <translation>Angehalten. Was geschrieben ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Sirocco was closed while this was being written.</source>
        <translation>Sirocco wurde geschlossen, während dies geschrieben wurde.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 T/s</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>erstes nach %1 s</translation>
    </message>
    <message>
        <source>%1 of %2 prompt tokens reused</source>
        <translation>%1 von %2 Prompt-Tokens wiederverwendet</translation>
    </message>
    <message>
        <source>Written by %1, edited by you</source>
        <translation>Geschrieben von %1, von Ihnen bearbeitet</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>Geschrieben von %1</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change it anywhere, Ctrl+0 takes it back.</source>
        <translation>Strg++ und Strg+- ändern sie überall, Strg+0 stellt sie zurück.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Without motion nothing fades or slides.</source>
        <translation>Ohne Bewegung wird nichts ein- oder ausgeblendet oder verschoben.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>Attach…</source>
        <translation>Anhängen&#xa0;…</translation>
    </message>
    <message>
        <source>Attach a document (Ctrl+Shift+A)</source>
        <translation>Dokument anhängen (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Attach documents</source>
        <translation>Dokumente anhängen</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.txt *.md *.markdown *.csv *.log)</source>
        <translation>Dokumente (*.pdf *.txt *.md *.markdown *.csv *.log)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Stop reading %1</source>
        <translation>Lesen von %1 abbrechen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Document %1, %2</source>
        <translation>Dokument %1, %2</translation>
    </message>
    <message>
        <source>Enter shows its text, Delete removes it</source>
        <translation>Die Eingabetaste zeigt den Text, Entf entfernt es</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Temporary conversation</source>
        <translation>Temporäre Unterhaltung</translation>
    </message>
    <message>
        <source>Not kept: gone when you leave it</source>
        <translation>Nicht aufbewahrt: fort, sobald sie verlassen wird</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>CodeBar</name>
    <message>
        <source>Copy %1 code</source>
        <translation>%1-Code kopieren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What to do, or where to go</source>
        <translation>Was tun oder wohin</translation>
    </message>
    <message>
        <source>Action or conversation</source>
        <translation>Aktion oder Unterhaltung</translation>
    </message>
    <message>
        <source>Actions and conversations</source>
        <translation>Aktionen und Unterhaltungen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>No action and no conversation has such a name.</source>
        <translation>Keine Aktion und keine Unterhaltung heißt so.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Frühere</translation>
    </message>
    <message>
        <source>Earlier comparisons…</source>
        <translation>Frühere Vergleiche&#xa0;…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Neuer Vergleich</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Add lane</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Pick what is worth keeping</source>
        <translation>Auswählen, was bleiben soll</translation>
    </message>
    <message>
        <source>Goes into the conversation</source>
        <translation>Kommt in die Unterhaltung</translation>
    </message>
    <message>
        <source>Becomes a conversation</source>
        <translation>Wird zu einer Unterhaltung</translation>
    </message>
    <message>
        <source>Keep %1 side by side</source>
        <translation>%1 nebeneinander behalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ComparisonExport</name>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>top-p %1</source>
        <translation>Top-p %1</translation>
    </message>
    <message>
        <source>min-p %1</source>
        <translation>Min-p %1</translation>
    </message>
    <message>
        <source>top-k %1</source>
        <translation>Top-k %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>%1 tokens, %2 tokens/s, ended by: %3</source>
        <translation>%1 Tokens, %2 Tokens/s, beendet durch: %3</translation>
    </message>
</context>
<context>
    <name>ComparisonList</name>
    <message>
        <source>Earlier comparisons</source>
        <translation>Frühere Vergleiche</translation>
    </message>
    <message>
        <source>Comparisons are listed here once they have run.</source>
        <translation>Vergleiche stehen hier, sobald sie gelaufen sind.</translation>
    </message>
    <message>
        <source>Delete comparison “%1”</source>
        <translation>Vergleich „%1“ löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Comparison “%1”</source>
        <translation>Vergleich „%1“</translation>
    </message>
    <message>
        <source>The comparison is deleted.</source>
        <translation>Der Vergleich ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search comparisons</source>
        <translation>Vergleiche durchsuchen</translation>
    </message>
    <message>
        <source>No comparison holds these words.</source>
        <translation>Kein Vergleich enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Nachricht schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Antworten&#xa0;…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>Esc stops</source>
        <translation>Esc hält an</translation>
    </message>
    <message>
        <source>Is sent when the documents have been read</source>
        <translation>Wird gesendet, sobald die Dokumente gelesen sind</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Eingabe sendet</translation>
    </message>
    <message>
        <source>Enter sends  ·  Shift+Enter breaks the line</source>
        <translation>Eingabe sendet  ·  Umschalt+Eingabe bricht die Zeile um</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>There is no model yet that could answer</source>
        <translation>Es ist noch kein Modell da, das antworten könnte</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Enter takes the template %1</source>
        <translation>Eingabe übernimmt die Vorlage %1</translation>
    </message>
</context>
<context>
    <name>ContextDetails</name>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Summarise older turns</source>
        <translation>Ältere Beiträge zusammenfassen</translation>
    </message>
    <message>
        <source>Show every token…</source>
        <translation>Jedes Token zeigen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>Remove the documents</source>
        <translation>Dokumente entfernen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>ContextRuler</name>
    <message>
        <source>Context: %1</source>
        <translation>Kontext: %1</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Kontext %1</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>Options for %1</source>
        <translation>Optionen für %1</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Neuer Titel</translation>
    </message>
    <message>
        <source>Folder, folded</source>
        <translation>Ordner, zugeklappt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Neuer Text</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DayGroup</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
</context>
<context>
    <name>DetailWords</name>
    <message>
        <source>%1 t/s</source>
        <translation>%1 T/s</translation>
    </message>
    <message>
        <source>is being written</source>
        <translation>wird gerade geschrieben</translation>
    </message>
    <message>
        <source>cut off when Sirocco was closed</source>
        <translation>abgebrochen, als Sirocco geschlossen wurde</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>at a mark that ends answers</source>
        <translation>an einem Zeichen, das Antworten beendet</translation>
    </message>
    <message>
        <source>at the length limit</source>
        <translation>an der Höchstlänge</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>von Ihnen angehalten</translation>
    </message>
    <message>
        <source>when the context was full</source>
        <translation>als der Kontext voll war</translation>
    </message>
    <message>
        <source>none: plain text</source>
        <translation>keines: reiner Text</translation>
    </message>
    <message>
        <source>This answer</source>
        <translation>Diese Antwort</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation>Modell-Hash</translation>
    </message>
    <message>
        <source>Tokens and time</source>
        <translation>Tokens und Zeit</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>%1 tokens: %2 from the cache, %3 read</source>
        <translation>%1 Tokens: %2 aus dem Cache, %3 gelesen</translation>
    </message>
    <message>
        <source>%1 tokens, all read</source>
        <translation>%1 Tokens, alle gelesen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>%1 tokens, %2 of them before it was continued</source>
        <translation>%1 Tokens, davon %2 vor dem Fortsetzen</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
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
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Häufigkeitsstrafe</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Vorkommensstrafe</translation>
    </message>
    <message>
        <source>Penalties look back</source>
        <translation>Strafen blicken zurück</translation>
    </message>
    <message>
        <source>Tokens with a bias</source>
        <translation>Tokens mit Gewichtung</translation>
    </message>
    <message>
        <source>Length limit</source>
        <translation>Höchstlänge</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Sent with it</source>
        <translation>Mitgesendet</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Older turns</source>
        <translation>Ältere Beiträge</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>as a summary: %1</source>
        <translation>als Zusammenfassung: %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Where it ran</source>
        <translation>Wo sie lief</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation>Schlüssel und Werte</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
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
        <translation>Laden Sie ein Modell, um dies noch einmal laufen zu lassen.</translation>
    </message>
    <message>
        <source>Another model wrote this: %1, with the hash %2. Load it to run this again.</source>
        <translation>Ein anderes Modell hat dies geschrieben: %1, mit dem Hash %2. Laden Sie es, um dies noch einmal laufen zu lassen.</translation>
    </message>
    <message>
        <source>This was not written by a model alone, so there is nothing to run again.</source>
        <translation>Dies hat nicht ein Modell allein geschrieben, also gibt es nichts noch einmal laufen zu lassen.</translation>
    </message>
    <message>
        <source>There are no tokens to compare with.</source>
        <translation>Es gibt keine Tokens zum Vergleichen.</translation>
    </message>
    <message>
        <source>This is still being written.</source>
        <translation>Dies wird noch geschrieben.</translation>
    </message>
    <message>
        <source>Another answer is being run again.</source>
        <translation>Eine andere Antwort läuft gerade noch einmal.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 tokens</source>
        <translation>Schreibt: %1 von %2 Tokens</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 tokens</source>
        <translation>Liest: %1 von %2 Tokens</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis es an der Reihe ist&#xa0;…</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>The tokens are the same, but the text here is not what they say.</source>
        <translation>Die Tokens sind dieselben, aber der Text hier ist nicht der, den sie ergeben.</translation>
    </message>
    <message>
        <source>Differs from token %1 on.</source>
        <translation>Weicht ab Token %1 ab.</translation>
    </message>
    <message>
        <source>Identical: all %1 tokens, and the text.</source>
        <translation>Identisch: alle %1 Tokens und der Text.</translation>
    </message>
    <message>
        <source>The first %1 tokens are from before it was continued, and were taken as they are.</source>
        <translation>Die ersten %1 Tokens sind von vor dem Fortsetzen und wurden übernommen, wie sie sind.</translation>
    </message>
    <message>
        <source>What was sent then is not there any more: a message above it has changed.</source>
        <translation>Was damals gesendet wurde, gibt es nicht mehr: Eine Nachricht darüber hat sich geändert.</translation>
    </message>
    <message>
        <source>An older version of Sirocco did not keep what was sent with it.</source>
        <translation>Eine ältere Version von Sirocco hat nicht aufbewahrt, was mitgesendet wurde.</translation>
    </message>
    <message>
        <source>It was written on another device: %1.</source>
        <translation>Sie wurde auf einem anderen Gerät geschrieben: %1.</translation>
    </message>
    <message>
        <source>Keys and values were kept as %1 then.</source>
        <translation>Schlüssel und Werte wurden damals als %1 gehalten.</translation>
    </message>
    <message>
        <source>It was written by another version: Sirocco %1.</source>
        <translation>Sie wurde von einer anderen Version geschrieben: Sirocco %1.</translation>
    </message>
    <message>
        <source>It was changed after it was written.</source>
        <translation>Sie wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>Nothing that Sirocco knows of was different then. It should have been the same.</source>
        <translation>Soweit Sirocco weiß, war damals nichts anders. Es hätte dasselbe herauskommen müssen.</translation>
    </message>
    <message>
        <source>Identical, as far as it was written: %1.</source>
        <translation>Identisch, soweit sie geschrieben war: %1.</translation>
    </message>
    <message>
        <source>Identical: its one token, and the text.</source>
        <translation>Identisch: ihr einziges Token und der Text.</translation>
    </message>
    <message>
        <source>The first token is from before it was continued, and was taken as it is.</source>
        <translation>Das erste Token ist von vor dem Fortsetzen und wurde übernommen, wie es ist.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details of an answer</source>
        <translation>Details einer Antwort</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
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
        <translation>So, wie das Modell es liest</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>“%1” is a picture, a sound or a film. Text, Markdown and PDF files can be read.</source>
        <translation>„%1“ ist ein Bild, ein Ton oder ein Film. Gelesen werden Text-, Markdown- und PDF-Dateien.</translation>
    </message>
    <message>
        <source>“%1” is an archive or an office document. Save it as PDF or as text first.</source>
        <translation>„%1“ ist ein Archiv oder ein Office-Dokument. Bitte zuerst als PDF oder Text speichern.</translation>
    </message>
    <message>
        <source>“%1” is a program. Text, Markdown and PDF files can be read.</source>
        <translation>„%1“ ist ein Programm. Gelesen werden Text-, Markdown- und PDF-Dateien.</translation>
    </message>
    <message>
        <source>“%1” is a model, not a document. Drop it on its own to open it.</source>
        <translation>„%1“ ist ein Modell und kein Dokument. Zum Öffnen allein hierher ziehen.</translation>
    </message>
    <message>
        <source>“%1” is not a text. Text, Markdown and PDF files can be read.</source>
        <translation>„%1“ ist kein Text. Gelesen werden Text-, Markdown- und PDF-Dateien.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>Reading page %1 of %2…</source>
        <translation>Seite %1 von %2 wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 Wörter</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“%1” is not a file that has a text.</source>
        <translation>„%1“ ist keine Datei mit Text.</translation>
    </message>
    <message>
        <source>“%1” may not be read, or its disk did not answer.</source>
        <translation>„%1“ darf nicht gelesen werden, oder der Datenträger hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>“%1” is too large for a message (%2).</source>
        <translation>„%1“ ist zu groß für eine Nachricht (%2).</translation>
    </message>
    <message>
        <source>“%1” has more text than any message can hold.</source>
        <translation>„%1“ hat mehr Text, als eine Nachricht fassen kann.</translation>
    </message>
    <message>
        <source>“%1” has %2 pages. Up to %3 are read.</source>
        <translation>„%1“ hat %2 Seiten. Gelesen werden bis zu %3.</translation>
    </message>
    <message>
        <source>“%1” was not added. A message takes up to %2 documents.</source>
        <translation>„%1“ wurde nicht hinzugefügt. Eine Nachricht fasst bis zu %2 Dokumente.</translation>
    </message>
    <message>
        <source>“%1” is written in characters that were not recognised. Save it as UTF-8 first.</source>
        <translation>Die Zeichenkodierung von „%1“ wurde nicht erkannt. Bitte zuerst als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>“%1” has no text: its pages are pictures, as from a scanner.</source>
        <translation>„%1“ hat keinen Text: Die Seiten sind Bilder, wie von einem Scanner.</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off.</source>
        <translation>„%1“ ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Save a copy without one first.</source>
        <translation>„%1“ ist mit einem Passwort geschützt. Bitte zuerst eine Kopie ohne Passwort speichern.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that cannot be read here.</source>
        <translation>„%1“ ist auf eine Weise geschützt, die hier nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>“%1” took too long to read and was given up.</source>
        <translation>Das Lesen von „%1“ hat zu lange gedauert und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>“%1” could not be read: what is in it made the reader stop. Nothing else was touched.</source>
        <translation>„%1“ konnte nicht gelesen werden: Der Inhalt hat das Leseprogramm zum Absturz gebracht. Sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>“%1” could not be read: sirocco-reader is missing beside the program.</source>
        <translation>„%1“ konnte nicht gelesen werden: sirocco-reader fehlt neben dem Programm.</translation>
    </message>
    <message>
        <source>“%1” was not read.</source>
        <translation>„%1“ wurde nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>It takes the place of the model that is loaded. Conversations stay.</source>
        <translation>Es tritt an die Stelle des geladenen Modells. Unterhaltungen bleiben.</translation>
    </message>
    <message>
        <source>Text, Markdown and PDF files are read on this computer and sent whole with your message.</source>
        <translation>Text-, Markdown- und PDF-Dateien werden auf diesem Computer gelesen und ganz mit der Nachricht gesendet.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Explain how a desert wind like the sirocco forms.</source>
        <translation>Erkläre, wie ein Wüstenwind wie der Schirokko entsteht.</translation>
    </message>
    <message>
        <source>Write a polite reply that moves a meeting to Thursday.</source>
        <translation>Schreibe eine höfliche Antwort, die eine Besprechung auf Donnerstag verlegt.</translation>
    </message>
    <message>
        <source>Suggest five names for a small bookshop by the sea.</source>
        <translation>Schlage fünf Namen für eine kleine Buchhandlung am Meer vor.</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>This is the small demo model. It knows Sirocco, some facts and phrases, and short stories. For real work, open a real model at the top.</source>
        <translation>Dies ist das kleine Demo-Modell. Es kennt Sirocco, einige Fakten und Redewendungen und kurze Geschichten, und das nur auf Englisch. Für richtige Arbeit lässt sich oben ein richtiges Modell öffnen.</translation>
    </message>
    <message>
        <source>The model runs on this computer, and what you write stays here.</source>
        <translation>Das Modell läuft auf diesem Computer, und was geschrieben wird, bleibt hier.</translation>
    </message>
    <message>
        <source>Just between us</source>
        <translation>Nur unter uns</translation>
    </message>
    <message>
        <source>Nothing of this conversation is written to the disk, and it ends when you open another one or close Sirocco.</source>
        <translation>Nichts von dieser Unterhaltung wird auf die Platte geschrieben, und sie endet, sobald eine andere geöffnet oder Sirocco geschlossen wird.</translation>
    </message>
    <message>
        <source>Temporary conversation (Ctrl+Shift+N)</source>
        <translation>Temporäre Unterhaltung (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>Temporary conversation</source>
        <translation>Temporäre Unterhaltung</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That cannot be sent as it is.</source>
        <translation>Das kann so nicht gesendet werden.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should.</source>
        <translation>Der Datenträger hat nicht geantwortet, wie er sollte.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete.</source>
        <translation>Die Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>This kind of file cannot be used here.</source>
        <translation>Diese Art von Datei kann hier nicht verwendet werden.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>The conversation is longer than the model&apos;s context.</source>
        <translation>Die Unterhaltung ist länger als der Kontext des Modells.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The device that runs the model failed.</source>
        <translation>Das Gerät, auf dem das Modell läuft, ist ausgefallen.</translation>
    </message>
    <message>
        <source>No model is loaded that could answer.</source>
        <translation>Es ist kein Modell geladen, das antworten könnte.</translation>
    </message>
    <message>
        <source>Something else is being written just now. Try again.</source>
        <translation>Gerade wird etwas anderes geschrieben. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The history cannot be written: its folder is read-only.</source>
        <translation>Der Verlauf kann nicht geschrieben werden: Sein Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Choose first how to write to this model.</source>
        <translation>Zuerst muss gewählt werden, wie diesem Modell geschrieben wird.</translation>
    </message>
    <message>
        <source>Something went wrong inside Sirocco.</source>
        <translation>In Sirocco ist etwas schiefgegangen.</translation>
    </message>
</context>
<context>
    <name>ExpertMap</name>
    <message>
        <source>Experts by layer</source>
        <translation>Experten je Schicht</translation>
    </message>
</context>
<context>
    <name>ExpertsCard</name>
    <message>
        <source>Experts at work</source>
        <translation>Experten bei der Arbeit</translation>
    </message>
    <message>
        <source>In each layer a router sends every token to a few experts. The map shows how often each was chosen: a column for each layer, a row for each expert. Counting begins with the next answer, and costs next to nothing; switched off, nothing is counted.</source>
        <translation>In jeder Schicht schickt ein Router jedes Token zu einigen wenigen Experten. Die Karte zeigt, wie oft jeder gewählt wurde: eine Spalte je Schicht, eine Zeile je Experte. Gezählt wird ab der nächsten Antwort, und es kostet so gut wie nichts; ausgeschaltet wird nichts gezählt.</translation>
    </message>
    <message>
        <source>Count experts</source>
        <translation>Experten zählen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>Gezählt über</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Since loading</source>
        <translation>Seit dem Laden</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>rarely</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>twice or more</source>
        <translation>doppelt oder mehr</translation>
    </message>
    <message>
        <source>Point at a cell, or go there with the arrow keys, for its numbers.</source>
        <translation>Zeigen Sie auf ein Feld, oder gehen Sie mit den Pfeiltasten hin, um seine Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>Nothing was counted yet: ask something.</source>
        <translation>Noch ist nichts gezählt: Fragen Sie etwas.</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Als Markdown speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as Markdown</source>
        <translation>Als Markdown speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
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
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Hier suchen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Vorherige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Name des neuen Ordners</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make and move</source>
        <translation>Anlegen und verschieben</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>GaugeStrip</name>
    <message>
        <source>Model and gauges</source>
        <translation>Modell und Anzeigen</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Seitenleiste ausblenden</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>Seitenleiste einblenden</translation>
    </message>
    <message>
        <source>%1 (Ctrl+B)</source>
        <translation>%1 (Strg+B)</translation>
    </message>
</context>
<context>
    <name>Gauges</name>
    <message>
        <source>Speed: %1</source>
        <translation>Geschwindigkeit: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Speicher: %1</translation>
    </message>
</context>
<context>
    <name>InspectorDialog</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>What the model is given, exactly</source>
        <translation>Was das Modell bekommt, genau</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt&#xa0;…</translation>
    </message>
    <message>
        <source>Copy the ids</source>
        <translation>IDs kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Beim Schreiben</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>In einer Unterhaltung</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>In der Liste der Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>LaneColumn</name>
    <message>
        <source>Lane %1 at temperature %2</source>
        <translation>Spur %1 bei Temperatur %2</translation>
    </message>
    <message>
        <source>Its answer comes here.</source>
        <translation>Hier erscheint die Antwort.</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>Lane %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Temperature of lane %1</source>
        <translation>Temperatur von Spur %1</translation>
    </message>
    <message>
        <source>More settings of lane %1</source>
        <translation>Weitere Einstellungen von Spur %1</translation>
    </message>
    <message>
        <source>Top-p, min-p, top-k, seed: not as usual</source>
        <translation>Top-p, Min-p, Top-k, Seed: nicht wie üblich</translation>
    </message>
    <message>
        <source>Top-p, min-p, top-k, seed</source>
        <translation>Top-p, Min-p, Top-k, Seed</translation>
    </message>
    <message>
        <source>Stop lane %1</source>
        <translation>Spur %1 anhalten</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Pick this answer</source>
        <translation>Diese Antwort auswählen</translation>
    </message>
    <message>
        <source>Pick lane %1</source>
        <translation>Spur %1 auswählen</translation>
    </message>
    <message>
        <source>Remove lane %1</source>
        <translation>Spur %1 entfernen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lane %1: %2</source>
        <translation>Spur %1: %2</translation>
    </message>
    <message>
        <source>was written at %1 · seed %2</source>
        <translation>geschrieben bei %1 · Seed %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
</context>
<context>
    <name>LaneSettings</name>
    <message>
        <source>%1 of lane %2</source>
        <translation>%1 von Spur %2</translation>
    </message>
    <message>
        <source>Settings of lane %1</source>
        <translation>Einstellungen von Spur %1</translation>
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
        <translation>Seed</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>jedes Mal neu</translation>
    </message>
    <message>
        <source>Top-p 1, min-p 0 and top-k 0 leave every word in. The same seed and settings give the same answer.</source>
        <translation>Top-p 1, Min-p 0 und Top-k 0 lassen jedes Wort zu. Gleicher Seed und gleiche Einstellungen ergeben dieselbe Antwort.</translation>
    </message>
</context>
<context>
    <name>LaneText</name>
    <message>
        <source>Answer of lane %1</source>
        <translation>Antwort von Spur %1</translation>
    </message>
    <message>
        <source>Answer of lane %1: %2</source>
        <translation>Antwort von Spur %1: %2</translation>
    </message>
    <message>
        <source>The arrow keys show what else the model had in mind</source>
        <translation>Die Pfeiltasten zeigen, was das Modell sonst noch erwogen hat</translation>
    </message>
</context>
<context>
    <name>LaneWords</name>
    <message>
        <source>There is no memory for so many lanes at once. Fewer would do.</source>
        <translation>Für so viele Spuren auf einmal reicht der Speicher nicht. Mit weniger ginge es.</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet&#xa0;…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>Prompt wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>%1 von %2 gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt&#xa0;…</translation>
    </message>
    <message>
        <source>At its length limit</source>
        <translation>Höchstlänge erreicht</translation>
    </message>
    <message>
        <source>At a stop text</source>
        <translation>Stopptext erreicht</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The context is full</source>
        <translation>Der Kontext ist voll</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 T/s</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window, its numbers and dates. The model answers in the language in which you write to it, as well as it knows it.</source>
        <translation>Gilt für das Fenster, seine Zahlen und Daten. Das Modell antwortet in der Sprache, in der ihm geschrieben wird, so gut es sie beherrscht.</translation>
    </message>
</context>
<context>
    <name>LibraryDialogs</name>
    <message>
        <source>Export templates</source>
        <translation>Vorlagen exportieren</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Vorlagen (*.json)</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Vorlagen importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Vorlagen durchsuchen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>No template holds these words.</source>
        <translation>Keine Vorlage enthält diese Wörter.</translation>
    </message>
    <message>
        <source>There are no templates.</source>
        <translation>Es gibt keine Vorlagen.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Write to this address?</source>
        <translation>An diese Adresse schreiben?</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Diese Adresse öffnen?</translation>
    </message>
    <message>
        <source>Your mail program will open it.</source>
        <translation>Das Mailprogramm wird sie öffnen.</translation>
    </message>
    <message>
        <source>Your browser will open it.</source>
        <translation>Der Browser wird sie öffnen.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>The name uses letters that can look like others: %1</source>
        <translation>Der Name enthält Buchstaben, die wie andere aussehen können: %1</translation>
    </message>
    <message>
        <source>What stands before the @ is a user name. The address leads to %1.</source>
        <translation>Was vor dem @ steht, ist ein Benutzername. Die Adresse führt zu %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Adresse öffnen</translation>
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
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1)</source>
        <translation>Tastenkürzel (F1)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
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
        <translation>(Bild weggelassen)</translation>
    </message>
</context>
<context>
    <name>MemoryCard</name>
    <message>
        <source>in memory</source>
        <translation>im Speicher</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>%1: %2 in memory of %3</source>
        <translation>%1: %2 im Speicher von %3</translation>
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
        <translation>Dichte Gewichte</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Context (KV cache)</source>
        <translation>Kontext (KV-Cache)</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>The rest of Sirocco</source>
        <translation>Der Rest von Sirocco</translation>
    </message>
    <message>
        <source>Other programs and the system</source>
        <translation>Andere Programme und das System</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Denkt nach&#xa0;…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Frühere Fassung</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Spätere Fassung</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Compare answers to this message</source>
        <translation>Antworten auf diese Nachricht vergleichen</translation>
    </message>
    <message>
        <source>Ask this at several temperatures, side by side</source>
        <translation>Dies mit mehreren Temperaturen nebeneinander fragen</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>CPU verwenden</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>Modell neu laden</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edited message</source>
        <translation>Bearbeitete Nachricht</translation>
    </message>
    <message>
        <source>Edited answer</source>
        <translation>Bearbeitete Antwort</translation>
    </message>
    <message>
        <source>Enter sends it again, Esc leaves it as it was</source>
        <translation>Eingabe sendet sie erneut, Esc lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Strg+Eingabe speichert, Esc lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>The original stays beside it.</source>
        <translation>Das Original bleibt daneben.</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Speichern und weiter</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>More about this message</source>
        <translation>Mehr zu dieser Nachricht</translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation>Mehr zu dieser Antwort</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Als reinen Text kopieren</translation>
    </message>
    <message>
        <source>Edit this message</source>
        <translation>Diese Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Edit this answer</source>
        <translation>Diese Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Delete from here on</source>
        <translation>Ab hier löschen</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Sirocco&apos;s mark of this model: %1</source>
        <translation>Siroccos Kennzeichen dieses Modells: %1</translation>
    </message>
    <message>
        <source>Copy the model&apos;s mark</source>
        <translation>Kennzeichen des Modells kopieren</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 der Datei: %1</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Make the SHA-256 of the file</source>
        <translation>SHA-256 der Datei berechnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Checksum of the file</source>
        <translation>Prüfsumme der Datei</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Model: loading %1</source>
        <translation>Modell: %1 wird geladen</translation>
    </message>
    <message>
        <source>Model: %1 on %2</source>
        <translation>Modell: %1 auf %2</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Modell: keines</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ModelPopover</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Conversation format…</source>
        <translation>Gesprächsformat&#xa0;…</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Modellordner öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>or drop it on the window</source>
        <translation>oder auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>Modell und Gerät</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Of %1 cores. Fewer leave room for other programs and make answers slower.</source>
        <translation>Von %1 Kernen. Weniger lassen anderen Programmen Raum und machen Antworten langsamer.</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Kontext in Tokens</translation>
    </message>
    <message>
        <source>How much of a conversation and its documents the model sees, up to %1.</source>
        <translation>Wie viel von einer Unterhaltung und ihren Dokumenten das Modell sieht, bis zu %1.</translation>
    </message>
    <message>
        <source>How much of a conversation and its documents the model sees.</source>
        <translation>Wie viel von einer Unterhaltung und ihren Dokumenten das Modell sieht.</translation>
    </message>
    <message>
        <source>Memory of the context (KV cache)</source>
        <translation>Speicher des Kontexts (KV-Cache)</translation>
    </message>
    <message>
        <source>Exact (f16)</source>
        <translation>Genau (f16)</translation>
    </message>
    <message>
        <source>Compact (q8_0)</source>
        <translation>Kompakt (q8_0)</translation>
    </message>
    <message>
        <source>Answers as the model was made.</source>
        <translation>Antworten so, wie das Modell gemacht ist.</translation>
    </message>
    <message>
        <source>About half the memory, so that a context twice as long fits. Answers may differ in single words.</source>
        <translation>Etwa die Hälfte des Speichers, sodass ein doppelt so langer Kontext Platz hat. Antworten können in einzelnen Wörtern abweichen.</translation>
    </message>
    <message>
        <source>What you changed applies when the model is loaded again.</source>
        <translation>Die Änderungen gelten, sobald das Modell neu geladen ist.</translation>
    </message>
    <message>
        <source>Changes here apply when a model is loaded.</source>
        <translation>Änderungen hier gelten, wenn ein Modell geladen wird.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>ModelStatus</name>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>How should Sirocco write to this model?</source>
        <translation>Wie soll Sirocco diesem Modell schreiben?</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>Kein Modell geladen</translation>
    </message>
    <message>
        <source>Its file does not say which format of conversation it understands.</source>
        <translation>Seine Datei sagt nicht, welches Gesprächsformat es versteht.</translation>
    </message>
    <message>
        <source>Open a Mixtral model (a .gguf file or a Hugging Face folder), drop one on the window, or use the small demo model.</source>
        <translation>Ein Mixtral-Modell (eine .gguf-Datei oder einen Hugging-Face-Ordner) öffnen oder auf das Fenster ziehen, oder das kleine Demo-Modell verwenden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Use the demo</source>
        <translation>Demo verwenden</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>CPU verwenden</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 does not fit into memory</source>
        <translation>%1 passt nicht in den Speicher</translation>
    </message>
    <message>
        <source>%1 needs more memory than there is</source>
        <translation>%1 braucht mehr Speicher, als vorhanden ist</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>It can still run with its weights read from the disk for every token. That works, but expect seconds for each token.</source>
        <translation>Es kann trotzdem laufen, wenn seine Gewichte für jedes Token von der Platte gelesen werden. Das geht, dauert aber Sekunden für jedes Token.</translation>
    </message>
    <message>
        <source>A smaller quantisation of the same model, or a shorter context in the settings, may fit.</source>
        <translation>Eine kleinere Quantisierung desselben Modells oder ein kürzerer Kontext in den Einstellungen könnte passen.</translation>
    </message>
    <message>
        <source>A file of the model is not there. It may have been moved, or its disk is not connected.</source>
        <translation>Eine Datei des Modells fehlt. Vielleicht wurde sie verschoben, oder ihr Datenträger ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>The file is damaged, cut off, or not a model. Download it again, or choose another.</source>
        <translation>Die Datei ist beschädigt, abgeschnitten oder kein Modell. Neu herunterladen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>Sirocco runs Mixtral models: GGUF files in all usual types from Q2_K to F32 but the IQ ones, and Hugging Face folders with safetensors.</source>
        <translation>Sirocco führt Mixtral-Modelle aus: GGUF-Dateien in allen üblichen Typen von Q2_K bis F32 außer den IQ-Typen, und Hugging-Face-Ordner mit safetensors.</translation>
    </message>
    <message>
        <source>Mistral Instruct</source>
        <translation>Mistral Instruct</translation>
    </message>
    <message>
        <source>Mistral Instruct, newer</source>
        <translation>Mistral Instruct, neuer</translation>
    </message>
    <message>
        <source>ChatML</source>
        <translation>ChatML</translation>
    </message>
    <message>
        <source>No format</source>
        <translation>Kein Format</translation>
    </message>
    <message>
        <source>Hello!</source>
        <translation>Hallo!</translation>
    </message>
    <message>
        <source>Mixtral 8x7B Instruct, and most models made from it</source>
        <translation>Mixtral 8x7B Instruct und die meisten daraus entstandenen Modelle</translation>
    </message>
    <message>
        <source>Mixtral 8x22B Instruct and later ones of Mistral</source>
        <translation>Mixtral 8x22B Instruct und spätere von Mistral</translation>
    </message>
    <message>
        <source>Nous Hermes, Dolphin and others</source>
        <translation>Nous Hermes, Dolphin und andere</translation>
    </message>
    <message>
        <source>Base models, which continue a text instead of answering it</source>
        <translation>Basismodelle, die einen Text fortsetzen, statt auf ihn zu antworten</translation>
    </message>
    <message>
        <source>Context (%1 tokens)</source>
        <translation>Kontext (%1 Tokens)</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Free on %1</source>
        <translation>Frei auf %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Es fehlen</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>Läuft auf %1.</translation>
    </message>
    <message>
        <source>Runs on the CPU, as chosen in the settings.</source>
        <translation>Läuft auf der CPU, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because no graphics processor can be used.</source>
        <translation>Läuft auf der CPU, weil kein Grafikprozessor verwendet werden kann.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because the model does not fit on the graphics processor.</source>
        <translation>Läuft auf der CPU, weil das Modell nicht auf den Grafikprozessor passt.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because the graphics processor could not be opened.</source>
        <translation>Läuft auf der CPU, weil der Grafikprozessor nicht geöffnet werden konnte.</translation>
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
        <translation>Zurück zur Unterhaltung</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Zurück zur Unterhaltung (Esc)</translation>
    </message>
    <message>
        <source>Now, and the last ten minutes</source>
        <translation>Jetzt und in den letzten zehn Minuten</translation>
    </message>
</context>
<context>
    <name>MonitorWords</name>
    <message>
        <source>The model is waiting for a question.</source>
        <translation>Das Modell wartet auf eine Frage.</translation>
    </message>
    <message>
        <source>Memory is short: this computer swaps %1 a second. Close other programs, or choose a shorter context or a smaller model.</source>
        <translation>Der Arbeitsspeicher ist knapp: Dieser Computer lagert %1 je Sekunde aus. Schließen Sie andere Programme, oder wählen Sie einen kürzeren Kontext oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Waiting for the disk: %1 of weights are read a second, because they do not all fit into memory.</source>
        <translation>Warten auf den Datenträger: %1 an Gewichten werden je Sekunde gelesen, weil nicht alle in den Speicher passen.</translation>
    </message>
    <message>
        <source>Reading the prompt: %1 of %2 tokens.</source>
        <translation>Der Prompt wird gelesen: %1 von %2 Tokens.</translation>
    </message>
    <message>
        <source>Other programs keep %1 of %2 cores busy.</source>
        <translation>Andere Programme beschäftigen %1 von %2 Kernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for their turn.</source>
        <translation>
            <numerusform>%n Anfrage wartet, bis sie an der Reihe ist.</numerusform>
            <numerusform>%n Anfragen warten, bis sie an der Reihe sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers are written at once, and share the speed.</source>
        <translation>%1 Antworten werden zugleich geschrieben und teilen sich die Geschwindigkeit.</translation>
    </message>
    <message>
        <source>%1 of %2 experts are computed by the processor.</source>
        <translation>%1 von %2 Experten berechnet der Prozessor.</translation>
    </message>
    <message>
        <source>All %1 experts are computed by the processor, and none by a GPU.</source>
        <translation>Alle %1 Experten berechnet der Prozessor und keinen eine GPU.</translation>
    </message>
    <message>
        <source>Nothing holds it up: this is as fast as it gets here.</source>
        <translation>Nichts hält es auf: Schneller geht es hier nicht.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is there and cannot be asked (%1).</source>
        <translation>Der Treiber von NVIDIA ist da und lässt sich nicht befragen (%1).</translation>
    </message>
    <message>
        <source>A GPU does not answer any more (%1).</source>
        <translation>Eine GPU antwortet nicht mehr (%1).</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>OpenModelDialogs</name>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>Modellordner öffnen</translation>
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
        <translation>Ausgewählte Unterhaltungen</translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Move picked to a folder</source>
        <translation>Auswahl in Ordner verschieben</translation>
    </message>
    <message>
        <source>Bring picked back</source>
        <translation>Auswahl zurückholen</translation>
    </message>
    <message>
        <source>Archive picked</source>
        <translation>Auswahl archivieren</translation>
    </message>
    <message>
        <source>Delete picked</source>
        <translation>Auswahl löschen</translation>
    </message>
    <message>
        <source>Pick none</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>What you write, what the model answers, your documents and your settings never leave this computer. Sirocco makes no connection: there is no account, no statistics and no search for updates. Links open in your browser, and only after you were asked.</source>
        <translation>Was geschrieben wird, was das Modell antwortet, Dokumente und Einstellungen verlassen diesen Computer nie. Sirocco stellt keine Verbindung her: Es gibt kein Konto, keine Statistik und keine Suche nach Aktualisierungen. Links öffnen sich im Browser, und das nur nach einer Rückfrage.</translation>
    </message>
    <message>
        <source>A temporary conversation is never written to the disk and is gone when you close it or Sirocco.</source>
        <translation>Eine temporäre Unterhaltung wird nie auf die Platte geschrieben und ist fort, sobald sie oder Sirocco geschlossen wird.</translation>
    </message>
    <message>
        <source>Deleted conversations</source>
        <translation>Gelöschte Unterhaltungen</translation>
    </message>
    <message>
        <source>They are kept for seven days, so that deleting can be undone, and are then deleted for good. %1</source>
        <translation>Sie bleiben sieben Tage lang erhalten, damit das Löschen rückgängig gemacht werden kann, und werden dann endgültig gelöscht. %1</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>%1 They cannot be had back after this. Backups of earlier days hold them until newer backups have taken their place.</source>
        <translation>%1 Danach lassen sie sich nicht zurückholen. Sicherungen früherer Tage enthalten sie, bis neuere an ihre Stelle getreten sind.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, mit %2</translation>
    </message>
    <message>
        <source>Prompt for all lanes</source>
        <translation>Prompt für alle Spuren</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it</source>
        <translation>Strg+Eingabe führt ihn aus</translation>
    </message>
    <message>
        <source>One prompt for all lanes…</source>
        <translation>Ein Prompt für alle Spuren&#xa0;…</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Staffeln</translation>
    </message>
    <message>
        <source>Five lanes at 0, 0.3, 0.7, 1.0 and 1.3</source>
        <translation>Fünf Spuren bei 0; 0,3; 0,7; 1,0 und 1,3</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The same prompt with new seeds (Ctrl+Enter)</source>
        <translation>Derselbe Prompt mit neuen Seeds (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle anhalten</translation>
    </message>
</context>
<context>
    <name>PromptCut</name>
    <message>
        <source>Above this line nothing is sent any more</source>
        <translation>Über dieser Linie wird nichts mehr gesendet</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Wieder senden</translation>
    </message>
    <message>
        <source>Above this line a summary is sent instead</source>
        <translation>Über dieser Linie wird stattdessen eine Zusammenfassung gesendet</translation>
    </message>
    <message>
        <source>There is a summary of what is above, which is not sent</source>
        <translation>Vom Text darüber gibt es eine Zusammenfassung, die nicht gesendet wird</translation>
    </message>
    <message>
        <source>Hide summary</source>
        <translation>Zusammenfassung ausblenden</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Zusammenfassung anzeigen</translation>
    </message>
    <message>
        <source>Send a summary instead</source>
        <translation>Stattdessen zusammenfassen</translation>
    </message>
    <message>
        <source>Use the whole conversation again</source>
        <translation>Wieder die ganze Unterhaltung senden</translation>
    </message>
    <message>
        <source>Send the summary instead</source>
        <translation>Zusammenfassung senden</translation>
    </message>
</context>
<context>
    <name>ReadableExport</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Summary of the conversation down to here</source>
        <translation>Zusammenfassung der Unterhaltung bis hierher</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Anderes wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>CPU verwenden</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Running again</source>
        <translation>Läuft noch einmal</translation>
    </message>
    <message>
        <source>Run again and compare</source>
        <translation>Wiederholen und vergleichen</translation>
    </message>
    <message>
        <source>Stop running again</source>
        <translation>Wiederholen abbrechen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is here goes on</source>
        <translation>Was hier steht, geht so weiter</translation>
    </message>
    <message>
        <source>This time it goes on</source>
        <translation>Diesmal geht es so weiter</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In Ordner verschieben&#xa0;…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Alle Unterhaltungen durchsuchen</translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titel: %1</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Für „%1“ wurde nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>SentDocument</name>
    <message>
        <source>Sent document %1, %2</source>
        <translation>Gesendetes Dokument %1, %2</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Zurück zur Unterhaltung</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Zurück zur Unterhaltung (Esc)</translation>
    </message>
</context>
<context>
    <name>SetupChip</name>
    <message>
        <source>own settings and system prompt</source>
        <translation>eigene Einstellungen, eigener System-Prompt</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>eigene Einstellungen</translation>
    </message>
    <message>
        <source>own system prompt</source>
        <translation>eigener System-Prompt</translation>
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
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>This conversation has its %1</source>
        <translation>In dieser Unterhaltung: %1</translation>
    </message>
    <message>
        <source>The defaults, with a system prompt</source>
        <translation>Die Vorgaben, mit einem System-Prompt</translation>
    </message>
    <message>
        <source>The defaults</source>
        <translation>Die Vorgaben</translation>
    </message>
    <message>
        <source>System prompt and settings of this conversation</source>
        <translation>System-Prompt und Einstellungen dieser Unterhaltung</translation>
    </message>
    <message>
        <source>T %1 · own</source>
        <translation>T %1 · eigene</translation>
    </message>
</context>
<context>
    <name>SetupController</name>
    <message>
        <source>Precise</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
</context>
<context>
    <name>SetupNotice</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>SetupPopover</name>
    <message>
        <source>0: always the likeliest word, the same answer every time.</source>
        <translation>0: immer das wahrscheinlichste Wort, jedes Mal dieselbe Antwort.</translation>
    </message>
    <message>
        <source>0–0.3: extraction, facts, code. Steady and literal.</source>
        <translation>0–0,3: Auszüge, Fakten, Code. Stetig und wörtlich.</translation>
    </message>
    <message>
        <source>0.3–0.7: most questions, rewriting, translation.</source>
        <translation>0,3–0,7: die meisten Fragen, Umschreiben, Übersetzen.</translation>
    </message>
    <message>
        <source>0.7–1.0: conversation, brainstorming, stories.</source>
        <translation>0,7–1,0: Gespräch, Ideensammlung, Geschichten.</translation>
    </message>
    <message>
        <source>Above 1: other words, bolder ideas, more mistakes.</source>
        <translation>Über 1: andere Wörter, kühnere Ideen, mehr Fehler.</translation>
    </message>
    <message>
        <source>Wild: surprising, and often wrong.</source>
        <translation>Wild: überraschend und oft falsch.</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Diese Unterhaltung</translation>
    </message>
    <message>
        <source>Close the settings of this conversation</source>
        <translation>Einstellungen dieser Unterhaltung schließen</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>What the model should know or keep to in every answer. For example: Answer in one sentence.</source>
        <translation>Was das Modell in jeder Antwort wissen oder beachten soll. Zum Beispiel: Antworte in einem Satz.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>1 is off</source>
        <translation>1 ist aus</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>0 is off</source>
        <translation>0 ist aus</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>empty: another one each time</source>
        <translation>leer: jedes Mal ein anderer</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Longest answer in tokens</source>
        <translation>Längste Antwort in Tokens</translation>
    </message>
    <message>
        <source>tokens; 0: no limit</source>
        <translation>Tokens; 0: ohne Grenze</translation>
    </message>
    <message>
        <source>Use for new conversations</source>
        <translation>Für neue Unterhaltungen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
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
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Conversations are listed here
and stay on this computer.</source>
        <translation>Unterhaltungen stehen hier
und bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>History options</source>
        <translation>Optionen des Verlaufs</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Diese Unterhaltung exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle Unterhaltungen</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>Archiviert (%1)</translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <source>Storage</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Conversations and settings</source>
        <translation>Unterhaltungen und Einstellungen</translation>
    </message>
    <message>
        <source>%1
%2 in all. Models stay where you keep them.</source>
        <translation>%1
Insgesamt %2. Modelle bleiben, wo sie liegen.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>One is made each day that Sirocco runs, and the last five are kept beside the database.</source>
        <translation>An jedem Tag, an dem Sirocco läuft, entsteht eine; die letzten fünf liegen neben der Datenbank.</translation>
    </message>
    <message>
        <source>There is none yet. One is made each day that Sirocco runs.</source>
        <translation>Es gibt noch keine. An jedem Tag, an dem Sirocco läuft, entsteht eine.</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Summary: %1</source>
        <translation>Zusammenfassung: %1</translation>
    </message>
    <message>
        <source>Edited summary</source>
        <translation>Bearbeitete Zusammenfassung</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Strg+Eingabe speichert, Esc lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>Delete summary</source>
        <translation>Zusammenfassung löschen</translation>
    </message>
    <message>
        <source>Edit summary</source>
        <translation>Zusammenfassung bearbeiten</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>Save summary</source>
        <translation>Zusammenfassung speichern</translation>
    </message>
</context>
<context>
    <name>SummaryNotice</name>
    <message>
        <source>Summarising older turns</source>
        <translation>Ältere Beiträge werden zusammengefasst</translation>
    </message>
    <message>
        <source>Stop summarising</source>
        <translation>Zusammenfassen anhalten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Summary so far: %1</source>
        <translation>Zusammenfassung bis jetzt: %1</translation>
    </message>
</context>
<context>
    <name>TemperatureDial</name>
    <message>
        <source>Temperature: drag up or down, scroll, or type</source>
        <translation>Temperatur: nach oben oder unten ziehen, scrollen oder eintippen</translation>
    </message>
    <message>
        <source>%1, as a number</source>
        <translation>%1, als Zahl</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>How should Sirocco write to %1?</source>
        <translation>Wie soll Sirocco an %1 schreiben?</translation>
    </message>
    <message>
        <source>A model understands a conversation only in the format that it was trained with, and this file does not say which that is. In a wrong one, answers are muddled or never end. Take the likely one if you are not sure; you can change it later in the model&apos;s menu.</source>
        <translation>Ein Modell versteht eine Unterhaltung nur in dem Format, mit dem es trainiert wurde, und diese Datei sagt nicht, welches das ist. In einem falschen werden Antworten wirr oder enden nie. Im Zweifel das wahrscheinliche nehmen; es lässt sich später im Menü des Modells ändern.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Use this format</source>
        <translation>Dieses Format verwenden</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Temperature 0.2. 0–0.3: extraction, facts, code.</source>
        <translation>Temperatur 0,2. 0–0,3: Auszüge, Fakten, Code.</translation>
    </message>
    <message>
        <source>Temperature 0.7. Conversation, rewriting, translation.</source>
        <translation>Temperatur 0,7. Gespräch, Umschreiben, Übersetzen.</translation>
    </message>
    <message>
        <source>Temperature 1.0. 0.7–1.0: brainstorming, stories.</source>
        <translation>Temperatur 1,0. 0,7–1,0: Ideensammlung, Geschichten.</translation>
    </message>
    <message>
        <source>As the conversation is set.</source>
        <translation>Wie die Unterhaltung eingestellt ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Take out of the favourites</source>
        <translation>Aus den Favoriten nehmen</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Zu den Favoriten</translation>
    </message>
    <message>
        <source>More for this template</source>
        <translation>Mehr zu dieser Vorlage</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Fassungen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Shortcut in the composer</source>
        <translation>Kürzel im Eingabefeld</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Text der Vorlage</translation>
    </message>
    <message>
        <source>What is sent. {{topic}} asks for something, {{language|French}} suggests an answer.</source>
        <translation>Was gesendet wird. {{Thema}} fragt nach etwas, {{Sprache|Französisch}} schlägt eine Antwort vor.</translation>
    </message>
    <message>
        <source>a large field</source>
        <translation>ein großes Feld</translation>
    </message>
    <message>
        <source>from the clipboard</source>
        <translation>aus der Zwischenablage</translation>
    </message>
    <message>
        <source>a file that goes along</source>
        <translation>eine Datei, die mitgeht</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>ein Feld</translation>
    </message>
    <message>
        <source>Placeholder %1: %2</source>
        <translation>Platzhalter %1: %2</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Main text</source>
        <translation>Haupttext</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Ein Feld</translation>
    </message>
    <message>
        <source>Insert placeholder: %1</source>
        <translation>Platzhalter einfügen: %1</translation>
    </message>
    <message>
        <source>System prompt, in place of the conversation&apos;s own</source>
        <translation>System-Prompt, anstelle dessen der Unterhaltung</translation>
    </message>
    <message>
        <source>System prompt of the template</source>
        <translation>System-Prompt der Vorlage</translation>
    </message>
    <message>
        <source>None: the conversation keeps its own.</source>
        <translation>Keiner: Die Unterhaltung behält ihren.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>As set</source>
        <translation>Wie dort</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
    <message>
        <source>As it would be sent…</source>
        <translation>Vorschau&#xa0;…</translation>
    </message>
    <message>
        <source>It needs a name and a text</source>
        <translation>Name und Text fehlen noch</translation>
    </message>
    <message>
        <source>Changes are kept when you leave</source>
        <translation>Änderungen bleiben beim Verlassen erhalten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>It goes along with the message.</source>
        <translation>Sie geht mit der Nachricht mit.</translation>
    </message>
    <message>
        <source>Enter puts the text into the composer, Shift+Enter breaks the line, Ctrl+Enter sends.</source>
        <translation>Eingabe setzt den Text ins Eingabefeld, Umschalt+Eingabe bricht die Zeile um, Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Dokument wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>To the composer</source>
        <translation>Ins Eingabefeld</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Back to the templates</source>
        <translation>Zurück zu den Vorlagen</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Zurück zur Unterhaltung</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Options of the library</source>
        <translation>Optionen der Vorlagen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Restore what came with Sirocco</source>
        <translation>Mitgelieferte wiederherstellen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>A template is a text with placeholders, for what you ask again and again. Choose one at the left, or make a new one.</source>
        <translation>Eine Vorlage ist ein Text mit Platzhaltern, für alles, was immer wieder gefragt wird. Links eine auswählen oder eine neue anlegen.</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dismiss the result</source>
        <translation>Ergebnis ausblenden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export conversations</source>
        <translation>Unterhaltungen exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Sirocco archive (*.json)</source>
        <translation>Sirocco-Archiv (*.json)</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Unterhaltungen importieren</translation>
    </message>
    <message>
        <source>Archives of Sirocco or ChatGPT (*.json)</source>
        <translation>Archive von Sirocco oder ChatGPT (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>UserBlock</name>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Precise</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>Use version %1 again</source>
        <translation>Fassung %1 wieder verwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Temporary conversation</source>
        <translation>Temporäre Unterhaltung</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Alle Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>Letzte Antwort neu erzeugen</translation>
    </message>
    <message>
        <source>Edit the last message</source>
        <translation>Letzte Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Earlier version of a message or answer</source>
        <translation>Frühere Fassung einer Nachricht oder Antwort</translation>
    </message>
    <message>
        <source>Later version of a message or answer</source>
        <translation>Spätere Fassung einer Nachricht oder Antwort</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Attach a document…</source>
        <translation>Dokument anhängen&#xa0;…</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>Diese Unterhaltung umbenennen</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Diese Unterhaltung anheften</translation>
    </message>
    <message>
        <source>Unpin this conversation</source>
        <translation>Diese Unterhaltung nicht mehr anheften</translation>
    </message>
    <message>
        <source>Move this conversation to a folder…</source>
        <translation>Diese Unterhaltung in einen Ordner verschieben&#xa0;…</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Diese Unterhaltung archivieren</translation>
    </message>
    <message>
        <source>Bring this conversation back from the archive</source>
        <translation>Diese Unterhaltung aus dem Archiv zurückholen</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Diese Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Diese Unterhaltung exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export all conversations…</source>
        <translation>Alle Unterhaltungen exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Unterhaltungen importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel the export or import</source>
        <translation>Export oder Import abbrechen</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>Undo the last change to the conversations</source>
        <translation>Letzte Änderung an den Unterhaltungen rückgängig machen</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>Archivierte Unterhaltungen anzeigen</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Unterhaltungen anzeigen</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Modellordner öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open the demo model</source>
        <translation>Demo-Modell öffnen</translation>
    </message>
    <message>
        <source>Give up loading the model</source>
        <translation>Laden des Modells abbrechen</translation>
    </message>
    <message>
        <source>Conversation format…</source>
        <translation>Gesprächsformat&#xa0;…</translation>
    </message>
    <message>
        <source>To the composer</source>
        <translation>Zum Eingabefeld</translation>
    </message>
    <message>
        <source>Between conversations and composer</source>
        <translation>Zwischen Unterhaltungen und Eingabefeld</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Any action or conversation by its name</source>
        <translation>Jede Aktion oder Unterhaltung über ihren Namen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Einstellungen schließen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Schrift in üblicher Größe</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Aussehen: hell</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Aussehen: dunkel</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation>Aussehen: wie das System</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>In der Unterhaltung blättern</translation>
    </message>
    <message>
        <source>Page ↑, Page ↓</source>
        <translation>Bild ↑, Bild ↓</translation>
    </message>
    <message>
        <source>Undo deleting messages</source>
        <translation>Löschen von Nachrichten rückgängig machen</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Previous place that was found</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Rename a conversation or folder</source>
        <translation>Unterhaltung oder Ordner umbenennen</translation>
    </message>
    <message>
        <source>Delete a conversation or folder</source>
        <translation>Unterhaltung oder Ordner löschen</translation>
    </message>
    <message>
        <source>Pick several conversations</source>
        <translation>Mehrere Unterhaltungen auswählen</translation>
    </message>
    <message>
        <source>Space, Shift+↑↓</source>
        <translation>Leertaste, Umschalt+↑↓</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Menu of a conversation or folder</source>
        <translation>Menü einer Unterhaltung oder eines Ordners</translation>
    </message>
    <message>
        <source>Compare answers, and back</source>
        <translation>Antworten vergleichen und zurück</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich anhalten</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Conversation settings and system prompt</source>
        <translation>Einstellungen und System-Prompt der Unterhaltung</translation>
    </message>
    <message>
        <source>Inspect the prompt, token by token</source>
        <translation>Prompt ansehen, Token für Token</translation>
    </message>
    <message>
        <source>Templates by their names</source>
        <translation>Vorlagen beim Namen</translation>
    </message>
    <message>
        <source>Details of the last answer</source>
        <translation>Details der letzten Antwort</translation>
    </message>
    <message>
        <source>Run the last answer again and compare</source>
        <translation>Letzte Antwort wiederholen und vergleichen</translation>
    </message>
    <message>
        <source>Monitor, and back</source>
        <translation>Monitor und zurück</translation>
    </message>
    <message>
        <source>Count which experts answer</source>
        <translation>Zählen, welche Experten antworten</translation>
    </message>
    <message>
        <source>Stop counting which experts answer</source>
        <translation>Nicht mehr zählen, welche Experten antworten</translation>
    </message>
</context>
<context>
    <name>sirocco::AttachmentController</name>
    <message>
        <source>Only files of this computer can be opened</source>
        <translation>Nur Dateien dieses Computers können geöffnet werden</translation>
    </message>
    <message>
        <source>Put “%1” into your message</source>
        <translation>„%1“ in die Nachricht einfügen</translation>
    </message>
    <message>
        <source>Put %1 files into your message</source>
        <translation>%1 Dateien in die Nachricht einfügen</translation>
    </message>
</context>
<context>
    <name>sirocco::ChatController</name>
    <message>
        <source>This conversation could not be opened. %1</source>
        <translation>Diese Unterhaltung konnte nicht geöffnet werden. %1</translation>
    </message>
    <message>
        <source>Not sent; your text is still here. %1</source>
        <translation>Nicht gesendet; der Text ist noch hier. %1</translation>
    </message>
    <message>
        <source>Waiting for another answer to finish…</source>
        <translation>Wartet, bis eine andere Antwort fertig ist&#xa0;…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens…</source>
        <translation>%1 von %2 Tokens gelesen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sirocco::CompareController</name>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt;&#xa0;0,1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Not run. %1</source>
        <translation>Nicht gestartet. %1</translation>
    </message>
    <message>
        <source>This comparison could not be opened. %1</source>
        <translation>Dieser Vergleich konnte nicht geöffnet werden. %1</translation>
    </message>
    <message>
        <source>Earlier comparisons could not be read. %1</source>
        <translation>Frühere Vergleiche konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>This could not be saved. %1 You can go on, but it may be missing after a restart.</source>
        <translation>Dies konnte nicht gespeichert werden. %1 Es kann weitergehen, aber nach einem Neustart fehlt es vielleicht.</translation>
    </message>
    <message>
        <source>Not kept; the lanes are still here. %1</source>
        <translation>Nicht behalten; die Spuren sind noch hier. %1</translation>
    </message>
    <message>
        <source>a conversation without a title</source>
        <translation>eine Unterhaltung ohne Titel</translation>
    </message>
    <message>
        <source>Asked again in “%1”</source>
        <translation>Noch einmal gefragt in „%1“</translation>
    </message>
    <message>
        <source>Asked next in “%1”</source>
        <translation>Als Nächstes gefragt in „%1“</translation>
    </message>
    <message>
        <source>Another comparison is still running; it is among the earlier ones.</source>
        <translation>Ein anderer Vergleich läuft noch; er steht unter den früheren.</translation>
    </message>
    <message>
        <source>Prompt of %1 tokens, read once for %2 lanes</source>
        <translation>Prompt mit %1 Tokens, einmal für %2 Spuren gelesen</translation>
    </message>
    <message>
        <source>Prompt of %1 tokens, %2 of them there already, shared by %3 lanes</source>
        <translation>Prompt mit %1 Tokens, davon %2 schon vorhanden, gemeinsam für %3 Spuren</translation>
    </message>
    <message>
        <source>%1 t/s in all</source>
        <translation>%1 T/s insgesamt</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>sirocco::ComparisonListModel</name>
    <message>
        <source>%1 lanes · %2</source>
        <translation>%1 Spuren · %2</translation>
    </message>
</context>
<context>
    <name>sirocco::ContextController</name>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Frühere Beiträge</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Diese Nachricht</translation>
    </message>
    <message>
        <source>Room for the answer</source>
        <translation>Platz für die Antwort</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation>&lt;1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Tokens</translation>
    </message>
    <message>
        <source>%1 are read already, %2 are still to be read.</source>
        <translation>%1 sind schon gelesen, %2 müssen noch gelesen werden.</translation>
    </message>
    <message>
        <source>The documents are too long: they have %1, and the model&apos;s context holds %2.</source>
        <translation>Die Dokumente sind zu lang: Sie haben %1, und der Kontext des Modells fasst %2.</translation>
    </message>
    <message>
        <source>This does not fit: it would be %1, and the model&apos;s context holds %2.</source>
        <translation>Das passt nicht: Es wären %1, und der Kontext des Modells fasst %2.</translation>
    </message>
    <message>
        <source>The answer ended early: other answers take the memory. Ask again when they have ended.</source>
        <translation>Die Antwort endete zu früh: Andere Antworten belegen den Speicher. Noch einmal fragen, wenn sie fertig sind.</translation>
    </message>
    <message>
        <source>The answer ended at the end of the context of %1.</source>
        <translation>Die Antwort endete am Ende des Kontexts von %1.</translation>
    </message>
    <message>
        <source>The context is nearly full: %1 are left for the answer.</source>
        <translation>Der Kontext ist fast voll: Für die Antwort bleiben %1.</translation>
    </message>
    <message>
        <source>Leave out the oldest turn (%1)</source>
        <translation>Ältesten Beitrag weglassen (%1)</translation>
    </message>
    <message>
        <source>Leave out the %1 oldest turns (%2)</source>
        <translation>Die %1 ältesten Beiträge weglassen (%2)</translation>
    </message>
    <message>
        <source>Use a context of %1 (%2 more memory)</source>
        <translation>Kontext von %1 verwenden (%2 mehr Speicher)</translation>
    </message>
    <message>
        <source>A context of %1 would take %2 more memory, which is not free.</source>
        <translation>Ein Kontext von %1 würde %2 mehr Speicher brauchen, die nicht frei sind.</translation>
    </message>
    <message>
        <source>Summarise the oldest turn (%1)</source>
        <translation>Ältesten Beitrag zusammenfassen (%1)</translation>
    </message>
    <message>
        <source>Summarise the %1 oldest turns (%2)</source>
        <translation>Die %1 ältesten Beiträge zusammenfassen (%2)</translation>
    </message>
</context>
<context>
    <name>sirocco::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>sirocco::DataController</name>
    <message>
        <source>Nothing that was deleted is kept.</source>
        <translation>Nichts Gelöschtes ist noch vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Unterhaltung</numerusform>
            <numerusform>%n Unterhaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted, and still kept: %1.</source>
        <translation>Gelöscht und noch vorhanden: %1.</translation>
    </message>
    <message>
        <source>It could not be deleted for good. %1</source>
        <translation>Es konnte nicht endgültig gelöscht werden. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n Vergleich</numerusform>
            <numerusform>%n Vergleiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n Vorlage</numerusform>
            <numerusform>%n Vorlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sirocco::DetailsController</name>
    <message>
        <source>This text was written or changed by hand, or it was imported.</source>
        <translation>Dieser Text wurde von Hand geschrieben oder geändert, oder er wurde importiert.</translation>
    </message>
    <message>
        <source>An older version of Sirocco wrote this and kept no more than this of it.</source>
        <translation>Eine ältere Version von Sirocco hat dies geschrieben und nicht mehr davon aufbewahrt.</translation>
    </message>
    <message>
        <source>The same prompt with the same settings and seed. The conversation stays as it is.</source>
        <translation>Derselbe Prompt mit denselben Einstellungen und demselben Seed. Die Unterhaltung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The same prompt with the same settings and seed, in about %1. The conversation stays as it is.</source>
        <translation>Derselbe Prompt mit denselben Einstellungen und demselben Seed, in etwa %1. Die Unterhaltung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Stopped before there was anything to say.</source>
        <translation>Abgebrochen, bevor es etwas zu sagen gab.</translation>
    </message>
    <message>
        <source>ends here</source>
        <translation>endet hier</translation>
    </message>
</context>
<context>
    <name>sirocco::ExpertsController</name>
    <message>
        <source>%1 tokens were counted. Most uneven is layer %2: its two busiest experts took %3 % of the work; evenly shared it would be %4 %.</source>
        <translation>%1 Tokens wurden gezählt. Am ungleichmäßigsten ist Schicht %2: Ihre zwei fleißigsten Experten haben %3 % der Arbeit getan; gleichmäßig verteilt wären es %4 %.</translation>
    </message>
    <message>
        <source>No expert is rarely used.</source>
        <translation>Kein Experte wird selten gebraucht.</translation>
    </message>
    <message>
        <source>Too few tokens yet to say which are rarely used.</source>
        <translation>Noch zu wenige Tokens, um zu sagen, welche selten gebraucht werden.</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>layer/expert</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 experts are rarely used, the least of them layer/expert %3.</source>
        <translation>%1 von %2 Experten werden selten gebraucht, am wenigsten Schicht/Experte %3.</translation>
    </message>
    <message>
        <source>Rarely used, by layer/expert: %1.</source>
        <translation>Selten gebraucht, nach Schicht/Experte: %1.</translation>
    </message>
    <message>
        <source>Layer %1, expert %2</source>
        <translation>Schicht %1, Experte %2</translation>
    </message>
    <message>
        <source>Layer %1, expert %2: %3 of %4 visits, %5 %. %6 times an even share.</source>
        <translation>Schicht %1, Experte %2: %3 von %4 Besuchen, %5 %. Das %6-Fache eines gleichen Anteils.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Shares of layer %1: %2</source>
        <translation>Anteile der Schicht %1: %2</translation>
    </message>
</context>
<context>
    <name>sirocco::GaugeController</name>
    <message>
        <source>reading %1 of %2</source>
        <translation>liest %1 von %2</translation>
    </message>
    <message>
        <source>– t/s</source>
        <translation>– T/s</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 T/s</translation>
    </message>
    <message>
        <source>Tokens per second, once an answer is written</source>
        <translation>Tokens pro Sekunde, sobald eine Antwort geschrieben wird</translation>
    </message>
    <message>
        <source>Writing %1 tokens per second</source>
        <translation>Schreibt %1 Tokens pro Sekunde</translation>
    </message>
    <message>
        <source>The last answer came at %1 tokens per second</source>
        <translation>Die letzte Antwort kam mit %1 Tokens pro Sekunde</translation>
    </message>
    <message>
        <source>Prompts are read at %1 tokens per second</source>
        <translation>Prompts werden mit %1 Tokens pro Sekunde gelesen</translation>
    </message>
    <message>
        <source>%1 tokens written since the model was loaded</source>
        <translation>%1 Tokens geschrieben, seit das Modell geladen ist</translation>
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
        <translation>Dieser Computer: %1 GB</translation>
    </message>
    <message>
        <source>More than nine tenths are in use: a shorter context or a smaller model leaves room.</source>
        <translation>Mehr als neun Zehntel sind belegt: Ein kürzerer Kontext oder ein kleineres Modell schafft Platz.</translation>
    </message>
    <message>
        <source>About %1 s until the first word</source>
        <translation>Etwa %1 s bis zum ersten Wort</translation>
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
        <translation>Der Grafikprozessor: %1 GB</translation>
    </message>
    <message>
        <source>1 token written since the model was loaded</source>
        <translation>1 Token geschrieben, seit das Modell geladen ist</translation>
    </message>
</context>
<context>
    <name>sirocco::InspectorController</name>
    <message>
        <source>There is nothing to send yet. Write a message, and its tokens are here.</source>
        <translation>Es gibt noch nichts zu senden. Sobald eine Nachricht geschrieben ist, stehen ihre Tokens hier.</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Tokens</translation>
    </message>
    <message>
        <source>Token %1 of %2: %3, id %4. %5</source>
        <translation>Token %1 von %2: %3, ID %4. %5</translation>
    </message>
</context>
<context>
    <name>sirocco::InterruptedController</name>
    <message>
        <source>The end of Sirocco cut off an answer in “%1”.</source>
        <translation>Als Sirocco endete, wurde eine Antwort in „%1“ abgebrochen.</translation>
    </message>
    <message>
        <source>The end of Sirocco cut off %1 answers, the newest in “%2”.</source>
        <translation>Als Sirocco endete, wurden %1 Antworten abgebrochen, die neueste in „%2“.</translation>
    </message>
</context>
<context>
    <name>sirocco::LibraryController</name>
    <message>
        <source>The templates could not be read. %1</source>
        <translation>Die Vorlagen konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message>
        <source>Not saved: the text is too long. A template holds %1 characters.</source>
        <translation>Nicht gespeichert: Der Text ist zu lang. Eine Vorlage fasst %1 Zeichen.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>The templates that came with Sirocco are as they were. Earlier words are in their versions.</source>
        <translation>Die mitgelieferten Vorlagen sind wieder, wie sie waren. Frühere Texte stehen in ihren Fassungen.</translation>
    </message>
    <message>
        <source>The versions could not be read. %1</source>
        <translation>Die Fassungen konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Version %1 is in use again.</source>
        <translation>Fassung %1 ist wieder in Gebrauch.</translation>
    </message>
    <message>
        <source>Exported %1 templates</source>
        <translation>%1 Vorlagen exportiert</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Nicht exportiert. %1</translation>
    </message>
    <message>
        <source>Not imported: this is no file of templates, or it holds one that is too long or has no text.</source>
        <translation>Nicht importiert: Das ist keine Datei mit Vorlagen, oder eine darin ist zu lang oder ohne Text.</translation>
    </message>
    <message>
        <source>Not imported. %1</source>
        <translation>Nicht importiert. %1</translation>
    </message>
    <message>
        <source>Nothing new: all of these templates are here already.</source>
        <translation>Nichts Neues: Alle diese Vorlagen sind schon da.</translation>
    </message>
    <message>
        <source>Imported 1 template</source>
        <translation>1 Vorlage importiert</translation>
    </message>
    <message>
        <source>Imported %1 templates</source>
        <translation>%1 Vorlagen importiert</translation>
    </message>
    <message>
        <source>Exported 1 template</source>
        <translation>1 Vorlage exportiert</translation>
    </message>
    <message>
        <source>Not saved: the system prompt is too long. It may have %1 characters.</source>
        <translation>Nicht gespeichert: Der System-Prompt ist zu lang. Er darf %1 Zeichen haben.</translation>
    </message>
</context>
<context>
    <name>sirocco::LibraryListModel</name>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>sirocco::ModelController</name>
    <message>
        <source>Demo model</source>
        <translation>Demo-Modell</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>%1 of %2 per token, %3 layers</source>
        <translation>%1 von %2 je Token, %3 Schichten</translation>
    </message>
    <message>
        <source>Read per token</source>
        <translation>Je Token gelesen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht gewählt</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Comes with Sirocco</source>
        <translation>Gehört zu Sirocco</translation>
    </message>
    <message>
        <source>Checking that it fits…</source>
        <translation>Prüft, ob es passt&#xa0;…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1  ·  about %2 s left</source>
        <translation>%1  ·  noch etwa %2 s</translation>
    </message>
    <message>
        <source>%1  ·  about %2 min left</source>
        <translation>%1  ·  noch etwa %2 min</translation>
    </message>
    <message>
        <source>%1 is still loaded.</source>
        <translation>%1 ist noch geladen.</translation>
    </message>
    <message>
        <source>One model at a time, please</source>
        <translation>Bitte nur ein Modell auf einmal</translation>
    </message>
    <message>
        <source>Only files of this computer can be opened</source>
        <translation>Nur Dateien dieses Computers können geöffnet werden</translation>
    </message>
    <message>
        <source>Open the model in the folder “%1”</source>
        <translation>Das Modell im Ordner „%1“ öffnen</translation>
    </message>
    <message>
        <source>“%1” is not a .gguf model</source>
        <translation>„%1“ ist kein .gguf-Modell</translation>
    </message>
    <message>
        <source>Open “%1” (%2)</source>
        <translation>„%1“ öffnen (%2)</translation>
    </message>
</context>
<context>
    <name>sirocco::MonitorController</name>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Demo-Modell</translation>
    </message>
    <message>
        <source>%1 of weights · %2 layers · %3 experts in each, %4 at work for a token</source>
        <translation>%1 Gewichte · %2 Schichten · %3 Experten in jeder, %4 davon arbeiten für ein Token</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % gelesen</translation>
    </message>
    <message>
        <source>The file cannot be read. It may have been moved, or its disk is not connected.</source>
        <translation>Die Datei lässt sich nicht lesen. Vielleicht wurde sie verschoben, oder ihr Datenträger ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Es ist kein Modell geladen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>answers being written · requests waiting</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Writing, tokens a second</source>
        <translation>Schreiben, Tokens je Sekunde</translation>
    </message>
    <message>
        <source>Reading, tokens a second</source>
        <translation>Lesen, Tokens je Sekunde</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Context in memory</source>
        <translation>Kontext im Speicher</translation>
    </message>
    <message>
        <source>Writing · waiting</source>
        <translation>Schreiben · warten</translation>
    </message>
    <message>
        <source>Processor, cores busy</source>
        <translation>Prozessor, Kerne beschäftigt</translation>
    </message>
    <message>
        <source>Disk, read by Sirocco</source>
        <translation>Datenträger, von Sirocco gelesen</translation>
    </message>
    <message>
        <source>Temperature · power</source>
        <translation>Temperatur · Leistung</translation>
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
        <translation>%1 geschrieben, seit das Modell geladen ist</translation>
    </message>
    <message>
        <source>%1 read, %2 found in the cache</source>
        <translation>%1 gelesen, %2 im Cache gefunden</translation>
    </message>
    <message>
        <source>of the last answer, from its sending on</source>
        <translation>der letzten Antwort, vom Senden an</translation>
    </message>
    <message>
        <source>tokens kept, of %1 in one conversation</source>
        <translation>Tokens aufbewahrt, von %1 in einer Unterhaltung</translation>
    </message>
    <message>
        <source>tokens kept for the next turn</source>
        <translation>Tokens für die nächste Frage aufbewahrt</translation>
    </message>
    <message>
        <source>answers now, and requests behind them</source>
        <translation>Antworten jetzt und Anfragen dahinter</translation>
    </message>
    <message>
        <source>of %1, of which Sirocco %2; load %3</source>
        <translation>von %1, davon Sirocco %2; Last %3</translation>
    </message>
    <message>
        <source>%1 waits for it a second</source>
        <translation>%1-mal je Sekunde darauf gewartet</translation>
    </message>
    <message>
        <source>of the processor</source>
        <translation>des Prozessors</translation>
    </message>
    <message>
        <source>This computer does not tell them.</source>
        <translation>Dieser Computer verrät sie nicht.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>%1 of the weights lie on the disk only, and are read when an answer needs them.</source>
        <translation>%1 der Gewichte liegen nur auf dem Datenträger und werden gelesen, wenn eine Antwort sie braucht.</translation>
    </message>
    <message>
        <source>More than nine tenths are in use: a shorter context or a smaller model leaves room.</source>
        <translation>Mehr als neun Zehntel sind belegt: Ein kürzerer Kontext oder ein kleineres Modell schafft Platz.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 of %2 of its memory in use</source>
        <translation>%1 von %2 ihres Speichers belegt</translation>
    </message>
    <message>
        <source>Sirocco %1, others %2</source>
        <translation>Sirocco %1, andere %2</translation>
    </message>
    <message>
        <source>%1 % busy</source>
        <translation>zu %1 % beschäftigt</translation>
    </message>
    <message>
        <source>cores at %1 MHz, memory at %2 MHz</source>
        <translation>Kerne mit %1 MHz, Speicher mit %2 MHz</translation>
    </message>
    <message>
        <source>Memory of the graphics processor (VRAM)</source>
        <translation>Speicher des Grafikprozessors (VRAM)</translation>
    </message>
    <message>
        <source>Memory (RAM)</source>
        <translation>Arbeitsspeicher (RAM)</translation>
    </message>
    <message>
        <source>In this computer&apos;s own memory Sirocco takes %1; %2 of %3 are available.</source>
        <translation>Im Arbeitsspeicher dieses Computers belegt Sirocco %1; %2 von %3 sind verfügbar.</translation>
    </message>
</context>
<context>
    <name>sirocco::RecentModelsModel</name>
    <message>
        <source>Demo model</source>
        <translation>Demo-Modell</translation>
    </message>
</context>
<context>
    <name>sirocco::RemovalController</name>
    <message>
        <source>Deleted 1 message</source>
        <translation>1 Nachricht gelöscht</translation>
    </message>
    <message>
        <source>Deleted %1 messages</source>
        <translation>%1 Nachrichten gelöscht</translation>
    </message>
</context>
<context>
    <name>sirocco::SearchController</name>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>sirocco::SettingsController</name>
    <message>
        <source>The loaded model has a context of %1 tokens in %2 of memory. Every 1,000 tokens more take %3.</source>
        <translation>Das geladene Modell hat einen Kontext von %1 Tokens in %2 Speicher. Je 1.000 Tokens mehr kommen %3 dazu.</translation>
    </message>
    <message>
        <source>System (%1)</source>
        <translation>System (%1)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>The fastest one that this computer has and that the model can use.</source>
        <translation>Das schnellste, das dieser Computer hat und das Modell nutzen kann.</translation>
    </message>
</context>
<context>
    <name>sirocco::SetupController</name>
    <message>
        <source>“%1” set the system prompt of this conversation, and how it is answered: %2.</source>
        <translation>„%1“ hat den System-Prompt dieser Unterhaltung gesetzt, und wie geantwortet wird: %2.</translation>
    </message>
    <message>
        <source>“%1” set how this conversation is answered: %2.</source>
        <translation>„%1“ hat gesetzt, wie in dieser Unterhaltung geantwortet wird: %2.</translation>
    </message>
    <message>
        <source>“%1” set the system prompt of this conversation.</source>
        <translation>„%1“ hat den System-Prompt dieser Unterhaltung gesetzt.</translation>
    </message>
</context>
<context>
    <name>sirocco::SidebarController</name>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Unterhaltung</translation>
    </message>
    <message>
        <source>%1 conversations</source>
        <translation>%1 Unterhaltungen</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 archiviert</translation>
    </message>
    <message>
        <source>Brought back %1</source>
        <translation>%1 zurückgeholt</translation>
    </message>
    <message>
        <source>Deleted the folder “%1”</source>
        <translation>Ordner „%1“ gelöscht</translation>
    </message>
</context>
<context>
    <name>sirocco::StorageController</name>
    <message>
        <source>Another program is using the history.</source>
        <translation>Ein anderes Programm verwendet den Verlauf.</translation>
    </message>
    <message>
        <source>The history is damaged, and there is no backup of it. The damaged file is kept whatever you do.</source>
        <translation>Der Verlauf ist beschädigt, und es gibt keine Sicherung davon. Die beschädigte Datei bleibt auf jeden Fall erhalten.</translation>
    </message>
    <message>
        <source>The history was written by a newer Sirocco and cannot be opened by this one. Nothing in it is changed.</source>
        <translation>Der Verlauf wurde von einem neueren Sirocco geschrieben und lässt sich mit diesem nicht öffnen. Nichts darin wird verändert.</translation>
    </message>
    <message>
        <source>The history cannot be opened yet. %1 Nothing in it is changed.</source>
        <translation>Der Verlauf lässt sich noch nicht öffnen. %1 Nichts darin wird verändert.</translation>
    </message>
    <message>
        <source>What is new is kept in memory.</source>
        <translation>Neues bleibt im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Earlier conversations cannot be read. %1 Nothing in them is changed.</source>
        <translation>Frühere Unterhaltungen lassen sich nicht lesen. %1 Nichts darin wird verändert.</translation>
    </message>
    <message>
        <source>%1 What is new is kept in memory and saved as soon as that works again.</source>
        <translation>%1 Neues bleibt im Arbeitsspeicher und wird gespeichert, sobald das wieder geht.</translation>
    </message>
    <message>
        <source>Something could not be saved. It stays here, and is gone when Sirocco is closed.</source>
        <translation>Etwas konnte nicht gespeichert werden. Es bleibt hier und ist fort, sobald Sirocco geschlossen wird.</translation>
    </message>
    <message>
        <source>%1 The answer is kept in memory, and saved when it has ended.</source>
        <translation>%1 Die Antwort bleibt im Arbeitsspeicher und wird gespeichert, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>Your message is not sent yet.</source>
        <translation>Die Nachricht ist noch nicht gesendet.</translation>
    </message>
    <message>
        <source>So nothing was changed.</source>
        <translation>Deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A new history has begun. The damaged one is kept as %1.</source>
        <translation>Ein neuer Verlauf hat begonnen. Der beschädigte bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The history was damaged and has been restored from the backup of %1. What came later is not in it; the damaged file is kept as %2.</source>
        <translation>Der Verlauf war beschädigt und wurde aus der Sicherung vom %1 wiederhergestellt. Was danach kam, fehlt darin; die beschädigte Datei bleibt als %2 erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Begin a new history</source>
        <translation>Neuen Verlauf beginnen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>sirocco::SummaryController</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Waiting for another answer to finish…</source>
        <translation>Wartet, bis eine andere Antwort fertig ist&#xa0;…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens…</source>
        <translation>%1 von %2 Tokens gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Writing: %1</source>
        <translation>Schreibt: %1</translation>
    </message>
    <message>
        <source>Putting the parts together  ·  %1</source>
        <translation>Teile werden zusammengefügt  ·  %1</translation>
    </message>
    <message>
        <source>Part %1 of %2  ·  %3</source>
        <translation>Teil %1 von %2  ·  %3</translation>
    </message>
    <message>
        <source>Older turns are sent as a summary of %1 from now on.</source>
        <translation>Ältere Beiträge werden ab jetzt als Zusammenfassung von %1 gesendet.</translation>
    </message>
    <message>
        <source>It came to its greatest length, so something may be missing: read it before you rely on it.</source>
        <translation>Die Zusammenfassung hat ihre Höchstlänge erreicht, daher kann etwas fehlen: Bitte lesen, bevor man sich darauf verlässt.</translation>
    </message>
    <message>
        <source>No summary was written. The conversation is as it was.</source>
        <translation>Es wurde keine Zusammenfassung geschrieben. Die Unterhaltung ist unverändert.</translation>
    </message>
    <message>
        <source>The model had nothing to write. The conversation is as it was.</source>
        <translation>Das Modell hatte nichts zu schreiben. Die Unterhaltung ist unverändert.</translation>
    </message>
    <message>
        <source>No summary was written; the conversation is as it was. %1</source>
        <translation>Es wurde keine Zusammenfassung geschrieben; die Unterhaltung ist unverändert. %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Zusammenfassung anzeigen</translation>
    </message>
    <message>
        <source>The summary was deleted. The whole conversation is sent again.</source>
        <translation>Die Zusammenfassung wurde gelöscht. Die ganze Unterhaltung wird wieder gesendet.</translation>
    </message>
    <message>
        <source>The summary was deleted.</source>
        <translation>Die Zusammenfassung wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>sirocco::TokenRowsModel</name>
    <message>
        <source>Beginning of the prompt</source>
        <translation>Anfang des Prompts</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Your message, not sent yet</source>
        <translation>Ihre Nachricht, noch nicht gesendet</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
</context>
<context>
    <name>sirocco::TransferController</name>
    <message>
        <source>Exported %1 to %2.</source>
        <translation>%1 nach %2 exportiert.</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 importiert.</translation>
    </message>
    <message>
        <source>Here already: %1.</source>
        <translation>Schon vorhanden: %1.</translation>
    </message>
    <message>
        <source>Parts left out, such as pictures: %1.</source>
        <translation>Weggelassene Teile, etwa Bilder: %1.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert&#xa0;…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert&#xa0;…</translation>
    </message>
</context>
</TS>
