-- How much of a conversation is not sent to the model any more, because it did not fit or was not wanted.
CREATE TABLE prompt_cuts (
    conversation BLOB NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    message      BLOB NOT NULL REFERENCES messages (id) ON DELETE CASCADE -- it and all above it are left out
) STRICT, WITHOUT ROWID;

CREATE INDEX prompt_cuts_by_message ON prompt_cuts (message);
