import { hash } from 'node:crypto';
import type { Entry } from '../../model/index.ts';
import { namingsOfEntry } from '../findings.ts';
import type { Standing } from '../revisions.ts';
import { byStanding, revisionsOf, stateTime } from '../revisions.ts';
import type { Kinds, Row } from '../row.ts';
import { EMPTY_SEAL, isWhole, openRow, parseSeal, reseal, sealRow, sealText } from '../row.ts';
import { REBUILD, StoreError } from '../store-error.ts';
import type { Store, StoredSource } from '../store.ts';
import { ARTICLE_SEAL as SEAL, insertFacts, sqliteFacts } from './article-facts.ts';
import type { Columns, Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { readMeta, writeMeta } from './meta.ts';
import { recounting } from './published-days.ts';
import { countCarrier, markDue } from './upkeep.ts';

/** Rows read at a time when all are listed: bounds memory without holding the database open between steps. */
const PAGE = 64;

type ArticleMethods =
  | 'add'
  | 'replace'
  | 'remove'
  | 'entry'
  | 'entries'
  | 'facts'
  | 'revisions'
  | 'pathOfReprint'
  | 'articlesDigest'
  | 'articleOfQuote'
  | 'sourcesAt'
  | 'sourceOf'
  | 'readWith'
  | 'setReadWith';

/** The articles of an SQLite index: every write one transaction, every answer checked against its digest. */
export function sqliteArticles(db: Connection): Pick<Store, ArticleMethods> {
  return {
    ...sqliteFacts(db),
    add: async (entry, source) => {
      await Promise.resolve();
      return db.transaction(() => insert(db, entry, source));
    },
    replace: async (entry, source) => {
      await Promise.resolve();
      db.transaction(() => {
        removeArticle(db, entry.article.id);
        insert(db, entry, source);
      });
    },
    remove: async (articleId) => {
      await Promise.resolve();
      return db.transaction(() => removeArticle(db, articleId));
    },
    entry: async (articleId) => {
      await Promise.resolve();
      return entryWithId(db, articleId);
    },
    entries: () => entries(db),
    revisions: async () => {
      await Promise.resolve();
      return revisionsOf(standings(db, null));
    },
    articlesDigest: () => Promise.resolve(sealText(parseSeal(readMeta(db, SEAL)))),
    articleOfQuote: async (quoteId) => {
      await Promise.resolve();
      const row = db.get("SELECT owner FROM name WHERE id = ? AND kind = 'quote'", quoteId);
      return row === null ? null : text(row, 'owner');
    },
    sourcesAt: async (address) => {
      await Promise.resolve();
      return standings(db, addressKey(address))
        .toSorted(byStanding)
        .flatMap(({ articleId }) => sourceOf(db, articleId) ?? []);
    },
    sourceOf: async (articleId) => {
      await Promise.resolve();
      return sourceOf(db, articleId);
    },
    readWith: () => Promise.resolve(readMeta(db, 'read-with')),
    setReadWith: async (fingerprint) => {
      await Promise.resolve();
      writeMeta(db, 'read-with', fingerprint);
    },
  };
}

const addressKey = (address: string): string => hash('sha256', JSON.stringify(address));

function insert(db: Connection, entry: Entry, source: StoredSource): 'added' | 'unchanged' {
  if (db.get('SELECT 1 FROM article WHERE id = ?', entry.article.id) !== null) return 'unchanged';
  recounting(db, addressKey(source.address), () => {
    insertNew(db, entry, source);
  });
  return 'added';
}

function insertNew(db: Connection, entry: Entry, source: StoredSource): void {
  const { article, extraction } = entry;
  const kept = { article, extraction };
  const row = sealRow('article', article.id, kept);
  const sourceRow = sealRow('source', article.id, source);
  db.run(
    `INSERT INTO article (id, address_key, state_time, added_at, entry, entry_digest, source, source_digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[article.id, addressKey(source.address), stateTime(article, source), source.addedAt],
    ...[row.json, row.digest, sourceRow.json, sourceRow.digest],
  );
  insertFacts(db, article);
  countCarrier(db, article.outlet, 1);
  touch(db, article.id, addressKey(source.address));
  for (const { id, kind, owner } of namingsOfEntry(kept)) {
    db.run('INSERT OR IGNORE INTO name (id, kind, owner) VALUES (?, ?, ?)', id, kind, owner);
  }
  writeMeta(db, SEAL, sealText(reseal(parseSeal(readMeta(db, SEAL)), [row.digest])));
}

function removeArticle(db: Connection, articleId: string): boolean {
  const row = db.get('SELECT id, address_key, entry, entry_digest FROM article WHERE id = ?', articleId);
  if (row === null) return false;
  touch(db, articleId, text(row, 'address_key'));
  countOut(db, rowOf(row));
  removeNames(db, rowOf(row));
  recounting(db, text(row, 'address_key'), () => {
    db.run('DELETE FROM article WHERE id = ?', articleId);
  });
  db.run('DELETE FROM article_facts WHERE id = ?', articleId);
  const seal = parseSeal(readMeta(db, SEAL));
  writeMeta(db, SEAL, sealText(reseal(seal, [text(row, 'entry_digest')], -1)));
  return true;
}

/** What an article is a revision of hangs on all that stand at its address. */
function touch(db: Connection, articleId: string, atAddress: string): void {
  markDue(db, articleId, 'speakers');
  for (const row of db.all('SELECT id FROM article WHERE address_key = ?', atAddress))
    markDue(db, text(row, 'id'), 'findings');
}

/** A damaged article no longer tells whose it was: its outlet stays among those known until the index is made anew. */
function countOut(db: Connection, row: Row): void {
  if (isWhole('article', row)) countCarrier(db, openRow('article', row, db.file).article.outlet, -1);
}

/** One look-up for each name the entry tells; a damaged one no longer tells them, and all names are gone through. */
function removeNames(db: Connection, row: Row): void {
  if (!isWhole('article', row)) {
    db.run("DELETE FROM name WHERE owner = ? AND kind IN ('article', 'quote', 'outlet')", row.id);
    return;
  }
  for (const { id, kind, owner } of namingsOfEntry(openRow('article', row, db.file)))
    db.run('DELETE FROM name WHERE id = ? AND kind = ? AND owner = ?', id, kind, owner);
}

const rowOf = (row: Columns): Row => ({
  id: text(row, 'id'),
  json: text(row, 'entry'),
  digest: text(row, 'entry_digest'),
});

const entryOf = (db: Connection, row: Columns): Kinds['article'] => openRow('article', rowOf(row), db.file);

function sourceOf(db: Connection, articleId: string): StoredSource | null {
  const row = db.get('SELECT source, source_digest FROM article WHERE id = ?', articleId);
  if (row === null) return null;
  return openRow(
    'source',
    { id: articleId, json: text(row, 'source'), digest: text(row, 'source_digest') },
    db.file,
  );
}

function entryWithId(db: Connection, articleId: string): Entry | null {
  const row = db.get('SELECT * FROM article WHERE id = ?', articleId);
  if (row === null) return null;
  return withRevision(entryOf(db, row), revisionsOf(standings(db, text(row, 'address_key'))));
}

function withRevision(entry: Kinds['article'], before: ReadonlyMap<string, string>): Entry {
  return { ...entry, revisionOf: before.get(entry.article.id) ?? null };
}

/** The articles at one address, or at every address that has more than one. */
function standings(db: Connection, key: string | null): readonly Standing[] {
  const columns = 'SELECT id, address_key, state_time, added_at FROM article';
  const rows =
    key !== null
      ? db.all(`${columns} WHERE address_key = ?`, key)
      : db.all(`${columns} WHERE address_key IN
                (SELECT address_key FROM article GROUP BY address_key HAVING count(*) > 1)`);
  return rows.map((row) => ({
    articleId: text(row, 'id'),
    addressKey: text(row, 'address_key'),
    stateTime: number(row, 'state_time'),
    addedAt: text(row, 'added_at'),
  }));
}

async function* entries(db: Connection): AsyncIterable<Entry> {
  const before = revisionsOf(standings(db, null));
  const sealAtStart = readMeta(db, SEAL);
  let seen = EMPTY_SEAL;
  for (let last = ''; ;) {
    const page = db.all('SELECT * FROM article WHERE id > ? ORDER BY id LIMIT ?', last, PAGE);
    for (const row of page) {
      seen = reseal(seen, [text(row, 'entry_digest')]);
      yield await Promise.resolve(withRevision(entryOf(db, row), before));
    }
    if (page.length < PAGE) break;
    last = text(page.at(-1) ?? null, 'id');
  }
  const sealAtEnd = readMeta(db, SEAL);
  if (sealAtStart === sealAtEnd && sealText(seen) !== sealText(parseSeal(sealAtEnd))) {
    const { count } = parseSeal(sealAtEnd);
    throw new StoreError('damaged', `${db.file} lists ${seen.count} of its ${count} articles; ${REBUILD}`);
  }
}
