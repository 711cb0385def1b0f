// How wide words are in a drawing, where nobody can measure them: by the widest of the fonts a browser may take.

/** Widths in ems of the letters of a wide sans-serif (DejaVu Sans, rounded up); other letters count as `LETTER`. */
const WIDTHS: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[ijlI|'.,:; ]/u, 0.36],
  [/[ftr()[\]/\\"“”‘’-]/u, 0.44],
  [/[MW@%—…]/u, 1],
  [/[m&w]/u, 0.98],
  [/[A-Z]/u, 0.76],
  [/[\u1100-\u{10ffff}]/u, 1],
];
const LETTER = 0.64;

/** The words in at most `room` units at a size of type; where they are wider, as many as fit and an ellipsis. One pass. */
export function fitText(words: string, room: number, size: number): string {
  const most = room / size;
  let used = 0;
  let kept = '';
  let closed = '';
  for (const character of words) {
    used += emsOf(character);
    if (used > most) return `${closed.trimEnd()}…`;
    kept += character;
    if (used + emsOf('…') <= most) closed = kept;
  }
  return words;
}

const emsOf = (character: string): number =>
  WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? LETTER;
