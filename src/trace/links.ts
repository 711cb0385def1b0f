import type { Corpus, Duplicate, Entry, Evidence, Link, LinkRole, QuoteGroup, Span } from '../model/index.ts';
import { keyOf } from '../text/index.ts';
import type { OutletIndex } from './outlet-index.ts';
import type { Pages } from './pages.ts';
import { isCertainlyBefore } from './time.ts';

/** Shared text makes two articles one text from here on; below, a passage is only quoted from the other. */
const SAME_TEXT_SIMILARITY = 0.8;

/** Everything the links are read from. */
export interface LinkSources {
  readonly corpus: Corpus;
  readonly groups: readonly QuoteGroup[];
  readonly duplicates: readonly Duplicate[];
  readonly outlets: OutletIndex;
  readonly pages: Pages;
}

/**
 * Every step of the chain the articles show: credit lines, phrases in the sentence, shared text, revisions.
 *
 * In order of id. Cost: linear in credits, intermediaries, duplicates and group members.
 */
export function linksOf(sources: LinkSources): readonly Link[] {
  const kin = kinOf(sources);
  const links = [
    ...sources.corpus.entries.flatMap((entry) => creditLinks(entry, sources.outlets, kin)),
    ...sources.corpus.entries.flatMap((entry) => viaLinks(entry, sources.outlets, kin)),
    ...textLinks(sources),
    ...sources.corpus.entries.flatMap(revisionLinks),
  ];
  const byId = new Map(links.map((link) => [link.id, link]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Articles that share a group or a passage with an article, by the outlet that published them: one for each page. */
type Kin = (articleId: string, outletId: string) => readonly string[];

function kinOf({ corpus, groups, duplicates, pages }: LinkSources): Kin {
  const outletOf = new Map(corpus.entries.map(({ article }) => [article.id, article.outlet?.id ?? null]));
  const circlesOf = new Map<string, Map<string | null, string[]>[]>();
  const circles = [
    ...groups.map((group) => new Set(group.members.map((member) => member.articleId))),
    ...duplicates.map((duplicate) => new Set(duplicate.passages.map((passage) => passage.articleId))),
  ];
  for (const circle of circles) {
    if (circle.size < 2) continue;
    const byOutlet = Map.groupBy(circle, (id) => outletOf.get(id) ?? null);
    for (const id of circle) {
      const known = circlesOf.get(id);
      if (known === undefined) circlesOf.set(id, [byOutlet]);
      else known.push(byOutlet);
    }
  }
  return (articleId, outletId) => {
    const kin = new Set((circlesOf.get(articleId) ?? []).flatMap((byOutlet) => byOutlet.get(outletId) ?? []));
    const own = pages.pageOf(articleId);
    return pages.firstStates([...kin].filter((id) => pages.pageOf(id) !== own));
  };
}

function creditLinks(entry: Entry, outlets: OutletIndex, kin: Kin): Link[] {
  return entry.article.credits.flatMap((credit) =>
    namedLink(entry, outlets, kin, { ...credit, quoteId: null }),
  );
}

function viaLinks(entry: Entry, outlets: OutletIndex, kin: Kin): Link[] {
  return entry.extraction.quotes.flatMap((quote) =>
    quote.via.flatMap((via) => namedLink(entry, outlets, kin, { ...via, quoteId: quote.id })),
  );
}

interface Naming extends Span {
  readonly role: LinkRole;
  readonly name: string;
  readonly quoteId: string | null;
}

/** A link to a name in the text; none where an outlet credits itself, but "told us" in its own story stays. */
function namedLink({ article }: Entry, outlets: OutletIndex, kin: Kin, naming: Naming): Link[] {
  const outlet = outlets(naming.name);
  const isOwn = outlet !== null && outlet.id === article.outlet?.id;
  if (isOwn && naming.role !== 'said-to' && naming.role !== 'said-via') return [];
  const held = outlet === null || isOwn ? [] : kin(article.id, outlet.id);
  return [
    linkOf({
      role: naming.role,
      from: { articleId: article.id, quoteId: naming.quoteId },
      to: {
        articleId: held.length === 1 ? (held[0] ?? null) : null,
        outletId: outlet?.id ?? null,
        name: outlet?.name ?? naming.name,
      },
      evidence: [evidenceOf(article.id, article.text, naming)],
      rule: naming.quoteId === null ? 'credit-line' : 'phrase-in-sentence',
    }),
  ];
}

/**
 * Shared text: directed only where dates certainly order the two, else `same-text-as` from the smaller id. A page is
 * met by its earliest state: that revisions share their text says nothing.
 */
function textLinks({ corpus, duplicates, pages }: LinkSources): Link[] {
  const byId = new Map(corpus.entries.map((entry) => [entry.article.id, entry]));
  return duplicates.flatMap((duplicate) => {
    if (duplicate.kind !== 'across-articles' || duplicate.similarity < SAME_TEXT_SIMILARITY) return [];
    const ids = pages.firstStates(duplicate.passages.map((passage) => passage.articleId));
    const entries = ids.flatMap((id) => byId.get(id) ?? []);
    const [first, ...others] = entries.sort(byCertainDate);
    if (first === undefined) return [];
    return others.map((other) => textLink(duplicate, first, other));
  });
}

const byCertainDate = (a: Entry, b: Entry): number =>
  isCertainlyBefore(a.article.published, b.article.published)
    ? -1
    : isCertainlyBefore(b.article.published, a.article.published)
      ? 1
      : 0;

/**
 * `copied-from` needs a direction: certain dates, and neither text said to be somebody else's. Two carriers of one
 * agency print the same text on two days, and neither copied the other.
 */
function textLink(duplicate: Duplicate, first: Entry, other: Entry): Link {
  const isOrdered =
    isCertainlyBefore(first.article.published, other.article.published) &&
    !isOneHouse(first.article, other.article) &&
    !isCarried(first.article) &&
    !isCarried(other.article);
  const [to, from] = isOrdered || first.article.id > other.article.id ? [first, other] : [other, first];
  const evidence = duplicate.passages
    .filter(({ articleId }) => articleId === from.article.id || articleId === to.article.id)
    .map((passage) =>
      evidenceOf(
        passage.articleId,
        (passage.articleId === from.article.id ? from : to).article.text,
        passage,
      ),
    );
  return linkOf({
    role: isOrdered ? 'copied-from' : 'same-text-as',
    from: { articleId: from.article.id, quoteId: null },
    to: {
      articleId: to.article.id,
      outletId: to.article.outlet?.id ?? null,
      name: to.article.outlet?.name ?? to.article.path,
    },
    evidence,
    rule: isOrdered ? 'shared-text-and-dates' : 'shared-text',
  });
}

const CARRYING: ReadonlySet<LinkRole> = new Set(['carried-by', 'syndicated-from', 'distributed-by']);

/** True where a credit says the whole text is another house's. */
const isCarried = ({ credits }: Entry['article']): boolean => credits.some(({ role }) => CARRYING.has(role));

/** A house prints its own text again: nobody copied. */
const isOneHouse = (a: Entry['article'], b: Entry['article']): boolean =>
  a.address === b.address || (a.outlet !== null && a.outlet.id === b.outlet?.id);

function revisionLinks({ article, revisionOf }: Entry): Link[] {
  if (revisionOf === null) return [];
  const name = article.outlet?.name ?? article.path;
  return [
    linkOf({
      role: 'revision-of',
      from: { articleId: article.id, quoteId: null },
      to: { articleId: revisionOf, outletId: article.outlet?.id ?? null, name },
      evidence: [],
      rule: 'same-address',
    }),
  ];
}

/** Evidence words are cut at this length; the span is not. */
const MOST_WORDS_SHOWN = 200;

const evidenceOf = (articleId: string, text: string, { start, end }: Span): Evidence => ({
  articleId,
  start,
  end,
  words: text.slice(start, Math.min(end, start + MOST_WORDS_SHOWN)),
});

function linkOf(link: Omit<Link, 'id'>): Link {
  const place = link.evidence.map(({ start, end }) => `${start}-${end}`).join();
  const target = link.to.articleId ?? link.to.outletId ?? link.to.name;
  return {
    id: keyOf('l', [link.role, link.from.articleId, link.from.quoteId ?? '', target, place]),
    ...link,
  };
}
