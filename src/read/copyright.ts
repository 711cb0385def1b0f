/** What a copyright line says; offsets from the start of the line. */
export interface Copyright {
  readonly owner: string;
  readonly start: number;
  readonly end: number;
  /** The year where the line names exactly one, else null. */
  readonly year: string | null;
}

const SIGN =
  /(?:©|\(c\)|\bcopyright\b)\s{0,3}(?:©|\(c\))?\s{0,3}(\d{4})?(\s?[-–,]\s?\d{4})?,?\s{0,3}(?:by\s)?/iu;

/** Where the owner's name ends: at a sentence's end (not a legal form's), a bar, or the words that follow it. */
const OWNER_END =
  /(?<=[^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{3}|\.\p{L})\.(?:\s|$)|\s?[|;]|,?\s(?:all rights|visit\b|distributed\b|and its\b|and\/or\b|or its\b|registered\b|unless\b|this material\b|syndicated\b|via\b)|\s[-–—]\s|\s\d{4}\b/iu;

/** Reads "©2025 Harbour Media Ltd. All rights reserved"; null where no owner is named. */
export function readCopyright(line: string): Copyright | null {
  const sign = SIGN.exec(line.slice(0, 400));
  if (sign === null) return null;
  const start = sign.index + sign[0].length;
  const rest = line.slice(start, start + 90);
  const owner = rest.slice(0, OWNER_END.exec(rest)?.index ?? rest.length).trimEnd();
  if (!/^[\p{Lu}\p{Lo}\d][^\n]{1,79}$/u.test(owner) || /^all rights/iu.test(owner)) return null;
  const year = sign[2] === undefined ? (sign[1] ?? null) : null;
  return { owner, start, end: start + owner.length, year };
}
