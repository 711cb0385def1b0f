-- In which articles a speaker is heard: names of kind 'heard-in' lead from the speaker to them.

INSERT OR IGNORE INTO name (id, kind, owner)
  SELECT json_extract(pair.value, '$[1]'), 'heard-in', finding.id
  FROM finding, json_each(CASE WHEN json_valid(finding.json) THEN finding.json ELSE '[]' END) AS pair
  WHERE finding.kind = 'speaker-of' AND json_extract(pair.value, '$[1]') IS NOT NULL;
