import type { Grade, Origin, OriginStatus, Reason } from '../model/index.ts';

/** What a grade claims, and no more. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: 'first-hand report held',
  B: 'named as the source by others',
  C: 'earliest dated copy held',
  D: 'cannot be ordered',
  X: 'credits and dates disagree',
};

const STATUS_WORDS: Readonly<Record<OriginStatus, string>> = {
  confirmed: 'one origin, first-hand',
  single: 'one earliest copy',
  tied: 'several copies may be first',
  'external-named': 'a nearer source is named, and not held here',
  contradictory: 'the evidence contradicts itself',
  none: 'no appearance can be first',
};

/** What the status says; of an origin that a person set, that it was set. */
export const statusWords = (origin: Origin): string => setWords(origin) ?? STATUS_WORDS[origin.status];

/** "set by Ada Venn" where a person named the origin and no evidence found it; else null. */
export function setWords({ reasons }: Origin): string | null {
  const set = reasons.find(({ code }) => code === 'set-by-person');
  if (set === undefined) return null;
  const [by = ''] = set.values;
  return `set by ${by === '' ? 'a person' : by}`;
}

/** What the grade claims; of an origin that a person set, who set it. */
export const gradeClaim = (origin: Origin): string => setWords(origin) ?? GRADE_WORDS[origin.grade];

/** Why no one article is called the origin. */
export const noOriginWords = (origin: Origin): string =>
  origin.candidates.length === 1
    ? 'One copy may be first; when it appeared nobody can tell.'
    : `No single earliest: ${statusWords(origin)}.`;

/** Names shown of a long list before it is cut. */
const NAMES_SHOWN = 6;

/** "A", "A and B", "A, B and C", "A, B and 5 more". */
export function nameList(names: readonly string[], shown = NAMES_SHOWN): string {
  const distinct = [...new Set(names)];
  if (distinct.length <= 1) return distinct[0] ?? '';
  const head = distinct.length > shown ? distinct.slice(0, shown) : distinct.slice(0, -1);
  const rest = distinct.length - head.length;
  const tail = rest > 1 ? `${String(rest)} more` : (distinct.at(-1) ?? '');
  return `${head.join(', ')} and ${tail}`;
}

type Words = (values: readonly string[]) => string;

const REASON_WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  [
    'external-named',
    (names) =>
      `${nameList(names)} ${names.length === 1 ? 'is' : 'are'} named as nearer to the speaker, and not held here.`,
  ],
  [
    'credit-against-dates',
    ([carrier = '', source = '']) =>
      `${carrier} credits ${source}, but its own date is certainly earlier than any copy of ${source} held here.`,
  ],
  ['credits-in-a-circle', (names) => `The credits run in a circle: ${nameList(names)}.`],
  [
    'witnessed',
    ([name = '']) => `${name} says the words were said to it, and its time is known to the minute.`,
  ],
  [
    'named-as-source',
    ([name = '', ...others]) => `${name} is credited as the source by ${nameList(others)}.`,
  ],
  ['only-appearance', ([name = '']) => `${name} is the only article here that carries it.`],
  [
    'earliest-dated',
    ([name = '']) => `${name} is certainly dated before every other copy; nobody credits it.`,
  ],
  [
    'undated',
    (names) =>
      `${nameList(names)} ${new Set(names).size === 1 ? 'has' : 'have'} no usable date; a date would settle more.`,
  ],
  ['cannot-order', (names) => `${nameList(names)} may each be first; their dates overlap or are not known.`],
  [
    'dates-contradict',
    (names) =>
      `The dates that ${nameList(names)} ${new Set(names).size === 1 ? 'gives' : 'give'} contradict each other; none of them was taken to order the copies.`,
  ],
  [
    'public-occasion',
    (names) =>
      `It was said in public (${nameList(names)}): several outlets could hear it, and none of them is the one source.`,
  ],
  [
    'set-by-person',
    ([by = '', day = '', note = '']) =>
      `Set by ${by === '' ? 'a person' : by}${day === '' ? '' : ` on ${day}`}${note === '' ? '' : `: “${note}”`}.`,
  ],
]);

/** One reason as a sentence; a code nobody worded yet is shown as it is, with its values. */
export function originReasonWords(reason: Reason): string {
  const words = REASON_WORDS.get(reason.code);
  if (words !== undefined) return words(reason.values.map(shortPath));
  const values = reason.values.length === 0 ? '' : `: ${reason.values.join(', ')}`;
  return `${reason.code.replaceAll('-', ' ')}${values}.`;
}

/** "grade B: named as the source by others"; "grade A: set by Ada Venn". */
export const gradeWords = (origin: Origin): string => `grade ${origin.grade}: ${gradeClaim(origin)}`;

/** "one earliest copy; grade C: earliest dated copy held"; "set by Ada Venn; grade A". */
export const originWords = (origin: Origin): string =>
  setWords(origin) === null
    ? `${statusWords(origin)}; ${gradeWords(origin)}`
    : `${statusWords(origin)}; grade ${origin.grade}`;

/** An article of an unknown outlet goes by its path; in a sentence its file's name is enough. */
const shortPath = (name: string): string => (/\s/u.test(name) ? name : name.slice(name.lastIndexOf('/') + 1));
