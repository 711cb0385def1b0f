/** Days since 1970, both ends included; fractions keep the hour. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Whole days between two moments, 0 where they may touch; null where one is not known. */
export function dayGap(a: DayRange | null, b: DayRange | null): number | null {
  if (a === null || b === null) return null;
  return Math.max(0, Math.floor(Math.max(a.from - b.to, b.from - a.to)));
}
