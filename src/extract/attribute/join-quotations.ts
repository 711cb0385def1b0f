// Sentences that are nothing but quotations belong to the quotation beside them (“A,” S said. “B. C.”).
import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { Passage, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { united } from './place-index.ts';

/** The drafts of one paragraph with the bare quotations right behind, or right before, taken in. */
export function joinQuotations(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const joined = [...drafts];
  const indexOf = (sentence: Sentence | undefined, last: boolean): number => {
    if (sentence === undefined) return -1;
    const isHere = (draft: Draft): boolean =>
      draft.sentence.start === sentence.span.start && draft.quotations.length > 0;
    return last ? joined.findLastIndex(isHere) : joined.findIndex(isHere);
  };
  const hasDraft = (sentence: Sentence): boolean =>
    joined.some((draft) => draft.sentence.start === sentence.span.start);
  const { sentences } = passage;
  for (let at = 0; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined || indexOf(sentence, false) >= 0) continue;
    const isBareHere = isBareQuotation(sentence);
    if (!isBareHere && !(opensWithQuotation(sentence) && !hasDraft(sentence))) continue;
    let before = at - 1;
    while (before >= 0 && isBare(sentences[before]) && indexOf(sentences[before], true) < 0) before -= 1;
    const left = indexOf(sentences[before], true);
    const index = left >= 0 || !isBareHere ? left : indexOf(sentences[at + 1], false);
    const draft = joined[index];
    if (draft !== undefined && isDirect(draft)) joined[index] = withContent(draft, sentence);
  }
  return joined;
}

const opensWithQuotation = (sentence: Sentence): boolean =>
  itemAt(sentence, sentence.from).kind === 'quotation';
const isBare = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && isBareQuotation(sentence);

/** Nothing but quotations and marks between them. */
export function isBareQuotation(sentence: Sentence): boolean {
  let quotations = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const { kind } = itemAt(sentence, at);
    if (kind === 'quotation') quotations += 1;
    else if (kind !== 'mark') return false;
  }
  return quotations > 0;
}

const DIRECT_RULES = /^(?:quote-|speaker-verb-quote|speaker-colon)/u;
const isDirect = (draft: Draft): boolean => DIRECT_RULES.test(draft.rule);

function withContent(draft: Draft, sentence: Sentence): Draft {
  const spans: Span[] = [];
  const quotations: number[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const item = itemAt(sentence, at);
    if (item.kind !== 'quotation') continue;
    spans.push({ start: item.start, end: item.end });
    quotations.push(item.quotation);
  }
  return {
    ...draft,
    content: united([...draft.content, ...spans]),
    quotations: [...draft.quotations, ...quotations].sort((a, b) => a - b),
  };
}
