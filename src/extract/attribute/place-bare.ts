// Quotations that are a whole sentence or paragraph: signed, introduced, floating behind a speaker, led in.
import type { Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { Passage, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { isBareQuotation } from './join-quotations.ts';
import { isHeading } from './name-or-speech.ts';
import { spanOf } from './phrase.ts';
import { firstStartingAt } from './place-index.ts';
import type { NewDraft, Place, Placing } from './placing.ts';
import { add, extend, ownerIn } from './placing.ts';
import { SURE } from './rule-context.ts';
import { signatureEnd } from './rule-other.ts';
import { mainSubject } from './subject.ts';
import { isDash } from './words.ts';

/** A sentence, or a whole paragraph, of nothing but quotation. */
export function placeBare(placing: Placing, place: Place): void {
  const { passage, sentenceIndex, quotation } = place;
  if (placeSigned(placing, place)) return;
  if (passage.sentences.length === 1 && isHeading(placing.text, quotation)) return;
  const before = sentenceIndex === 0 ? undefined : passage.sentences[sentenceIndex - 1];
  if (before !== undefined) {
    placeBehind(placing, place, before);
    return;
  }
  const previous = placing.passages.at(place.passageIndex - 1);
  const last = previous?.sentences.at(-1);
  if (previous === undefined || last === undefined) {
    add(placing, place, { ...FLOATING, follows: nextOwner(placing, place), mention: [] });
    return;
  }
  if (endsWithColon(placing.text, previous)) {
    placeIntroduced(placing, place, last);
    return;
  }
  const owner = lastQuotedOwner(placing, previous) ?? ownerIn(placing, last.span);
  if (owner === null) placeLedIn(placing, place, last);
  else add(placing, place, { ...FLOATING, follows: turnOf(placing, place, owner), mention: [] });
}

/** The next paragraph is a dash and a name: whose quotation this is. */
function placeSigned(placing: Placing, place: Place): boolean {
  const next = placing.passages.at(place.passageIndex + 1)?.sentences;
  const sentence = next?.[0];
  if (sentence === undefined || next?.length !== 1 || !isDash(itemAt(sentence, sentence.from))) return false;
  const to = signatureEnd(sentence, sentence.from + 1);
  if (to === null || to !== sentence.to) return false;
  add(placing, place, {
    rule: 'quote-dash-speaker',
    confidence: SURE.colon,
    mention: [spanOf(sentence, { from: sentence.from + 1, to })],
    cue: [spanOf(sentence, { from: sentence.from, to: sentence.from + 1 })],
    follows: null,
    flags: ['block'],
  });
  return true;
}

const FLOATING: Omit<NewDraft, 'follows' | 'mention'> = {
  rule: 'floating-quote',
  confidence: SURE.floating,
  cue: [],
  flags: ['floating'],
};

/** Behind another sentence of its paragraph: part of the quotation before, or the next words of who spoke there. */
function placeBehind(placing: Placing, place: Place, before: Sentence): void {
  const owner = ownerIn(placing, before.span);
  if (owner === null) {
    placeLedIn(placing, place, before);
    return;
  }
  const isQuoted = isBareQuotation(before) || hasQuotation(placing, before.span, owner);
  if (isQuoted) extend(placing, owner, { index: place.index, span: place.quotation.span, flag: null });
  else add(placing, place, { ...FLOATING, follows: owner, mention: [] });
}

const hasQuotation = ({ quotations, spans, drafts }: Placing, span: Span, owner: number): boolean =>
  (drafts[owner]?.quotations ?? []).some((index) => within(quotations[index]?.span, span)) ||
  (drafts[owner]?.content ?? []).some(
    (content) => content.end <= span.end && opensQuotation(spans, content.start),
  );
const within = (inner: Span | undefined, outer: Span): boolean =>
  inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;

/** "X was blunt. “Q”": the subject of the sentence before is the one who speaks, as far as can be told. */
function placeLedIn(placing: Placing, place: Place, before: Sentence): void {
  if (placing.text.charAt(before.span.end - 1) === '?') {
    add(placing, place, { ...FLOATING, follows: earlierOwner(placing, place), mention: [] });
    return;
  }
  const subject = mainSubject(before, before.to);
  const mention = subject === null ? [] : [spanOf(before, subject)];
  add(placing, place, {
    rule: 'lead-in',
    confidence: mention.length > 0 ? SURE.leadIn : SURE.leftOver,
    mention,
    cue: [],
    follows: subject === null ? nextOwner(placing, place) : null,
    flags: ['floating'],
  });
}

/** A paragraph that ends in a colon introduces the next. */
function placeIntroduced(placing: Placing, place: Place, before: Sentence): void {
  const owner = ownerIn(placing, before.span);
  const draft = owner === null ? undefined : placing.drafts[owner];
  const subject = mainSubject(before, before.to);
  const own = subject === null ? [] : [spanOf(before, subject)];
  const colon = { start: before.span.end - 1, end: before.span.end };
  add(placing, place, {
    rule: 'colon-before-quote',
    confidence: SURE.colon,
    mention: draft !== undefined && draft.mention.length > 0 ? draft.mention : own,
    cue: draft !== undefined && draft.cue.length > 0 ? draft.cue : [colon],
    follows: null,
    flags: [],
  });
}

const endsWithColon = (text: string, { span }: Passage): boolean => text.charAt(span.end - 1) === ':';

/** The draft of the last quotation of a paragraph. */
function lastQuotedOwner(placing: Placing, passage: Passage): number | null {
  for (let at = passage.quotations.length - 1; at >= 0; at -= 1) {
    const owner = placing.owner.get(passage.quotations[at] ?? -1);
    if (owner !== undefined) return owner;
  }
  return null;
}

/** The draft of the next paragraph's first quotation, where a floating one has nobody before it. */
function nextOwner(placing: Placing, { passageIndex }: Place): number | null {
  const first = placing.passages.firstQuotationAt(passageIndex + 1);
  return first === null ? null : (placing.owner.get(first) ?? null);
}

/** In questions and answers the speaker is the one before the last. */
function turnOf(placing: Placing, place: Place, owner: number): number | null {
  const { text, quotations, passages } = placing;
  const previous = passages.firstQuotationAt(place.passageIndex - 1);
  const before = previous === null ? undefined : quotations[previous];
  if (before === undefined) return owner;
  const asks = (quotation: Quotation): boolean => text.charAt(quotation.inner.end - 1) === '?';
  if (asks(before) === asks(place.quotation)) return owner;
  return earlierOwner(placing, place);
}

/** Who spoke two paragraphs before: behind a question that is who answered the last one. */
function earlierOwner({ passages, owner }: Placing, { passageIndex }: Place): number | null {
  const earlier = passages.firstQuotationAt(passageIndex - 2);
  return earlier === null ? null : (owner.get(earlier) ?? null);
}

const opensQuotation = (spans: readonly Span[], place: number): boolean =>
  spans[firstStartingAt(spans, place)]?.start === place;
