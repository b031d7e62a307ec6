-- Folders, deletions that can be undone, and the branch that was looked at last.

-- A folder exists without conversations in it, too. conversations.folder is its name, '' is none.
CREATE TABLE folders (
    name    TEXT    NOT NULL PRIMARY KEY CHECK (name <> ''),
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO folders (name, created) SELECT folder, min(created) FROM conversations WHERE folder <> '' GROUP BY folder;

-- `removed` is the id of the deletion, a UUID of version 7, so that it tells the time; NULL: not deleted. One deletion
-- may take several conversations, or a message and all below it.
ALTER TABLE conversations ADD COLUMN removed BLOB CHECK (length(removed) = 16);
ALTER TABLE messages ADD COLUMN removed BLOB CHECK (length(removed) = 16);
CREATE INDEX conversations_by_removal ON conversations (removed) WHERE removed IS NOT NULL;
CREATE INDEX messages_by_removal ON messages (removed) WHERE removed IS NOT NULL;

-- The child of this message that was shown last; NULL, or none of its children: the newest.
ALTER TABLE messages ADD COLUMN chosen BLOB;
