-- Comparisons: one prompt, and the answers of several lanes that were decoded from it at once.
--
-- `conversation`, `parent` and `question` say where the prompt comes from. Whatever becomes of that conversation, the
-- comparison stays; so they are no foreign keys, and may name what is not there any more.
CREATE TABLE comparisons (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    created         INTEGER NOT NULL,
    title           TEXT    NOT NULL,
    conversation    BLOB,    -- NULL: the prompt stands for itself
    parent          BLOB,    -- the message that the prompt follows; NULL: none
    question        BLOB,    -- the prompt as a message of the conversation; NULL: it is in none
    model_name      TEXT    NOT NULL,
    model_hash      TEXT    NOT NULL,
    prefill_tokens  INTEGER NOT NULL DEFAULT 0, -- of the prompt, computed once for all lanes
    lanes_per_second REAL   NOT NULL DEFAULT 0, -- tokens of all lanes
    pieces          TEXT,    -- JSON: {"id": "as the vocabulary spells it"}, of all ids below; NULL until the end
    removed         BLOB CHECK (length(removed) = 16) -- the deletion, as in conversations
) STRICT, WITHOUT ROWID;

CREATE INDEX comparisons_by_removal ON comparisons (removed) WHERE removed IS NOT NULL;

CREATE TABLE comparison_parts (
    comparison BLOB    NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL CHECK (ordinal >= 0),
    kind       TEXT    NOT NULL CHECK (kind IN ('text', 'document')),
    title      TEXT    NOT NULL DEFAULT '', -- a document's name
    text       TEXT    NOT NULL,
    PRIMARY KEY (comparison, ordinal)
) STRICT;

-- `ids`, `ends` and `alternatives` as app/storage/token_blob.h describes them; the last is written at the end.
CREATE TABLE comparison_lanes (
    comparison   BLOB    NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL CHECK (ordinal BETWEEN 0 AND 7),
    state        TEXT    NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'context_full', 'interrupted', 'failed')),
    request      TEXT    NOT NULL, -- JSON, as in messages
    stats        TEXT,             -- JSON, as in messages
    stop_reason  TEXT,             -- as in messages
    error_code   TEXT,
    error_detail TEXT,
    text         TEXT    NOT NULL DEFAULT '',
    ids          BLOB    NOT NULL DEFAULT x'',
    ends         BLOB    NOT NULL DEFAULT x'',
    alternatives BLOB,
    PRIMARY KEY (comparison, ordinal)
) STRICT;

CREATE INDEX comparison_lanes_running ON comparison_lanes (state) WHERE state = 'running';
