-- What lists tell of every article, apart from its text and quotes, so that no list reads those.
-- text_key is the SHA-256 of the text without white space at its ends: the prints of one text share it.
CREATE TABLE article_facts (
  id TEXT PRIMARY KEY,
  json TEXT NOT NULL,
  digest TEXT NOT NULL,
  text_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX article_facts_by_text ON article_facts (text_key);

-- Articles that stand here already are read again from their kept sources with the next command.
UPDATE meta SET value = 'before 0002' WHERE key = 'read-with';
