-- The schema of an index after every migration; made by test/store/schema.test.ts, not read by the program.
PRAGMA application_id = 1364488812;
PRAGMA user_version = 2;

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  address_key TEXT NOT NULL,
  state_time REAL NOT NULL,
  added_at TEXT NOT NULL,
  entry TEXT NOT NULL,
  entry_digest TEXT NOT NULL,
  source TEXT NOT NULL,
  source_digest TEXT NOT NULL
) STRICT;

CREATE TABLE article_facts (
  id TEXT PRIMARY KEY,
  json TEXT NOT NULL,
  digest TEXT NOT NULL,
  text_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;

CREATE TABLE group_word (
  word TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (word, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE name (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  PRIMARY KEY (id, kind, owner)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_by_address ON article (address_key);

CREATE INDEX article_facts_by_text ON article_facts (text_key);
