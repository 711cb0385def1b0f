// What is new about a quote, told from its members by when they were added: no clock, no memory but one instant.
import type { ArticleFacts, Conflict, Group, Member, Relation } from '../../model/index.ts';
import type { ArticleIndex } from '../../report/index.ts';

/** `earlier`: certainly before all that was held; `altered`: a wording not seen before; `other-speaker`: the words under another name; `appeared`: words that nothing held. */
export type NewsKind = 'earlier' | 'altered' | 'other-speaker' | 'appeared';

/** One piece of news about a group, at the member or passage that brings it. */
export interface News {
  readonly kind: NewsKind;
  readonly group: Group;
  readonly article: ArticleFacts | null;
  readonly articleId: string;
  /** The new words. */
  readonly text: string;
  /** What they are held against: the earliest before, the other speaker's name; null where nothing was held. */
  readonly before: string | null;
  /** The article that was the earliest, where the news is that it no longer is; else null. */
  readonly rival: ArticleFacts | null;
}

/** Wordings whose sense is as printed are no alteration. */
const SAME: ReadonlySet<Relation> = new Set(['identical', 'punctuation']);

/** The news a group's new members bring. Cost: linear in its members. */
export function newsOf(
  group: Group,
  isNew: (articleId: string) => boolean,
  articles: ArticleIndex,
): readonly News[] {
  const fresh = group.members.filter(({ articleId }) => isNew(articleId));
  const held = group.members.filter(({ articleId }) => !isNew(articleId));
  if (fresh.length === 0 || held.length === 0) return [];
  const told = (kind: NewsKind, { articleId, text }: Member, before: string): News => ({
    kind,
    group,
    article: articles.get(articleId) ?? null,
    articleId,
    text,
    before,
    rival: null,
  });
  const rival = earliestOf(held, articles);
  const first = rival?.published?.earliest ?? null;
  const earlier = fresh.filter((member) => first !== null && endOf(member, articles) < first);
  const known = new Set(held.map(({ text }) => text));
  const altered = fresh.filter(({ relation, text }) => !SAME.has(relation) && !known.has(text));
  const wordings = new Map(altered.map((member) => [member.text, member]));
  return [
    ...earlier.slice(0, 1).map((member) => ({ ...told('earlier', member, first ?? ''), rival })),
    ...[...wordings.values()].map((member) => told('altered', member, group.wording)),
  ];
}

/** The article that can be the first of the members'; null where one is undated, for then nothing is certainly earlier. */
function earliestOf(members: readonly Member[], articles: ArticleIndex): ArticleFacts | null {
  const found = members.map(({ articleId }) => articles.get(articleId));
  const dated = found.filter((facts) => startOf(facts) !== null);
  if (dated.length < found.length) return null;
  return dated.toSorted((a, b) => ((startOf(a) ?? '') < (startOf(b) ?? '') ? -1 : 1))[0] ?? null;
}

const startOf = (facts: ArticleFacts | undefined): string | null => facts?.published?.earliest ?? null;

/** The last instant a member can be of; undated ones come after everything. */
const endOf = ({ articleId }: Member, articles: ArticleIndex): string =>
  articles.get(articleId)?.published?.latest ?? '9999';

/** The same words under two names, where one of the two passages is new. */
export function otherSpeakers(
  conflicts: readonly Conflict[],
  groupOf: ReadonlyMap<string, Group>,
  isNew: (articleId: string) => boolean,
  articles: ArticleIndex,
): readonly News[] {
  return conflicts.flatMap(({ kind, sides, state }) => {
    if (kind !== 'attribution' || state === 'dismissed') return [];
    const [fresh, held] = isNew(sides[1].articleId) ? [sides[1], sides[0]] : [sides[0], sides[1]];
    const group = groupOf.get(held.quoteId ?? '') ?? groupOf.get(fresh.quoteId ?? '');
    if (!isNew(fresh.articleId) || isNew(held.articleId) || group === undefined) return [];
    return [
      {
        kind: 'other-speaker' as const,
        group,
        article: articles.get(fresh.articleId) ?? null,
        articleId: fresh.articleId,
        text: fresh.text,
        before: held.speaker?.name ?? null,
        rival: null,
      },
    ];
  });
}
