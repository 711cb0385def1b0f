// Quotations that no verb claims: continued over paragraphs, floating behind a speaker, introduced by a lead-in,
// or left over inside a sentence that reports. Cost: linear in the quotations.
import type { Quotation } from '../quotation.ts';
import type { Draft } from './draft.ts';
import { itemAt } from './item.ts';
import { isBareQuotation } from './join-quotations.ts';
import { quotationUse } from './name-or-speech.ts';
import type { Page } from './page.ts';
import type { Passages } from './passages.ts';
import { spanOf } from './phrase.ts';
import { placeBare } from './place-bare.ts';
import { firstEndingAfter } from './place-index.ts';
import type { Place, Placing } from './placing.ts';
import { add, extend, noteSentence, ownerIn } from './placing.ts';
import { SURE } from './rule-context.ts';
import { mainSubject } from './subject.ts';

/** Words in marks that open no sentence and are fewer than this say too little without a verb of saying. */
const FEWEST_WORDS = 5;
/** Beside an attribution of its sentence, but outside what that reports, fewer words are mostly the writer's own. */
const FEWEST_LEFT_OVER = 3;

/** The drafts, with every quotation that is speech taken into one of them or given one of its own. */
export function placeQuotations(page: Page, passages: Passages, drafts: readonly Draft[]): readonly Draft[] {
  const { text, quotations } = page;
  const owner = ownersOf(quotations, drafts);
  const placing: Placing = {
    page,
    text,
    quotations,
    spans: quotations.map(({ span }) => span),
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
  const sentenceIndex = firstEndingAfter(passage.sentenceSpans, quotation.span.start);
  const sentence = passage.sentences[sentenceIndex];
  if (sentence === undefined) return;
  const place: Place = { passage, passageIndex, sentence, sentenceIndex, index, quotation };
  if (isBareQuotation(sentence)) placeBare(placing, place);
  else placeWithin(placing, place);
}

/** A quotation that runs over a paragraph's end is one with its other half. */
function joinContinued(placing: Placing, index: number, quotation: Quotation): boolean {
  const other = quotation.continues ?? continuedBy(placing.quotations, index);
  const owner = other === null ? undefined : placing.owner.get(other);
  if (owner === undefined) return false;
  extend(placing, owner, { index, span: quotation.span, flag: 'continued' });
  return placing.owner.has(index);
}

function continuedBy(quotations: readonly Quotation[], index: number): number | null {
  if (quotations[index]?.closed !== false) return null;
  for (let at = index + 1; at < Math.min(quotations.length, index + 8); at += 1) {
    if (quotations[at]?.continues === index) return at;
  }
  return null;
}

/** Inside a sentence with other words: nobody's unless the sentence reports or the words are a whole utterance. */
function placeWithin(placing: Placing, place: Place): void {
  const { text } = placing;
  const { sentence, index, quotation } = place;
  let at = sentence.from;
  while (at < sentence.to && itemAt(sentence, at).quotation !== index) at += 1;
  if (quotationUse(text, quotation, sentence, at) !== 'speech') return;
  const words = text.slice(quotation.inner.start, quotation.inner.end).split(/\s+/u).length;
  const owner = ownerIn(placing, sentence.span);
  if (owner !== null) {
    if (words < FEWEST_LEFT_OVER) return;
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
