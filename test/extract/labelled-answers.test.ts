import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

const lines = (text: string): string[] =>
  readText(text).map(({ content, cue, name }) => `[${content.join(' | ')}] {${cue}} <${name ?? ''}>`);

describe('an interview whose voices are labelled now in full, now in short', () => {
  test('is two voices, and its questions are no quotes', () => {
    const text = [
      'Lia Brand: When did you know?',
      'Mira Sole: When the clock stopped. That was it.',
      'Brand: Will you play abroad?',
      'Sole: If somebody pays for the train.',
    ].join('\n');
    expect(lines(text)).toEqual([
      '[When the clock stopped. That was it.] {:} <Mira Sole>',
      '[If somebody pays for the train.] {:} <Mira Sole>',
    ]);
  });
  test('in bold, with a bare “A” for the one who answers', () => {
    const text = [
      '**Tarn Weekly: When did you know?**',
      '**Mira Sole**: When the clock stopped.',
      'Q: Will you play abroad?',
      'A: If somebody pays for the train.',
    ].join('\n');
    expect(lines(text)).toEqual([
      '[When the clock stopped.] {:} <Mira Sole>',
      '[If somebody pays for the train.] {:} <Mira Sole>',
    ]);
  });
  test('a list of places is none', () => {
    expect(lines('Ostby: Rain by noon.\nTarn: Sun all day.\nKellan: Fog.\nLund: Wind.')).toEqual([]);
  });
});
