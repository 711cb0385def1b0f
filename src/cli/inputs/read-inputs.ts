import type { ByteInput, Mapping } from '../../pipeline.ts';
import { partsOf } from '../../pipeline.ts';
import type { Io } from '../io.ts';
import { faultCode, faultWords } from '../trouble.ts';
import { addressOf } from './address.ts';
import { expand } from './expand.ts';
import type { Path } from './expand.ts';
import type { FetchPage } from './fetch/lazy-fetcher.ts';
import { isWebAddress } from './fetch/is-web-address.ts';
import type { Input } from './input.ts';
import { inputOf, STANDARD_INPUT } from './input.ts';
import type { OpenFile } from './open-file.ts';
import { openFile } from './open-file.ts';
import type { OpenAgain } from './revisit-inputs.ts';
import { RevisitDesk } from './revisit-inputs.ts';

export interface InputSources {
  readonly given: readonly string[];
  /** The file name standard input stands for, or null. */
  readonly name: string | null;
  readonly dbFolder: string;
  /** Columns of records that a person named. */
  readonly mapping: Mapping;
  /** How pages on the web are fetched; null for commands that fetch none. */
  readonly fetchPage: FetchPage | null;
}

/** What there is to read, and how many bytes, where that can be told before reading. */
export interface InputList {
  readonly paths: readonly Path[];
  readonly usesStandardInput: boolean;
  readonly bytes: number;
}

/** Finds what is to be read: names and sizes only. A file that is meant twice is read once. */
export async function listInputs(sources: InputSources, io: Io): Promise<InputList> {
  const paths: Path[] = [];
  const seen = new Set<string>();
  let bytes = 0;
  for (const given of sources.given) {
    if (given === '-') continue;
    for await (const path of meant(given, sources, io)) {
      const key = path.kind === 'file' ? path.file : `${path.kind} ${path.shown}`;
      if (seen.has(key)) continue;
      seen.add(key);
      paths.push(path);
      if (path.kind === 'file') bytes += path.size;
    }
  }
  return { paths, usesStandardInput: sources.given.includes('-'), bytes };
}

/** A page to fetch, or the files a path means. */
async function* meant(given: string, { fetchPage, dbFolder }: InputSources, io: Io): AsyncIterable<Path> {
  if (fetchPage !== null && isWebAddress(given)) yield { kind: 'page', shown: given };
  else yield* expand(given, { cwd: io.cwd, dbFolder });
}

/** The bytes of each article, one at a time: a file of many is read as it comes. `onRead` is told how far it is. */
export async function* readInputs(
  list: InputList,
  sources: InputSources,
  io: Io,
  onRead: (bytes: number) => void = () => undefined,
): AsyncIterable<Input> {
  const desk = new RevisitDesk();
  const reading: ReadingFiles = { sources, onRead, desk };
  if (list.usesStandardInput) yield* inputsOf(standardInput(sources, io), reading, null);
  for (const path of list.paths) {
    if (path.kind === 'file') yield* fileInputs(path, reading);
    else if (path.kind === 'page') yield await pageInput(path.shown, sources, io);
    else if (path.kind === 'note') yield { kind: 'note', path: path.shown, message: path.message };
    else yield unreadable(path.shown, path.message);
  }
  yield* desk.inputs();
}

/** What goes with the reading of each file of a run. */
interface ReadingFiles {
  readonly sources: InputSources;
  readonly onRead: (bytes: number) => void;
  readonly desk: RevisitDesk;
}

const unreadable = (path: string, message: string): Input => ({
  kind: 'refused',
  path,
  code: 'unreadable',
  message,
});

/** The page a person asked for, as it stands now. */
async function pageInput(asked: string, { fetchPage }: InputSources, io: Io): Promise<Input> {
  const fetched = await fetchPage?.(asked);
  if (fetched === undefined) return unreadable(asked, 'pages are not fetched here');
  if (fetched.kind === 'refused') return { ...fetched, path: asked };
  const { address, bytes, served } = fetched;
  return { kind: 'bytes', path: asked, address, bytes, capturedAt: io.now(), isPart: false, served };
}

async function* fileInputs(
  { file, shown }: Extract<Path, { readonly kind: 'file' }>,
  reading: ReadingFiles,
): AsyncIterable<Input> {
  const named = { path: shown, address: addressOf(file, reading.sources.dbFolder) };
  const opened = await openFile(file, named, reading.onRead);
  if (typeof opened === 'string') {
    yield unreadable(shown, opened);
    return;
  }
  const again: OpenAgain = (use) => openedAgain(() => openFile(file, named, () => undefined), use);
  try {
    yield* inputsOf(opened.input, reading, again);
  } finally {
    await opened.close();
  }
}

/** A file that has gone meanwhile, or can not be read any more, has nothing to give: what it had was told before. */
async function* openedAgain(
  open: () => Promise<OpenFile | string>,
  use: Parameters<OpenAgain>[0],
): ReturnType<OpenAgain> {
  const opened = await open();
  if (typeof opened === 'string') return;
  try {
    yield* use(opened.input);
  } catch (error) {
    if (faultCode(error) === null) throw error;
  } finally {
    await opened.close();
  }
}

/** The parts of one file or pipe; a fault of the disk while it is read is its line, and the next file is read. */
async function* inputsOf(
  input: ByteInput,
  { sources, desk }: ReadingFiles,
  again: OpenAgain | null,
): AsyncIterable<Input> {
  try {
    for await (const event of partsOf(input, sources.mapping)) {
      if (desk.takes(event, input.path, again)) continue;
      if (event.kind === 'refused') yield { kind: 'refused', path: event.path, ...event.warning };
      else if (event.kind === 'note') yield event;
      else if (event.kind === 'part') yield inputOf(event, event.path !== input.path);
    }
  } catch (error) {
    if (faultCode(error) === null) throw error;
    yield unreadable(input.path, faultWords(error));
  }
}

const standardInput = ({ name }: InputSources, io: Io): ByteInput => ({
  path: name ?? 'standard input',
  address: STANDARD_INPUT,
  size: null,
  canRestart: false,
  chunks: () => io.input(),
});
