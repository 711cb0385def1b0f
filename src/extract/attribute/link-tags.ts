// Links the sequence model's spans: each content to its nearest cue, each cue to its nearest source.
// Cost of a link: characters between, sentence ends and line breaks weighed in; linear with a bounded window.
import type { Span } from '../../model/index.ts';
import type { TaggedSpan } from '../tagged-span.ts';
import type { CueClass } from '../../lexicon/index.ts';
import type { Draft } from './draft.ts';
import type { Page } from './page.ts';
import { sentenceIndexAt } from './page.ts';
import { firstStartingAt, overlaps } from './place-index.ts';

/** What a sentence end and a line break between two spans weigh, in characters. */
const SENTENCE_WEIGHT = 60;
const LINE_WEIGHT = 200;
/** A cue farther away than this belongs to something else. */
const FARTHEST_CUE = 500;
const FARTHEST_SOURCE = 400;
/**
 * What a cue costs of whose words the lists know none, where no marks stand in its content: on held-out articles
 * half of those are right, and most of them tell what somebody did rather than said.
 */
const UNKNOWN_CUE = 0.8;
/** Stands in for the score of a source that is not there. */
const NO_SOURCE = 0.5;
/** How many spans of a label are looked at on each side. */
const WINDOW = 4;

/** Attributions from tagged spans alone; contents without a cue in their sentence are left out, unless in marks. */
export function linkTags(
  page: Page,
  allTags: readonly TaggedSpan[],
  classOf: (cue: Span) => { readonly class: CueClass | null; readonly negated: boolean },
): readonly Draft[] {
  const cues = allTags.filter(({ label }) => label === 'cue');
  const tags = allTags.flatMap((tag) => (tag.label === 'content' ? bySentence(page, tag, cues) : [tag]));
  const sources = tags.filter((tag) => tag.label === 'source' && !isConjunction(page.text, tag));
  const marked = page.quotations.flatMap(({ depth, span }) => (depth === 0 ? [span] : []));
  const contents = new Map<TaggedSpan, TaggedSpan[]>();
  for (const content of tags) {
    if (content.label !== 'content') continue;
    const mayCross = (cue: Span): boolean => crosses(page.text, content, cue) && !classOf(cue).negated;
    const cue = nearest(page, cues, { from: content, farthest: FARTHEST_CUE, mayCross });
    if (cue !== null) contents.set(cue, [...(contents.get(cue) ?? []), content]);
  }
  return cues.flatMap((cue) => {
    const linked = contents.get(cue);
    if (linked === undefined) return [];
    const near = nearest(page, sources, { from: cue, farthest: FARTHEST_SOURCE, mayCross: () => false });
    const source = near === null ? null : withAntecedent(page, near);
    const { class: kind, negated } = classOf(cue);
    const draft = draftOf({ cue, linked, source }, { class: kind ?? 'speech', negated });
    if (kind !== null || overlaps(marked, linked)) return [draft];
    if (source === null) return [];
    return [{ ...draft, class: 'attitude', confidence: draft.confidence * UNKNOWN_CUE }];
  });
}

/** Words that open a clause and stand for nobody ("when pressed on why …"). */
const CONJUNCTIONS =
  /^(?:when|while|where|if|as|because|since|once|although|though|unless|until|but|and|or)$/iu;
/** No conjunction is longer. */
const LONGEST_CONJUNCTION = 8;

/** A "source" that is nothing but a conjunction: its clause has no subject of its own. */
const isConjunction = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_CONJUNCTION && CONJUNCTIONS.test(text.slice(start, end));

/**
 * Words in marks may be said by a verb in another sentence: one before them, or one behind a question, a cry or a break.
 * Behind a full stop in the marks, or words of the writer's behind them, the next sentence tells something else.
 */
function crosses(text: string, content: Span, cue: Span): boolean {
  if (!/["“”„«»‘'`]/u.test(text.charAt(content.start))) return false;
  if (cue.start < content.start) return true;
  if (
    !/["“”„«»‘’'`]/u.test(text.charAt(content.end - 1)) ||
    /^according/iu.test(text.slice(cue.start, cue.end))
  )
    return false;
  return !/\.["”»’'`]*$/u.test(text.slice(Math.max(content.start, content.end - 4), content.end));
}

/** A content that runs into a sentence with a cue of its own is cut at the border: each part has its own cue. */
function bySentence(page: Page, tag: TaggedSpan, cues: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const border = page.sentences[sentenceIndexAt(page, tag.start)]?.end ?? tag.end;
  const next = page.sentences[sentenceIndexAt(page, border)];
  if (border >= tag.end || next === undefined) return [tag];
  const cue = cues[firstStartingAt(cues, next.start)];
  if (cue === undefined || cue.start >= next.end) return [tag];
  const rest = { ...tag, start: Math.min(next.start, tag.end) };
  return rest.start < rest.end ? [{ ...tag, end: border }, rest] : [{ ...tag, end: border }];
}

const RELATIVE_CLAUSE = /^who\s/iu;
/** No name or description before a relative clause is longer (code units). */
const LONGEST_ANTECEDENT = 80;

/** "Ana Obi, who runs the Tarn Ferry,": a relative clause alone names nobody, whom it describes stands before its comma. */
function withAntecedent(page: Page, source: TaggedSpan): TaggedSpan {
  const { text, sentences } = page;
  if (!RELATIVE_CLAUSE.test(text.slice(source.start, source.end))) return source;
  const sentence = sentences[sentenceIndexAt(page, source.start)]?.start ?? source.start;
  const before = text.slice(Math.max(sentence, source.start - LONGEST_ANTECEDENT), source.start);
  const phrase = /(?:^|[,;:—–“”"]\s?)([^,;:—–“”"]+),\s$/u.exec(before)?.[1];
  if (phrase === undefined) return source;
  const start = source.start - before.length + before.lastIndexOf(phrase);
  return { ...source, start: start + (phrase.length - phrase.trimStart().length) };
}

interface Linked {
  readonly cue: TaggedSpan;
  readonly linked: readonly TaggedSpan[];
  readonly source: TaggedSpan | null;
}

function draftOf(
  { cue, linked, source }: Linked,
  kind: { readonly class: CueClass; readonly negated: boolean },
): Draft {
  return {
    ...kind,
    content: linked.map(spanOnly),
    cue: [spanOnly(cue)],
    mention: source === null ? [] : [spanOnly(source)],
    addressee: null,
    rule: 'sequence-model',
    confidence: (mean(linked) + cue.score + (source?.score ?? NO_SOURCE)) / 3,
    flags: [],
    follows: null,
    quotations: [],
    sentence: hull([...linked, cue, ...(source === null ? [] : [source])]),
  };
}

const spanOnly = ({ start, end }: Span): Span => ({ start, end });
const mean = (spans: readonly TaggedSpan[]): number =>
  spans.reduce((sum, { score }) => sum + score, 0) / Math.max(1, spans.length);
const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

function nearest(
  page: Page,
  spans: readonly TaggedSpan[],
  {
    from,
    farthest,
    mayCross,
  }: { readonly from: Span; readonly farthest: number; readonly mayCross: (span: Span) => boolean },
): TaggedSpan | null {
  const middle = firstStartingAt(spans, from.start);
  const own = sentenceIndexAt(page, from.start);
  let best: TaggedSpan | null = null;
  let least = farthest;
  for (let at = middle - WINDOW; at < middle + WINDOW; at += 1) {
    const span = spans[at];
    if (span === undefined) continue;
    if (sentenceIndexAt(page, span.start) !== own && !mayCross(span)) continue;
    const cost = linkCost(page.text, span, from, least);
    if (cost < least) {
      best = span;
      least = cost;
    }
  }
  return best;
}

/** Cost of linking two spans; any value of at least `limit` where they are too far apart. */
export function linkCost(text: string, a: Span, b: Span, limit: number): number {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  let cost = Math.max(0, to - from);
  for (let at = from; at < to && cost < limit; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') cost += LINE_WEIGHT;
    else if ((char === '.' || char === '!' || char === '?') && text.charAt(at + 1) === ' ')
      cost += SENTENCE_WEIGHT;
  }
  return cost;
}
