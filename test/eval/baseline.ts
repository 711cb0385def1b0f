import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, 'baseline.json');
/** Points a figure may drop before it counts as a loss: less is noise between versions of Node. */
export const TOLERANCE = 0.5;

/** Section, figure, points. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function readBaseline(): Baseline {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Baseline) : {};
}

/** Writes what was measured over the committed figures; sections that were skipped keep theirs. */
export function acceptBaseline(measured: Baseline): void {
  const merged = { ...readBaseline(), ...measured };
  const sorted = Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** One line for each figure that fell more than the tolerance below the baseline, or is gone. */
export function losses(baseline: Baseline, measured: Baseline): string[] {
  return Object.entries(measured).flatMap(([section, figures]) =>
    Object.entries(baseline[section] ?? {}).flatMap(([name, before]) => {
      const now = figures[name];
      if (now === undefined)
        return [`${section}: ${name} was ${before.toFixed(1)} and is no longer measured`];
      if (now >= before - TOLERANCE) return [];
      return [`${section}: ${name} fell from ${before.toFixed(1)} to ${now.toFixed(1)}`];
    }),
  );
}
