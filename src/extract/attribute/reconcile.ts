// Joins what the rules and the sequence model found. The scanner and the rules decide whole quotations
// in marks, the model decides reported clauses. Cost: linear in the drafts; overlaps are found by one sweep.
import type { Span } from '../../model/index.ts';
import { chooseContent } from './choose-content.ts';
import type { Draft } from './draft.ts';
import { isNested, withNested } from './nested.ts';
import type { Page } from './page.ts';
import { saidWithin } from './said-within.ts';
import type { ClassOf } from './said-within.ts';
import { firstEndingAfter, firstStartingAt, overlaps, united } from './place-index.ts';

/** Rules that see the marks and the verb of a quotation, or a whole phrase of citing, and are right more often than the model. */
const MARK_RULES: ReadonlySet<string> = new Set([
  'quote-verb-speaker',
  'quote-speaker-verb',
  'speaker-verb-quote',
  'shared-subject-quote',
  'speaker-colon-quote',
  'quote-dash-speaker',
  'quoted-as-saying',
  'reported-citing',
]);

/** Rules good enough to add what the model left out altogether. */
const ADDING_RULES: ReadonlySet<string> = new Set([
  'speaker-verb-that',
  'according-to',
  'in-the-view-of',
  'clause-verb-speaker',
  'clause-speaker-verb',
  'noun-of-saying',
  'shared-subject-that',
]);

/** What somebody thinks counts only with its own subject: "to see whether", "knowing that" mostly report nothing. */
const isAdding = (draft: Draft, text: string): boolean =>
  draft.flags.includes('block') ||
  (draft.rule === 'passive-no-speaker' && isImpersonal(draft, text)) ||
  (ADDING_RULES.has(draft.rule) && !(draft.class === 'thought' && draft.rule === 'shared-subject-that'));

/** Below this mean probability the model alone is right less than one time in three (articles it never saw). */
const LEAST_SCORE = 0.53;

/** "It was alleged that …": a report whose source is not told. */
function isImpersonal({ content, cue }: Draft, text: string): boolean {
  const [first] = cue;
  const [said] = content;
  if (first === undefined || said === undefined) return false;
  return (
    /\bit\s$/iu.test(text.slice(Math.max(0, first.start - 4), first.start)) &&
    text.startsWith('that ', said.start)
  );
}

/** Nothing but the name of a thing in marks ("a plan dubbed “Kettle”", "the slogan “Build”"): no words of anybody. */
const isName = ({ content }: Draft, { uses, text }: Page, spans: readonly Span[]): boolean => {
  const [only] = content;
  if (only === undefined || content.length > 1) return false;
  const title = spans[firstStartingAt(spans, only.start)];
  if (title?.end !== only.end || uses.get(title.start) !== 'title') return false;
  return NOUN_OF_NAME.test(text.slice(only.start, Math.min(title.start, only.start + LONGEST_NOUN)));
};

/** What stands before the name of a thing inside one content, and how much of it is looked at (code units). */
const NOUN_OF_NAME = /^(?:\p{Ll}{1,15} ){0,3}$/u;
const LONGEST_NOUN = 48;

/** One list of drafts in order of place; where both saw the same attribution it stands once. */
export function reconcile(
  all: readonly Draft[],
  tagged: readonly Draft[],
  page: Page,
  classOf: ClassOf,
): readonly Draft[] {
  const rules = all.filter((draft) => !isNested(draft));
  const spans = page.quotations.map(({ span }) => span);
  const outermost = page.quotations.flatMap(({ depth, span }) => (depth === 0 ? [span] : []));
  const cues = rules.flatMap((draft) => draft.cue.map((span) => ({ ...span, draft }))).sort(byStart);
  const tagCues = tagged.flatMap(({ cue }) => cue).sort(byStart);
  const told = [...rules].sort((a, b) => startOf(a) - startOf(b));
  const isToldAnew = (from: number, to: number): boolean => {
    const next = cues[firstEndingAfter(cues, from)];
    return next !== undefined && next.start < to && (next.draft.mention[0]?.start ?? 0) >= from;
  };
  const chosen = tagged.flatMap((draft) => {
    const teller = tellerOf(draft, told, page.text) ?? citedOf(draft, told);
    if (teller !== undefined && !overlaps(tagCues, teller.cue)) return [teller];
    const rule = cues[firstEndingAfter(cues, draft.cue[0]?.start ?? 0)];
    const isSame = rule !== undefined && rule.start < (draft.cue[0]?.end ?? 0);
    const whole = snap(
      isSame
        ? chooseContent({ text: page.text, isToldAnew }, sourced(page.text, draft, rule.draft), rule.draft)
        : draft,
      spans,
    );
    return saidWithin(whole, page, outermost, classOf);
  });
  const strong = rules
    .filter((draft) => MARK_RULES.has(draft.rule))
    .map((draft) => completed(draft, overlapping(chosen, draft.content)));
  const takenByMarks = heldByMarks(strong);
  const kept = chosen.filter(
    (draft) =>
      draft.confidence >= LEAST_SCORE &&
      !overlaps(takenByMarks, draft.content) &&
      !overlaps(page.leads, draft.cue) &&
      !isName(draft, page, spans),
  );
  const taken = [...strong, ...kept].flatMap(({ content, cue }) => [...content, ...cue]);
  const borders = united(taken);
  const added = rules.filter(
    (draft) =>
      (isAdding(draft, page.text) || draft.quotations.length > 0) &&
      !overlaps(borders, [...draft.content, ...draft.cue]),
  );
  const chosenAll = [...strong, ...kept, ...added].sort((a, b) => startOf(a) - startOf(b));
  return withNested(chosenAll, all);
}

/** What the rules of marks hold: contents, and who is "quoted as saying" them, so that the verb of quoting reports nothing else. */
const heldByMarks = (strong: readonly Draft[]): readonly Span[] =>
  strong
    .flatMap(({ rule, content, mention }) =>
      rule === 'quoted-as-saying' ? [...content, ...mention] : content,
    )
    .sort(byStart);

/**
 * The report of which a draft of the model is only the content: a thought with its own speaker ("Smit said Joran thinks
 * that …"), or any verb farther in that the model gave to the one who told it all ("Smit told them that owners expressed …").
 */
const tellerOf = (draft: Draft, told: readonly Draft[], text: string): Draft | undefined =>
  overlapping(told, draft.cue).find(
    ({ class: kind, mention, content, rule }) =>
      kind === 'speech' &&
      mention.length > 0 &&
      (draft.class === 'thought'
        ? rule === 'speaker-verb-clause' && covers(content, [...draft.mention, ...draft.cue])
        : rule === 'speaker-verb-that' &&
          covers(content, draft.cue) &&
          draft.mention.length > 0 &&
          overlaps(mention, draft.mention) &&
          !mention.some(({ start, end }) => RELATIVE.test(text.slice(start, end)))),
  );

/** "Lund will go, according to two clerks": what the model found stands inside what they are said to have told. */
const citedOf = (draft: Draft, told: readonly Draft[]): Draft | undefined =>
  overlapping(told, draft.cue).find(
    ({ rule, content, mention }) =>
      rule === 'according-to' && mention.length > 0 && covers(content, [...draft.content, ...draft.cue]),
  );

/** "who said that …, says": how far what is said in a relative clause goes no rule knows. */
const RELATIVE = /^(?:who|which|that)$/iu;

const covers = (content: readonly Span[], parts: readonly Span[]): boolean =>
  parts.every((inner) => content.some(({ start, end }) => start <= inner.start && inner.end <= end));

/** Characters before a source in which "according to" is sought. */
const LEAD = 18;
const ACCORDING_LEAD = /\baccording to (?:the )?$/iu;

/** Who "according to" names is not the subject of another cue: there the rule's source stands, if it has one. */
function sourced(text: string, model: Draft, rule: Draft): Draft {
  const draft = rule.rule === 'passive-by-speaker' ? withoutAgent(model, rule) : model;
  const start = draft.mention[0]?.start ?? 0;
  const isGoverned = ACCORDING_LEAD.test(text.slice(Math.max(0, start - LEAD), start));
  const isOwnCue = draft.class === 'according' || rule.class === 'according';
  if (!isGoverned || isOwnCue || rule.mention.length === 0) return draft;
  return { ...draft, mention: rule.mention };
}

/** "was rejected as “grotesque” by Lund": who speaks is no part of what is said. */
function withoutAgent(draft: Draft, { content, mention: [agent] }: Draft): Draft {
  const holds = draft.content.some(
    ({ start, end }) => agent !== undefined && start < agent.start && agent.end <= end,
  );
  return holds ? { ...draft, content } : draft;
}

const startOf = (draft: Draft): number => draft.content[0]?.start ?? 0;
const byStart = (a: Span, b: Span): number => a.start - b.start;

/** A rule's draft without a source of its own takes the one the model links to the same words. */
function completed(draft: Draft, others: readonly Draft[]): Draft {
  const same = others.find(({ cue, mention }) => mention.length > 0 && overlaps(cue, draft.cue));
  if (draft.rule === 'shared-subject-quote' && same !== undefined) return { ...draft, mention: same.mention };
  const other = others[0];
  if (draft.mention.length > 0 || other === undefined || draft.follows !== null) return draft;
  return { ...draft, mention: other.mention };
}

function overlapping(drafts: readonly Draft[], spans: readonly Span[]): readonly Draft[] {
  let low = 0;
  let high = drafts.length;
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.content[0]?.start ?? 0) < start - 2000) low = middle + 1;
    else high = middle;
  }
  const found: Draft[] = [];
  for (let at = low; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft === undefined || startOf(draft) >= end) break;
    if (overlaps(spans, draft.content)) found.push(draft);
  }
  return found;
}

/** Moves the borders of a content that cut a quotation in two to the quotation's own. */
function snap(draft: Draft, quotations: readonly Span[]): Draft {
  return { ...draft, content: draft.content.map((span) => snapSpan(span, quotations)) };
}

function snapSpan(span: Span, quotations: readonly Span[]): Span {
  let { start, end } = span;
  for (let at = firstEndingAfter(quotations, start); at < quotations.length; at += 1) {
    const held = quotations[at];
    if (held === undefined || held.start >= end) break;
    if (held.start < start && start < held.end) start = held.start;
    if (held.start < end && end < held.end) end = held.end;
  }
  return { start, end };
}
