// schema.org (https://schema.org, 30.0): NewsArticle, Quotation, Claim; ClaimReview only for ratings that people published.
import type { ArticleFacts, Entry, FactCheck, Group, Link, Speaker } from '../../model/index.ts';
import { joinSpans } from '../../text/index.ts';
import { uriOf } from '../escape-html.ts';
import { daysOf } from '../../model/index.ts';
import { stepsOfArticles, urn } from './export-corpus.ts';
import type { ExportCorpus } from './export-corpus.ts';
import { jsonArray } from './json-chunks.ts';

/** One JSON-LD document: a graph of the articles, the quotations in them, the claims they make up, and fact-checks of these. */
export async function* jsonLdChunks(corpus: ExportCorpus): AsyncIterable<string> {
  const steps = await stepsOfArticles(corpus);
  const fullest = new Map<string, string>();
  for await (const { variants, members } of corpus.groups())
    for (const { quoteId } of members) fullest.set(quoteId, variants[0]?.quoteIds[0] ?? quoteId);
  yield '{"@context":"https://schema.org/","@graph":';
  yield* jsonArray(nodesOf(corpus, steps, fullest));
  yield '}\n';
}

async function* nodesOf(
  corpus: ExportCorpus,
  steps: ReadonlyMap<string, readonly Link[]>,
  fullest: ReadonlyMap<string, string>,
): AsyncIterable<object> {
  for await (const entry of corpus.entries()) {
    const archived = corpus.seenOf.get(entry.article.id)?.archived ?? null;
    yield articleNode(entry, steps.get(entry.article.id) ?? [], archived);
    yield* quotationNodes(entry, corpus, fullest);
  }
  for await (const group of corpus.groups()) {
    yield claimNode(group, corpus);
    for (const check of corpus.checksAbout(group)) yield claimReviewNode(check, group);
  }
}

const reference = (kind: string, id: string): object => ({ '@id': urn(kind, id) });

function articleNode(
  { article, revisionOf }: Entry,
  steps: readonly Link[],
  archived: string | null,
): object {
  const held = steps.flatMap(({ role, to }) =>
    to.articleId !== null && role !== 'same-text-as' ? [to.articleId] : [],
  );
  const named = new Set(
    steps.flatMap(({ to, from }) => (to.articleId === null && from.quoteId === null ? [to.name] : [])),
  );
  const day = dayOf(article.published);
  return without({
    '@type': 'NewsArticle',
    '@id': urn('article', article.id),
    url: uriOf(article.url),
    archivedAt: uriOf(archived),
    headline: article.title,
    datePublished: day,
    dateModified: dayOf(article.modified),
    inLanguage: article.language,
    creditText: article.byline,
    publisher: article.outlet === null ? null : { '@type': 'Organization', name: article.outlet.name },
    isBasedOn: listed(
      [...new Set([...held, ...(revisionOf === null ? [] : [revisionOf])])].map((id) =>
        reference('article', id),
      ),
    ),
    sourceOrganization: listed([...named].map((name) => ({ '@type': 'Organization', name }))),
    identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: article.sha256 },
  });
}

function* quotationNodes(
  { article, extraction }: Entry,
  { speakerOf, speakers }: ExportCorpus,
  fullest: ReadonlyMap<string, string>,
): Iterable<object> {
  for (const quote of extraction.quotes) {
    const source = fullest.get(quote.id);
    if (source === undefined) continue;
    const speaker = speakers.get(speakerOf.get(quote.id) ?? '') ?? null;
    yield without({
      '@type': 'Quotation',
      '@id': urn('quote', quote.id),
      text: joinSpans(article.text, quote.content),
      creator: speaker === null ? null : speakerNode(speaker),
      spokenByCharacter: quote.speaker === null ? null : speakerNode(quote.speaker),
      dateCreated: dayOf(quote.said),
      inLanguage: article.language,
      isPartOf: reference('article', article.id),
      isBasedOn: source === quote.id ? null : reference('quote', source),
    });
  }
}

const speakerNode = ({ name, kind }: Pick<Speaker, 'name' | 'kind'>): object => ({
  '@type': kind === 'organisation' || kind === 'group' ? 'Organization' : 'Person',
  name,
});

function claimNode(group: Group, { speakers }: ExportCorpus): object {
  const speaker = group.speaker === null ? null : (speakers.get(group.speaker.id) ?? null);
  const articles = [...new Set(group.members.map(({ articleId }) => articleId))];
  return without({
    '@type': 'Claim',
    '@id': urn('group', group.id),
    text: group.wording,
    creator: speaker === null ? null : speakerNode(speaker),
    firstAppearance: group.origin.articleId === null ? null : reference('article', group.origin.articleId),
    appearance: listed(articles.map((id) => reference('article', id))),
  });
}

/** A day or a moment of ISO 8601; what a checker published under a date may be any words. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

/** The checker's own rating, never one of ours. */
function claimReviewNode(check: FactCheck, group: Group): object {
  const { scale } = check;
  return without({
    '@type': 'ClaimReview',
    '@id': urn('check', check.id),
    url: uriOf(check.url),
    datePublished: check.published !== null && DATE.test(check.published) ? check.published : null,
    author: check.author === null ? null : { '@type': 'Organization', name: check.author },
    claimReviewed: check.claim,
    itemReviewed: reference('group', group.id),
    inLanguage: check.language,
    reviewRating: without({
      '@type': 'Rating',
      alternateName: check.rating,
      ratingValue: scale?.value ?? null,
      bestRating: scale?.best ?? null,
      worstRating: scale?.worst ?? null,
    }),
  });
}

/** An instant where it is known to the minute, a day where it is known to the day, else nothing. */
function dayOf(when: ArticleFacts['published']): string | null {
  if (when?.earliest != null && when.earliest === when.latest) return when.earliest;
  const { first, last } = daysOf(when);
  return first !== null && first === last ? first : null;
}

/** A list of one is its member, an empty one nothing. */
const listed = (items: readonly object[]): unknown =>
  items.length === 0 ? null : items.length === 1 ? items[0] : items;

/** Without the fields that hold nothing. */
const without = (node: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== ''));
