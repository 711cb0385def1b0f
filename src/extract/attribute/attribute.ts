import type { Span } from '../../model/index.ts';
import type { PlacedAttribution } from '../attribution.ts';
import type { Quotation } from '../quotation.ts';
import type { TaggedSpan } from '../tagged-span.ts';
import { cueClass } from './cue-class.ts';
import type { Draft } from './draft.ts';
import { finish } from './finish.ts';
import { joinQuotations } from './join-quotations.ts';
import { linkTags } from './link-tags.ts';
import { passagesOf } from './passages.ts';
import { placeQuotations } from './place-quotations.ts';
import { readPassage } from './read-passage.ts';
import { reconcile } from './reconcile.ts';

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
  for (let index = 0; index < passages.count; index += 1) {
    const passage = passages.at(index);
    if (passage === undefined) continue;
    for (const { span } of passage.sentences) sentences.push(span);
    for (const draft of joinQuotations(passage, readPassage(text, quotations, passage))) rules.push(draft);
  }
  const page = { text, quotations, sentences };
  const drafts =
    tags === null
      ? rules
      : reconcile(
          rules,
          linkTags(page, tags, (cue) => cueClass(text, cue)),
          page,
        );
  return finish(placeQuotations(page, passages, drafts), page);
}
