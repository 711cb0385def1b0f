import type { Comparison } from './comparisons.ts';
import type { ConflictContext } from './context.ts';
import type { Detector } from './detector.ts';
import { finding } from './finding.ts';

/** A detector that lists compared pairs of one sort: `takes` tells which are its own. */
export const pairDetector = (
  name: string,
  takes: (pair: Comparison, context: ConflictContext) => boolean,
): Detector => ({
  name,
  find: (context, compared) =>
    compared.filter((pair) => takes(pair, context)).map(({ a, b, verdict }) => finding(name, a, b, verdict)),
});
