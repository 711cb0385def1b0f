import { readFileSync } from 'node:fs';

// The same relative paths from `src/` and from the compiled `dist/`.
const SEQUENCE_WEIGHTS = new URL('./extract/sequence/weights.bin', import.meta.url);
const COMMON_GRAMS = new URL('./text/common-grams.bin', import.meta.url);
const COMMON_WORDS = new URL('./text/common-words.bin', import.meta.url);
const PACKAGE = new URL('../package.json', import.meta.url);

/** The weights of the sequence model as shipped, or null where the file is not there: the rules work alone then. */
export const sequenceWeights = (): Uint8Array | null => asset(SEQUENCE_WEIGHTS);

/** The table of common word 3-grams as shipped, or null where the file is not there: every gram counts as rare then. */
export const commonGrams = (): Uint8Array | null => asset(COMMON_GRAMS);

/** The table of common words as shipped, or null where the file is not there: every word counts as rare then. */
export const commonWords = (): Uint8Array | null => asset(COMMON_WORDS);

function asset(address: URL): Uint8Array | null {
  try {
    return readFileSync(address);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The version of this program, as its package says. */
export function programVersion(): string {
  const about: unknown = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  if (
    typeof about === 'object' &&
    about !== null &&
    'version' in about &&
    typeof about.version === 'string'
  ) {
    return about.version;
  }
  throw new Error('package.json names no version');
}
