import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitText } from '../../src/report/html/fit-text.ts';

it('leaves words that fit as they are, and ends others with an ellipsis where they would run over', () => {
  expect(fitText('Quay Post', 160, 12)).toBe('Quay Post');
  expect(fitText('20250304_harbour_pier_opening.html', 160, 12)).toMatch(/^20250304_[a-z_]{4,14}…$/u);
  expect(fitText('WWWWWWWWWWWWWWWWWWWWWWWW', 120, 12)).toBe('WWWWWWWWW…');
  expect(fitText('iiiiiiiiiiiiiiiiiiiiiiii', 120, 12)).toBe('iiiiiiiiiiiiiiiiiiiiiiii');
});

it('gives the words or a beginning of them, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(300), (words, room) => {
      const fitted = fitText(words, room, 12);
      if (fitted === words) return;
      expect(fitted.endsWith('…')).toBe(true);
      expect(words.startsWith(fitted.slice(0, -1).trimEnd())).toBe(true);
      expect(fitted.isWellFormed()).toBe(true);
    }),
  );
});
