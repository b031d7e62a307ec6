<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Alternatives</name>
    <message>
        <source>Alternatives to “%1”</source>
        <translation>Alternatives à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The alternatives to this token were not kept.</source>
        <translation>Les alternatives à ce jeton n’ont pas été conservées.</translation>
    </message>
    <message>
        <source>%1, %2, taken</source>
        <translation>%1, %2, retenu</translation>
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
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Autre réponse</translation>
    </message>
    <message>
        <source>Earlier answer</source>
        <translation>Réponse précédente</translation>
    </message>
    <message>
        <source>Later answer</source>
        <translation>Réponse suivante</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>Comparer les réponses</translation>
    </message>
    <message>
        <source>Ask this at several temperatures, side by side</source>
        <translation>Poser la question à plusieurs températures, côte à côte</translation>
    </message>
    <message>
        <source>Details of this answer</source>
        <translation>Détails de cette réponse</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>The context is full, so the answer ends here.</source>
        <translation>Le contexte est plein&#xa0;: la réponse s’arrête ici.</translation>
    </message>
    <message>
        <source>The answer reached its length limit.</source>
        <translation>La réponse a atteint sa longueur maximale.</translation>
    </message>
    <message>
        <source>Stopped before the first word.</source>
        <translation>Arrêtée avant le premier mot.</translation>
    </message>
    <message>
        <source>Stopped. What was written is kept.</source>
        <translation>Arrêtée. Ce qui était écrit est conservé.</translation>
    </message>
    <message>
        <source>Sirocco was closed while this was being written.</source>
        <translation>Sirocco a été fermé pendant l’écriture de cette réponse.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 jeton</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 j/s</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>premier après %1 s</translation>
    </message>
    <message>
        <source>%1 of %2 prompt tokens reused</source>
        <translation>%1 jetons d’invite sur %2 réutilisés</translation>
    </message>
    <message>
        <source>Written by %1, edited by you</source>
        <translation>Écrit par %1, modifié par vous</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>Écrit par %1</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change it anywhere, Ctrl+0 takes it back.</source>
        <translation>Ctrl++ et Ctrl+- la changent partout, Ctrl+0 la rétablit.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Without motion nothing fades or slides.</source>
        <translation>Sans animations, rien n’apparaît en fondu ni ne glisse.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Douces</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>Attach…</source>
        <translation>Joindre…</translation>
    </message>
    <message>
        <source>Attach a document (Ctrl+Shift+A)</source>
        <translation>Joindre un document (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Attach documents</source>
        <translation>Joindre des documents</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.txt *.md *.markdown *.csv *.log)</source>
        <translation>Documents (*.pdf *.txt *.md *.markdown *.csv *.log)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Stop reading %1</source>
        <translation>Arrêter la lecture de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Retirer (Suppr)</translation>
    </message>
    <message>
        <source>Document %1, %2</source>
        <translation>Document %1, %2</translation>
    </message>
    <message>
        <source>Enter shows its text, Delete removes it</source>
        <translation>Entrée affiche son texte, Suppr le retire</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversation temporaire</translation>
    </message>
    <message>
        <source>Not kept: gone when you leave it</source>
        <translation>Non conservée&#xa0;: disparaît dès que vous la quittez</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>CodeBar</name>
    <message>
        <source>Copy %1 code</source>
        <translation>Copier le code %1</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>What to do, or where to go</source>
        <translation>Que faire ou où aller</translation>
    </message>
    <message>
        <source>Action or conversation</source>
        <translation>Action ou conversation</translation>
    </message>
    <message>
        <source>Actions and conversations</source>
        <translation>Actions et conversations</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>No action and no conversation has such a name.</source>
        <translation>Aucune action ni conversation ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédentes</translation>
    </message>
    <message>
        <source>Earlier comparisons…</source>
        <translation>Comparaisons précédentes…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Nouvelle comparaison</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Add lane</source>
        <translation>Ajouter une voie</translation>
    </message>
    <message>
        <source>Pick what is worth keeping</source>
        <translation>Sélectionnez ce qui mérite d’être gardé</translation>
    </message>
    <message>
        <source>Goes into the conversation</source>
        <translation>Rejoint la conversation</translation>
    </message>
    <message>
        <source>Becomes a conversation</source>
        <translation>Devient une conversation</translation>
    </message>
    <message>
        <source>Keep %1 side by side</source>
        <translation>Garder les %1 côte à côte</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>ComparisonExport</name>
    <message>
        <source>temperature %1</source>
        <translation>température %1</translation>
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
        <translation>graine %1</translation>
    </message>
    <message>
        <source>%1 tokens, %2 tokens/s, ended by: %3</source>
        <translation>%1 jetons, %2 jetons/s, arrêt&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>ComparisonList</name>
    <message>
        <source>Earlier comparisons</source>
        <translation>Comparaisons précédentes</translation>
    </message>
    <message>
        <source>Comparisons are listed here once they have run.</source>
        <translation>Les comparaisons s’affichent ici une fois lancées.</translation>
    </message>
    <message>
        <source>Delete comparison “%1”</source>
        <translation>Supprimer la comparaison «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Comparison “%1”</source>
        <translation>Comparaison «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The comparison is deleted.</source>
        <translation>La comparaison est supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search comparisons</source>
        <translation>Rechercher dans les comparaisons</translation>
    </message>
    <message>
        <source>No comparison holds these words.</source>
        <translation>Aucune comparaison ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Entrée envoie, Maj+Entrée commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Écrire un message…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Esc stops</source>
        <translation>Échap arrête</translation>
    </message>
    <message>
        <source>Is sent when the documents have been read</source>
        <translation>Sera envoyé une fois les documents lus</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Entrée envoie</translation>
    </message>
    <message>
        <source>Enter sends  ·  Shift+Enter breaks the line</source>
        <translation>Entrée envoie  ·  Maj+Entrée passe à la ligne</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
        <source>There is no model yet that could answer</source>
        <translation>Aucun modèle ne peut encore répondre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>Enter takes the template %1</source>
        <translation>Entrée prend le gabarit %1</translation>
    </message>
</context>
<context>
    <name>ContextDetails</name>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Summarise older turns</source>
        <translation>Résumer les anciens échanges</translation>
    </message>
    <message>
        <source>Show every token…</source>
        <translation>Afficher chaque jeton…</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>Remove the documents</source>
        <translation>Retirer les documents</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouveau chat</translation>
    </message>
</context>
<context>
    <name>ContextRuler</name>
    <message>
        <source>Context: %1</source>
        <translation>Contexte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Contexte %1</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>Options for %1</source>
        <translation>Options de %1</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Nouveau titre</translation>
    </message>
    <message>
        <source>Folder, folded</source>
        <translation>Dossier, replié</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglée</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nouveau texte</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Aller à la fin</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>DayGroup</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
</context>
<context>
    <name>DetailWords</name>
    <message>
        <source>%1 t/s</source>
        <translation>%1 j/s</translation>
    </message>
    <message>
        <source>is being written</source>
        <translation>en cours de rédaction</translation>
    </message>
    <message>
        <source>cut off when Sirocco was closed</source>
        <translation>coupée à la fermeture de Sirocco</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>d’elle-même</translation>
    </message>
    <message>
        <source>at a mark that ends answers</source>
        <translation>à une marque de fin de réponse</translation>
    </message>
    <message>
        <source>at the length limit</source>
        <translation>à la longueur maximale</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>arrêtée par vous</translation>
    </message>
    <message>
        <source>when the context was full</source>
        <translation>contexte plein</translation>
    </message>
    <message>
        <source>none: plain text</source>
        <translation>aucun&#xa0;: texte brut</translation>
    </message>
    <message>
        <source>This answer</source>
        <translation>Cette réponse</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrite</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation>Empreinte du modèle</translation>
    </message>
    <message>
        <source>Tokens and time</source>
        <translation>Jetons et durée</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>%1 tokens: %2 from the cache, %3 read</source>
        <translation>%1 jetons&#xa0;: %2 du cache, %3 lus</translation>
    </message>
    <message>
        <source>%1 tokens, all read</source>
        <translation>%1 jetons, tous lus</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>%1 tokens, %2 of them before it was continued</source>
        <translation>%1 jetons, dont %2 avant la reprise</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier jeton</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>après %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
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
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Pénalité de fréquence</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Pénalité de présence</translation>
    </message>
    <message>
        <source>Penalties look back</source>
        <translation>Portée des pénalités</translation>
    </message>
    <message>
        <source>Tokens with a bias</source>
        <translation>Jetons pondérés</translation>
    </message>
    <message>
        <source>Length limit</source>
        <translation>Longueur maximale</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivés</translation>
    </message>
    <message>
        <source>Sent with it</source>
        <translation>Envoyé avec elle</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Invite système</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Older turns</source>
        <translation>Anciens échanges</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>as a summary: %1</source>
        <translation>en résumé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Where it ran</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation>Clés et valeurs</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Load a model to run this again.</source>
        <translation>Chargez un modèle pour relancer cette réponse.</translation>
    </message>
    <message>
        <source>Another model wrote this: %1, with the hash %2. Load it to run this again.</source>
        <translation>Un autre modèle a écrit ceci&#xa0;: %1, d’empreinte %2. Chargez-le pour relancer cette réponse.</translation>
    </message>
    <message>
        <source>This was not written by a model alone, so there is nothing to run again.</source>
        <translation>Ceci n’a pas été écrit par un modèle seul&#xa0;: il n’y a rien à relancer.</translation>
    </message>
    <message>
        <source>There are no tokens to compare with.</source>
        <translation>Il n’y a pas de jetons à comparer.</translation>
    </message>
    <message>
        <source>This is still being written.</source>
        <translation>Cette réponse est encore en cours de rédaction.</translation>
    </message>
    <message>
        <source>Another answer is being run again.</source>
        <translation>Une autre réponse est en train d’être relancée.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 tokens</source>
        <translation>Écriture&#xa0;: %1 jetons sur %2</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 tokens</source>
        <translation>Lecture&#xa0;: %1 jetons sur %2</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>En attente de son tour…</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, encore %2 environ</translation>
    </message>
    <message>
        <source>The tokens are the same, but the text here is not what they say.</source>
        <translation>Les jetons sont les mêmes, mais le texte affiché n’est pas celui qu’ils donnent.</translation>
    </message>
    <message>
        <source>Differs from token %1 on.</source>
        <translation>Diffère à partir du jeton %1.</translation>
    </message>
    <message>
        <source>Identical: all %1 tokens, and the text.</source>
        <translation>Identique&#xa0;: les %1 jetons, et le texte.</translation>
    </message>
    <message>
        <source>The first %1 tokens are from before it was continued, and were taken as they are.</source>
        <translation>Les %1 premiers jetons datent d’avant la reprise et ont été repris tels quels.</translation>
    </message>
    <message>
        <source>What was sent then is not there any more: a message above it has changed.</source>
        <translation>Ce qui a été envoyé alors n’existe plus&#xa0;: un message au-dessus a changé.</translation>
    </message>
    <message>
        <source>An older version of Sirocco did not keep what was sent with it.</source>
        <translation>Une version plus ancienne de Sirocco n’a pas conservé ce qui a été envoyé avec elle.</translation>
    </message>
    <message>
        <source>It was written on another device: %1.</source>
        <translation>Elle a été écrite sur un autre périphérique&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Keys and values were kept as %1 then.</source>
        <translation>Clés et valeurs étaient alors conservées en %1.</translation>
    </message>
    <message>
        <source>It was written by another version: Sirocco %1.</source>
        <translation>Elle a été écrite par une autre version&#xa0;: Sirocco %1.</translation>
    </message>
    <message>
        <source>It was changed after it was written.</source>
        <translation>Elle a été modifiée après avoir été écrite.</translation>
    </message>
    <message>
        <source>Nothing that Sirocco knows of was different then. It should have been the same.</source>
        <translation>À la connaissance de Sirocco, rien n’était différent alors. Le résultat aurait dû être le même.</translation>
    </message>
    <message>
        <source>Identical, as far as it was written: %1.</source>
        <translation>Identique, jusqu’où elle a été écrite&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Identical: its one token, and the text.</source>
        <translation>Identique&#xa0;: son unique jeton, et le texte.</translation>
    </message>
    <message>
        <source>The first token is from before it was continued, and was taken as it is.</source>
        <translation>Le premier jeton date d’avant la reprise et a été repris tel quel.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details of an answer</source>
        <translation>Détails d’une réponse</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>DocumentDialog</name>
    <message>
        <source>As the model reads it</source>
        <translation>Tel que le modèle le lit</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texte de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>“%1” is a picture, a sound or a film. Text, Markdown and PDF files can be read.</source>
        <translation>«&#xa0;%1&#xa0;» est une image, un son ou un film. Les fichiers texte, Markdown et PDF peuvent être lus.</translation>
    </message>
    <message>
        <source>“%1” is an archive or an office document. Save it as PDF or as text first.</source>
        <translation>«&#xa0;%1&#xa0;» est une archive ou un document bureautique. Enregistrez-le d’abord en PDF ou en texte.</translation>
    </message>
    <message>
        <source>“%1” is a program. Text, Markdown and PDF files can be read.</source>
        <translation>«&#xa0;%1&#xa0;» est un programme. Les fichiers texte, Markdown et PDF peuvent être lus.</translation>
    </message>
    <message>
        <source>“%1” is a model, not a document. Drop it on its own to open it.</source>
        <translation>«&#xa0;%1&#xa0;» est un modèle, pas un document. Déposez-le seul pour l’ouvrir.</translation>
    </message>
    <message>
        <source>“%1” is not a text. Text, Markdown and PDF files can be read.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un texte. Les fichiers texte, Markdown et PDF peuvent être lus.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 jeton</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>Reading page %1 of %2…</source>
        <translation>Lecture de la page %1 sur %2…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 caractères</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 mot</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 mots</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe plus.</translation>
    </message>
    <message>
        <source>“%1” is not a file that has a text.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier contenant du texte.</translation>
    </message>
    <message>
        <source>“%1” may not be read, or its disk did not answer.</source>
        <translation>La lecture de «&#xa0;%1&#xa0;» n’est pas autorisée, ou son disque n’a pas répondu.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«&#xa0;%1&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>“%1” is too large for a message (%2).</source>
        <translation>«&#xa0;%1&#xa0;» est trop volumineux pour un message (%2).</translation>
    </message>
    <message>
        <source>“%1” has more text than any message can hold.</source>
        <translation>«&#xa0;%1&#xa0;» contient plus de texte qu’un message ne peut en contenir.</translation>
    </message>
    <message>
        <source>“%1” has %2 pages. Up to %3 are read.</source>
        <translation>«&#xa0;%1&#xa0;» a %2 pages. Jusqu’à %3 peuvent être lues.</translation>
    </message>
    <message>
        <source>“%1” was not added. A message takes up to %2 documents.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été ajouté. Un message accepte jusqu’à %2 documents.</translation>
    </message>
    <message>
        <source>“%1” is written in characters that were not recognised. Save it as UTF-8 first.</source>
        <translation>L’encodage de «&#xa0;%1&#xa0;» n’a pas été reconnu. Enregistrez-le d’abord en UTF-8.</translation>
    </message>
    <message>
        <source>“%1” has no text: its pages are pictures, as from a scanner.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient pas de texte&#xa0;: ses pages sont des images, comme numérisées.</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Save a copy without one first.</source>
        <translation>«&#xa0;%1&#xa0;» est protégé par un mot de passe. Enregistrez-en d’abord une copie sans mot de passe.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that cannot be read here.</source>
        <translation>«&#xa0;%1&#xa0;» est protégé d’une façon qui ne peut pas être lue ici.</translation>
    </message>
    <message>
        <source>“%1” took too long to read and was given up.</source>
        <translation>La lecture de «&#xa0;%1&#xa0;» prenait trop de temps et a été abandonnée.</translation>
    </message>
    <message>
        <source>“%1” could not be read: what is in it made the reader stop. Nothing else was touched.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être lu&#xa0;: son contenu a fait échouer le lecteur. Rien d’autre n’est touché.</translation>
    </message>
    <message>
        <source>“%1” could not be read: sirocco-reader is missing beside the program.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être lu&#xa0;: sirocco-reader manque à côté du programme.</translation>
    </message>
    <message>
        <source>“%1” was not read.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été lu.</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>It takes the place of the model that is loaded. Conversations stay.</source>
        <translation>Il remplace le modèle chargé. Les conversations restent.</translation>
    </message>
    <message>
        <source>Text, Markdown and PDF files are read on this computer and sent whole with your message.</source>
        <translation>Les fichiers texte, Markdown et PDF sont lus sur cet ordinateur et joints en entier au message.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Explain how a desert wind like the sirocco forms.</source>
        <translation>Explique comment naît un vent du désert comme le sirocco.</translation>
    </message>
    <message>
        <source>Write a polite reply that moves a meeting to Thursday.</source>
        <translation>Rédige une réponse polie qui reporte une réunion à jeudi.</translation>
    </message>
    <message>
        <source>Suggest five names for a small bookshop by the sea.</source>
        <translation>Propose cinq noms pour une petite librairie au bord de la mer.</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>De quoi s’agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>This is the small demo model. It knows Sirocco, some facts and phrases, and short stories. For real work, open a real model at the top.</source>
        <translation>Ceci est le petit modèle de démonstration. Il connaît Sirocco, quelques faits et expressions et de courtes histoires, en anglais seulement. Pour un vrai travail, ouvrez un vrai modèle en haut.</translation>
    </message>
    <message>
        <source>The model runs on this computer, and what you write stays here.</source>
        <translation>Le modèle fonctionne sur cet ordinateur, et ce que vous écrivez y reste.</translation>
    </message>
    <message>
        <source>Just between us</source>
        <translation>Juste entre nous</translation>
    </message>
    <message>
        <source>Nothing of this conversation is written to the disk, and it ends when you open another one or close Sirocco.</source>
        <translation>Rien de cette conversation n’est écrit sur le disque, et elle prend fin quand vous en ouvrez une autre ou fermez Sirocco.</translation>
    </message>
    <message>
        <source>Temporary conversation (Ctrl+Shift+N)</source>
        <translation>Conversation temporaire (Ctrl+Maj+N)</translation>
    </message>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversation temporaire</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That cannot be sent as it is.</source>
        <translation>Cela ne peut pas être envoyé tel quel.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should.</source>
        <translation>Le disque n’a pas répondu comme il le devrait.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete.</source>
        <translation>Le fichier est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>This kind of file cannot be used here.</source>
        <translation>Ce type de fichier ne peut pas être utilisé ici.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>La mémoire est insuffisante.</translation>
    </message>
    <message>
        <source>The conversation is longer than the model&apos;s context.</source>
        <translation>La conversation dépasse le contexte du modèle.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>The device that runs the model failed.</source>
        <translation>Le périphérique qui exécute le modèle a échoué.</translation>
    </message>
    <message>
        <source>No model is loaded that could answer.</source>
        <translation>Aucun modèle chargé ne peut répondre.</translation>
    </message>
    <message>
        <source>Something else is being written just now. Try again.</source>
        <translation>Autre chose est en cours d’écriture. Réessayez.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The history cannot be written: its folder is read-only.</source>
        <translation>L’historique ne peut pas être écrit&#xa0;: son dossier est en lecture seule.</translation>
    </message>
    <message>
        <source>Choose first how to write to this model.</source>
        <translation>Choisissez d’abord comment écrire à ce modèle.</translation>
    </message>
    <message>
        <source>Something went wrong inside Sirocco.</source>
        <translation>Une erreur s’est produite dans Sirocco.</translation>
    </message>
</context>
<context>
    <name>ExpertMap</name>
    <message>
        <source>Experts by layer</source>
        <translation>Experts par couche</translation>
    </message>
</context>
<context>
    <name>ExpertsCard</name>
    <message>
        <source>Experts at work</source>
        <translation>Les experts au travail</translation>
    </message>
    <message>
        <source>In each layer a router sends every token to a few experts. The map shows how often each was chosen: a column for each layer, a row for each expert. Counting begins with the next answer, and costs next to nothing; switched off, nothing is counted.</source>
        <translation>Dans chaque couche, un routeur envoie chaque jeton à quelques experts. La carte montre combien de fois chacun a été choisi&#xa0;: une colonne par couche, une ligne par expert. Le comptage commence à la prochaine réponse et ne coûte presque rien&#xa0;; désactivé, rien n’est compté.</translation>
    </message>
    <message>
        <source>Count experts</source>
        <translation>Compter les experts</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>Compté sur</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Dernière réponse</translation>
    </message>
    <message>
        <source>Since loading</source>
        <translation>Depuis le chargement</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>rarely</source>
        <translation>rarement</translation>
    </message>
    <message>
        <source>less</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>à part égale</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>twice or more</source>
        <translation>le double ou plus</translation>
    </message>
    <message>
        <source>Point at a cell, or go there with the arrow keys, for its numbers.</source>
        <translation>Pointez une case, ou allez-y avec les flèches, pour voir ses chiffres.</translation>
    </message>
    <message>
        <source>Nothing was counted yet: ask something.</source>
        <translation>Rien n’a encore été compté&#xa0;: posez une question.</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Enregistrer en Markdown…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save as Markdown</source>
        <translation>Enregistrer en Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Rechercher ici</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Occurrence précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Occurrence suivante (Entrée)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Move to folder</source>
        <translation>Déplacer vers un dossier</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Nom du nouveau dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make and move</source>
        <translation>Créer et déplacer</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
</context>
<context>
    <name>GaugeStrip</name>
    <message>
        <source>Model and gauges</source>
        <translation>Modèle et indicateurs</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Masquer la barre latérale</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>Afficher la barre latérale</translation>
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
        <translation>Vitesse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Mémoire&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>InspectorDialog</name>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>What the model is given, exactly</source>
        <translation>Ce que le modèle reçoit, exactement</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Copy the ids</source>
        <translation>Copier les identifiants</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Pendant la saisie</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>Dans une conversation</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>Dans la liste des conversations</translation>
    </message>
</context>
<context>
    <name>LaneColumn</name>
    <message>
        <source>Lane %1 at temperature %2</source>
        <translation>Voie %1 à la température %2</translation>
    </message>
    <message>
        <source>Its answer comes here.</source>
        <translation>Sa réponse s’affichera ici.</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>Lane %1</source>
        <translation>Voie %1</translation>
    </message>
    <message>
        <source>Temperature of lane %1</source>
        <translation>Température de la voie %1</translation>
    </message>
    <message>
        <source>More settings of lane %1</source>
        <translation>Autres réglages de la voie %1</translation>
    </message>
    <message>
        <source>Top-p, min-p, top-k, seed: not as usual</source>
        <translation>Top-p, min-p, top-k, graine&#xa0;: modifiés</translation>
    </message>
    <message>
        <source>Top-p, min-p, top-k, seed</source>
        <translation>Top-p, min-p, top-k, graine</translation>
    </message>
    <message>
        <source>Stop lane %1</source>
        <translation>Arrêter la voie %1</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Sélectionnée</translation>
    </message>
    <message>
        <source>Pick this answer</source>
        <translation>Sélectionner cette réponse</translation>
    </message>
    <message>
        <source>Pick lane %1</source>
        <translation>Sélectionner la voie %1</translation>
    </message>
    <message>
        <source>Remove lane %1</source>
        <translation>Retirer la voie %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lane %1: %2</source>
        <translation>Voie %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>was written at %1 · seed %2</source>
        <translation>écrite à %1 · graine %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
</context>
<context>
    <name>LaneSettings</name>
    <message>
        <source>%1 of lane %2</source>
        <translation>%1 de la voie %2</translation>
    </message>
    <message>
        <source>Settings of lane %1</source>
        <translation>Réglages de la voie %1</translation>
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
        <translation>Graine</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>Top-p 1, min-p 0 and top-k 0 leave every word in. The same seed and settings give the same answer.</source>
        <translation>Top-p 1, min-p 0 et top-k 0 n’écartent aucun mot. La même graine et les mêmes réglages donnent la même réponse.</translation>
    </message>
</context>
<context>
    <name>LaneText</name>
    <message>
        <source>Answer of lane %1</source>
        <translation>Réponse de la voie %1</translation>
    </message>
    <message>
        <source>Answer of lane %1: %2</source>
        <translation>Réponse de la voie %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The arrow keys show what else the model had in mind</source>
        <translation>Les touches fléchées montrent ce que le modèle envisageait aussi</translation>
    </message>
</context>
<context>
    <name>LaneWords</name>
    <message>
        <source>There is no memory for so many lanes at once. Fewer would do.</source>
        <translation>La mémoire ne suffit pas pour autant de voies à la fois. Avec moins, cela irait.</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En attente…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>Lecture de l’invite…</translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>Lecture de %1 sur %2…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>At its length limit</source>
        <translation>Longueur maximale atteinte</translation>
    </message>
    <message>
        <source>At a stop text</source>
        <translation>Texte d’arrêt atteint</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>The context is full</source>
        <translation>Le contexte est plein</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 jeton</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 j/s</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window, its numbers and dates. The model answers in the language in which you write to it, as well as it knows it.</source>
        <translation>Celle de la fenêtre, des nombres et des dates. Le modèle répond dans la langue dans laquelle on lui écrit, autant qu’il la maîtrise.</translation>
    </message>
</context>
<context>
    <name>LibraryDialogs</name>
    <message>
        <source>Export templates</source>
        <translation>Exporter les gabarits</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Gabarits (*.json)</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Importer des gabarits</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Rechercher dans les gabarits</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Gabarits</translation>
    </message>
    <message>
        <source>No template holds these words.</source>
        <translation>Aucun gabarit ne contient ces mots.</translation>
    </message>
    <message>
        <source>There are no templates.</source>
        <translation>Il n’y a pas de gabarits.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Write to this address?</source>
        <translation>Écrire à cette adresse&#xa0;?</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Ouvrir cette adresse&#xa0;?</translation>
    </message>
    <message>
        <source>Your mail program will open it.</source>
        <translation>Votre logiciel de messagerie l’ouvrira.</translation>
    </message>
    <message>
        <source>Your browser will open it.</source>
        <translation>Votre navigateur l’ouvrira.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>The name uses letters that can look like others: %1</source>
        <translation>Le nom contient des lettres qui peuvent ressembler à d’autres&#xa0;: %1</translation>
    </message>
    <message>
        <source>What stands before the @ is a user name. The address leads to %1.</source>
        <translation>Ce qui précède le @ est un nom d’utilisateur. L’adresse mène à %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Ouvrir l’adresse</translation>
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
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1)</source>
        <translation>Raccourcis clavier (F1)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Gabarits</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Moniteur</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>(picture left out)</source>
        <translation>(image omise)</translation>
    </message>
</context>
<context>
    <name>MemoryCard</name>
    <message>
        <source>in memory</source>
        <translation>en mémoire</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>en tout</translation>
    </message>
    <message>
        <source>%1: %2 in memory of %3</source>
        <translation>%1&#xa0;: %2 en mémoire sur %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>MemoryWords</name>
    <message>
        <source>Dense weights</source>
        <translation>Poids denses</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Context (KV cache)</source>
        <translation>Contexte (cache KV)</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>The rest of Sirocco</source>
        <translation>Le reste de Sirocco</translation>
    </message>
    <message>
        <source>Other programs and the system</source>
        <translation>Les autres programmes et le système</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Réflexion…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Modifier le message</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Version suivante</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Compare answers to this message</source>
        <translation>Comparer les réponses à ce message</translation>
    </message>
    <message>
        <source>Ask this at several temperatures, side by side</source>
        <translation>Poser la question à plusieurs températures, côte à côte</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Utiliser le processeur</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>Charger de nouveau le modèle</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edited message</source>
        <translation>Message modifié</translation>
    </message>
    <message>
        <source>Edited answer</source>
        <translation>Réponse modifiée</translation>
    </message>
    <message>
        <source>Enter sends it again, Esc leaves it as it was</source>
        <translation>Entrée le renvoie, Échap le laisse tel quel</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Ctrl+Entrée enregistre, Échap laisse tout tel quel</translation>
    </message>
    <message>
        <source>The original stays beside it.</source>
        <translation>L’original reste à côté.</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Enregistrer et continuer</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>More about this message</source>
        <translation>Plus d’actions pour ce message</translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation>Plus d’actions pour cette réponse</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Copier en texte brut</translation>
    </message>
    <message>
        <source>Edit this message</source>
        <translation>Modifier ce message</translation>
    </message>
    <message>
        <source>Edit this answer</source>
        <translation>Modifier cette réponse</translation>
    </message>
    <message>
        <source>Delete from here on</source>
        <translation>Supprimer à partir d’ici</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Sirocco&apos;s mark of this model: %1</source>
        <translation>Marque de ce modèle pour Sirocco&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy the model&apos;s mark</source>
        <translation>Copier la marque du modèle</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 du fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Copier le SHA-256</translation>
    </message>
    <message>
        <source>Make the SHA-256 of the file</source>
        <translation>Calculer le SHA-256 du fichier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Checksum of the file</source>
        <translation>Somme de contrôle du fichier</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Model: loading %1</source>
        <translation>Modèle&#xa0;: chargement de %1</translation>
    </message>
    <message>
        <source>Model: %1 on %2</source>
        <translation>Modèle&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Modèle&#xa0;: aucun</translation>
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
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Conversation format…</source>
        <translation>Format de conversation…</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Ouvrir un modèle…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Ouvrir un dossier de modèle…</translation>
    </message>
    <message>
        <source>or drop it on the window</source>
        <translation>ou le déposer sur la fenêtre</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>Modèle et périphérique</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Of %1 cores. Fewer leave room for other programs and make answers slower.</source>
        <translation>Sur %1 cœurs. Moins de threads laissent de la place aux autres programmes et ralentissent les réponses.</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Contexte en jetons</translation>
    </message>
    <message>
        <source>How much of a conversation and its documents the model sees, up to %1.</source>
        <translation>Ce que le modèle voit d’une conversation et de ses documents, jusqu’à %1.</translation>
    </message>
    <message>
        <source>How much of a conversation and its documents the model sees.</source>
        <translation>Ce que le modèle voit d’une conversation et de ses documents.</translation>
    </message>
    <message>
        <source>Memory of the context (KV cache)</source>
        <translation>Mémoire du contexte (cache KV)</translation>
    </message>
    <message>
        <source>Exact (f16)</source>
        <translation>Exacte (f16)</translation>
    </message>
    <message>
        <source>Compact (q8_0)</source>
        <translation>Compacte (q8_0)</translation>
    </message>
    <message>
        <source>Answers as the model was made.</source>
        <translation>Des réponses telles que le modèle a été conçu.</translation>
    </message>
    <message>
        <source>About half the memory, so that a context twice as long fits. Answers may differ in single words.</source>
        <translation>Environ la moitié de la mémoire&#xa0;: un contexte deux fois plus long tient. Les réponses peuvent différer de quelques mots.</translation>
    </message>
    <message>
        <source>What you changed applies when the model is loaded again.</source>
        <translation>Les changements s’appliquent au prochain chargement du modèle.</translation>
    </message>
    <message>
        <source>Changes here apply when a model is loaded.</source>
        <translation>Ces réglages s’appliquent au chargement d’un modèle.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Recharger</translation>
    </message>
</context>
<context>
    <name>ModelStatus</name>
    <message>
        <source>Loading %1</source>
        <translation>Chargement de %1</translation>
    </message>
    <message>
        <source>How should Sirocco write to this model?</source>
        <translation>Comment Sirocco doit-il écrire à ce modèle&#xa0;?</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>Aucun modèle n’est chargé</translation>
    </message>
    <message>
        <source>Its file does not say which format of conversation it understands.</source>
        <translation>Son fichier n’indique pas quel format de conversation il comprend.</translation>
    </message>
    <message>
        <source>Open a Mixtral model (a .gguf file or a Hugging Face folder), drop one on the window, or use the small demo model.</source>
        <translation>Ouvrez un modèle Mixtral (un fichier .gguf ou un dossier Hugging Face), déposez-en un sur la fenêtre, ou utilisez le petit modèle de démonstration.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Use the demo</source>
        <translation>Utiliser la démo</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Ouvrir un modèle…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Utiliser le processeur</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 does not fit into memory</source>
        <translation>%1 ne tient pas en mémoire</translation>
    </message>
    <message>
        <source>%1 needs more memory than there is</source>
        <translation>%1 demande plus de mémoire qu’il n’y en a</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 n’a pas été ouvert</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>It can still run with its weights read from the disk for every token. That works, but expect seconds for each token.</source>
        <translation>Il peut tout de même fonctionner en lisant ses poids sur le disque à chaque jeton. Cela marche, mais comptez plusieurs secondes par jeton.</translation>
    </message>
    <message>
        <source>A smaller quantisation of the same model, or a shorter context in the settings, may fit.</source>
        <translation>Une quantification plus petite du même modèle, ou un contexte plus court dans les paramètres, pourrait tenir.</translation>
    </message>
    <message>
        <source>A file of the model is not there. It may have been moved, or its disk is not connected.</source>
        <translation>Un fichier du modèle est introuvable. Il a peut-être été déplacé, ou son disque n’est pas connecté.</translation>
    </message>
    <message>
        <source>The file is damaged, cut off, or not a model. Download it again, or choose another.</source>
        <translation>Le fichier est endommagé, tronqué, ou n’est pas un modèle. Téléchargez-le à nouveau ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Sirocco runs Mixtral models: GGUF files in all usual types from Q2_K to F32 but the IQ ones, and Hugging Face folders with safetensors.</source>
        <translation>Sirocco exécute les modèles Mixtral&#xa0;: les fichiers GGUF de tous les types courants de Q2_K à F32 sauf les IQ, et les dossiers Hugging Face avec safetensors.</translation>
    </message>
    <message>
        <source>Mistral Instruct</source>
        <translation>Mistral Instruct</translation>
    </message>
    <message>
        <source>Mistral Instruct, newer</source>
        <translation>Mistral Instruct, plus récent</translation>
    </message>
    <message>
        <source>ChatML</source>
        <translation>ChatML</translation>
    </message>
    <message>
        <source>No format</source>
        <translation>Aucun format</translation>
    </message>
    <message>
        <source>Hello!</source>
        <translation>Bonjour&#xa0;!</translation>
    </message>
    <message>
        <source>Mixtral 8x7B Instruct, and most models made from it</source>
        <translation>Mixtral 8x7B Instruct et la plupart des modèles qui en sont issus</translation>
    </message>
    <message>
        <source>Mixtral 8x22B Instruct and later ones of Mistral</source>
        <translation>Mixtral 8x22B Instruct et les suivants de Mistral</translation>
    </message>
    <message>
        <source>Nous Hermes, Dolphin and others</source>
        <translation>Nous Hermes, Dolphin et d’autres</translation>
    </message>
    <message>
        <source>Base models, which continue a text instead of answering it</source>
        <translation>Modèles de base, qui poursuivent un texte au lieu d’y répondre</translation>
    </message>
    <message>
        <source>Context (%1 tokens)</source>
        <translation>Contexte (%1 jetons)</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nécessaire</translation>
    </message>
    <message>
        <source>Free on %1</source>
        <translation>Libre sur %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>Fonctionne sur %1.</translation>
    </message>
    <message>
        <source>Runs on the CPU, as chosen in the settings.</source>
        <translation>Fonctionne sur le processeur, comme choisi dans les paramètres.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because no graphics processor can be used.</source>
        <translation>Fonctionne sur le processeur, car aucun processeur graphique n’est utilisable.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because the model does not fit on the graphics processor.</source>
        <translation>Fonctionne sur le processeur, car le modèle ne tient pas dans le processeur graphique.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because the graphics processor could not be opened.</source>
        <translation>Fonctionne sur le processeur, car le processeur graphique n’a pas pu être ouvert.</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>Monitor</source>
        <translation>Moniteur</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Retour à la conversation</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Retour à la conversation (Échap)</translation>
    </message>
    <message>
        <source>Now, and the last ten minutes</source>
        <translation>Maintenant et les dix dernières minutes</translation>
    </message>
</context>
<context>
    <name>MonitorWords</name>
    <message>
        <source>The model is waiting for a question.</source>
        <translation>Le modèle attend une question.</translation>
    </message>
    <message>
        <source>Memory is short: this computer swaps %1 a second. Close other programs, or choose a shorter context or a smaller model.</source>
        <translation>La mémoire manque&#xa0;: cet ordinateur échange %1 par seconde avec le disque. Fermez d’autres programmes, ou choisissez un contexte plus court ou un modèle plus petit.</translation>
    </message>
    <message>
        <source>Waiting for the disk: %1 of weights are read a second, because they do not all fit into memory.</source>
        <translation>Attente du disque&#xa0;: %1 de poids sont lus par seconde, car ils ne tiennent pas tous en mémoire.</translation>
    </message>
    <message>
        <source>Reading the prompt: %1 of %2 tokens.</source>
        <translation>Lecture de l’invite&#xa0;: %1 jetons sur %2.</translation>
    </message>
    <message>
        <source>Other programs keep %1 of %2 cores busy.</source>
        <translation>D’autres programmes occupent %1 cœurs sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for their turn.</source>
        <translation>
            <numerusform>%n demande attend son tour.</numerusform>
            <numerusform>%n demandes attendent leur tour.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers are written at once, and share the speed.</source>
        <translation>%1 réponses s’écrivent à la fois et se partagent la vitesse.</translation>
    </message>
    <message>
        <source>%1 of %2 experts are computed by the processor.</source>
        <translation>%1 experts sur %2 sont calculés par le processeur.</translation>
    </message>
    <message>
        <source>All %1 experts are computed by the processor, and none by a GPU.</source>
        <translation>Les %1 experts sont tous calculés par le processeur, aucun par un GPU.</translation>
    </message>
    <message>
        <source>Nothing holds it up: this is as fast as it gets here.</source>
        <translation>Rien ne le retient&#xa0;: c’est aussi rapide que possible ici.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is there and cannot be asked (%1).</source>
        <translation>Le pilote de NVIDIA est là mais ne peut pas être interrogé (%1).</translation>
    </message>
    <message>
        <source>A GPU does not answer any more (%1).</source>
        <translation>Un GPU ne répond plus (%1).</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
</context>
<context>
    <name>OpenModelDialogs</name>
    <message>
        <source>Open model</source>
        <translation>Ouvrir un modèle</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modèles (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
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
        <translation>Conversations sélectionnées</translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>Sélection&#xa0;: %1</translation>
    </message>
    <message>
        <source>Move picked to a folder</source>
        <translation>Déplacer la sélection vers un dossier</translation>
    </message>
    <message>
        <source>Bring picked back</source>
        <translation>Désarchiver la sélection</translation>
    </message>
    <message>
        <source>Archive picked</source>
        <translation>Archiver la sélection</translation>
    </message>
    <message>
        <source>Delete picked</source>
        <translation>Supprimer la sélection</translation>
    </message>
    <message>
        <source>Pick none</source>
        <translation>Tout désélectionner</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>What you write, what the model answers, your documents and your settings never leave this computer. Sirocco makes no connection: there is no account, no statistics and no search for updates. Links open in your browser, and only after you were asked.</source>
        <translation>Ce que vous écrivez, ce que le modèle répond, vos documents et vos réglages ne quittent jamais cet ordinateur. Sirocco n’établit aucune connexion&#xa0;: ni compte, ni statistiques, ni recherche de mises à jour. Les liens s’ouvrent dans votre navigateur, et seulement après confirmation.</translation>
    </message>
    <message>
        <source>A temporary conversation is never written to the disk and is gone when you close it or Sirocco.</source>
        <translation>Une conversation temporaire n’est jamais écrite sur le disque et disparaît à sa fermeture ou à celle de Sirocco.</translation>
    </message>
    <message>
        <source>Deleted conversations</source>
        <translation>Conversations supprimées</translation>
    </message>
    <message>
        <source>They are kept for seven days, so that deleting can be undone, and are then deleted for good. %1</source>
        <translation>Elles sont conservées sept jours, pour que la suppression puisse être annulée, puis supprimées définitivement. %1</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Supprimer définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>%1 They cannot be had back after this. Backups of earlier days hold them until newer backups have taken their place.</source>
        <translation>%1 Ensuite, il ne sera plus possible de les récupérer. Les sauvegardes des jours précédents les contiennent jusqu’à ce que de plus récentes les remplacent.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>With %1</source>
        <translation>Avec %1</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, avec %2</translation>
    </message>
    <message>
        <source>Prompt for all lanes</source>
        <translation>Invite pour toutes les voies</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it</source>
        <translation>Ctrl+Entrée la lance</translation>
    </message>
    <message>
        <source>One prompt for all lanes…</source>
        <translation>Une invite pour toutes les voies…</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Échelonner</translation>
    </message>
    <message>
        <source>Five lanes at 0, 0.3, 0.7, 1.0 and 1.3</source>
        <translation>Cinq voies à 0&#xa0;; 0,3&#xa0;; 0,7&#xa0;; 1,0 et 1,3</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>The same prompt with new seeds (Ctrl+Enter)</source>
        <translation>La même invite avec de nouvelles graines (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Tout arrêter</translation>
    </message>
</context>
<context>
    <name>PromptCut</name>
    <message>
        <source>Above this line nothing is sent any more</source>
        <translation>Rien au-dessus de cette ligne n’est plus envoyé</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Above this line a summary is sent instead</source>
        <translation>Au-dessus de cette ligne, un résumé est envoyé à la place</translation>
    </message>
    <message>
        <source>There is a summary of what is above, which is not sent</source>
        <translation>Il existe un résumé de ce qui précède, mais il n’est pas envoyé</translation>
    </message>
    <message>
        <source>Hide summary</source>
        <translation>Masquer le résumé</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Afficher le résumé</translation>
    </message>
    <message>
        <source>Send a summary instead</source>
        <translation>Envoyer plutôt un résumé</translation>
    </message>
    <message>
        <source>Use the whole conversation again</source>
        <translation>Renvoyer toute la conversation</translation>
    </message>
    <message>
        <source>Send the summary instead</source>
        <translation>Envoyer plutôt le résumé</translation>
    </message>
</context>
<context>
    <name>ReadableExport</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Summary of the conversation down to here</source>
        <translation>Résumé de la conversation jusqu’ici</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>En choisir un autre…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Utiliser le processeur</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Running again</source>
        <translation>Nouvelle exécution</translation>
    </message>
    <message>
        <source>Run again and compare</source>
        <translation>Relancer et comparer</translation>
    </message>
    <message>
        <source>Stop running again</source>
        <translation>Arrêter la relance</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What is here goes on</source>
        <translation>La réponse affichée continue ainsi</translation>
    </message>
    <message>
        <source>This time it goes on</source>
        <translation>Cette fois, la suite est</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Déplacer vers un dossier…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Supprimer le dossier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Rechercher dans toutes les conversations</translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>Dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Aucun résultat pour «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>SentDocument</name>
    <message>
        <source>Sent document %1, %2</source>
        <translation>Document envoyé %1, %2</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Retour à la conversation</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Retour à la conversation (Échap)</translation>
    </message>
</context>
<context>
    <name>SetupChip</name>
    <message>
        <source>own settings and system prompt</source>
        <translation>réglages et invite système propres</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>réglages propres</translation>
    </message>
    <message>
        <source>own system prompt</source>
        <translation>invite système propre</translation>
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
        <translation>Température %1</translation>
    </message>
    <message>
        <source>This conversation has its %1</source>
        <translation>Dans cette conversation&#xa0;: %1</translation>
    </message>
    <message>
        <source>The defaults, with a system prompt</source>
        <translation>Les valeurs par défaut, avec une invite système</translation>
    </message>
    <message>
        <source>The defaults</source>
        <translation>Les valeurs par défaut</translation>
    </message>
    <message>
        <source>System prompt and settings of this conversation</source>
        <translation>Invite système et réglages de cette conversation</translation>
    </message>
    <message>
        <source>T %1 · own</source>
        <translation>T %1 · propres</translation>
    </message>
</context>
<context>
    <name>SetupController</name>
    <message>
        <source>Precise</source>
        <translation>Précis</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Créatif</translation>
    </message>
</context>
<context>
    <name>SetupNotice</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>SetupPopover</name>
    <message>
        <source>0: always the likeliest word, the same answer every time.</source>
        <translation>0&#xa0;: toujours le mot le plus probable, chaque fois la même réponse.</translation>
    </message>
    <message>
        <source>0–0.3: extraction, facts, code. Steady and literal.</source>
        <translation>0–0,3&#xa0;: extraction, faits, code. Stable et littéral.</translation>
    </message>
    <message>
        <source>0.3–0.7: most questions, rewriting, translation.</source>
        <translation>0,3–0,7&#xa0;: la plupart des questions, réécriture, traduction.</translation>
    </message>
    <message>
        <source>0.7–1.0: conversation, brainstorming, stories.</source>
        <translation>0,7–1,0&#xa0;: conversation, remue-méninges, histoires.</translation>
    </message>
    <message>
        <source>Above 1: other words, bolder ideas, more mistakes.</source>
        <translation>Au-dessus de 1&#xa0;: d’autres mots, des idées plus hardies, plus d’erreurs.</translation>
    </message>
    <message>
        <source>Wild: surprising, and often wrong.</source>
        <translation>Débridé&#xa0;: surprenant et souvent faux.</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Cette conversation</translation>
    </message>
    <message>
        <source>Close the settings of this conversation</source>
        <translation>Fermer les réglages de cette conversation</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Invite système</translation>
    </message>
    <message>
        <source>What the model should know or keep to in every answer. For example: Answer in one sentence.</source>
        <translation>Ce que le modèle doit savoir ou respecter dans chaque réponse. Par exemple&#xa0;: Réponds en une phrase.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Précis</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Créatif</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Moins de réglages</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>1 is off</source>
        <translation>1&#xa0;: désactivé</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>0 is off</source>
        <translation>0&#xa0;: désactivé</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>empty: another one each time</source>
        <translation>vide&#xa0;: une autre chaque fois</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source>Longest answer in tokens</source>
        <translation>Réponse la plus longue, en jetons</translation>
    </message>
    <message>
        <source>tokens; 0: no limit</source>
        <translation>jetons&#xa0;; 0&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Use for new conversations</source>
        <translation>Pour les nouvelles conversations</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Valeurs par défaut</translation>
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
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouveau chat</translation>
    </message>
    <message>
        <source>Conversations are listed here
and stay on this computer.</source>
        <translation>Les conversations s’affichent ici
et restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>History options</source>
        <translation>Options de l’historique</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Exporter cette conversation…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Toutes les conversations</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>Archivées (%1)</translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Conversations and settings</source>
        <translation>Conversations et paramètres</translation>
    </message>
    <message>
        <source>%1
%2 in all. Models stay where you keep them.</source>
        <translation>%1
%2 en tout. Les modèles restent où vous les gardez.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>One is made each day that Sirocco runs, and the last five are kept beside the database.</source>
        <translation>Une sauvegarde est faite chaque jour où Sirocco fonctionne&#xa0;; les cinq dernières sont gardées à côté de la base de données.</translation>
    </message>
    <message>
        <source>There is none yet. One is made each day that Sirocco runs.</source>
        <translation>Il n’y en a pas encore. Une sauvegarde est faite chaque jour où Sirocco fonctionne.</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Summary: %1</source>
        <translation>Résumé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Edited summary</source>
        <translation>Résumé modifié</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Ctrl+Entrée enregistre, Échap laisse tout tel quel</translation>
    </message>
    <message>
        <source>Delete summary</source>
        <translation>Supprimer le résumé</translation>
    </message>
    <message>
        <source>Edit summary</source>
        <translation>Modifier le résumé</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Save summary</source>
        <translation>Enregistrer le résumé</translation>
    </message>
</context>
<context>
    <name>SummaryNotice</name>
    <message>
        <source>Summarising older turns</source>
        <translation>Résumé en cours des anciens échanges</translation>
    </message>
    <message>
        <source>Stop summarising</source>
        <translation>Arrêter le résumé</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Summary so far: %1</source>
        <translation>Résumé jusqu’ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>TemperatureDial</name>
    <message>
        <source>Temperature: drag up or down, scroll, or type</source>
        <translation>Température&#xa0;: glisser vers le haut ou le bas, molette ou saisie</translation>
    </message>
    <message>
        <source>%1, as a number</source>
        <translation>%1, sous forme de nombre</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>How should Sirocco write to %1?</source>
        <translation>Comment Sirocco doit-il écrire à %1&#xa0;?</translation>
    </message>
    <message>
        <source>A model understands a conversation only in the format that it was trained with, and this file does not say which that is. In a wrong one, answers are muddled or never end. Take the likely one if you are not sure; you can change it later in the model&apos;s menu.</source>
        <translation>Un modèle ne comprend une conversation que dans le format avec lequel il a été entraîné, et ce fichier ne dit pas lequel. Dans un mauvais format, les réponses sont confuses ou sans fin. En cas de doute, prenez le plus probable&#xa0;; vous pourrez en changer dans le menu du modèle.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Use this format</source>
        <translation>Utiliser ce format</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Temperature 0.2. 0–0.3: extraction, facts, code.</source>
        <translation>Température 0,2. 0–0,3&#xa0;: extraction, faits, code.</translation>
    </message>
    <message>
        <source>Temperature 0.7. Conversation, rewriting, translation.</source>
        <translation>Température 0,7. Conversation, réécriture, traduction.</translation>
    </message>
    <message>
        <source>Temperature 1.0. 0.7–1.0: brainstorming, stories.</source>
        <translation>Température 1,0. 0,7–1,0&#xa0;: remue-méninges, histoires.</translation>
    </message>
    <message>
        <source>As the conversation is set.</source>
        <translation>Selon les réglages de la conversation.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nom du gabarit</translation>
    </message>
    <message>
        <source>Take out of the favourites</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Ajouter aux favoris</translation>
    </message>
    <message>
        <source>More for this template</source>
        <translation>Plus pour ce gabarit</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Shortcut in the composer</source>
        <translation>Raccourci dans la zone de saisie</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Texte du gabarit</translation>
    </message>
    <message>
        <source>What is sent. {{topic}} asks for something, {{language|French}} suggests an answer.</source>
        <translation>Ce qui est envoyé. {{sujet}} demande quelque chose, {{langue|anglais}} propose une réponse.</translation>
    </message>
    <message>
        <source>a large field</source>
        <translation>un grand champ</translation>
    </message>
    <message>
        <source>from the clipboard</source>
        <translation>du presse-papiers</translation>
    </message>
    <message>
        <source>a file that goes along</source>
        <translation>un fichier joint</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>un champ</translation>
    </message>
    <message>
        <source>Placeholder %1: %2</source>
        <translation>Emplacement %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Main text</source>
        <translation>Texte principal</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>sujet</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Un champ</translation>
    </message>
    <message>
        <source>Insert placeholder: %1</source>
        <translation>Insérer un emplacement&#xa0;: %1</translation>
    </message>
    <message>
        <source>System prompt, in place of the conversation&apos;s own</source>
        <translation>Invite système, à la place de celle de la conversation</translation>
    </message>
    <message>
        <source>System prompt of the template</source>
        <translation>Invite système du gabarit</translation>
    </message>
    <message>
        <source>None: the conversation keeps its own.</source>
        <translation>Aucune&#xa0;: la conversation garde la sienne.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>As set</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Précis</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Créatif</translation>
    </message>
    <message>
        <source>As it would be sent…</source>
        <translation>Aperçu…</translation>
    </message>
    <message>
        <source>It needs a name and a text</source>
        <translation>Il faut un nom et un texte</translation>
    </message>
    <message>
        <source>Changes are kept when you leave</source>
        <translation>Les changements sont gardés en quittant</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Du presse-papiers</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>It goes along with the message.</source>
        <translation>Il est joint au message.</translation>
    </message>
    <message>
        <source>Enter puts the text into the composer, Shift+Enter breaks the line, Ctrl+Enter sends.</source>
        <translation>Entrée met le texte dans la zone de saisie, Maj+Entrée passe à la ligne, Ctrl+Entrée envoie.</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Choisir un document</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>To the composer</source>
        <translation>Dans la zone de saisie</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Templates</source>
        <translation>Gabarits</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Gabarits</translation>
    </message>
    <message>
        <source>Back to the templates</source>
        <translation>Retour aux gabarits</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Retour à la conversation</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Échap)</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nouveau gabarit</translation>
    </message>
    <message>
        <source>Options of the library</source>
        <translation>Options des gabarits</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Restore what came with Sirocco</source>
        <translation>Rétablir ceux fournis avec Sirocco</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>A template is a text with placeholders, for what you ask again and again. Choose one at the left, or make a new one.</source>
        <translation>Un gabarit est un texte avec des emplacements à remplir, pour ce que vous demandez sans cesse. Choisissez-en un à gauche ou créez-en un.</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss the result</source>
        <translation>Masquer le résultat</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export conversations</source>
        <translation>Exporter des conversations</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Sirocco archive (*.json)</source>
        <translation>Archive Sirocco (*.json)</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importer des conversations</translation>
    </message>
    <message>
        <source>Archives of Sirocco or ChatGPT (*.json)</source>
        <translation>Archives de Sirocco ou de ChatGPT (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>UserBlock</name>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Precise</source>
        <translation>Précis</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Créatif</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Use version %1 again</source>
        <translation>Reprendre la version %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New chat</source>
        <translation>Nouveau chat</translation>
    </message>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversation temporaire</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Rechercher dans toutes les conversations</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>Régénérer la dernière réponse</translation>
    </message>
    <message>
        <source>Edit the last message</source>
        <translation>Modifier le dernier message</translation>
    </message>
    <message>
        <source>Earlier version of a message or answer</source>
        <translation>Version précédente d’un message ou d’une réponse</translation>
    </message>
    <message>
        <source>Later version of a message or answer</source>
        <translation>Version suivante d’un message ou d’une réponse</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copier la dernière réponse</translation>
    </message>
    <message>
        <source>Attach a document…</source>
        <translation>Joindre un document…</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>Renommer cette conversation</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Épingler cette conversation</translation>
    </message>
    <message>
        <source>Unpin this conversation</source>
        <translation>Désépingler cette conversation</translation>
    </message>
    <message>
        <source>Move this conversation to a folder…</source>
        <translation>Déplacer cette conversation vers un dossier…</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Archiver cette conversation</translation>
    </message>
    <message>
        <source>Bring this conversation back from the archive</source>
        <translation>Désarchiver cette conversation</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Supprimer cette conversation</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Exporter cette conversation…</translation>
    </message>
    <message>
        <source>Export all conversations…</source>
        <translation>Exporter toutes les conversations…</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Importer des conversations…</translation>
    </message>
    <message>
        <source>Cancel the export or import</source>
        <translation>Annuler l’export ou l’import</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Undo the last change to the conversations</source>
        <translation>Annuler le dernier changement des conversations</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>Afficher les conversations archivées</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Afficher toutes les conversations</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Ouvrir un modèle…</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Ouvrir un dossier de modèle…</translation>
    </message>
    <message>
        <source>Open the demo model</source>
        <translation>Ouvrir le modèle de démonstration</translation>
    </message>
    <message>
        <source>Give up loading the model</source>
        <translation>Annuler le chargement du modèle</translation>
    </message>
    <message>
        <source>Conversation format…</source>
        <translation>Format de conversation…</translation>
    </message>
    <message>
        <source>To the composer</source>
        <translation>Aller à la zone de saisie</translation>
    </message>
    <message>
        <source>Between conversations and composer</source>
        <translation>Entre les conversations et la zone de saisie</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Any action or conversation by its name</source>
        <translation>Toute action ou conversation par son nom</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Fermer les paramètres</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Texte en taille habituelle</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Apparence&#xa0;: claire</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Apparence&#xa0;: sombre</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation>Apparence&#xa0;: comme le système</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>Faire défiler la conversation</translation>
    </message>
    <message>
        <source>Page ↑, Page ↓</source>
        <translation>Page ↑, Page ↓</translation>
    </message>
    <message>
        <source>Undo deleting messages</source>
        <translation>Annuler la suppression de messages</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous place that was found</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Rename a conversation or folder</source>
        <translation>Renommer une conversation ou un dossier</translation>
    </message>
    <message>
        <source>Delete a conversation or folder</source>
        <translation>Supprimer une conversation ou un dossier</translation>
    </message>
    <message>
        <source>Pick several conversations</source>
        <translation>Sélectionner plusieurs conversations</translation>
    </message>
    <message>
        <source>Space, Shift+↑↓</source>
        <translation>Espace, Maj+↑↓</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Menu of a conversation or folder</source>
        <translation>Menu d’une conversation ou d’un dossier</translation>
    </message>
    <message>
        <source>Compare answers, and back</source>
        <translation>Comparer les réponses, et retour</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Arrêter la comparaison</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Gabarits</translation>
    </message>
    <message>
        <source>Conversation settings and system prompt</source>
        <translation>Réglages et invite système de la conversation</translation>
    </message>
    <message>
        <source>Inspect the prompt, token by token</source>
        <translation>Examiner l’invite, jeton par jeton</translation>
    </message>
    <message>
        <source>Templates by their names</source>
        <translation>Gabarits par leur nom</translation>
    </message>
    <message>
        <source>Details of the last answer</source>
        <translation>Détails de la dernière réponse</translation>
    </message>
    <message>
        <source>Run the last answer again and compare</source>
        <translation>Relancer la dernière réponse et comparer</translation>
    </message>
    <message>
        <source>Monitor, and back</source>
        <translation>Moniteur, et retour</translation>
    </message>
    <message>
        <source>Count which experts answer</source>
        <translation>Compter quels experts répondent</translation>
    </message>
    <message>
        <source>Stop counting which experts answer</source>
        <translation>Ne plus compter quels experts répondent</translation>
    </message>
</context>
<context>
    <name>sirocco::AttachmentController</name>
    <message>
        <source>Only files of this computer can be opened</source>
        <translation>Seuls les fichiers de cet ordinateur peuvent être ouverts</translation>
    </message>
    <message>
        <source>Put “%1” into your message</source>
        <translation>Mettre «&#xa0;%1&#xa0;» dans le message</translation>
    </message>
    <message>
        <source>Put %1 files into your message</source>
        <translation>Mettre %1 fichiers dans le message</translation>
    </message>
</context>
<context>
    <name>sirocco::ChatController</name>
    <message>
        <source>This conversation could not be opened. %1</source>
        <translation>Cette conversation n’a pas pu être ouverte. %1</translation>
    </message>
    <message>
        <source>Not sent; your text is still here. %1</source>
        <translation>Non envoyé&#xa0;; votre texte est toujours là. %1</translation>
    </message>
    <message>
        <source>Waiting for another answer to finish…</source>
        <translation>En attente de la fin d’une autre réponse…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens…</source>
        <translation>Lecture de %1 jetons sur %2…</translation>
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
        <translation>Non lancé. %1</translation>
    </message>
    <message>
        <source>This comparison could not be opened. %1</source>
        <translation>Cette comparaison n’a pas pu être ouverte. %1</translation>
    </message>
    <message>
        <source>Earlier comparisons could not be read. %1</source>
        <translation>Les comparaisons précédentes n’ont pas pu être lues. %1</translation>
    </message>
    <message>
        <source>This could not be saved. %1 You can go on, but it may be missing after a restart.</source>
        <translation>Cela n’a pas pu être enregistré. %1 Vous pouvez continuer, mais cela pourrait manquer après un redémarrage.</translation>
    </message>
    <message>
        <source>Not kept; the lanes are still here. %1</source>
        <translation>Non gardé&#xa0;; les voies sont toujours là. %1</translation>
    </message>
    <message>
        <source>a conversation without a title</source>
        <translation>une conversation sans titre</translation>
    </message>
    <message>
        <source>Asked again in “%1”</source>
        <translation>Question reposée dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Asked next in “%1”</source>
        <translation>Question suivante dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Another comparison is still running; it is among the earlier ones.</source>
        <translation>Une autre comparaison est encore en cours&#xa0;; elle figure parmi les précédentes.</translation>
    </message>
    <message>
        <source>Prompt of %1 tokens, read once for %2 lanes</source>
        <translation>Invite de %1 jetons, lue une fois pour %2 voies</translation>
    </message>
    <message>
        <source>Prompt of %1 tokens, %2 of them there already, shared by %3 lanes</source>
        <translation>Invite de %1 jetons, dont %2 déjà là, partagée par %3 voies</translation>
    </message>
    <message>
        <source>%1 t/s in all</source>
        <translation>%1 j/s en tout</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>jeton %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>sirocco::ComparisonListModel</name>
    <message>
        <source>%1 lanes · %2</source>
        <translation>%1 voies · %2</translation>
    </message>
</context>
<context>
    <name>sirocco::ContextController</name>
    <message>
        <source>System prompt</source>
        <translation>Invite système</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Échanges précédents</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>Room for the answer</source>
        <translation>Place pour la réponse</translation>
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
        <translation>environ %1</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 jetons sur %2</translation>
    </message>
    <message>
        <source>%1 are read already, %2 are still to be read.</source>
        <translation>%1 sont déjà lus, %2 restent à lire.</translation>
    </message>
    <message>
        <source>The documents are too long: they have %1, and the model&apos;s context holds %2.</source>
        <translation>Les documents sont trop longs&#xa0;: ils comptent %1, et le contexte du modèle en contient %2.</translation>
    </message>
    <message>
        <source>This does not fit: it would be %1, and the model&apos;s context holds %2.</source>
        <translation>Cela ne tient pas&#xa0;: il faudrait %1, et le contexte du modèle en contient %2.</translation>
    </message>
    <message>
        <source>The answer ended early: other answers take the memory. Ask again when they have ended.</source>
        <translation>La réponse s’est arrêtée trop tôt&#xa0;: d’autres réponses occupent la mémoire. Redemandez quand elles seront finies.</translation>
    </message>
    <message>
        <source>The answer ended at the end of the context of %1.</source>
        <translation>La réponse s’est arrêtée à la fin du contexte de %1.</translation>
    </message>
    <message>
        <source>The context is nearly full: %1 are left for the answer.</source>
        <translation>Le contexte est presque plein&#xa0;: il reste %1 pour la réponse.</translation>
    </message>
    <message>
        <source>Leave out the oldest turn (%1)</source>
        <translation>Omettre l’échange le plus ancien (%1)</translation>
    </message>
    <message>
        <source>Leave out the %1 oldest turns (%2)</source>
        <translation>Omettre les %1 échanges les plus anciens (%2)</translation>
    </message>
    <message>
        <source>Use a context of %1 (%2 more memory)</source>
        <translation>Utiliser un contexte de %1 (%2 de mémoire en plus)</translation>
    </message>
    <message>
        <source>A context of %1 would take %2 more memory, which is not free.</source>
        <translation>Un contexte de %1 demanderait %2 de mémoire en plus, qui ne sont pas libres.</translation>
    </message>
    <message>
        <source>Summarise the oldest turn (%1)</source>
        <translation>Résumer l’échange le plus ancien (%1)</translation>
    </message>
    <message>
        <source>Summarise the %1 oldest turns (%2)</source>
        <translation>Résumer les %1 échanges les plus anciens (%2)</translation>
    </message>
</context>
<context>
    <name>sirocco::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
</context>
<context>
    <name>sirocco::DataController</name>
    <message>
        <source>Nothing that was deleted is kept.</source>
        <translation>Rien de ce qui a été supprimé n’est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted, and still kept: %1.</source>
        <translation>Supprimés et encore conservés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It could not be deleted for good. %1</source>
        <translation>La suppression définitive a échoué. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n comparaison</numerusform>
            <numerusform>%n comparaisons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n gabarit</numerusform>
            <numerusform>%n gabarits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sirocco::DetailsController</name>
    <message>
        <source>This text was written or changed by hand, or it was imported.</source>
        <translation>Ce texte a été écrit ou modifié à la main, ou importé.</translation>
    </message>
    <message>
        <source>An older version of Sirocco wrote this and kept no more than this of it.</source>
        <translation>Une version plus ancienne de Sirocco a écrit ceci et n’en a pas conservé davantage.</translation>
    </message>
    <message>
        <source>The same prompt with the same settings and seed. The conversation stays as it is.</source>
        <translation>La même invite avec les mêmes réglages et la même graine. La conversation reste telle quelle.</translation>
    </message>
    <message>
        <source>The same prompt with the same settings and seed, in about %1. The conversation stays as it is.</source>
        <translation>La même invite avec les mêmes réglages et la même graine, en %1 environ. La conversation reste telle quelle.</translation>
    </message>
    <message>
        <source>Stopped before there was anything to say.</source>
        <translation>Arrêté avant qu’il y ait quelque chose à dire.</translation>
    </message>
    <message>
        <source>ends here</source>
        <translation>se termine ici</translation>
    </message>
</context>
<context>
    <name>sirocco::ExpertsController</name>
    <message>
        <source>%1 tokens were counted. Most uneven is layer %2: its two busiest experts took %3 % of the work; evenly shared it would be %4 %.</source>
        <translation>%1 jetons ont été comptés. La couche la plus inégale est la %2&#xa0;: ses deux experts les plus occupés ont fait %3&#xa0;% du travail&#xa0;; à parts égales, ce serait %4&#xa0;%.</translation>
    </message>
    <message>
        <source>No expert is rarely used.</source>
        <translation>Aucun expert n’est rarement utilisé.</translation>
    </message>
    <message>
        <source>Too few tokens yet to say which are rarely used.</source>
        <translation>Trop peu de jetons encore pour dire lesquels servent rarement.</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>layer/expert</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 experts are rarely used, the least of them layer/expert %3.</source>
        <translation>%1 experts sur %2 servent rarement, le moins souvent couche/expert %3.</translation>
    </message>
    <message>
        <source>Rarely used, by layer/expert: %1.</source>
        <translation>Rarement utilisés, par couche/expert&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Layer %1, expert %2</source>
        <translation>Couche %1, expert %2</translation>
    </message>
    <message>
        <source>Layer %1, expert %2: %3 of %4 visits, %5 %. %6 times an even share.</source>
        <translation>Couche %1, expert %2&#xa0;: %3 visites sur %4, soit %5&#xa0;%. %6 fois une part égale.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Shares of layer %1: %2</source>
        <translation>Parts de la couche %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sirocco::GaugeController</name>
    <message>
        <source>reading %1 of %2</source>
        <translation>lit %1 sur %2</translation>
    </message>
    <message>
        <source>– t/s</source>
        <translation>– j/s</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 j/s</translation>
    </message>
    <message>
        <source>Tokens per second, once an answer is written</source>
        <translation>Jetons par seconde, dès qu’une réponse s’écrit</translation>
    </message>
    <message>
        <source>Writing %1 tokens per second</source>
        <translation>Écrit %1 jetons par seconde</translation>
    </message>
    <message>
        <source>The last answer came at %1 tokens per second</source>
        <translation>La dernière réponse est venue à %1 jetons par seconde</translation>
    </message>
    <message>
        <source>Prompts are read at %1 tokens per second</source>
        <translation>Les invites sont lues à %1 jetons par seconde</translation>
    </message>
    <message>
        <source>%1 tokens written since the model was loaded</source>
        <translation>%1 jetons écrits depuis le chargement du modèle</translation>
    </message>
    <message>
        <source>%1 / %2 GB</source>
        <translation>%1 / %2 Go</translation>
    </message>
    <message>
        <source>%1: %2 GB</source>
        <translation>%1&#xa0;: %2 Go</translation>
    </message>
    <message>
        <source>This machine: %1 GB</source>
        <translation>Cet ordinateur&#xa0;: %1 Go</translation>
    </message>
    <message>
        <source>More than nine tenths are in use: a shorter context or a smaller model leaves room.</source>
        <translation>Plus de neuf dixièmes sont occupés&#xa0;: un contexte plus court ou un modèle plus petit libère de la place.</translation>
    </message>
    <message>
        <source>About %1 s until the first word</source>
        <translation>Environ %1 s avant le premier mot</translation>
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
        <translation>Le processeur graphique&#xa0;: %1&#xa0;Go</translation>
    </message>
    <message>
        <source>1 token written since the model was loaded</source>
        <translation>1 jeton écrit depuis le chargement du modèle</translation>
    </message>
</context>
<context>
    <name>sirocco::InspectorController</name>
    <message>
        <source>There is nothing to send yet. Write a message, and its tokens are here.</source>
        <translation>Il n’y a encore rien à envoyer. Écrivez un message, et ses jetons s’affichent ici.</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 jetons sur %2</translation>
    </message>
    <message>
        <source>Token %1 of %2: %3, id %4. %5</source>
        <translation>Jeton %1 sur %2&#xa0;: %3, identifiant %4. %5</translation>
    </message>
</context>
<context>
    <name>sirocco::InterruptedController</name>
    <message>
        <source>The end of Sirocco cut off an answer in “%1”.</source>
        <translation>L’arrêt de Sirocco a interrompu une réponse dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The end of Sirocco cut off %1 answers, the newest in “%2”.</source>
        <translation>L’arrêt de Sirocco a interrompu %1 réponses, la plus récente dans «&#xa0;%2&#xa0;».</translation>
    </message>
</context>
<context>
    <name>sirocco::LibraryController</name>
    <message>
        <source>The templates could not be read. %1</source>
        <translation>Les gabarits n’ont pas pu être lus. %1</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>«&#xa0;%1&#xa0;» supprimé</translation>
    </message>
    <message>
        <source>Not saved: the text is too long. A template holds %1 characters.</source>
        <translation>Non enregistré&#xa0;: le texte est trop long. Un gabarit contient au plus %1 caractères.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>The templates that came with Sirocco are as they were. Earlier words are in their versions.</source>
        <translation>Les gabarits fournis avec Sirocco sont rétablis. Les textes précédents sont dans leurs versions.</translation>
    </message>
    <message>
        <source>The versions could not be read. %1</source>
        <translation>Les versions n’ont pas pu être lues. %1</translation>
    </message>
    <message>
        <source>Version %1 is in use again.</source>
        <translation>La version %1 est de nouveau utilisée.</translation>
    </message>
    <message>
        <source>Exported %1 templates</source>
        <translation>%1 gabarits exportés</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Export impossible. %1</translation>
    </message>
    <message>
        <source>Not imported: this is no file of templates, or it holds one that is too long or has no text.</source>
        <translation>Import impossible&#xa0;: ce n’est pas un fichier de gabarits, ou l’un d’eux est trop long ou sans texte.</translation>
    </message>
    <message>
        <source>Not imported. %1</source>
        <translation>Import impossible. %1</translation>
    </message>
    <message>
        <source>Nothing new: all of these templates are here already.</source>
        <translation>Rien de nouveau&#xa0;: tous ces gabarits sont déjà là.</translation>
    </message>
    <message>
        <source>Imported 1 template</source>
        <translation>1 gabarit importé</translation>
    </message>
    <message>
        <source>Imported %1 templates</source>
        <translation>%1 gabarits importés</translation>
    </message>
    <message>
        <source>Exported 1 template</source>
        <translation>1 gabarit exporté</translation>
    </message>
    <message>
        <source>Not saved: the system prompt is too long. It may have %1 characters.</source>
        <translation>Non enregistré&#xa0;: l’invite système est trop longue. Elle peut avoir au plus %1 caractères.</translation>
    </message>
</context>
<context>
    <name>sirocco::LibraryListModel</name>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
</context>
<context>
    <name>sirocco::ModelController</name>
    <message>
        <source>Demo model</source>
        <translation>Modèle de démonstration</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>%1 of %2 per token, %3 layers</source>
        <translation>%1 sur %2 par jeton, %3 couches</translation>
    </message>
    <message>
        <source>Read per token</source>
        <translation>Lu par jeton</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Pas encore choisi</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 sur %2 libres</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Comes with Sirocco</source>
        <translation>Fourni avec Sirocco</translation>
    </message>
    <message>
        <source>Checking that it fits…</source>
        <translation>Vérification de la place…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1  ·  about %2 s left</source>
        <translation>%1  ·  encore environ %2 s</translation>
    </message>
    <message>
        <source>%1  ·  about %2 min left</source>
        <translation>%1  ·  encore environ %2 min</translation>
    </message>
    <message>
        <source>%1 is still loaded.</source>
        <translation>%1 est toujours chargé.</translation>
    </message>
    <message>
        <source>One model at a time, please</source>
        <translation>Un modèle à la fois, s’il vous plaît</translation>
    </message>
    <message>
        <source>Only files of this computer can be opened</source>
        <translation>Seuls les fichiers de cet ordinateur peuvent être ouverts</translation>
    </message>
    <message>
        <source>Open the model in the folder “%1”</source>
        <translation>Ouvrir le modèle du dossier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” is not a .gguf model</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un modèle .gguf</translation>
    </message>
    <message>
        <source>Open “%1” (%2)</source>
        <translation>Ouvrir «&#xa0;%1&#xa0;» (%2)</translation>
    </message>
</context>
<context>
    <name>sirocco::MonitorController</name>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Modèle de démonstration</translation>
    </message>
    <message>
        <source>%1 of weights · %2 layers · %3 experts in each, %4 at work for a token</source>
        <translation>%1 de poids · %2 couches · %3 experts dans chacune, %4 au travail pour un jeton</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1&#xa0;% lus</translation>
    </message>
    <message>
        <source>The file cannot be read. It may have been moved, or its disk is not connected.</source>
        <translation>Le fichier ne peut pas être lu. Il a peut-être été déplacé, ou son disque n’est pas connecté.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Aucun modèle n’est chargé.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>answers being written · requests waiting</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Writing, tokens a second</source>
        <translation>Écriture, jetons par seconde</translation>
    </message>
    <message>
        <source>Reading, tokens a second</source>
        <translation>Lecture, jetons par seconde</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier jeton</translation>
    </message>
    <message>
        <source>Context in memory</source>
        <translation>Contexte en mémoire</translation>
    </message>
    <message>
        <source>Writing · waiting</source>
        <translation>En cours · en attente</translation>
    </message>
    <message>
        <source>Processor, cores busy</source>
        <translation>Processeur, cœurs occupés</translation>
    </message>
    <message>
        <source>Disk, read by Sirocco</source>
        <translation>Disque, lu par Sirocco</translation>
    </message>
    <message>
        <source>Temperature · power</source>
        <translation>Température · puissance</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 Mo/s</translation>
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
        <translation>%1 écrits depuis le chargement du modèle</translation>
    </message>
    <message>
        <source>%1 read, %2 found in the cache</source>
        <translation>%1 lus, %2 trouvés dans le cache</translation>
    </message>
    <message>
        <source>of the last answer, from its sending on</source>
        <translation>de la dernière réponse, depuis l’envoi</translation>
    </message>
    <message>
        <source>tokens kept, of %1 in one conversation</source>
        <translation>jetons gardés, sur %1 dans une conversation</translation>
    </message>
    <message>
        <source>tokens kept for the next turn</source>
        <translation>jetons gardés pour la suite</translation>
    </message>
    <message>
        <source>answers now, and requests behind them</source>
        <translation>réponses en cours, et demandes derrière elles</translation>
    </message>
    <message>
        <source>of %1, of which Sirocco %2; load %3</source>
        <translation>sur %1, dont Sirocco %2&#xa0;; charge %3</translation>
    </message>
    <message>
        <source>%1 waits for it a second</source>
        <translation>%1 attentes par seconde</translation>
    </message>
    <message>
        <source>of the processor</source>
        <translation>du processeur</translation>
    </message>
    <message>
        <source>This computer does not tell them.</source>
        <translation>Cet ordinateur ne les indique pas.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>%1 of the weights lie on the disk only, and are read when an answer needs them.</source>
        <translation>%1 des poids ne sont que sur le disque, et sont lus quand une réponse en a besoin.</translation>
    </message>
    <message>
        <source>More than nine tenths are in use: a shorter context or a smaller model leaves room.</source>
        <translation>Plus des neuf dixièmes sont utilisés&#xa0;: un contexte plus court ou un modèle plus petit laisse de la place.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 of %2 of its memory in use</source>
        <translation>%1 sur %2 de sa mémoire utilisés</translation>
    </message>
    <message>
        <source>Sirocco %1, others %2</source>
        <translation>Sirocco %1, autres %2</translation>
    </message>
    <message>
        <source>%1 % busy</source>
        <translation>occupé à %1&#xa0;%</translation>
    </message>
    <message>
        <source>cores at %1 MHz, memory at %2 MHz</source>
        <translation>cœurs à %1 MHz, mémoire à %2 MHz</translation>
    </message>
    <message>
        <source>Memory of the graphics processor (VRAM)</source>
        <translation>Mémoire du processeur graphique (VRAM)</translation>
    </message>
    <message>
        <source>Memory (RAM)</source>
        <translation>Mémoire (RAM)</translation>
    </message>
    <message>
        <source>In this computer&apos;s own memory Sirocco takes %1; %2 of %3 are available.</source>
        <translation>Dans la mémoire de cet ordinateur, Sirocco occupe %1&#xa0;; %2 sur %3 sont disponibles.</translation>
    </message>
</context>
<context>
    <name>sirocco::RecentModelsModel</name>
    <message>
        <source>Demo model</source>
        <translation>Modèle de démonstration</translation>
    </message>
</context>
<context>
    <name>sirocco::RemovalController</name>
    <message>
        <source>Deleted 1 message</source>
        <translation>1 message supprimé</translation>
    </message>
    <message>
        <source>Deleted %1 messages</source>
        <translation>%1 messages supprimés</translation>
    </message>
</context>
<context>
    <name>sirocco::SearchController</name>
    <message>
        <source>Titles</source>
        <translation>Titres</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>sirocco::SettingsController</name>
    <message>
        <source>The loaded model has a context of %1 tokens in %2 of memory. Every 1,000 tokens more take %3.</source>
        <translation>Le modèle chargé a un contexte de %1 jetons dans %2 de mémoire. Chaque millier de jetons en plus prend %3.</translation>
    </message>
    <message>
        <source>System (%1)</source>
        <translation>Système (%1)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>The fastest one that this computer has and that the model can use.</source>
        <translation>Le plus rapide de cet ordinateur que le modèle puisse utiliser.</translation>
    </message>
</context>
<context>
    <name>sirocco::SetupController</name>
    <message>
        <source>“%1” set the system prompt of this conversation, and how it is answered: %2.</source>
        <translation>«&#xa0;%1&#xa0;» a défini l’invite système de cette conversation et le style des réponses&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” set how this conversation is answered: %2.</source>
        <translation>«&#xa0;%1&#xa0;» a défini le style des réponses de cette conversation&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” set the system prompt of this conversation.</source>
        <translation>«&#xa0;%1&#xa0;» a défini l’invite système de cette conversation.</translation>
    </message>
</context>
<context>
    <name>sirocco::SidebarController</name>
    <message>
        <source>Deleted %1</source>
        <translation>Supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 conversation</translation>
    </message>
    <message>
        <source>%1 conversations</source>
        <translation>%1 conversations</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>Archivé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Brought back %1</source>
        <translation>Désarchivé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deleted the folder “%1”</source>
        <translation>Dossier «&#xa0;%1&#xa0;» supprimé</translation>
    </message>
</context>
<context>
    <name>sirocco::StorageController</name>
    <message>
        <source>Another program is using the history.</source>
        <translation>Un autre programme utilise l’historique.</translation>
    </message>
    <message>
        <source>The history is damaged, and there is no backup of it. The damaged file is kept whatever you do.</source>
        <translation>L’historique est endommagé et il n’en existe aucune sauvegarde. Le fichier endommagé est conservé dans tous les cas.</translation>
    </message>
    <message>
        <source>The history was written by a newer Sirocco and cannot be opened by this one. Nothing in it is changed.</source>
        <translation>L’historique a été écrit par une version plus récente de Sirocco et ne peut pas être ouvert par celle-ci. Rien n’y est modifié.</translation>
    </message>
    <message>
        <source>The history cannot be opened yet. %1 Nothing in it is changed.</source>
        <translation>L’historique ne peut pas encore être ouvert. %1 Rien n’y est modifié.</translation>
    </message>
    <message>
        <source>What is new is kept in memory.</source>
        <translation>Ce qui est nouveau est gardé en mémoire.</translation>
    </message>
    <message>
        <source>Earlier conversations cannot be read. %1 Nothing in them is changed.</source>
        <translation>Les conversations précédentes ne peuvent pas être lues. %1 Rien n’y est modifié.</translation>
    </message>
    <message>
        <source>%1 What is new is kept in memory and saved as soon as that works again.</source>
        <translation>%1 Ce qui est nouveau est gardé en mémoire et sera enregistré dès que possible.</translation>
    </message>
    <message>
        <source>Something could not be saved. It stays here, and is gone when Sirocco is closed.</source>
        <translation>Quelque chose n’a pas pu être enregistré. Cela reste ici et disparaîtra à la fermeture de Sirocco.</translation>
    </message>
    <message>
        <source>%1 The answer is kept in memory, and saved when it has ended.</source>
        <translation>%1 La réponse est gardée en mémoire et sera enregistrée une fois terminée.</translation>
    </message>
    <message>
        <source>Your message is not sent yet.</source>
        <translation>Votre message n’est pas encore envoyé.</translation>
    </message>
    <message>
        <source>So nothing was changed.</source>
        <translation>Rien n’a donc été modifié.</translation>
    </message>
    <message>
        <source>A new history has begun. The damaged one is kept as %1.</source>
        <translation>Un nouvel historique a commencé. L’historique endommagé est conservé sous le nom %1.</translation>
    </message>
    <message>
        <source>The history was damaged and has been restored from the backup of %1. What came later is not in it; the damaged file is kept as %2.</source>
        <translation>L’historique était endommagé et a été restauré depuis la sauvegarde du %1. Ce qui a suivi n’y figure pas&#xa0;; le fichier endommagé est conservé sous le nom %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Begin a new history</source>
        <translation>Commencer un nouvel historique</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
</context>
<context>
    <name>sirocco::SummaryController</name>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Waiting for another answer to finish…</source>
        <translation>En attente de la fin d’une autre réponse…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens…</source>
        <translation>Lecture de %1 jetons sur %2…</translation>
    </message>
    <message>
        <source>Writing: %1</source>
        <translation>Écriture&#xa0;: %1</translation>
    </message>
    <message>
        <source>Putting the parts together  ·  %1</source>
        <translation>Assemblage des parties  ·  %1</translation>
    </message>
    <message>
        <source>Part %1 of %2  ·  %3</source>
        <translation>Partie %1 sur %2  ·  %3</translation>
    </message>
    <message>
        <source>Older turns are sent as a summary of %1 from now on.</source>
        <translation>Les anciens échanges sont désormais envoyés sous forme d’un résumé de %1.</translation>
    </message>
    <message>
        <source>It came to its greatest length, so something may be missing: read it before you rely on it.</source>
        <translation>Le résumé a atteint sa longueur maximale, il peut donc manquer quelque chose&#xa0;: relisez-le avant de vous y fier.</translation>
    </message>
    <message>
        <source>No summary was written. The conversation is as it was.</source>
        <translation>Aucun résumé n’a été écrit. La conversation est inchangée.</translation>
    </message>
    <message>
        <source>The model had nothing to write. The conversation is as it was.</source>
        <translation>Le modèle n’avait rien à écrire. La conversation est inchangée.</translation>
    </message>
    <message>
        <source>No summary was written; the conversation is as it was. %1</source>
        <translation>Aucun résumé n’a été écrit&#xa0;; la conversation est inchangée. %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Afficher le résumé</translation>
    </message>
    <message>
        <source>The summary was deleted. The whole conversation is sent again.</source>
        <translation>Le résumé a été supprimé. Toute la conversation est de nouveau envoyée.</translation>
    </message>
    <message>
        <source>The summary was deleted.</source>
        <translation>Le résumé a été supprimé.</translation>
    </message>
</context>
<context>
    <name>sirocco::TokenRowsModel</name>
    <message>
        <source>Beginning of the prompt</source>
        <translation>Début de l’invite</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Invite système</translation>
    </message>
    <message>
        <source>Your message, not sent yet</source>
        <translation>Votre message, pas encore envoyé</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 jeton</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
</context>
<context>
    <name>sirocco::TransferController</name>
    <message>
        <source>Exported %1 to %2.</source>
        <translation>Export de %1 dans %2 terminé.</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>Import de %1 terminé.</translation>
    </message>
    <message>
        <source>Here already: %1.</source>
        <translation>Déjà là&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Parts left out, such as pictures: %1.</source>
        <translation>Éléments omis, comme des images&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annulé&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
</context>
</TS>
