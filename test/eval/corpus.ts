import { compareExpected } from '../corpus/compare-expected.ts';
import { readExpected } from '../corpus/expected.ts';
import { readSet } from '../corpus/read-set.ts';
import type { Section } from './section.ts';
import { markdownTable } from './section.ts';

/** The planted story: how many of the things a perfect tool finds in `corpus/ferry-fares` the product finds. */
export const corpus: Section = {
  name: 'corpus',
  needs: [],
  async run() {
    const outcomes = compareExpected(readExpected('ferry-fares'), await readSet('ferry-fares'));
    const parts = Map.groupBy(outcomes, ({ part }) => part);
    const rows = [...parts].map(([part, of]) => [
      part,
      String(of.filter(({ holds }) => holds).length),
      String(of.length),
    ]);
    const share = (100 * outcomes.filter(({ holds }) => holds).length) / outcomes.length;
    return {
      figures: { 'expected.share': share },
      table: markdownTable(['what the story plants', 'found', 'of'], rows),
    };
  },
};
