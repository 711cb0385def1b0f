// Quotations that no verb claims: continued over paragraphs, floating behind a speaker, introduced by a lead-in,
// or left over inside a sentence that reports. Cost: linear in the quotations.
import type { QuoteFlag, Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { Draft } from './draft.ts';
import type { Passage, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { isBareQuotation } from './join-quotations.ts';
import { quotationUse } from './name-or-speech.ts';
import { mainSubject, spanOf } from './noun-phrase.ts';
import type { Page } from './page.ts';
import { sentenceIndexAt } from './page.ts';
import type { Passages } from './passages.ts';
import { firstEndingAfter, united } from './place-index.ts';
import { SURE } from './rule-context.ts';
import { signatureEnd } from './rule-other.ts';
import { isDash } from './words.ts';

/** Words in marks that open no sentence and are fewer than this say too little without a verb of saying. */
const FEWEST_WORDS = 5;

interface Placing {
  readonly page: Page;
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly passages: Passages;
  readonly drafts: Draft[];
  /** The draft each quotation belongs to. */
  readonly owner: Map<number, number>;
  /** The last draft that reports an utterance, by the index of its sentence. */
  readonly bySentence: Map<number, number>;
}

/** The drafts, with every quotation that is speech taken into one of them or given one of its own. */
export function placeQuotations(page: Page, passages: Passages, drafts: readonly Draft[]): readonly Draft[] {
  const { text, quotations } = page;
  const owner = ownersOf(quotations, drafts);
  const placing: Placing = {
    page,
    text,
    quotations,
    passages,
    drafts: [...drafts],
    owner,
    bySentence: new Map(),
  };
  drafts.forEach((_, index) => {
    noteSentence(placing, index);
  });
  for (let index = 0; index < passages.count; index += 1) {
    for (const quotation of passages.quotationsAt(index)) {
      if (!owner.has(quotation)) placeOne(placing, index, quotation);
    }
  }
  return placing.drafts;
}

function noteSentence({ page, drafts, bySentence }: Placing, index: number): void {
  const draft = drafts[index];
  if (draft === undefined || !isUtterance(draft)) return;
  const at = (draft.cue[0] ?? draft.content[0])?.start ?? 0;
  const sentence = sentenceIndexAt(page, at);
  const known = drafts[bySentence.get(sentence) ?? -1];
  if (known === undefined || (known.cue[0]?.start ?? 0) <= at) bySentence.set(sentence, index);
}

function ownersOf(quotations: readonly Quotation[], drafts: readonly Draft[]): Map<number, number> {
  const owner = new Map<number, number>();
  const spans = quotations.map(({ span }) => span);
  const outer = quotations.flatMap(({ depth }, index) => (depth === 0 ? [index] : []));
  const outerSpans = outer.map((index) => spans[index] ?? { start: 0, end: 0 });
  drafts.forEach((draft, index) => {
    for (const content of draft.content) {
      for (let at = firstEndingAfter(outerSpans, content.start); at < outer.length; at += 1) {
        if ((outerSpans[at]?.start ?? Infinity) >= content.end) break;
        const quotation = outer[at] ?? -1;
        if (!owner.has(quotation)) owner.set(quotation, index);
      }
    }
  });
  return owner;
}

function placeOne(placing: Placing, passageIndex: number, index: number): void {
  const passage = placing.passages.at(passageIndex);
  const quotation = placing.quotations[index];
  if (passage === undefined || quotation === undefined) return;
  if (joinContinued(placing, index, quotation)) return;
  const sentenceIndex = firstEndingAfter(
    passage.sentences.map(({ span }) => span),
    quotation.span.start,
  );
  const sentence = passage.sentences[sentenceIndex];
  if (sentence === undefined) return;
  const place: Place = { passage, passageIndex, sentence, sentenceIndex, index, quotation };
  if (isBareQuotation(sentence)) placeBare(placing, place);
  else placeWithin(placing, place);
}

interface Place {
  readonly passage: Passage;
  readonly passageIndex: number;
  readonly sentence: Sentence;
  readonly sentenceIndex: number;
  readonly index: number;
  readonly quotation: Quotation;
}

/** A quotation that runs over a paragraph's end is one with its other half. */
function joinContinued(placing: Placing, index: number, quotation: Quotation): boolean {
  const other = quotation.continues ?? continuedBy(placing.quotations, index);
  const owner = other === null ? undefined : placing.owner.get(other);
  if (owner === undefined) return false;
  extend(placing, owner, { index, span: quotation.span, flag: 'continued' });
  return true;
}

function continuedBy(quotations: readonly Quotation[], index: number): number | null {
  if (quotations[index]?.closed !== false) return null;
  for (let at = index + 1; at < Math.min(quotations.length, index + 8); at += 1) {
    if (quotations[at]?.continues === index) return at;
  }
  return null;
}

function extend(
  placing: Placing,
  owner: number,
  { index, span, flag }: { index: number; span: Span; flag: QuoteFlag | null },
): void {
  const draft = placing.drafts[owner];
  if (draft === undefined) return;
  placing.drafts[owner] = {
    ...draft,
    content: united([...draft.content, span]),
    flags: flag === null ? draft.flags : [...draft.flags, flag],
  };
  placing.owner.set(index, owner);
}

interface NewDraft {
  readonly rule: string;
  readonly confidence: number;
  readonly mention: readonly Span[];
  readonly cue: readonly Span[];
  readonly follows: number | null;
  readonly flags: readonly QuoteFlag[];
}

function add(placing: Placing, { quotation, index, sentence }: Place, made: NewDraft): void {
  placing.owner.set(index, placing.drafts.length);
  placing.drafts.push({
    content: [quotation.span],
    cue: made.cue,
    mention: made.mention,
    addressee: null,
    class: 'speech',
    rule: made.rule,
    confidence: made.follows === null && made.mention.length === 0 ? SURE.leftOver : made.confidence,
    negated: false,
    flags: made.flags,
    follows: made.follows === null ? null : (placing.drafts[made.follows] ?? null),
    quotations: [index],
    sentence: sentence.span,
  });
  noteSentence(placing, placing.drafts.length - 1);
}

/** A sentence, or a whole paragraph, of nothing but quotation. */
function placeBare(placing: Placing, place: Place): void {
  const { passage, sentenceIndex } = place;
  if (placeSigned(placing, place)) return;
  const before = passage.sentences[sentenceIndex - 1];
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

const hasQuotation = ({ quotations, drafts }: Placing, span: Span, owner: number): boolean =>
  (drafts[owner]?.quotations ?? []).some((index) => within(quotations[index]?.span, span)) ||
  (drafts[owner]?.content ?? []).some(
    (content) => content.end <= span.end && opensQuotation(quotations, content.start),
  );
const within = (inner: Span | undefined, outer: Span): boolean =>
  inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;

/** "X was blunt. “Q”": the subject of the sentence before is the one who speaks, as far as can be told. */
function placeLedIn(placing: Placing, place: Place, before: Sentence): void {
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

/** The draft whose cue or content stands in a stretch, the last one; null where there is none. */
function ownerIn({ page, bySentence }: Placing, span: Span): number | null {
  return bySentence.get(sentenceIndexAt(page, span.start)) ?? null;
}

const isUtterance = (draft: Draft): boolean =>
  draft.class === 'speech' || draft.class === 'writing' || draft.class === 'according';

/** The draft of the last quotation of a paragraph. */
function lastQuotedOwner(placing: Placing, passage: Passage): number | null {
  for (const index of [...passage.quotations].reverse()) {
    const owner = placing.owner.get(index);
    if (owner !== undefined) return owner;
  }
  return null;
}

/** The draft of the next paragraph's first quotation, where a floating one has nobody before it. */
function nextOwner(placing: Placing, { passageIndex }: Place): number | null {
  const first = placing.passages.quotationsAt(passageIndex + 1)[0];
  return first === undefined ? null : (placing.owner.get(first) ?? null);
}

/** In questions and answers the speaker is the one before the last. */
function turnOf(placing: Placing, place: Place, owner: number): number | null {
  const { text, quotations, passages } = placing;
  const previous = passages.quotationsAt(place.passageIndex - 1)[0];
  const before = previous === undefined ? undefined : quotations[previous];
  if (before === undefined) return owner;
  const asks = (quotation: Quotation): boolean => text.charAt(quotation.inner.end - 1) === '?';
  if (asks(before) === asks(place.quotation)) return owner;
  const earlier = passages.quotationsAt(place.passageIndex - 2)[0];
  return earlier === undefined ? null : (placing.owner.get(earlier) ?? null);
}

/** Inside a sentence with other words: nobody's unless the sentence reports or the words are a whole utterance. */
function placeWithin(placing: Placing, place: Place): void {
  const { text } = placing;
  const { passage, sentence, index, quotation } = place;
  let at = sentence.from;
  while (at < sentence.to && itemAt(sentence, at).quotation !== index) at += 1;
  if (quotationUse(text, quotation, passage, at) !== 'speech') return;
  const owner = ownerIn(placing, sentence.span);
  if (owner !== null) {
    const draft = placing.drafts[owner];
    const mention = draft === undefined ? [] : draft.mention;
    add(placing, place, {
      rule: 'partial-quotation',
      confidence: SURE.leftOver,
      mention,
      cue: draft?.cue ?? [],
      follows: owner,
      flags: ['partial'],
    });
    return;
  }
  const words = text.slice(quotation.inner.start, quotation.inner.end).split(/\s+/u).length;
  if (words < FEWEST_WORDS) return;
  const subject = mainSubject(sentence, at);
  if (subject === null) return;
  add(placing, place, {
    rule: 'subject-and-quotation',
    confidence: SURE.leftOver,
    mention: [spanOf(sentence, subject)],
    cue: [],
    follows: null,
    flags: ['partial'],
  });
}

function opensQuotation(quotations: readonly Quotation[], place: number): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.span.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return quotations[low]?.span.start === place;
}
