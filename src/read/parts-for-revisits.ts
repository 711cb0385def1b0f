import type { Revisit } from './archives/revisit.ts';
import { oneRecord, OpenRevisits } from './archives/revisits.ts';
import type { ByteInput } from './byte-input.ts';
import type { Part } from './part.ts';
import { partsOf } from './parts.ts';

/**
 * The parts of revisits whose content stands in another source: its pages are read once more, and those that are
 * referred to come under the path, address and time of the revisit.
 *
 * What is wrong with the source was told when it was read for itself.
 */
export async function* partsForRevisits(input: ByteInput, revisits: readonly Revisit[]): AsyncIterable<Part> {
  const open = new OpenRevisits(revisits);
  for await (const event of partsOf(input, { mapping: new Map(), looksBack: false })) {
    const record = event.kind === 'part' ? await oneRecord(event.bytes) : null;
    if (record !== null) yield* open.answeredBy(record);
    if (open.isEmpty) return;
  }
}
