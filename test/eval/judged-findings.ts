import { compareGiven } from '../../src/compare.ts';
import type { GivenSide } from '../../src/compare.ts';
import { harmlessPrints } from './harmless-edits.ts';
import type { AnsweredPair } from './pair-sets.ts';
import { isListed } from './pair-sets.ts';
import type { JudgedFinding } from './score-fit.ts';
import { EDIT_KINDS, edited, namesIn } from './seeded-edits.ts';

/** The findings among answered pairs. `fnc1` shares headlines with `emergent` and judges bodies: it is left out. */
export const findingsAmong = (pairs: readonly AnsweredPair[]): readonly JudgedFinding[] =>
  pairs.flatMap((pair) => {
    const { verdict, set, group, isContradiction } = pair;
    if (verdict === null || !isListed(pair) || set === 'fnc1' || set === 'climate') return [];
    const { list, kind, grounds } = verdict;
    return [{ list, kind, grounds, right: isContradiction, set, group }];
  });

/** How many harmless edits were tried, and how many of them were listed as a conflict. */
export interface HarmlessCount {
  readonly made: number;
  readonly listed: number;
  readonly byEdit: ReadonlyMap<string, { readonly made: number; readonly listed: number }>;
}

/** Sentences edited, every how manieth: edits of all of them say nothing new. */
const EVERY = 4;

/**
 * Findings among printings of one sentence of which one was edited, so as to contradict the other or so as not to; each
 * in the outlets' own voice and as a quotation of one speaker.
 */
export async function findingsAmongEdits(
  sentences: readonly string[],
): Promise<{ readonly findings: readonly JudgedFinding[]; readonly harmless: HarmlessCount }> {
  const names = [...new Set(sentences.flatMap(namesIn))];
  const findings: JudgedFinding[] = [];
  const byEdit = new Map<string, { made: number; listed: number }>();
  for (const [at, sentence] of sentences.entries()) {
    if (at % EVERY !== 0) continue;
    const seeded = EDIT_KINDS.flatMap((kind) => edited(kind, sentence, { at, names }) ?? []);
    const prints = [
      ...seeded.map((text) => ({ text, name: null })),
      ...harmlessPrints(sentence).map(({ name, text }) => ({ text, name })),
    ];
    for (const { text, name } of prints) {
      for (const quote of [false, true]) {
        const found = (await compareGiven(printed(sentence, quote), printed(text, quote)))?.verdict ?? null;
        const isConflict = found?.list === 'conflict';
        if (name !== null) {
          const count = byEdit.get(name) ?? { made: 0, listed: 0 };
          byEdit.set(name, { made: count.made + 1, listed: count.listed + (isConflict ? 1 : 0) });
        }
        if (found === null || !isConflict) continue;
        const { list, kind, grounds } = found;
        const set = name === null ? 'seeded' : 'harmless';
        findings.push({ list, kind, grounds, right: name === null, set, group: String(at) });
      }
    }
  }
  const sum = (of: 'made' | 'listed'): number => [...byEdit.values()].reduce((all, one) => all + one[of], 0);
  return { findings, harmless: { made: sum('made'), listed: sum('listed'), byEdit } };
}

const printed = (text: string, quote: boolean): GivenSide => ({
  text,
  speaker: quote ? 'Mara Tolliver' : null,
  outlet: null,
  published: null,
  quote,
});
