import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

describe('words of the reporter', () => {
  test.each([
    ['Orr said the pier would be shut, though he gave no further details.', 'the pier would be shut'],
    ['Orr said the pier was safe, although she left open who had checked it.', 'the pier was safe'],
    ['Orr said the pier would be shut, without giving a reason.', 'the pier would be shut'],
    [
      'Orr said the pier was safe, though it gave way in May.',
      'the pier was safe, though it gave way in May',
    ],
  ])('end what was said: %s', (text, expected) => {
    expect(readText(text)[0]?.content).toEqual([expected]);
  });
  test.each([
    'Boats dubbed the Lantern Fleet of the North are meeting in Tarn.',
    'Asked who would pay, Orr shook his head.',
  ])('are nobody’s: %s', (text) => {
    expect(readText(text)).toEqual([]);
  });
});
