// The index by which an article finds what it may have to do with. Cost of a search: the postings of its keys.
import { mayMeet, MEETING_RULES, PLACE_KINDS } from '../../model/index.ts';
import type { Held, Place, PlaceKind } from '../../model/index.ts';
import type { Columns, Connection } from './connection.ts';
import { number, text } from './connection.ts';

/** Keys of one kind lie apart from those of another. */
const KEYS_OF_KIND = 2 ** 34;
const SECOND = 2 ** 32;
/** The period of what has none. */
const ANY_PERIOD = -1_000_000;

/** Keys as one JSON list: a place is written and sought in one statement each. */
function keysOf(kind: PlaceKind, keys: readonly number[]): string {
  const base = PLACE_KINDS.indexOf(kind) * KEYS_OF_KIND;
  return `[${keys.map((key) => base + key).join()}]`;
}

export function insertPlace(db: Connection, place: Place): void {
  const { kind, articleId, kept, facts, voice, days } = place;
  const period = place.period ?? ANY_PERIOD;
  const { lastRowId } = db.run(
    `INSERT INTO place (article, kind, period, voice, keys, facts, first_day, last_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[articleId, PLACE_KINDS.indexOf(kind), period, voice, packed(kept), bytesOf(facts)],
    ...[days?.from ?? null, days?.to ?? null],
  );
  db.run(
    'INSERT OR IGNORE INTO meeting (key, period, place) SELECT value, ?, ? FROM json_each(?)',
    ...[period, lastRowId, keysOf(kind, kept)],
  );
}

export function removePlaces(db: Connection, articleId: string): void {
  for (const row of db.all('SELECT number, kind, period, keys FROM place WHERE article = ?', articleId)) {
    const kind = PLACE_KINDS[number(row, 'kind')] ?? 'wording';
    db.run(
      'DELETE FROM meeting WHERE key IN (SELECT value FROM json_each(?)) AND period = ? AND place = ?',
      ...[keysOf(kind, unpacked(blob(row, 'keys'))), number(row, 'period'), number(row, 'number')],
    );
  }
  db.run('DELETE FROM place WHERE article = ?', articleId);
}

/** The places kept of an article. */
export function placesOf(db: Connection, articleId: string): readonly Place[] {
  const rows = db.all(
    'SELECT kind, period, keys, voice, facts, first_day, last_day FROM place WHERE article = ? ORDER BY number',
    articleId,
  );
  return rows.map((row): Place => {
    const period = number(row, 'period');
    const kept = unpacked(blob(row, 'keys'));
    return {
      articleId,
      kind: PLACE_KINDS[number(row, 'kind')] ?? 'wording',
      period: period === ANY_PERIOD ? null : period,
      kept,
      sought: kept,
      ...heldIn(row),
    };
  });
}

export function forgetPlaces(db: Connection): void {
  for (const table of ['meeting', 'place', 'bond', 'seat', 'finding_article']) db.run(`DELETE FROM ${table}`);
}

/** Articles that hold what a place may meet; its own article aside. */
export function meeting(db: Connection, places: readonly Place[]): readonly string[] {
  const found = new Set<string>();
  for (const place of places)
    for (const row of placesMet(db, place)) {
      const article = text(row, 'article');
      if (article === place.articleId || found.has(article)) continue;
      if (mayMeet(MEETING_RULES[place.kind], place, heldIn(row))) found.add(article);
    }
  return [...found].sort();
}

/** The rows of one search, at most: far more than any that is not an attack. */
const MOST_ROWS = 200_000;

/**
 * The places that share enough keys, counted where they lie. A key that too many hold leads nowhere, and no more of
 * its rows are read than it takes to see that: a search costs the same however large the archive.
 */
function search(near: string): string {
  const held = (row: string): string => `${row}.key = j.value ${near.replaceAll('ROW', row)}`;
  return `SELECT p.article, p.voice, p.facts, p.first_day, p.last_day FROM (
      SELECT place FROM (
        SELECT m.place AS place FROM json_each(?1) AS j CROSS JOIN meeting AS m ON ${held('m')}
        WHERE (SELECT count(*) FROM (SELECT 1 FROM meeting AS c WHERE ${held('c')} LIMIT ?2 + 1)) <= ?2
        LIMIT ${MOST_ROWS}
      ) GROUP BY place HAVING count(*) >= ?3
    ) AS met CROSS JOIN place AS p ON p.number = met.place`;
}
const EVER = search('');
const NEAR = search('AND ROW.period IN (?4, ?5, ?6, ?7)');

function heldIn(row: Columns | null): Held {
  const at = (name: string): number | null => {
    const value = row?.[name];
    return typeof value === 'number' ? value : null;
  };
  const [from, to] = [at('first_day'), at('last_day')];
  return {
    facts: numbersOf(blob(row, 'facts')),
    voice: at('voice'),
    days: from === null || to === null ? null : { from, to },
  };
}

function placesMet(db: Connection, { kind, sought, period }: Place): readonly Columns[] {
  const { keys: fewest, most, near } = MEETING_RULES[kind];
  const keys = keysOf(kind, sought);
  return near && period !== null
    ? db.all(NEAR, keys, most, fewest, period - 1, period, period + 1, ANY_PERIOD)
    : db.all(EVER, keys, most, fewest);
}

/** Puts bonds in place of all that some articles had; those that stay are not written again. */
export function replaceBonds(
  db: Connection,
  articles: ReadonlySet<string>,
  bonds: readonly (readonly [string, string])[],
): void {
  const wanted = new Map<string, Set<string>>();
  for (const [a, b] of bonds) {
    if (a === b) continue;
    wanted.set(a, (wanted.get(a) ?? new Set()).add(b));
    wanted.set(b, (wanted.get(b) ?? new Set()).add(a));
  }
  for (const id of new Set([...articles, ...wanted.keys()])) {
    const now = wanted.get(id) ?? new Set<string>();
    const before = new Set(bondsOf(db, id));
    for (const other of before.difference(now)) {
      if (!articles.has(id) && !articles.has(other)) continue;
      db.run('DELETE FROM bond WHERE article = ? AND other = ?', id, other);
      db.run('DELETE FROM bond WHERE article = ? AND other = ?', other, id);
    }
    // The other way round is written where it is the other's turn.
    for (const other of now.difference(before))
      db.run('INSERT OR IGNORE INTO bond (article, other) VALUES (?, ?)', id, other);
  }
}

const bondsOf = (db: Connection, articleId: string): readonly string[] =>
  db.all('SELECT other FROM bond WHERE article = ?', articleId).map((row) => text(row, 'other'));

export function bonded(db: Connection, articleIds: readonly string[]): readonly string[] {
  const found = new Set(articleIds);
  for (const id of found) for (const other of bondsOf(db, id)) found.add(other);
  return [...found].sort();
}

/** Keys as 32-bit numbers: how many are of the first kind, those, then those of the second. */
function packed(keys: readonly number[]): Uint8Array {
  const first = keys.filter((key) => key < SECOND);
  const second = keys.filter((key) => key >= SECOND);
  return bytesOf(Uint32Array.from([first.length, ...first, ...second.map((key) => key - SECOND)]));
}

function unpacked(bytes: Uint8Array): readonly number[] {
  const [count = 0, ...keys] = numbersOf(bytes);
  return keys.map((key, at) => (at < count ? key : key + SECOND));
}

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** A copy, so that the numbers stand where numbers may. */
const numbersOf = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.slice().buffer, 0, bytes.length >> 2);

function blob(columns: Readonly<Record<string, unknown>> | null, name: string): Uint8Array {
  const value = columns?.[name];
  return value instanceof Uint8Array ? value : new Uint8Array(0);
}
