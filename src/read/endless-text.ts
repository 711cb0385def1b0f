import { isBreakCode } from '../text/index.ts';
import type { Trouble } from './trouble.ts';

/** No paragraph of an article comes near this many characters; a dump of records or of another file does. */
const LONGEST_LINE = 1_000_000;

/** Lines with something on them: each costs far more memory than its characters, and a thick book has a tenth of these. */
const MOST_LINES = 200_000;

/** Why a text that is all but one endless line, or lines without end, is not read; null where it can be an article. One pass. */
export function endlessText(text: string): Trouble | null {
  let start = 0;
  let lines = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBreakCode(text.charCodeAt(at))) continue;
    if (at - start > LONGEST_LINE) return lineAt(start, at);
    if (at > start) lines += 1;
    if (lines > MOST_LINES) return countless();
    start = at + 1;
  }
  return null;
}

function lineAt(start: number, end: number): Trouble {
  const line = start === 0 ? 'its first line' : `the line at character ${start.toLocaleString('en')}`;
  return {
    code: 'endless-line',
    what: `${line} has ${(end - start).toLocaleString('en')} characters, and no article is written so`,
    remedy: 'break it into paragraphs or add the page it came from',
  };
}

/** Made only when it is needed: to group the digits of a number a program first loads the rules of a language. */
const countless = (): Trouble => ({
  code: 'too-big',
  what: `it has more than ${MOST_LINES.toLocaleString('en')} lines, and no article is written so`,
  remedy: 'split it into a file for each article',
});
