// RFC 4180: commas, CRLF, quotation marks doubled. Source of the formula characters: OWASP, "CSV Injection".
import { appearanceTable } from './csv-appearances.ts';
import { conflictTable, duplicateTable, linkTable, quoteTable } from './csv-findings.ts';
import type { ExportCorpus, ExportTable } from './export-corpus.ts';

/** What a table can list. */
export const CSV_TABLES = {
  appearances: appearanceTable,
  conflicts: conflictTable,
  duplicates: duplicateTable,
  quotes: quoteTable,
  links: linkTable,
} satisfies Record<string, (corpus: ExportCorpus) => Promise<ExportTable>>;
export type CsvTable = keyof typeof CSV_TABLES;

/** Rows written together. */
const ROWS_AT_ONCE = 200;

/**
 * A table as CSV in UTF-8. Unless `raw`, a cell that a spreadsheet program would run gets an apostrophe in front.
 */
export async function* csvChunks(corpus: ExportCorpus, of: CsvTable, raw: boolean): AsyncIterable<string> {
  // Loaded when it is needed: no other command pays for it.
  const { stringify } = await import('csv-stringify/sync');
  const written = (lines: string[][]): string =>
    lines.length === 0 ? '' : stringify(lines, { record_delimiter: 'windows', quoted_match: /[\r\n]/u });
  const { columns, rows } = await CSV_TABLES[of](corpus);
  let pending: string[][] = [[...columns]];
  for await (const row of rows) {
    pending.push(raw ? [...row] : row.map(withoutFormula));
    if (pending.length < ROWS_AT_ONCE) continue;
    yield written(pending);
    pending = [];
  }
  yield written(pending);
}

/**
 * A cell that a spreadsheet program would run as a formula gets an apostrophe in front; a plain number stays one.
 *
 * Source of the characters: OWASP, "CSV Injection", with their full-width forms.
 */
export const withoutFormula = (cell: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !/^[+-]?\d{1,30}(?:[.,]\d{1,30})?$/u.test(cell) ? `'${cell}` : cell;
