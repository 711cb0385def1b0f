import { pairDetector } from '../pair-detector.ts';

/** Two states of one page that tell a thing differently: `changed`, whatever differs. */
export const REVISIONS = pairDetector(
  'revisions',
  ({ a, b, verdict }, { pageOf }) =>
    verdict.list === 'changed' && pageOf.get(a.articleId) === pageOf.get(b.articleId),
);
