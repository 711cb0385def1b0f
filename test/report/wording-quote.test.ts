import { describe, expect, it } from 'vitest';
import type { Group, Variant } from '../../src/model/index.ts';
import { dossierOf, reportHtml, reportMarkdown } from '../../src/report/documents.ts';
import { groupsText, groupText, groupView, variantsText } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/terminal.ts';
import { entry, group, sources, whole } from './build.ts';

const SCREEN = { width: 80, palette: PLAIN };
const EXTENT = { articles: 1, from: null, to: null, undated: 1 };

/** Everything people are shown of a group whose fullest wording was printed like this. */
async function shown(kind: Variant['kind'], printed: string): Promise<string[]> {
  const one: Group = group({
    variants: [{ text: printed, kind, printed, relation: 'identical', quoteIds: [] }],
    wording: printed,
  });
  const held = [entry()];
  const articles = new Map(held.map(({ article }) => [article.id, article]));
  const dossier = await dossierOf(sources(held, { groups: [one] }, { about: one }));
  const view = groupView(one, { speakers: new Map(), links: [], articles });
  return [
    groupText(view, EXTENT, SCREEN),
    groupsText([one], SCREEN),
    variantsText(one, false, SCREEN),
    await whole(reportHtml(dossier)),
    await whole(reportMarkdown(dossier)),
  ].map((page) => page.replaceAll(/\s+/gu, ' '));
}

describe('a wording as people are shown it', () => {
  it('is not put in quotation marks where no article prints it in marks', async () => {
    for (const page of await shown('indirect', 'the pier opens in June')) {
      expect(page).toContain('reported: the pier opens in June');
      expect(page).not.toMatch(/[“"]the pier opens in June/u);
    }
  });

  it('has marks only where the article has them, in a reported clause with quoted words', async () => {
    for (const page of await shown('mixed', 'the pier was “a gift”')) {
      expect(page).toContain('the pier was “a gift”');
      expect(page).not.toContain('“the pier');
    }
  });

  it('brings its own marks as a whole utterance', async () => {
    for (const page of await shown('direct', '«It opens» … «in June»')) {
      expect(page).toContain('«It opens» … «in June»');
    }
  });
});
