// A file of handover lines, read back: whole and unaltered, or refused in one line before anything is kept.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  endIn,
  faultOfLine,
  HANDOVER_VERSION,
  headerIn,
  isFindingLine,
  isHandoverLine,
} from './handover-lines.ts';
import type { HandoverHeader, HandoverLine } from './handover-lines.ts';
import { keyOf } from './text/index.ts';

/** A line as it stands in the file, and its number from 1. */
interface NumberedLine {
  readonly number: number;
  readonly bytes: Buffer;
}

/** Bytes of one line beyond which it is no line of ours: a source of the largest size that is read, in Base64. */
const LONGEST_LINE = 400_000_000;
const READ_AT_ONCE = 1_048_576;
const LINE_END = 0x0a;

/** The lines of a file, one at a time; the last one may lack its line end. */
async function* linesOf(path: string): AsyncIterable<NumberedLine> {
  let parts: Buffer[] = [];
  let held = 0;
  let number = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: READ_AT_ONCE })) {
    let rest: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    for (let at = rest.indexOf(LINE_END); at !== -1; at = rest.indexOf(LINE_END)) {
      number += 1;
      yield { number, bytes: Buffer.concat([...parts, rest.subarray(0, at + 1)]) };
      parts = [];
      held = 0;
      rest = rest.subarray(at + 1);
    }
    if (rest.length === 0) continue;
    parts.push(rest);
    held += rest.length;
    if (held > LONGEST_LINE) break;
  }
  if (held > 0) yield { number: number + 1, bytes: Buffer.concat(parts) };
}

/** The value of a line, or undefined where it is no JSON. */
function valueOf({ bytes }: NumberedLine): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The header of the file, or null where its first line is none: then the file is of another kind. */
export async function handoverHeader(path: string): Promise<HandoverHeader | null> {
  for await (const line of linesOf(path)) return headerIn(valueOf(line));
  return null;
}

/**
 * Reads a whole file without keeping anything of it; answers what is wrong with it in one sentence, or null.
 * Memory: its longest line.
 */
export async function handoverFault(path: string): Promise<string | null> {
  const digest = createHash('sha256');
  let before = 0;
  let isEnded = false;
  for await (const line of linesOf(path)) {
    const value = valueOf(line);
    const where = `line ${String(line.number)}`;
    if (isEnded) return `${where} stands behind the end line; export it again`;
    if (value === undefined) return `${where} is cut off or no JSON; export it again`;
    const end = endIn(value);
    if (end !== null) {
      isEnded = true;
      if (end.lines !== before || end.sha256 !== digest.digest('hex'))
        return 'it was altered since it was written (its digest is another); export it again';
      continue;
    }
    const fault = before === 0 ? headerFault(headerIn(value)) : lineFault(value);
    if (fault !== null) return before === 0 ? fault : `${where} does not fit: ${fault}`;
    digest.update(line.bytes);
    before += 1;
  }
  return isEnded
    ? null
    : `it was cut off after line ${String(before)} (the end line is missing); export it again`;
}

function headerFault(header: HandoverHeader | null): string | null {
  if (header === null) return 'its first line is no header of quotetrail';
  if (header.version === HANDOVER_VERSION) return null;
  if (header.version < HANDOVER_VERSION)
    return `it was written by an older quotetrail (format ${String(header.version)}, this one reads ${String(HANDOVER_VERSION)}); export that folder again with this version`;
  return `it was written by a newer quotetrail (format ${String(header.version)}, this one knows ${String(HANDOVER_VERSION)}); update quotetrail`;
}

const lineFault = (value: unknown): string | null =>
  isFindingLine(value) ? null : (faultOfLine(value) ?? inconsistency(value));

const QUOTE_ID = /^q[0-9a-f]{16}$/u;

/** Every place of an article lies in its text, and a source has the bytes it is named by. */
function inconsistency(value: unknown): string | null {
  if (!isHandoverLine(value)) return 'it does not fit';
  if (value.type === 'source') {
    if (value.bytes === null) return null;
    const sha256 = createHash('sha256').update(Buffer.from(value.bytes, 'base64')).digest('hex');
    return sha256 === value.record.sha256 ? null : 'the bytes of a source have another digest';
  }
  if (value.type !== 'article') return null;
  const { article, extraction, source } = value;
  if (source.articleId !== article.id || source.sha256 !== article.sha256)
    return 'an article and its source do not belong together';
  if (article.id !== keyOf('a', [article.address, article.text]))
    return 'an article has not the id of its address and text';
  if (extraction.quotes.some(({ id, articleId }) => articleId !== article.id || !QUOTE_ID.test(id)))
    return 'a quote does not belong to its article';
  const { length } = article.text;
  const places = [
    ...article.zones,
    ...article.credits,
    ...extraction.claims.map(({ span }) => span),
    ...extraction.quotes.flatMap(({ content, quoted, cue, via, negators, hedges, speaker }) => [
      ...content,
      ...quoted,
      ...cue,
      ...via,
      ...negators,
      ...hedges,
      ...(speaker?.mention ?? []),
      ...(speaker?.evidence ?? []),
    ]),
  ];
  return places.every(({ end }) => end <= length) ? null : 'a place lies outside the text';
}

/** What is kept, line by line, of a file without fault; findings are passed over. */
export async function* keptLines(path: string): AsyncIterable<HandoverLine> {
  for await (const line of linesOf(path)) {
    const value = valueOf(line);
    if (line.number > 1 && !isFindingLine(value) && isHandoverLine(value)) yield value;
  }
}
