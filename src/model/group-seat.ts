/** What decides the id of a group: of several whose first members have one content key, the first in time keeps it. */
export interface GroupSeat {
  /** The content key of the first member. */
  readonly key: string;
  /** Day of the first member since 1970, null where it is not known. */
  readonly day: number | null;
  readonly quoteId: string;
}

/** The order in which groups of one content key come. */
export function seatOrder(a: GroupSeat, b: GroupSeat): number {
  const [left, right] = [a.day ?? Infinity, b.day ?? Infinity];
  if (left !== right) return left < right ? -1 : 1;
  return a.quoteId < b.quoteId ? -1 : a.quoteId > b.quoteId ? 1 : 0;
}
