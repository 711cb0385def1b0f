import type { Run } from '../marked.ts';
import type { Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import { wrap } from '../width.ts';
import type { DiffRun } from '../word-diff.ts';

/** Characters of an id that a person types; longer where they are not enough. */
const SHORT_ID = 9;

/** The beginning of an id, as lists show it; speakers' and outlets' keys are words and stay whole. */
export const shortId = (id: string): string => (/^[a-z][0-9a-f]{16}$/u.test(id) ? id.slice(0, SHORT_ID) : id);

/** A heading over a block. */
export const heading = (screen: Screen, words: string): string => `\n${screen.palette.strong(words)}\n`;

/** Words broken to the screen, each line indented. */
export function block(words: string, screen: Screen, indent: number): string {
  const space = ' '.repeat(indent);
  return wrap(oneLine(words), Math.max(20, screen.width - indent))
    .map((line) => `${space}${line}\n`)
    .join('');
}

/** Marked words stand between asterisks: the mark survives a screen without colours. */
export const starred = (runs: readonly Run[]): string =>
  oneLine(runs.map((run) => (run.marked ? `**${run.text.trim()}**` : run.text)).join(''));

/** A comparison in one line: [-left out-], {+put in+}. */
export const diffLine = (runs: readonly DiffRun[]): string =>
  oneLine(
    runs
      .map(({ kind, text }) => (kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `{+${text}+}` : text))
      .join(' '),
  );

/** Comparison marks in colour where there is any; the marks stay. */
export function paintDiff(line: string, screen: Screen): string {
  const removed = paintBetween(line, ['[-', '-]'], screen.palette.bad);
  return paintBetween(removed, ['{+', '+}'], screen.palette.good);
}

function paintBetween(
  line: string,
  marks: readonly [string, string],
  paint: (text: string) => string,
): string {
  const [open, close] = marks;
  let painted = '';
  let at = 0;
  for (let start = line.indexOf(open); start !== -1; start = line.indexOf(open, at)) {
    const end = line.indexOf(close, start + open.length);
    if (end === -1) break;
    painted += line.slice(at, start) + paint(line.slice(start, end + close.length));
    at = end + close.length;
  }
  return painted + line.slice(at);
}
