-- Conversations as trees of messages.
--
-- Ids are UUIDs of version 7, as 16 bytes: made by the program before it has asked the database, in the order of time,
-- and the same in an export. Times are milliseconds since 1970, UTC. Truth values are 0 and 1.
-- `key` columns are rowids that stay the same over VACUUM, for the full-text index.

CREATE TABLE conversations (
    key           INTEGER PRIMARY KEY,
    id            BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    title         TEXT    NOT NULL,
    title_by_user INTEGER NOT NULL DEFAULT 0 CHECK (title_by_user IN (0, 1)), -- 0: made from the first message
    created       INTEGER NOT NULL,
    updated       INTEGER NOT NULL, -- of the last message
    pinned        INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    archived      INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    folder        TEXT    NOT NULL DEFAULT '', -- '': in none
    system_prompt TEXT    NOT NULL DEFAULT '',
    settings      TEXT,                        -- JSON: sampling of this conversation; NULL: the defaults
    active_leaf   BLOB REFERENCES messages (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX conversations_by_update ON conversations (updated);
CREATE INDEX conversations_by_leaf ON conversations (active_leaf);

CREATE TABLE messages (
    id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    conversation BLOB    NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    parent       BLOB REFERENCES messages (id) ON DELETE CASCADE, -- NULL: first of its conversation
    role         TEXT    NOT NULL CHECK (role IN ('system', 'user', 'assistant')),
    state        TEXT    NOT NULL CHECK (state IN ('complete', 'streaming', 'stopped', 'interrupted', 'failed')),
    created      INTEGER NOT NULL,
    model_name   TEXT,
    model_hash   TEXT, -- message_tokens holds ids of this model's vocabulary
    request      TEXT, -- JSON: temperature, top_k, top_p, min_p, repeat_penalty, repeat_window, seed (text: 64 bits)
    stats        TEXT, -- JSON: prompt_tokens, reused_tokens, answer_tokens, seconds_to_first_token,
                       --       prefill_tokens_per_second, decode_tokens_per_second
    stop_reason  TEXT, -- eos, length, stop_string, cancelled, context_full, failed
    request_id   INTEGER,
    error_code   TEXT, -- of state 'failed'
    error_detail TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX messages_by_conversation ON messages (conversation);
CREATE INDEX messages_by_parent ON messages (parent);
CREATE INDEX messages_streaming ON messages (state) WHERE state = 'streaming';

CREATE TABLE message_parts (
    key     INTEGER PRIMARY KEY,
    message BLOB    NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    kind    TEXT    NOT NULL CHECK (kind IN ('text', 'document')),
    title   TEXT    NOT NULL DEFAULT '', -- a document's name
    text    TEXT    NOT NULL,
    UNIQUE (message, ordinal)
) STRICT;

-- What an answer was generated as. `ids` is written while it grows, `alternatives` when it has ended.
-- The bytes of both are described in app/storage/token_blob.h.
CREATE TABLE message_tokens (
    message      BLOB NOT NULL PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    ids          BLOB NOT NULL,
    alternatives BLOB
) STRICT;
