// "The Herald quoted S as saying “Q”", "S was quoted as saying “Q” by the Herald": the one quoted speaks.
import { adverbialEnd } from './adverbial.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import { contentEnd } from './content-end.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { spanOf } from './phrase.ts';
import { subjectLeft } from './subject.ts';
import type { Found } from './side-content.ts';
import { afterCue, leftContent, leftOfComma, NOTHING } from './side-content.ts';
import { isComma } from './words.ts';
import type { RuleContext } from './rule-context.ts';
import { draftOf, quotationsIn, SURE } from './rule-context.ts';

/** How far behind "quoted" its "as saying" may stand (items). */
const REACH = 25;

/** The attribution of a verb of quoting; null for any other verb. */
export function quotedDraft(context: RuleContext, cue: VerbCue): Draft | null {
  const { sentence } = context;
  if (cue.lemma !== 'quote' && cue.lemma !== 'cite') return null;
  const as = asSaying(sentence, cue.to);
  if (as === null) return null;
  const isPassive = as === cue.to || itemAt(sentence, cue.to).lower === 'by';
  const source = isPassive ? subjectLeft(sentence, cue.from, sentence.from) : { from: cue.to, to: as };
  if (source === null) return null;
  const said = itemAt(sentence, as + 1).lower === 'having' ? as + 3 : as + 2;
  const words = (isPassive ? saidBefore(context, source, said) : null) ?? contentOf(context, cue, said);
  if (words === null) return null;
  return draftOf(context, {
    ...words,
    cue: isPassive ? { ...cue, class: 'speech' } : { ...cue, from: as, to: said, class: 'speech' },
    cueEnd: said,
    source,
    addressee: null,
    rule: 'quoted-as-saying',
    confidence: SURE.introduced,
    follows: null,
  });
}

function contentOf(context: RuleContext, cue: VerbCue, said: number): Found | null {
  const { sentence } = context;
  const phrase = contentBehind(context, said) ?? contentBefore(sentence, cue);
  if (phrase === null) return null;
  return { content: [spanOf(sentence, phrase)], quotations: quotationsIn(sentence, phrase) };
}

/** “Q,” S was quoted as saying by the Herald; C, S was quoted as saying on Friday: the words stand left of the speaker. */
function saidBefore(context: RuleContext, source: Phrase, said: number): Found | null {
  const { sentence } = context;
  const touch = leftOfComma(sentence, source.from - 1);
  if (touch < sentence.from) return null;
  const isQuotation = itemAt(sentence, touch).kind === 'quotation';
  if (!isQuotation && (touch === source.from - 1 || !tellsNoMore(sentence, said))) return null;
  const left = leftContent(context, touch + 1);
  if (left === null) return null;
  const after = isQuotation ? afterCue(context, said) : NOTHING;
  return {
    content: [left.span, ...after.content],
    quotations: [...left.quotations, ...after.quotations],
  };
}

/** Behind the verb stand only when and where it was said, or by whom it was quoted. */
function tellsNoMore(sentence: Sentence, from: number): boolean {
  let at = from;
  for (let end = adverbialEnd(sentence, at); end > at; end = adverbialEnd(sentence, at)) at = end;
  return at >= sentence.to || itemAt(sentence, at).lower === 'by';
}

/** The index of "as" in "as saying" behind the verb, or null. */
function asSaying(sentence: Sentence, from: number): number | null {
  for (let at = from; at < sentence.to && at - from <= REACH; at += 1) {
    if (itemAt(sentence, at).kind === 'quotation') return null;
    const next = itemAt(sentence, at + 1).lower;
    if (itemAt(sentence, at).lower !== 'as') continue;
    if (/^(?:saying|telling|stating|warning|arguing)$/u.test(next)) return at;
    if (
      next === 'having' &&
      itemAt(sentence, at + 2).forms.some(({ shape }) => shape === 'past' || shape === 'participle')
    )
      return at;
  }
  return null;
}

/** “Moscow blamed “Q”, the Herald quoted S as saying.”: the clause before the outlet that quotes. */
function contentBefore(sentence: Sentence, cue: VerbCue): Phrase | null {
  const outlet = subjectLeft(sentence, cue.from, sentence.from);
  if (outlet === null || !isComma(itemAt(sentence, outlet.from - 1))) return null;
  const to = outlet.from - 1;
  return to > sentence.from ? { from: sentence.from, to } : null;
}

/** "told guests at the time: “Q”": past whom it was said to, where a colon follows. */
function addresseeEnd(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.to && at - from <= MOST_HEARD; at += 1) {
    const { kind, lower } = itemAt(sentence, at);
    if (lower === ':') return at;
    if (kind !== 'word') return from;
  }
  return from;
}

/** No words between such a verb and its colon are more (items). */
const MOST_HEARD = 8;

/** What was said: up to the outlet that quoted it ("… by the Herald"). */
function contentBehind(context: RuleContext, from: number): Phrase | null {
  const { sentence } = context;
  let start = addresseeEnd(sentence, from);
  while (start < sentence.to && itemAt(sentence, start).kind === 'mark') start += 1;
  if (start >= sentence.to) return null;
  const isQuotation = itemAt(sentence, start).kind === 'quotation';
  const end = contentEnd(context, start);
  const isFollowedByOutlet = itemAt(sentence, start + 1).lower === 'by';
  return { from: start, to: isQuotation && isFollowedByOutlet ? start + 1 : end };
}
