import type { ArticleFacts, Group, OutletRef } from '../../model/index.ts';
import type { Naming } from '../findings.ts';
import { HEARD_IN } from '../findings.ts';
import type { FindingOfArticles, Questions } from '../questions.ts';
import { order } from '../revisions.ts';
import type { Kinds } from '../row.ts';
import { openRow } from '../row.ts';
import { factsRow } from './article-facts.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { rowOf } from './finding-writer.ts';
import { findingOf } from './findings.ts';
import { publishedDays } from './published-days.ts';

/** What an SQLite index answers by its indexes alone. */
export function sqliteQuestions(db: Connection): Questions {
  const soon = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    return work();
  };
  return {
    factsOf: (articleIds) => soon(() => factsOf(db, articleIds)),
    finding: (kind, id) => soon(() => findingOf(db, kind, id)),
    findingsAbout: (kind, articleIds) => soon(() => findingsAbout(db, kind, articleIds)),
    groupsBySpeaker: (id) => soon(() => findingsKeyed(db, 'group', id)),
    groupsInArticles: (least) => groupsInArticles(db, least),
    quotesIn: () =>
      soon(
        () =>
          new Map(
            db
              .all("SELECT owner, count(*) AS quotes FROM name WHERE kind = 'quote' GROUP BY owner")
              .map((row) => [text(row, 'owner'), number(row, 'quotes')]),
          ),
      ),
    articlesOfSpeaker: (id) => soon(() => ownersOf(db, id, HEARD_IN)),
    articlesOfOutlet: (id) => soon(() => ownersOf(db, id, 'outlet')),
    linksToOutlet: (id) => soon(() => findingsKeyed(db, 'link', id)),
    outletsCredited: () => soon(() => outletsCredited(db)),
    publishedDays: () => soon(() => publishedDays(db)),
    addedFrom: (instant) =>
      soon(() =>
        db
          .all('SELECT id, added_at FROM article WHERE added_at >= ? ORDER BY added_at, id', instant)
          .map((row) => ({ articleId: text(row, 'id'), addedAt: text(row, 'added_at') })),
      ),
    lastAdded: () =>
      soon(() => {
        const last = text(db.get('SELECT max(added_at) AS last FROM article'), 'last');
        return last === '' ? null : last;
      }),
  };
}

const ownersOf = (db: Connection, id: string, kind: Naming['kind']): readonly string[] =>
  db
    .all('SELECT owner FROM name WHERE id = ? AND kind = ? ORDER BY owner', id, kind)
    .map((row) => text(row, 'owner'));

function factsOf(db: Connection, articleIds: Iterable<string>): ReadonlyMap<string, ArticleFacts> {
  const found = new Map<string, ArticleFacts>();
  for (const id of new Set(articleIds)) {
    const row = factsRow(db, id);
    if (row.json !== '') found.set(id, openRow('facts', row, db.file));
  }
  return found;
}

function findingsAbout<K extends FindingOfArticles>(
  db: Connection,
  kind: K,
  articleIds: Iterable<string>,
): readonly Kinds[K][] {
  const found = new Map<number, readonly [string, Kinds[K]]>();
  const sql = `SELECT finding.number, finding.id, json, digest FROM finding_article
               JOIN finding ON finding.number = finding_article.number
               WHERE finding_article.article = ? AND finding.kind = ?`;
  for (const id of new Set(articleIds))
    for (const row of db.all(sql, id, kind)) {
      const at = number(row, 'number');
      if (!found.has(at)) found.set(at, [text(row, 'id'), openRow(kind, rowOf(row), db.file)]);
    }
  return [...found.values()].sort(([a], [b]) => order(a, b)).map(([, finding]) => finding);
}

/** Groups read at a time. */
const PAGE = 256;

async function* groupsInArticles(db: Connection, least: number): AsyncIterable<Group> {
  const numbers = db
    .all(
      `SELECT number FROM finding WHERE kind = 'group' AND number IN
         (SELECT number FROM finding_article GROUP BY number HAVING count(*) >= ?) ORDER BY id`,
      least,
    )
    .map((row) => number(row, 'number'));
  for (let at = 0; at < numbers.length; at += PAGE) {
    const page = db.all(
      'SELECT id, json, digest FROM finding WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id',
      JSON.stringify(numbers.slice(at, at + PAGE)),
    );
    for (const row of page) yield await Promise.resolve(openRow('group', rowOf(row), db.file));
  }
}

/** The same words as in the index, or it is not used. */
const KEY = {
  group: "CASE WHEN json_valid(json) THEN json_extract(json, '$.speaker.id') END",
  link: "CASE WHEN json_valid(json) THEN json_extract(json, '$.to.outletId') END",
};

/** Named, for left to itself SQLite reads all of a kind in order of id to save the sorting. */
const INDEX = { group: 'group_by_speaker', link: 'link_by_outlet' };

function findingsKeyed<K extends 'group' | 'link'>(
  db: Connection,
  kind: K,
  key: string,
): readonly Kinds[K][] {
  return db
    .all(
      `SELECT id, json, digest FROM finding INDEXED BY ${INDEX[kind]} WHERE kind = '${kind}' AND ${KEY[kind]} = ? ORDER BY id`,
      key,
    )
    .map((row) => openRow(kind, rowOf(row), db.file));
}

/** Steps from each outlet to the next, so that the links between are not read. */
function outletsCredited(db: Connection): readonly OutletRef[] {
  const sql = `SELECT id, json, digest FROM finding INDEXED BY ${INDEX.link} WHERE kind = 'link' AND ${KEY.link} > ? ORDER BY ${KEY.link}, id LIMIT 1`;
  const outlets: OutletRef[] = [];
  for (let last = ''; ;) {
    const row = db.get(sql, last);
    if (row === null) return outlets;
    const { to } = openRow('link', rowOf(row), db.file);
    if (to.outletId === null || to.outletId <= last) return outlets;
    outlets.push({ id: to.outletId, name: to.name });
    last = to.outletId;
  }
}
