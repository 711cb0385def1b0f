import { hash32 } from '../../text/index.ts';
import type { FindingKind } from '../findings.ts';
import { FINDING_KINDS, namingsOfEntry } from '../findings.ts';
import { wordsOf } from '../group-words.ts';
import type { Kind, Row } from '../row.ts';
import { EMPTY_SEAL, isWhole, openRow, parseSeal, reseal, sealRow, sealText } from '../row.ts';
import { StoreError } from '../store-error.ts';
import { factsOf } from '../article-facts.ts';
import { factsCount, factsRow } from './article-facts.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { findingSeal } from './finding-writer.ts';
import { readMeta } from './meta.ts';
import { areDaysCounted } from './published-days.ts';

/** Lines shown for one sort of damage; the rest is counted. */
const MOST_LINES = 20;

/**
 * Everything that is wrong with an index, one line each: SQLite's own check of its pages, every digest,
 * the seals that say how many rows there must be, and the tables made from the rows. Reads the whole file.
 */
export async function checkIndex(db: Connection): Promise<readonly string[]> {
  await Promise.resolve();
  try {
    const pages = db
      .all(`PRAGMA integrity_check(${MOST_LINES})`)
      .map((row) => text(row, 'integrity_check'))
      .filter((line) => line !== 'ok');
    const lines = [...pages.map((line) => `${db.file}: ${line}`), ...checkArticles(db)];
    for (const kind of FINDING_KINDS) lines.push(...checkFindings(db, kind));
    return [...lines, ...checkWords(db)];
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'busy') return [error.message];
    throw error;
  }
}

function checkArticles(db: Connection): readonly string[] {
  const lines: string[] = [];
  let seal = EMPTY_SEAL;
  let names = 0;
  for (const { id } of ids(db, 'SELECT id FROM article ORDER BY id')) {
    const row = db.get('SELECT entry, entry_digest, source, source_digest FROM article WHERE id = ?', id);
    const entry: Row = { id, json: text(row, 'entry'), digest: text(row, 'entry_digest') };
    const source: Row = { id, json: text(row, 'source'), digest: text(row, 'source_digest') };
    seal = reseal(seal, [entry.digest]);
    lines.push(...damaged(db, 'article', entry), ...damaged(db, 'source', source));
    if (!isWhole('article', entry)) continue;
    const opened = openRow('article', entry, db.file);
    names += namingsOfEntry(opened).length;
    if (factsRow(db, id).digest !== sealRow('facts', id, factsOf(opened.article)).digest)
      lines.push(`${db.file}: what lists tell of article ${id} is not what it says`);
    lines.push(...damaged(db, 'facts', factsRow(db, id)));
  }
  const counted = number(
    db.get("SELECT count(*) AS n FROM name WHERE kind IN ('article', 'quote', 'outlet')"),
    'n',
  );
  if (lines.length === 0 && counted !== names)
    lines.push(`${db.file}: the list of ids does not fit the articles`);
  if (lines.length === 0 && factsCount(db) !== seal.count)
    lines.push(`${db.file}: what lists tell does not fit the articles`);
  if (lines.length === 0 && !areDaysCounted(db))
    lines.push(`${db.file}: the count of the days of publication does not fit the articles`);
  return cut([...lines, ...sealLine(db, 'article', 'seal:article', sealText(seal))]);
}

function checkFindings(db: Connection, kind: FindingKind): readonly string[] {
  const lines: string[] = [];
  let seal = EMPTY_SEAL;
  for (const { id, at } of ids(db, 'SELECT id, number FROM finding WHERE kind = ? ORDER BY id', kind)) {
    const columns = db.get('SELECT json, digest FROM finding WHERE number = ?', at);
    const row: Row = { id, json: text(columns, 'json'), digest: text(columns, 'digest') };
    seal = reseal(seal, [row.digest]);
    lines.push(...damaged(db, kind, row));
  }
  return cut([...lines, ...sealLine(db, kind, findingSeal(kind), sealText(seal))]);
}

/** The words a group is found by, as their number and the sum of their hashes. */
interface WordSum {
  readonly words: number;
  readonly sum: number;
}

const addWord = (to: WordSum | undefined, word: string): WordSum => ({
  words: (to?.words ?? 0) + 1,
  sum: ((to?.sum ?? 0) + hash32(word)) % 2 ** 32,
});

/** Groups that cannot be found by all their words, or are found by others; one pass over each table. */
function checkWords(db: Connection): readonly string[] {
  const kept = new Map<number, WordSum>();
  db.each('SELECT word, number FROM group_word', (row) => {
    const at = number(row, 'number');
    kept.set(at, addWord(kept.get(at), text(row, 'word')));
  });
  const lines: string[] = [];
  for (const { id, at } of ids(db, "SELECT id, number FROM finding WHERE kind = 'group' ORDER BY id")) {
    const columns = db.get('SELECT json, digest FROM finding WHERE number = ?', at);
    const row: Row = { id, json: text(columns, 'json'), digest: text(columns, 'digest') };
    const seen = kept.get(at);
    kept.delete(at);
    if (!isWhole('group', row)) continue;
    let due: WordSum | undefined;
    for (const word of wordsOf(openRow('group', row, db.file))) due = addWord(due, word);
    if (due?.words !== seen?.words || due?.sum !== seen?.sum) {
      lines.push(`${db.file}: group ${id} cannot be found by all its words`);
    }
  }
  if (kept.size > 0) lines.push(`${db.file}: words lead to ${kept.size} groups that are not there`);
  return cut(lines);
}

function ids(
  db: Connection,
  sql: string,
  ...values: readonly string[]
): readonly { readonly id: string; readonly at: number }[] {
  return db.all(sql, ...values).map((row) => ({ id: text(row, 'id'), at: number(row, 'number') }));
}

function damaged(db: Connection, kind: Kind, row: Row): readonly string[] {
  return isWhole(kind, row) ? [] : [`${db.file}: ${kind} ${row.id} is damaged`];
}

function sealLine(db: Connection, kind: Kind, key: string, seen: string): readonly string[] {
  const due = parseSeal(readMeta(db, key));
  return sealText(due) === seen
    ? []
    : [`${db.file}: the rows of kind ${kind} are not the ${due.count} that were written`];
}

function cut(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more`];
}
