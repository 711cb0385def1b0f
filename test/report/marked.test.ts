import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/marked.ts';

const FIRST = '“The pier opens in June,”';
const BETWEEN =
  ' Ruth Ambler said on the quay on a cold and windy morning in the middle of March, and went on: ';
const SECOND = '“It will not wait.”';
const TEXT = `${FIRST}${BETWEEN}${SECOND}`;
const SPANS = [
  { start: 0, end: FIRST.length },
  { start: FIRST.length + BETWEEN.length, end: TEXT.length },
];
const shown = (context?: number): string =>
  excerpt(TEXT, SPANS, SPANS, context)
    .map(({ text }) => text)
    .join('');

describe('what stands between the parts of a quotation', () => {
  it('is shown as it is where it is no longer than the context of both', () => {
    expect(shown()).toBe(TEXT);
  });

  it('keeps to a smaller context, its words whole', () => {
    expect(shown(20)).toBe(`${FIRST} Ruth Ambler said … and went on: ${SECOND}`);
    expect(shown(0)).toBe(`${FIRST} … ${SECOND}`);
  });
});
