// Lines and blocks out of a stream of bytes, however it is cut into chunks.

/** What a line that is longer than asked for is answered with; nothing of it is taken. */
export const TOO_LONG = 'too-long';

const NEW_LINE = 10;

/**
 * Reads a stream from its beginning to its end. A stream that breaks off gives what came before, then its fault. Holds no more than is asked for plus one chunk; every byte is copied
 * at most once, so the cost is linear in the bytes whatever the size of the chunks.
 */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #length = 0;
  #ended = false;
  /** What broke the stream off; told when somebody needs bytes that never came. */
  #fault: { readonly error: unknown } | null = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** At most `size` bytes from here on without taking them; fewer only at the end. */
  async peek(size: number): Promise<Uint8Array> {
    await this.#fill(size);
    const bytes = this.#cut(Math.min(size, this.#length));
    this.unread(bytes);
    return bytes;
  }

  /** The next `size` bytes; fewer only at the end. */
  async take(size: number): Promise<Uint8Array> {
    await this.#fill(size);
    if (this.#length < size) this.#throwFault();
    return this.#cut(Math.min(size, this.#length));
  }

  /** Passes over `size` bytes; answers how many there were. */
  async skip(size: number): Promise<number> {
    let left = size;
    while (left > 0) {
      const chunk = await this.chunk();
      if (chunk === null) break;
      if (chunk.length > left) this.unread(chunk.subarray(left));
      left -= Math.min(left, chunk.length);
    }
    return size - left;
  }

  /** The next chunk as it comes, or null at the end. */
  async chunk(): Promise<Uint8Array | null> {
    if (this.#held.length === 0 && !(await this.#pull())) {
      this.#throwFault();
      return null;
    }
    const chunk = this.#held.shift() ?? new Uint8Array();
    this.#length -= chunk.length;
    return chunk;
  }

  /** The next line with its line end (the last may have none), null at the end, `TOO_LONG` beyond `most` bytes. */
  async line(most: number): Promise<Uint8Array | typeof TOO_LONG | null> {
    let size = 0;
    for (let index = 0; ; index += 1) {
      if (index === this.#held.length && !(await this.#pull())) {
        this.#throwFault();
        return size === 0 ? null : this.#cut(size);
      }
      const chunk = this.#held[index] ?? new Uint8Array();
      const at = chunk.indexOf(NEW_LINE);
      size += at < 0 ? chunk.length : at + 1;
      if (size > most) return TOO_LONG;
      if (at >= 0) return this.#cut(size);
    }
  }

  /** Passes over the rest of the line, its end included. */
  async skipLine(): Promise<void> {
    for (let chunk = await this.chunk(); chunk !== null; chunk = await this.chunk()) {
      const at = chunk.indexOf(NEW_LINE);
      if (at < 0) continue;
      this.unread(chunk.subarray(at + 1));
      return;
    }
  }

  /** Puts bytes back in front of what is to come. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#held.unshift(bytes);
    this.#length += bytes.length;
  }

  /** Lets go of the stream, which may not be at its end. */
  async close(): Promise<void> {
    this.#held = [];
    this.#length = 0;
    this.#ended = true;
    await this.#source.return?.();
  }

  async #fill(size: number): Promise<void> {
    while (this.#length < size && (await this.#pull()));
  }

  async #pull(): Promise<boolean> {
    while (!this.#ended) {
      const next = await this.#next();
      if (next === null) this.#ended = true;
      else if (next.length > 0) {
        this.#held.push(next);
        this.#length += next.length;
        return true;
      }
    }
    return false;
  }

  async #next(): Promise<Uint8Array | null> {
    try {
      const next = await this.#source.next();
      return next.done === true ? null : next.value;
    } catch (error) {
      this.#fault = { error };
      return null;
    }
  }

  #throwFault(): void {
    if (this.#fault !== null) throw this.#fault.error;
  }

  /** The first `size` bytes of what is held. */
  #cut(size: number): Uint8Array {
    const taken: Uint8Array[] = [];
    let left = size;
    let index = 0;
    while (left > 0) {
      const chunk = this.#held[index] ?? new Uint8Array();
      if (chunk.length > left) {
        this.#held[index] = chunk.subarray(left);
        taken.push(chunk.subarray(0, left));
        break;
      }
      taken.push(chunk);
      left -= chunk.length;
      index += 1;
    }
    this.#held.splice(0, index);
    this.#length -= size;
    return taken.length === 1 ? (taken[0] ?? new Uint8Array()) : Buffer.concat(taken);
  }
}
