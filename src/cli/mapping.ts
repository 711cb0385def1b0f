import type { Mapping } from '../pipeline.ts';
import { parseMapping } from '../pipeline.ts';
import type { Arguments } from './command-spec.ts';
import { usage } from './trouble.ts';

/** The columns a person named with `--map`; what cannot be read is usage trouble. Nothing is loaded where none is given. */
export async function mappingOf(args: Arguments): Promise<Mapping> {
  const words = args.texts('map');
  if (words.length === 0) return new Map();
  const mapping = await parseMapping(words);
  if (typeof mapping === 'string') throw usage(`--map: ${mapping}. See docs/formats.md.`);
  return mapping;
}
