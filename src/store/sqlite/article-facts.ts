import type { Article, ArticleFacts } from '../../model/index.ts';
import { factsOf, textKey } from '../article-facts.ts';
import type { Row } from '../row.ts';
import { openRow, parseSeal, sealRow } from '../row.ts';
import { REBUILD, StoreError } from '../store-error.ts';
import type { Store } from '../store.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { readMeta } from './meta.ts';

/** Where the number of the articles and the sum of their digests is kept. */
export const ARTICLE_SEAL = 'seal:article';
/** Rows read at a time. */
const PAGE = 1024;

export function insertFacts(db: Connection, article: Article): void {
  const { id, json, digest } = sealRow('facts', article.id, factsOf(article));
  db.run(
    'INSERT INTO article_facts (id, json, digest, text_key) VALUES (?, ?, ?, ?)',
    ...[id, json, digest, textKey(article.text)],
  );
}

/** The kept facts of one article; empty columns where there are none. */
export function factsRow(db: Connection, id: string): Row {
  const row = db.get('SELECT json, digest FROM article_facts WHERE id = ?', id);
  return { id, json: text(row, 'json'), digest: text(row, 'digest') };
}

/** What a store tells of its articles without reading them. */
export function sqliteFacts(db: Connection): Pick<Store, 'facts' | 'pathOfReprint'> {
  return {
    facts: () => facts(db),
    pathOfReprint: async (article) => {
      await Promise.resolve();
      return pathOfReprint(db, article);
    },
  };
}

/** All facts in order of id, a page at a time; throws `damaged` where a row is damaged or some are missing. */
async function* facts(db: Connection): AsyncIterable<ArticleFacts> {
  const sealAtStart = readMeta(db, ARTICLE_SEAL);
  let seen = 0;
  for (let last = ''; ;) {
    const page = db.all(
      'SELECT id, json, digest FROM article_facts WHERE id > ? ORDER BY id LIMIT ?',
      ...[last, PAGE],
    );
    for (const row of page) {
      const kept = { id: text(row, 'id'), json: text(row, 'json'), digest: text(row, 'digest') };
      yield await Promise.resolve(openRow('facts', kept, db.file));
    }
    seen += page.length;
    if (page.length < PAGE) break;
    last = text(page.at(-1) ?? null, 'id');
  }
  const sealAtEnd = readMeta(db, ARTICLE_SEAL);
  const { count } = parseSeal(sealAtEnd);
  if (sealAtStart === sealAtEnd && seen !== count)
    throw new StoreError('damaged', `${db.file} lists ${seen} of its ${count} articles; ${REBUILD}`);
}

/** Of several the one of the smallest id. */
function pathOfReprint(db: Connection, article: Pick<Article, 'id' | 'text'>): string | null {
  const row = db.get(
    'SELECT id FROM article_facts WHERE text_key = ? AND id <> ? ORDER BY id LIMIT 1',
    ...[textKey(article.text), article.id],
  );
  if (row === null) return null;
  return openRow('facts', factsRow(db, text(row, 'id')), db.file).path;
}

/** How many articles have facts: as many as there are articles, where the index is whole. */
export const factsCount = (db: Connection): number =>
  number(db.get('SELECT count(*) AS n FROM article_facts'), 'n');
