/** Bytes of one line; a longer one is no pair of statements. */
const LONGEST_LINE = 1_000_000;

/** One line of a stream, numbered from 1; null for one that is too long to be read. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string | null;
}

/** A stream line by line as it comes, blank lines left out. Memory: one line, at most a million characters. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncIterable<NumberedLine> {
  const decoder = new TextDecoder();
  let number = 0;
  let pending = '';
  let tooLong = false;
  for await (const chunk of stream) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    for (const [at, part] of parts.entries()) {
      if (at > 0) {
        number += 1;
        const text = tooLong ? null : pending.trim();
        if (text !== '') yield { number, text };
        pending = '';
        tooLong = false;
      }
      tooLong ||= pending.length + part.length > LONGEST_LINE;
      pending = tooLong ? '' : pending + part;
    }
  }
  const text = tooLong ? null : (pending + decoder.decode()).trim();
  if (text !== '') yield { number: number + 1, text };
}
