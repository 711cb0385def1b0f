import type { FactCheck, Group, Link, Speaker } from '../model/index.ts';
import { chainOf } from './chain.ts';
import type { ChainNode } from './chain.ts';
import { articlesOf, carriersOf } from './facts.ts';
import type { ArticleIndex } from './facts.ts';
import { counted } from './wording-date.ts';
import { visible } from './visible.ts';

/** A group with what a reader needs beside it: who spoke, the articles it stands in, the way it came. */
export interface GroupView {
  readonly group: Group;
  readonly speaker: Speaker | null;
  readonly articles: ArticleIndex;
  readonly chain: readonly ChainNode[];
  /** The steps of its articles that are about the whole article or about a quote of the group. */
  readonly links: readonly Link[];
  /** What others published after checking it. */
  readonly checks: readonly FactCheck[];
}

/** What views are made from; links may be those of the whole corpus. */
export interface GroupSurroundings {
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly links: readonly Link[];
  readonly articles: ArticleIndex;
  readonly checks?: readonly FactCheck[];
}

export function groupView(group: Group, around: GroupSurroundings): GroupView {
  return {
    group,
    speaker: group.speaker === null ? null : (around.speakers.get(group.speaker.id) ?? null),
    articles: around.articles,
    chain: chainOf(group, around.links, around.articles),
    links: linksOf(group, around.links),
    checks: around.checks ?? [],
  };
}

function linksOf({ members }: Group, links: readonly Link[]): readonly Link[] {
  const quotes = new Set(members.map(({ quoteId }) => quoteId));
  const articles = new Set(members.map(({ articleId }) => articleId));
  return links.filter(
    ({ from }) => articles.has(from.articleId) && (from.quoteId === null || quotes.has(from.quoteId)),
  );
}

/** "Ana Rell, transport minister", "unknown speaker". */
export function speakerWords(view: GroupView): string {
  const name = view.speaker?.name ?? view.group.speaker?.name;
  if (name === undefined) return 'unknown speaker';
  const role = view.speaker?.roles[0];
  return visible(role === undefined ? name : `${name}, ${role}`);
}

/** "3 wordings · 14 articles · 9 outlets · 2 independent reports". */
export function countWords(group: Group): string {
  return [
    counted(Math.max(1, group.variants.length), 'wording'),
    counted(articlesOf(group.members), 'article'),
    counted(carriersOf(group.members), 'outlet'),
    counted(group.independentReports, 'independent report'),
  ].join(' · ');
}

/** Groups as people want them: most carried first, then most articles, then by id. */
export const byReach = (a: Group, b: Group): number =>
  carriersOf(b.members) - carriersOf(a.members) ||
  b.members.length - a.members.length ||
  (a.id < b.id ? -1 : 1);
