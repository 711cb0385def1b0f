import type { Dossier } from '../dossier.ts';
import { toldDuplicates } from '../duplicate-families.ts';
import { extentWords, instantWords } from '../wording-date.ts';
import { METHOD_SENTENCES, noGroupsWords, reportTitle } from '../wording-report.ts';
import { articlesMarkdown } from './articles-markdown.ts';
import { duplicateMarkdown } from './duplicates-markdown.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { conflictsMarkdown } from './findings-markdown.ts';
import { groupMarkdown } from './group-markdown.ts';
import { wholeNumber } from '../whole-number.ts';

/** Duplicates told before the rest is only counted. */
const DUPLICATES_SHOWN = 200;

/**
 * The report as Markdown, block by block: the same contents as the HTML one, for a CMS or a repository. Its first line is a
 * link nobody follows, which shows nothing: by it `add` knows a report of ours again and takes no quotes from it.
 */
export function* reportMarkdown(dossier: Dossier): Iterable<string> {
  const { version } = dossier;
  yield `[//]: # (quotetrail ${version} report)\n`;
  for (const block of blocksOf(dossier)) yield `\n${block}\n`;
}

function* blocksOf(dossier: Dossier): Iterable<string> {
  yield* headBlocks(dossier);
  yield '## Quotes and the way they came';
  if (dossier.groups.length === 0) yield noGroupsWords(dossier);
  for (const view of dossier.groups) yield* groupMarkdown(view, dossier);
  yield* conflictsMarkdown(dossier);
  yield* duplicateBlocks(dossier);
  if (dossier.decisions.length > 0) {
    yield '## People’s decisions';
    yield dossier.decisions.map((words) => `- ${escapeMarkdown(words)}`).join('\n');
  }
  yield '## Articles and custody';
  yield articlesMarkdown(dossier);
  yield '## Method and limits';
  yield* METHOD_SENTENCES;
}

function* headBlocks(dossier: Dossier): Iterable<string> {
  const { chosen, extent, figures, newestInput, version } = dossier;
  const newest = newestInput === null ? '' : `; generated on ${escapeMarkdown(instantWords(newestInput))}`;
  yield `# ${escapeMarkdown(reportTitle(dossier))}`;
  yield `${escapeMarkdown(extentWords(extent))}${newest}. quotetrail ${version}.`;
  if (chosen !== null) yield `Chosen from them: ${escapeMarkdown(chosen)}.`;
  yield figures.map(({ count, words }) => `- ${wholeNumber(count)} ${words}`).join('\n');
}

function* duplicateBlocks(dossier: Dossier): Iterable<string> {
  const told = toldDuplicates(dossier.duplicates);
  yield '## Duplicates';
  if (told.length === 0) yield 'None found.';
  for (const one of told.slice(0, DUPLICATES_SHOWN)) yield duplicateMarkdown(one, dossier);
  const rest = told.length - DUPLICATES_SHOWN;
  if (rest > 0) yield `And ${wholeNumber(rest)} more: quotetrail duplicates`;
}
