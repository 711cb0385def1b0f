// How the quotes of two wordings can stand to one another at best, so that most pairs are settled before any alignment:
// by the days between, and by who speaks.
// Cost: 12 bytes a wording; of few quotes all are looked at.
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

/** Days are kept in sixteen bits: earlier and later than any. What lies outside counts as near. */
const EARLIEST = -(2 ** 15);
const LATEST = 2 ** 15 - 1;

const kept = (day: number): number => Math.max(EARLIEST, Math.min(LATEST, day));

export class Standings {
  /** First and last day on which each wording can have been said: four bytes, since most pairs end here. */
  private readonly spells: Int16Array;
  /** The only quote of each wording. */
  private readonly lone: Int32Array;
  /** Who says each wording, as bits. */
  private readonly speakers: Int32Array;
  private readonly all: Texts;
  private readonly matcher: Matcher;

  constructor(all: Texts, matcher: Matcher) {
    this.all = all;
    this.matcher = matcher;
    this.spells = new Int16Array(all.count * 2);
    this.lone = new Int32Array(all.count).fill(SEVERAL);
    this.speakers = new Int32Array(all.count);
    const { units, unitStarts } = all;
    for (let text = 0; text < all.count; text += 1) {
      const start = unitStarts[text] ?? 0;
      if ((unitStarts[text + 1] ?? 0) - start === 1) this.lone[text] = units[start] ?? SEVERAL;
      this.spells[text * 2] = LATEST;
      this.spells[text * 2 + 1] = EARLIEST;
    }
    for (const [unit, text] of all.textOf.entries()) if (text >= 0) this.stretch(text, unit);
  }

  /** A quote without a date can have been said at any time. */
  private stretch(text: number, unit: number): void {
    const { spells, matcher } = this;
    const from = matcher.days[unit] ?? Infinity;
    const first = from === Infinity ? EARLIEST : kept(Math.floor(from));
    const last = kept(Math.ceil(matcher.until[unit] ?? Infinity));
    spells[text * 2] = Math.min(spells[text * 2] ?? 0, first);
    spells[text * 2 + 1] = Math.max(spells[text * 2 + 1] ?? 0, last);
    const speaker = matcher.speakers[unit] ?? -1;
    if (speaker >= 0) this.speakers[text] = (this.speakers[text] ?? 0) | (1 << (speaker & 31));
  }

  /** Whether no quote of one wording can have been said within days of one of the other. */
  areFar(a: number, b: number): boolean {
    const { spells } = this;
    return (
      (spells[a * 2] ?? 0) - (spells[b * 2 + 1] ?? 0) >= FAR.fromDays ||
      (spells[b * 2] ?? 0) - (spells[a * 2 + 1] ?? 0) >= FAR.fromDays
    );
  }

  /** How the quotes of two wordings stand at best, as bits; of many quotes no more is told than that some may agree. */
  between(shorter: number, longer: number): number {
    const words = this.all.words[shorter] ?? 0;
    const [one, other] = [this.lone[shorter] ?? SEVERAL, this.lone[longer] ?? SEVERAL];
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
    return ((this.speakers[a] ?? 0) & (this.speakers[b] ?? 0)) === 0 ? 0 : SAME;
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
