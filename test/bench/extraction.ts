import { hash } from 'node:crypto';
import { join } from 'node:path';
import { sequenceWeights } from '../../src/assets.ts';
import { extract, readSequenceModel } from '../../src/extract/index.ts';
import type { Article } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';
import { median, number, timed, type Figure } from './measure.ts';
import { bytesOf, type BenchText } from './texts.ts';

const ROUNDS = 3;
const SAMPLE = 400;

/** Megabytes a second from article to quotes, in this process after a warm-up, beside a bare search for words. */
export async function extractionFigures(texts: readonly BenchText[]): Promise<Figure[]> {
  const sample = texts.slice(0, SAMPLE);
  const articles = await Promise.all(sample.map(articleOf));
  const megabytes = bytesOf(sample) / 1e6;
  const weights = sequenceWeights();
  const model = weights === null ? null : readSequenceModel(weights);
  const read = (): void => {
    for (const article of articles) extract(article, model);
  };
  const words = (): void => {
    for (const { text } of articles)
      for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) if (word.index < 0) throw new Error();
  };
  read();
  words();
  const extraction = median(Array.from({ length: ROUNDS }, () => timed(read)));
  const floor = median(Array.from({ length: ROUNDS }, () => timed(words)));
  return [
    { what: 'extraction, one core', value: `${number((megabytes / extraction) * 1000, 2)} MB/s` },
    {
      what: 'the same text, words found by a bare expression',
      value: `${number((megabytes / floor) * 1000, 1)} MB/s`,
    },
  ];
}

async function articleOf({ name, text }: BenchText): Promise<Article> {
  const bytes = Buffer.from(text);
  const source = { path: name, address: name, bytes, sha256: hash('sha256', bytes), capturedAt: null };
  for await (const reading of readSource(source, [])) {
    if (reading.kind === 'article') return reading.article;
  }
  throw new Error(`${join('texts', name)} was refused`);
}
