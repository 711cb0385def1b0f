import type { DossierSources } from './dossier-sources.ts';
import { articlesOf, carriersOf } from './facts.ts';
import { conflictCounts, summaryOfCounts } from './summary.ts';
import type { CountedEntry } from './summary.ts';
import type { GroupsTold, PartsTold } from './told.ts';
import { counted } from './wording-date.ts';
import { wholeNumber } from './whole-number.ts';

/** A figure at the head of a report, with what it counts. */
export interface Figure {
  readonly count: number;
  readonly words: string;
}

/** The figures of the whole corpus; of a page the latest state is counted. */
export function figuresOfWhole(
  { speakers }: DossierSources,
  entries: readonly CountedEntry[],
  { groups, parts }: { readonly groups: GroupsTold; readonly parts: PartsTold },
): readonly Figure[] {
  const { extent, outlets, quotes, conflicts } = summaryOfCounts(entries, {
    speakers: speakers.size,
    groups: groups.all,
    carried: groups.carried,
    duplicates: parts.duplicates.length,
    conflicts: conflictCounts(parts.conflicts),
  });
  const { direct, mixed, indirect } = quotes;
  return [
    figure(extent.articles, 'article'),
    figure(outlets, 'outlet'),
    {
      count: direct + mixed + indirect,
      words: `quotes: ${String(direct)} direct, ${String(mixed)} mixed, ${String(indirect)} indirect`,
    },
    figure(speakers.size, 'speaker'),
    figure(groups.carried, 'utterance carried', 'utterances carried', ' by two or more outlets'),
    figure(parts.duplicates.length, 'repeated or rewritten passage'),
    conflictFigure(conflicts),
  ];
}

/** The figures of what a report on a part of the corpus tells. */
export function figuresOfPart(
  { about, carried }: DossierSources,
  groups: GroupsTold,
  parts: PartsTold,
): readonly Figure[] {
  const conflicts = conflictFigure(conflictCounts(parts.conflicts));
  const duplicates = figure(parts.duplicates.length, 'repeated or rewritten passage');
  if (about === null)
    return [
      figure(
        groups.told.length,
        'utterance told',
        'utterances told',
        `, of ${wholeNumber(groups.all)}${carried < 2 ? '' : `; told are those that at least ${String(carried)} outlets carry`}`,
      ),
      figure(parts.articles.size, 'article', 'articles', ' spoken of'),
      duplicates,
      conflicts,
    ];
  return [
    figure(articlesOf(about.members), 'article carries it', 'articles carry it'),
    figure(carriersOf(about.members), 'outlet'),
    figure(about.independentReports, 'independent report'),
    figure(Math.max(1, about.variants.length), 'wording'),
    duplicates,
    conflicts,
  ];
}

const figure = (count: number, one: string, many = `${one}s`, behind = ''): Figure => ({
  count,
  words: (count === 1 ? one : many) + behind,
});

const conflictFigure = ({ conflict, disagreement }: ReturnType<typeof conflictCounts>): Figure =>
  figure(conflict, 'conflict', 'conflicts', `, and ${counted(disagreement, 'disagreement')}`);
