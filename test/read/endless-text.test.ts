import { describe, expect, it } from 'vitest';
import { endlessText } from '../../src/read/endless-text.ts';

const SENTENCE = 'The ferry leaves at noon. ';

describe('a text without end', () => {
  it('of one line is refused with its length and what to do', () => {
    const trouble = endlessText(`A heading\n${SENTENCE.repeat(50_000)}`);
    expect(trouble?.code).toBe('endless-line');
    expect(trouble?.what).toContain('1,300,000 characters');
  });

  it('of countless lines is refused', () => {
    expect(endlessText('a\n'.repeat(300_000))?.what).toContain('more than 200,000 lines');
  });

  it('is not a long article of many paragraphs, nor one with many blank lines', () => {
    expect(endlessText(`${SENTENCE.repeat(20)}\n\n`.repeat(4_000))).toBeNull();
    expect(endlessText(`${SENTENCE}${'\n'.repeat(300_000)}${SENTENCE}`)).toBeNull();
  });
});
