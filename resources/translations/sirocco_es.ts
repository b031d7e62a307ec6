<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Alternatives</name>
    <message>
        <source>Alternatives to “%1”</source>
        <translation>Alternativas a «%1»</translation>
    </message>
    <message>
        <source>The alternatives to this token were not kept.</source>
        <translation>No se conservaron las alternativas a este token.</translation>
    </message>
    <message>
        <source>%1, %2, taken</source>
        <translation>%1, %2, elegido</translation>
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
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Otra respuesta</translation>
    </message>
    <message>
        <source>Earlier answer</source>
        <translation>Respuesta anterior</translation>
    </message>
    <message>
        <source>Later answer</source>
        <translation>Respuesta siguiente</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>Comparar respuestas</translation>
    </message>
    <message>
        <source>Ask this at several temperatures, side by side</source>
        <translation>Preguntar lo mismo con varias temperaturas, lado a lado</translation>
    </message>
    <message>
        <source>Details of this answer</source>
        <translation>Detalles de esta respuesta</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>The context is full, so the answer ends here.</source>
        <translation>El contexto está lleno; la respuesta termina aquí.</translation>
    </message>
    <message>
        <source>The answer reached its length limit.</source>
        <translation>La respuesta ha alcanzado su longitud máxima.</translation>
    </message>
    <message>
        <source>Stopped before the first word.</source>
        <translation>Detenida antes de la primera palabra.</translation>
    </message>
    <message>
        <source>Stopped. What was written is kept.</source>
        <translation>Detenida. Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>Sirocco was closed while this was being written.</source>
        <translation>Sirocco se cerró mientras se escribía esta respuesta.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>%1 t/s</source>
        <translation>%1 t/s</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>primero tras %1 s</translation>
    </message>
    <message>
        <source>%1 of %2 prompt tokens reused</source>
        <translation>%1 de %2 tokens del prompt reutilizados</translation>
    </message>
    <message>
        <source>Written by %1, edited by you</source>
        <translation>Escrita por %1, editada por usted</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>Escrita por %1</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
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
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change it anywhere, Ctrl+0 takes it back.</source>
        <translation>Ctrl++ y Ctrl+- lo cambian en cualquier lugar; Ctrl+0 lo restablece.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animaciones</translation>
    </message>
    <message>
        <source>Without motion nothing fades or slides.</source>
        <translation>Sin animaciones nada se desvanece ni se desliza.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Suaves</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>Attach…</source>
        <translation>Adjuntar…</translation>
    </message>
    <message>
        <source>Attach a document (Ctrl+Shift+A)</source>
        <translation>Adjuntar un documento (Ctrl+Mayús+A)</translation>
    </message>
    <message>
        <source>Attach documents</source>
        <translation>Adjuntar documentos</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.txt *.md *.markdown *.csv *.log)</source>
        <translation>Documentos (*.pdf *.txt *.md *.markdown *.csv *.log)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Stop reading %1</source>
        <translation>Dejar de leer %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Quitar (Supr)</translation>
    </message>
    <message>
        <source>Document %1, %2</source>
        <translation>Documento %1, %2</translation>
    </message>
    <message>
        <source>Enter shows its text, Delete removes it</source>
        <translation>Intro muestra su texto, Supr lo quita</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversación temporal</translation>
    </message>
    <message>
        <source>Not kept: gone when you leave it</source>
        <translation>No se conserva: desaparece al salir de ella</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>CodeBar</name>
    <message>
        <source>Copy %1 code</source>
        <translation>Copiar el código %1</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar el código</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>What to do, or where to go</source>
        <translation>Qué hacer o adónde ir</translation>
    </message>
    <message>
        <source>Action or conversation</source>
        <translation>Acción o conversación</translation>
    </message>
    <message>
        <source>Actions and conversations</source>
        <translation>Acciones y conversaciones</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>No action and no conversation has such a name.</source>
        <translation>Ninguna acción ni conversación se llama así.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>Earlier comparisons…</source>
        <translation>Comparaciones anteriores…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Nueva comparación</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Add lane</source>
        <translation>Añadir carril</translation>
    </message>
    <message>
        <source>Pick what is worth keeping</source>
        <translation>Seleccione lo que valga la pena conservar</translation>
    </message>
    <message>
        <source>Goes into the conversation</source>
        <translation>Se añade a la conversación</translation>
    </message>
    <message>
        <source>Becomes a conversation</source>
        <translation>Se convierte en una conversación</translation>
    </message>
    <message>
        <source>Keep %1 side by side</source>
        <translation>Conservar %1 lado a lado</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
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
        <translation>semilla %1</translation>
    </message>
    <message>
        <source>%1 tokens, %2 tokens/s, ended by: %3</source>
        <translation>%1 tokens, %2 tokens/s, fin: %3</translation>
    </message>
</context>
<context>
    <name>ComparisonList</name>
    <message>
        <source>Earlier comparisons</source>
        <translation>Comparaciones anteriores</translation>
    </message>
    <message>
        <source>Comparisons are listed here once they have run.</source>
        <translation>Las comparaciones aparecen aquí una vez ejecutadas.</translation>
    </message>
    <message>
        <source>Delete comparison “%1”</source>
        <translation>Eliminar la comparación «%1»</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Comparison “%1”</source>
        <translation>Comparación «%1»</translation>
    </message>
    <message>
        <source>The comparison is deleted.</source>
        <translation>La comparación se ha eliminado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search comparisons</source>
        <translation>Buscar en las comparaciones</translation>
    </message>
    <message>
        <source>No comparison holds these words.</source>
        <translation>Ninguna comparación contiene estas palabras.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Intro envía, Mayús+Intro empieza una línea nueva</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Escriba un mensaje…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Responder…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Esc stops</source>
        <translation>Esc detiene</translation>
    </message>
    <message>
        <source>Is sent when the documents have been read</source>
        <translation>Se enviará cuando se hayan leído los documentos</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Intro envía</translation>
    </message>
    <message>
        <source>Enter sends  ·  Shift+Enter breaks the line</source>
        <translation>Intro envía  ·  Mayús+Intro salta de línea</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Intro)</translation>
    </message>
    <message>
        <source>There is no model yet that could answer</source>
        <translation>Aún no hay un modelo que pueda responder</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Detener (Esc)</translation>
    </message>
    <message>
        <source>Enter takes the template %1</source>
        <translation>Intro toma la plantilla %1</translation>
    </message>
</context>
<context>
    <name>ContextDetails</name>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Summarise older turns</source>
        <translation>Resumir turnos antiguos</translation>
    </message>
    <message>
        <source>Show every token…</source>
        <translation>Mostrar cada token…</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>Remove the documents</source>
        <translation>Quitar los documentos</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
</context>
<context>
    <name>ContextRuler</name>
    <message>
        <source>Context: %1</source>
        <translation>Contexto: %1</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Contexto %1</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>Options for %1</source>
        <translation>Opciones de %1</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Título nuevo</translation>
    </message>
    <message>
        <source>Folder, folded</source>
        <translation>Carpeta, plegada</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijada</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Texto nuevo</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ir al final</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>DayGroup</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
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
        <translation>se está escribiendo</translation>
    </message>
    <message>
        <source>cut off when Sirocco was closed</source>
        <translation>cortada al cerrar Sirocco</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>por sí sola</translation>
    </message>
    <message>
        <source>at a mark that ends answers</source>
        <translation>en una marca de fin de respuesta</translation>
    </message>
    <message>
        <source>at the length limit</source>
        <translation>en la longitud máxima</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>detenida por usted</translation>
    </message>
    <message>
        <source>when the context was full</source>
        <translation>al llenarse el contexto</translation>
    </message>
    <message>
        <source>none: plain text</source>
        <translation>ninguno: texto sin formato</translation>
    </message>
    <message>
        <source>This answer</source>
        <translation>Esta respuesta</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation>Hash del modelo</translation>
    </message>
    <message>
        <source>Tokens and time</source>
        <translation>Tokens y tiempo</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>%1 tokens: %2 from the cache, %3 read</source>
        <translation>%1 tokens: %2 de la caché, %3 leídos</translation>
    </message>
    <message>
        <source>%1 tokens, all read</source>
        <translation>%1 tokens, todos leídos</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>%1 tokens, %2 of them before it was continued</source>
        <translation>%1 tokens, %2 de ellos antes de continuar</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Primer token</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>tras %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
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
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Penalización por frecuencia</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Penalización por presencia</translation>
    </message>
    <message>
        <source>Penalties look back</source>
        <translation>Alcance de las penalizaciones</translation>
    </message>
    <message>
        <source>Tokens with a bias</source>
        <translation>Tokens con sesgo</translation>
    </message>
    <message>
        <source>Length limit</source>
        <translation>Longitud máxima</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivados</translation>
    </message>
    <message>
        <source>Sent with it</source>
        <translation>Enviado con ella</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Older turns</source>
        <translation>Turnos antiguos</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitidos</translation>
    </message>
    <message>
        <source>as a summary: %1</source>
        <translation>como resumen: %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Where it ran</source>
        <translation>Dónde se ejecutó</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation>Claves y valores</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
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
        <translation>Cargue un modelo para repetir esta respuesta.</translation>
    </message>
    <message>
        <source>Another model wrote this: %1, with the hash %2. Load it to run this again.</source>
        <translation>Otro modelo escribió esto: %1, con el hash %2. Cárguelo para repetir esta respuesta.</translation>
    </message>
    <message>
        <source>This was not written by a model alone, so there is nothing to run again.</source>
        <translation>Esto no lo escribió solo un modelo, así que no hay nada que repetir.</translation>
    </message>
    <message>
        <source>There are no tokens to compare with.</source>
        <translation>No hay tokens con los que comparar.</translation>
    </message>
    <message>
        <source>This is still being written.</source>
        <translation>Todavía se está escribiendo.</translation>
    </message>
    <message>
        <source>Another answer is being run again.</source>
        <translation>Se está repitiendo otra respuesta.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 tokens</source>
        <translation>Escribiendo: %1 de %2 tokens</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 tokens</source>
        <translation>Leyendo: %1 de %2 tokens</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Esperando su turno…</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, quedan unos %2</translation>
    </message>
    <message>
        <source>The tokens are the same, but the text here is not what they say.</source>
        <translation>Los tokens son los mismos, pero el texto de aquí no es el que forman.</translation>
    </message>
    <message>
        <source>Differs from token %1 on.</source>
        <translation>Difiere a partir del token %1.</translation>
    </message>
    <message>
        <source>Identical: all %1 tokens, and the text.</source>
        <translation>Idéntica: los %1 tokens y el texto.</translation>
    </message>
    <message>
        <source>The first %1 tokens are from before it was continued, and were taken as they are.</source>
        <translation>Los primeros %1 tokens son de antes de continuarla y se tomaron tal cual.</translation>
    </message>
    <message>
        <source>What was sent then is not there any more: a message above it has changed.</source>
        <translation>Lo que se envió entonces ya no está: un mensaje anterior ha cambiado.</translation>
    </message>
    <message>
        <source>An older version of Sirocco did not keep what was sent with it.</source>
        <translation>Una versión anterior de Sirocco no conservó lo que se envió con ella.</translation>
    </message>
    <message>
        <source>It was written on another device: %1.</source>
        <translation>Se escribió en otro dispositivo: %1.</translation>
    </message>
    <message>
        <source>Keys and values were kept as %1 then.</source>
        <translation>Las claves y los valores se guardaban entonces como %1.</translation>
    </message>
    <message>
        <source>It was written by another version: Sirocco %1.</source>
        <translation>La escribió otra versión: Sirocco %1.</translation>
    </message>
    <message>
        <source>It was changed after it was written.</source>
        <translation>Se cambió después de escribirse.</translation>
    </message>
    <message>
        <source>Nothing that Sirocco knows of was different then. It should have been the same.</source>
        <translation>Que Sirocco sepa, entonces no había nada distinto. Debería haber salido igual.</translation>
    </message>
    <message>
        <source>Identical, as far as it was written: %1.</source>
        <translation>Idéntica hasta donde se escribió: %1.</translation>
    </message>
    <message>
        <source>Identical: its one token, and the text.</source>
        <translation>Idéntica: su único token y el texto.</translation>
    </message>
    <message>
        <source>The first token is from before it was continued, and was taken as it is.</source>
        <translation>El primer token es de antes de continuarla y se tomó tal cual.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details of an answer</source>
        <translation>Detalles de una respuesta</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
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
        <translation>Tal como lo lee el modelo</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texto de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 páginas</translation>
    </message>
    <message>
        <source>“%1” is a picture, a sound or a film. Text, Markdown and PDF files can be read.</source>
        <translation>«%1» es una imagen, un sonido o una película. Se pueden leer archivos de texto, Markdown y PDF.</translation>
    </message>
    <message>
        <source>“%1” is an archive or an office document. Save it as PDF or as text first.</source>
        <translation>«%1» es un archivo comprimido o un documento de oficina. Guárdelo antes como PDF o como texto.</translation>
    </message>
    <message>
        <source>“%1” is a program. Text, Markdown and PDF files can be read.</source>
        <translation>«%1» es un programa. Se pueden leer archivos de texto, Markdown y PDF.</translation>
    </message>
    <message>
        <source>“%1” is a model, not a document. Drop it on its own to open it.</source>
        <translation>«%1» es un modelo, no un documento. Suéltelo solo para abrirlo.</translation>
    </message>
    <message>
        <source>“%1” is not a text. Text, Markdown and PDF files can be read.</source>
        <translation>«%1» no es un texto. Se pueden leer archivos de texto, Markdown y PDF.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>Reading page %1 of %2…</source>
        <translation>Leyendo la página %1 de %2…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 caracteres</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 palabra</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 palabras</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>«%1» ya no existe.</translation>
    </message>
    <message>
        <source>“%1” is not a file that has a text.</source>
        <translation>«%1» no es un archivo con texto.</translation>
    </message>
    <message>
        <source>“%1” may not be read, or its disk did not answer.</source>
        <translation>No hay permiso para leer «%1», o su disco no respondió.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«%1» está vacío.</translation>
    </message>
    <message>
        <source>“%1” is too large for a message (%2).</source>
        <translation>«%1» es demasiado grande para un mensaje (%2).</translation>
    </message>
    <message>
        <source>“%1” has more text than any message can hold.</source>
        <translation>«%1» tiene más texto del que cabe en un mensaje.</translation>
    </message>
    <message>
        <source>“%1” has %2 pages. Up to %3 are read.</source>
        <translation>«%1» tiene %2 páginas. Se leen hasta %3.</translation>
    </message>
    <message>
        <source>“%1” was not added. A message takes up to %2 documents.</source>
        <translation>«%1» no se añadió. Un mensaje admite hasta %2 documentos.</translation>
    </message>
    <message>
        <source>“%1” is written in characters that were not recognised. Save it as UTF-8 first.</source>
        <translation>No se reconoció la codificación de «%1». Guárdelo antes como UTF-8.</translation>
    </message>
    <message>
        <source>“%1” has no text: its pages are pictures, as from a scanner.</source>
        <translation>«%1» no tiene texto: sus páginas son imágenes, como las de un escáner.</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off.</source>
        <translation>«%1» está dañado o incompleto.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Save a copy without one first.</source>
        <translation>«%1» está protegido con contraseña. Guarde antes una copia sin ella.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that cannot be read here.</source>
        <translation>«%1» está protegido de una forma que aquí no se puede leer.</translation>
    </message>
    <message>
        <source>“%1” took too long to read and was given up.</source>
        <translation>La lectura de «%1» tardaba demasiado y se abandonó.</translation>
    </message>
    <message>
        <source>“%1” could not be read: what is in it made the reader stop. Nothing else was touched.</source>
        <translation>No se pudo leer «%1»: su contenido hizo fallar al lector. Nada más se ha visto afectado.</translation>
    </message>
    <message>
        <source>“%1” could not be read: sirocco-reader is missing beside the program.</source>
        <translation>No se pudo leer «%1»: falta sirocco-reader junto al programa.</translation>
    </message>
    <message>
        <source>“%1” was not read.</source>
        <translation>«%1» no se leyó.</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>It takes the place of the model that is loaded. Conversations stay.</source>
        <translation>Ocupa el lugar del modelo cargado. Las conversaciones se conservan.</translation>
    </message>
    <message>
        <source>Text, Markdown and PDF files are read on this computer and sent whole with your message.</source>
        <translation>Los archivos de texto, Markdown y PDF se leen en este equipo y se envían enteros con el mensaje.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Explain how a desert wind like the sirocco forms.</source>
        <translation>Explica cómo se forma un viento del desierto como el siroco.</translation>
    </message>
    <message>
        <source>Write a polite reply that moves a meeting to Thursday.</source>
        <translation>Escribe una respuesta amable que aplace una reunión al jueves.</translation>
    </message>
    <message>
        <source>Suggest five names for a small bookshop by the sea.</source>
        <translation>Propón cinco nombres para una pequeña librería junto al mar.</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>¿De qué se trata?</translation>
    </message>
    <message>
        <source>This is the small demo model. It knows Sirocco, some facts and phrases, and short stories. For real work, open a real model at the top.</source>
        <translation>Este es el pequeño modelo de demostración. Conoce Sirocco, algunos datos y frases y cuentos cortos, solo en inglés. Para trabajar de verdad, abra un modelo de verdad arriba.</translation>
    </message>
    <message>
        <source>The model runs on this computer, and what you write stays here.</source>
        <translation>El modelo se ejecuta en este equipo, y lo que usted escribe se queda aquí.</translation>
    </message>
    <message>
        <source>Just between us</source>
        <translation>Entre nosotros</translation>
    </message>
    <message>
        <source>Nothing of this conversation is written to the disk, and it ends when you open another one or close Sirocco.</source>
        <translation>Nada de esta conversación se escribe en el disco; termina al abrir otra o al cerrar Sirocco.</translation>
    </message>
    <message>
        <source>Temporary conversation (Ctrl+Shift+N)</source>
        <translation>Conversación temporal (Ctrl+Mayús+N)</translation>
    </message>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversación temporal</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That cannot be sent as it is.</source>
        <translation>Esto no se puede enviar tal como está.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should.</source>
        <translation>El disco no respondió como debía.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete.</source>
        <translation>El archivo está dañado o incompleto.</translation>
    </message>
    <message>
        <source>This kind of file cannot be used here.</source>
        <translation>Este tipo de archivo no se puede usar aquí.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>No hay memoria suficiente.</translation>
    </message>
    <message>
        <source>The conversation is longer than the model&apos;s context.</source>
        <translation>La conversación es más larga que el contexto del modelo.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The device that runs the model failed.</source>
        <translation>Falló el dispositivo que ejecuta el modelo.</translation>
    </message>
    <message>
        <source>No model is loaded that could answer.</source>
        <translation>No hay cargado ningún modelo que pueda responder.</translation>
    </message>
    <message>
        <source>Something else is being written just now. Try again.</source>
        <translation>Ahora mismo se está escribiendo otra cosa. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The history cannot be written: its folder is read-only.</source>
        <translation>No se puede escribir el historial: su carpeta es de solo lectura.</translation>
    </message>
    <message>
        <source>Choose first how to write to this model.</source>
        <translation>Elija antes cómo escribir a este modelo.</translation>
    </message>
    <message>
        <source>Something went wrong inside Sirocco.</source>
        <translation>Algo falló dentro de Sirocco.</translation>
    </message>
</context>
<context>
    <name>ExpertMap</name>
    <message>
        <source>Experts by layer</source>
        <translation>Expertos por capa</translation>
    </message>
</context>
<context>
    <name>ExpertsCard</name>
    <message>
        <source>Experts at work</source>
        <translation>Los expertos en acción</translation>
    </message>
    <message>
        <source>In each layer a router sends every token to a few experts. The map shows how often each was chosen: a column for each layer, a row for each expert. Counting begins with the next answer, and costs next to nothing; switched off, nothing is counted.</source>
        <translation>En cada capa, un enrutador envía cada token a unos pocos expertos. El mapa muestra cuántas veces se eligió cada uno: una columna por capa, una fila por experto. Se cuenta a partir de la próxima respuesta y no cuesta casi nada; desactivado, no se cuenta nada.</translation>
    </message>
    <message>
        <source>Count experts</source>
        <translation>Contar los expertos</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>Contado en</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última respuesta</translation>
    </message>
    <message>
        <source>Since loading</source>
        <translation>Desde la carga</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>rarely</source>
        <translation>rara vez</translation>
    </message>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>por igual</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>twice or more</source>
        <translation>el doble o más</translation>
    </message>
    <message>
        <source>Point at a cell, or go there with the arrow keys, for its numbers.</source>
        <translation>Señale una casilla, o vaya a ella con las flechas, para ver sus cifras.</translation>
    </message>
    <message>
        <source>Nothing was counted yet: ask something.</source>
        <translation>Aún no se ha contado nada: pregunte algo.</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Guardar como Markdown…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save as Markdown</source>
        <translation>Guardar como Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Guardar como CSV</translation>
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
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Buscar aquí</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Resultado anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Resultado siguiente (Intro)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Move to folder</source>
        <translation>Mover a carpeta</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Sin carpeta</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Nombre de la carpeta nueva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make and move</source>
        <translation>Crear y mover</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
</context>
<context>
    <name>GaugeStrip</name>
    <message>
        <source>Model and gauges</source>
        <translation>Modelo e indicadores</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>Mostrar la barra lateral</translation>
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
        <translation>Velocidad: %1</translation>
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
        <translation>Tokens</translation>
    </message>
    <message>
        <source>What the model is given, exactly</source>
        <translation>Lo que recibe el modelo, exactamente</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Copy the ids</source>
        <translation>Copiar los identificadores</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En cualquier lugar</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Al escribir</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>En una conversación</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>En la lista de conversaciones</translation>
    </message>
</context>
<context>
    <name>LaneColumn</name>
    <message>
        <source>Lane %1 at temperature %2</source>
        <translation>Carril %1 a temperatura %2</translation>
    </message>
    <message>
        <source>Its answer comes here.</source>
        <translation>La respuesta aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>Lane %1</source>
        <translation>Carril %1</translation>
    </message>
    <message>
        <source>Temperature of lane %1</source>
        <translation>Temperatura del carril %1</translation>
    </message>
    <message>
        <source>More settings of lane %1</source>
        <translation>Más ajustes del carril %1</translation>
    </message>
    <message>
        <source>Top-p, min-p, top-k, seed: not as usual</source>
        <translation>Top-p, min-p, top-k, semilla: distintos de lo habitual</translation>
    </message>
    <message>
        <source>Top-p, min-p, top-k, seed</source>
        <translation>Top-p, min-p, top-k, semilla</translation>
    </message>
    <message>
        <source>Stop lane %1</source>
        <translation>Detener el carril %1</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Seleccionada</translation>
    </message>
    <message>
        <source>Pick this answer</source>
        <translation>Seleccionar esta respuesta</translation>
    </message>
    <message>
        <source>Pick lane %1</source>
        <translation>Seleccionar el carril %1</translation>
    </message>
    <message>
        <source>Remove lane %1</source>
        <translation>Quitar el carril %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lane %1: %2</source>
        <translation>Carril %1: %2</translation>
    </message>
    <message>
        <source>was written at %1 · seed %2</source>
        <translation>escrita a %1 · semilla %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
</context>
<context>
    <name>LaneSettings</name>
    <message>
        <source>%1 of lane %2</source>
        <translation>%1 del carril %2</translation>
    </message>
    <message>
        <source>Settings of lane %1</source>
        <translation>Ajustes del carril %1</translation>
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
        <translation>Semilla</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>nueva cada vez</translation>
    </message>
    <message>
        <source>Top-p 1, min-p 0 and top-k 0 leave every word in. The same seed and settings give the same answer.</source>
        <translation>Top-p 1, min-p 0 y top-k 0 no descartan ninguna palabra. La misma semilla y los mismos ajustes dan la misma respuesta.</translation>
    </message>
</context>
<context>
    <name>LaneText</name>
    <message>
        <source>Answer of lane %1</source>
        <translation>Respuesta del carril %1</translation>
    </message>
    <message>
        <source>Answer of lane %1: %2</source>
        <translation>Respuesta del carril %1: %2</translation>
    </message>
    <message>
        <source>The arrow keys show what else the model had in mind</source>
        <translation>Las teclas de flecha muestran qué más tenía en mente el modelo</translation>
    </message>
</context>
<context>
    <name>LaneWords</name>
    <message>
        <source>There is no memory for so many lanes at once. Fewer would do.</source>
        <translation>No hay memoria para tantos carriles a la vez. Con menos funcionaría.</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Esperando…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>Leyendo el prompt…</translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>Leyendo %1 de %2…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>At its length limit</source>
        <translation>Longitud máxima</translation>
    </message>
    <message>
        <source>At a stop text</source>
        <translation>Texto de parada</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>The context is full</source>
        <translation>El contexto está lleno</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
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
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of the window, its numbers and dates. The model answers in the language in which you write to it, as well as it knows it.</source>
        <translation>De la ventana, sus números y fechas. El modelo responde en el idioma en que se le escribe, en la medida en que lo conoce.</translation>
    </message>
</context>
<context>
    <name>LibraryDialogs</name>
    <message>
        <source>Export templates</source>
        <translation>Exportar plantillas</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Plantillas (*.json)</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Importar plantillas</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Buscar en las plantillas</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>No template holds these words.</source>
        <translation>Ninguna plantilla contiene estas palabras.</translation>
    </message>
    <message>
        <source>There are no templates.</source>
        <translation>No hay plantillas.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Write to this address?</source>
        <translation>¿Escribir a esta dirección?</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>¿Abrir esta dirección?</translation>
    </message>
    <message>
        <source>Your mail program will open it.</source>
        <translation>La abrirá su programa de correo.</translation>
    </message>
    <message>
        <source>Your browser will open it.</source>
        <translation>La abrirá su navegador.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Dirección: %1</translation>
    </message>
    <message>
        <source>The name uses letters that can look like others: %1</source>
        <translation>El nombre contiene letras que pueden parecer otras: %1</translation>
    </message>
    <message>
        <source>What stands before the @ is a user name. The address leads to %1.</source>
        <translation>Lo que va antes de la @ es un nombre de usuario. La dirección lleva a %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Abrir la dirección</translation>
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
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1)</source>
        <translation>Atajos de teclado (F1)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
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
        <translation>(imagen omitida)</translation>
    </message>
</context>
<context>
    <name>MemoryCard</name>
    <message>
        <source>in memory</source>
        <translation>en memoria</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>en total</translation>
    </message>
    <message>
        <source>%1: %2 in memory of %3</source>
        <translation>%1: %2 en memoria de %3</translation>
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
        <translation>Pesos densos</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
    <message>
        <source>Context (KV cache)</source>
        <translation>Contexto (caché KV)</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>The rest of Sirocco</source>
        <translation>El resto de Sirocco</translation>
    </message>
    <message>
        <source>Other programs and the system</source>
        <translation>Otros programas y el sistema</translation>
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
        <translation>Copiar el mensaje</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Pensando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Editar el mensaje</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Versión siguiente</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Compare answers to this message</source>
        <translation>Comparar respuestas a este mensaje</translation>
    </message>
    <message>
        <source>Ask this at several temperatures, side by side</source>
        <translation>Preguntar lo mismo con varias temperaturas, lado a lado</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Usar la CPU</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>Cargar el modelo de nuevo</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edited message</source>
        <translation>Mensaje en edición</translation>
    </message>
    <message>
        <source>Edited answer</source>
        <translation>Respuesta en edición</translation>
    </message>
    <message>
        <source>Enter sends it again, Esc leaves it as it was</source>
        <translation>Intro lo vuelve a enviar, Esc lo deja como estaba</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Ctrl+Intro guarda, Esc la deja como estaba</translation>
    </message>
    <message>
        <source>The original stays beside it.</source>
        <translation>El original se conserva al lado.</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Dejar como estaba</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Volver a enviar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>More about this message</source>
        <translation>Más sobre este mensaje</translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation>Más sobre esta respuesta</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Copiar como texto sin formato</translation>
    </message>
    <message>
        <source>Edit this message</source>
        <translation>Editar este mensaje</translation>
    </message>
    <message>
        <source>Edit this answer</source>
        <translation>Editar esta respuesta</translation>
    </message>
    <message>
        <source>Delete from here on</source>
        <translation>Eliminar desde aquí</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Sirocco&apos;s mark of this model: %1</source>
        <translation>Marca de Sirocco para este modelo: %1</translation>
    </message>
    <message>
        <source>Copy the model&apos;s mark</source>
        <translation>Copiar la marca del modelo</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del archivo: %1</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Copiar el SHA-256</translation>
    </message>
    <message>
        <source>Make the SHA-256 of the file</source>
        <translation>Calcular el SHA-256 del archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Checksum of the file</source>
        <translation>Suma de verificación del archivo</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>Ningún modelo</translation>
    </message>
    <message>
        <source>Model: loading %1</source>
        <translation>Modelo: cargando %1</translation>
    </message>
    <message>
        <source>Model: %1 on %2</source>
        <translation>Modelo: %1 en %2</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Modelo: ninguno</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Conversation format…</source>
        <translation>Formato de conversación…</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Abrir modelo…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Abrir carpeta de modelo…</translation>
    </message>
    <message>
        <source>or drop it on the window</source>
        <translation>o suéltela en la ventana</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>Modelo y dispositivo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Of %1 cores. Fewer leave room for other programs and make answers slower.</source>
        <translation>De %1 núcleos. Menos hilos dejan sitio a otros programas y hacen más lentas las respuestas.</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Contexto en tokens</translation>
    </message>
    <message>
        <source>How much of a conversation and its documents the model sees, up to %1.</source>
        <translation>Cuánto ve el modelo de una conversación y sus documentos, hasta %1.</translation>
    </message>
    <message>
        <source>How much of a conversation and its documents the model sees.</source>
        <translation>Cuánto ve el modelo de una conversación y sus documentos.</translation>
    </message>
    <message>
        <source>Memory of the context (KV cache)</source>
        <translation>Memoria del contexto (caché KV)</translation>
    </message>
    <message>
        <source>Exact (f16)</source>
        <translation>Exacta (f16)</translation>
    </message>
    <message>
        <source>Compact (q8_0)</source>
        <translation>Compacta (q8_0)</translation>
    </message>
    <message>
        <source>Answers as the model was made.</source>
        <translation>Respuestas tal como se hizo el modelo.</translation>
    </message>
    <message>
        <source>About half the memory, so that a context twice as long fits. Answers may differ in single words.</source>
        <translation>Cerca de la mitad de la memoria, de modo que cabe un contexto el doble de largo. Las respuestas pueden diferir en palabras sueltas.</translation>
    </message>
    <message>
        <source>What you changed applies when the model is loaded again.</source>
        <translation>Los cambios se aplican cuando el modelo se carga de nuevo.</translation>
    </message>
    <message>
        <source>Changes here apply when a model is loaded.</source>
        <translation>Estos cambios se aplican al cargar un modelo.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Cargar de nuevo</translation>
    </message>
</context>
<context>
    <name>ModelStatus</name>
    <message>
        <source>Loading %1</source>
        <translation>Cargando %1</translation>
    </message>
    <message>
        <source>How should Sirocco write to this model?</source>
        <translation>¿Cómo debe escribir Sirocco a este modelo?</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>No hay ningún modelo cargado</translation>
    </message>
    <message>
        <source>Its file does not say which format of conversation it understands.</source>
        <translation>Su archivo no dice qué formato de conversación entiende.</translation>
    </message>
    <message>
        <source>Open a Mixtral model (a .gguf file or a Hugging Face folder), drop one on the window, or use the small demo model.</source>
        <translation>Abra un modelo Mixtral (un archivo .gguf o una carpeta de Hugging Face), suelte uno en la ventana o use el pequeño modelo de demostración.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Use the demo</source>
        <translation>Usar la demo</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Abrir modelo…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Usar la CPU</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Abrir de todos modos</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 does not fit into memory</source>
        <translation>%1 no cabe en la memoria</translation>
    </message>
    <message>
        <source>%1 needs more memory than there is</source>
        <translation>%1 necesita más memoria de la que hay</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 no se abrió</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>It can still run with its weights read from the disk for every token. That works, but expect seconds for each token.</source>
        <translation>Aun así puede ejecutarse leyendo sus pesos del disco en cada token. Funciona, pero cuente con segundos por token.</translation>
    </message>
    <message>
        <source>A smaller quantisation of the same model, or a shorter context in the settings, may fit.</source>
        <translation>Una cuantización menor del mismo modelo, o un contexto más corto en los ajustes, puede caber.</translation>
    </message>
    <message>
        <source>A file of the model is not there. It may have been moved, or its disk is not connected.</source>
        <translation>Falta un archivo del modelo. Quizá se haya movido o su disco no esté conectado.</translation>
    </message>
    <message>
        <source>The file is damaged, cut off, or not a model. Download it again, or choose another.</source>
        <translation>El archivo está dañado, incompleto o no es un modelo. Descárguelo de nuevo o elija otro.</translation>
    </message>
    <message>
        <source>Sirocco runs Mixtral models: GGUF files in all usual types from Q2_K to F32 but the IQ ones, and Hugging Face folders with safetensors.</source>
        <translation>Sirocco ejecuta modelos Mixtral: archivos GGUF de todos los tipos habituales de Q2_K a F32, salvo los IQ, y carpetas de Hugging Face con safetensors.</translation>
    </message>
    <message>
        <source>Mistral Instruct</source>
        <translation>Mistral Instruct</translation>
    </message>
    <message>
        <source>Mistral Instruct, newer</source>
        <translation>Mistral Instruct, más reciente</translation>
    </message>
    <message>
        <source>ChatML</source>
        <translation>ChatML</translation>
    </message>
    <message>
        <source>No format</source>
        <translation>Sin formato</translation>
    </message>
    <message>
        <source>Hello!</source>
        <translation>¡Hola!</translation>
    </message>
    <message>
        <source>Mixtral 8x7B Instruct, and most models made from it</source>
        <translation>Mixtral 8x7B Instruct y la mayoría de los modelos derivados de él</translation>
    </message>
    <message>
        <source>Mixtral 8x22B Instruct and later ones of Mistral</source>
        <translation>Mixtral 8x22B Instruct y posteriores de Mistral</translation>
    </message>
    <message>
        <source>Nous Hermes, Dolphin and others</source>
        <translation>Nous Hermes, Dolphin y otros</translation>
    </message>
    <message>
        <source>Base models, which continue a text instead of answering it</source>
        <translation>Modelos base, que continúan un texto en vez de responderlo</translation>
    </message>
    <message>
        <source>Context (%1 tokens)</source>
        <translation>Contexto (%1 tokens)</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Necesario</translation>
    </message>
    <message>
        <source>Free on %1</source>
        <translation>Libre en %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>Se ejecuta en %1.</translation>
    </message>
    <message>
        <source>Runs on the CPU, as chosen in the settings.</source>
        <translation>Se ejecuta en la CPU, como se eligió en los ajustes.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because no graphics processor can be used.</source>
        <translation>Se ejecuta en la CPU, porque no se puede usar ningún procesador gráfico.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because the model does not fit on the graphics processor.</source>
        <translation>Se ejecuta en la CPU, porque el modelo no cabe en el procesador gráfico.</translation>
    </message>
    <message>
        <source>Runs on the CPU, because the graphics processor could not be opened.</source>
        <translation>Se ejecuta en la CPU, porque no se pudo abrir el procesador gráfico.</translation>
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
        <translation>Volver a la conversación</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Volver a la conversación (Esc)</translation>
    </message>
    <message>
        <source>Now, and the last ten minutes</source>
        <translation>Ahora y en los últimos diez minutos</translation>
    </message>
</context>
<context>
    <name>MonitorWords</name>
    <message>
        <source>The model is waiting for a question.</source>
        <translation>El modelo espera una pregunta.</translation>
    </message>
    <message>
        <source>Memory is short: this computer swaps %1 a second. Close other programs, or choose a shorter context or a smaller model.</source>
        <translation>Falta memoria: este equipo intercambia %1 por segundo con el disco. Cierre otros programas, o elija un contexto más corto o un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Waiting for the disk: %1 of weights are read a second, because they do not all fit into memory.</source>
        <translation>Esperando al disco: se leen %1 de pesos por segundo, porque no caben todos en la memoria.</translation>
    </message>
    <message>
        <source>Reading the prompt: %1 of %2 tokens.</source>
        <translation>Leyendo el prompt: %1 de %2 tokens.</translation>
    </message>
    <message>
        <source>Other programs keep %1 of %2 cores busy.</source>
        <translation>Otros programas ocupan %1 de %2 núcleos.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for their turn.</source>
        <translation>
            <numerusform>%n petición espera su turno.</numerusform>
            <numerusform>%n peticiones esperan su turno.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers are written at once, and share the speed.</source>
        <translation>Se escriben %1 respuestas a la vez y se reparten la velocidad.</translation>
    </message>
    <message>
        <source>%1 of %2 experts are computed by the processor.</source>
        <translation>El procesador calcula %1 de %2 expertos.</translation>
    </message>
    <message>
        <source>All %1 experts are computed by the processor, and none by a GPU.</source>
        <translation>El procesador calcula los %1 expertos, y ninguno una GPU.</translation>
    </message>
    <message>
        <source>Nothing holds it up: this is as fast as it gets here.</source>
        <translation>Nada lo frena: aquí no puede ir más deprisa.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is there and cannot be asked (%1).</source>
        <translation>El controlador de NVIDIA está, pero no se le puede preguntar (%1).</translation>
    </message>
    <message>
        <source>A GPU does not answer any more (%1).</source>
        <translation>Una GPU ya no responde (%1).</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
</context>
<context>
    <name>OpenModelDialogs</name>
    <message>
        <source>Open model</source>
        <translation>Abrir modelo</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>Abrir carpeta de modelo</translation>
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
        <translation>Conversaciones seleccionadas</translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>Selección: %1</translation>
    </message>
    <message>
        <source>Move picked to a folder</source>
        <translation>Mover la selección a una carpeta</translation>
    </message>
    <message>
        <source>Bring picked back</source>
        <translation>Desarchivar la selección</translation>
    </message>
    <message>
        <source>Archive picked</source>
        <translation>Archivar la selección</translation>
    </message>
    <message>
        <source>Delete picked</source>
        <translation>Eliminar la selección</translation>
    </message>
    <message>
        <source>Pick none</source>
        <translation>Anular la selección</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>What you write, what the model answers, your documents and your settings never leave this computer. Sirocco makes no connection: there is no account, no statistics and no search for updates. Links open in your browser, and only after you were asked.</source>
        <translation>Lo que usted escribe, lo que responde el modelo, sus documentos y sus ajustes nunca salen de este equipo. Sirocco no establece ninguna conexión: no hay cuenta, ni estadísticas, ni búsqueda de actualizaciones. Los enlaces se abren en su navegador, y solo tras preguntarle.</translation>
    </message>
    <message>
        <source>A temporary conversation is never written to the disk and is gone when you close it or Sirocco.</source>
        <translation>Una conversación temporal nunca se escribe en el disco y desaparece al cerrarla o al cerrar Sirocco.</translation>
    </message>
    <message>
        <source>Deleted conversations</source>
        <translation>Conversaciones eliminadas</translation>
    </message>
    <message>
        <source>They are kept for seven days, so that deleting can be undone, and are then deleted for good. %1</source>
        <translation>Se conservan siete días, para poder deshacer la eliminación, y luego se eliminan definitivamente. %1</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Eliminando…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Eliminar definitivamente…</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>¿Eliminar definitivamente?</translation>
    </message>
    <message>
        <source>%1 They cannot be had back after this. Backups of earlier days hold them until newer backups have taken their place.</source>
        <translation>%1 Después no se podrán recuperar. Las copias de seguridad de días anteriores los contienen hasta que otras más recientes ocupen su lugar.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar definitivamente</translation>
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
        <translation>Prompt para todos los carriles</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it</source>
        <translation>Ctrl+Intro lo ejecuta</translation>
    </message>
    <message>
        <source>One prompt for all lanes…</source>
        <translation>Un prompt para todos los carriles…</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Barrido</translation>
    </message>
    <message>
        <source>Five lanes at 0, 0.3, 0.7, 1.0 and 1.3</source>
        <translation>Cinco carriles a 0; 0,3; 0,7; 1,0 y 1,3</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>The same prompt with new seeds (Ctrl+Enter)</source>
        <translation>El mismo prompt con nuevas semillas (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Detener todo</translation>
    </message>
</context>
<context>
    <name>PromptCut</name>
    <message>
        <source>Above this line nothing is sent any more</source>
        <translation>Por encima de esta línea ya no se envía nada</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Volver a enviar</translation>
    </message>
    <message>
        <source>Above this line a summary is sent instead</source>
        <translation>Por encima de esta línea se envía solo un resumen</translation>
    </message>
    <message>
        <source>There is a summary of what is above, which is not sent</source>
        <translation>Hay un resumen de lo anterior, pero no se envía</translation>
    </message>
    <message>
        <source>Hide summary</source>
        <translation>Ocultar resumen</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Mostrar resumen</translation>
    </message>
    <message>
        <source>Send a summary instead</source>
        <translation>Enviar un resumen en su lugar</translation>
    </message>
    <message>
        <source>Use the whole conversation again</source>
        <translation>Volver a usar la conversación entera</translation>
    </message>
    <message>
        <source>Send the summary instead</source>
        <translation>Enviar el resumen en su lugar</translation>
    </message>
</context>
<context>
    <name>ReadableExport</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Summary of the conversation down to here</source>
        <translation>Resumen de la conversación hasta aquí</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Abrir de todos modos</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Elegir otro…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>Usar la CPU</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Running again</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Run again and compare</source>
        <translation>Repetir y comparar</translation>
    </message>
    <message>
        <source>Stop running again</source>
        <translation>Detener la repetición</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is here goes on</source>
        <translation>Lo que hay aquí sigue así</translation>
    </message>
    <message>
        <source>This time it goes on</source>
        <translation>Esta vez sigue así</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desfijar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Mover a carpeta…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Desarchivar</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Eliminar carpeta</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Buscar en todas las conversaciones</translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>En %1: %2</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Título: %1</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>No se encontró nada para «%1».</translation>
    </message>
</context>
<context>
    <name>SentDocument</name>
    <message>
        <source>Sent document %1, %2</source>
        <translation>Documento enviado %1, %2</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Volver a la conversación</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Volver a la conversación (Esc)</translation>
    </message>
</context>
<context>
    <name>SetupChip</name>
    <message>
        <source>own settings and system prompt</source>
        <translation>ajustes y prompt de sistema propios</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>ajustes propios</translation>
    </message>
    <message>
        <source>own system prompt</source>
        <translation>prompt de sistema propio</translation>
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
        <translation>En esta conversación: %1</translation>
    </message>
    <message>
        <source>The defaults, with a system prompt</source>
        <translation>Los valores predeterminados, con un prompt de sistema</translation>
    </message>
    <message>
        <source>The defaults</source>
        <translation>Los valores predeterminados</translation>
    </message>
    <message>
        <source>System prompt and settings of this conversation</source>
        <translation>Prompt de sistema y ajustes de esta conversación</translation>
    </message>
    <message>
        <source>T %1 · own</source>
        <translation>T %1 · propios</translation>
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
        <translation>Equilibrado</translation>
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
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>SetupPopover</name>
    <message>
        <source>0: always the likeliest word, the same answer every time.</source>
        <translation>0: siempre la palabra más probable, la misma respuesta cada vez.</translation>
    </message>
    <message>
        <source>0–0.3: extraction, facts, code. Steady and literal.</source>
        <translation>0–0,3: extracción, datos, código. Estable y literal.</translation>
    </message>
    <message>
        <source>0.3–0.7: most questions, rewriting, translation.</source>
        <translation>0,3–0,7: casi todas las preguntas, reescritura, traducción.</translation>
    </message>
    <message>
        <source>0.7–1.0: conversation, brainstorming, stories.</source>
        <translation>0,7–1,0: conversación, lluvia de ideas, relatos.</translation>
    </message>
    <message>
        <source>Above 1: other words, bolder ideas, more mistakes.</source>
        <translation>Más de 1: otras palabras, ideas más audaces, más errores.</translation>
    </message>
    <message>
        <source>Wild: surprising, and often wrong.</source>
        <translation>Desatada: sorprendente y a menudo errónea.</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Esta conversación</translation>
    </message>
    <message>
        <source>Close the settings of this conversation</source>
        <translation>Cerrar los ajustes de esta conversación</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>What the model should know or keep to in every answer. For example: Answer in one sentence.</source>
        <translation>Lo que el modelo debe saber o respetar en cada respuesta. Por ejemplo: Responde en una frase.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
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
        <translation>Menos ajustes</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>1 is off</source>
        <translation>1: desactivado</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>0 is off</source>
        <translation>0: desactivado</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>empty: another one each time</source>
        <translation>vacío: otra cada vez</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Respuesta más larga</translation>
    </message>
    <message>
        <source>Longest answer in tokens</source>
        <translation>Respuesta más larga, en tokens</translation>
    </message>
    <message>
        <source>tokens; 0: no limit</source>
        <translation>tokens; 0: sin límite</translation>
    </message>
    <message>
        <source>Use for new conversations</source>
        <translation>Para conversaciones nuevas</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Valores predeterminados</translation>
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
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>Conversations are listed here
and stay on this computer.</source>
        <translation>Las conversaciones aparecen aquí
y se quedan en este equipo.</translation>
    </message>
    <message>
        <source>History options</source>
        <translation>Opciones del historial</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Carpeta nueva…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Exportar esta conversación…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Todas las conversaciones</translation>
    </message>
    <message>
        <source>Archived (%1)</source>
        <translation>Archivadas (%1)</translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Conversations and settings</source>
        <translation>Conversaciones y ajustes</translation>
    </message>
    <message>
        <source>%1
%2 in all. Models stay where you keep them.</source>
        <translation>%1
%2 en total. Los modelos se quedan donde usted los guarda.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>One is made each day that Sirocco runs, and the last five are kept beside the database.</source>
        <translation>Se hace una cada día que se usa Sirocco; las cinco últimas se guardan junto a la base de datos.</translation>
    </message>
    <message>
        <source>There is none yet. One is made each day that Sirocco runs.</source>
        <translation>Aún no hay ninguna. Se hace una cada día que se usa Sirocco.</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Summary: %1</source>
        <translation>Resumen: %1</translation>
    </message>
    <message>
        <source>Edited summary</source>
        <translation>Resumen en edición</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Ctrl+Intro guarda, Esc lo deja como estaba</translation>
    </message>
    <message>
        <source>Delete summary</source>
        <translation>Eliminar resumen</translation>
    </message>
    <message>
        <source>Edit summary</source>
        <translation>Editar resumen</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Dejar como estaba</translation>
    </message>
    <message>
        <source>Save summary</source>
        <translation>Guardar resumen</translation>
    </message>
</context>
<context>
    <name>SummaryNotice</name>
    <message>
        <source>Summarising older turns</source>
        <translation>Resumiendo turnos antiguos</translation>
    </message>
    <message>
        <source>Stop summarising</source>
        <translation>Dejar de resumir</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Summary so far: %1</source>
        <translation>Resumen hasta ahora: %1</translation>
    </message>
</context>
<context>
    <name>TemperatureDial</name>
    <message>
        <source>Temperature: drag up or down, scroll, or type</source>
        <translation>Temperatura: arrastre arriba o abajo, gire la rueda o escriba</translation>
    </message>
    <message>
        <source>%1, as a number</source>
        <translation>%1, como número</translation>
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
        <translation>¿Cómo debe escribir Sirocco a %1?</translation>
    </message>
    <message>
        <source>A model understands a conversation only in the format that it was trained with, and this file does not say which that is. In a wrong one, answers are muddled or never end. Take the likely one if you are not sure; you can change it later in the model&apos;s menu.</source>
        <translation>Un modelo solo entiende una conversación en el formato con que se entrenó, y este archivo no dice cuál es. En uno equivocado, las respuestas son confusas o no terminan nunca. En caso de duda, elija el probable; podrá cambiarlo después en el menú del modelo.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Use this format</source>
        <translation>Usar este formato</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Temperature 0.2. 0–0.3: extraction, facts, code.</source>
        <translation>Temperatura 0,2. 0–0,3: extracción, datos, código.</translation>
    </message>
    <message>
        <source>Temperature 0.7. Conversation, rewriting, translation.</source>
        <translation>Temperatura 0,7. Conversación, reescritura, traducción.</translation>
    </message>
    <message>
        <source>Temperature 1.0. 0.7–1.0: brainstorming, stories.</source>
        <translation>Temperatura 1,0. 0,7–1,0: lluvia de ideas, relatos.</translation>
    </message>
    <message>
        <source>As the conversation is set.</source>
        <translation>Según los ajustes de la conversación.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nombre de la plantilla</translation>
    </message>
    <message>
        <source>Take out of the favourites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>More for this template</source>
        <translation>Más para esta plantilla</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versiones…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Shortcut in the composer</source>
        <translation>Atajo en el cuadro de mensaje</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Texto de la plantilla</translation>
    </message>
    <message>
        <source>What is sent. {{topic}} asks for something, {{language|French}} suggests an answer.</source>
        <translation>Lo que se envía. {{tema}} pide algo, {{idioma|francés}} propone una respuesta.</translation>
    </message>
    <message>
        <source>a large field</source>
        <translation>un campo grande</translation>
    </message>
    <message>
        <source>from the clipboard</source>
        <translation>del portapapeles</translation>
    </message>
    <message>
        <source>a file that goes along</source>
        <translation>un archivo adjunto</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>un campo</translation>
    </message>
    <message>
        <source>Placeholder %1: %2</source>
        <translation>Marcador %1: %2</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Main text</source>
        <translation>Texto principal</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Portapapeles</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Un campo</translation>
    </message>
    <message>
        <source>Insert placeholder: %1</source>
        <translation>Insertar marcador: %1</translation>
    </message>
    <message>
        <source>System prompt, in place of the conversation&apos;s own</source>
        <translation>Prompt de sistema, en lugar del de la conversación</translation>
    </message>
    <message>
        <source>System prompt of the template</source>
        <translation>Prompt de sistema de la plantilla</translation>
    </message>
    <message>
        <source>None: the conversation keeps its own.</source>
        <translation>Ninguno: la conversación conserva el suyo.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>As set</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
    <message>
        <source>As it would be sent…</source>
        <translation>Vista previa…</translation>
    </message>
    <message>
        <source>It needs a name and a text</source>
        <translation>Faltan un nombre y un texto</translation>
    </message>
    <message>
        <source>Changes are kept when you leave</source>
        <translation>Los cambios se conservan al salir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Del portapapeles</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>It goes along with the message.</source>
        <translation>Se adjunta al mensaje.</translation>
    </message>
    <message>
        <source>Enter puts the text into the composer, Shift+Enter breaks the line, Ctrl+Enter sends.</source>
        <translation>Intro lleva el texto al cuadro de mensaje, Mayús+Intro salta de línea, Ctrl+Intro envía.</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Elegir un documento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>To the composer</source>
        <translation>Al cuadro de mensaje</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Back to the templates</source>
        <translation>Volver a las plantillas</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Volver a la conversación</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Plantilla nueva</translation>
    </message>
    <message>
        <source>Options of the library</source>
        <translation>Opciones de las plantillas</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Restore what came with Sirocco</source>
        <translation>Restaurar las que venían con Sirocco</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>A template is a text with placeholders, for what you ask again and again. Choose one at the left, or make a new one.</source>
        <translation>Una plantilla es un texto con marcadores, para lo que se pregunta una y otra vez. Elija una a la izquierda o cree una nueva.</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Dismiss the result</source>
        <translation>Descartar el resultado</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export conversations</source>
        <translation>Exportar conversaciones</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Sirocco archive (*.json)</source>
        <translation>Archivo de Sirocco (*.json)</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importar conversaciones</translation>
    </message>
    <message>
        <source>Archives of Sirocco or ChatGPT (*.json)</source>
        <translation>Archivos de Sirocco o ChatGPT (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
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
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>UserBlock</name>
    <message>
        <source>You: %1</source>
        <translation>Usted: %1</translation>
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
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Volver a usar</translation>
    </message>
    <message>
        <source>Use version %1 again</source>
        <translation>Volver a usar la versión %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>Temporary conversation</source>
        <translation>Conversación temporal</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Buscar en todas las conversaciones</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>Regenerar la última respuesta</translation>
    </message>
    <message>
        <source>Edit the last message</source>
        <translation>Editar el último mensaje</translation>
    </message>
    <message>
        <source>Earlier version of a message or answer</source>
        <translation>Versión anterior de un mensaje o respuesta</translation>
    </message>
    <message>
        <source>Later version of a message or answer</source>
        <translation>Versión siguiente de un mensaje o respuesta</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copiar la última respuesta</translation>
    </message>
    <message>
        <source>Attach a document…</source>
        <translation>Adjuntar un documento…</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>Cambiar nombre de esta conversación</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Fijar esta conversación</translation>
    </message>
    <message>
        <source>Unpin this conversation</source>
        <translation>Desfijar esta conversación</translation>
    </message>
    <message>
        <source>Move this conversation to a folder…</source>
        <translation>Mover esta conversación a una carpeta…</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Archivar esta conversación</translation>
    </message>
    <message>
        <source>Bring this conversation back from the archive</source>
        <translation>Desarchivar esta conversación</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Eliminar esta conversación</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Exportar esta conversación…</translation>
    </message>
    <message>
        <source>Export all conversations…</source>
        <translation>Exportar todas las conversaciones…</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Importar conversaciones…</translation>
    </message>
    <message>
        <source>Cancel the export or import</source>
        <translation>Cancelar la exportación o importación</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Carpeta nueva…</translation>
    </message>
    <message>
        <source>Undo the last change to the conversations</source>
        <translation>Deshacer el último cambio en las conversaciones</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>Mostrar las conversaciones archivadas</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostrar todas las conversaciones</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Abrir modelo…</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Abrir carpeta de modelo…</translation>
    </message>
    <message>
        <source>Open the demo model</source>
        <translation>Abrir el modelo de demostración</translation>
    </message>
    <message>
        <source>Give up loading the model</source>
        <translation>Cancelar la carga del modelo</translation>
    </message>
    <message>
        <source>Conversation format…</source>
        <translation>Formato de conversación…</translation>
    </message>
    <message>
        <source>To the composer</source>
        <translation>Ir al cuadro de mensaje</translation>
    </message>
    <message>
        <source>Between conversations and composer</source>
        <translation>Entre las conversaciones y el cuadro de mensaje</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostrar u ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Any action or conversation by its name</source>
        <translation>Cualquier acción o conversación por su nombre</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Cerrar los ajustes</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Texto en tamaño normal</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Apariencia: clara</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Apariencia: oscura</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation>Apariencia: como el sistema</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>Desplazar la conversación</translation>
    </message>
    <message>
        <source>Page ↑, Page ↓</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>Undo deleting messages</source>
        <translation>Deshacer la eliminación de mensajes</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Resultado siguiente de la búsqueda</translation>
    </message>
    <message>
        <source>Previous place that was found</source>
        <translation>Resultado anterior de la búsqueda</translation>
    </message>
    <message>
        <source>Rename a conversation or folder</source>
        <translation>Cambiar nombre de una conversación o carpeta</translation>
    </message>
    <message>
        <source>Delete a conversation or folder</source>
        <translation>Eliminar una conversación o carpeta</translation>
    </message>
    <message>
        <source>Pick several conversations</source>
        <translation>Seleccionar varias conversaciones</translation>
    </message>
    <message>
        <source>Space, Shift+↑↓</source>
        <translation>Espacio, Mayús+↑↓</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Menu of a conversation or folder</source>
        <translation>Menú de una conversación o carpeta</translation>
    </message>
    <message>
        <source>Compare answers, and back</source>
        <translation>Comparar respuestas, o volver</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Detener la comparación</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Conversation settings and system prompt</source>
        <translation>Ajustes y prompt de sistema de la conversación</translation>
    </message>
    <message>
        <source>Inspect the prompt, token by token</source>
        <translation>Examinar el prompt, token a token</translation>
    </message>
    <message>
        <source>Templates by their names</source>
        <translation>Plantillas por su nombre</translation>
    </message>
    <message>
        <source>Details of the last answer</source>
        <translation>Detalles de la última respuesta</translation>
    </message>
    <message>
        <source>Run the last answer again and compare</source>
        <translation>Repetir la última respuesta y comparar</translation>
    </message>
    <message>
        <source>Monitor, and back</source>
        <translation>Monitor, y volver</translation>
    </message>
    <message>
        <source>Count which experts answer</source>
        <translation>Contar qué expertos responden</translation>
    </message>
    <message>
        <source>Stop counting which experts answer</source>
        <translation>Dejar de contar qué expertos responden</translation>
    </message>
</context>
<context>
    <name>sirocco::AttachmentController</name>
    <message>
        <source>Only files of this computer can be opened</source>
        <translation>Solo se pueden abrir archivos de este equipo</translation>
    </message>
    <message>
        <source>Put “%1” into your message</source>
        <translation>Poner «%1» en el mensaje</translation>
    </message>
    <message>
        <source>Put %1 files into your message</source>
        <translation>Poner %1 archivos en el mensaje</translation>
    </message>
</context>
<context>
    <name>sirocco::ChatController</name>
    <message>
        <source>This conversation could not be opened. %1</source>
        <translation>No se pudo abrir esta conversación. %1</translation>
    </message>
    <message>
        <source>Not sent; your text is still here. %1</source>
        <translation>No enviado; su texto sigue aquí. %1</translation>
    </message>
    <message>
        <source>Waiting for another answer to finish…</source>
        <translation>Esperando a que termine otra respuesta…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens…</source>
        <translation>Leyendo %1 de %2 tokens…</translation>
    </message>
</context>
<context>
    <name>sirocco::CompareController</name>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt;0,1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Not run. %1</source>
        <translation>No se ejecutó. %1</translation>
    </message>
    <message>
        <source>This comparison could not be opened. %1</source>
        <translation>No se pudo abrir esta comparación. %1</translation>
    </message>
    <message>
        <source>Earlier comparisons could not be read. %1</source>
        <translation>No se pudieron leer las comparaciones anteriores. %1</translation>
    </message>
    <message>
        <source>This could not be saved. %1 You can go on, but it may be missing after a restart.</source>
        <translation>Esto no se pudo guardar. %1 Puede continuar, pero quizá falte después de reiniciar.</translation>
    </message>
    <message>
        <source>Not kept; the lanes are still here. %1</source>
        <translation>No conservado; los carriles siguen aquí. %1</translation>
    </message>
    <message>
        <source>a conversation without a title</source>
        <translation>una conversación sin título</translation>
    </message>
    <message>
        <source>Asked again in “%1”</source>
        <translation>Pregunta repetida en «%1»</translation>
    </message>
    <message>
        <source>Asked next in “%1”</source>
        <translation>Próxima pregunta en «%1»</translation>
    </message>
    <message>
        <source>Another comparison is still running; it is among the earlier ones.</source>
        <translation>Otra comparación sigue en curso; está entre las anteriores.</translation>
    </message>
    <message>
        <source>Prompt of %1 tokens, read once for %2 lanes</source>
        <translation>Prompt de %1 tokens, leído una vez para %2 carriles</translation>
    </message>
    <message>
        <source>Prompt of %1 tokens, %2 of them there already, shared by %3 lanes</source>
        <translation>Prompt de %1 tokens, %2 de ellos ya leídos, compartido por %3 carriles</translation>
    </message>
    <message>
        <source>%1 t/s in all</source>
        <translation>%1 t/s en total</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>token %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
</context>
<context>
    <name>sirocco::ComparisonListModel</name>
    <message>
        <source>%1 lanes · %2</source>
        <translation>%1 carriles · %2</translation>
    </message>
</context>
<context>
    <name>sirocco::ContextController</name>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Turnos anteriores</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Su mensaje</translation>
    </message>
    <message>
        <source>Room for the answer</source>
        <translation>Espacio para la respuesta</translation>
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
        <translation>unos %1</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 de %2 tokens</translation>
    </message>
    <message>
        <source>%1 are read already, %2 are still to be read.</source>
        <translation>%1 ya están leídos, %2 quedan por leer.</translation>
    </message>
    <message>
        <source>The documents are too long: they have %1, and the model&apos;s context holds %2.</source>
        <translation>Los documentos son demasiado largos: tienen %1, y en el contexto del modelo caben %2.</translation>
    </message>
    <message>
        <source>This does not fit: it would be %1, and the model&apos;s context holds %2.</source>
        <translation>No cabe: serían %1, y en el contexto del modelo caben %2.</translation>
    </message>
    <message>
        <source>The answer ended early: other answers take the memory. Ask again when they have ended.</source>
        <translation>La respuesta terminó antes de tiempo: otras respuestas ocupan la memoria. Pregunte de nuevo cuando hayan acabado.</translation>
    </message>
    <message>
        <source>The answer ended at the end of the context of %1.</source>
        <translation>La respuesta terminó al final del contexto de %1.</translation>
    </message>
    <message>
        <source>The context is nearly full: %1 are left for the answer.</source>
        <translation>El contexto está casi lleno: quedan %1 para la respuesta.</translation>
    </message>
    <message>
        <source>Leave out the oldest turn (%1)</source>
        <translation>Omitir el turno más antiguo (%1)</translation>
    </message>
    <message>
        <source>Leave out the %1 oldest turns (%2)</source>
        <translation>Omitir los %1 turnos más antiguos (%2)</translation>
    </message>
    <message>
        <source>Use a context of %1 (%2 more memory)</source>
        <translation>Usar un contexto de %1 (%2 más de memoria)</translation>
    </message>
    <message>
        <source>A context of %1 would take %2 more memory, which is not free.</source>
        <translation>Un contexto de %1 necesitaría %2 más de memoria, que no están libres.</translation>
    </message>
    <message>
        <source>Summarise the oldest turn (%1)</source>
        <translation>Resumir el turno más antiguo (%1)</translation>
    </message>
    <message>
        <source>Summarise the %1 oldest turns (%2)</source>
        <translation>Resumir los %1 turnos más antiguos (%2)</translation>
    </message>
</context>
<context>
    <name>sirocco::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>Fijadas</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
</context>
<context>
    <name>sirocco::DataController</name>
    <message>
        <source>Nothing that was deleted is kept.</source>
        <translation>No se conserva nada de lo eliminado.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversación</numerusform>
            <numerusform>%n conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted, and still kept: %1.</source>
        <translation>Eliminado y aún conservado: %1.</translation>
    </message>
    <message>
        <source>It could not be deleted for good. %1</source>
        <translation>No se pudo eliminar definitivamente. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n comparación</numerusform>
            <numerusform>%n comparaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n plantilla</numerusform>
            <numerusform>%n plantillas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sirocco::DetailsController</name>
    <message>
        <source>This text was written or changed by hand, or it was imported.</source>
        <translation>Este texto se escribió o cambió a mano, o se importó.</translation>
    </message>
    <message>
        <source>An older version of Sirocco wrote this and kept no more than this of it.</source>
        <translation>Una versión anterior de Sirocco escribió esto y no conservó nada más.</translation>
    </message>
    <message>
        <source>The same prompt with the same settings and seed. The conversation stays as it is.</source>
        <translation>El mismo prompt con los mismos ajustes y la misma semilla. La conversación queda como está.</translation>
    </message>
    <message>
        <source>The same prompt with the same settings and seed, in about %1. The conversation stays as it is.</source>
        <translation>El mismo prompt con los mismos ajustes y la misma semilla, en unos %1. La conversación queda como está.</translation>
    </message>
    <message>
        <source>Stopped before there was anything to say.</source>
        <translation>Se detuvo antes de que hubiera algo que decir.</translation>
    </message>
    <message>
        <source>ends here</source>
        <translation>termina aquí</translation>
    </message>
</context>
<context>
    <name>sirocco::ExpertsController</name>
    <message>
        <source>%1 tokens were counted. Most uneven is layer %2: its two busiest experts took %3 % of the work; evenly shared it would be %4 %.</source>
        <translation>Se contaron %1 tokens. La capa más desigual es la %2: sus dos expertos más ocupados hicieron el %3 % del trabajo; a partes iguales sería el %4 %.</translation>
    </message>
    <message>
        <source>No expert is rarely used.</source>
        <translation>Ningún experto se usa rara vez.</translation>
    </message>
    <message>
        <source>Too few tokens yet to say which are rarely used.</source>
        <translation>Aún hay muy pocos tokens para decir cuáles se usan rara vez.</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>layer/expert</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 experts are rarely used, the least of them layer/expert %3.</source>
        <translation>%1 de %2 expertos se usan rara vez, los que menos capa/experto %3.</translation>
    </message>
    <message>
        <source>Rarely used, by layer/expert: %1.</source>
        <translation>Rara vez usados, por capa/experto: %1.</translation>
    </message>
    <message>
        <source>Layer %1, expert %2</source>
        <translation>Capa %1, experto %2</translation>
    </message>
    <message>
        <source>Layer %1, expert %2: %3 of %4 visits, %5 %. %6 times an even share.</source>
        <translation>Capa %1, experto %2: %3 de %4 visitas, %5 %. %6 veces una parte igual.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Shares of layer %1: %2</source>
        <translation>Partes de la capa %1: %2</translation>
    </message>
</context>
<context>
    <name>sirocco::GaugeController</name>
    <message>
        <source>reading %1 of %2</source>
        <translation>lee %1 de %2</translation>
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
        <translation>Tokens por segundo, cuando se escribe una respuesta</translation>
    </message>
    <message>
        <source>Writing %1 tokens per second</source>
        <translation>Escribe %1 tokens por segundo</translation>
    </message>
    <message>
        <source>The last answer came at %1 tokens per second</source>
        <translation>La última respuesta llegó a %1 tokens por segundo</translation>
    </message>
    <message>
        <source>Prompts are read at %1 tokens per second</source>
        <translation>Los prompts se leen a %1 tokens por segundo</translation>
    </message>
    <message>
        <source>%1 tokens written since the model was loaded</source>
        <translation>%1 tokens escritos desde que se cargó el modelo</translation>
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
        <translation>Este equipo: %1 GB</translation>
    </message>
    <message>
        <source>More than nine tenths are in use: a shorter context or a smaller model leaves room.</source>
        <translation>Más de nueve décimas partes están en uso: un contexto más corto o un modelo menor dejan sitio.</translation>
    </message>
    <message>
        <source>About %1 s until the first word</source>
        <translation>Unos %1 s hasta la primera palabra</translation>
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
        <translation>El procesador gráfico: %1 GB</translation>
    </message>
    <message>
        <source>1 token written since the model was loaded</source>
        <translation>1 token escrito desde que se cargó el modelo</translation>
    </message>
</context>
<context>
    <name>sirocco::InspectorController</name>
    <message>
        <source>There is nothing to send yet. Write a message, and its tokens are here.</source>
        <translation>Todavía no hay nada que enviar. Escriba un mensaje, y sus tokens aparecerán aquí.</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 de %2 tokens</translation>
    </message>
    <message>
        <source>Token %1 of %2: %3, id %4. %5</source>
        <translation>Token %1 de %2: %3, identificador %4. %5</translation>
    </message>
</context>
<context>
    <name>sirocco::InterruptedController</name>
    <message>
        <source>The end of Sirocco cut off an answer in “%1”.</source>
        <translation>El cierre de Sirocco interrumpió una respuesta en «%1».</translation>
    </message>
    <message>
        <source>The end of Sirocco cut off %1 answers, the newest in “%2”.</source>
        <translation>El cierre de Sirocco interrumpió %1 respuestas, la más reciente en «%2».</translation>
    </message>
</context>
<context>
    <name>sirocco::LibraryController</name>
    <message>
        <source>The templates could not be read. %1</source>
        <translation>No se pudieron leer las plantillas. %1</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>«%1» eliminada</translation>
    </message>
    <message>
        <source>Not saved: the text is too long. A template holds %1 characters.</source>
        <translation>No guardada: el texto es demasiado largo. En una plantilla caben %1 caracteres.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copia)</translation>
    </message>
    <message>
        <source>The templates that came with Sirocco are as they were. Earlier words are in their versions.</source>
        <translation>Las plantillas que venían con Sirocco están como al principio. Los textos anteriores están en sus versiones.</translation>
    </message>
    <message>
        <source>The versions could not be read. %1</source>
        <translation>No se pudieron leer las versiones. %1</translation>
    </message>
    <message>
        <source>Version %1 is in use again.</source>
        <translation>La versión %1 vuelve a estar en uso.</translation>
    </message>
    <message>
        <source>Exported %1 templates</source>
        <translation>%1 plantillas exportadas</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>No exportado. %1</translation>
    </message>
    <message>
        <source>Not imported: this is no file of templates, or it holds one that is too long or has no text.</source>
        <translation>No importado: no es un archivo de plantillas, o una de ellas es demasiado larga o no tiene texto.</translation>
    </message>
    <message>
        <source>Not imported. %1</source>
        <translation>No importado. %1</translation>
    </message>
    <message>
        <source>Nothing new: all of these templates are here already.</source>
        <translation>Nada nuevo: todas estas plantillas ya están aquí.</translation>
    </message>
    <message>
        <source>Imported 1 template</source>
        <translation>1 plantilla importada</translation>
    </message>
    <message>
        <source>Imported %1 templates</source>
        <translation>%1 plantillas importadas</translation>
    </message>
    <message>
        <source>Exported 1 template</source>
        <translation>1 plantilla exportada</translation>
    </message>
    <message>
        <source>Not saved: the system prompt is too long. It may have %1 characters.</source>
        <translation>No guardada: el prompt de sistema es demasiado largo. Puede tener %1 caracteres.</translation>
    </message>
</context>
<context>
    <name>sirocco::LibraryListModel</name>
    <message>
        <source>Favourites</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otras</translation>
    </message>
</context>
<context>
    <name>sirocco::ModelController</name>
    <message>
        <source>Demo model</source>
        <translation>Modelo de demostración</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
    <message>
        <source>%1 of %2 per token, %3 layers</source>
        <translation>%1 de %2 por token, %3 capas</translation>
    </message>
    <message>
        <source>Read per token</source>
        <translation>Leído por token</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Aún sin elegir</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 de %2 libres</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Comes with Sirocco</source>
        <translation>Incluido en Sirocco</translation>
    </message>
    <message>
        <source>Checking that it fits…</source>
        <translation>Comprobando si cabe…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1  ·  about %2 s left</source>
        <translation>%1  ·  faltan unos %2 s</translation>
    </message>
    <message>
        <source>%1  ·  about %2 min left</source>
        <translation>%1  ·  faltan unos %2 min</translation>
    </message>
    <message>
        <source>%1 is still loaded.</source>
        <translation>%1 sigue cargado.</translation>
    </message>
    <message>
        <source>One model at a time, please</source>
        <translation>Un modelo cada vez, por favor</translation>
    </message>
    <message>
        <source>Only files of this computer can be opened</source>
        <translation>Solo se pueden abrir archivos de este equipo</translation>
    </message>
    <message>
        <source>Open the model in the folder “%1”</source>
        <translation>Abrir el modelo de la carpeta «%1»</translation>
    </message>
    <message>
        <source>“%1” is not a .gguf model</source>
        <translation>«%1» no es un modelo .gguf</translation>
    </message>
    <message>
        <source>Open “%1” (%2)</source>
        <translation>Abrir «%1» (%2)</translation>
    </message>
</context>
<context>
    <name>sirocco::MonitorController</name>
    <message>
        <source>No model</source>
        <translation>Ningún modelo</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Modelo de demostración</translation>
    </message>
    <message>
        <source>%1 of weights · %2 layers · %3 experts in each, %4 at work for a token</source>
        <translation>%1 de pesos · %2 capas · %3 expertos en cada una, %4 trabajan por token</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % leído</translation>
    </message>
    <message>
        <source>The file cannot be read. It may have been moved, or its disk is not connected.</source>
        <translation>No se puede leer el archivo. Quizá se haya movido, o su disco no esté conectado.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>No hay ningún modelo cargado.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>answers being written · requests waiting</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Writing, tokens a second</source>
        <translation>Escritura, tokens por segundo</translation>
    </message>
    <message>
        <source>Reading, tokens a second</source>
        <translation>Lectura, tokens por segundo</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Primer token</translation>
    </message>
    <message>
        <source>Context in memory</source>
        <translation>Contexto en memoria</translation>
    </message>
    <message>
        <source>Writing · waiting</source>
        <translation>Escribiendo · en espera</translation>
    </message>
    <message>
        <source>Processor, cores busy</source>
        <translation>Procesador, núcleos ocupados</translation>
    </message>
    <message>
        <source>Disk, read by Sirocco</source>
        <translation>Disco, leído por Sirocco</translation>
    </message>
    <message>
        <source>Temperature · power</source>
        <translation>Temperatura · potencia</translation>
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
        <translation>%1 escritos desde que se cargó el modelo</translation>
    </message>
    <message>
        <source>%1 read, %2 found in the cache</source>
        <translation>%1 leídos, %2 encontrados en la caché</translation>
    </message>
    <message>
        <source>of the last answer, from its sending on</source>
        <translation>de la última respuesta, desde el envío</translation>
    </message>
    <message>
        <source>tokens kept, of %1 in one conversation</source>
        <translation>tokens guardados, de %1 en una conversación</translation>
    </message>
    <message>
        <source>tokens kept for the next turn</source>
        <translation>tokens guardados para el próximo turno</translation>
    </message>
    <message>
        <source>answers now, and requests behind them</source>
        <translation>respuestas ahora, y peticiones tras ellas</translation>
    </message>
    <message>
        <source>of %1, of which Sirocco %2; load %3</source>
        <translation>de %1, de ellos Sirocco %2; carga %3</translation>
    </message>
    <message>
        <source>%1 waits for it a second</source>
        <translation>%1 esperas por segundo</translation>
    </message>
    <message>
        <source>of the processor</source>
        <translation>del procesador</translation>
    </message>
    <message>
        <source>This computer does not tell them.</source>
        <translation>Este equipo no los indica.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>%1 of the weights lie on the disk only, and are read when an answer needs them.</source>
        <translation>%1 de los pesos están solo en el disco y se leen cuando una respuesta los necesita.</translation>
    </message>
    <message>
        <source>More than nine tenths are in use: a shorter context or a smaller model leaves room.</source>
        <translation>Más de nueve décimas partes están en uso: un contexto más corto o un modelo más pequeño deja sitio.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 of %2 of its memory in use</source>
        <translation>%1 de %2 de su memoria en uso</translation>
    </message>
    <message>
        <source>Sirocco %1, others %2</source>
        <translation>Sirocco %1, otros %2</translation>
    </message>
    <message>
        <source>%1 % busy</source>
        <translation>ocupada al %1 %</translation>
    </message>
    <message>
        <source>cores at %1 MHz, memory at %2 MHz</source>
        <translation>núcleos a %1 MHz, memoria a %2 MHz</translation>
    </message>
    <message>
        <source>Memory of the graphics processor (VRAM)</source>
        <translation>Memoria del procesador gráfico (VRAM)</translation>
    </message>
    <message>
        <source>Memory (RAM)</source>
        <translation>Memoria (RAM)</translation>
    </message>
    <message>
        <source>In this computer&apos;s own memory Sirocco takes %1; %2 of %3 are available.</source>
        <translation>En la memoria de este equipo Sirocco ocupa %1; quedan disponibles %2 de %3.</translation>
    </message>
</context>
<context>
    <name>sirocco::RecentModelsModel</name>
    <message>
        <source>Demo model</source>
        <translation>Modelo de demostración</translation>
    </message>
</context>
<context>
    <name>sirocco::RemovalController</name>
    <message>
        <source>Deleted 1 message</source>
        <translation>1 mensaje eliminado</translation>
    </message>
    <message>
        <source>Deleted %1 messages</source>
        <translation>%1 mensajes eliminados</translation>
    </message>
</context>
<context>
    <name>sirocco::SearchController</name>
    <message>
        <source>Titles</source>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>sirocco::SettingsController</name>
    <message>
        <source>The loaded model has a context of %1 tokens in %2 of memory. Every 1,000 tokens more take %3.</source>
        <translation>El modelo cargado tiene un contexto de %1 tokens en %2 de memoria. Cada 1000 tokens más ocupan %3.</translation>
    </message>
    <message>
        <source>System (%1)</source>
        <translation>Sistema (%1)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>The fastest one that this computer has and that the model can use.</source>
        <translation>El más rápido de este equipo que el modelo pueda usar.</translation>
    </message>
</context>
<context>
    <name>sirocco::SetupController</name>
    <message>
        <source>“%1” set the system prompt of this conversation, and how it is answered: %2.</source>
        <translation>«%1» ha fijado el prompt de sistema de esta conversación y cómo se responde: %2.</translation>
    </message>
    <message>
        <source>“%1” set how this conversation is answered: %2.</source>
        <translation>«%1» ha fijado cómo se responde en esta conversación: %2.</translation>
    </message>
    <message>
        <source>“%1” set the system prompt of this conversation.</source>
        <translation>«%1» ha fijado el prompt de sistema de esta conversación.</translation>
    </message>
</context>
<context>
    <name>sirocco::SidebarController</name>
    <message>
        <source>Deleted %1</source>
        <translation>Eliminado: %1</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 conversación</translation>
    </message>
    <message>
        <source>%1 conversations</source>
        <translation>%1 conversaciones</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>Archivado: %1</translation>
    </message>
    <message>
        <source>Brought back %1</source>
        <translation>Desarchivado: %1</translation>
    </message>
    <message>
        <source>Deleted the folder “%1”</source>
        <translation>Carpeta «%1» eliminada</translation>
    </message>
</context>
<context>
    <name>sirocco::StorageController</name>
    <message>
        <source>Another program is using the history.</source>
        <translation>Otro programa está usando el historial.</translation>
    </message>
    <message>
        <source>The history is damaged, and there is no backup of it. The damaged file is kept whatever you do.</source>
        <translation>El historial está dañado y no hay ninguna copia de seguridad de él. El archivo dañado se conserva en cualquier caso.</translation>
    </message>
    <message>
        <source>The history was written by a newer Sirocco and cannot be opened by this one. Nothing in it is changed.</source>
        <translation>El historial lo escribió una versión más reciente de Sirocco y esta no puede abrirlo. No se cambia nada en él.</translation>
    </message>
    <message>
        <source>The history cannot be opened yet. %1 Nothing in it is changed.</source>
        <translation>El historial aún no se puede abrir. %1 No se cambia nada en él.</translation>
    </message>
    <message>
        <source>What is new is kept in memory.</source>
        <translation>Lo nuevo se conserva en la memoria.</translation>
    </message>
    <message>
        <source>Earlier conversations cannot be read. %1 Nothing in them is changed.</source>
        <translation>No se pueden leer las conversaciones anteriores. %1 No se cambia nada en ellas.</translation>
    </message>
    <message>
        <source>%1 What is new is kept in memory and saved as soon as that works again.</source>
        <translation>%1 Lo nuevo se conserva en la memoria y se guardará en cuanto vuelva a ser posible.</translation>
    </message>
    <message>
        <source>Something could not be saved. It stays here, and is gone when Sirocco is closed.</source>
        <translation>Algo no se pudo guardar. Se queda aquí y desaparece al cerrar Sirocco.</translation>
    </message>
    <message>
        <source>%1 The answer is kept in memory, and saved when it has ended.</source>
        <translation>%1 La respuesta se conserva en la memoria y se guardará cuando termine.</translation>
    </message>
    <message>
        <source>Your message is not sent yet.</source>
        <translation>Su mensaje aún no se ha enviado.</translation>
    </message>
    <message>
        <source>So nothing was changed.</source>
        <translation>Por eso no se cambió nada.</translation>
    </message>
    <message>
        <source>A new history has begun. The damaged one is kept as %1.</source>
        <translation>Se ha empezado un historial nuevo. El dañado se conserva como %1.</translation>
    </message>
    <message>
        <source>The history was damaged and has been restored from the backup of %1. What came later is not in it; the damaged file is kept as %2.</source>
        <translation>El historial estaba dañado y se ha restaurado de la copia de seguridad del %1. Lo posterior no está en él; el archivo dañado se conserva como %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar de todos modos</translation>
    </message>
    <message>
        <source>Begin a new history</source>
        <translation>Empezar un historial nuevo</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
</context>
<context>
    <name>sirocco::SummaryController</name>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Waiting for another answer to finish…</source>
        <translation>Esperando a que termine otra respuesta…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens…</source>
        <translation>Leyendo %1 de %2 tokens…</translation>
    </message>
    <message>
        <source>Writing: %1</source>
        <translation>Escribiendo: %1</translation>
    </message>
    <message>
        <source>Putting the parts together  ·  %1</source>
        <translation>Uniendo las partes  ·  %1</translation>
    </message>
    <message>
        <source>Part %1 of %2  ·  %3</source>
        <translation>Parte %1 de %2  ·  %3</translation>
    </message>
    <message>
        <source>Older turns are sent as a summary of %1 from now on.</source>
        <translation>A partir de ahora los turnos antiguos se envían como un resumen de %1.</translation>
    </message>
    <message>
        <source>It came to its greatest length, so something may be missing: read it before you rely on it.</source>
        <translation>Ha alcanzado su longitud máxima, así que puede faltar algo: léalo antes de fiarse de él.</translation>
    </message>
    <message>
        <source>No summary was written. The conversation is as it was.</source>
        <translation>No se escribió ningún resumen. La conversación está como estaba.</translation>
    </message>
    <message>
        <source>The model had nothing to write. The conversation is as it was.</source>
        <translation>El modelo no tenía nada que escribir. La conversación está como estaba.</translation>
    </message>
    <message>
        <source>No summary was written; the conversation is as it was. %1</source>
        <translation>No se escribió ningún resumen; la conversación está como estaba. %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Mostrar resumen</translation>
    </message>
    <message>
        <source>The summary was deleted. The whole conversation is sent again.</source>
        <translation>El resumen se ha eliminado. Se vuelve a enviar la conversación entera.</translation>
    </message>
    <message>
        <source>The summary was deleted.</source>
        <translation>El resumen se ha eliminado.</translation>
    </message>
</context>
<context>
    <name>sirocco::TokenRowsModel</name>
    <message>
        <source>Beginning of the prompt</source>
        <translation>Principio del prompt</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>Your message, not sent yet</source>
        <translation>Su mensaje, aún sin enviar</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
</context>
<context>
    <name>sirocco::TransferController</name>
    <message>
        <source>Exported %1 to %2.</source>
        <translation>Exportado a %2: %1.</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>Importado: %1.</translation>
    </message>
    <message>
        <source>Here already: %1.</source>
        <translation>Ya estaban aquí: %1.</translation>
    </message>
    <message>
        <source>Parts left out, such as pictures: %1.</source>
        <translation>Partes omitidas, como imágenes: %1.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelado; no se cambió nada.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
</context>
</TS>
