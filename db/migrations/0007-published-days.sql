-- How many articles span the same days, so that how far an archive reaches is known without a pass over it. Of the states of
-- a page the last one counts. Both days are empty where there is no date.
CREATE TABLE published_days (
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (first_day, last_day)
) STRICT, WITHOUT ROWID;

-- A date without a zone begins fourteen hours before its midnight in Greenwich and ends twelve hours after it.
INSERT INTO published_days (first_day, last_day, articles)
  WITH state AS (
    SELECT id, row_number() OVER (PARTITION BY address_key ORDER BY state_time DESC, added_at DESC, id DESC) AS place
    FROM article
  ), moment AS (
    SELECT json_extract(facts.json, '$.published.earliest') AS earliest,
      json_extract(facts.json, '$.published.latest') AS latest
    FROM state JOIN article_facts AS facts ON facts.id = state.id
    WHERE state.place = 1 AND json_valid(facts.json)
  ), zoned AS (
    SELECT earliest, latest, coalesce(unixepoch(earliest) % 86400 = 36000 AND unixepoch(latest) % 86400 = 43200
      AND unixepoch(latest) - unixepoch(earliest) > 172800, 0) AS zoneless
    FROM moment
  ), day AS (
    SELECT CASE WHEN zoneless THEN date(earliest, '+14 hours') ELSE date(earliest) END AS first_day,
      CASE WHEN zoneless THEN date(latest, '-12 hours', '-0.001 seconds') ELSE date(latest) END AS last_day
    FROM zoned
  )
  SELECT coalesce(first_day, last_day, ''), coalesce(last_day, first_day, ''), count(*) FROM day GROUP BY 1, 2;
