// Whether what stands behind a verb of saying is said at all: a name in marks, a thing done, a relative clause. Bounded.
import { isNameHere } from './adverbial.ts';
import type { Complement } from './complement.ts';
import type { VerbCue } from './cue.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { quotationUse } from './name-or-speech.ts';
import type { Phrase } from './phrase.ts';
import type { RuleContext } from './rule-context.ts';
import { takesClause } from './sides.ts';
import { isVerbLike } from './words.ts';

/** Verbs that give a name: their object stands between them and it ("called it “hasty”"), or they are participles. */
const NAME_GIVING = new Set('call dub label brand term'.split(' '));

/** The quotation is the name of a thing ("a play called “Q”", "the show “Q”", "on the station's “Q”"), not words said. */
export function isNamed(context: RuleContext, cue: VerbCue, { opening, start }: Complement): boolean {
  const { sentence, text, quotations } = context;
  if (opening === 'comma' || opening === 'colon') return !takesClause(cue) && cue.class !== 'speech';
  if (cue.lemma === 'like' && cue.to - cue.from === 1) return true;
  if (start === cue.to && NAME_GIVING.has(cue.lemma)) return true;
  if (start > cue.to && isNameHere(sentence, start)) return true;
  const quotation = quotations[itemAt(sentence, start).quotation];
  return quotation !== undefined && quotationUse(text, quotation, sentence, start) === 'title';
}

/** Verbs that far more often do something to a thing than say it: they report only a clause or words in marks. */
export const DOING_VERBS: ReadonlySet<string> = new Set(
  `add begin continue find raise list type sing snap venture charge order hit float cry beam press pan see prove rule
  cast reflect`.split(/\s+/u),
);

export function isThing(sentence: Sentence, cue: VerbCue, { from, to }: Phrase): boolean {
  if (!DOING_VERBS.has(cue.lemma) || cue.particle !== null) return false;
  if (itemAt(sentence, from).lower.endsWith('ing')) return true;
  for (let at = from; at < to; at += 1) if (isVerbLike(itemAt(sentence, at))) return false;
  return true;
}

/** "began when …", "plans that will …", "fault if …": what follows belongs to a noun, or tells when. */
export function isRelative(sentence: Sentence, cue: VerbCue, { opening, start }: Complement): boolean {
  if (opening !== 'that') return false;
  const { lower } = itemAt(sentence, start);
  if (lower === 'that') {
    const isPlain = start === cue.to && takesClause(cue) && !DOING_VERBS.has(cue.lemma);
    return !isPlain && isVerbLike(itemAt(sentence, start + 1));
  }
  return (lower === 'when' || lower === 'if') && (DOING_VERBS.has(cue.lemma) || !takesClause(cue));
}
