import type { Group } from '../../model/index.ts';
import { rankByWords } from '../group-words.ts';
import { order } from '../revisions.ts';
import { openRow } from '../row.ts';
import type { Store } from '../store.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { rowNumbered } from './finding-writer.ts';

/** How groups are found by the words of their wordings. */
export function sqliteWords(db: Connection): Pick<Store, 'groupsWithWords' | 'wordsBeginning'> {
  return {
    groupsWithWords: async (words, limit) => {
      await Promise.resolve();
      return groupsWithWords(db, words, limit);
    },
    wordsBeginning: async (characters) => {
      await Promise.resolve();
      return wordsBeginning(db, characters);
    },
  };
}

/** See `rankByWords`; ties come in order of id. */
function groupsWithWords(db: Connection, words: readonly string[], limit: number): readonly Group[] {
  const weights = rankByWords(
    {
      count: (word, most) =>
        number(
          db.get('SELECT count(*) AS n FROM (SELECT 1 FROM group_word WHERE word = ? LIMIT ?)', word, most),
          'n',
        ),
      numbers: (word) =>
        db.all('SELECT number FROM group_word WHERE word = ?', word).map((row) => number(row, 'number')),
    },
    words,
  );
  const id = (at: number): string => text(db.get('SELECT id FROM finding WHERE number = ?', at), 'id');
  return cutAt(
    [...weights].sort((a, b) => b[1] - a[1]),
    Math.max(0, limit),
  )
    .map(([at, weight]) => ({ at, weight, id: id(at) }))
    .sort((a, b) => b.weight - a.weight || order(a.id, b.id))
    .slice(0, Math.max(0, limit))
    .map(({ at }) => openRow('group', rowNumbered(db, at), db.file));
}

/** Steps from each word to the next different one, so that the postings are not read. */
function wordsBeginning(db: Connection, characters: string): readonly string[] {
  const next = 'SELECT word FROM group_word WHERE word >= ? ORDER BY word LIMIT 1';
  const after = 'SELECT word FROM group_word WHERE word > ? ORDER BY word LIMIT 1';
  const words: string[] = [];
  for (let row = db.get(next, characters); row !== null; row = db.get(after, text(row, 'word'))) {
    if (!text(row, 'word').startsWith(characters)) break;
    words.push(text(row, 'word'));
  }
  return words;
}

/** The first `limit` of a ranking and all that tie with the last of them. */
function cutAt(
  ranked: readonly (readonly [number, number])[],
  limit: number,
): readonly (readonly [number, number])[] {
  const least = ranked[limit - 1]?.[1] ?? 0;
  return limit === 0 ? [] : ranked.filter(([, weight]) => weight >= least);
}
