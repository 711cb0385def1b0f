import type { Group } from '../../model/index.ts';
import type { Postings, Weights } from '../group-words.ts';
import { bestOf, rankByCover, rankByRarity } from '../group-words.ts';
import { order } from '../revisions.ts';
import { openRow, parseSeal } from '../row.ts';
import type { Store } from '../store.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { findingSeal, rowOf } from './finding-writer.ts';
import { readMeta } from './meta.ts';

/** How groups are found by the words of their wordings. */
export function sqliteWords(
  db: Connection,
): Pick<Store, 'groupsWithWords' | 'groupsWithMost' | 'wordsBeginning'> {
  const postings = postingsOf(db);
  return {
    groupsWithWords: async (words, limit) => {
      await Promise.resolve();
      return bestGroups(db, rankByRarity(postings, words), limit);
    },
    groupsWithMost: async (sought, limit) => {
      await Promise.resolve();
      const groups = parseSeal(readMeta(db, findingSeal('group'))).count;
      return bestGroups(db, rankByCover(postings, sought, groups), limit);
    },
    wordsBeginning: async (characters) => {
      await Promise.resolve();
      return wordsBeginning(db, characters);
    },
  };
}

/** Numbers come as one JSON text: a row for each would cost four times as much. */
function postingsOf(db: Connection): Postings {
  return {
    count: (word, most) =>
      number(
        db.get('SELECT count(*) AS n FROM (SELECT 1 FROM group_word WHERE word = ? LIMIT ?)', word, most),
        'n',
      ),
    numbers: (word) =>
      numbersIn(db.get('SELECT json_group_array(number) AS list FROM group_word WHERE word = ?', word)),
    among: (word, numbers) =>
      numbersIn(
        db.get(
          `SELECT json_group_array(number) AS list FROM group_word
           WHERE word = ? AND number IN (SELECT value FROM json_each(?))`,
          ...[word, JSON.stringify(numbers)],
        ),
      ),
  };
}

function numbersIn(row: Readonly<Record<string, unknown>> | null): readonly number[] {
  const list: unknown = JSON.parse(text(row, 'list') || '[]');
  return Array.isArray(list) ? list.filter((at) => typeof at === 'number') : [];
}

/** The best groups, best first; ties come in order of id. */
function bestGroups(db: Connection, weights: Weights, limit: number): readonly Group[] {
  const numbers = chosen(db, bestOf(weights, limit), limit);
  return db
    .all(
      'SELECT number, id, json, digest FROM finding WHERE number IN (SELECT value FROM json_each(?))',
      JSON.stringify(numbers),
    )
    .map((row) => ({ weight: weights.get(number(row, 'number')) ?? 0, row: rowOf(row) }))
    .sort((a, b) => b.weight - a.weight || order(a.row.id, b.row.id))
    .map(({ row }) => openRow('group', row, db.file));
}

/** The first `limit` of a ranking; where only some of those that tie with the last have room, these in order of id. */
function chosen(
  db: Connection,
  ranked: readonly (readonly [at: number, weight: number])[],
  limit: number,
): readonly number[] {
  if (ranked.length <= limit) return ranked.map(([at]) => at);
  const least = ranked.at(-1)?.[1] ?? 0;
  const sure = ranked.filter(([, weight]) => weight > least).map(([at]) => at);
  const tied = new Set(ranked.slice(sure.length).map(([at]) => at));
  return [...sure, ...firstById(db, tied, limit - sure.length)];
}

/** Up to so many numbers, each is looked up for its id; of more, enough are met soon on the way through all ids. */
const MOST_LOOKED_UP = 2000;

function firstById(db: Connection, tied: ReadonlySet<number>, wanted: number): readonly number[] {
  if (tied.size <= MOST_LOOKED_UP)
    return db
      .all(
        'SELECT number FROM finding WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT ?',
        ...[JSON.stringify([...tied]), wanted],
      )
      .map((row) => number(row, 'number'));
  const first: number[] = [];
  for (let last = ''; first.length < wanted;) {
    const page = db.all(
      "SELECT number, id FROM finding WHERE kind = 'group' AND id > ? ORDER BY id LIMIT ?",
      ...[last, MOST_LOOKED_UP],
    );
    first.push(...page.map((row) => number(row, 'number')).filter((at) => tied.has(at)));
    if (page.length < MOST_LOOKED_UP) break;
    last = text(page.at(-1) ?? null, 'id');
  }
  return first.slice(0, wanted);
}

/** Steps from each word to the next different one, so that the postings are not read. */
function wordsBeginning(db: Connection, characters: string): readonly string[] {
  const sql = `WITH RECURSIVE step (word) AS (
      SELECT min(word) FROM group_word WHERE word >= ?1
      UNION ALL SELECT (SELECT min(word) FROM group_word WHERE word > step.word) FROM step WHERE word < ?2
    )
    SELECT json_group_array(word) AS list FROM step WHERE word < ?2`;
  const list: unknown = JSON.parse(text(db.get(sql, characters, `${characters}\u{10ffff}`), 'list') || '[]');
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string') : [];
}
