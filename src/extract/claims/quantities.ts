import type { Bound } from '../../lexicon/index.ts';
import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  FIGURE_BOUNDS,
  FUNCTION_WORDS,
  IRREGULAR_FORMS,
  MEASURES,
  NUMBER_SCALES,
} from '../../lexicon/index.ts';
import type { Quantity, Span } from '../../model/index.ts';
import type { MatchWords } from '../../text/index.ts';
import { lemma } from '../../text/index.ts';

/** How far "about" reaches, as a share of the figure: a tenth covers how desks round. */
const ABOUT = 0.1;
/** How far the noun counted may stand behind its figure, in words. */
const NOUN_REACH = 4;
const LONGEST_BOUND = 3;

interface Figure {
  readonly value: number;
  /** Position behind the last key of the figure. */
  readonly next: number;
}

/**
 * The figures of a statement with unit, what is counted, and the interval their words give them.
 *
 * Left out: parts of dates (`taken`), ordinals, and numbers that are labels ("Route 9", "B7").
 * Cost: linear in the words.
 */
export function readQuantities(text: string, words: MatchWords, taken: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  const inDate = new Set(
    words.starts.filter((start) => taken.some((date) => start >= date.start && start < date.end)),
  );
  for (let at = 0; at < words.keys.length;) {
    const figure = inDate.has(words.starts[at] ?? -1) ? null : figureAt(text, words, at);
    if (figure === null) {
      at += 1;
      continue;
    }
    if (!isLabel(text, words, at, figure.next) && !isOrdinal(words, figure.next)) {
      found.push(quantity(text, words, { at, figure }));
    }
    at = figure.next;
  }
  return joinedRanges(text, found);
}

/** "21", "2.5 million", "twenty-one", "three hundred and twenty", "a hundred". */
function figureAt(text: string, words: MatchWords, at: number): Figure | null {
  const first = numberKey(words.keys[at]);
  if (first === null) {
    const article = words.keys[at] === 'a' && scaleAt(words, at + 1) !== null;
    return article ? scaled(text, words, { value: 1, next: at + 1 }) : null;
  }
  return scaled(text, words, withUnits(text, words, { value: first, next: at + 1 }));
}

/** "twenty-one" is two keys joined by a hyphen. */
function withUnits(text: string, words: MatchWords, figure: Figure): Figure {
  const { value, next } = figure;
  if (value < 20 || isDigit(text, words, next - 1) || text.charAt((words.starts[next] ?? 0) - 1) !== '-')
    return figure;
  const unit = numberKey(words.keys[next]);
  return unit !== null && unit < 10 ? { value: value + unit, next: next + 1 } : figure;
}

/** Multiplies by the scales that follow, and adds what a spelled figure says behind them ("hundred and twenty"). */
function scaled(text: string, words: MatchWords, figure: Figure): Figure {
  let { value, next } = figure;
  const spelled = !isDigit(text, words, figure.next - 1);
  for (let scale = scaleAt(words, next); scale !== null; scale = scaleAt(words, next)) {
    value *= scale;
    next += 1;
    if (!spelled || scale >= 1e6) continue;
    const joined = words.keys[next] === 'and' ? next + 1 : next;
    const rest = numberKey(words.keys[joined]);
    if (rest === null || rest >= scale || isDigit(text, words, joined)) continue;
    const full = withUnits(text, words, { value: rest, next: joined + 1 });
    value += full.value;
    ({ next } = full);
  }
  return { value, next };
}

const scaleAt = (words: MatchWords, at: number): number | null =>
  NUMBER_SCALES.get(words.keys[at] ?? '') ?? null;

const numberKey = (key: string | undefined): number | null =>
  key !== undefined && /^\d{1,15}(?:\.\d{1,9})?$/u.test(key) ? Number(key) : null;

const isDigit = (text: string, words: MatchWords, at: number): boolean =>
  /^\p{N}/u.test(text.charAt(words.starts[at] ?? 0));

/** A number glued to letters, or behind a capitalised word inside the sentence, names a thing and counts nothing. */
function isLabel(text: string, words: MatchWords, at: number, next: number): boolean {
  const start = words.starts[at] ?? 0;
  if (!isDigit(text, words, at)) return isPronoun(words, at);
  if (/^[\p{L}_#]$/u.test(text.charAt(start - 1))) return true;
  if (/^[-–/:.]$/u.test(text.charAt(start - 1)) && /^[\p{L}\p{N}]$/u.test(text.charAt(start - 2))) {
    return /^\p{L}$/u.test(text.charAt(start - 2));
  }
  // A measure behind it makes a figure of it, whatever stands before ("gave Hallam 13 percent").
  if (MEASURES.has(words.keys[next] ?? '')) return false;
  const before = text.slice(words.starts[at - 1] ?? start, words.ends[at - 1] ?? start);
  return at > 1 && words.ends[at - 1] === start - 1 && /^(?:\p{Lu}\p{Ll}|No\b)/u.test(before);
}

/** "one" alone is a pronoun more often than a count. */
function isPronoun({ keys }: MatchWords, at: number): boolean {
  const next = keys[at + 1] ?? '';
  return keys[at] === '1' && !MEASURES.has(next) && !NUMBER_SCALES.has(next);
}

const isOrdinal = (words: MatchWords, next: number): boolean =>
  /^(?:st|nd|rd|th)$/u.test(words.keys[next] ?? '') && words.starts[next] === words.ends[next - 1];

function quantity(text: string, words: MatchWords, place: { at: number; figure: Figure }): Quantity {
  const { at, figure } = place;
  const bound = boundBefore(words, at);
  const sign = signBefore(text, words.starts[at] ?? 0, figure.next);
  const measure = sign ?? measureAt(text, words, figure.next);
  const from = bound === null ? at : at - bound.length;
  const signWidth = sign === null || bound !== null ? 0 : 1;
  return {
    start: (words.starts[from] ?? 0) - signWidth,
    end: words.ends[measure.next - 1] ?? 0,
    ...interval(figure.value, bound?.bound ?? null),
    unit: measure.unit,
    counted: measure.unit === 'count' ? nounBehind(text, words, figure.next) : '',
  };
}

interface Measure {
  readonly unit: string;
  readonly next: number;
}

function signBefore(text: string, start: number, next: number): Measure | null {
  const unit = CURRENCY_SIGNS.get(text.charAt(start - 1));
  return unit === undefined ? null : { unit, next };
}

function measureAt(text: string, words: MatchWords, next: number): Measure {
  const key = words.keys[next] ?? '';
  const after = words.keys[next + 1] ?? '';
  // "Per cent" in two words: the second alone is folded into "percent".
  if (key === 'per' && after === 'percent') return { unit: 'percent', next: next + 2 };
  const degrees = degreesAt(text, words, next);
  if (degrees !== null) return degrees;
  if (key === 'percentage' && MEASURES.get(after) === 'points') return { unit: 'points', next: next + 2 };
  if (
    /^(?:am|pm|a|p)$/u.test(key) &&
    /^\s?[ap]\.?m/iu.test(text.slice(words.ends[next - 1], (words.starts[next] ?? 0) + 4))
  )
    return { unit: 'clock', next };
  const money = CURRENCY_WORDS.get(key);
  if (money !== undefined) return { unit: money, next: next + 1 };
  const unit = MEASURES.get(key);
  return unit === undefined ? { unit: 'count', next } : { unit: withOld(unit, after), next: next + 1 };
}

/** "1.5 °C", "35°F". */
function degreesAt(text: string, words: MatchWords, next: number): Measure | null {
  const key = words.keys[next] ?? '';
  const between = text.slice(words.ends[next - 1] ?? 0, words.starts[next] ?? 0);
  return /^[cf]$/u.test(key) && /^\s?[°º]\s?$/u.test(between)
    ? { unit: `degree:${key}`, next: next + 1 }
    : null;
}

const withOld = (unit: string, after: string): string => (unit === 'year' && after === 'old' ? 'age' : unit);

interface Bounded {
  readonly bound: Bound;
  readonly length: number;
}

function boundBefore(words: MatchWords, at: number): Bounded | null {
  for (let length = LONGEST_BOUND; length > 0; length -= 1) {
    if (at < length) continue;
    const bound = FIGURE_BOUNDS.get(words.keys.slice(at - length, at).join(' '));
    if (bound !== undefined) return { bound, length };
  }
  return null;
}

type Interval = Pick<Quantity, 'low' | 'high' | 'lowOpen' | 'highOpen' | 'approximate'>;

/** What the words before a figure make of it. An end without bound is the largest number, so that it survives JSON. */
function interval(value: number, bound: Bound | null): Interval {
  const exact = { low: value, high: value, lowOpen: false, highOpen: false, approximate: false };
  switch (bound) {
    case null:
      return exact;
    case 'about':
      return { ...exact, low: value * (1 - ABOUT), high: value * (1 + ABOUT), approximate: true };
    case 'nearly':
      return { ...exact, low: value * (1 - ABOUT), approximate: true };
    case 'above':
      return { ...exact, high: Number.MAX_VALUE, lowOpen: true };
    case 'from':
      return { ...exact, high: Number.MAX_VALUE };
    case 'below':
      return { ...exact, low: 0, highOpen: true };
    case 'upto':
      return { ...exact, low: 0 };
  }
}

/** The stem of the noun counted: the first plural close behind the figure, else the word behind it. */
function nounBehind(text: string, words: MatchWords, next: number): string {
  let first = '';
  for (let at = next; at < Math.min(words.keys.length, next + NOUN_REACH); at += 1) {
    const key = words.keys[at] ?? '';
    const gap = text.slice(words.ends[at - 1], words.starts[at]);
    if (!/^[\s\-–]*$/u.test(gap)) break;
    if (key === 'more' || key === 'other' || key === 'of' || key === 'the') continue;
    if (FUNCTION_WORDS.has(key)) break;
    if (first === '') first = lemma(key);
    if (isPlural(key)) return lemma(key);
  }
  return first;
}

const isPlural = (key: string): boolean =>
  /[^s]s$/u.test(key) ||
  key === 'police' ||
  (IRREGULAR_FORMS.has(key) && /^(?:men|women|children|people|feet|lives)$/u.test(key));

/** "20 to 30 homes", "between 20 and 30", "20-30": one interval where both ends are bare and rise. */
function joinedRanges(text: string, found: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last === undefined || !isRange(text, last, next)) {
      joined.push(next);
      continue;
    }
    joined.pop();
    joined.push({ ...next, start: last.start, low: last.low });
  }
  return joined;
}

function isRange(text: string, from: Quantity, to: Quantity): boolean {
  // "Around 20 to 25": what widens the first end is said of both.
  if ((from.low !== from.high && !from.approximate) || to.low !== to.high || from.high >= to.high)
    return false;
  const between = text.slice(from.end, to.start);
  if (/^\s?[-–]\s?[$€£]?$/u.test(between)) return true;
  const lead = text.slice(Math.max(0, from.start - 8), from.start).toLowerCase();
  if (/^ and [$€£]?$/u.test(between)) return lead === 'between ';
  return (
    /^ to [$€£~]?$/u.test(between) &&
    (from.unit === 'count' || (from.unit.startsWith('degree') && from.unit === to.unit)) &&
    from.counted === '' &&
    !lead.endsWith('from ')
  );
}
