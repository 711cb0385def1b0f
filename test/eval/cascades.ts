// Invented cascades of one utterance, with the truth known: an origin, agencies that report it, carriers, copies, and
// then a share of the dates and credit lines taken away. Seeded: a number makes the same world on every machine.
import type { Duplicate, When } from '../../src/model/index.ts';
import { reprint, type Telling } from '../trace/world.ts';

/** A world as the product sees it, and what is true in it. */
export interface Cascade {
  readonly tellings: readonly Telling[];
  readonly duplicates: readonly Duplicate[];
  /** The article (by its place) that was published first of those held. */
  readonly first: number;
  /** Share of dates and of credit lines that was taken away, 0 to 0.5. */
  readonly hidden: number;
}

/** Random numbers in 0..1 from a seed (mulberry32, Tommy Ettinger, public domain). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One article before anything is hidden; times in minutes since the words were said. */
interface Step {
  readonly outlet: string;
  readonly minute: number;
  readonly credits: Telling['credits'];
  readonly via: Telling['via'];
  readonly copyOf: number | null;
}

/** Shares of articles, chosen so that every grade comes about. */
const MINUTE_DATED = 0.5;
const NOT_HELD = 0.2;
const WITNESSED = 0.6;
const COPY_CREDITS = 0.3;

/** The world of a seed, a share of its dates wrong by three days. Cost: linear in its articles (at most 13). */
export function cascadeOf(seed: number, wrongDates = 0): Cascade {
  const random = randomOf(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const outlet = names(random);
  const steps: Step[] = [];
  const origin = outlet();
  const isTold = random() < WITNESSED;
  const told = isTold
    ? ({ role: 'said-to', name: origin } as const)
    : ({ role: 'said-via', name: 'a news conference' } as const);
  steps.push({ outlet: origin, minute: 0, credits: [], via: [told], copyOf: null });
  for (let wires = between(0, 2); wires > 0; wires -= 1) {
    const via = [{ role: 'reported-by', name: origin } as const, ...(isTold ? [] : [told])];
    steps.push({ outlet: outlet(), minute: between(5, 600), credits: [], via, copyOf: null });
  }
  const sources = steps.length;
  for (let carriers = between(1, 6); carriers > 0; carriers -= 1) {
    const source = steps[between(0, sources - 1)]!;
    const credits = [{ role: 'carried-by', name: source.outlet } as const];
    const minute = source.minute + between(2, 2880);
    steps.push({ outlet: outlet(), minute, credits, via: source.via, copyOf: null });
  }
  for (let copies = between(0, 4); copies > 0; copies -= 1) {
    const at = between(0, steps.length - 1);
    const copied = steps[at]!;
    const credits =
      random() < COPY_CREDITS ? [{ role: 'syndicated-from', name: copied.outlet } as const] : [];
    const minute = copied.minute + between(2, 4320);
    steps.push({ outlet: outlet(), minute, credits, via: [], copyOf: at });
  }
  return seen(steps, wrongDates, random);
}

/** Outlets of their own, never twice. */
function names(random: Random): () => string {
  const offset = Math.floor(random() * 1000);
  let given = 0;
  return () => `Masthead ${String(offset + (given += 1))}`;
}

/** What is held of a world, with a share of its dates and credit lines taken away. */
function seen(steps: readonly Step[], wrongDates: number, random: Random): Cascade {
  const hidden = random() / 2;
  const kept = steps.map((step, at) => ({ step, at })).filter(({ at }) => at > 0 || random() >= NOT_HELD);
  const held = kept.length > 0 ? kept : steps.map((step, at) => ({ step, at }));
  const shuffled = held
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
  const placeOf = new Map(shuffled.map(({ at }, place) => [at, place]));
  const tellings = shuffled.map(({ step }) => ({
    outlet: step.outlet,
    published:
      random() < hidden ? null : dateOf(step.minute + (random() < wrongDates ? slip(random) : 0), random),
    credits: random() < hidden ? [] : (step.credits ?? []),
    via: random() < hidden ? [] : (step.via ?? []),
  }));
  const duplicates = shuffled.flatMap(({ step }, place) => {
    const copied = step.copyOf === null ? undefined : placeOf.get(step.copyOf);
    return copied === undefined ? [] : [reprint(`a${String(place)}`, `a${String(copied)}`)];
  });
  const earliest = Math.min(...shuffled.map(({ step }) => step.minute));
  return {
    tellings,
    duplicates,
    first: shuffled.findIndex(({ step }) => step.minute === earliest),
    hidden,
  };
}

const START = Date.parse('2025-03-03T06:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const SLIP = 3 * 24 * 60;
const slip = (random: Random): number => (random() < 0.5 ? -SLIP : SLIP);

/** To the minute, or the fifty hours in which a day without a zone can lie. */
function dateOf(minute: number, random: Random): When {
  const time = START + minute * MINUTE;
  const instant = (at: number): string => new Date(at).toISOString();
  if (random() < MINUTE_DATED) return { earliest: instant(time), latest: instant(time), basis: 'metadata' };
  const midnight = Math.floor(time / (24 * HOUR)) * 24 * HOUR;
  return { earliest: instant(midnight - 14 * HOUR), latest: instant(midnight + 36 * HOUR), basis: 'body' };
}
