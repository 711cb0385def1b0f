import type { Analysis, Group } from '../../model/index.ts';
import type { FindingKind, FindingLists, Naming } from '../findings.ts';
import { FINDING_KINDS, findingLists, namingsOfFinding } from '../findings.ts';
import { wordsOf } from '../group-words.ts';
import { order } from '../revisions.ts';
import type { Kinds, Row, Seal } from '../row.ts';
import { EMPTY_SEAL, isWhole, openRow, parseSeal, reseal, sealRow, sealText } from '../row.ts';
import { REBUILD, StoreError } from '../store-error.ts';
import type { Columns, Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { readMeta, writeMeta } from './meta.ts';

const FINGERPRINT = 'fingerprint';
const PAGE = 256;
export const findingSeal = (kind: FindingKind): string => `seal:${kind}`;

/** Replaces all findings in one transaction; rows that stay the same are not touched, so a small change is a small write. */
export function saveAnalysis(db: Connection, analysis: Analysis, fingerprint: string): void {
  const lists = findingLists(analysis);
  db.transaction(() => {
    let plans = FINDING_KINDS.map((kind) => planOf(db, kind, lists));
    if (!plans.every((plan) => plan.isTrusted)) {
      clear(db);
      plans = FINDING_KINDS.map((kind) => planOf(db, kind, lists));
    }
    for (const plan of plans) carryOut(db, plan);
    writeMeta(db, FINGERPRINT, fingerprint);
  });
}

export const analysisFingerprint = (db: Connection): string | null => readMeta(db, FINGERPRINT);

interface Numbered extends Row {
  readonly number: number;
}

/** What turns the kept rows of a kind into the new ones. */
interface Plan {
  readonly kind: FindingKind;
  readonly drop: readonly Numbered[];
  readonly insert: readonly Row[];
  readonly seal: string;
  /** False where a row to be dropped is damaged: it no longer tells which words and names hang on it. */
  readonly isTrusted: boolean;
}

function planOf(db: Connection, kind: FindingKind, lists: FindingLists): Plan {
  const rows = sealed(kind, lists[kind]);
  const seal = sealText(sealOf(rows.values()));
  const kept = new Set<string>();
  const drop: Numbered[] = [];
  for (const old of db.all('SELECT number, id, digest FROM finding WHERE kind = ?', kind)) {
    const id = text(old, 'id');
    if (rows.get(id)?.digest === text(old, 'digest')) kept.add(id);
    else drop.push(rowNumbered(db, number(old, 'number')));
  }
  const insert = [...rows.values()].filter(({ id }) => !kept.has(id));
  return { kind, drop, insert, seal, isTrusted: drop.every((row) => isWhole(kind, row)) };
}

function sealed<K extends FindingKind>(
  kind: K,
  list: ReadonlyMap<string, Kinds[K]>,
): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const [id, value] of list) rows.set(id, sealRow(kind, id, value));
  return rows;
}

const sealOf = (rows: Iterable<Row>): Seal =>
  reseal(
    EMPTY_SEAL,
    Array.from(rows, ({ digest }) => digest),
  );

/** The kept row of a number. */
export function rowNumbered(db: Connection, at: number): Numbered {
  const row = db.get('SELECT id, json, digest FROM finding WHERE number = ?', at);
  return { number: at, ...rowOf(row) };
}

const rowOf = (row: Columns | null): Row => ({
  id: text(row, 'id'),
  json: text(row, 'json'),
  digest: text(row, 'digest'),
});

function carryOut(db: Connection, plan: Plan): void {
  for (const row of plan.drop) {
    const { namings, words } = hangingOn(db, plan.kind, row);
    for (const { id, kind, owner } of namings) {
      db.run('DELETE FROM name WHERE id = ? AND kind = ? AND owner = ?', id, kind, owner);
    }
    for (const word of words) {
      db.run('DELETE FROM group_word WHERE word = ? AND number = ?', word, row.number);
    }
    db.run('DELETE FROM finding WHERE number = ?', row.number);
  }
  for (const rows of chunks(plan.insert, CHUNK)) insertFindings(db, plan.kind, rows);
  writeMeta(db, findingSeal(plan.kind), plan.seal);
}

/** Findings written together: their words go in sorted, so that each page of the table is touched about once. */
const CHUNK = 4000;

function insertFindings(db: Connection, findingKind: FindingKind, rows: readonly Row[]): void {
  const places: (readonly [string, number])[] = [];
  for (const row of rows) {
    const { lastRowId } = db.run(
      'INSERT INTO finding (kind, id, json, digest) VALUES (?, ?, ?, ?)',
      ...[findingKind, row.id, row.json, row.digest],
    );
    const { namings, words } = hangingOn(db, findingKind, row);
    for (const { id, kind, owner } of namings) {
      db.run('INSERT OR IGNORE INTO name (id, kind, owner) VALUES (?, ?, ?)', id, kind, owner);
    }
    for (const word of words) places.push([word, lastRowId]);
  }
  places.sort((a, b) => order(a[0], b[0]) || a[1] - b[1]);
  for (const [word, at] of places) {
    db.run('INSERT OR IGNORE INTO group_word (word, number) VALUES (?, ?)', word, at);
  }
}

function* chunks<T>(items: readonly T[], size: number): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** The ids a finding answers to and the words it is found by. */
function hangingOn(
  db: Connection,
  kind: FindingKind,
  row: Row,
): { readonly namings: readonly Naming[]; readonly words: readonly string[] } {
  if (kind !== 'group') return { namings: namingsOfFinding(kind, row.id, []), words: [] };
  const group = openRow(kind, row, db.file);
  return { namings: namingsOfFinding(kind, row.id, group.keys), words: wordsOf(group) };
}

function clear(db: Connection): void {
  db.run('DELETE FROM group_word');
  db.run("DELETE FROM name WHERE kind NOT IN ('article', 'quote', 'outlet')");
  db.run('DELETE FROM finding');
}

/** All findings of a kind, a page at a time; throws `damaged` where a row is damaged or rows are missing. */
export async function* findings<K extends FindingKind>(db: Connection, kind: K): AsyncIterable<Kinds[K]> {
  const sealAtStart = readMeta(db, findingSeal(kind));
  let seen = EMPTY_SEAL;
  for (let last: string | null = null; ;) {
    const rows: readonly Row[] = page(db, kind, last);
    for (const row of rows) {
      seen = reseal(seen, [row.digest]);
      yield await Promise.resolve(openRow(kind, row, db.file));
    }
    if (rows.length < PAGE) break;
    last = rows.at(-1)?.id ?? null;
  }
  const sealAtEnd = readMeta(db, findingSeal(kind));
  if (sealAtStart === sealAtEnd && sealText(seen) !== sealText(parseSeal(sealAtEnd))) {
    throw new StoreError('damaged', `${db.file} lacks findings of kind ${kind}; ${REBUILD}`);
  }
}

function page(db: Connection, kind: FindingKind, after: string | null): readonly Row[] {
  const columns = 'SELECT id, json, digest FROM finding WHERE kind = ?';
  const rows =
    after === null
      ? db.all(`${columns} ORDER BY id LIMIT ?`, kind, PAGE)
      : db.all(`${columns} AND id > ? ORDER BY id LIMIT ?`, kind, after, PAGE);
  return rows.map(rowOf);
}

/** Every finding, read in one go. */
export async function analysis(db: Connection): Promise<Analysis> {
  const byId = async <K extends FindingKind>(kind: K): Promise<readonly Kinds[K][]> =>
    Array.fromAsync(findings(db, kind));
  return {
    speakers: await speakers(db),
    speakerOf: await speakerOf(db),
    groups: await byId('group'),
    duplicates: await byId('duplicate'),
    links: await byId('link'),
    conflicts: await byId('conflict'),
  };
}

/** Every speaker, in order of id. */
export const speakers = async (db: Connection): Promise<readonly Kinds['speaker'][]> =>
  (await Array.fromAsync(findings(db, 'speaker'))).toSorted((a, b) => order(a.id, b.id));

/** Quote id to speaker id. */
export async function speakerOf(db: Connection): Promise<ReadonlyMap<string, string>> {
  const [pairs] = await Array.fromAsync(findings(db, 'speaker-of'));
  return new Map(pairs ?? []);
}

/** The group of an id or of a member's content key. */
export function groupOf(db: Connection, id: string): Group | null {
  const own = findingRow(db, 'group', id);
  if (own !== null) return openRow('group', own, db.file);
  const named = db.get("SELECT owner FROM name WHERE id = ? AND kind = 'group' ORDER BY owner", id);
  const row = named === null ? null : findingRow(db, 'group', text(named, 'owner'));
  return row === null ? null : openRow('group', row, db.file);
}

/** The finding of a full id. */
export function findingOf<K extends FindingKind>(db: Connection, kind: K, id: string): Kinds[K] | null {
  const row = findingRow(db, kind, id);
  return row === null ? null : openRow(kind, row, db.file);
}

function findingRow(db: Connection, kind: FindingKind, id: string): Row | null {
  const row = db.get('SELECT id, json, digest FROM finding WHERE kind = ? AND id = ?', kind, id);
  return row === null ? null : rowOf(row);
}
