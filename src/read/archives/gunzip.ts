// Gzip, one member or ten thousand behind one another, unpacked as it is read.
import type { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { guardRatio } from '../byte-input.ts';
import { StreamTrouble, type Trouble } from '../trouble.ts';

/** Packed bytes given at a time: what comes out of them, a thousand times as much at worst, is held. */
const SLICE = 16_384;
const MOST_HELD = 32 * 1024 * 1024;
const OPTIONS = { chunkSize: 65_536, readableHighWaterMark: MOST_HELD };
/** The three bytes every member begins with (RFC 1952). */
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
/** Packed bytes between two places where unpacking could begin again: a file of nothing but magic bytes stays cheap. */
const LEAST = 512;
/** Members that are passed over in one file before the rest is given up. */
const MOST_DAMAGED = 1000;

/** Members of an archive that could not be unpacked. */
export interface Damage {
  /** True where each member holds a record of its own, so that the next can be read without it. */
  isArchive: boolean;
  /** Members passed over in the reading that passed over most. */
  members: number;
}

/**
 * The unpacked bytes. Throws `StreamTrouble` where the file is cut, damaged, or a bomb; everything that stands before
 * has then been given. In an archive a damaged member is passed over and counted, and unpacking begins again at the next.
 * Linear; memory: what one slice of packed bytes holds.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  damage: Damage = { isArchive: false, members: 0 },
): AsyncIterable<Uint8Array> {
  const unpacker = openUnpacker(damage);
  let packed = 0;
  let unpacked = 0;
  try {
    for await (const piece of pieces(chunks)) {
      packed += piece?.bytes.length ?? 0;
      for (const chunk of await unpacker.take(piece)) {
        unpacked += chunk.length;
        guardRatio(packed, unpacked);
        yield chunk;
      }
    }
  } finally {
    unpacker.close();
  }
}

interface Unpacker {
  /** What comes out of a piece, nothing while the beginning of a member is sought. */
  readonly take: (piece: Piece | null) => Promise<readonly Uint8Array[]>;
  readonly close: () => void;
}

function openUnpacker(damage: Damage): Unpacker {
  let member: Member | null = openMember();
  let lost = 0;
  const drop = (trouble: Trouble): void => {
    pass(damage, (lost += 1), trouble);
    member?.close();
    member = null;
  };
  const step = async (piece: Piece | null): Promise<Step> => {
    if (member === null && piece?.beginsMember !== true) return NOTHING;
    member ??= openMember();
    return member.hasEnded() ? NOTHING : member.step(piece?.bytes ?? null);
  };
  const take = async (piece: Piece | null): Promise<readonly Uint8Array[]> => {
    // Zeros end a stream; in an archive a member behind them shows that they stand where another began.
    if (damage.isArchive && piece?.beginsMember === true && member?.hasEnded() === true) drop(DAMAGED);
    const { held, fault } = await step(piece);
    if (fault === null) return held;
    drop(troubleOf(fault));
    // Where the member before lacks its end, its fault shows in the next one only: that is read again from its beginning.
    const again = await step(piece);
    if (again.fault === null) return [...held, ...again.held];
    member?.close();
    member = null;
    return held;
  };
  return {
    take,
    close: () => {
      member?.close();
    },
  };
}

/** Counts a member that is passed over; throws where nothing may be. */
function pass(damage: Damage, lost: number, trouble: Trouble): void {
  // A file that is cut has no next member.
  if (!damage.isArchive || lost > MOST_DAMAGED || trouble === CUT_OFF) throw new StreamTrouble(trouble);
  damage.members = Math.max(damage.members, lost);
}

/** Packed bytes in order; `beginsMember` where they begin as a member does, which is so by chance once in 16 million. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly beginsMember: boolean;
}

/** Pieces of the chunks, cut where a member may begin, then null for the end. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Piece | null> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    let at = 0;
    while (held.length - at >= SLICE + MAGIC.length) {
      const end = endOfPiece(held, at);
      yield pieceOf(held, at, end);
      at = end;
    }
    held = held.subarray(at);
  }
  for (let at = 0; at < held.length;) {
    const end = Math.min(endOfPiece(held, at), held.length);
    yield pieceOf(held, at, end);
    at = end;
  }
  yield null;
}

/** The next place where a member may begin, else where the slice is full. */
function endOfPiece(held: Buffer, at: number): number {
  const next = held.subarray(0, at + SLICE + MAGIC.length - 1).indexOf(MAGIC, at + LEAST);
  return next < 0 ? at + SLICE : next;
}

const pieceOf = (held: Buffer, start: number, end: number): Piece => ({
  bytes: held.subarray(start, end),
  beginsMember: held.subarray(start, start + MAGIC.length).equals(MAGIC),
});

/** One stream of members: what a step gives it, whether it has come to its end, and letting go of it. */
interface Member {
  readonly step: (slice: Uint8Array | null) => Promise<Step>;
  readonly hasEnded: () => boolean;
  readonly close: () => void;
}

function openMember(): Member {
  const unzip = createGunzip(OPTIONS);
  let hasEnded = false;
  unzip.once('end', () => {
    hasEnded = true;
  });
  return {
    step: stepper(unzip),
    hasEnded: () => hasEnded,
    close: () => {
      unzip.destroy();
    },
  };
}

interface Step {
  readonly held: readonly Uint8Array[];
  readonly fault: Error | null;
}

const NOTHING: Step = { held: [], fault: null };

/** Gives the stream a piece, or its end, and waits until that is unpacked: what came out, and the fault it ran into. */
function stepper(unzip: Gunzip): (slice: Uint8Array | null) => Promise<Step> {
  let held: Uint8Array[] = [];
  let told: (step: Step) => void = () => undefined;
  const tell = (fault: Error | null): void => {
    take(unzip, held);
    told({ held, fault });
    held = [];
  };
  unzip.on('error', tell);
  unzip.once('end', () => {
    tell(null);
  });
  return (slice) =>
    new Promise((resolve) => {
      told = resolve;
      if (slice !== null) {
        unzip.write(slice, (fault) => {
          tell(fault ?? null);
        });
        return;
      }
      unzip.on('readable', () => {
        take(unzip, held);
      });
      unzip.end();
    });
}

/** Moves what has come out of the stream into `held`. */
function take(unzip: Gunzip, held: Uint8Array[]): void {
  for (;;) {
    const chunk: unknown = unzip.read();
    if (!(chunk instanceof Uint8Array)) return;
    held.push(chunk);
  }
}

/** The chunks of a stream of bytes, typed. */
export async function* bytesOf(stream: Readable): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) {
    const piece: unknown = chunk;
    if (piece instanceof Uint8Array) yield piece;
  }
}

const CUT = new Set(['Z_BUF_ERROR', 'ERR_STREAM_PREMATURE_CLOSE']);

/** What a fault of the packed bytes means; every other fault is thrown as it is. */
function troubleOf(fault: Error): Trouble {
  const code = 'code' in fault ? fault.code : null;
  if (typeof code !== 'string' || !(code.startsWith('Z_') || CUT.has(code))) throw fault;
  return CUT.has(code) ? CUT_OFF : DAMAGED;
}

const CUT_OFF: Trouble = {
  code: 'cut',
  what: 'the gzip file is cut off; what stands before the cut was read',
  remedy: 'fetch it again',
};
const DAMAGED: Trouble = {
  code: 'damaged',
  what: 'the gzip file is damaged; what stands before the damage was read',
  remedy: 'fetch it again',
};
