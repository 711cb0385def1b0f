// Blocking by keys and time: what shares enough keys, and can be of one time, meets. Whether two meet hangs on the two
// alone, whatever else is at hand. Cost: linear in keys, plus the members of the blocks a key leads to.

/** Something that can be met: the keys it is known by, and the periods it may belong to (null: any). */
export interface Meeter {
  readonly keys: Iterable<number>;
  readonly periods: ReadonlySet<number | null>;
}

/** Longer than anything that is compared lies apart: what is near stands in one period or in two that touch. */
const PERIOD_DAYS = 14;
/** A date less sure than this stands in no period: it may be near anything. A day anywhere on Earth takes 50 hours. */
const SUREST_DAYS = 2.5;

/**
 * The period of a time given in days since 1970, as a number that grows with time; null where it is not known or may
 * lie in several. Times at most 11 days apart are in one period or in two that touch.
 */
export function periodOf(days: { readonly from: number; readonly to: number } | null): number | null {
  if (days === null || days.to - days.from > SUREST_DAYS) return null;
  return Math.floor(days.from / PERIOD_DAYS);
}

/** The periods among some that are near one of `own`. */
export function nearPeriods(
  own: ReadonlySet<number | null>,
  every: Iterable<number | null>,
): readonly (number | null)[] {
  const all = [...every];
  if (own.has(null)) return all;
  return all.filter((one) => one === null || own.has(one) || own.has(one - 1) || own.has(one + 1));
}

/** How many keys must be shared, and how many in one period may hold a key before it leads nowhere (a template). */
export interface MeetingRule {
  readonly fewest: number;
  readonly most: number;
}

/** Every pair that shares enough keys in near periods, once, as positions `a` < `b`, with the number shared. */
export function* meetings(
  all: readonly Meeter[],
  { fewest, most }: MeetingRule,
): Generator<{ readonly a: number; readonly b: number; readonly shared: number }> {
  const shared = sharedKeys(all);
  const postings = new Map<number | null, Map<number, number[]>>();
  for (const [at, { periods }] of all.entries())
    for (const period of periods) post(at, shared[at] ?? [], blockOf(postings, period));
  const every = [...postings.keys()];
  for (const [a, { periods }] of all.entries()) {
    const keys = shared[a] ?? [];
    if (keys.length === 0) continue;
    const blocks = nearPeriods(periods, every).flatMap((period) => postings.get(period) ?? []);
    const met = new Map<number, number>();
    for (const key of keys)
      for (const b of holding(key, blocks, most)) if (b > a) met.set(b, (met.get(b) ?? 0) + 1);
    for (const [b, count] of [...met].sort(([x], [y]) => x - y))
      if (count >= fewest) yield { a, b, shared: count };
  }
}

/** Of each the keys that another has too: most keys lead nowhere, and are not looked up in every period. */
function sharedKeys(all: readonly Meeter[]): readonly (readonly number[])[] {
  const holder = new Map<number, number>();
  for (const [at, { keys }] of all.entries())
    for (const key of keys) {
      const known = holder.get(key);
      if (known === undefined) holder.set(key, at);
      else if (known !== at) holder.set(key, SEVERAL);
    }
  return all.map(({ keys }) => [...keys].filter((key) => holder.get(key) === SEVERAL));
}

/** Stands where one holder would, for a key that several have. */
const SEVERAL = -1;

function blockOf(
  postings: Map<number | null, Map<number, number[]>>,
  period: number | null,
): Map<number, number[]> {
  let block = postings.get(period);
  if (block === undefined) postings.set(period, (block = new Map<number, number[]>()));
  return block;
}

function post(at: number, keys: Iterable<number>, block: Map<number, number[]>): void {
  for (const key of keys) {
    const posting = block.get(key);
    if (posting === undefined) block.set(key, [at]);
    else posting.push(at);
  }
}

/** Who is known by a key in some blocks, once each. */
function holding(
  key: number,
  blocks: readonly ReadonlyMap<number, readonly number[]>[],
  most: number,
): Iterable<number> {
  let only: readonly number[] = [];
  let found: Set<number> | null = null;
  for (const block of blocks) {
    const posting = block.get(key);
    if (posting === undefined || posting.length > most) continue;
    if (only.length === 0) only = posting;
    else {
      found ??= new Set(only);
      for (const at of posting) found.add(at);
    }
  }
  return found ?? only;
}
