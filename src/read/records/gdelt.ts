// GDELT Global Quotation Graph: a line a page, with its quotations and a few words on either side of each.
import { entriesOf } from './parse-json.ts';

/** Marks that open or close a quotation; a snippet's cut context may hold half a pair. */
const MARK = /["“”„‟«»‹›「」『』]/u;
const MARKS = new RegExp(MARK, 'gu');
/** Quotations of one page that are read. */
const MOST = 5000;

/** True where the keys are those of the format: a list of objects that hold a quote and its neighbours. */
export function isQuotationRecord(record: ReadonlyMap<string, unknown>): boolean {
  const quotes = record.get('quotes');
  if (!Array.isArray(quotes)) return false;
  const first = entriesOf(quotes[0]);
  return first !== null && first.has('quote') && (first.has('pre') || first.has('post'));
}

/**
 * The passages of a page as text, a line each: the words before, the quotation in its marks, the words after.
 *
 * Context is cut to the words between the quotation and the next mark on either side, because half a pair beside it
 * would be read as another quotation. A quotation without marks gets plain curly ones.
 */
export function quotationText(record: ReadonlyMap<string, unknown>): string {
  const quotes: unknown = record.get('quotes');
  const all: readonly unknown[] = Array.isArray(quotes) ? quotes.slice(0, MOST) : [];
  const lines = all.flatMap((one) => {
    const fields = entriesOf(one);
    const quote = textAt(fields, 'quote').trim();
    if (quote === '') return [];
    const before = afterLastMark(textAt(fields, 'pre'));
    const behind = beforeFirstMark(textAt(fields, 'post'));
    return [[before, inMarks(quote), behind].filter((part) => part !== '').join(' ')];
  });
  return [...new Set(lines)].join('\n');
}

const textAt = (fields: ReadonlyMap<string, unknown> | null, name: string): string => {
  const value = fields?.get(name);
  return typeof value === 'string' ? value.replace(/\s{1,100}/gu, ' ') : '';
};

const afterLastMark = (words: string): string => (words.split(MARKS).at(-1) ?? '').trim();

const beforeFirstMark = (words: string): string => (words.split(MARKS)[0] ?? '').trim();

const inMarks = (quote: string): string => {
  const isMarked =
    MARK.test(quote.charAt(0)) && MARK.test(quote.charAt(quote.length - 1)) && quote.length > 2;
  return isMarked ? quote : `“${quote.replace(/^["“”„«»]|["“”«»]$/gu, '')}”`;
};
