// The findings about articles that are due: the articles they may have to do with are found by keys, those that bonds
// lead to from there come along, and the stages run over these alone. Cost: what the articles touch, not the archive.
import type { Knowledge } from './model/index.ts';
import { touchedPart } from './region.ts';
import type { Store } from './store/index.ts';

/** Articles whose findings are made in one go: they meet one another in memory, and what they share is read once. */
const AT_ONCE = 384;

/** Makes the findings of some of the articles that are due anew; answers how many, 0 where none is left. */
export async function settleFindings(store: Store, knowledge: Knowledge): Promise<number> {
  const { upkeep } = store;
  const turn = await upkeep.turn();
  const due = await upkeep.due('findings', AT_ONCE);
  if (due.length === 0) return 0;
  const part = await touchedPart(store, knowledge, due);
  // Refused where another process saved meanwhile: the articles are still due, and are taken up again.
  const isSaved = await upkeep.saveFindings({ turn, ...part });
  return isSaved ? part.settled.length : settleFindings(store, knowledge);
}
