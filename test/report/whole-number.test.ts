import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeNumber } from '../../src/report/whole-number.ts';

it('a whole number is printed as English groups its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (count) => {
      expect(wholeNumber(count)).toBe(count.toLocaleString('en-GB'));
    }),
  );
  expect([0, 7, 999, 1000, 123_456, 1_234_567].map(wholeNumber)).toEqual([
    '0',
    '7',
    '999',
    '1,000',
    '123,456',
    '1,234,567',
  ]);
});
