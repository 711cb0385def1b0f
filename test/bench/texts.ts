import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const MEGABYTE = 1e6;

export interface BenchText {
  readonly name: string;
  readonly text: string;
}

/** Articles to measure on: the training articles where the data folder is named, else the project's own corpus. */
export function benchTexts(data: string | undefined): {
  readonly source: string;
  readonly texts: readonly BenchText[];
} {
  const folder = data === undefined ? '' : join(data, 'data/polnear/train/text');
  const own = !existsSync(folder);
  const files = own
    ? globSync('corpus/*/articles/*.md', { cwd: ROOT }).map((file) => join(ROOT, file))
    : globSync(join(folder, '*.txt'));
  return {
    source: own ? 'the project’s corpus (QUOTETRAIL_DATA names no folder with PolNeAR)' : 'PolNeAR train',
    texts: files
      .toSorted()
      .map((file) => ({ name: file.slice(file.lastIndexOf('/') + 1), text: readFileSync(file, 'utf8') })),
  };
}

/** The texts again and again, each copy under its own name, up to a size in megabytes. */
export function repeated(texts: readonly BenchText[], megabytes: number): readonly BenchText[] {
  const copies: BenchText[] = [];
  let size = 0;
  for (let round = 0; size < megabytes * MEGABYTE; round += 1) {
    for (const { name, text } of texts) {
      copies.push({ name: `${round}-${name}`, text });
      size += Buffer.byteLength(text);
      if (size >= megabytes * MEGABYTE) break;
    }
  }
  return copies;
}

export const bytesOf = (texts: readonly BenchText[]): number =>
  texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
