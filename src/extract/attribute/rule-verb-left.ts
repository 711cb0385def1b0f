// Reported words that stand left of their speaker: `“Q,” said S`, `“Q,” S said`, `C, S said`.
import { RELATIVES } from '../../lexicon/index.ts';
import { adverbialEnd } from './adverbial.ts';
import type { Complement } from './complement.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { quotationUse } from './name-or-speech.ts';
import type { Phrase } from './phrase.ts';
import { phraseRight } from './phrase-right.ts';
import type { RuleContext } from './rule-context.ts';
import { draftOf, endsAsUtterance, SURE } from './rule-context.ts';
import type { Found } from './side-content.ts';
import { afterCue, holdsClause, leftContent, leftOfComma, NOTHING, restAfter } from './side-content.ts';
import type { Sides } from './sides.ts';
import { mayQuote, showsBefore, takesClause } from './sides.ts';
import { isComma, isDeterminer, isPreposition, isVerbLike, opensClause } from './words.ts';

/** `“Q,” said S` and `C, said S`. */
export function invertedDraft(context: RuleContext, cue: VerbCue, subject: Phrase | null): Draft | null {
  const { sentence } = context;
  const touch = leftOfComma(sentence, cue.from - 1);
  const isQuotation = itemAt(sentence, touch).kind === 'quotation' && touch >= sentence.from;
  const isAfterComma = touch < cue.from - 1;
  if (subject !== null || !mayQuote(cue) || !takesClause(cue) || cue.voice !== 'finite') return null;
  if (!isQuotation && !isAfterComma) return null;
  const source = phraseRight(sentence, cue.to);
  if (source === null || isBareVerb(sentence, cue)) return null;
  const left = leftContent(context, touch + 1);
  if (left === null) return null;
  const after = afterCue(context, source.to);
  return draftOf(context, {
    content: [left.span, ...after.content],
    cue,
    cueEnd: cue.to,
    source,
    addressee: null,
    rule: isQuotation ? 'quote-verb-speaker' : 'clause-verb-speaker',
    confidence: isQuotation ? SURE.inverted : SURE.parenthetical,
    follows: null,
    quotations: [...left.quotations, ...after.quotations],
  });
}

/** "to say" and its like are never inverted. */
const isBareVerb = (sentence: Sentence, cue: VerbCue): boolean =>
  itemAt(sentence, cue.from).lower === 'to' || itemAt(sentence, cue.head).lower.endsWith('ing');

/** `“Q,” S said …` and `C, S said`: what is reported stands left of the speaker. */
export function leftDraft(context: RuleContext, cue: VerbCue, sides: Sides): Draft | null {
  const { sentence } = context;
  const { subject, complement } = sides;
  if (subject === null || !mayStandBehind(sentence, cue, subject)) return null;
  // "“Q,” as the clerk puts it"
  const opening = itemAt(sentence, subject.from - 1).lower === 'as' ? subject.from - 1 : subject.from;
  const touch = leftOfComma(sentence, opening - 1);
  if (touch < sentence.from || !isAttached(context, touch, opening)) return null;
  const isQuotation = itemAt(sentence, touch).kind === 'quotation';
  if (complement.opening === 'quotation' && isNameOfThing(context, touch)) return null;
  if (reportsToTheRight(sentence, cue, { complement, isQuotation })) return null;
  const left = leftContent(context, touch + 1);
  if (left === null) return null;
  const rest = restOf(context, complement, isQuotation);
  if (!isQuotation && !rest.isInterrupted && !holdsClause(sentence, left.phrase)) return null;
  return draftOf(context, {
    content: [left.span, ...rest.content],
    cue,
    cueEnd: complement.cueEnd,
    source: subject,
    addressee: complement.addressee,
    rule: isQuotation ? 'quote-speaker-verb' : 'clause-speaker-verb',
    confidence: isQuotation ? SURE.subject : SURE.parenthetical,
    follows: null,
    quotations: [...left.quotations, ...rest.quotations],
  });
}

const mayStandBehind = (sentence: Sentence, cue: VerbCue, subject: Phrase): boolean =>
  takesClause(cue) && (mayQuote(cue) || showsBefore(sentence, cue, subject));

/** No hearer behind a verb of asking has more words ("the court", "the four inspectors"). */
const MOST_HEARER = 4;

/** “Q?” she asked the court: nothing but a short noun phrase ends the sentence behind the verb. */
function isHearer(sentence: Sentence, { opening, start }: Complement): boolean {
  if (opening !== 'bare' || !isDeterminer(itemAt(sentence, start))) return false;
  const end = itemAt(sentence, sentence.to - 1).kind === 'mark' ? sentence.to - 1 : sentence.to;
  if (end - start < 2 || end - start > MOST_HEARER) return false;
  for (let at = start; at < end; at += 1) if (itemAt(sentence, at).kind !== 'word') return false;
  return !holdsClause(sentence, { from: start, to: end });
}

/** "In a play called “Low Tide,” Lund says “…”": the marks before the speaker hold a name. */
function isNameOfThing({ sentence, text, quotations }: RuleContext, at: number): boolean {
  const quotation = quotations[itemAt(sentence, at).quotation];
  return quotation !== undefined && quotationUse(text, quotation, sentence, at) === 'title';
}

/** A comma, or the punctuation inside the closing mark, joins the words to the subject behind them. */
function isAttached(context: RuleContext, touch: number, subject: number): boolean {
  const { sentence } = context;
  if (RELATIVES.has(itemAt(sentence, subject).lower)) return false;
  const hasComma = touch < subject - 1;
  return hasComma || (itemAt(sentence, touch).kind === 'quotation' && endsAsUtterance(context, touch));
}

/** The verb stands inside a clause: its subject, or an opening that is no time or place of saying, comes before. */
function interrupts({ sentence }: RuleContext, start: number): boolean {
  if (isVerbLike(itemAt(sentence, start))) return true;
  const opening = adverbialEnd(sentence, sentence.from);
  if (isComma(itemAt(sentence, opening))) return false;
  return holdsClause(sentence, { from: start, to: sentence.to });
}

/** What goes on behind the verb: the second half of the quotation, or of the clause it interrupts. */
function restOf(
  context: RuleContext,
  { opening, start }: Complement,
  isQuotation: boolean,
): Found & { readonly isInterrupted: boolean } {
  if (opening !== 'comma' && opening !== 'quotation') return { ...NOTHING, isInterrupted: false };
  const half = afterCue(context, start - (opening === 'comma' ? 1 : 0));
  if (isQuotation || half.content.length > 0) return { ...half, isInterrupted: false };
  const rest = restAfter(context, start);
  const isInterrupted = rest.content.length > 0 && interrupts(context, start);
  return { ...rest, isInterrupted };
}

/**
 * What stands behind the verb is its own report, so that what stands before is not.
 *
 * Behind a quotation a "that" farther on ("told them after the talk that was held at sea") begins no report.
 */
function reportsToTheRight(
  sentence: Sentence,
  cue: VerbCue,
  { complement, isQuotation }: { readonly complement: Complement; readonly isQuotation: boolean },
): boolean {
  const { opening, start, addressee } = complement;
  if (opening === 'that' && itemAt(sentence, start).lower !== 'when')
    return !isQuotation || start === (addressee?.to ?? cue.to);
  if (opening === 'colon') return true;
  if (opening === 'quotation') return !isQuotation;
  if (opening !== 'bare' || (isQuotation && isHearer(sentence, complement))) return false;
  const first = itemAt(sentence, start);
  return !isPreposition(first) && !opensClause(first) && first.lower !== 'and' && first.lower !== 'to';
}
