import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Comparer, mostMissing } from '../../src/group/quotes/compare-words.ts';
import { TextCollector } from '../../src/group/quotes/texts.ts';
import { WordSets } from '../../src/group/quotes/word-sets.ts';
import { BRACKET, ELLIPSIS } from '../../src/text/index.ts';

const word = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: 60 }).map((number) => `w${number}`) },
  { weight: 1, arbitrary: fc.constantFrom(ELLIPSIS, BRACKET) },
);
const wording = fc.array(word, { minLength: 1, maxLength: 20 });

it('what fits lacks no more words than may be changed: nothing is turned away that the alignment would find', () => {
  let fitted = 0;
  fc.assert(
    fc.property(
      wording,
      wording,
      fc.nat({ max: 20 }),
      fc.constantFrom(0, 0.15, 0.2, 0.4),
      (a, b, at, share) => {
        const collector = new TextCollector();
        // Most pairs share a stretch, as those do that meet.
        collector.add([...a, ...b.slice(0, at)]);
        collector.add(b);
        const all = collector.finish();
        const sets = new WordSets(all);
        for (let shorter = 1; shorter < all.count; shorter += 1) {
          if (new Comparer(all).compare(shorter, 0, share) === null) continue;
          fitted += 1;
          expect(sets.missing(shorter, 0)).toBeLessThanOrEqual(mostMissing(all, shorter, 0, share));
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(fitted).toBeGreaterThan(200);
});

it('words that only one side holds are counted', () => {
  const collector = new TextCollector();
  collector.add(['the', 'ferry', 'leaves', 'at', 'noon', 'and', 'returns', 'late']);
  collector.add(['the', 'ferry', 'sank']);
  const all = collector.finish();
  expect(new WordSets(all).missing(1, 0)).toBe(1);
  expect(new WordSets(all).missing(0, 1)).toBeGreaterThan(4);
});
