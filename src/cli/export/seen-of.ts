import type { Holdings } from '../../holdings.ts';
import type { ArticleFacts } from '../../model/index.ts';
import { archiveAddress } from '../../report/documents.ts';
import type { Seen } from '../../report/documents.ts';

/** How the bytes of some articles came here, by article id. */
export async function seenOf(
  { store }: Holdings,
  articles: Iterable<ArticleFacts>,
): Promise<ReadonlyMap<string, Seen>> {
  const found = new Map<string, Seen>();
  for (const { id, path } of articles) {
    const source = await store.sourceOf(id);
    if (source === null) continue;
    const { addedAt, capturedAt } = source;
    found.set(id, { addedAt, capturedAt, archived: archiveAddress([path, source.path, source.address]) });
  }
  return found;
}
