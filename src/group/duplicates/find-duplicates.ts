import type { Corpus, Duplicate } from '../../model/index.ts';
import { compareText } from '../quotes/unit.ts';
import { acrossArticles, sharedTexts } from './across-articles.ts';
import { bodiesOf } from './body.ts';
import type { Body } from './body.ts';
import { rewrites } from './rewrites.ts';
import { repeatedPassages } from './within-article.ts';

/** Where this share of the shorter body is copied word for word, it is a copy and not a rewrite. */
const COPIED = 0.6;

/**
 * Passages that stand twice: within an article, across articles, and articles that retell another.
 *
 * Only body text is compared. Words in quotation marks are left out between articles: a shared quotation is a group,
 * not a copied passage. An article and its own earlier revision are not compared. Findings come in order of kind,
 * then id. Cost: n log n in words; a passage everybody prints is compared with a few articles only.
 */
export function findDuplicates(corpus: Corpus): readonly Duplicate[] {
  const bodies = bodiesOf(corpus.entries);
  const revisions = revisionPairs(corpus);
  const isRevision = (a: Body, b: Body): boolean =>
    revisions.has(pairKey(a.entry.article.id, b.entry.article.id));
  const shared = sharedTexts(bodies, isRevision);
  const copied = new Set(
    shared
      .filter((pair) => pair.coverage >= COPIED)
      .map((pair) => pairKey(idOf(bodies[pair.a]), idOf(bodies[pair.b]))),
  );
  const skip = (a: Body, b: Body): boolean =>
    isRevision(a, b) || copied.has(pairKey(a.entry.article.id, b.entry.article.id));
  const found = [...repeatedPassages(bodies), ...acrossArticles(bodies, shared), ...rewrites(bodies, skip)];
  return found.sort((x, y) => compareText(x.kind, y.kind) || compareText(x.id, y.id));
}

const idOf = (body: Body | undefined): string => body?.entry.article.id ?? '';
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Every two revisions of one page, however many lie between them. */
function revisionPairs(corpus: Corpus): Set<string> {
  const before = new Map(corpus.entries.map((entry) => [entry.article.id, entry.revisionOf]));
  const pairs = new Set<string>();
  for (const [id, previous] of before) {
    let earlier = previous;
    for (let step = 0; earlier !== null && step < before.size; step += 1) {
      pairs.add(pairKey(id, earlier));
      earlier = before.get(earlier) ?? null;
    }
  }
  return pairs;
}
