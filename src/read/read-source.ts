import type { Outlet } from '../model/index.ts';
import { partsOfBytes } from './parts.ts';
import { isServedHtml, readPart } from './read-part.ts';
import type { RawSource, Reading } from './reading.ts';

/**
 * The articles in the bytes of one source, or lines that say why there are none.
 *
 * The extension of `source.path` tells the format, or the bytes where it tells none; a source of many articles (a feed,
 * records, an archive) gives each. Never throws on any bytes. Time is linear in the bytes, which are capped at 64 MB;
 * for sources that are larger see `partsOf`.
 */
export async function* readSource(source: RawSource, outlets: readonly Outlet[]): AsyncIterable<Reading> {
  if (isServedHtml(source)) {
    yield* readPart(source, outlets);
    return;
  }
  for await (const part of partsOfBytes(source.path, source.address, source.bytes)) {
    if (part.kind === 'refused') yield part;
    if (part.kind !== 'part') continue;
    const { path, address, bytes } = part;
    const capturedAt = source.capturedAt ?? part.capturedAt;
    yield* readPart({ ...source, path, address, bytes, capturedAt }, outlets);
  }
}
