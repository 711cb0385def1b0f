// What is known while quotations without a verb are placed: who owns which, who spoke last in a sentence.
import type { QuoteFlag, Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { Draft } from './draft.ts';
import type { Passage, Sentence } from './item.ts';
import { isNested } from './nested.ts';
import type { Page } from './page.ts';
import { sentenceIndexAt } from './page.ts';
import type { Passages } from './passages.ts';
import { united } from './place-index.ts';
import { SURE } from './rule-context.ts';

/** The drafts while quotations are placed among them. */
export interface Placing {
  readonly page: Page;
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Where each quotation stands. */
  readonly spans: readonly Span[];
  readonly passages: Passages;
  readonly drafts: Draft[];
  /** The draft each quotation belongs to. */
  readonly owner: Map<number, number>;
  /** The last draft that reports an utterance, by the index of its sentence. */
  readonly bySentence: Map<number, number>;
}

/** A quotation that no draft holds, and where it stands. */
export interface Place {
  readonly passage: Passage;
  readonly passageIndex: number;
  readonly sentence: Sentence;
  readonly sentenceIndex: number;
  readonly index: number;
  readonly quotation: Quotation;
}

/** Notes which draft speaks last in its sentence. */
export function noteSentence({ page, drafts, bySentence }: Placing, index: number): void {
  const draft = drafts[index];
  if (draft === undefined || isNested(draft) || !isUtterance(draft)) return;
  const at = (draft.cue[0] ?? draft.content[0])?.start ?? 0;
  const sentence = sentenceIndexAt(page, at);
  const last = bySentence.get(sentence);
  const known = last === undefined ? undefined : drafts[last];
  if (known === undefined || (known.cue[0]?.start ?? 0) <= at) bySentence.set(sentence, index);
}

/** More parts than any split quotation has: what follows is a draft of its own. */
const MOST_PARTS = 40;

/** Takes a quotation into a draft. */
export function extend(
  placing: Placing,
  owner: number,
  { index, span, flag }: { index: number; span: Span; flag: QuoteFlag | null },
): void {
  const draft = placing.drafts[owner];
  if (draft === undefined || draft.content.length >= MOST_PARTS) return;
  placing.drafts[owner] = {
    ...draft,
    content: united([...draft.content, span]),
    flags: flag === null ? draft.flags : [...draft.flags, flag],
  };
  placing.owner.set(index, owner);
}

/** What a new draft says beyond its place. */
export interface NewDraft {
  readonly rule: string;
  readonly confidence: number;
  readonly mention: readonly Span[];
  readonly cue: readonly Span[];
  readonly follows: number | null;
  readonly flags: readonly QuoteFlag[];
}

/** Gives a quotation a draft of its own. */
export function add(placing: Placing, { quotation, index, sentence }: Place, made: NewDraft): void {
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

/** The draft whose cue or content stands in a stretch, the last one; null where there is none. */
export function ownerIn({ page, bySentence }: Placing, span: Span): number | null {
  return bySentence.get(sentenceIndexAt(page, span.start)) ?? null;
}

const isUtterance = (draft: Draft): boolean =>
  draft.class === 'speech' || draft.class === 'writing' || draft.class === 'according';
