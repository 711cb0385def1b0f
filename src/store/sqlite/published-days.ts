import type { CountedDays, DaySpan } from '../../model/index.ts';
import { daySpanOf } from '../../model/index.ts';
import { isWhole, openRow } from '../row.ts';
import { factsRow } from './article-facts.ts';
import type { Connection } from './connection.ts';
import { number, text } from './connection.ts';

/** How many articles span the same days, the last state of each page alone; in order of days. */
export function publishedDays(db: Connection): readonly CountedDays[] {
  return db.all('SELECT first_day, last_day, articles FROM published_days').map((row) => ({
    first: text(row, 'first_day') || null,
    last: text(row, 'last_day') || null,
    articles: number(row, 'articles'),
  }));
}

/** Makes a change to what stands at an address, and counts the last state there in place of the one before. */
export function recounting<T>(db: Connection, addressKey: string, change: () => T): T {
  const before = lastState(db, addressKey);
  const result = change();
  const after = lastState(db, addressKey);
  if (before?.id === after?.id) return result;
  if (before !== null) count(db, before.days, -1);
  if (after !== null) count(db, after.days, 1);
  return result;
}

/** True where the counts are those of the articles held; one pass over their facts, which must be whole. */
export function areDaysCounted(db: Connection): boolean {
  const due = new Map<string, number>();
  const sql = `SELECT id FROM (SELECT id, row_number() OVER
                 (PARTITION BY address_key ORDER BY state_time DESC, added_at DESC, id DESC) AS place FROM article)
               WHERE place = 1`;
  for (const row of db.all(sql)) {
    const key = keyOf(daySpanOf(openRow('facts', factsRow(db, text(row, 'id')), db.file).published));
    due.set(key, (due.get(key) ?? 0) + 1);
  }
  const counted = publishedDays(db);
  return counted.length === due.size && counted.every((days) => due.get(keyOf(days)) === days.articles);
}

const keyOf = ({ first, last }: DaySpan): string => `${first ?? ''} ${last ?? ''}`;

interface State {
  readonly id: string;
  /** Null where its row is damaged: it stays counted as it was until the index is made anew. */
  readonly days: DaySpan | null;
}

/** The same order as `byStanding`. */
function lastState(db: Connection, addressKey: string): State | null {
  const sql = `SELECT id FROM article WHERE address_key = ?
               ORDER BY state_time DESC, added_at DESC, id DESC LIMIT 1`;
  const row = db.get(sql, addressKey);
  if (row === null) return null;
  const facts = factsRow(db, text(row, 'id'));
  const days = isWhole('facts', facts) ? daySpanOf(openRow('facts', facts, db.file).published) : null;
  return { id: facts.id, days };
}

function count(db: Connection, days: DaySpan | null, by: 1 | -1): void {
  if (days === null) return;
  const key = [days.first ?? '', days.last ?? ''];
  db.run(
    `INSERT INTO published_days (first_day, last_day, articles) VALUES (?, ?, ?)
     ON CONFLICT (first_day, last_day) DO UPDATE SET articles = articles + excluded.articles`,
    ...[...key, by],
  );
  if (by < 0)
    db.run('DELETE FROM published_days WHERE first_day = ? AND last_day = ? AND articles <= 0', ...key);
}
