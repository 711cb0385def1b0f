import { DOCUMENT_NOUNS } from '../../lexicon/index.ts';
import type { Complement } from './complement.ts';
import type { VerbCue } from './cue.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { isReduced } from './phrase.ts';
import { isPreposition } from './words.ts';

/** The subject of a verb and what follows it. */
export interface Sides {
  readonly subject: Phrase | null;
  readonly complement: Complement;
}

/** Classes whose verbs may stand behind the words they report. */
export const mayQuote = (cue: VerbCue): boolean =>
  cue.class === 'speech' || cue.class === 'writing' || cue.class === 'thought';

/** Verbs of evidence that anybody does; what else shows something behind a comma is a document. */
const ESTIMATING: ReadonlySet<string> = new Set(['estimate', 'calculate']);

/** "The levy will double, records show", "…, analysts estimate": evidence that stands behind what it shows. */
export function showsBefore(sentence: Sentence, cue: VerbCue, subject: Phrase): boolean {
  if (cue.class !== 'evidence') return false;
  if (ESTIMATING.has(cue.lemma)) return true;
  const noun = itemAt(sentence, headOf(sentence, subject)).lower;
  return DOCUMENT_NOUNS.has(noun) || (noun.endsWith('s') && DOCUMENT_NOUNS.has(noun.slice(0, -1)));
}

/** The last word of a noun phrase before what is said about it ("records obtained by …", "a study of …"). */
function headOf(sentence: Sentence, { from, to }: Phrase): number {
  for (let at = from + 1; at < to; at += 1) {
    const item = itemAt(sentence, at);
    if (isPreposition(item) || item.kind === 'mark' || isReduced(sentence, at)) return at - 1;
  }
  return to - 1;
}

/** Verbs that report a whole statement rather than a thing. */
export const takesClause = (cue: VerbCue): boolean =>
  cue.frames.some((frame) => frame === 'clause' || frame === 'addressee' || frame === 'sound');
