-- What commands that show one thing ask for, without reading all.

-- Which articles came when.
CREATE INDEX article_by_adding ON article (added_at);

-- The groups of a speaker, and the links that lead to an outlet. A damaged row has no key here, and is told where it is read.
CREATE INDEX group_by_speaker ON finding (CASE WHEN json_valid(json) THEN json_extract(json, '$.speaker.id') END)
  WHERE kind = 'group';
CREATE INDEX link_by_outlet ON finding (CASE WHEN json_valid(json) THEN json_extract(json, '$.to.outletId') END)
  WHERE kind = 'link';
