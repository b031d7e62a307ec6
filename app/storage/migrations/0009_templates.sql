-- Texts with placeholders, for what is asked again and again.
--
-- A change of the words is another version; the newest is in use. `removed` is when it was deleted, in milliseconds since
-- 1970, NULL: it was not. One that came with the program stays for good, so that it does not come back by itself.

CREATE TABLE templates (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name      TEXT    NOT NULL,
    shortcut  TEXT    NOT NULL, -- what is typed after a slash, in lower case; '': none
    category  TEXT    NOT NULL,
    favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
    starter   TEXT    NOT NULL DEFAULT '', -- its key in resources/templates/starter.json; '': the user's own
    removed   INTEGER
) STRICT;

CREATE TABLE template_versions (
    template      BLOB    NOT NULL REFERENCES templates (id) ON DELETE CASCADE,
    number        INTEGER NOT NULL,
    created       INTEGER NOT NULL,
    text          TEXT    NOT NULL,
    system_prompt TEXT    NOT NULL,
    preset        TEXT    NOT NULL, -- 'precise', 'balanced', 'creative'; '': the conversation's own
    PRIMARY KEY (template, number)
) STRICT, WITHOUT ROWID;
