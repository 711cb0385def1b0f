import type { When } from '../model/index.ts';

const HOUR = 3_600_000;
const DAY = /^(\d{4}-\d{2}-\d{2})$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/**
 * The interval a person names: a day (the fifty hours in which it is that day somewhere on Earth), a moment with its
 * zone, or two of these with `/` between them; null where the words are none of these.
 */
export function whenOf(words: string): When | null {
  const [from = '', to = from, ...more] = words.trim().split('/');
  const first = interval(from);
  const last = interval(to);
  if (first === null || last === null || more.length > 0 || first.from > last.to) return null;
  return { earliest: instant(first.from), latest: instant(last.to), basis: 'person' };
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

function interval(words: string): Interval | null {
  if (MOMENT.test(words)) {
    const at = Date.parse(words);
    return Number.isNaN(at) ? null : { from: at, to: at };
  }
  const midnight = DAY.test(words) ? Date.parse(`${words}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(words)) return null;
  return { from: midnight - 14 * HOUR, to: midnight + 36 * HOUR };
}

const instant = (at: number): string => new Date(at).toISOString();
