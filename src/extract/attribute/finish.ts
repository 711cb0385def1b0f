// Turns drafts into attributions: kind, quoted words, flags.
import type { QuoteFlag, QuoteKind, Span } from '../../model/index.ts';
import type { RangeReader } from '../../text/index.ts';
import type { PlacedAttribution } from '../attribution.ts';
import type { Quotation } from '../quotation.ts';
import { viaReader } from '../via.ts';
import type { Draft } from './draft.ts';
import { heardOf } from './heard-of.ts';
import type { Page } from './page.ts';
import { sentenceIndexAt } from './page.ts';
import { firstStartingAt, united } from './place-index.ts';

/** What a mark left open costs: its other end is a guess. */
const UNCLOSED_FACTOR = 0.5;
const REPAIRED_FACTOR = 0.8;

/** The drafts as attributions, in order of content; `follows` as indexes into the same list. */
export function finish(
  drafts: readonly Draft[],
  page: Page,
  wordsIn: RangeReader,
): readonly PlacedAttribution[] {
  const { text, quotations } = page;
  const spans = quotations.map(({ span }) => span);
  const vias = viaReader(text, wordsIn);
  const index = new Map(drafts.map((draft, at) => [draft, at]));
  return drafts.map((made) => {
    const content = withoutReporters(text, made.content);
    const draft = heardOf(text, content === made.content ? made : { ...made, content });
    const held = quotationsWithin({ quotations, spans }, draft.content);
    const outer = held.length === 0 ? held : outermost(held, draft.content, page);
    const kind = draft.flags.includes('partial') ? 'mixed' : kindOf(draft.content, outer);
    const sentence = sentenceOf(page, draft);
    return {
      kind,
      class: draft.class,
      content: draft.content,
      quoted: outer.length === 0 ? NOTHING : united(outer.map(({ inner }) => inner)),
      cue: draft.cue,
      mention: draft.mention,
      addressee: draft.addressee,
      sentence,
      via: vias({ ...draft, sentence }),
      polarity: draft.negated ? 'negated' : 'affirmed',
      flags: flagsOf(draft, {
        page,
        held: outer,
        kind,
        isTitled: outer.length < held.filter(({ depth }) => depth === 0).length,
      }),
      confidence: confidenceOf(draft, outer),
      rule: draft.rule,
      follows: draft.follows === null ? null : (index.get(draft.follows) ?? null),
    };
  });
}

// bounded: from each comma at most some hundred characters are looked at
const REPORTERS =
  /(?:,|\s[–—-])\s(?:(?:as\s)?(?:first\s)?(?:reports?|reported(?:\sby)?|according\sto)\s(?:the\s)?\p{Lu}[^,;:“”"]{0,60}|(?:as\s)?(?:the\s)?(?:(?:news\s)?(?:agency|broadcaster|station|newspaper|paper|website|outlet|channel|magazine|daily|weekly)\s)?\p{Lu}[^,;:“”"]{0,40}\s(?:has\s)?report(?:s|ed))$/u;
/** What every such phrase holds. */
const REPORT = /report|according/u;
/** How far back from its end a content is searched for who reported it. */
const REPORTERS_REACH = 110;

/** Takes "…, reports the Herald" off the end of what was said: it tells how it came. */
function withoutReporters(text: string, content: readonly Span[]): readonly Span[] {
  let cut: Span[] | null = null;
  for (let at = 0; at < content.length; at += 1) {
    const { start, end } = content[at] ?? NO_SPAN;
    const from = Math.max(start + 1, end - REPORTERS_REACH);
    const words = text.slice(from, end);
    const tail = REPORT.test(words) ? REPORTERS.exec(words) : null;
    if (tail === null) continue;
    cut ??= [...content];
    cut[at] = { start, end: from + tail.index };
  }
  return cut ?? content;
}

const NO_SPAN: Span = { start: 0, end: 0 };
const NOTHING: readonly never[] = [];

/** Of the quotations in a content those that are words said, not held by another or a title. */
const outermost = (
  held: readonly Quotation[],
  content: readonly Span[],
  { uses }: Page,
): readonly Quotation[] =>
  held.filter(
    ({ depth, span }, at) =>
      (depth === 0 || at === 0) && (uses.get(span.start) !== 'title' || isAll(content, span)),
  );

/** The sentence that holds the cue. */
function sentenceOf(page: Page, draft: Draft): Span {
  const place = (draft.cue[0] ?? draft.content[0])?.start ?? 0;
  return page.sentences[sentenceIndexAt(page, place)] ?? draft.sentence;
}

const isAll = (content: readonly Span[], { start, end }: Span): boolean =>
  content.length === 1 && content[0]?.start === start && content[0].end === end;

function confidenceOf(draft: Draft, held: readonly Quotation[]): number {
  if (held.length === 0) return Math.round(draft.confidence * 1000) / 1000;
  const open = held.some(({ closed, repaired }) => !closed && repaired) ? UNCLOSED_FACTOR : 1;
  const repaired = held.some((quotation) => quotation.repaired) ? REPAIRED_FACTOR : 1;
  return Math.round(draft.confidence * open * repaired * 1000) / 1000;
}

/** Direct where every part of the content is one whole quotation, mixed where marks stand inside it. */
function kindOf(content: readonly Span[], held: readonly Quotation[]): QuoteKind {
  if (held.length === 0) return 'indirect';
  const isWhole = content.every(({ start, end }) => {
    const first = held.find(({ span }) => span.start === start);
    return first !== undefined && covers(held, start, end);
  });
  return isWhole ? 'direct' : 'mixed';
}

/** Nothing but white space and commas stands outside the quotations of the stretch. */
function covers(held: readonly Quotation[], start: number, end: number): boolean {
  let reached = start;
  for (const { span } of held) {
    if (span.end <= reached || span.start > end) continue;
    if (span.start - reached > 2) return false;
    reached = Math.max(reached, span.end);
  }
  return end - reached <= 2;
}

function quotationsWithin(
  { quotations, spans }: { readonly quotations: readonly Quotation[]; readonly spans: readonly Span[] },
  content: readonly Span[],
): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const { start, end } of content) {
    for (let at = firstStartingAt(spans, start); at < quotations.length; at += 1) {
      const quotation = quotations[at];
      if (quotation === undefined || quotation.span.start >= end) break;
      if (quotation.span.end <= end) found.push(quotation);
    }
  }
  return found;
}

interface FlagSigns {
  readonly page: Page;
  readonly held: readonly Quotation[];
  readonly kind: QuoteKind;
  readonly isTitled: boolean;
}

function flagsOf(draft: Draft, { page, held, kind, isTitled }: FlagSigns): readonly QuoteFlag[] {
  const isPlain = held.length === 0 && kind !== 'mixed' && !isTitled && draft.mention.length > 0;
  if (isPlain && draft.flags.length < 2) return draft.flags;
  const flags = new Set<QuoteFlag>(draft.flags);
  addMarkFlags(flags, held);
  if (kind === 'mixed') flags.add('partial');
  if (isTitled) flags.add('title');
  if (kind === 'mixed' && held.some(({ span }) => page.uses.get(span.start) === 'scare')) flags.add('scare');
  const words = held.map(({ inner }) => page.text.slice(inner.start, inner.end)).join(' ');
  if (/…|\.\s?\.\s?\./u.test(words)) flags.add('ellipsis');
  if (/\[[^[\]]{1,80}\]/u.test(words)) flags.add('brackets');
  if (draft.mention.length === 0) flags.add('implicit-speaker');
  return [...flags];
}

/** What the marks themselves tell. */
function addMarkFlags(flags: Set<QuoteFlag>, held: readonly Quotation[]): void {
  if (held.some(({ closed, repaired }) => !closed && repaired)) flags.add('unclosed');
  if (held.some(({ repaired }) => repaired)) flags.add('repaired');
  if (held.some(({ continues }) => continues !== null)) flags.add('continued');
}
