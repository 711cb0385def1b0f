// Brings the findings of a folder up to date, article by article, whatever happened since they were made.
import { hash } from 'node:crypto';
import type { Knowledge, OutletRef, Review } from './model/index.ts';
import type { KnowledgeStore, Store } from './store/index.ts';
import { anchoredArticles } from './anchored-articles.ts';
import { withDecidedDates } from './reviews.ts';
import { settleFindings } from './settle-findings.ts';
import { settleSpeakers } from './settle-speakers.ts';
import { clearSpentMemory, keepMemorySmall } from './spent-memory.ts';

/** What findings hang on besides articles and knowledge. */
export interface Maker {
  readonly program: string;
  readonly analysis: number;
}

interface Kept {
  readonly store: Store;
  readonly knowledge: KnowledgeStore;
}

/** From so many articles on, what each step used is given back before the next. */
const MUCH = 64;

/** Names of what is noted beside the findings: what they were made with, and what was known then. */
const MADE_WITH = 'made-with';
const KNOWN = 'known';
const DECIDED = 'decided';
const CARRIERS = 'carriers';

/** Whether the findings are those of what is kept. A few look-ups. */
export async function isSettled({ store, knowledge }: Kept, maker: Maker): Promise<boolean> {
  const { upkeep } = store;
  if ((await upkeep.extent()).due > 0) return false;
  return (
    (await upkeep.noted(MADE_WITH)) === stampOf(maker) &&
    (await upkeep.noted(KNOWN)) === (await knowledge.digest())
  );
}

const stampOf = ({ program, analysis }: Maker): string => JSON.stringify([program, analysis]);

/** Settles everything that is due; `progress` is told the articles settled and those in all. */
export async function settle(
  kept: Kept,
  maker: Maker,
  progress?: (done: number, all: number) => void,
): Promise<void> {
  const { knowledge } = kept;
  // Dates that people set decide what is near, whoever opened the store.
  const store = withDecidedDates(kept.store, knowledge);
  const known = await knowledge.digest();
  const read = await knowledge.read();
  await takeUp(store, read, stampOf(maker));
  const isMuch = (await store.upkeep.extent()).due >= MUCH;
  if (isMuch) keepMemorySmall();
  for (let more = true; more;) {
    more = await settleSpeakers(store, read);
    // Before the next step: what reading the articles, or the speakers of many, took.
    if (isMuch) clearSpentMemory();
  }
  let done = 0;
  for (let settled = -1; settled !== 0;) {
    progress?.(done, done + (await store.upkeep.extent()).due);
    settled = await settleFindings(store, read);
    done += settled;
  }
  progress?.(done, done);
  // What people changed meanwhile is taken up by the next command.
  await store.upkeep.note(KNOWN, known);
}

/** Makes due what another program, other knowledge or other outlets would find otherwise. */
async function takeUp(store: Store, knowledge: Knowledge, stamp: string): Promise<void> {
  const { upkeep } = store;
  const base = digestOf([stamp, knowledge.aliases, knowledge.outlets, aliasDecisions(knowledge.reviews)]);
  const before = await upkeep.noted(`${MADE_WITH}-base`);
  if (before !== base) {
    await upkeep.forgetFindings();
    await upkeep.note(`${MADE_WITH}-base`, base);
    await upkeep.note(MADE_WITH, stamp);
  }
  await takeUpDecisions(store, knowledge.reviews);
  await takeUpCarriers(upkeep);
}

const digestOf = (what: unknown): string => hash('sha256', JSON.stringify(what));

/** Decisions that are about names and not about articles. */
const aliasDecisions = (reviews: readonly Review[]): readonly Review[] =>
  reviews.filter(
    ({ action, target }) => action === 'alias' || (action === 'undo' && isAboutNames(target, reviews)),
  );

const isAboutNames = (target: string, reviews: readonly Review[]): boolean =>
  reviews.some(
    (review) => review.action === 'alias' && (String(review.seq) === target || review.target === target),
  );

/** Articles on which a decision rests that came, or was taken back, since. */
async function takeUpDecisions(store: Store, reviews: readonly Review[]): Promise<void> {
  const { upkeep } = store;
  const { standing } = await import('./review/index.ts');
  const now: Noted[] = [];
  for (const review of standing(reviews))
    now.push([digestOf(review), ...(await anchoredArticles(store, review))]);
  const before = notedList(await upkeep.noted(DECIDED));
  const [then, today] = [new Set(before.map(([id]) => id)), new Set(now.map(([id]) => id))];
  const changed = [
    ...now.filter(([id]) => !then.has(id)),
    ...before.filter(([id]) => !today.has(id)),
  ].flatMap(([, ...articles]) => articles);
  if (changed.length === 0) return;
  await upkeep.makeDue('speakers', changed);
  await upkeep.note(DECIDED, JSON.stringify(now));
}

/** A digest or name, and ids. */
type Noted = readonly [string, ...string[]];

function notedList(text: string | null): readonly Noted[] {
  const value: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(value) ? value.filter(isNoted) : [];
}

const isNoted = (value: unknown): value is Noted =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');

/** Articles that credit a name which came to mean an outlet that is held, or means it no longer. */
async function takeUpCarriers(upkeep: Store['upkeep']): Promise<void> {
  const carriers = await upkeep.carriers();
  const before = notedList(await upkeep.noted(CARRIERS));
  const keyOf = ({ id, name }: OutletRef): string => JSON.stringify([id, name]);
  const [then, today] = [
    new Set(before.map(([, ...pair]) => JSON.stringify(pair))),
    new Set(carriers.map(keyOf)),
  ];
  const names = [
    ...carriers.filter((one) => !then.has(keyOf(one))).map(({ name }) => name),
    ...before.filter(([, ...pair]) => !today.has(JSON.stringify(pair))).map(([name]) => name),
  ];
  if (names.length === 0) return;
  const { creditSeeker } = await import('./trace/index.ts');
  await upkeep.makeDue('findings', await upkeep.meeting(names.map(creditSeeker)));
  await upkeep.note(CARRIERS, JSON.stringify(carriers.map(({ id, name }): Noted => [name, id, name])));
}
