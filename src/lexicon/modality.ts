const words = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== '');

/** How firmly a word makes its clause stand. */
export type ModalForce = 'future' | 'possible' | 'alleged' | 'obligation';

/** Words that take a statement out of plain fact, and how. Lower case, as folded for matching. */
export const MODAL_WORDS: ReadonlyMap<string, ModalForce> = new Map<string, ModalForce>([
  ...words('will would shall wo wont').map((word): [string, ModalForce] => [word, 'future']),
  ...words('may might could possibly perhaps maybe potentially likely probably').map(
    (word): [string, ModalForce] => [word, 'possible'],
  ),
  ...words('allegedly reportedly alleged purportedly supposedly apparently').map(
    (word): [string, ModalForce] => [word, 'alleged'],
  ),
  ...words('must should ought').map((word): [string, ModalForce] => [word, 'obligation']),
]);

/** Words that open a condition; "when" and "once" are left out, they mostly tell a time. */
export const CONDITION_OPENERS: ReadonlySet<string> = new Set(words('if unless provided providing assuming'));

/** Two-word openers of a condition, joined by a space. */
export const CONDITION_PHRASES: ReadonlySet<string> = new Set([
  'as long',
  'so long',
  'only if',
  'even if',
  'in case',
  'on condition',
  'subject to',
  'only after',
  'only when',
  'not until',
]);

/** Behind these "if" opens a question, not a condition ("asked if the pier was safe"). Folded. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  words(
    'ask asked asks asking wonder wondered wonders wondering know knew see unclear doubt doubted sure as',
  ),
);
