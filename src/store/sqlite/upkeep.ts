import type { OutletRef } from '../../model/index.ts';
import { openRow, parseSeal, sealRow } from '../row.ts';
import type { Due, DueStage, KeptSighted, SpeakersPart, Upkeep } from '../upkeep.ts';
import { ARTICLE_SEAL } from './article-facts.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { FindingWriter, rowNumbered } from './finding-writer.ts';
import { clearFindings, findingRow } from './findings.ts';
import { bonded, forgetPlaces, meeting, placesOf } from './places.ts';
import { readMeta, writeMeta } from './meta.ts';
import { saveFindings } from './save-findings.ts';

const TURN = 'turn';
const NOTE = 'note:';
const STAGES: readonly DueStage[] = ['speakers', 'findings'];

/** How an SQLite index keeps its findings current. */
export function sqliteUpkeep(db: Connection): Upkeep {
  const soon = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    return work();
  };
  const atOnce = (work: () => void): Promise<void> =>
    soon(() => {
      db.transaction(work);
    });
  return {
    due: (stage, limit) => soon(() => due(db, stage, limit)),
    extent: () =>
      soon(() => ({
        due: number(db.get('SELECT count(*) AS n FROM due'), 'n'),
        // As the seal says: a count of the rows would read them all, and every command asks.
        held: parseSeal(readMeta(db, ARTICLE_SEAL)).count,
      })),
    makeDue: (stage, articleIds) => atOnce(makeDue.bind(null, db, stage, articleIds)),
    forgetFindings: () => atOnce(forget.bind(null, db)),
    noted: (name) => soon(() => readMeta(db, NOTE + name)),
    note: (name, words) =>
      soon(() => {
        writeMeta(db, NOTE + name, words);
      }),
    turn: () => soon(() => turn(db)),
    sightedIn: (articleIds) => soon(() => articleIds.flatMap((id) => sightedIn(db, id))),
    sightedMeeting: (start) => soon(() => sightedMeeting(db, start)),
    speakersIn: (articleId) => soon(() => speakersIn(db, articleId)),
    saveSpeakers: (part) =>
      soon(() =>
        inTurn(db, part.turn, () => {
          saveSpeakers(db, part);
        }),
      ),
    meeting: (places) => soon(() => meeting(db, places)),
    placesOf: (articleIds) => soon(() => articleIds.flatMap((id) => placesOf(db, id))),
    bonded: (articleIds) => soon(() => bonded(db, articleIds)),
    carriers: () => soon(() => carriers(db)),
    saveFindings: (part) =>
      soon(() =>
        inTurn(db, part.turn, () => {
          saveFindings(db, part);
        }),
      ),
  };
}

const turn = (db: Connection): number => Number(readMeta(db, TURN) ?? 0);

function inTurn(db: Connection, expected: number, save: () => void): boolean {
  return db.transaction(() => {
    if (turn(db) !== expected) return false;
    save();
    writeMeta(db, TURN, String(expected + 1));
    return true;
  });
}

/** Marks an article as due; part of the transaction that adds or removes it. */
export function markDue(db: Connection, articleId: string, stage: DueStage): void {
  db.run(
    `INSERT INTO due (article, stage, mark) VALUES (?, ?, abs(random() % 9007199254740991))
     ON CONFLICT (article) DO UPDATE SET stage = min(stage, excluded.stage), mark = excluded.mark`,
    ...[articleId, STAGES.indexOf(stage)],
  );
}

function due(db: Connection, stage: DueStage, limit: number): readonly Due[] {
  return db
    .all(
      'SELECT article, mark FROM due WHERE stage = ? ORDER BY article LIMIT ?',
      ...[STAGES.indexOf(stage), limit],
    )
    .map((row) => ({ articleId: text(row, 'article'), mark: number(row, 'mark') }));
}

/** Counts an article of an outlet in or out. */
export function countCarrier(db: Connection, outlet: OutletRef | null, by: 1 | -1): void {
  if (outlet === null) return;
  db.run(
    `INSERT INTO carrier (id, name, articles) VALUES (?, ?, ?)
     ON CONFLICT (id, name) DO UPDATE SET articles = articles + excluded.articles`,
    ...[outlet.id, outlet.name, by],
  );
  db.run('DELETE FROM carrier WHERE id = ? AND name = ? AND articles <= 0', outlet.id, outlet.name);
}

function makeDue(db: Connection, stage: DueStage, articleIds: readonly string[] | 'all'): void {
  const ids =
    articleIds === 'all' ? db.all('SELECT id FROM article').map((row) => text(row, 'id')) : articleIds;
  for (const id of ids) markDue(db, id, stage);
}

function forget(db: Connection): void {
  clearFindings(db);
  db.run('DELETE FROM sighted');
  db.run('DELETE FROM sighted_key');
  forgetPlaces(db);
  db.run('DELETE FROM due');
  makeDue(db, 'speakers', 'all');
  writeMeta(db, TURN, String(turn(db) + 1));
}

function carriers(db: Connection): readonly OutletRef[] {
  return db
    .all('SELECT id, name FROM carrier ORDER BY id, name')
    .map((row) => ({ id: text(row, 'id'), name: text(row, 'name') }));
}

function speakersIn(db: Connection, articleId: string): readonly (readonly [string, string])[] {
  const row = findingRow(db, 'speaker-of', articleId);
  return row === null ? [] : openRow('speaker-of', row, db.file);
}

interface Numbered extends KeptSighted {
  readonly number: number;
}

function sightedIn(db: Connection, articleId: string): readonly Numbered[] {
  return db.all('SELECT number, article, json FROM sighted WHERE article = ?', articleId).map(sightedOf);
}

/** `json` holds the caller's text and the keys, written by `insertSighted`. */
function sightedOf(row: Readonly<Record<string, unknown>>): Numbered {
  const [json, kept, sought] = text(row, 'json').split('\n');
  return {
    number: number(row, 'number'),
    articleId: text(row, 'article'),
    json: json ?? '',
    kept: numbersIn(kept),
    sought: numbersIn(sought),
  };
}

const numbersIn = (list: string | undefined): readonly number[] =>
  list === undefined || list === '' ? [] : list.split(',').map(Number);

function insertSighted(db: Connection, { articleId, json, kept, sought }: KeptSighted): void {
  const { lastRowId } = db.run(
    'INSERT INTO sighted (article, json) VALUES (?, ?)',
    ...[articleId, [json, kept.join(','), sought.join(',')].join('\n')],
  );
  for (const key of new Set(kept))
    db.run('INSERT OR IGNORE INTO sighted_key (key, sighted) VALUES (?, ?)', key, lastRowId);
}

function removeSighted(db: Connection, one: Numbered): void {
  for (const key of new Set(one.kept))
    db.run('DELETE FROM sighted_key WHERE key = ? AND sighted = ?', key, one.number);
  db.run('DELETE FROM sighted WHERE number = ?', one.number);
}

/** Breadth first over keys: each key and each speaker is looked at once. */
function sightedMeeting(db: Connection, start: readonly KeptSighted[]): readonly KeptSighted[] {
  const asked = new Set<number>();
  const found = new Map<number, Numbered>();
  const open = [...start];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const key of one.sought) {
      if (asked.has(key)) continue;
      asked.add(key);
      for (const row of db.all('SELECT sighted FROM sighted_key WHERE key = ?', key)) {
        const at = number(row, 'sighted');
        if (found.has(at)) continue;
        const kept = db.get('SELECT number, article, json FROM sighted WHERE number = ?', at);
        if (kept === null) continue;
        const next = sightedOf(kept);
        found.set(at, next);
        open.push(next);
      }
    }
  }
  return [...found.values()];
}

function saveSpeakers(db: Connection, part: SpeakersPart): void {
  for (const id of part.replaced) for (const one of sightedIn(db, id)) removeSighted(db, one);
  for (const one of part.sighted) insertSighted(db, one);
  const writer = new FindingWriter(db);
  const made = new Map(part.speakers.map((one) => [one.id, sealRow('speaker', one.id, one)]));
  for (const id of new Set([...part.dropped, ...made.keys()])) {
    const row = made.get(id);
    if (row !== undefined && findingRow(db, 'speaker', id)?.digest === row.digest) continue;
    dropNamed(db, writer, 'speaker', id);
    if (row !== undefined) writer.insertRow('speaker', row);
  }
  for (const [id, pairs] of part.speakerOf) {
    dropNamed(db, writer, 'speaker-of', id);
    if (pairs.length > 0) writer.insert('speaker-of', id, pairs);
  }
  writer.finish();
  for (const { articleId, mark } of part.settled)
    db.run('UPDATE due SET stage = 1 WHERE article = ? AND mark = ?', articleId, mark);
  makeDue(db, 'findings', part.touched);
}

function dropNamed(db: Connection, writer: FindingWriter, kind: 'speaker' | 'speaker-of', id: string): void {
  const row = db.get('SELECT number FROM finding WHERE kind = ? AND id = ?', kind, id);
  if (row !== null) writer.drop(kind, rowNumbered(db, number(row, 'number')));
}
