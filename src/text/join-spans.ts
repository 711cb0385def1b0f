import type { Span } from '../model/index.ts';

/** Stands where words of the text lie between two spans that are shown as one. */
const GAP = ' … ';
/** A comma directly before a closing mark may be the outlet's own punctuation: style puts it there. */
const STYLE_COMMA = /,\s{0,3}$/u;
const WORDS = /[\p{L}\p{N}]/u;

/**
 * Several spans of one text in one line: each exactly as it stands there, with ` … ` between two where words of the
 * text lie between them, else a space. The one rule for showing a passage in parts; nothing else is put in or left out.
 */
export function joinSpans(text: string, spans: readonly Span[]): string {
  return joined(text, spans, (part) => part);
}

/**
 * What stands between quotation marks, in one line: `joinSpans` of the words without the marks, less the comma that
 * ends a part. `“It rained,” she said. “We played.”` is `It rained … We played.`
 */
export function joinQuoted(text: string, quoted: readonly Span[]): string {
  return joined(text, quoted, (part) => part.replace(STYLE_COMMA, ''));
}

function joined(text: string, spans: readonly Span[], beforeGap: (part: string) => string): string {
  let line = '';
  for (const [at, { start, end }] of spans.entries()) {
    const next = spans[at + 1];
    const part = text.slice(start, end);
    if (next === undefined) line += beforeGap(part);
    else if (WORDS.test(text.slice(end, next.start))) line += beforeGap(part) + GAP;
    else line += `${part} `;
  }
  return line;
}
