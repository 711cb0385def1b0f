import { HEARD_IN, MOST_NAMED, namedOf } from '../findings.ts';
import type { Naming } from '../findings.ts';
import type { Named, Store } from '../store.ts';
import { sqliteArticles } from './articles.ts';
import { checkIndex } from './check-index.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import {
  analysis,
  analysisFingerprint,
  findingOf,
  findings,
  groupOf,
  saveAnalysis,
  speakerOf,
  speakers,
} from './findings.ts';
import { sqliteWords } from './group-words.ts';
import { sqliteQuestions } from './questions.ts';
import { sqliteUpkeep } from './upkeep.ts';

/** A store over an open index. */
export function sqliteStore(db: Connection): Store {
  return {
    ...sqliteArticles(db),
    ...sqliteWords(db),
    ...sqliteQuestions(db),
    upkeep: sqliteUpkeep(db),
    saveAnalysis: async (found, fingerprint) => {
      await Promise.resolve();
      saveAnalysis(db, found, fingerprint);
    },
    analysisFingerprint: async () => {
      await Promise.resolve();
      return analysisFingerprint(db);
    },
    analysis: () => analysis(db),
    group: async (id) => {
      await Promise.resolve();
      return groupOf(db, id);
    },
    groups: () => findings(db, 'group'),
    speaker: async (id) => {
      await Promise.resolve();
      return findingOf(db, 'speaker', id);
    },
    speakers: () => speakers(db),
    speakerOf: () => speakerOf(db),
    links: () => findings(db, 'link'),
    duplicates: () => findings(db, 'duplicate'),
    conflicts: () => findings(db, 'conflict'),
    named: async (idOrPrefix) => {
      await Promise.resolve();
      return named(db, idOrPrefix);
    },
    counts: async () => {
      await Promise.resolve();
      return {
        articles: count(db, 'SELECT count(*) AS n FROM article'),
        quotes: count(db, "SELECT count(DISTINCT id) AS n FROM name WHERE kind = 'quote'"),
        groups: count(db, "SELECT count(*) AS n FROM finding WHERE kind = 'group'"),
        speakers: count(db, "SELECT count(*) AS n FROM finding WHERE kind = 'speaker'"),
      };
    },
    check: () => checkIndex(db),
    close: async () => {
      await Promise.resolve();
      db.close();
    },
  };
}

const count = (db: Connection, sql: string): number => number(db.get(sql), 'n');

function named(db: Connection, prefix: string): readonly Named[] {
  const rows = db.all(
    `SELECT DISTINCT id, kind, CASE kind WHEN 'group' THEN owner ELSE id END AS owner FROM name
     WHERE id >= ? AND id < ? AND kind <> ? ORDER BY id, kind, owner LIMIT ?`,
    ...[prefix, `${prefix}\u{10ffff}`, HEARD_IN, MOST_NAMED],
  );
  return namedOf(rows.flatMap(namingOf));
}

const NAMED_KINDS: ReadonlyMap<string, Named['kind']> = new Map(
  (['article', 'quote', 'group', 'duplicate', 'conflict', 'link', 'speaker', 'outlet'] as const).map(
    (kind) => [kind, kind],
  ),
);

function namingOf(row: Readonly<Record<string, unknown>>): readonly Naming[] {
  const kind = NAMED_KINDS.get(text(row, 'kind'));
  return kind === undefined ? [] : [{ id: text(row, 'id'), kind, owner: text(row, 'owner') }];
}
