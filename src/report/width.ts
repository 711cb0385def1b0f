// Columns of a terminal: how wide a text is, how it is cut and how it is broken into lines. One pass each.

const ZERO = /[\p{Mn}\p{Me}\u200B-\u200D\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
const WIDE_SIGNS = /[\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Columns one character takes: 0 for combining marks, 2 for East Asian wide characters and emoji, else 1. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) || WIDE_SIGNS.test(character) ? 2 : 1;
}

/** Columns the text takes on a terminal; the text holds no line break. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** The text in at most `width` columns; where it is longer its end is an ellipsis. */
export function cut(text: string, width: number): string {
  if (text.length <= width && displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    const next = used + widthOf(character);
    if (next > width) return closed(kept, width);
    kept += character;
    used = next;
  }
  return kept;
}

/** Takes characters off the end until an ellipsis fits. */
function closed(kept: string, width: number): string {
  const characters = Array.from(kept);
  let used = displayWidth(kept);
  while (characters.length > 0 && used > width - 1) used -= widthOf(characters.pop() ?? '');
  return width < 1 ? '' : `${characters.join('').trimEnd()}…`;
}

/** Filled with spaces to `width` columns, on the left for figures. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const filling = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + filling : filling + text;
}

/** The text in lines of at most `width` columns, broken at spaces; a longer word is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    for (const piece of pieces(word, width)) {
      const size = displayWidth(piece);
      if (line !== '' && used + 1 + size > width) {
        lines.push(line);
        line = '';
      }
      used = line === '' ? size : used + 1 + size;
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function pieces(word: string, width: number): string[] {
  if (word.length <= width && displayWidth(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const size = widthOf(character);
    if (used + size > width && piece !== '') {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += size;
  }
  return piece === '' ? found : [...found, piece];
}
