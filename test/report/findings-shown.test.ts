import { expect, it } from 'vitest';
import { dossierOf, reportHtml, reportMarkdown } from '../../src/report/documents.ts';
import { conflict, entry, group, sources, whole } from './build.ts';

const MANY = 400;
const found = Array.from({ length: MANY }, (_, at) =>
  conflict({ id: `c${at.toString(16).padStart(16, '0')}`, confidence: 1 - at / 1000 }),
);

it('a report tells the surest findings of a list, counts all of them and says where the rest is', async () => {
  const dossier = await dossierOf(
    sources([entry()], { groups: [group()], conflicts: found }, { carried: 1 }),
  );
  expect(dossier.figures.find(({ words }) => words.startsWith('conflict'))?.count).toBe(MANY);
  const html = await whole(reportHtml(dossier));
  expect(html.match(/<article class="finding"/gu)).toHaveLength(300);
  expect(html).toContain(`id="${found[299]?.id ?? ''}"`);
  const rest = 'And 100 more: quotetrail conflicts --list conflict; as a table: quotetrail export';
  expect(html).toContain(rest);
  const markdown = await whole(reportMarkdown(dossier));
  expect(markdown.match(/^### /gmu)?.length).toBeLessThan(310);
  expect(markdown).toContain(rest);
});

it('a quote leads to the findings about it that are told, and to no other', async () => {
  const [quoteId] = group().members.map((member) => member.quoteId);
  const others = found.map((one) => ({
    ...one,
    sides: [
      { ...one.sides[0], quoteId: null },
      { ...one.sides[1], quoteId: null },
    ] as const,
  }));
  const last = conflict({ id: 'cfffffffffffffff0', confidence: 0.1 });
  expect(last.sides[0].quoteId).toBe(quoteId);
  const analysis = { groups: [group()], conflicts: [...others, last] };
  const html = await whole(reportHtml(await dossierOf(sources([entry()], analysis, { carried: 1 }))));
  const targets = new Set([...html.matchAll(/ id="([^"]{1,80})"/gu)].map(([, id]) => id));
  for (const [, target] of html.matchAll(/href="#([^"]{1,80})"/gu)) expect(targets).toContain(target);
  expect(html).toContain('Where tellings of it disagree');
});
