// The members of a ZIP archive as inputs of their own. Names are labels here: nothing is ever written by them.
import { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { type ByteInput, guardRatio } from '../byte-input.ts';
import { StreamTrouble } from '../trouble.ts';
import { bytesOf } from './gunzip.ts';
import { ReadAhead } from './read-ahead.ts';

/** A member that can be read, or the line that says why it can not. */
export type Member =
  | { readonly kind: 'input'; readonly input: ByteInput }
  | { readonly kind: 'trouble'; readonly path: string; readonly trouble: StreamTrouble['trouble'] };

const METHODS = new Set([0, 8]);
/** Folders that archivers put beside what people packed. */
const FURNITURE = /(?:^|\/)(?:__MACOSX|\.[^/.][^/]{0,254})(?:\/|$)/u;

/** Members that are refused as bombs one by one; each has cost ten megabytes of work. */
const MOST_BOMBS = 4;
const BOMBS = {
  code: 'bomb',
  what: 'too many of its members unpack to far more than a text holds',
  remedy: 'unpack it yourself and add what is in it',
};

/**
 * The files in an archive, in its own order; folders and hidden files are left out. Throws `StreamTrouble` where the
 * archive itself can not be read. All members together are held to the ratio of one file, so that members that overlap
 * gain nothing.
 */
export async function* zipMembers(input: ByteInput & { readonly size: number }): AsyncIterable<Member> {
  const zip = await open(input);
  const unpacked = { bytes: 0, bombs: 0 };
  try {
    for await (const entry of zip.eachEntry()) {
      if (unpacked.bombs > MOST_BOMBS) throw new StreamTrouble(BOMBS);
      const name = await nameOf(entry);
      if (name.endsWith('/') || FURNITURE.test(name)) continue;
      const path = `${input.path}/${name}`;
      const refused = refuse(entry);
      if (refused !== null) yield { kind: 'trouble', path, trouble: refused };
      else yield { kind: 'input', input: memberInput(path, { archive: input, zip, entry, unpacked }) };
    }
  } catch (error) {
    throw troubleOf(error);
  } finally {
    zip.close();
  }
}

async function open(input: ByteInput & { readonly size: number }): Promise<ZipFile> {
  const { fromRandomAccessReaderPromise, RandomAccessReader } = await import('yauzl');
  const ahead = new ReadAhead(input);
  class Ranges extends RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(ahead.chunks(start, end), { objectMode: true });
    }

    /** Two short readings for each member: a stream for each would cost more than all else about it. */
    override read(
      ...[buffer, offset, length, position, done]: Parameters<InstanceType<typeof RandomAccessReader>['read']>
    ): void {
      ahead.at(position, length).then(
        (bytes) => {
          buffer.set(bytes, offset);
          done(null);
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    }
  }
  try {
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: true };
    return await fromRandomAccessReaderPromise(new Ranges(), input.size, options);
  } catch (error) {
    throw troubleOf(error);
  }
}

/** The name as its writer's encoding gives it; every byte has a character, so that none is refused. */
async function nameOf(entry: Entry): Promise<string> {
  const { getFileNameLowLevel } = await import('yauzl');
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

function refuse(entry: Entry): StreamTrouble['trouble'] | null {
  if (entry.isEncrypted()) {
    return { code: 'encrypted', what: 'it is encrypted', remedy: 'unpack it yourself and add what is in it' };
  }
  if (entry.uncompressedSize === 0) {
    return { code: 'empty', what: 'the file is empty', remedy: 'save the page again and add it' };
  }
  if (METHODS.has(entry.compressionMethod)) return null;
  return {
    code: 'unreadable',
    what: `it is packed by a method that is not read (${entry.compressionMethod})`,
    remedy: 'unpack it yourself and add what is in it',
  };
}

interface MemberOf {
  readonly archive: ByteInput & { readonly size: number };
  readonly zip: ZipFile;
  readonly entry: Entry;
  /** Of the whole archive, members that were refused as bombs left out. */
  readonly unpacked: { bytes: number; bombs: number };
}

function memberInput(path: string, { archive, zip, entry, unpacked }: MemberOf): ByteInput {
  const name = path.slice(archive.path.length);
  return {
    path,
    address: `${archive.address}${name}`,
    size: null,
    canRestart: true,
    chunks: () => unpack({ archive, zip, entry, unpacked }),
  };
}

async function* unpack({ archive, zip, entry, unpacked }: MemberOf): AsyncIterable<Uint8Array> {
  let own = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    try {
      for await (const chunk of bytesOf(stream)) {
        own += chunk.length;
        unpacked.bytes += chunk.length;
        guardMember(entry.compressedSize, own, unpacked);
        guardRatio(archive.size, unpacked.bytes - own);
        yield chunk;
      }
    } finally {
      stream.destroy();
    }
  } catch (error) {
    throw troubleOf(error);
  }
}

/** A member that is a bomb does not count against the others. */
function guardMember(packed: number, own: number, unpacked: MemberOf['unpacked']): void {
  try {
    guardRatio(packed, own);
  } catch (error) {
    unpacked.bytes -= own;
    unpacked.bombs += 1;
    throw error;
  }
}

/** Words of the archive library are for people already; faults of ours and of the disk keep theirs. */
function troubleOf(error: unknown): unknown {
  if (error instanceof StreamTrouble || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code !== null && !code.startsWith('Z_')) return error;
  return new StreamTrouble({
    code: 'damaged',
    what: `the ZIP archive can not be read here (${(error.message.split('\n', 1)[0] ?? '').slice(0, 120)})`,
    remedy: 'pack or fetch it again',
  });
}
