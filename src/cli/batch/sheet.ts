// A spreadsheet's text in any of its dialects, as rows; and rows written back in the dialect they came in.
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { withoutFormula } from '../../report/documents.ts';

/** How a sheet was written, so that the answer can be written alike. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** A byte-order mark, or UTF-16: what spreadsheet programs need to know the letters again. */
  readonly marked: boolean;
}

export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  readonly dialect: Dialect;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Characters looked at to tell the delimiter. */
const SAMPLE = 65_536;
/** One cell longer than this is an unclosed quotation mark that swallowed the sheet. */
const LONGEST_ROW = 1_000_000;

const REMEDY =
  'write it as CSV: one row a line, cells parted by commas, a cell with commas or line breaks in "…"';

/** The rows of a sheet, empty ones included, or one line why it cannot be read. */
export function readSheet(bytes: Uint8Array): Sheet | string {
  const text = decoded(bytes);
  if (text === null)
    return `it is no text but a workbook or another binary file; in the spreadsheet program, save the sheet as CSV`;
  const declared = /^sep=(.)\r?\n/iu.exec(text.slice(0, 10));
  const body = declared === null ? text.replace(/^\u{feff}/u, '') : text.slice(declared[0].length);
  const delimiter = DELIMITERS.find((one) => one === declared?.[1]) ?? delimiterOf(body);
  const marked = text.startsWith('\u{feff}') || isUtf16(bytes);
  try {
    const rows: string[][] = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return { rows, dialect: { delimiter, marked } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const words = error.message.replaceAll(/\s+/gu, ' ').slice(0, 160);
    return `it cannot be read as a table (${words}); ${REMEDY}`;
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** UTF-16 by its mark, UTF-8, else Windows-1252; null for what is no text. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return null;
  if (isUtf16(bytes)) {
    const label = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  }
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The delimiter that parts the first lines most often outside quotation marks; a comma where none does. */
function delimiterOf(text: string): Dialect['delimiter'] {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of text.slice(0, SAMPLE)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const seen = (one: string): number => counts.get(one) ?? 0;
  const [best = ','] = DELIMITERS.toSorted((a, b) => seen(b) - seen(a));
  // A list of sentences has commas in its prose: only a mark that stands more often than commas is taken for another.
  return seen(best) > seen(',') ? best : ',';
}

/** Rows as text in a dialect: lines end as RFC 4180 says. `isRaw` leaves cells as they are. */
export function writeSheet(
  rows: readonly (readonly string[])[],
  { delimiter, marked }: Dialect,
  isRaw: boolean,
): string {
  const cells = isRaw ? rows : rows.map((row) => row.map(withoutFormula));
  const text = stringify(
    cells.map((row) => [...row]),
    {
      delimiter,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/u,
    },
  );
  return marked ? `\u{feff}${text}` : text;
}
