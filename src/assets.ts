import { readFileSync } from 'node:fs';

// The same relative paths from `src/` and from the compiled `dist/`.
const SEQUENCE_WEIGHTS = new URL('./extract/sequence/weights.bin', import.meta.url);
const PACKAGE = new URL('../package.json', import.meta.url);

/** The weights of the sequence model as shipped, or null where the file is not there: the rules work alone then. */
export function sequenceWeights(): Uint8Array | null {
  try {
    return readFileSync(SEQUENCE_WEIGHTS);
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
