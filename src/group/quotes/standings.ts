// How the quotes of two wordings can stand to one another at best, so that most pairs are settled before any alignment:
// by the days between, and by who speaks. A row of numbers for each wording that one look at memory brings.
// Cost: 16 bytes a wording; of few quotes all are looked at.
import type { Matcher } from './matcher.ts';
import { isFewPairs } from './pairs.ts';
import type { Texts } from './texts.ts';
import { FAR } from './verdict.ts';

/** How two quotes stand: some verdict may be found; nothing says they are far apart; one known speaker said both. */
export const SAME = 1;
export const OPEN = 2;
export const NEAR = 4;

/** Stands for the quotes of a wording that is printed more than once. */
const SEVERAL = -1;

/** Of a wording: first and last day on which it can have been said, its only quote, and who says it, as bits. */
const ROW = 4;
const [FROM, UNTIL, LONE, SPEAKERS] = [0, 1, 2, 3];

/** Earlier and later than any day. */
const NEVER = 2 ** 30;

export class Standings {
  private readonly rows: Int32Array;
  private readonly all: Texts;
  private readonly matcher: Matcher;

  constructor(all: Texts, matcher: Matcher) {
    this.all = all;
    this.matcher = matcher;
    this.rows = new Int32Array(all.count * ROW);
    const { units, unitStarts } = all;
    for (let text = 0; text < all.count; text += 1) {
      const start = unitStarts[text] ?? 0;
      const isLone = (unitStarts[text + 1] ?? 0) - start === 1;
      this.rows[text * ROW + FROM] = NEVER;
      this.rows[text * ROW + UNTIL] = -NEVER;
      this.rows[text * ROW + LONE] = isLone ? (units[start] ?? SEVERAL) : SEVERAL;
    }
    for (const [unit, text] of all.textOf.entries()) if (text >= 0) this.stretch(text * ROW, unit);
  }

  /** A quote without a date can have been said at any time. */
  private stretch(row: number, unit: number): void {
    const { rows } = this;
    const { days, until, speakers } = this.matcher;
    const from = days[unit] ?? Infinity;
    const first = Number.isFinite(from) ? Math.floor(from) : -NEVER;
    const last = Math.min(NEVER, Math.ceil(until[unit] ?? Infinity));
    const speaker = speakers[unit] ?? -1;
    rows[row + FROM] = Math.min(rows[row + FROM] ?? 0, first);
    rows[row + UNTIL] = Math.max(rows[row + UNTIL] ?? 0, last);
    if (speaker >= 0) rows[row + SPEAKERS] = (rows[row + SPEAKERS] ?? 0) | (1 << (speaker & 31));
  }

  /** Whether no quote of one wording can have been said within days of one of the other. */
  areFar(a: number, b: number): boolean {
    const { rows } = this;
    const [left, right] = [a * ROW, b * ROW];
    return (
      (rows[left + FROM] ?? 0) - (rows[right + UNTIL] ?? 0) >= FAR.fromDays ||
      (rows[right + FROM] ?? 0) - (rows[left + UNTIL] ?? 0) >= FAR.fromDays
    );
  }

  /** How the quotes of two wordings stand at best, as bits; of many quotes no more is told than that some may agree. */
  between(shorter: number, longer: number): number {
    const words = this.all.words[shorter] ?? 0;
    const [one, other] = [this.rows[shorter * ROW + LONE] ?? 0, this.rows[longer * ROW + LONE] ?? 0];
    if (one !== SEVERAL && other !== SEVERAL) return this.standing(one, other, words);
    const { units, unitStarts } = this.all;
    const [start, end] = [unitStarts[shorter] ?? 0, unitStarts[shorter + 1] ?? 0];
    const [from, to] = [unitStarts[longer] ?? 0, unitStarts[longer + 1] ?? 0];
    if (!isFewPairs(end - start, to - from)) return OPEN | NEAR | this.shared(shorter, longer);
    let standing = 0;
    for (let at = start; at < end; at += 1)
      for (let place = from; place < to; place += 1)
        standing |= this.standing(units[at] ?? 0, units[place] ?? 0, words);
    return standing;
  }

  /** Whether one speaker may have said both: sure where not. */
  private shared(a: number, b: number): number {
    return ((this.rows[a * ROW + SPEAKERS] ?? 0) & (this.rows[b * ROW + SPEAKERS] ?? 0)) === 0 ? 0 : SAME;
  }

  private standing(a: number, b: number, words: number): number {
    const { agreement, voices, days, until } = this.matcher;
    const agreed = agreement(voices[a] ?? -1, voices[b] ?? -1);
    if (agreed === 'different') return 0;
    const gap = Math.max((days[a] ?? 0) - (until[b] ?? 0), (days[b] ?? 0) - (until[a] ?? 0));
    const isFar = gap >= FAR.fromDays && gap < Infinity;
    if (isFar && words < FAR.fewestWords(agreed)) return 0;
    return OPEN | (isFar ? 0 : NEAR) | (agreed === 'same' ? SAME : 0);
  }
}
