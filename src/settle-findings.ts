// The findings about articles that are due: the articles they may have to do with are found by keys, those that bonds
// lead to from there come along, and the stages run over these alone. Cost: what the articles touch, not the archive.
import type { Knowledge } from './model/index.ts';
import { bulkPart, touchedPart } from './region.ts';
import type { Part } from './region.ts';
import type { Store } from './store/index.ts';

/** Articles whose findings are made in one go: they meet one another in memory, and what they share is read once. */
const AT_ONCE = 384;
/** Where this share of the archive is due, it is filled or made anew. */
const BULK_SHARE = 0.25;
/** An archive that is filled: so many are settled together, and regions larger than this are not made one by one. */
const FEW = 1200;
/** So many where parts of the archive hang together: each part would lead to most of it. About a quarter of a megabyte each. */
const MANY = 12_000;

/** Makes the findings of some of the articles that are due anew; answers how many, 0 where none is left. */
export async function settleFindings(store: Store, knowledge: Knowledge): Promise<number> {
  const { upkeep } = store;
  const turn = await upkeep.turn();
  const part = await nextPart(store, knowledge);
  if (part === null) return 0;
  // Refused where another process saved meanwhile: the articles are still due, and are taken up again.
  const isSaved = await upkeep.saveFindings({ turn, ...part });
  return isSaved ? part.settled.length : settleFindings(store, knowledge);
}

async function nextPart(store: Store, knowledge: Knowledge): Promise<Part | null> {
  const { upkeep } = store;
  const { due: all, held } = await upkeep.extent();
  const due = await upkeep.due('findings', AT_ONCE);
  if (due.length === 0) return null;
  const isFilled = all >= BULK_SHARE * held;
  const bulk = async (most: number): Promise<Part> =>
    bulkPart(store, knowledge, await upkeep.due('findings', most));
  if (isFilled && all <= FEW) return bulk(FEW);
  return (await touchedPart(store, knowledge, due, isFilled ? FEW : Infinity)) ?? bulk(MANY);
}
