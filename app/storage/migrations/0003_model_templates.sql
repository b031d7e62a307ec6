-- How conversations are written for models whose files do not say it, as the user chose.

CREATE TABLE model_templates (
    hash            TEXT NOT NULL PRIMARY KEY, -- ModelInfo::hash: the model, wherever its file is
    prompt_template TEXT NOT NULL CHECK (prompt_template IN ('mistral-v1', 'mistral-v3', 'chatml', 'plain'))
) STRICT, WITHOUT ROWID;
