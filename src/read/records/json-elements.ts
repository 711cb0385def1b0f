// The elements of one long JSON list, cut out of a stream without parsing it.
import type { ByteReader } from '../byte-reader.ts';
import { MOST_RECORD } from '../byte-input.ts';

/** An element's bytes; null where it is larger than a record may be; `cut` where the list ends inside it. */
export type Element =
  { readonly kind: 'element'; readonly bytes: Uint8Array } | { readonly kind: 'too-big' | 'cut' };

const QUOTE = 34;
const ESCAPE = 92;
const COMMA = 44;
const isOpen = (byte: number): boolean => byte === 91 || byte === 123;
const isClose = (byte: number): boolean => byte === 93 || byte === 125;
const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/**
 * The elements of a list whose `[` is the next byte. One pass; memory: one element of at most 64 MB. What is no JSON is
 * cut at the commas outside strings and brackets, so that one bad element does not take the others with it.
 */
export async function* jsonElements(reader: ByteReader): AsyncIterable<Element> {
  await reader.take(1);
  const element = new OneElement();
  for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const step = element.step(chunk[at] ?? 0);
      if (step === 'inside') continue;
      if (step === 'between') {
        start = at + 1;
        continue;
      }
      element.hold(chunk.subarray(start, at));
      start = at + 1;
      yield element.finish();
      if (step === 'list-end') return;
    }
    element.hold(chunk.subarray(start));
  }
  yield { kind: 'cut' };
}

class OneElement {
  private pieces: Uint8Array[] = [];
  private size = 0;
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private isBegun = false;

  step(byte: number): 'inside' | 'between' | 'end' | 'list-end' {
    if (this.inString) {
      if (this.isEscaped) this.isEscaped = false;
      else if (byte === ESCAPE) this.isEscaped = true;
      else if (byte === QUOTE) this.inString = false;
      return 'inside';
    }
    if (this.depth === 0 && (byte === COMMA || byte === 93))
      return byte === COMMA ? this.atComma() : 'list-end';
    if (!this.isBegun && isSpace(byte)) return 'between';
    this.isBegun = true;
    if (byte === QUOTE) this.inString = true;
    else if (isOpen(byte)) this.depth += 1;
    else if (isClose(byte)) this.depth = Math.max(0, this.depth - 1);
    return 'inside';
  }

  hold(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size <= MOST_RECORD) this.pieces.push(piece);
    else this.pieces = [];
  }

  finish(): Element {
    const bytes = Buffer.concat(this.pieces);
    const isTooBig = this.size > MOST_RECORD;
    this.pieces = [];
    this.size = 0;
    this.isBegun = false;
    return isTooBig ? { kind: 'too-big' } : { kind: 'element', bytes };
  }

  private atComma(): 'between' | 'end' {
    return this.isBegun ? 'end' : 'between';
  }
}
