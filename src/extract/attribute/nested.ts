// "Smith said Jones told him that …": an attribution inside another's content. Cost: linear in the drafts, lists in order.
import type { Span } from '../../model/index.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import { itemAt } from './item.ts';
import { overlaps, united } from './place-index.ts';
import type { RuleContext } from './rule-context.ts';
import { verbDraft } from './rule-verb.ts';
import { takesClause } from './sides.ts';

/** Rules whose subject stands right before the verb and whose report right behind it. */
const NESTING_RULE = /^speaker-verb-(?:that|quote|clause)$/u;
/** Rules an outer attribution is added by where the model found only the one inside it. */
const OUTER_RULE = /^(?:speaker-verb-(?:that|clause)|clause-speaker-verb)$/u;

/**
 * The attributions inside the contents of what was found in a sentence, flagged `nested`.
 *
 * Only a verb of saying with its own subject, and with a "that", a hearer or a quotation behind it, makes one.
 */
export function nestedDrafts(context: RuleContext, cues: readonly VerbCue[]): readonly Draft[] {
  const inner: RuleContext = { ...context, found: [] };
  return cues.flatMap((cue): readonly Draft[] => {
    if (cue.voice !== 'finite' || !isReport(cue.class) || !takesClause(cue)) return [];
    const at = itemAt(context.sentence, cue.head);
    const outer = context.found.find(
      (draft) => isReport(draft.class) && isWithin(draft.content, at) && draft.rule !== 'according-to',
    );
    if (outer === undefined) return [];
    const draft = verbDraft(inner, cue);
    if (draft === null || !NESTING_RULE.test(draft.rule) || draft.mention.length === 0) return [];
    const isPlain = draft.rule === 'speaker-verb-clause' && draft.addressee === null;
    return isPlain || !isInside(draft, outer) ? [] : [{ ...draft, flags: [...draft.flags, 'nested'] }];
  });
}

const isReport = (kind: Draft['class']): boolean => kind === 'speech' || kind === 'writing';
const isWithin = (outer: readonly Span[], { start, end }: Span): boolean =>
  outer.some((span) => span.start <= start && end <= span.end);

/** All parts of the one stand in the content of the other. */
const isInside = (draft: Draft, outer: Draft): boolean =>
  [...draft.content, ...draft.cue, ...draft.mention].every((span) => isWithin(outer.content, span));

export const isNested = ({ flags }: Draft): boolean => flags.includes('nested');

/**
 * The chosen drafts with those the rules found inside them, and with the outer attribution of one the model found alone.
 *
 * `rules` are all drafts of the rules, those inside others flagged.
 */
export function withNested(chosen: readonly Draft[], rules: readonly Draft[]): readonly Draft[] {
  const cues = united(chosen.flatMap(({ cue }) => cue));
  const outer = rules.filter(
    (rule) =>
      !isNested(rule) &&
      OUTER_RULE.test(rule.rule) &&
      isReport(rule.class) &&
      rule.mention.length > 0 &&
      !overlaps(cues, rule.cue) &&
      near(chosen, rule).some((draft) => isReport(draft.class) && isInside(draft, rule)),
  );
  const inner = rules.filter(
    (rule) =>
      isNested(rule) &&
      !overlaps(cues, rule.cue) &&
      near(chosen, rule).some((draft) => isReport(draft.class) && isInside(rule, draft)),
  );
  const flagged = chosen.map((draft) =>
    near(outer, draft).some((rule) => isInside(draft, rule))
      ? { ...draft, flags: [...draft.flags, 'nested' as const] }
      : draft,
  );
  return [...flagged, ...outer, ...inner].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = (draft: Draft): number => draft.content[0]?.start ?? 0;

/** No attribution begins farther from one that holds it or lies in it (code units). */
const REACH = 2000;

/** Those of the drafts, in order of content, that begin near one. */
function near(drafts: readonly Draft[], { content }: Draft): readonly Draft[] {
  const place = content[0]?.start ?? 0;
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.content[0]?.start ?? 0) < place - REACH) low = middle + 1;
    else high = middle;
  }
  const found: Draft[] = [];
  for (let at = low; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft === undefined || startOf(draft) > place + REACH) break;
    found.push(draft);
  }
  return found;
}
