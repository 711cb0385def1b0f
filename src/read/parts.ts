// Cuts a source of many articles into a part for each, as it is read: nothing is held but the part in hand.
import { type Damage, gunzip } from './archives/gunzip.ts';
import { type ByteInput, collect, memoryInput } from './byte-input.ts';
import { ByteReader } from './byte-reader.ts';
import { type Format, formatOfPath, markedFormat, sniffFormat } from './formats.ts';
import { isNumbered, type PartEvent } from './part.ts';
import type { Mapping } from './records/fields.ts';
import { refusal, StreamTrouble, type Trouble } from './trouble.ts';

export interface PartOptions {
  /** Columns a person named for the facts of records. */
  readonly mapping: Mapping;
  /** False where `revisit` records are to be passed over. */
  readonly looksBack?: boolean;
}

/** Lines about one source that are told one by one; the rest is counted. */
const MOST_REFUSALS = 200;
/** A source with so many bad records is none of ours: each costs as much work as a good one. */
const MOST_BAD = 50_000;
/** An archive in an archive is read, one in that is not. */
const DEEPEST = 1;
const HEAD = 4096;

/**
 * The parts of a source: one for each page of a WARC file, each record of a table or JSON file, each member of a ZIP
 * archive, and the source itself where it is one article or a feed. Each part reads the same alone.
 *
 * Nothing in the bytes makes it throw; faults of the disk do. A source that breaks off gives what stands before, then
 * one line. Time is linear in the bytes that are unpacked, memory is one part of at most 64 MB.
 */
export async function* partsOf(input: ByteInput, options: PartOptions): AsyncIterable<PartEvent> {
  let refused = 0;
  for await (const event of guarded(input, { ...options, depth: 0 })) {
    if (event.kind === 'refused') refused += 1;
    if (event.kind !== 'refused' || refused <= MOST_REFUSALS) yield event;
    if (refused < MOST_BAD) continue;
    yield refusal(input.path, TOO_BAD);
    return;
  }
  if (refused > MOST_REFUSALS) yield refusal(input.path, more(refused - MOST_REFUSALS));
}

const TOO_BAD: Trouble = {
  code: 'more',
  what: `${MOST_BAD} of its records were refused, and the rest was not read`,
  remedy: 'mend those named first and add it again',
};

const more = (count: number): Trouble => ({
  code: 'more',
  what: `${count} more of its records were refused`,
  remedy: 'mend those named first and add it again',
});

interface Nesting extends PartOptions {
  readonly depth: number;
}

/** Trouble inside the stream is one line; what came before it stands. */
async function* guarded(input: ByteInput, nesting: Nesting): AsyncIterable<PartEvent> {
  try {
    yield* unpacked(input, nesting);
  } catch (error) {
    if (!(error instanceof StreamTrouble)) throw error;
    yield refusal(input.path, error.trouble);
  }
}

async function* unpacked(given: ByteInput, nesting: Nesting): AsyncIterable<PartEvent> {
  const { head, input } = await withHead(given);
  const format = formatOf(input.path, head);
  switch (format) {
    case 'gzip':
      yield* gzipParts(input, nesting);
      return;
    case 'zip':
      yield* zipParts(input, nesting);
      return;
    case 'warc': {
      const { warcParts } = await import('./archives/warc-parts.ts');
      yield* warcParts(input, nesting.looksBack ?? true);
      return;
    }
    case 'csv':
    case 'tsv': {
      const { csvParts } = await import('./records/csv-parts.ts');
      yield* csvParts(input, format === 'tsv', nesting.mapping);
      return;
    }
    case 'json':
    case 'json-lines': {
      const { jsonParts } = await import('./records/json-parts.ts');
      yield* jsonParts(input, format === 'json-lines', nesting.mapping);
      return;
    }
    case 'text':
    case 'markdown':
    case 'html':
    case 'xml':
    case 'feed':
      yield await wholePart(input);
  }
}

/** The first bytes, and the input from its beginning still: one that can be read once is read from where the look ended. */
async function withHead(input: ByteInput): Promise<{ readonly head: Uint8Array; readonly input: ByteInput }> {
  const reader = new ByteReader(input.chunks(0, null));
  try {
    const head = await reader.peek(HEAD);
    if (!input.canRestart) return { head, input: { ...input, chunks: () => restOf(reader) } };
    await reader.close();
    return { head, input };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

async function* restOf(reader: ByteReader): AsyncIterable<Uint8Array> {
  try {
    for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) yield chunk;
  } finally {
    await reader.close();
  }
}

/** By mark for what is packed, by name, else by what the text shows. A numbered part of records is JSON whatever its file was. */
export function formatOf(path: string, head: Uint8Array): Format {
  const marked = markedFormat(head);
  if (marked === 'gzip' || marked === 'zip') return marked;
  const named = formatOfPath(path);
  if (named === 'text' || named === 'markdown' || named === 'html') return named;
  if (marked === 'warc') return marked;
  if (isNumbered(path) && (named === 'csv' || named === 'tsv' || named === 'json-lines')) return 'json';
  return named ?? sniffFormat(new TextDecoder().decode(head).replace(/^\uFEFF/u, ''));
}

async function wholePart(input: ByteInput): Promise<PartEvent> {
  const { path, address } = input;
  return { kind: 'part', path, address, bytes: await collect(input.chunks(0, null)), capturedAt: null };
}

async function* gzipParts(input: ByteInput, nesting: Nesting): AsyncIterable<PartEvent> {
  if (nesting.depth > DEEPEST) throw new StreamTrouble(TOO_DEEP);
  const damage: Damage = { isArchive: formatOfPath(input.path) === 'warc', members: 0 };
  const inner: ByteInput = { ...input, size: null, chunks: () => gunzip(input.chunks(0, null), damage) };
  const opened = await withHead(inner);
  if (markedFormat(opened.head) === 'gzip') throw new StreamTrouble(TOO_DEEP);
  if (formatOf(input.path, opened.head) === 'warc') damage.isArchive = true;
  yield* guarded(opened.input, { ...nesting, depth: nesting.depth + 1 });
  if (damage.members > 0) yield refusal(input.path, lost(damage.members));
}

const lost = (members: number): Trouble => ({
  code: 'damaged',
  what: `${members} of its packed records ${members === 1 ? 'is' : 'are'} damaged; those before and behind were read`,
  remedy: 'fetch it again',
});

const TOO_DEEP: Trouble = {
  code: 'nested-archive',
  what: 'it is an archive inside an archive inside an archive',
  remedy: 'unpack it yourself and add what is in it',
};

async function* zipParts(input: ByteInput, nesting: Nesting): AsyncIterable<PartEvent> {
  if (nesting.depth > DEEPEST) throw new StreamTrouble(TOO_DEEP);
  const { zipMembers } = await import('./archives/zip-members.ts');
  let read = 0;
  let others = 0;
  for await (const member of zipMembers(await withSize(input))) {
    if (member.kind === 'trouble') yield refusal(member.path, member.trouble);
    else if (!isReadName(member.input.path)) others += 1;
    else {
      read += 1;
      yield* guarded(member.input, { ...nesting, depth: nesting.depth + 1 });
    }
  }
  if (read === 0) throw new StreamTrouble(NOTHING);
  if (others > 0) {
    const message = others === 1 ? '1 member is of a kind' : `${others} members are of kinds`;
    yield {
      kind: 'note',
      path: input.path,
      message: `${message} that ${others === 1 ? 'is' : 'are'} not read`,
    };
  }
}

const NOTHING: Trouble = {
  code: 'no-article',
  what: 'the archive holds no file that is read (an office document?)',
  remedy: 'save the text as .txt, .md or .html',
};

/** A ZIP archive is read from its end: one that comes through a pipe or out of another archive is held in memory. */
async function withSize(input: ByteInput): Promise<ByteInput & { readonly size: number }> {
  if (input.size !== null && input.canRestart) return { ...input, size: input.size };
  return memoryInput(input.path, input.address, await collect(input.chunks(0, null)));
}

/** True for names of files that are read out of folders and archives. */
export const isReadName = (path: string): boolean => formatOfPath(path) !== null;

/** Bytes in memory as their parts. */
export const partsOfBytes = (path: string, address: string, bytes: Uint8Array): AsyncIterable<PartEvent> =>
  partsOf(memoryInput(path, address, bytes), { mapping: new Map() });
