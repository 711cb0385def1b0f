-- The index: what was read out of the kept sources, and what was found in it.
-- Every JSON value carries a digest over its kind, id and text, so that damage shows.

-- Facts about the index itself: seals (how many rows, and the exclusive-or of their digests), fingerprints.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- One row an article. address_key is the SHA-256 of its address; state_time orders the states of one page.
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

CREATE INDEX article_by_address ON article (address_key);

-- What an id, or the beginning of one, names. owner: the article of a quote, the group of a member's key.
CREATE TABLE name (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  PRIMARY KEY (id, kind, owner)
) STRICT, WITHOUT ROWID;

-- Findings: speakers, groups, duplicates, links, conflicts.
CREATE TABLE finding (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;

-- Which groups hold a word; the number is that of the finding.
CREATE TABLE group_word (
  word TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (word, number)
) STRICT, WITHOUT ROWID;
