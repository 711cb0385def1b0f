import { FUNCTION_WORDS, NEGATORS } from '../../lexicon/index.ts';
import { areOppositeKeys, stem } from '../../text/index.ts';

/** Words of either side that are held against each other. */
const MOST_WORDS = 60;

/**
 * Whether two tellings in other words say different things: each has a figure that the other lacks; or a word on one
 * side has its opposite on the other; or one negates what the other has in the same words.
 *
 * Cost: a product of at most `MOST_WORDS` words a side.
 */
export function areOpposed(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.slice(0, MOST_WORDS), b.slice(0, MOST_WORDS)];
  const [onlyX, onlyY] = [lacking(x, y), lacking(y, x)];
  if (onlyX.some(isFigure) && onlyY.some(isFigure)) return true;
  const turned = negations(x) % 2 !== negations(y) % 2;
  const opposite = onlyX.some((key) => onlyY.some((other) => areOppositeKeys(key, other)));
  if (opposite) return !turned;
  return turned && (!onlyX.some(isMatter) || !onlyY.some(isMatter));
}

/** Whether a report tells a figure that the quotation does not have: then it reports more, or something else. */
export function addsFigure(report: readonly string[], quotation: readonly string[]): boolean {
  return report.slice(0, MOST_WORDS).some((key) => isFigure(key) && !quotation.includes(key));
}

function lacking(words: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map((key) => stem(key)));
  return words.filter((key) => !known.has(stem(key)));
}

/** A lone one is mostly no figure ("the one that"). */
const isFigure = (key: string): boolean => /^\p{N}/u.test(key) && key !== '1';
const isMatter = (key: string): boolean => !FUNCTION_WORDS.has(key) && !NEGATORS.has(key);
const negations = (keys: readonly string[]): number => keys.filter((key) => NEGATORS.has(key)).length;
