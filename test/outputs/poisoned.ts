// Folders in which hostile lines stand wherever a writer of pages can put words.
import type { DossierSources, ExportCorpus } from '../../src/report/documents.ts';
import type { Analysis, Entry, FactCheck, Group, Review } from '../../src/model/index.ts';
import { conflict, entry, group, link, member, quote, sources } from '../report/build.ts';

const hex = (number: number): string => number.toString(16).padStart(16, '0');

interface Poisoned {
  readonly entry: Entry;
  readonly group: Group;
  readonly analysis: Pick<Analysis, 'speakers' | 'links' | 'duplicates' | 'conflicts'>;
  readonly check: FactCheck;
  readonly review: Review;
}

/** One article, its quote, its findings, a decision and a fact-check, all of one line. */
function poisoned(words: string, at: number): Poisoned {
  const [article, quoteId] = [`a${hex(at)}`, `q${hex(at)}`];
  const outlet = { id: `o.${words}`, name: words };
  const text = `${words}\n“${words}” ${words} said.\n`;
  const content = [{ start: words.length + 1, end: 2 * words.length + 3 }];
  const speaker = { id: `s.${words}`, name: words };
  const mention = [{ start: 0, end: words.length }];
  const held = entry(
    {
      id: article,
      outlet,
      title: words,
      path: words,
      url: at % 2 === 0 ? words : `https://host.example/${words}`,
      byline: words,
      language: words,
      text,
      credits: [{ role: 'carried-by', name: words, start: 0, end: words.length }],
    },
    [
      quote({
        id: quoteId,
        articleId: article,
        content,
        speaker: {
          ...speaker,
          mention,
          role: words,
          kind: 'person',
          resolvedBy: 'full-name',
          evidence: mention,
          confidence: 0.9,
        },
      }),
    ],
  );
  const origin = {
    ...group().origin,
    articleId: article,
    candidates: [article],
    external: [words],
    reasons: [{ code: words, values: [words] }],
  };
  const told = group({
    id: `g${hex(at)}`,
    speaker,
    wording: words,
    variants: [
      { text: words, kind: 'indirect', printed: words, relation: 'identical', quoteIds: [quoteId] },
      {
        text: `${words} ${words}`,
        kind: 'direct',
        printed: words,
        relation: 'reworded',
        quoteIds: [quoteId],
      },
    ],
    members: [
      member({
        quoteId,
        articleId: article,
        page: article,
        outlet,
        path: words,
        content,
        text: `${words} x`,
        relation: 'reworded',
      }),
    ],
    origin,
  });
  const side = {
    articleId: article,
    path: words,
    outlet,
    speaker,
    spans: content,
    deciding: content,
    text: words,
    quoteId,
  };
  return {
    entry: held,
    group: told,
    analysis: {
      speakers: [{ ...speaker, kind: 'person', forms: [words], roles: [words] }],
      links: [
        link({
          id: `l${hex(at)}`,
          from: { articleId: article, quoteId: null },
          to: { articleId: null, outletId: null, name: words },
          evidence: [{ articleId: article, start: 0, end: words.length, words: `${words} ${words}` }],
          rule: words,
        }),
      ],
      duplicates: [
        {
          id: `d${hex(at)}`,
          kind: at % 2 === 0 ? 'rewrite' : 'same-article',
          similarity: 0.5,
          passages: [{ articleId: article, path: words, outlet, start: 0, end: words.length }],
        },
      ],
      conflicts: [
        conflict({
          id: `c${hex(at)}`,
          detector: words,
          guards: [words],
          reason: { code: words, values: [words, words] },
          sides: [side, side],
        }),
      ],
    },
    check: {
      id: `f${hex(at)}`,
      url: words,
      claim: words,
      claimant: words,
      author: words,
      rating: words,
      scale: null,
      published: words,
      appearances: [words],
      language: words,
    },
    review: {
      seq: at + 1,
      at: '2025-03-04T09:00:00Z',
      by: words,
      action: 'note',
      target: `g${hex(at)}`,
      value: words,
      note: words,
      anchors: [],
    },
  };
}

/** A report and exports of as many articles as there are lines, each made of its line; `changes` are laid over the report's sources. */
export function poisonedCorpus(
  lines: readonly string[],
  changes: Partial<DossierSources> = {},
): {
  readonly report: DossierSources;
  readonly corpus: ExportCorpus;
} {
  const all = lines.map(poisoned);
  const checkOf = new Map(all.map(({ check, group: { id } }) => [id, check]));
  const checksAbout = ({ id }: Group): readonly FactCheck[] => [checkOf.get(id) ?? []].flat();
  const report = sources(
    all.map((one) => one.entry),
    {
      groups: all.map((one) => one.group),
      speakers: all.flatMap(({ analysis }) => analysis.speakers),
      links: all.flatMap(({ analysis }) => analysis.links),
      duplicates: all.flatMap(({ analysis }) => analysis.duplicates),
      conflicts: all.flatMap(({ analysis }) => analysis.conflicts),
    },
    {
      carried: 1,
      decisions: lines,
      settings: lines.slice(0, 40),
      checksAbout,
      seenOf: new Map(
        all.map(({ entry: { article } }, at) => [
          article.id,
          {
            addedAt: '2025-03-05T09:00:00Z',
            capturedAt: '2025-03-04T09:00:00Z',
            archived: `https://web.archive.org/web/2025/https://host.example/${lines[at] ?? ''}`,
          },
        ]),
      ),
      ...changes,
    },
  );
  const corpus: ExportCorpus = {
    ...report,
    checksAbout,
    speakerOf: new Map(all.map((one, at) => [`q${hex(at)}`, `s.${lines[at] ?? ''}`])),
    reviews: all.map(({ review }) => review),
  };
  return { report, corpus };
}
