// What the wording of a page says of where its words came from, from bytes to origin: each row with its trap.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Analysis, Entry, Group, Outlet, OutletKind } from '../../src/model/index.ts';
import { analyse, readEntries } from '../../src/pipeline.ts';

const house = (name: string, kind: OutletKind = 'paper'): Outlet => ({
  id: `o.${name.toLowerCase().replaceAll(' ', '')}`,
  name,
  kind,
  aliases: [],
  hosts: [`${name.toLowerCase().replaceAll(' ', '')}.example`],
  owner: null,
});

const OUTLETS: readonly Outlet[] = [
  house('Northern Wire', 'agency'),
  house('Coast Syndicate', 'distributor'),
  house('Coast Radio', 'broadcast'),
  house('Harbour Daily'),
  house('Quay Post'),
  house('Tide Reader', 'aggregator'),
  house('Chatterbox', 'platform'),
];

const SAID = '“The ferry fares will rise by nine per cent in the first week of May,”';
const TELLS = `${SAID} Ana Rell said on Monday.`;
/** Prose of a paper's own, so that two papers share the quotation and not the text. */
const OWN = [
  'The islands have had one boat a day since the winter storms broke the northern landing stage.',
  'Shopkeepers along the front expect fewer visitors and have asked the council for a meeting.',
];

interface Page {
  readonly outlet: string | null;
  readonly body?: string;
  readonly published?: string;
  readonly front?: string;
  readonly foot?: string;
}

async function analysed(...pages: readonly Page[]): Promise<Analysis & { entries: readonly Entry[] }> {
  const entries: Entry[] = [];
  for (const [at, { outlet, body = TELLS, published, front = '', foot = '' }] of pages.entries()) {
    const head = [
      ...(outlet === null ? [] : [`outlet: ${outlet}`]),
      ...(published === undefined ? [] : [`published: ${published}`]),
    ];
    const text = `---\n${head.join('\n')}\n${front}---\n\n# Fares rise\n\n${body}\n\n${OWN[at] ?? ''}\n\n${foot}\n`;
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `${String(at)}.md`;
    for await (const found of readEntries({ path, address: path, bytes, sha256, capturedAt: null }, OUTLETS))
      if (found.kind === 'entry') entries.push({ ...found.entry, revisionOf: null });
  }
  const analysis = await analyse(entries, { aliases: [], outlets: OUTLETS, reviews: [] });
  return { ...analysis, entries };
}

/** The group of the utterance about fares. */
function fares(found: Analysis): Group {
  const group = found.groups.find(({ wording }) => wording.includes('nine per cent'));
  if (group === undefined) throw new Error('the fares were not found');
  return group;
}

const roles = ({ links }: Analysis): string[] => links.map(({ role, to }) => `${role} ${to.name}`).sort();

describe('an agency’s text', () => {
  it('in dateline or byline is carried, and the agency is the origin that is not held', async () => {
    for (const page of [
      { outlet: 'Harbour Daily', body: `PORT ELLERY (Northern Wire) — ${TELLS}` },
      { outlet: 'Harbour Daily', front: 'byline: Northern Wire\n' },
    ]) {
      const found = await analysed({ ...page, published: '2025-03-04' });
      expect(roles(found)).toEqual(['carried-by Northern Wire']);
      expect(fares(found).origin).toMatchObject({ status: 'external-named', external: ['Northern Wire'] });
    }
  });

  it('is not carried where the agency contributed', async () => {
    const foot = 'Northern Wire contributed to this report.';
    const found = await analysed({ outlet: 'Harbour Daily', published: '2025-03-04', foot });
    expect(roles(found)).toEqual([]);
    expect(fares(found).origin.external).toEqual([]);
  });

  it('that says it was told keeps the agency first-hand, not its host', async () => {
    const body = `PORT ELLERY (Northern Wire) — ${SAID} Ana Rell told Northern Wire.`;
    const found = await analysed({ outlet: 'Harbour Daily', published: '2025-03-04T09:00:00Z', body });
    expect(roles(found)).toEqual(['carried-by Northern Wire', 'said-to Northern Wire']);
    expect(fares(found).origin).toMatchObject({ grade: 'C', external: ['Northern Wire'] });
  });

  it('held beside its carrier is the first-hand report', async () => {
    const body = `${SAID} Ana Rell told Northern Wire.`;
    const found = await analysed(
      {
        outlet: 'Harbour Daily',
        published: '2025-03-04T09:00:00Z',
        body: `PORT ELLERY (Northern Wire) — ${body}`,
      },
      { outlet: 'Northern Wire', published: '2025-03-04T08:00:00Z', body },
    );
    const { origin, independentReports } = fares(found);
    expect(origin).toMatchObject({ status: 'confirmed', grade: 'A', outlet: { name: 'Northern Wire' } });
    expect(independentReports).toBe(1);
  });
});

describe('credit and copyright lines', () => {
  it('tell the originator from the distributor, and only the originator is the origin', async () => {
    const foot = '©2025 Quay Post. Visit quaypost.example. Distributed by Coast Syndicate.';
    const found = await analysed({ outlet: 'Harbour Daily', published: '2025-03-04', foot });
    expect(roles(found)).toEqual(['distributed-by Coast Syndicate', 'syndicated-from Quay Post']);
    expect(fares(found).origin.external).toEqual(['Quay Post']);
  });

  it('name the distributor where nobody else is named', async () => {
    const foot = 'Distributed by Coast Syndicate.';
    const found = await analysed({ outlet: 'Harbour Daily', published: '2025-03-04', foot });
    expect(fares(found).origin).toMatchObject({ status: 'external-named', external: ['Coast Syndicate'] });
  });

  it('say nothing on the owner’s own page', async () => {
    const foot = '©2025 Quay Post. All rights reserved.';
    const found = await analysed({ outlet: 'Quay Post', published: '2025-03-04', foot });
    expect(roles(found)).toEqual([]);
  });

  it('name a source, but not the feed it came through', async () => {
    const source = await analysed({ outlet: 'Harbour Daily', foot: 'Source: Quay Post' });
    expect(roles(source)).toEqual(['syndicated-from Quay Post']);
    for (const name of ['Tide Reader', 'Chatterbox', 'Harbour RSS Feed']) {
      expect(roles(await analysed({ outlet: 'Harbour Daily', foot: `Source: ${name}` }))).toEqual([]);
    }
  });

  it('thank a house for a story without making it the author of the text', async () => {
    const found = await analysed({ outlet: 'Harbour Daily', foot: 'h/t: Quay Post' });
    expect(roles(found)).toEqual(['reported-by Quay Post']);
  });

  it('name the language something was translated from, which is nobody’s reporting', async () => {
    const found = await analysed({ outlet: 'Harbour Daily', foot: '(Translated from Hausa)' });
    expect(roles(found)).toEqual(['translated-from Hausa']);
    expect(fares(found).origin.external).toEqual([]);
  });
});

describe('words in the sentence', () => {
  it('make an outlet first-hand in its own story, and the expected origin in another’s', async () => {
    const body = `${SAID} Ana Rell told Coast Radio.`;
    const own = await analysed({ outlet: 'Coast Radio', published: '2025-03-04T09:00:00Z', body });
    expect(fares(own).origin).toMatchObject({ grade: 'A', external: [] });
    const other = await analysed({ outlet: 'Harbour Daily', published: '2025-03-04T09:00:00Z', body });
    expect(fares(other).origin).toMatchObject({ status: 'external-named', external: ['Coast Radio'] });
  });

  it('need the minute before a report is first-hand', async () => {
    const body = `${SAID} Ana Rell told Coast Radio.`;
    const found = await analysed({ outlet: 'Coast Radio', published: '2025-03-04', body });
    expect(fares(found).origin.grade).toBe('C');
  });

  it('that name a news conference make nobody first-hand, and its tellings a tie', async () => {
    const body = `${SAID} Ana Rell said at a news conference.`;
    const found = await analysed(
      { outlet: 'Harbour Daily', published: '2025-03-04', body },
      { outlet: 'Quay Post', published: '2025-03-04', body },
    );
    const { origin, independentReports } = fares(found);
    expect(origin).toMatchObject({ status: 'tied', grade: 'D', articleId: null, external: [] });
    expect(origin.reasons.map(({ code }) => code)).toContain('public-occasion');
    expect(independentReports).toBe(2);
  });

  it('keep a broadcaster without a name as the origin that is not held', async () => {
    const body = `${SAID} Ana Rell said on state television.`;
    const found = await analysed({ outlet: 'Harbour Daily', published: '2025-03-04', body });
    expect(roles(found)).toEqual(['said-via state television']);
    expect(fares(found).origin.external).toEqual(['state television']);
  });

  it('tell the outlet that reported from the person who spoke', async () => {
    const reported = await analysed({
      outlet: 'Harbour Daily',
      published: '2025-03-04',
      body: `${SAID} Ana Rell said on Monday, according to Northern Wire.`,
    });
    expect(roles(reported)).toEqual(['reported-by Northern Wire']);
    const spoken = await analysed({
      outlet: 'Harbour Daily',
      published: '2025-03-04',
      body: `${SAID} according to Ana Rell, the ports minister.`,
    });
    expect(roles(spoken)).toEqual([]);
  });
});

describe('the same text without a credit', () => {
  const LONG = Array.from(
    { length: 6 },
    (_, at) =>
      `Paragraph ${String(at)} tells of the ${['pier', 'boats', 'winter', 'harbour', 'council', 'storm'][at] ?? ''} at length and in words nobody else would choose.`,
  ).join('\n\n');
  const body = `${TELLS}\n\n${LONG}`;

  it('is copied only where the dates give a direction', async () => {
    const ordered = await analysed(
      { outlet: 'Harbour Daily', published: '2025-03-01', body },
      { outlet: 'Quay Post', published: '2025-03-09', body },
    );
    expect(roles(ordered)).toEqual(['copied-from Harbour Daily']);
    const undated = await analysed({ outlet: 'Harbour Daily', body }, { outlet: 'Quay Post', body });
    expect(undated.links.map(({ role }) => role)).toEqual(['same-text-as']);
    expect(fares(undated).independentReports).toBe(1);
  });

  it('is not copied between two carriers of one agency', async () => {
    const front = 'byline: Northern Wire\n';
    const found = await analysed(
      { outlet: 'Harbour Daily', published: '2025-03-01', body, front },
      { outlet: 'Quay Post', published: '2025-03-09', body, front },
    );
    expect(roles(found).filter((role) => role.startsWith('copied'))).toEqual([]);
    expect(fares(found).independentReports).toBe(1);
  });
});
