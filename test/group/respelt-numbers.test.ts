import { describe, expect, it, test } from 'vitest';
import { respeltNumbers } from '../../src/group/search/index.ts';

describe('misspelt number words of a query', () => {
  test.each([
    ['fares go up by nin percent', 'fares go up by nine percent'],
    ['fares go up by nin per cent', 'fares go up by nine per cent'],
    ['fourty thousand people and Eigth days', 'forty thousand people and eight days'],
  ])('are put right before what is counted: %s', (words, expected) => {
    expect(respeltNumbers(words)).toBe(expected);
  });

  test.each(['fares go up by nine percent', 'the nin of the pier', 'ten million', 'many people', ''])(
    'and nothing else is touched: %s',
    (words) => {
      expect(respeltNumbers(words)).toBeNull();
    },
  );

  it('a word as near to two numbers stays as it is', () => {
    expect(respeltNumbers('sixt percent')).toBeNull();
  });
});
