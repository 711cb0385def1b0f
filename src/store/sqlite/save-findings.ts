import type { Group, GroupSeat } from '../../model/index.ts';
import { seatOrder } from '../../model/index.ts';
import { lesserId } from '../../text/index.ts';
import { articlesOf } from '../findings.ts';
import type { FindingKind } from '../findings.ts';
import type { Row } from '../row.ts';
import { openRow, sealRow } from '../row.ts';
import type { FindingsPart } from '../upkeep.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';
import { FindingWriter, rowNumbered } from './finding-writer.ts';
import type { NumberedRow } from './finding-writer.ts';
import { insertPlace, removePlaces, replaceBonds } from './places.ts';

/** Puts the findings of a region in place of those that were kept of it; rows that stay the same are not touched. */
export function saveFindings(db: Connection, part: FindingsPart): void {
  const settled = part.settled.map(({ articleId }) => articleId);
  const articles = new Set([...part.region, ...settled]);
  replaceBonds(db, articles, part.bonds);
  for (const id of settled) removePlaces(db, id);
  for (const place of part.places) insertPlace(db, place);
  replaceFindings(db, part, keptOf(db, articles));
  for (const { articleId, mark } of part.settled)
    db.run('DELETE FROM due WHERE article = ? AND mark = ?', articleId, mark);
}

type OfArticles = Exclude<FindingKind, 'speaker' | 'speaker-of'>;

interface Kept {
  readonly kind: OfArticles;
  readonly row: NumberedRow;
}

/** The findings that speak of some articles, by kind and id. */
function keptOf(db: Connection, articles: ReadonlySet<string>): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  const seen = new Set<number>();
  for (const id of articles)
    for (const { number: at } of db.all('SELECT number FROM finding_article WHERE article = ?', id)) {
      // One that speaks of many articles is read once.
      if (typeof at !== 'number' || seen.has(at)) continue;
      seen.add(at);
      const kind = kindOf(db, at);
      if (kind === null) continue;
      const row = rowNumbered(db, at);
      kept.set(`${kind} ${row.id}`, { kind, row });
    }
  return kept;
}

function kindOf(db: Connection, at: number): OfArticles | null {
  const kind = text(db.get('SELECT kind FROM finding WHERE number = ?', at), 'kind');
  return kind === 'group' || kind === 'duplicate' || kind === 'link' || kind === 'conflict' ? kind : null;
}

/** A finding that comes in; `seat` is that of a group. */
interface Coming extends Row {
  readonly kind: OfArticles;
  readonly articles: readonly string[];
  readonly seat: GroupSeat | null;
}

function replaceFindings(db: Connection, part: FindingsPart, kept: Map<string, Kept>): void {
  const { duplicates, links, conflicts } = part.found;
  const groups = seatGroups(db, part, kept);
  const coming: Coming[] = [
    ...duplicates.map((one) => comingOf('duplicate', sealRow('duplicate', one.id, one), articlesOf(one))),
    ...links.map((one) => comingOf('link', sealRow('link', one.id, one), articlesOf(one))),
    ...conflicts.map((one) => comingOf('conflict', sealRow('conflict', one.id, one), articlesOf(one))),
    ...groups.coming,
  ];
  const fresh = new Map<string, Coming>();
  for (const one of coming) {
    const name = `${one.kind} ${one.id}`;
    if (kept.get(name)?.row.digest === one.digest) kept.delete(name);
    else fresh.set(name, one);
  }
  const writer = new FindingWriter(db);
  for (const { kind, row } of kept.values()) drop(db, writer, kind, row);
  // Whoever must give a key up goes before whoever gets it.
  for (const { at, id } of groups.renamed) rename(db, writer, at, id);
  for (const one of fresh.values()) insert(db, writer, one);
  writer.finish();
}

const comingOf = (kind: OfArticles, row: Row, articles: readonly string[]): Coming => ({
  ...row,
  kind,
  articles,
  seat: null,
});

function insert(db: Connection, writer: FindingWriter, { kind, articles, seat, ...row }: Coming): void {
  const at = writer.insertRow(kind, row);
  connect(db, articles, at);
  if (seat === null) return;
  db.run(
    'INSERT INTO seat (key, number, day, quote) VALUES (?, ?, ?, ?)',
    seat.key,
    at,
    seat.day,
    seat.quoteId,
  );
}

function drop(db: Connection, writer: FindingWriter, kind: OfArticles, row: NumberedRow): void {
  const finding = openRow(kind, row, db.file);
  for (const article of articlesOf(finding))
    db.run('DELETE FROM finding_article WHERE article = ? AND number = ?', article, row.number);
  if ('keys' in finding)
    for (const key of finding.keys) db.run('DELETE FROM seat WHERE key = ? AND number = ?', key, row.number);
  writer.drop(kind, row);
}

function connect(db: Connection, articles: readonly string[], at: number): void {
  for (const article of articles)
    db.run('INSERT OR IGNORE INTO finding_article (article, number) VALUES (?, ?)', article, at);
}

/** A group that stays as it is but for its id. */
interface Renamed {
  readonly at: number;
  readonly id: string;
}

interface Seated extends GroupSeat {
  /** The number of a group outside the region, or the group that comes in. */
  readonly group: Group | number;
}

/** Of the groups of one content key, in the region and outside, the first has it as its id, the others one of their own. */
function seatGroups(
  db: Connection,
  { found, seats }: FindingsPart,
  kept: ReadonlyMap<string, Kept>,
): { readonly coming: readonly Coming[]; readonly renamed: readonly Renamed[] } {
  const leaving = [...kept.values()].filter(({ kind }) => kind === 'group').map(({ row }) => row.number);
  const inRegion = new Set(leaving);
  const byKey = Map.groupBy(
    found.groups.map((group): Seated => ({ ...seatOf(group, seats), group })),
    ({ key }) => key,
  );
  const keys = new Set([...byKey.keys(), ...leaving.flatMap((at) => keysHeld(db, at))]);
  const coming: Coming[] = [];
  const renamed: Renamed[] = [];
  for (const key of keys) {
    const outside = seatsOutside(db, key, inRegion);
    const seated = [...outside, ...(byKey.get(key) ?? [])].sort(seatOrder);
    for (const [rank, seat] of [...seated.entries()].toReversed()) {
      const id = rank === 0 ? key : lesserId(seat);
      if (typeof seat.group === 'number') renamed.push({ at: seat.group, id });
      else coming.push(comingGroup({ ...seat.group, id }, seat));
    }
  }
  return { coming, renamed };
}

const comingGroup = (group: Group, { key, day, quoteId }: GroupSeat): Coming => ({
  ...sealRow('group', group.id, group),
  kind: 'group',
  articles: articlesOf(group),
  seat: { key, day, quoteId },
});

const seatOf = (group: Group, seats: FindingsPart['seats']): GroupSeat =>
  seats.get(group.id) ?? { key: group.id, day: null, quoteId: group.members[0]?.quoteId ?? '' };

const keysHeld = (db: Connection, at: number): readonly string[] =>
  db.all('SELECT key FROM seat WHERE number = ?', at).map((row) => text(row, 'key'));

function seatsOutside(db: Connection, key: string, inRegion: ReadonlySet<number>): readonly Seated[] {
  return db
    .all('SELECT number, day, quote FROM seat WHERE key = ?', key)
    .filter((row) => !inRegion.has(number(row, 'number')))
    .map((row) => ({
      key,
      day: typeof row['day'] === 'number' ? row['day'] : null,
      quoteId: text(row, 'quote'),
      group: number(row, 'number'),
    }));
}

function rename(db: Connection, writer: FindingWriter, at: number, id: string): void {
  const row = rowNumbered(db, at);
  if (row.id === id) return;
  const group = openRow('group', row, db.file);
  const seat = db.get('SELECT key, day, quote FROM seat WHERE number = ?', at);
  const day = seat?.['day'];
  drop(db, writer, 'group', row);
  insert(
    db,
    writer,
    comingGroup(
      { ...group, id },
      { key: text(seat, 'key'), day: typeof day === 'number' ? day : null, quoteId: text(seat, 'quote') },
    ),
  );
}
