import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSheet, writeSheet } from '../../src/cli/batch/sheet.ts';
import { withoutFormula } from '../../src/report/documents.ts';
import { desk, type Desk } from './desk.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);

describe('a sheet', () => {
  const ROWS = [
    ['id', 'quote'],
    ['1', 'One, two; “three”'],
    ['', ''],
    ['2', 'Zürich\nand more'],
  ];
  const written = (delimiter: ',' | ';' | '\t' | '|', marked = false): string =>
    writeSheet(ROWS, { delimiter, marked }, false);

  it.each([',', ';', '\t', '|'] as const)('parted by %j is read and written alike', (delimiter) => {
    const sheet = readSheet(bytes(written(delimiter)));
    expect(sheet).toEqual({ rows: ROWS, dialect: { delimiter, marked: false } });
  });

  it('is read with a byte-order mark, in UTF-16, in Windows-1252, and under a line that names its delimiter', () => {
    expect(readSheet(bytes(written(';', true)))).toMatchObject({ rows: ROWS, dialect: { marked: true } });
    expect(readSheet(bytes(`\u{feff}${written('\t')}`, 'utf16le'))).toMatchObject({ rows: ROWS });
    expect(readSheet(bytes('quote\nZ\xfcrich', 'latin1'))).toMatchObject({ rows: [['quote'], ['Zürich']] });
    expect(readSheet(bytes('sep=;\r\na,b;c\r\n'))).toMatchObject({ rows: [['a,b', 'c']] });
  });

  it('keeps ragged and empty rows, stray marks and old line ends', () => {
    expect(readSheet(bytes('quote\r\ra "b" c,d\r'))).toMatchObject({
      rows: [['quote'], [''], ['a "b" c', 'd']],
    });
  });

  it('that is a workbook, or never closes a mark, is one line', () => {
    expect(readSheet(bytes('PK\u0003\u0004workbook'))).toContain('save the sheet as CSV');
    expect(readSheet(bytes('quote\n"never closed\nmore'))).toContain('cannot be read as a table');
  });

  it('never throws, and what it writes reads as the same rows elsewhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (some) => {
        expect(readSheet(some)).toBeDefined();
      }),
    );
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (some) => {
        const text = writeSheet(some, { delimiter: ',', marked: false }, true);
        expect(parse(text, { record_delimiter: '\r\n' })).toEqual(some);
      }),
    );
  });

  it('never holds a cell that a spreadsheet runs, and leaves numbers alone', () => {
    for (const cell of ['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\tx', '＝1'])
      expect(withoutFormula(cell)).toBe(`'${cell}`);
    for (const cell of ['-5', '+3.2', 'plain', '']) expect(withoutFormula(cell)).toBe(cell);
  });
});

describe('batch', () => {
  let at: Desk;
  beforeEach(() => {
    at = desk();
  });
  afterEach(() => {
    at.close();
  });

  it('answers every row in its place', async () => {
    at.write(
      'quay.md',
      '---\noutlet: Quay Post\npublished: 2025-03-04T09:00:00Z\n---\n\n# Pier\n\n“The pier will stay open through the whole winter,” Ruth Ambler said on Monday.\n',
    );
    await at.run('add', 'quay.md');
    at.write(
      'in.csv',
      'no,quote\n1,the pier will stay open\n\n2,=a fish sang in seven languages\n3,the pier will stay open\n',
    );
    const { code, out } = await at.run('batch', 'in.csv');
    expect(code).toBe(0);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows.map(({ qt_status }) => qt_status)).toEqual(['found', 'empty', 'not-found', 'found']);
    expect(rows[0]).toMatchObject({
      no: '1',
      qt_speaker: 'Ruth Ambler',
      qt_grade: 'C',
      qt_origin_outlet: 'Quay Post',
      qt_origin_address: 'quay.md',
    });
    expect(rows[2]?.['quote']).toBe("'=a fish sang in seven languages");
    expect((await at.run('batch', 'in.csv', '--raw')).out).toContain('2,=a fish');
  });

  it('takes the first column where none is called quote, and a sheet without a head', async () => {
    at.write(
      'none.md',
      '# Pier\n\n“The pier will stay open through the whole winter,” Ruth Ambler said on Monday.\n',
    );
    await at.run('add', 'none.md');
    at.write('bare.csv', 'The pier will stay open through the whole winter\nnothing of the kind\n');
    const rows: string[][] = parse((await at.run('batch', 'bare.csv')).out);
    expect(rows.map(([quote, status]) => [quote, status])).toEqual([
      ['quote', 'qt_status'],
      ['The pier will stay open through the whole winter', 'found'],
      ['nothing of the kind', 'not-found'],
    ]);
    at.write('said.tsv', 'said\twho\nthe whole winter\tAmbler\n');
    expect((await at.run('batch', 'said.tsv')).out).toContain('the whole winter\tAmbler\tfound');
  });

  it('says in one line what is wrong with a sheet, and writes nothing', async () => {
    at.write('a.md', '# Pier\n\n“The pier will stay open through the whole winter,” Ruth Ambler said.\n');
    await at.run('add', 'a.md');
    at.write('empty.csv', '');
    for (const argv of [['empty.csv'], ['absent.csv'], ['a.md', '--column', 'nosuch']]) {
      const { code, out, err } = await at.run('batch', ...argv);
      expect(code).not.toBe(0);
      expect(out).toBe('');
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});
