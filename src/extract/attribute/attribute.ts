import type { Span } from '../../model/index.ts';
import { rangeReader } from '../../text/index.ts';
import type { PlacedAttribution } from '../attribution.ts';
import type { Quotation } from '../quotation.ts';
import type { TaggedSpan } from '../tagged-span.ts';
import { cueClass } from './cue-class.ts';
import type { CueKind } from './cue-class.ts';
import type { Draft } from './draft.ts';
import { finish } from './finish.ts';
import { joinQuotations } from './join-quotations.ts';
import { labelledTurns } from './labelled-turns.ts';
import { linkTags } from './link-tags.ts';
import type { Passage } from './item.ts';
import type { QuotationUse } from './name-or-speech.ts';
import { quotationUse } from './name-or-speech.ts';
import { passagesOf } from './passages.ts';
import { overlaps } from './place-index.ts';
import { placeQuotations } from './place-quotations.ts';
import { questionLead } from './question-lead.ts';
import { readPassage } from './read-passage.ts';
import { reconcile } from './reconcile.ts';
import { reportsNothing } from './reports-nothing.ts';
import { withoutRelays } from './without-relays.ts';

/**
 * Who is said to have said what: content, cue and source of every attribution in the paragraphs `blocks`.
 *
 * `quotations` come from the scanner over the same paragraphs; `tags` from the sequence
 * model, or are null where there is none: the rules then work alone. In order of
 * content; linear in the text.
 */
export function attribute(
  text: string,
  blocks: readonly Span[],
  quotations: readonly Quotation[],
  tags: readonly TaggedSpan[] | null,
): readonly PlacedAttribution[] {
  const passages = passagesOf(text, blocks, quotations);
  const rules: Draft[] = [];
  const sentences: Span[] = [];
  const leads: Span[] = [];
  const uses = new Map<number, QuotationUse>();
  for (let index = 0; index < passages.count; index += 1) {
    const passage = passages.at(index);
    if (passage === undefined) continue;
    for (const sentence of passage.sentences) {
      sentences.push(sentence.span);
      for (const lead of questionLead(sentence)) leads.push(lead);
    }
    noteUses(uses, { text, quotations, passage });
    for (const draft of joinQuotations(quotations, passage, readPassage(text, quotations, passage)))
      rules.push(draft);
  }
  const page = { text, quotations, sentences, leads, uses };
  const classOf = (cue: Span): CueKind => cueClass(text, cue);
  const drafts = tags === null ? rules : reconcile(rules, linkTags(page, tags, classOf), page, classOf);
  const turns = labelledTurns(text, blocks);
  const isFree = (draft: Draft): boolean =>
    turns.paragraphs.length === 0 || !overlaps(turns.paragraphs, draft.content);
  const reporting = drafts.filter((draft) => isFree(draft) && !reportsNothing(text, draft));
  const placed = placeQuotations(
    page,
    passages,
    withoutRelays(text, inOrder([...reporting, ...turns.drafts])),
  );
  return finish(
    placed.filter((draft) => draft.rule === 'labelled-turn' || isFree(draft)),
    page,
    rangeReader(text, blocks),
  );
}

const inOrder = (drafts: readonly Draft[]): readonly Draft[] =>
  [...drafts].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));

interface Quoted {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly passage: Passage;
}

/** Notes what each outermost quotation of a paragraph is for, speech left out. */
function noteUses(uses: Map<number, QuotationUse>, { text, quotations, passage }: Quoted): void {
  if (passage.quotations.length === 0) return;
  passage.items.forEach((item, at) => {
    const quotation = item.quotation < 0 ? undefined : quotations[item.quotation];
    if (quotation === undefined) return;
    const use = quotationUse(text, quotation, passage, at);
    if (use !== 'speech') uses.set(quotation.span.start, use);
  });
}
