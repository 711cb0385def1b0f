import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EditScript } from '../../src/group/quotes/edit-script.ts';
import { diffWords } from '../../src/text/index.ts';
import type { DiffPart } from '../../src/text/index.ts';

const row = fc.array(fc.nat({ max: 5 }), { maxLength: 24 });

it('the parts are those of the diff that is shown to people, wherever both stand in one array', () => {
  const script = new EditScript();
  fc.assert(
    fc.property(row, row, row, (before, a, b) => {
      const ids = Int32Array.from([...before, ...a, ...b]);
      const aStart = before.length;
      const bStart = aStart + a.length;
      const found: DiffPart[] = [];
      let inB = bStart;
      script.visit(
        { ids, aStart, aEnd: bStart, bStart, bEnd: ids.length },
        {
          same: (start, end) => {
            const [from, to] = [inB - bStart, inB - bStart + end - start];
            found.push({ equal: true, aStart: start - aStart, aEnd: end - aStart, bStart: from, bEnd: to });
            inB += end - start;
          },
          changed: (start, end, there, thereEnd) => {
            const [from, to] = [there - bStart, thereEnd - bStart];
            found.push({ equal: false, aStart: start - aStart, aEnd: end - aStart, bStart: from, bEnd: to });
            inB = thereEnd;
          },
        },
      );
      expect(found).toEqual(diffWords(a, b));
    }),
    { numRuns: 500 },
  );
});

it('beyond six hundred edits the middle is one replacement', () => {
  const ids = Int32Array.from({ length: 2000 }, (_, at) => at);
  const sizes: number[] = [];
  new EditScript().visit(
    { ids, aStart: 0, aEnd: 1000, bStart: 1000, bEnd: 2000 },
    { same: () => undefined, changed: (start, end) => sizes.push(end - start) },
  );
  expect(sizes).toEqual([1000]);
});
