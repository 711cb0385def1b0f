-- The schema of an index after every migration; made by test/store/schema.test.ts, not read by the program.
PRAGMA application_id = 1364488812;
PRAGMA user_version = 7;

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

CREATE TABLE bond (
  article TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE carrier (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE due (
  article TEXT PRIMARY KEY,
  stage INTEGER NOT NULL,
  mark INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;

CREATE TABLE finding_article (
  article TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_word (
  word TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (word, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  key INTEGER NOT NULL,
  period INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (key, period, place)
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

CREATE TABLE place (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  kind INTEGER NOT NULL,
  period INTEGER NOT NULL,
  voice INTEGER,
  keys BLOB NOT NULL,
  facts BLOB NOT NULL
, first_day REAL, last_day REAL) STRICT;

CREATE TABLE published_days (
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (first_day, last_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  day REAL,
  quote TEXT NOT NULL,
  PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sighted (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE sighted_key (
  key INTEGER NOT NULL,
  sighted INTEGER NOT NULL,
  PRIMARY KEY (key, sighted)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_by_adding ON article (added_at);

CREATE INDEX article_by_address ON article (address_key);

CREATE INDEX article_facts_by_text ON article_facts (text_key);

CREATE INDEX due_by_stage ON due (stage, article);

CREATE INDEX group_by_speaker ON finding (CASE WHEN json_valid(json) THEN json_extract(json, '$.speaker.id') END)
  WHERE kind = 'group';

CREATE INDEX link_by_outlet ON finding (CASE WHEN json_valid(json) THEN json_extract(json, '$.to.outletId') END)
  WHERE kind = 'link';

CREATE INDEX place_by_article ON place (article);

CREATE INDEX seat_by_number ON seat (number);

CREATE INDEX sighted_by_article ON sighted (article);
