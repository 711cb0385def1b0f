// "called the crew on deck, singing “Row”", "demanded answers while chanting “Open it”": the sequence model often takes
// the participle and its quotation for the end of what the first verb reports. Constant cost a draft.
import type { Span } from '../../model/index.ts';
import type { CueClass } from '../../lexicon/index.ts';
import type { Draft } from './draft.ts';
import type { Page } from './page.ts';
import { firstStartingAt } from './place-index.ts';

/** A participle right before the marks, and what sets it apart from the words before. */
const PARTICIPLE = /(?:,|\s(?:while|before|after))\s(\p{Ll}{2,16}ing),?\s$/u;
/** Characters before the marks that are looked at. */
const LEAD = 36;
/** Characters that may stand behind the marks at the end of a content. */
const LONGEST_END = 2;

/** What a cue reports, by its words. */
export type ClassOf = (cue: Span) => { readonly class: CueClass | null };

/**
 * A draft whose content ends in a quotation that a participle of saying brings, as two of one speaker: what the first
 * verb reports, and the quotation; the draft alone where there is none. `quotations` are the outermost, in order.
 */
export function saidWithin(
  draft: Draft,
  { text, uses }: Page,
  quotations: readonly Span[],
  classOf: ClassOf,
): readonly Draft[] {
  const [only] = draft.content;
  if (only === undefined || draft.content.length > 1) return [draft];
  const marks = lastWithin(quotations, only);
  if (marks === null || uses.has(marks.start)) return [draft];
  const from = Math.max(only.start, marks.start - LEAD);
  const found = PARTICIPLE.exec(text.slice(from, marks.start));
  const verb = found?.[1];
  if (found === null || verb === undefined) return [draft];
  const start = from + found.index + found[0].lastIndexOf(verb);
  const cue = { start, end: start + verb.length };
  const kind = classOf(cue).class;
  if (kind !== 'speech' && kind !== 'writing') return [draft];
  const said: Draft = {
    ...draft,
    content: [marks],
    cue: [cue],
    class: kind,
    negated: false,
    addressee: null,
  };
  const before = { start: only.start, end: from + found.index };
  return before.end > before.start ? [{ ...draft, content: [before] }, said] : [said];
}

/** The quotation at the end of a content that begins before it. */
function lastWithin(quotations: readonly Span[], content: Span): Span | null {
  const after = firstStartingAt(quotations, content.end);
  const last = quotations[after - 1];
  if (last === undefined || last.start <= content.start) return null;
  return last.end <= content.end && last.end >= content.end - LONGEST_END ? last : null;
}
