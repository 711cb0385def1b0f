import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chunks, desk } from './desk.ts';
import type { Desk } from './desk.ts';

let at: Desk;
beforeEach(() => (at = desk()));
afterEach(() => {
  at.close();
});

const APPROVED = 'The council of Hallam approved the pier toll on Tuesday.';
const REJECTED = 'The council of Hallam rejected the pier toll on Tuesday.';

const lines = async (...given: string[]) => {
  const input = () => chunks(...given.map((line) => `${line}\n`));
  const { code, out, err } = await at.runWith({ input }, 'compare');
  const answers = out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string | null; list: string; kind: string | null });
  return { code, err, answers };
};
const pair = (id: string, a: object, b: object): string => JSON.stringify({ id, a, b });

describe('two statements as words', () => {
  it('are shown with the deciding words marked', async () => {
    const { code, out } = await at.run('compare', APPROVED, REJECTED);
    expect(code).toBe(0);
    expect(out).toContain('Opposite words: cannot both be right as printed');
    expect(out).toContain('Hallam **approved** the pier toll');
    expect(out).toContain('Hallam **rejected** the pier toll');
  });

  it('are one object with --json, with the places of the deciding words', async () => {
    const answer = (await at.json('compare', APPROVED, REJECTED)) as {
      list: string;
      kind: string;
      sides: { deciding: { start: number; end: number }[] }[];
    };
    expect(answer).toMatchObject({ list: 'conflict', kind: 'antonym', reason: { code: 'opposite-words' } });
    const [first] = answer.sides[0]?.deciding ?? [];
    expect(APPROVED.slice(first?.start, first?.end)).toBe('approved');
  });

  it('that agree are in no list', async () => {
    expect(await at.json('compare', APPROVED, APPROVED)).toMatchObject({ list: 'none', kind: null });
    const { out } = await at.run('compare', APPROVED, APPROVED);
    expect(out).toContain('No difference that can be listed');
  });

  it('take who says them and when from options, one for both or one each', async () => {
    const both = await at.json(
      'compare',
      'Fares rise.',
      'Fares do not rise.',
      '--quote',
      '--speaker',
      'Mara Tolliver',
    );
    expect(both).toMatchObject({ list: 'conflict', kind: 'negation' });
    const words = [
      'I back the toll on the Korrin bridge.',
      'I oppose the toll on the Korrin bridge.',
    ] as const;
    const days = ['--published', '2031-03-04', '--published', '2031-09-04', '--speaker', 'Mara Tolliver'];
    expect(await at.json('compare', ...words, '--quote', ...days)).toMatchObject({ list: 'changed' });
  });

  it.each([
    ['one statement alone', [APPROVED], 'takes two statements, 1 were given'],
    ['a date that is none', [APPROVED, REJECTED, '--published', 'yesterday'], 'is no date; write YYYY-MM-DD'],
    ['an empty statement', [APPROVED, ' '], 'second statement, text: it is empty'],
  ])('%s is a fault of the call', async (_name, words, message) => {
    const { code, out, err } = await at.run('compare', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('pairs on standard input', () => {
  it('are answered one a line, in order, by their ids', async () => {
    const { code, answers } = await lines(
      pair('p1', { text: APPROVED }, { text: REJECTED, outlet: 'Quay Post', weather: 'fair' }),
      pair('p2', { text: APPROVED, speaker: null }, { text: APPROVED, published: '2031-03-04', quote: null }),
    );
    expect(code).toBe(0);
    expect(answers.map(({ id, list, kind }) => [id, list, kind])).toEqual([
      ['p1', 'conflict', 'antonym'],
      ['p2', 'none', null],
    ]);
  });

  it('that cannot be read get one line each, and the rest goes on', async () => {
    const good = pair('good', { text: APPROVED }, { text: REJECTED });
    const { code, err, answers } = await lines(
      'no json',
      '{"a":{"text":"x"}}',
      pair('d', { text: 'x', published: '2031-13-01' }, { text: 'y' }),
      '',
      'x'.repeat(1_000_001),
      good,
    );
    expect(code).toBe(3);
    expect(answers.map(({ id }) => id)).toEqual(['good']);
    expect(err.trim().split('\n')).toHaveLength(4);
    expect(err).toContain('line 1: it is no JSON');
    expect(err).toContain('line 2: b:');
    expect(err).toContain('line 3: a.published: "2031-13-01" is no date');
    expect(err).toContain('line 5: it has more than a million characters');
  });

  it('may be cut anywhere by the pipe', async () => {
    const whole = `${pair('ä', { text: APPROVED }, { text: REJECTED })}\n`;
    const bytes = [...Buffer.from(whole)].map((byte) => Uint8Array.of(byte));
    async function* single() {
      for (const byte of bytes) yield await Promise.resolve(byte);
    }
    const { out } = await at.runWith({ input: single }, 'compare');
    expect(JSON.parse(out)).toMatchObject({ id: 'ä', list: 'conflict' });
  });

  it('of which neither is dated are taken to be of one day, so that weekdays decide', async () => {
    const sank = (day: string) => ({ text: `The ferry sank off Port Hallam on ${day}.` });
    const dated = { ...sank('12 May'), published: '2031-05-20' };
    const { answers } = await lines(
      pair('weekdays', sank('Tuesday'), sank('Wednesday')),
      pair('a month and its year', sank('11 May'), sank('11 May 2019')),
      pair('one dated', sank('12 May 2031'), dated),
    );
    expect(answers.map(({ list }) => list)).toEqual(['conflict', 'none', 'none']);
  });
});
