-- What the user has chosen, and which models were opened.

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recent_models (
    path   TEXT    NOT NULL PRIMARY KEY,
    name   TEXT    NOT NULL,
    hash   TEXT    NOT NULL,
    bytes  INTEGER NOT NULL, -- of its tensors
    demo   INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
    opened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
