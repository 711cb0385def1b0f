// Sentences that are nothing but quotations belong to the quotation beside them (“A,” S said. “B. C.”).
import type { Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { Draft } from './draft.ts';
import type { Passage, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { isNested } from './nested.ts';
import { united } from './place-index.ts';

/** More parts than any split quotation has. */
const MOST_PARTS = 40;

/** First and last draft with quotations of one sentence, by index; -1 where the sentence has only others. */
interface Drafted {
  readonly first: number;
  readonly last: number;
}

/** The drafts of one paragraph with the bare quotations right behind, or right before, taken in. */
export function joinQuotations(
  quotations: readonly Quotation[],
  passage: Passage,
  drafts: readonly Draft[],
): readonly Draft[] {
  const joined = [...drafts];
  const bySentence = draftedSentences(drafts);
  let carry = -1;
  passage.sentences.forEach((sentence, at) => {
    const own = bySentence.get(sentence.span.start);
    if (own !== undefined && own.last >= 0) {
      carry = own.last;
      return;
    }
    const isBare = isBareQuotation(sentence);
    if (!isBare && (own !== undefined || !opensWithQuotation(sentence))) {
      carry = -1;
      return;
    }
    const next = bySentence.get(passage.sentences[at + 1]?.span.start ?? -1)?.first ?? -1;
    const index = carry >= 0 || !isBare ? carry : next;
    if (!endsOpen(quotations, sentence)) takeIn(joined, index, sentence);
    if (!isBare) carry = -1;
  });
  return joined;
}

/** Takes a sentence into the draft at an index, if one is there. */
function takeIn(joined: Draft[], index: number, sentence: Sentence): void {
  const draft = index < 0 ? undefined : joined[index];
  if (draft !== undefined) joined[index] = withContent(draft, sentence);
}

function draftedSentences(drafts: readonly Draft[]): ReadonlyMap<number, Drafted> {
  const found = new Map<number, Drafted>();
  drafts.forEach((draft, index) => {
    if (isNested(draft)) return;
    const known = found.get(draft.sentence.start) ?? { first: -1, last: -1 };
    const isQuoted = draft.quotations.length > 0;
    found.set(draft.sentence.start, {
      first: isQuoted && known.first < 0 ? index : known.first,
      last: isQuoted ? index : known.last,
    });
  });
  return found;
}

/** The quotation runs over the paragraph's end: the words that name its speaker may stand in the next. */
const endsOpen = (quotations: readonly Quotation[], sentence: Sentence): boolean => {
  const { quotation } = itemAt(sentence, sentence.to - 1);
  const last = quotation < 0 ? undefined : quotations[quotation];
  return last !== undefined && !last.closed && sentence.to === sentence.items.length;
};

const opensWithQuotation = (sentence: Sentence): boolean =>
  itemAt(sentence, sentence.from).kind === 'quotation';

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

const DIRECT_RULES = /^(?:quote-|speaker-verb-quote|shared-subject-quote|speaker-colon)/u;
const takesMore = (draft: Draft): boolean =>
  DIRECT_RULES.test(draft.rule) && draft.content.length < MOST_PARTS;

function withContent(draft: Draft, sentence: Sentence): Draft {
  if (!takesMore(draft)) return draft;
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
