import { availableParallelism } from 'node:os';
import type { Outlet } from '../model/index.ts';
import type { Line, LineChoice } from '../lines.ts';
import type { Found } from '../pipeline.ts';
import { readEntries } from '../pipeline.ts';
import type { RawSource } from '../read/index.ts';
import type { Readers, Refused } from '../readers.ts';
import type { Arguments } from './command-spec.ts';
import { inOrder } from './in-order.ts';
import type { BytesInput, Input } from './inputs/input.ts';
import type { InputList } from './inputs/read-inputs.ts';

/** Below this a thread would not have earned its start before the work is done (bytes). */
const WORTH_THREADS = 600_000;
/** More threads than this mostly wait for the one that writes. */
const MOST_THREADS = 8;
/** Inputs that wait for each thread, so that none runs dry. */
const AHEAD = 8;
/** Bytes that are read ahead at most, whatever waits. */
const MOST_AHEAD = 32 * 1024 * 1024;

/** What becomes of inputs: bytes with a way to what they hold, anything else as it is. */
export type InputRead<F = Found> = readonly [input: Input, found: AsyncIterable<F> | Iterable<F>];

export type { BytesInput };

export interface ReadSettings {
  readonly outlets: readonly Outlet[];
  readonly threads: number;
  /** The source in some bytes, or null where it need not be read. */
  readonly sourceOf: (input: BytesInput) => Promise<RawSource | null>;
}

/**
 * How many threads read: as many as asked for, else as there are cores; 0 is this thread alone, where there is too
 * little to read for others.
 *
 * A single one that was asked for is a thread of its own as well: its memory can be bounded, that of this one cannot.
 */
export function threadCount(args: Arguments, { bytes }: InputList): number {
  const asked = args.number('workers');
  if (bytes < WORTH_THREADS && (asked ?? 1) === 1) return 0;
  return Math.min(asked ?? availableParallelism(), MOST_THREADS);
}

/** Reads inputs on one thread or several, and gives the articles they hold in the order of the inputs either way. */
export async function* readEach(
  inputs: AsyncIterable<Input>,
  settings: ReadSettings,
): AsyncIterable<InputRead> {
  const { outlets, threads } = settings;
  const { Readers } = await import('../readers.ts');
  const readers = threads > 0 ? new Readers({ outlets, count: threads }) : null;
  yield* readWith(inputs, settings, { readers, alone: (source) => readEntries(source, outlets) });
}

/** `readEach` with a line for each article, made where the article is read. */
export async function* readEachAsLines(
  inputs: AsyncIterable<Input>,
  settings: ReadSettings,
  lines: LineChoice,
): AsyncIterable<InputRead<Line>> {
  const { outlets, threads } = settings;
  const [{ Readers }, { readLines }] = await Promise.all([import('../readers.ts'), import('../lines.ts')]);
  const readers = threads > 0 ? new Readers<Line>({ outlets, count: threads, lines }) : null;
  yield* readWith(inputs, settings, { readers, alone: (source) => readLines(source, outlets, lines) });
}

/** The threads, where there are any, and how this thread reads by itself. */
interface ReadingOn<F> {
  readonly readers: Pick<Readers<F>, 'read' | 'close'> | null;
  readonly alone: (source: RawSource) => AsyncIterable<F>;
}

async function* readWith<F>(
  inputs: AsyncIterable<Input>,
  { threads, sourceOf }: ReadSettings,
  { readers, alone }: ReadingOn<F>,
): AsyncIterable<InputRead<F | Refused>> {
  const weigh = (input: Input): number => (input.kind === 'bytes' ? input.bytes.length : 0);
  const begin = async (input: Input): Promise<InputRead<F | Refused>[1]> => {
    const source = input.kind === 'bytes' ? await sourceOf(input) : null;
    if (source === null) return [];
    return readers === null ? alone(source) : readers.read(source);
  };
  const most = readers === null ? 1 : threads * AHEAD;
  try {
    yield* inOrder(inputs, begin, { most, weigh, heaviest: readers === null ? 0 : MOST_AHEAD });
  } finally {
    await readers?.close();
  }
}
