import { describe, expect, it } from 'vitest';
import { endlessLine } from '../../src/read/endless-line.ts';

const SENTENCE = 'The ferry leaves at noon. ';

describe('a text of one endless line', () => {
  it('is refused with its length and what to do', () => {
    const trouble = endlessLine(`A heading\n${SENTENCE.repeat(50_000)}`);
    expect(trouble?.code).toBe('endless-line');
    expect(trouble?.what).toContain('1,300,000 characters');
  });

  it('is not a long article of many paragraphs', () => {
    expect(endlessLine(`${SENTENCE.repeat(20)}\n\n`.repeat(4_000))).toBeNull();
  });
});
