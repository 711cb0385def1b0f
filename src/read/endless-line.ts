import { isBreakCode } from '../text/index.ts';
import type { Trouble } from './trouble.ts';

/** No paragraph of an article comes near this many characters; a dump of records or of another file does. */
const LONGEST_LINE = 1_000_000;

/** Why a text that is all but one endless line is not read, or null where its lines are those of an article. One pass. */
export function endlessLine(text: string): Trouble | null {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBreakCode(text.charCodeAt(at))) continue;
    if (at - start > LONGEST_LINE) return troubleAt(start, at);
    start = at + 1;
  }
  return null;
}

function troubleAt(start: number, end: number): Trouble {
  const line = start === 0 ? 'its first line' : `the line at character ${start.toLocaleString('en')}`;
  return {
    code: 'endless-line',
    what: `${line} has ${(end - start).toLocaleString('en')} characters, and no article is written so`,
    remedy: 'break it into paragraphs or add the page it came from',
  };
}
