-- Summaries that can be sent to the model in place of a conversation's older turns, which stay where they are.
CREATE TABLE prompt_summaries (
    message    BLOB    NOT NULL PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE, -- of it and all above it
    text       TEXT    NOT NULL CHECK (text <> ''),
    model_name TEXT    NOT NULL,                                        -- that wrote it
    edited     INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1))      -- by hand, after that
) STRICT, WITHOUT ROWID;
