import type { Analysis, Group } from '../../model/index.ts';
import type { FindingKind, FindingLists } from '../findings.ts';
import { FINDING_KINDS, findingLists, speakerOfAll } from '../findings.ts';
import { order } from '../revisions.ts';
import type { Kinds, Row } from '../row.ts';
import { EMPTY_SEAL, isWhole, openRow, parseSeal, reseal, sealRow, sealText } from '../row.ts';
import { REBUILD, StoreError } from '../store-error.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import {
  connectArticles,
  disconnectArticles,
  findingSeal,
  FindingWriter,
  rowNumbered,
  rowOf,
} from './finding-writer.ts';
import type { NumberedRow } from './finding-writer.ts';
import { readMeta, writeMeta } from './meta.ts';

const FINGERPRINT = 'fingerprint';
const PAGE = 256;

/** Replaces all findings in one transaction; rows that stay the same are not touched, so a small change is a small write. */
export function saveAnalysis(db: Connection, analysis: Analysis, fingerprint: string): void {
  const owner = (quoteId: string): string | null => {
    const row = db.get("SELECT owner FROM name WHERE id = ? AND kind = 'quote'", quoteId);
    return row === null ? null : text(row, 'owner');
  };
  const lists = findingLists(analysis, owner);
  db.transaction(() => {
    let plans = FINDING_KINDS.map((kind) => planOf(db, kind, lists));
    if (!plans.every((plan) => plan.isTrusted)) {
      clearFindings(db);
      plans = FINDING_KINDS.map((kind) => planOf(db, kind, lists));
    }
    const writer = new FindingWriter(db);
    for (const { kind, drop } of plans)
      for (const row of drop) {
        disconnectArticles(db, kind, row);
        writer.drop(kind, row);
      }
    for (const { kind, insert } of plans)
      for (const row of insert) connectArticles(db, kind, row, writer.insertRow(kind, row));
    writer.finish();
    writeMeta(db, FINGERPRINT, fingerprint);
  });
}

export const analysisFingerprint = (db: Connection): string | null => readMeta(db, FINGERPRINT);

/** What turns the kept rows of a kind into the new ones. */
interface Plan {
  readonly kind: FindingKind;
  readonly drop: readonly NumberedRow[];
  readonly insert: readonly Row[];
  /** False where a row to be dropped is damaged: it no longer tells which words and names hang on it. */
  readonly isTrusted: boolean;
}

function planOf(db: Connection, kind: FindingKind, lists: FindingLists): Plan {
  const rows = sealed(kind, lists[kind]);
  const kept = new Set<string>();
  const drop: NumberedRow[] = [];
  for (const old of db.all('SELECT number, id, digest FROM finding WHERE kind = ?', kind)) {
    const id = text(old, 'id');
    if (rows.get(id)?.digest === text(old, 'digest')) kept.add(id);
    else drop.push(rowNumbered(db, number(old, 'number')));
  }
  const insert = [...rows.values()].filter(({ id }) => !kept.has(id));
  return { kind, drop, insert, isTrusted: drop.every((row) => isWhole(kind, row)) };
}

function sealed<K extends FindingKind>(
  kind: K,
  list: ReadonlyMap<string, Kinds[K]>,
): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const [id, value] of list) rows.set(id, sealRow(kind, id, value));
  return rows;
}

/** Takes every finding out, with the names, words and articles that lead to it. */
export function clearFindings(db: Connection): void {
  db.run('DELETE FROM group_word');
  db.run("DELETE FROM name WHERE kind NOT IN ('article', 'quote', 'outlet')");
  db.run('DELETE FROM finding_article');
  db.run('DELETE FROM seat');
  db.run('DELETE FROM finding');
  for (const kind of FINDING_KINDS) writeMeta(db, findingSeal(kind), sealText(EMPTY_SEAL));
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
  return speakerOfAll(await Array.fromAsync(findings(db, 'speaker-of')));
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

export function findingRow(db: Connection, kind: FindingKind, id: string): Row | null {
  const row = db.get('SELECT id, json, digest FROM finding WHERE kind = ? AND id = ?', kind, id);
  return row === null ? null : rowOf(row);
}
