-- What keeps findings current as articles come and go, so that one more article costs what it touches.

-- Articles whose findings are not made yet, or that are gone since findings were made with them. stage: 0 where who speaks
-- in them is not settled either. mark: another one each time the article becomes due.
CREATE TABLE due (
  article TEXT PRIMARY KEY,
  stage INTEGER NOT NULL,
  mark INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX due_by_stage ON due (stage, article);

INSERT INTO due (article, stage, mark) SELECT id, 0, 0 FROM article;

-- The outlets of the articles held, under every name they carry.
CREATE TABLE carrier (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (id, name)
) STRICT, WITHOUT ROWID;

INSERT INTO carrier (id, name, articles)
  SELECT json_extract(json, '$.outlet.id'), json_extract(json, '$.outlet.name'), count(*) FROM article_facts
  WHERE json_extract(json, '$.outlet.id') IS NOT NULL GROUP BY 1, 2;

-- The articles a finding speaks of.
CREATE TABLE finding_article (
  article TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

-- Groups by the content key of their first member: of several the first keeps it as its id.
CREATE TABLE seat (
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  day REAL,
  quote TEXT NOT NULL,
  PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX seat_by_number ON seat (number);

-- Pairs of articles of which a stage found something, both ways round.
CREATE TABLE bond (
  article TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

-- What of an article can meet something of another; facts and keys are arrays of 32-bit numbers.
CREATE TABLE place (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  kind INTEGER NOT NULL,
  period INTEGER NOT NULL,
  voice INTEGER,
  keys BLOB NOT NULL,
  facts BLOB NOT NULL
) STRICT;

CREATE INDEX place_by_article ON place (article);

CREATE TABLE meeting (
  key INTEGER NOT NULL,
  period INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (key, period, place)
) STRICT, WITHOUT ROWID;

-- The speakers of each article as it prints them, and the keys by which they are joined with others.
CREATE TABLE sighted (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE INDEX sighted_by_article ON sighted (article);

CREATE TABLE sighted_key (
  key INTEGER NOT NULL,
  sighted INTEGER NOT NULL,
  PRIMARY KEY (key, sighted)
) STRICT, WITHOUT ROWID;
