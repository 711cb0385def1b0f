import type { QuoteKind } from '../../model/index.ts';

/** A comma that stands before the closing mark belongs to the sentence around the quotation. */
const STYLE_COMMA = /,\s{0,3}$/u;

/**
 * The parts of one quotation as one wording. A comma of style at the end of a part goes; where a new sentence
 * follows in a direct quote, the full stop it stood for takes its place ("It rained," Ito said. "We played.").
 * Separate fragments of a reported clause stay apart.
 */
export function joinParts(parts: readonly string[], kind: QuoteKind): string {
  let joined = '';
  for (const part of parts) {
    if (joined === '') joined = part;
    else if (kind !== 'direct') joined = `${joined.replace(STYLE_COMMA, '')} … ${part}`;
    else joined = `${/^\p{Lu}/u.test(part) ? joined.replace(STYLE_COMMA, '.') : joined} ${part}`;
  }
  return kind === 'indirect' ? joined : joined.replace(STYLE_COMMA, '');
}
