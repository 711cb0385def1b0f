// Decisions held against the newest states of their pages: one made on words that a page prints no longer stands on the
// state it was made on, and says so. Cost: a look-up for each article they rest on, and the text of each that was revised.
import type { Anchor } from './model/index.ts';
import type { ReviewedDecision } from './review/index.ts';
import { quotedBeginning } from './review/index.ts';
import type { Store } from './store/index.ts';

/** The decisions, each that stands with why it needs a look where the newest state of a page has lost its words. */
export async function withLaterStates(
  store: Store,
  decisions: readonly ReviewedDecision[],
): Promise<readonly ReviewedDecision[]> {
  const textOf = laterTexts(store);
  const told: ReviewedDecision[] = [];
  for (const decision of decisions) {
    const why =
      decision.state === 'stands' && decision.why === null ? await lostWords(decision, textOf) : null;
    told.push(why === null ? decision : { ...decision, why });
  }
  return told;
}

/** The text of the newest state of an article's page; null where that is the article itself. */
type LaterText = (articleId: string) => Promise<string | null>;

function laterTexts(store: Store): LaterText {
  const known = new Map<string, string | null>();
  return async (articleId) => {
    const held = known.get(articleId);
    if (held !== undefined) return held;
    const source = await store.sourceOf(articleId);
    const last = source === null ? undefined : (await store.sourcesAt(source.address)).at(-1);
    const later =
      last === undefined || last.articleId === articleId ? null : await store.entry(last.articleId);
    known.set(articleId, later?.article.text ?? null);
    return later?.article.text ?? null;
  };
}

async function lostWords({ review }: ReviewedDecision, textOf: LaterText): Promise<string | null> {
  for (const anchor of review.anchors) {
    const text = anchor.words.length === 0 ? null : await textOf(anchor.articleId);
    const lost = text === null ? undefined : missing(anchor, text);
    if (lost !== undefined)
      return `a later state of ${anchor.address} no longer prints ${quotedBeginning(lost)}; the decision stands on the state it was made on`;
  }
  return null;
}

const missing = ({ words }: Anchor, text: string): string | undefined =>
  words.find((one) => !text.includes(one.words))?.words;
