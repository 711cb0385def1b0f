// The rows of a CSV file as bytes: a line each, or several where a quotation mark is open at a line's end.
import { MOST_RECORD } from '../byte-input.ts';
import { type ByteReader, TOO_LONG } from '../byte-reader.ts';

const QUOTE = 34;
/** Lines of one row: no text has more, and each costs far more memory than its bytes. */
const MOST_LINES = 100_000;

/** A row's lines; `open` where the file or the cap ends inside quotation marks; `too-big` for one endless line. */
export type Row =
  | {
      readonly kind: 'row';
      readonly lines: readonly Uint8Array[];
      /** Told before the row is cut, so that commas by the million cost nothing. */
      readonly fields: number;
    }
  | { readonly kind: 'open'; readonly lines: readonly Uint8Array[] }
  | { readonly kind: 'too-big' };

/**
 * Reads rows, and can be given lines back: a stray mark at the beginning of a field swallows the lines behind it, and
 * the reader of the row knows by its columns. Lines given back in all are capped, so that the cost stays linear.
 */
export class CsvRows {
  readonly #reader: ByteReader;
  readonly #delimiter: number;
  /** Lines to be read again, the next one last: taking one and giving some back cost no more than those lines. */
  readonly #again: Uint8Array[] = [];
  #budget = MOST_RECORD;

  constructor(reader: ByteReader, delimiter: number) {
    this.#reader = reader;
    this.#delimiter = delimiter;
  }

  /** The next row, null at the end; blank lines between rows are passed over. */
  async next(): Promise<Row | null> {
    const lines: Uint8Array[] = [];
    let size = 0;
    const marks: Marks = { isOpen: false, fields: 1 };
    do {
      const line = await this.#line();
      if (line === TOO_LONG) return { kind: 'too-big' };
      if (line === null) return lines.length === 0 ? null : { kind: 'open', lines };
      if (lines.length === 0 && line.every((byte) => byte <= 32 && byte !== this.#delimiter)) continue;
      lines.push(line);
      size += line.length;
      passLine(line, this.#delimiter, marks);
      if (size > MOST_RECORD || lines.length > MOST_LINES) return { kind: 'open', lines };
    } while (lines.length === 0 || marks.isOpen);
    return { kind: 'row', lines, fields: marks.fields };
  }

  /** Gives the lines behind the first back, to be read as rows of their own; false where too many were already. */
  giveBack(lines: readonly Uint8Array[]): boolean {
    const behind = lines.slice(1);
    this.#budget -= behind.reduce((sum, line) => sum + line.length, 0);
    if (this.#budget < 0) return false;
    for (const line of behind.reverse()) this.#again.push(line);
    return true;
  }

  async #line(): Promise<Uint8Array | typeof TOO_LONG | null> {
    const before = this.#again.pop();
    if (before !== undefined) return before;
    const line = await this.#reader.line(MOST_RECORD);
    if (line === TOO_LONG) await this.#reader.skipLine();
    return line;
  }
}

/** What stands behind the lines of a row that were looked at. */
interface Marks {
  /** True where a quotation mark is open. */
  isOpen: boolean;
  fields: number;
}

/** Looks a line over. A mark opens at the beginning of a field alone, and closes before its end. */
function passLine(line: Uint8Array, delimiter: number, marks: Marks): void {
  let atStart = !marks.isOpen;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at] ?? 0;
    if (marks.isOpen) {
      if (byte !== QUOTE) continue;
      const next = line[at + 1] ?? 10;
      if (next === QUOTE) at += 1;
      else if (next === delimiter || next === 10 || next === 13) marks.isOpen = false;
    } else if (byte === QUOTE && atStart) {
      marks.isOpen = true;
      atStart = false;
    } else {
      if (byte === delimiter) marks.fields += 1;
      atStart = byte === delimiter || (atStart && byte === 32);
    }
  }
}
