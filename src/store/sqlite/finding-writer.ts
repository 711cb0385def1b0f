import type { Group } from '../../model/index.ts';
import type { FindingKind } from '../findings.ts';
import { articlesOf, namingsOfFinding } from '../findings.ts';
import { wordsOf } from '../group-words.ts';
import type { Kinds, Row } from '../row.ts';
import { isWhole, openRow, parseSeal, reseal, sealRow, sealText } from '../row.ts';
import { REBUILD, StoreError } from '../store-error.ts';
import type { Columns, Connection } from './connection.ts';
import { text } from './connection.ts';
import { readMeta, writeMeta } from './meta.ts';

export const findingSeal = (kind: FindingKind): string => `seal:${kind}`;

/** A finding as it is kept, with the number other tables know it by. */
export interface NumberedRow extends Row {
  readonly number: number;
}

/** The kept row of a number. */
export function rowNumbered(db: Connection, at: number): NumberedRow {
  return { number: at, ...rowOf(db.get('SELECT id, json, digest FROM finding WHERE number = ?', at)) };
}

export const rowOf = (row: Columns | null): Row => ({
  id: text(row, 'id'),
  json: text(row, 'json'),
  digest: text(row, 'digest'),
});

/** Puts findings in and takes them out, with the names and words that hang on them; `finish` writes the seals. */
export class FindingWriter {
  private readonly db: Connection;
  private readonly dropped = new Map<FindingKind, string[]>();
  private readonly inserted = new Map<FindingKind, string[]>();

  constructor(db: Connection) {
    this.db = db;
  }

  /** Answers the number of the new row. */
  insert<K extends FindingKind>(kind: K, id: string, value: Kinds[K]): number {
    return this.insertRow(kind, sealRow(kind, id, value));
  }

  insertRow(kind: FindingKind, row: Row): number {
    const { db } = this;
    const { lastRowId } = db.run(
      'INSERT INTO finding (kind, id, json, digest) VALUES (?, ?, ?, ?)',
      ...[kind, row.id, row.json, row.digest],
    );
    const { namings, words } = this.hangingOn(kind, row);
    for (const naming of namings)
      db.run(
        'INSERT OR IGNORE INTO name (id, kind, owner) VALUES (?, ?, ?)',
        ...[naming.id, naming.kind, naming.owner],
      );
    if (words.length > 0)
      db.run(
        'INSERT OR IGNORE INTO group_word (word, number) SELECT value, ? FROM json_each(?)',
        ...[lastRowId, JSON.stringify(words)],
      );
    listed(this.inserted, kind).push(row.digest);
    return lastRowId;
  }

  /** Throws `damaged` where the row no longer tells which words and names hang on it. */
  drop(kind: FindingKind, row: NumberedRow): void {
    const { db } = this;
    if (!isWhole(kind, row))
      throw new StoreError('damaged', `${db.file}: ${kind} ${row.id} is damaged; ${REBUILD}`);
    const { namings, words } = this.hangingOn(kind, row);
    for (const naming of namings)
      db.run(
        'DELETE FROM name WHERE id = ? AND kind = ? AND owner = ?',
        ...[naming.id, naming.kind, naming.owner],
      );
    if (words.length > 0)
      db.run(
        'DELETE FROM group_word WHERE word IN (SELECT value FROM json_each(?)) AND number = ?',
        ...[JSON.stringify(words), row.number],
      );
    db.run('DELETE FROM finding WHERE number = ?', row.number);
    listed(this.dropped, kind).push(row.digest);
  }

  /** The seals follow what was put in and taken out. */
  finish(): void {
    for (const kind of new Set([...this.dropped.keys(), ...this.inserted.keys()])) {
      const before = parseSeal(readMeta(this.db, findingSeal(kind)));
      const without = reseal(before, this.dropped.get(kind) ?? [], -1);
      writeMeta(this.db, findingSeal(kind), sealText(reseal(without, this.inserted.get(kind) ?? [])));
    }
  }

  private hangingOn(
    kind: FindingKind,
    row: Row,
  ): { readonly namings: ReturnType<typeof namingsOfFinding>; readonly words: readonly string[] } {
    if (kind === 'speaker-of') {
      const speakers = openRow(kind, row, this.db.file).map(([, speaker]) => speaker);
      return { namings: namingsOfFinding(kind, row.id, speakers), words: [] };
    }
    if (kind !== 'group') return { namings: namingsOfFinding(kind, row.id, []), words: [] };
    const group: Group = openRow(kind, row, this.db.file);
    return { namings: namingsOfFinding(kind, row.id, group.keys), words: wordsOf(group) };
  }
}

/** Notes which articles a kept finding speaks of. */
export function connectArticles(db: Connection, kind: FindingKind, row: Row, at: number): void {
  for (const article of articlesIn(db, kind, row))
    db.run('INSERT OR IGNORE INTO finding_article (article, number) VALUES (?, ?)', article, at);
}

/** Forgets them again. */
export function disconnectArticles(db: Connection, kind: FindingKind, row: NumberedRow): void {
  for (const article of articlesIn(db, kind, row))
    db.run('DELETE FROM finding_article WHERE article = ? AND number = ?', article, row.number);
}

const articlesIn = (db: Connection, kind: FindingKind, row: Row): readonly string[] =>
  kind === 'speaker' || kind === 'speaker-of' ? [] : articlesOf(openRow(kind, row, db.file));

function listed(lists: Map<FindingKind, string[]>, kind: FindingKind): string[] {
  let list = lists.get(kind);
  if (list === undefined) lists.set(kind, (list = []));
  return list;
}
