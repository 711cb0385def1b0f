import type { Link } from '../../model/index.ts';
import type { ChainNode } from '../chain.ts';
import { publishedJson, refJson } from './members.ts';

/** A station of the chain and what follows it. */
export const chainJson = (node: ChainNode): object => ({
  name: node.name,
  article:
    node.article === null
      ? null
      : {
          id: node.article.id,
          path: node.article.path,
          outlet: refJson(node.article.outlet),
          published: publishedJson(node.article.published),
        },
  role: node.role,
  words: node.words,
  also: node.also,
  next: node.next.map(chainJson),
});

/** One step of the chain with its evidence. */
export const linkJson = (link: Link): object => ({
  id: link.id,
  role: link.role,
  from: { articleId: link.from.articleId, quoteId: link.from.quoteId },
  to: { articleId: link.to.articleId, outletId: link.to.outletId, name: link.to.name },
  rule: link.rule,
  evidence: link.evidence.map(({ articleId, start, end, words }) => ({ articleId, start, end, words })),
});
