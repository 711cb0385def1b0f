// The rules over one paragraph, sentence by sentence. Cost: linear in the words; sentences are bounded.
import type { Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { VerbCue } from './cue.ts';
import { verbCues } from './cue.ts';
import { complementOf } from './complement.ts';
import type { Draft } from './draft.ts';
import type { Passage, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { nestedDrafts } from './nested.ts';
import type { RuleContext } from './rule-context.ts';
import { accordingDrafts, colonDraft, dashDraft, nounDraft, viewDraft } from './rule-other.ts';
import { askedAt, questionLeadEnd } from './question-lead.ts';
import { isPrintedIn } from './printed-in.ts';
import { citedDrafts } from './rule-cited.ts';
import { quotedDraft } from './rule-quoted.ts';
import { verbDraft } from './rule-verb.ts';
import { takesClause } from './sides.ts';
import { DOING_VERBS } from './verb-object.ts';
import { BIT } from './word-nature.ts';
import { isComma } from './words.ts';

/** What the rules find in a paragraph without a model, in order of cue. */
export function readPassage(
  text: string,
  quotations: readonly Quotation[],
  passage: Passage,
): readonly Draft[] {
  const found: Draft[] = [];
  for (const sentence of passage.sentences) {
    for (const draft of readSentence(text, quotations, sentence)) found.push(draft);
  }
  return found;
}

function readSentence(text: string, quotations: readonly Quotation[], sentence: Sentence): readonly Draft[] {
  const found: Draft[] = [];
  const all = verbCues(sentence);
  const lead = questionLeadEnd(sentence, all);
  const asked = askedAt(sentence);
  const context: RuleContext = { text, quotations, sentence, found, lead };
  const cues = all.filter((cue) => cue.head >= lead && cue.head !== asked && !isPrintedIn(sentence, cue));
  const opening = viewDraft(context) ?? colonDraft(context) ?? dashDraft(context);
  if (opening !== null) found.push(opening);
  if (cues.length > 0) {
    found.push(...citedDrafts(context, cues));
    found.push(...closingDrafts(context, cues));
  }
  for (const draft of accordingDrafts(context)) {
    if (!cues.some((cue) => reportsWithin(sentence, cue, draft))) found.push(draft);
  }
  addCued(context, cues, found);
  if (cues.length > 0 && found.length > 0) found.push(...nestedDrafts(context, cues));
  return found.length < 2 ? found : found.sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0));
}

/** Adds what the verbs and nouns of saying make, in order, those inside what was found already left out. */
function addCued(context: RuleContext, cues: readonly VerbCue[], found: Draft[]): void {
  const { sentence } = context;
  let next = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    while (next < cues.length && (cues[next]?.head ?? 0) < at) next += 1;
    const cue = cues[next]?.head === at ? cues[next] : undefined;
    const mayReport = cue !== undefined || (itemAt(sentence, at).bits & BIT.sayingNoun) !== 0;
    if (!mayReport || isTaken(found, sentence, at)) continue;
    const draft =
      cue === undefined ? nounDraft(context, at) : (quotedDraft(context, cue) ?? verbDraft(context, cue));
    if (draft !== null) found.push(draft);
  }
}

/**
 * `C, S said.` and `C, S said, C`: the clause a verb of saying closes or interrupts is its content, whatever verbs it holds.
 *
 * Left alone where an earlier verb of saying has its own subject: then the last is only one more of several.
 */
function closingDrafts(context: RuleContext, cues: readonly VerbCue[]): readonly Draft[] {
  const { sentence } = context;
  const isPlain = (cue: VerbCue): boolean =>
    cue.voice === 'finite' && (cue.class === 'speech' || cue.class === 'writing') && takesClause(cue);
  const at = cues.findIndex((cue, index) => index > 0 && isPlain(cue) && isParenthesis(sentence, cue));
  const cue = cues[at];
  if (cue === undefined || context.found.length > 0) return [];
  const reports = (earlier: VerbCue): boolean =>
    isPlain(earlier) &&
    itemAt(sentence, earlier.to).lower !== 'to' &&
    (!DOING_VERBS.has(earlier.lemma) || itemAt(sentence, earlier.to).lower === 'that');
  if (cues.slice(0, at).some(reports)) return [];
  const draft = verbDraft(context, cue);
  return draft?.rule === 'clause-speaker-verb' ? [draft] : [];
}

/** The verb, with when and where it was said, ends its sentence, or a comma follows it. */
function isParenthesis(sentence: Sentence, cue: VerbCue): boolean {
  const next = itemAt(sentence, cue.to);
  if (cue.to >= sentence.to || isComma(next)) return true;
  return next.kind === 'word' && complementOf(sentence, cue).opening === 'none';
}

/** Somebody else says it inside what "according to" would report: then that is how it came, not who said it. */
function reportsWithin(sentence: Sentence, cue: VerbCue, draft: Draft): boolean {
  const at = itemAt(sentence, cue.head).start;
  const isReport = cue.class === 'speech' || cue.class === 'writing';
  if (!isReport || cue.voice !== 'finite') return false;
  return draft.content.some(({ start, end }) => start <= at && at < end);
}

function isTaken(found: readonly Draft[], sentence: Sentence, at: number): boolean {
  if (found.length === 0) return false;
  const { start } = itemAt(sentence, at);
  return found.some(
    ({ content, cue, mention }) => holds(content, start) || holds(cue, start) || holds(mention, start),
  );
}

const holds = (spans: readonly Span[], place: number): boolean =>
  spans.some(({ start, end }) => start <= place && place < end);
