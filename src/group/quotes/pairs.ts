// Which quotes of one wording, and of two wordings that fit, are judged against each other: all of them where they are
// few, else those that are next to one another in speaker and day.
import type { Matcher } from './matcher.ts';
import type { Texts } from './texts.ts';

/** Quotes of one wording, and of a pair of wordings, that are all compared with each other up to this many pairs. */
const ALL_PAIRS = 48;
/** Beyond that each meets this many neighbours in order of speaker and day, and as many in order of day. */
const NEIGHBOURS = 3;

/** Called with child and parent. */
type Visit = (child: number, parent: number) => void;

/** Whether so many quotes of two wordings are all held against each other. */
export const isFewPairs = (left: number, right: number): boolean => left * right <= ALL_PAIRS;

/** The pairs of quotes of a set of wordings. Cost: 8 bytes a quote; the quotes of a wording are put in order once. */
export class Pairs {
  private readonly all: Texts;
  private readonly matcher: Matcher;
  /** The quotes of each wording in two orders in which neighbours are likely to belong together, once asked for. */
  private readonly bySpeaker: Int32Array;
  private readonly byDay: Int32Array;
  private readonly isOrdered: Uint8Array;

  constructor(all: Texts, matcher: Matcher) {
    this.all = all;
    this.matcher = matcher;
    this.bySpeaker = all.units.slice();
    this.byDay = all.units.slice();
    this.isOrdered = new Uint8Array(all.count);
  }

  /** Quotes printed in the words of `text`. */
  within(text: number, visit: Visit): void {
    const { units, unitStarts } = this.all;
    const [from, to] = [unitStarts[text] ?? 0, unitStarts[text + 1] ?? 0];
    if ((to - from) ** 2 <= 2 * ALL_PAIRS) {
      for (let at = from; at < to; at += 1)
        for (let other = at + 1; other < to; other += 1) visit(units[other] ?? 0, units[at] ?? 0);
      return;
    }
    this.order(text);
    for (const ordered of [this.bySpeaker, this.byDay])
      for (let at = from; at < to; at += 1) {
        const last = Math.min(to, at + 1 + NEIGHBOURS);
        for (let other = at + 1; other < last; other += 1) visit(ordered[other] ?? 0, ordered[at] ?? 0);
      }
  }

  /** Quotes of a shorter wording, as children, with those of a longer. */
  between(shorter: number, longer: number, visit: Visit): void {
    const { units, unitStarts } = this.all;
    const [from, to] = [unitStarts[shorter] ?? 0, unitStarts[shorter + 1] ?? 0];
    const [start, end] = [unitStarts[longer] ?? 0, unitStarts[longer + 1] ?? 0];
    if (isFewPairs(to - from, end - start)) {
      for (let at = from; at < to; at += 1)
        for (let other = start; other < end; other += 1) visit(units[at] ?? 0, units[other] ?? 0);
      return;
    }
    if (to - from <= end - start) this.neighbours(shorter, longer, visit);
    else
      this.neighbours(longer, shorter, (parent, child) => {
        visit(child, parent);
      });
  }

  /** Each quote of the wording with fewer quotes, and its neighbours among those of the other on either side. */
  private neighbours(fewer: number, more: number, visit: Visit): void {
    const { units, unitStarts } = this.all;
    const [start, end] = [unitStarts[more] ?? 0, unitStarts[more + 1] ?? 0];
    this.order(more);
    for (let at = unitStarts[fewer] ?? 0; at < (unitStarts[fewer + 1] ?? 0); at += 1) {
      const unit = units[at] ?? 0;
      const met: number[] = [];
      for (const ordered of [this.bySpeaker, this.byDay]) {
        const place = this.placeOf(unit, ordered, start, end);
        const last = Math.min(end, place + NEIGHBOURS);
        for (let other = Math.max(start, place - NEIGHBOURS); other < last; other += 1) {
          const one = ordered[other] ?? 0;
          if (met.includes(one)) continue;
          met.push(one);
          visit(unit, one);
        }
      }
    }
  }

  /** Where a quote would stand among those from `start` to `end`. */
  private placeOf(unit: number, ordered: Int32Array, start: number, end: number): number {
    const compare = ordered === this.byDay ? this.laterThan : this.afterSpeaker;
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(ordered[middle] ?? 0, unit) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private order(text: number): void {
    if (this.isOrdered[text] === 1) return;
    this.isOrdered[text] = 1;
    const [from, to] = [this.all.unitStarts[text] ?? 0, this.all.unitStarts[text + 1] ?? 0];
    this.bySpeaker.subarray(from, to).sort(this.afterSpeaker);
    this.byDay.subarray(from, to).sort(this.laterThan);
  }

  /** Ties by position, which follows the quote's id. */
  private readonly laterThan = (a: number, b: number): number => {
    const left = this.matcher.days[a] ?? Infinity;
    const right = this.matcher.days[b] ?? Infinity;
    return left === right ? a - b : left < right ? -1 : 1;
  };

  private readonly afterSpeaker = (a: number, b: number): number =>
    (this.matcher.speakers[a] ?? -1) - (this.matcher.speakers[b] ?? -1) || this.laterThan(a, b);
}
