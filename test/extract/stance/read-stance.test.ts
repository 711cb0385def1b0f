import { describe, expect, test } from 'vitest';
import { readText, wordsOf } from '../read-text.ts';

const stanceOf = (text: string): readonly unknown[] => {
  const quote = readText(text)[0]?.quote;
  return [quote?.polarity, wordsOf(text, quote?.negators ?? []), wordsOf(text, quote?.hedges ?? [])];
};

describe('a telling', () => {
  test.each([
    ['Orr did not say the talks had failed.', ['not']],
    ['Orr didn’t say the talks had failed.', ['didn’t']],
    ['Orr never said the talks had failed.', ['never']],
    ['Orr denied that the talks had failed.', ['denied']],
    ['Orr refused to say whether the talks had failed.', ['refused']],
    ['Neither Orr nor Lund said the talks had failed.', ['Neither']],
    ['Nobody said the talks had failed.', ['Nobody']],
    ['Orr has yet to say whether the talks have failed.', ['yet']],
  ])('is negated by its words: %s', (text, negators) => {
    expect(stanceOf(text)).toEqual(['negated', negators, []]);
  });
  test.each([
    ['Orr did not deny that the talks had failed.', ['not', 'deny']],
    ['Orr said the talks had not failed.', []],
    ['Not only Orr said the talks had failed.', []],
  ])('is not negated by two negations, nor by those of what is said: %s', (text, negators) => {
    expect(stanceOf(text)).toEqual(['affirmed', negators, []]);
  });
  test.each([
    ['Orr reportedly said the talks had failed.', ['reportedly']],
    ['Orr may say that the talks have failed.', ['may']],
    ['Orr hinted that the talks had failed.', ['hinted']],
    ['Orr said the talks may have failed.', []],
  ])('is held open by its words: %s', (text, hedges) => {
    expect(stanceOf(text)).toEqual(['affirmed', [], hedges]);
  });
});
