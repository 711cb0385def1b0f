import {
  type ArticleFacts,
  type Group,
  isContradicted,
  type OutletRef,
  type Speaker,
} from '../../model/index.ts';
import type { ArticleFigures } from '../json/article-json.ts';
import type { ListedQuote } from '../json/quote-json.ts';
import type { Screen } from '../screen.ts';
import { table } from '../table.ts';
import { oneLine } from '../visible.ts';
import { carriersOf, placeName } from '../facts.ts';
import { whenWords } from '../wording-date.ts';
import { groupWords } from '../wording-quote.ts';
import { shortId } from './layout.ts';

/** Quotes, one a row: who, where, how, what. */
export function quotesText(quotes: readonly ListedQuote[], screen: Screen): string {
  const rows = quotes.map((listed) => [
    shortId(listed.quote.id),
    oneLine(listed.speaker?.name ?? listed.quote.speaker?.name ?? 'unknown'),
    oneLine(placeName(listed)),
    listed.quote.kind,
    oneLine(listed.text),
  ]);
  return table(
    [
      { title: 'QUOTE' },
      { title: 'SPEAKER', flexible: true, lines: 2 },
      { title: 'OUTLET', flexible: true, lines: 2 },
      { title: 'KIND' },
      { title: 'WORDS', flexible: true, lines: 3 },
    ],
    rows,
    screen,
  );
}

/** Groups, one a row: how far carried, how sure the origin. */
export function groupsText(groups: readonly Group[], screen: Screen): string {
  const rows = groups.map((group) => [
    shortId(group.id),
    oneLine(group.speaker?.name ?? 'unknown'),
    String(carriersOf(group.members)),
    String(group.independentReports),
    group.origin.grade,
    oneLine(groupWords(group)),
  ]);
  return table(
    [
      { title: 'GROUP' },
      { title: 'SPEAKER', flexible: true, lines: 2 },
      { title: 'CARRIED', align: 'right' },
      { title: 'INDEP', align: 'right' },
      { title: 'GRADE' },
      { title: 'FULLEST WORDING', flexible: true, lines: 2 },
    ],
    rows,
    screen,
  );
}

/** A speaker with how often and where they speak. */
export interface ListedSpeaker {
  readonly speaker: Speaker;
  readonly quotes: number;
  readonly articles: number;
}

export function speakersText(speakers: readonly ListedSpeaker[], screen: Screen): string {
  const rows = speakers.map(({ speaker, quotes, articles }) => [
    oneLine(speaker.name),
    speaker.kind,
    String(quotes),
    String(articles),
    oneLine(speaker.roles[0] ?? ''),
    oneLine(speaker.forms.filter((form) => form !== speaker.name).join(', ')),
  ]);
  return table(
    [
      { title: 'SPEAKER', flexible: true, lines: 2 },
      { title: 'KIND' },
      { title: 'QUOTES', align: 'right' },
      { title: 'ARTICLES', align: 'right' },
      { title: 'ROLE', flexible: true, lines: 2 },
      { title: 'ALSO PRINTED AS', flexible: true, lines: 2 },
    ],
    rows,
    screen,
  );
}

/** An outlet with what of it is held; the outlet is null for articles nobody could place. */
export interface ListedOutlet {
  readonly outlet: OutletRef;
  readonly articles: number;
  readonly quotes: number;
  /** Articles here that credit it. */
  readonly creditedBy: number;
}

export function outletsText(outlets: readonly ListedOutlet[], screen: Screen): string {
  const rows = outlets.map(({ outlet, articles, quotes, creditedBy }) => [
    oneLine(outlet.name),
    String(articles),
    String(quotes),
    String(creditedBy),
    outlet.id,
  ]);
  return table(
    [
      { title: 'OUTLET', flexible: true, lines: 2 },
      { title: 'ARTICLES', align: 'right' },
      { title: 'QUOTES', align: 'right' },
      { title: 'CREDITED BY', align: 'right' },
      { title: 'ID', flexible: true },
    ],
    rows,
    screen,
  );
}

/** An article with its figures. */
export interface ListedArticle extends ArticleFigures {
  readonly article: Pick<ArticleFacts, 'id' | 'outlet' | 'path' | 'published' | 'title'>;
}

export function articlesText(articles: readonly ListedArticle[], screen: Screen): string {
  const rows = articles.map(({ article, quotes, ownShare }) => [
    shortId(article.id),
    `${whenWords(article.published)}${isContradicted(article.published) ? ', contradicted' : ''}`,
    oneLine(article.outlet?.name ?? 'unknown'),
    String(quotes),
    `${Math.round(ownShare * 100)}%`,
    oneLine(article.title ?? article.path),
  ]);
  return table(
    [
      { title: 'ARTICLE' },
      { title: 'PUBLISHED', flexible: true, lines: 3 },
      { title: 'OUTLET', flexible: true, lines: 2 },
      { title: 'QUOTES', align: 'right' },
      { title: 'OWN', align: 'right' },
      { title: 'TITLE', flexible: true, lines: 2 },
    ],
    rows,
    screen,
  );
}
