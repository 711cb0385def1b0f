import type { Io } from '../io.ts';
import { addressOf } from './address.ts';
import { expand } from './expand.ts';
import type { Path } from './expand.ts';
import type { Input } from './input.ts';
import { readBytes, readStream } from './read-bytes.ts';

export interface InputSources {
  readonly given: readonly string[];
  /** The file name standard input stands for, or null. */
  readonly name: string | null;
  readonly dbFolder: string;
}

/** How many files there are to read, where that can be told before reading. */
export interface InputList {
  readonly paths: readonly Path[];
  readonly usesStandardInput: boolean;
}

/** Finds what is to be read: names only, no bytes. A file that is meant twice is read once. */
export async function listInputs(sources: InputSources, io: Io): Promise<InputList> {
  const paths: Path[] = [];
  const seen = new Set<string>();
  for (const given of sources.given) {
    if (given === '-') continue;
    for await (const path of expand(given, { cwd: io.cwd, dbFolder: sources.dbFolder })) {
      const key = path.kind === 'file' ? path.file : `${path.kind} ${path.shown}`;
      if (!seen.has(key)) paths.push(path);
      seen.add(key);
    }
  }
  return { paths, usesStandardInput: sources.given.includes('-') };
}

/** The bytes, one file at a time. */
export async function* readInputs(list: InputList, sources: InputSources, io: Io): AsyncIterable<Input> {
  if (list.usesStandardInput) yield await standardInput(sources, io);
  for (const path of list.paths) {
    if (path.kind !== 'file') {
      yield { kind: path.kind, path: path.shown, message: path.message };
      continue;
    }
    const bytes = await readBytes(path.file);
    yield typeof bytes === 'string'
      ? { kind: 'refused', path: path.shown, message: bytes }
      : { kind: 'bytes', path: path.shown, address: addressOf(path.file, sources.dbFolder), bytes };
  }
}

async function standardInput({ name }: InputSources, io: Io): Promise<Input> {
  const path = name ?? 'standard input';
  const bytes = await readStream(io.input());
  return typeof bytes === 'string'
    ? { kind: 'refused', path, message: bytes }
    : { kind: 'bytes', path, address: null, bytes };
}
