import { hash } from 'node:crypto';
import { join } from 'node:path';
import { sequenceWeights } from '../../src/assets.ts';
import { extract, readSequenceModel } from '../../src/extract/index.ts';
import { scanQuotations } from '../../src/extract/scan.ts';
import { tagParagraphs } from '../../src/extract/sequence/index.ts';
import type { SequenceModel } from '../../src/extract/index.ts';
import type { Article } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';
import { paragraphs } from '../../src/text/index.ts';
import { cpuOf, median, number, type Figure } from './measure.ts';
import { NASTY } from './nasty.ts';
import { bytesOf, type BenchText } from './texts.ts';

const ROUNDS = 3;
const SAMPLE = 400;
/** Lengths at which nasty texts are read, in UTF-16 units. */
const SHORT = 60_000;
const TIMES = 4;

/** Megabytes a second of CPU time, in this process after a warm-up, beside a bare search for words. */
export async function extractionFigures(texts: readonly BenchText[]): Promise<Figure[]> {
  const sample = texts.slice(0, SAMPLE);
  const megabytes = bytesOf(sample) / 1e6;
  const weights = sequenceWeights();
  const model = weights === null ? null : readSequenceModel(weights);
  const articles = await Promise.all(sample.map(({ name, text }) => articleOf(name, text)));
  const speed = (work: () => void): number => {
    work();
    return (megabytes / median(Array.from({ length: ROUNDS }, () => cpuOf(work)))) * 1000;
  };
  const all = (used: SequenceModel | null) => (): void => {
    for (const article of articles) extract(article, used);
  };
  const words = (): void => {
    for (const { text } of articles)
      for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) if (word.index < 0) throw new Error();
  };
  const bare = speed(words);
  const tagging = model === null ? [] : [sequenceFigure(sample, model, { speed, bare })];
  const perSecond = (value: number, digits: number): string => `${number(value, digits)} MB/s of CPU time`;
  return [
    { what: 'extraction, one core', value: perSecond(speed(all(model)), 2) },
    { what: 'extraction without the model', value: perSecond(speed(all(null)), 2) },
    { what: 'the same text, words found by a bare expression', value: perSecond(bare, 1) },
    ...tagging,
    ...(weights === null ? [] : [modelFigure(weights)]),
    ...(await linearFigures(model)),
  ];
}

/** The sequence part by itself: tokens, sentences, features, scores and decoding, the quotations being known. */
function sequenceFigure(
  sample: readonly BenchText[],
  model: SequenceModel,
  { speed, bare }: { readonly speed: (work: () => void) => number; readonly bare: number },
): Figure {
  const pages = sample.map(({ text }) => {
    const blocks = paragraphs(text);
    return { text, blocks, quotations: scanQuotations(text, blocks) };
  });
  const alone = speed(() => {
    for (const { text, blocks, quotations } of pages) tagParagraphs(text, blocks, quotations, model);
  });
  const value = `${number(alone, 2)} MB/s of CPU time, ${number(bare / alone, 0)} times the bare expression`;
  return { what: 'the sequence model by itself', value };
}

/** From the bytes of the asset to a model that is ready. */
function modelFigure(weights: Uint8Array): Figure {
  const read = (): number =>
    cpuOf(() => {
      readSequenceModel(weights);
    });
  const value = median(Array.from({ length: 2 * ROUNDS + 1 }, read));
  return { what: 'making the sequence model ready', value: `${number(value)} ms of CPU time` };
}

/** CPU time on a nasty text of four times the length against the text itself: 4 is linear. */
async function linearFigures(model: SequenceModel | null): Promise<Figure[]> {
  const ratios: { readonly name: string; readonly ratio: number }[] = [];
  const plain = await articleOf('plain.txt', 'The pier is closed\n\nIt opens in May, she said.\n');
  const bodyOf = (text: string): Article => ({
    ...plain,
    text,
    zones: [{ kind: 'body', start: 0, end: text.length }],
  });
  for (const { name, make } of NASTY) {
    const [few, many] = [bodyOf(make(SHORT)), bodyOf(make(SHORT * TIMES))];
    extract(few, model);
    const short = median(Array.from({ length: ROUNDS }, () => cpuOf(() => extract(few, model))));
    const long = median(Array.from({ length: ROUNDS }, () => cpuOf(() => extract(many, model))));
    ratios.push({ name, ratio: long / short });
  }
  const worst = ratios.toSorted((a, b) => b.ratio - a.ratio)[0];
  const value = `${number(worst?.ratio ?? Number.NaN, 1)} times (${worst?.name ?? 'none'})`;
  return [{ what: `${number(TIMES)} times a nasty text, worst of ${number(ratios.length)} kinds`, value }];
}

async function articleOf(name: string, text: string): Promise<Article> {
  const bytes = Buffer.from(text);
  const source = { path: name, address: name, bytes, sha256: hash('sha256', bytes), capturedAt: null };
  for await (const reading of readSource(source, [])) {
    if (reading.kind === 'article') return reading.article;
  }
  throw new Error(`${join('texts', name)} was refused`);
}
