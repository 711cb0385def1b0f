import type { FactCheck } from '../model/index.ts';

/** The checker's rating as it was given: "“Misreported figure” (2 of 5)". */
export function ratingWords({ rating, scale }: FactCheck): string {
  if (scale === null) return `“${rating}”`;
  return `“${rating}” (${String(scale.value)}${scale.best === null ? '' : ` of ${String(scale.best)}`})`;
}

/** Who published it and when: "Example Fact Desk, 2025-03-05". */
export const checkerWords = ({ author, published }: FactCheck): string =>
  [author ?? 'an unnamed checker', ...(published === null ? [] : [published])].join(', ');
