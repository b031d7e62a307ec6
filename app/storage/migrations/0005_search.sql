-- Full-text search over titles and texts.
--
-- Both indexes read their text from the table itself (external content), and triggers keep them in step. unicode61 cuts
-- into words and ignores case and accents, as people type in the languages of the window; prefixes of one to three
-- characters are indexed because a query is looked up while its last word is being typed. Trigrams would also find the
-- middle of words, but make an index several times as large, need three characters and know nothing of accents.

CREATE VIRTUAL TABLE title_index USING fts5 (
    title, content = 'conversations', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TRIGGER title_indexed AFTER INSERT ON conversations BEGIN
    INSERT INTO title_index (rowid, title) VALUES (new.key, new.title);
END;
CREATE TRIGGER title_reindexed AFTER UPDATE OF title ON conversations WHEN old.title IS NOT new.title BEGIN
    INSERT INTO title_index (title_index, rowid, title) VALUES ('delete', old.key, old.title);
    INSERT INTO title_index (rowid, title) VALUES (new.key, new.title);
END;
CREATE TRIGGER title_unindexed AFTER DELETE ON conversations BEGIN
    INSERT INTO title_index (title_index, rowid, title) VALUES ('delete', old.key, old.title);
END;

CREATE VIRTUAL TABLE text_index USING fts5 (
    text, content = 'message_parts', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TRIGGER text_indexed AFTER INSERT ON message_parts BEGIN
    INSERT INTO text_index (rowid, text) VALUES (new.key, new.text);
END;
CREATE TRIGGER text_reindexed AFTER UPDATE OF text ON message_parts WHEN old.text IS NOT new.text BEGIN
    INSERT INTO text_index (text_index, rowid, text) VALUES ('delete', old.key, old.text);
    INSERT INTO text_index (rowid, text) VALUES (new.key, new.text);
END;
CREATE TRIGGER text_unindexed AFTER DELETE ON message_parts BEGIN
    INSERT INTO text_index (text_index, rowid, text) VALUES ('delete', old.key, old.text);
END;

INSERT INTO title_index (title_index) VALUES ('rebuild');
INSERT INTO text_index (text_index) VALUES ('rebuild');
