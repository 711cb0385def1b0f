import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packWeights, readSequenceModel, tagParagraphs } from '../../src/extract/sequence/index.ts';
import { paragraphs } from '../../src/text/index.ts';
import type { GoldArticle } from '../../src/train/polnear.ts';
import { trainSequence } from '../../src/train/train-sequence.ts';

const NAMES = ['Orla', 'Finn', 'Mara', 'Tom', 'Ines', 'Carl'];
const CONTENTS = [
  'that the pier is safe',
  'that fares will rise',
  'that nobody was hurt',
  'that the road is shut',
];

const ARTICLES: readonly GoldArticle[] = Array.from({ length: 24 }, (_, index) => {
  const source = NAMES[index % NAMES.length]!;
  const content = CONTENTS[index % CONTENTS.length]!;
  const text = `${source} said ${content}.\nThe ferry left at noon.\n`;
  const spanOf = (words: string): { start: number; end: number } => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const attribution = { content: [spanOf(content)], cue: [spanOf('said')], source: [spanOf(source)] };
  return { name: `article-${index}`, text, attributions: [attribution] };
});

const digestOf = (rows: Uint8Array): string => createHash('sha256').update(rows).digest('hex');

describe('training', () => {
  it('gives the same weights for the same articles, and a model that found what they have in common', () => {
    const weights = trainSequence(ARTICLES, () => undefined);
    expect(digestOf(trainSequence(ARTICLES, () => undefined).rows)).toBe(digestOf(weights.rows));
    const bytes = packWeights(weights);
    const text = 'Petra said that the gate is open.';
    const found = tagParagraphs(text, paragraphs(text), [], readSequenceModel(bytes));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Petra',
      'said',
      'that the gate is open',
    ]);
  });
});
