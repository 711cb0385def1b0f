// The main text of a page: Readability finds its place, the lines are our own.
import type { PageDocument } from 'linkedom';
import { type BlockLine, blockLines } from './block-text.ts';
import { preparePage } from './prepare-page.ts';

/** The lines of the main text; of the whole body where no main text stands out (a short page). The page is used up. */
export async function mainText(document: PageDocument): Promise<readonly BlockLine[]> {
  const { Readability } = await import('@mozilla/readability');
  preparePage(document);
  const whole = document.querySelector('body');
  const fallback = whole === null ? [] : blockLines(whole);
  try {
    const found = new Readability(document, { serializer: (node) => node, disableJSONLD: true }).parse();
    const lines = found?.content === null || found?.content === undefined ? [] : blockLines(found.content);
    return lines.length > 0 ? lines : fallback;
  } catch {
    // Readability throws on trees without the elements it scores; the plain text of the body remains.
    return fallback;
  }
}
