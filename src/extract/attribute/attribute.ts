import type { Span } from '../../model/index.ts';
import { paragraphs } from '../../text/index.ts';
import type { PlacedAttribution } from '../attribution.ts';
import type { Quotation } from '../quotation.ts';
import type { TaggedSpan } from '../tagged-span.ts';
import { cueClass } from './cue-class.ts';
import { finish } from './finish.ts';
import type { Passage } from './item.ts';
import { passageOf } from './item.ts';
import { linkTags } from './link-tags.ts';
import { readPassage } from './read-passage.ts';
import { reconcile } from './reconcile.ts';

/**
 * Who is said to have said what: content, cue and source of every attribution in the blocks.
 *
 * `quotations` come from the scanner over the same blocks; `tags` from the sequence
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
  const byRule = passages.flatMap((passage) => readPassage(text, quotations, passage));
  const drafts =
    tags === null
      ? byRule
      : reconcile(
          byRule,
          linkTags(text, tags, (cue) => cueClass(text, cue)),
          quotations,
        );
  const sentences = passages.flatMap((passage) => passage.sentences.map(({ span }) => span));
  return finish(drafts, { text, quotations, sentences });
}

function passagesOf(
  text: string,
  blocks: readonly Span[],
  quotations: readonly Quotation[],
): readonly Passage[] {
  let next = 0;
  return blocks
    .flatMap((block) => paragraphs(text, block))
    .map((span, paragraph) => {
      const quoted: { index: number; quotation: Quotation }[] = [];
      for (; next < quotations.length; next += 1) {
        const quotation = quotations[next];
        if (quotation === undefined || quotation.span.start >= span.end) break;
        if (quotation.depth === 0) quoted.push({ index: next, quotation });
      }
      return passageOf(text, span, paragraph, quoted);
    });
}
