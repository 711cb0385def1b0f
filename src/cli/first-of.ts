/** The first of a long list in some order, and how long it is. */
export interface FirstOf<T> {
  readonly first: readonly T[];
  readonly all: number;
}

/** The first `limit` members in an order, of which no more than twice as many are held at a time. */
export async function firstOf<T>(
  members: AsyncIterable<T>,
  limit: number,
  inOrder: (a: T, b: T) => number,
): Promise<FirstOf<T>> {
  let held: T[] = [];
  let all = 0;
  for await (const member of members) {
    held.push(member);
    all += 1;
    if (held.length >= 2 * limit) held = held.sort(inOrder).slice(0, limit);
  }
  return { first: held.sort(inOrder).slice(0, limit), all };
}
