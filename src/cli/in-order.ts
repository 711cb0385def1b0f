/** How far work may run ahead of its results. */
export interface Ahead<A> {
  /** Inputs under way at once. */
  readonly most: number;
  /** What an input weighs, and the weight from which no further one is begun. */
  readonly weigh: (input: A) => number;
  readonly heaviest: number;
}

/**
 * Begins work on inputs ahead of its results and gives the results in the order of the inputs.
 *
 * With `most` 1 the next input is not asked for before the last result was taken. A fault of the work is
 * thrown at its turn.
 */
export async function* inOrder<A, B>(
  inputs: AsyncIterable<A>,
  begin: (input: A) => Promise<B>,
  ahead: Ahead<A>,
): AsyncIterable<readonly [A, B]> {
  const underWay: { readonly input: A; readonly result: Promise<B>; readonly weight: number }[] = [];
  let weight = 0;
  const next = async (): Promise<readonly [A, B] | null> => {
    const first = underWay.shift();
    if (first === undefined) return null;
    weight -= first.weight;
    return [first.input, await first.result];
  };
  for await (const input of inputs) {
    const result = begin(input);
    // It is awaited at its turn; until then a fault is nobody's yet.
    result.catch(() => undefined);
    underWay.push({ input, result, weight: ahead.weigh(input) });
    weight += ahead.weigh(input);
    while (underWay.length >= ahead.most || weight >= ahead.heaviest) {
      const done = await next();
      if (done === null) break;
      yield done;
    }
  }
  for (let done = await next(); done !== null; done = await next()) yield done;
}
