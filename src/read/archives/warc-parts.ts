// A WARC file as one part for each page in it.
import type { ByteInput } from '../byte-input.ts';
import { ByteReader } from '../byte-reader.ts';
import type { PartEvent } from '../part.ts';
import { numbered } from '../part.ts';
import { refusal } from '../trouble.ts';
import type { Revisit } from './revisit.ts';
import { mayHoldPage, OpenRevisits, recordPart, revisitOf } from './revisits.ts';
import { pageOf } from './warc-page.ts';
import { warcRecords } from './warc-record.ts';

/** `revisit` records of a file remembered for its second reading; what they stand for is nearly always a page that is held. */
const MOST_REVISITS = 200_000;

/**
 * One part for each page: the bytes of its record, so that it can be read again alone. Records that hold no page are
 * counted in one note. `revisit` records hold no content: where `looksBack`, a second reading of the file finds it, and
 * their parts come last; those whose content it has not are events of their own. Memory: one record, and a line for
 * each revisit.
 */
export async function* warcParts(input: ByteInput, looksBack: boolean): AsyncIterable<PartEvent> {
  const revisits: Revisit[] = [];
  let others = 0;
  let beyond = 0;
  let number = 0;
  for await (const found of recordsIn(input)) {
    number += 1;
    const path = numbered(input.path, number);
    if (found.kind === 'trouble') {
      yield refusal(path, found.trouble);
      continue;
    }
    const page = pageOf(found);
    if (page !== null) {
      const { head, fields, content } = found;
      yield recordPart(path, { url: page.url, date: fields.get('warc-date') ?? null, head }, content);
    } else if (found.type === 'revisit') {
      if (revisits.length < MOST_REVISITS) revisits.push(...[revisitOf(found, path)].filter(isFound));
      else beyond += 1;
    } else if (mayHoldPage(found.type, found.fields)) others += 1;
  }
  if (others > 0) yield note(input, `${others} records hold no HTML page (pictures, redirects, failures)`);
  if (beyond > 0) yield note(input, `${beyond} revisit records were left out: more than ${MOST_REVISITS}`);
  if (looksBack && revisits.length > 0) yield* answered(input, revisits);
}

const isFound = (revisit: Revisit | null): revisit is Revisit => revisit !== null;

const note = ({ path }: ByteInput, message: string): PartEvent => ({ kind: 'note', path, message });

async function* recordsIn(input: ByteInput): ReturnType<typeof warcRecords> {
  const reader = new ByteReader(input.chunks(0, null));
  try {
    yield* warcRecords(reader, mayHoldPage);
  } finally {
    await reader.close();
  }
}

/** Reads the file again for the records that its revisits refer to. */
async function* answered(input: ByteInput, revisits: readonly Revisit[]): AsyncIterable<PartEvent> {
  const open = new OpenRevisits(revisits);
  if (input.canRestart) {
    for await (const found of recordsIn(input)) {
      if (found.kind === 'record') yield* open.answeredBy(found);
    }
  }
  for (const revisit of open.open) yield { kind: 'revisit', path: revisit.path, revisit };
}
