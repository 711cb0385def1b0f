// CSL-JSON (https://github.com/citation-style-language/schema): the articles that carry quotes, as Zotero and Pandoc read them.
import type { ArticleFacts, Group, When } from '../../model/index.ts';
import { uriOf } from '../escape-html.ts';
import { daysOf } from '../../model/index.ts';
import { oneLine } from '../visible.ts';
import { cut } from '../width.ts';
import type { ExportCorpus } from './export-corpus.ts';
import { jsonArray } from './json-chunks.ts';

/** Columns of a wording in a note. */
const WORDING_SHOWN = 160;

/** What a reference is made from. */
export interface Reference {
  readonly article: ArticleFacts;
  /** Day it was captured, else added; `YYYY-MM-DD`. */
  readonly seen: string | null;
  readonly note: string;
}

/** The articles that carry a quote of any group, in order of id, each with what it is the origin of. */
export async function referencesOf(corpus: ExportCorpus): Promise<readonly Reference[]> {
  const first = new Map<string, Group[]>();
  const carried = new Map<string, number>();
  for await (const group of corpus.groups()) {
    for (const id of new Set(group.members.map(({ articleId }) => articleId)))
      carried.set(id, (carried.get(id) ?? 0) + 1);
    const { articleId } = group.origin;
    if (articleId === null || group.members.length < 2) continue;
    const there = first.get(articleId);
    if (there === undefined) first.set(articleId, [group]);
    else there.push(group);
  }
  return [...carried.keys()].sort().flatMap((id) => {
    const article = corpus.articles.get(id);
    const seen = corpus.seenOf.get(id);
    const note = noteOf(first.get(id) ?? []);
    return article === undefined
      ? []
      : [{ article, seen: (seen?.capturedAt ?? seen?.addedAt)?.slice(0, 10) ?? null, note }];
  });
}

/** Groups named in a note. */
const GROUPS_NAMED = 3;

function noteOf(groups: readonly Group[]): string {
  if (groups.length === 0) return '';
  const named = groups
    .slice(0, GROUPS_NAMED)
    .map(
      ({ id, wording, origin }) => `${id} (grade ${origin.grade}): “${cut(oneLine(wording), WORDING_SHOWN)}”`,
    );
  const rest = groups.length - named.length;
  return `Earliest known appearance in this corpus of ${named.join('; ')}${rest > 0 ? `; and ${String(rest)} more` : ''}`;
}

/** One JSON array, an item an article. */
export async function* cslChunks(corpus: ExportCorpus): AsyncIterable<string> {
  yield* jsonArray((await referencesOf(corpus)).map(itemOf));
  yield '\n';
}

function itemOf({ article, seen, note }: Reference): object {
  const url = uriOf(article.url);
  const issued = datePartsOf(article.published);
  return {
    id: article.id,
    type: 'article-newspaper',
    title: oneLine(article.title ?? article.path),
    ...(article.byline === null ? {} : { author: [{ literal: oneLine(article.byline) }] }),
    ...(article.outlet === null ? {} : { 'container-title': oneLine(article.outlet.name) }),
    ...(url === null ? {} : { URL: url }),
    ...(issued === null ? {} : { issued: { 'date-parts': issued } }),
    ...(seen === null ? {} : { accessed: { 'date-parts': [dayParts(seen)] } }),
    ...(note === '' ? {} : { note }),
  };
}

/** A day, or a first and a last one. */
function datePartsOf(when: When | null): readonly (readonly number[])[] | null {
  const { first, last } = daysOf(when);
  if (first === null || last === null) return null;
  return first === last ? [dayParts(first)] : [dayParts(first), dayParts(last)];
}

const dayParts = (day: string): readonly number[] => day.split('-').map(Number);
