// The findings about articles that are due: the articles they may have to do with are found by keys, those that bonds
// lead to from there come along, and the stages run over these alone. Cost: what the articles touch, not the archive.
import type { Knowledge } from './model/index.ts';
import { bulkPart, touchedPart } from './region.ts';
import type { Part } from './region.ts';
import { clearSpentMemory } from './spent-memory.ts';
import type { Store } from './store/index.ts';

/**
 * Articles whose findings are made in one go, where they are short: they meet one another in memory, and what they share
 * is read once. Measured on 1,000 short articles that came to 38,000: a third less than with 128.
 */
const AT_ONCE = 512;
/** Where this share of the archive is due, it is filled or made anew. */
const BULK_SHARE = 0.25;
/** An archive that is filled and whose part leads to more than so many times itself is settled in larger parts. */
const LED_TO = 2;
/** By so much larger: the looks at parts that were too small cost a third of the one that is not. */
const LARGER = 4;
/** So many at most, and no less where parts of the archive hang together up to there: each would lead to most of it. */
const MANY = 12_000;

/** Makes the findings of some of the articles that are due anew; answers how many, 0 where none is left. */
export async function settleFindings(store: Store, knowledge: Knowledge): Promise<number> {
  const { upkeep } = store;
  const turn = await upkeep.turn();
  const part = await nextPart(store, knowledge);
  if (part === null) return 0;
  // Refused where another process saved meanwhile: the articles are still due, and are taken up again.
  const isSaved = await upkeep.saveFindings({ turn, ...part });
  if (!isSaved) return settleFindings(store, knowledge);
  if (part.region.length >= AT_ONCE / 2) clearSpentMemory();
  return part.settled.length;
}

async function nextPart(store: Store, knowledge: Knowledge): Promise<Part | null> {
  const { upkeep } = store;
  const { due: all, held } = await upkeep.extent();
  const due = await upkeep.due('findings', AT_ONCE);
  if (due.length === 0) return null;
  if (all < BULK_SHARE * held) return touchedPart(store, knowledge, due, Infinity);
  for (let atOnce = AT_ONCE; ; atOnce *= LARGER) {
    const some = await upkeep.due('findings', Math.min(atOnce, MANY));
    const part = await touchedPart(store, knowledge, some, LED_TO);
    if (part !== null) return part;
    if (atOnce >= Math.min(all, MANY)) break;
  }
  return bulkPart(store, knowledge, await upkeep.due('findings', MANY));
}
