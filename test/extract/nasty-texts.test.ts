import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { scanQuotations } from '../../src/extract/scan.ts';
import { paragraphs } from '../../src/text/index.ts';
import { articleOf } from './read-text.ts';

const TEXTS = 10_000;
const SEED = 20_11;

/** Marks of every kind, signs that steer text, halves of pairs, and the words rules look for. */
const PIECES = [
  ...Array.from('"＂“”‟„〝〞〟\'’‘‛‚`«»‹›「」『』'),
  '``',
  "''",
  '&quot;',
  '&ldquo;',
  '&rdquo;',
  '="',
  '<post ',
  '>',
  '\u0000',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '🚨',
  '\n',
  '\r\n',
  '\u2028',
  ' ',
  ', ',
  '. ',
  '? ',
  ': ',
  ' — ',
  '(',
  ')',
  '[',
  ']',
  '…',
  'said ',
  'told ',
  'that ',
  'who ',
  'Asked ',
  'according to ',
  'Ann Orr ',
  'she ',
  '’s ',
  "n't ",
  'the ',
  'a',
  '1',
  'saying ',
  'reported ',
  'called ',
  'while ',
  'on ',
];

const nasty = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

describe('nasty texts', () => {
  test('none throws, and every span lies in the text, in order', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const { content, quoted, cue, speaker, confidence } of extract(articleOf(text), null).quotes) {
          for (const spans of [content, quoted, cue, speaker?.mention ?? []]) {
            let reached = 0;
            for (const { start, end } of spans) {
              if (start < reached || end <= start || end > text.length) return false;
              reached = end;
            }
          }
          if (content.length === 0 || confidence < 0 || confidence > 1) return false;
        }
        return true;
      }),
      { numRuns: TEXTS, seed: SEED },
    );
  }, 120_000);
});

/** Counts how often a text is read at a place: every look of the scanner goes through `charAt`, `charCodeAt` or `slice`. */
function readsOf(text: string): number {
  let reads = 0;
  const counted = new Proxy(Object(text) as object, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      reads += 1;
      return (...args: unknown[]) => (value as (...given: unknown[]) => unknown).apply(text, args);
    },
  });
  scanQuotations(counted as unknown as string, paragraphs(text));
  return reads;
}

describe('the scanner’s work', () => {
  test.each(['"', '" ', '“a ', '“a” ', "'a ", '‘a’ ', '«a» ', '="', '" “', '„a '])(
    'grows with the length of a line of %j',
    (unit) => {
      const short = readsOf(unit.repeat(2000));
      const long = readsOf(unit.repeat(8000));
      expect(long).toBeLessThan(short * 4.5 + 100);
    },
  );
});

describe('marks of other languages', () => {
  test.each([
    ['Spanish', '«Nos quedamos», dijo Lund.', 'Nos quedamos'],
    ['French', '« On reste ici », a dit Lund.', 'On reste ici'],
    ['German', '„Wir bleiben hier“, sagte Lund.', 'Wir bleiben hier'],
    ['German in books', '»Wir bleiben hier«, sagte Lund.', 'Wir bleiben hier'],
    ['Swiss', '«Wir bleiben hier», sagte Lund.', 'Wir bleiben hier'],
    ['Polish', '„Zostajemy tutaj”, powiedział Lund.', 'Zostajemy tutaj'],
    ['Russian', '«Мы остаёмся здесь», — сказал Лунд.', 'Мы остаёмся здесь'],
    ['Danish', '»Vi bliver her,« sagde Lund.', 'Vi bliver her,'],
    ['Swedish', '”Vi stannar här”, sade Lund.', 'Vi stannar här'],
    ['Japanese', '「ここに残る」とルンドは言った。', 'ここに残る'],
    ['Chinese', '“我们留在这里，”伦德说。', '我们留在这里，'],
    ['Chinese in Taiwan', '「我們留在這裡，」倫德說。', '我們留在這裡，'],
  ])('%s', (_, text, inner) => {
    const quotations = scanQuotations(text, paragraphs(text));
    expect(quotations.map((quotation) => text.slice(quotation.inner.start, quotation.inner.end))).toEqual([
      inner,
    ]);
  });
});
