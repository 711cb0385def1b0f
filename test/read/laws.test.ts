import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../src/text/index.ts';
import { readOne } from './read-one.ts';

const PIECES = [
  'The minister said the fares would rise in May, and not before.',
  '“Nobody likes it,” she said.',
  'Share this',
  'Comments',
  'Related posts',
  'By Mira Holt, Northern Wire',
  '4 March 2025',
  '© 2025 Harbour Daily. All rights reserved.',
  'Origin:',
  'Coast Radio',
  '---',
  'title: x',
  '# Heading',
  '<p>',
  '</div>',
  '<script>',
  'PORT ELLERY (AP) — The boats ran.',
  '',
  '\u00a0',
  '\ud800',
  '"',
];

const pages = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 40 })), {
  maxLength: 25,
});

describe('laws of reading', () => {
  test('zones are disjoint, in order, in the text, and hold every line that is not blank', async () => {
    await fc.assert(
      fc.asyncProperty(
        pages,
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a'),
        fc.constantFrom('\n', '\r\n'),
        async (lines, path, ending) => {
          const reading = await readOne(path, lines.join(ending));
          if (reading.kind === 'refused') return;
          const { text, zones, credits } = reading.article;
          let before = 0;
          for (const zone of zones) {
            expect(zone.start).toBeGreaterThanOrEqual(before);
            expect(zone.end).toBeGreaterThan(zone.start);
            before = zone.end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
          for (const line of paragraphs(text)) {
            const covered = zones.filter((zone) => zone.start < line.end && zone.end > line.start);
            expect(covered.at(0)?.start).toBeLessThanOrEqual(line.start);
            expect(covered.at(-1)?.end).toBeGreaterThanOrEqual(line.end);
          }
          for (const credit of credits) expect(credit.end).toBeLessThanOrEqual(text.length);
          expect(text.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no bytes make it throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.bin'),
        async (bytes, path) => {
          const reading = await readOne(path, bytes);
          expect(['article', 'refused']).toContain(reading.kind);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the same bytes at the same address are the same article; at another address they are not', async () => {
    const text = `${PIECES[0] ?? ''}\n${PIECES[1] ?? ''}`;
    const id = async (path: string): Promise<string> => {
      const reading = await readOne(path, text);
      return reading.kind === 'article' ? reading.article.id : '';
    };
    expect(await id('a.txt')).toMatch(/^a[0-9a-f]{16}$/u);
    expect(await id('a.txt')).toBe(await id('a.txt'));
    expect(await id('a.txt')).not.toBe(await id('b.txt'));
  });
});
