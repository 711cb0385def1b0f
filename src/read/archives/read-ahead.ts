import { type ByteInput, collect } from '../byte-input.ts';

/** Bytes read at once. */
const AHEAD = 65_536;
/** Places that are read from in turn: the list of members, and the members. */
const WINDOWS = 2;

interface Window {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * Short readings of an archive, each near the one before, out of longer ones: an archive of tens of thousands of tiny
 * members asks for a few bytes at a time. Memory: two windows of 64 KB.
 */
export class ReadAhead {
  private readonly input: ByteInput & { readonly size: number };
  /** The one used last comes last. */
  private windows: readonly Window[] = [];

  constructor(input: ByteInput & { readonly size: number }) {
    this.input = input;
  }

  /** The bytes at a place; fewer only where the archive ends. */
  async at(position: number, length: number): Promise<Uint8Array> {
    const { start, bytes } = this.held(position, position + length) ?? (await this.read(position, length));
    return bytes.subarray(position - start, position - start + length);
  }

  /** The bytes between two places: what is held, else as they are read. */
  async *chunks(start: number, end: number): AsyncIterable<Uint8Array> {
    if (end - start <= AHEAD) yield await this.at(start, end - start);
    else yield* this.input.chunks(start, end);
  }

  private held(start: number, end: number): Window | null {
    const window = this.windows.find((one) => one.start <= start && end <= one.start + one.bytes.length);
    if (window === undefined) return null;
    this.use(window);
    return window;
  }

  private async read(position: number, length: number): Promise<Window> {
    const end = Math.min(this.input.size, position + Math.max(length, AHEAD));
    const window = { start: position, bytes: await collect(this.input.chunks(position, end)) };
    this.use(window);
    return window;
  }

  private use(window: Window): void {
    this.windows = [...this.windows.filter((one) => one !== window), window].slice(-WINDOWS);
  }
}
