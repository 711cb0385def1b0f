// CSV and TSV as one part for each row, under the names of the first.
import type { ByteInput } from '../byte-input.ts';
import { MOST_RECORD, tooBig } from '../byte-input.ts';
import { ByteReader } from '../byte-reader.ts';
import { numbered, type PartEvent } from '../part.ts';
import { refusal, type Trouble } from '../trouble.ts';
import { CsvRows, type Row } from './csv-rows.ts';
import { hasWords, type Mapping } from './fields.ts';
import { recordPart } from './record-part.ts';
import { guessedNote, type RecordEncoding, recordText, utf8Chunks } from './record-text.ts';

/** Bytes the delimiter is told from: the first line, and where that is short the rest of them. */
const FIRST_LOOK = 65_536;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Columns of one file; a spreadsheet has at most 16,384. */
const MOST_COLUMNS = 16_384;

/**
 * The rows of a table, counted from 1 behind the row of names. The delimiter is told from that row; fields may hold
 * lines and marks inside quotation marks. A row that does not fit is one line with its number, and the rest is read.
 * Memory: one row of at most 64 MB.
 */
export async function* csvParts(
  input: ByteInput,
  isTabbed: boolean,
  mapping: Mapping,
): AsyncIterable<PartEvent> {
  const reader = new ByteReader(utf8Chunks(input));
  try {
    const delimiter = await delimiterOf(reader, isTabbed);
    const table: Table = { input, mapping, delimiter, encoding: { guessed: null }, names: [] };
    const rows = new CsvRows(reader, delimiter.charCodeAt(0));
    const head = await rows.next();
    const names = head === null ? EMPTY : await namesIn(table, head);
    if ('code' in names) {
      yield refusal(input.path, names);
      return;
    }
    yield* rowParts({ ...table, names }, rows);
    const { guessed } = table.encoding;
    if (guessed !== null) yield { kind: 'note', path: input.path, message: guessedNote(guessed) };
  } finally {
    await reader.close();
  }
}

interface Table {
  readonly input: ByteInput;
  readonly mapping: Mapping;
  readonly delimiter: string;
  readonly encoding: RecordEncoding;
  readonly names: readonly string[];
}

/** What parts the fields: said in a line `sep=;` as spreadsheets write it, else the mark that is most frequent in the first line. */
async function delimiterOf(reader: ByteReader, isTabbed: boolean): Promise<string> {
  const head = Buffer.from(await reader.peek(FIRST_LOOK)).toString('latin1');
  const said = /^sep=(.)\r?\n/iu.exec(head);
  if (said !== null) {
    await reader.skip(said[0].length);
    return said[1] ?? ',';
  }
  const first = head.trimStart().split(/\r?\n/u, 1)[0] ?? '';
  const plain = first.replace(/"[^"]{0,2000}"/gu, '');
  const counted = DELIMITERS.map((mark) => ({ mark, count: plain.split(mark).length }));
  if (isTabbed && plain.includes('\t')) return '\t';
  return counted.sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

const EMPTY: Trouble = {
  code: 'empty',
  what: 'there is nothing but white space in it',
  remedy: 'write the names of the columns in the first line and a record in each that follows',
};

/** The names of the columns, or why the table can not be read. */
async function namesIn(table: Table, head: Row): Promise<readonly string[] | Trouble> {
  if (head.kind !== 'row') return head.kind === 'open' ? OPEN : tooBig(MOST_RECORD);
  if (head.fields > MOST_COLUMNS) return manyColumns(head.fields);
  const fields = await fieldsOf(table, head.lines);
  if ('code' in fields) return fields;
  const names = distinctNames(fields.map((name) => name.trim()));
  const shown = names.slice(0, 20).join(', ').slice(0, 300);
  const missing = [...table.mapping.values()].find((column) => !names.includes(column));
  if (missing !== undefined) {
    return {
      code: 'csv',
      what: `it has no column "${missing}" (its columns: ${shown})`,
      remedy: 'name one of them in --map',
    };
  }
  if (table.mapping.size > 0 || hasWords(names)) return names;
  return {
    code: 'no-text',
    what: `no column of its first line is a text (its columns: ${shown})`,
    remedy: 'say which one it is: --map text=COLUMN',
  };
}

const manyColumns = (columns: number): Trouble => ({
  code: 'csv',
  what: `its first line has ${columns} fields, and at most ${MOST_COLUMNS} columns are read`,
  remedy: 'write the names of the columns in the first line and a record in each that follows',
});

/** A name that stands twice gets a number, so that no column hides another. */
function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((name, at) => {
    const own = name === '' || seen.has(name) ? `${name === '' ? 'column' : name} ${at + 1}` : name;
    seen.add(own);
    return own;
  });
}

async function* rowParts(table: Table, rows: CsvRows): AsyncIterable<PartEvent> {
  let number = 0;
  for (let row = await rows.next(); row !== null; row = await rows.next()) {
    number += 1;
    const path = numbered(table.input.path, number);
    const read = await rowPart(table, row, path);
    const isUnfit = read.kind === 'refused' && read.warning.code === 'csv-row';
    if (!isUnfit || row.kind === 'too-big') yield read;
    else yield rows.giveBack(row.lines) || row.lines.length === 1 ? read : refusal(path, SWALLOWED);
  }
}

async function rowPart(table: Table, row: Row, path: string): Promise<PartEvent> {
  if (row.kind !== 'row') return refusal(path, row.kind === 'open' ? OPEN : tooBig(MOST_RECORD));
  const { names, input, mapping } = table;
  if (row.fields > MOST_COLUMNS) return refusal(path, unfit(row.fields, names.length));
  const fields = await fieldsOf(table, row.lines);
  if ('code' in fields) return refusal(path, fields);
  const isStray = row.lines.length > 1 || fields.some((value) => value.startsWith('"'));
  const isShort = fields.length < names.length && isStray;
  if (fields.length > names.length || isShort) return refusal(path, unfit(fields.length, names.length));
  const record = new Map(fields.map((value, at): [string, unknown] => [names[at] ?? '', value]));
  return recordPart(record, { address: input.address, path, isAlone: false }, mapping, null);
}

const OPEN: Trouble = {
  code: 'csv-row',
  what: 'a quotation mark that opens in it is never closed',
  remedy: 'close it, or write it twice inside quotation marks',
};
const SWALLOWED: Trouble = {
  code: 'csv-row',
  what: 'a stray quotation mark took the lines behind it, and too many stand so in this file',
  remedy: 'write marks twice inside quotation marks, and add the file again',
};

const unfit = (fields: number, columns: number): Trouble => ({
  code: 'csv-row',
  what: `it has ${fields} fields, and there are ${columns} columns`,
  remedy: 'put fields with delimiters, lines or marks in quotation marks',
});

/** The fields of one row. */
async function fieldsOf(table: Table, lines: readonly Uint8Array[]): Promise<string[] | Trouble> {
  const read = await recordText(Buffer.concat(lines), table.encoding);
  if ('code' in read) return read;
  if (!read.text.includes('"')) return read.text.replace(/\r?\n$/u, '').split(table.delimiter);
  const { parse } = await import('csv-parse/sync');
  try {
    const rows: unknown = parse(read.text, {
      delimiter: table.delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
      trim: false,
    });
    const first: unknown = Array.isArray(rows) ? rows[0] : null;
    return Array.isArray(first) ? first.map(String) : [];
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '').slice(0, 120) : 'broken';
    return { code: 'csv-row', what: `it can not be read (${why})`, remedy: 'mend its quotation marks' };
  }
}
