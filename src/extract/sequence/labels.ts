import type { TagLabel } from '../tagged-span.ts';

/**
 * The labels of the chain: outside; begin and inside of a source and of a cue; begin, inside and end of a content
 * (an end label, because where a content ends is the hardest thing to tell). A content of one token is its beginning.
 *
 * The order carries the rules: the first four may stand behind anything but the inside of a content, and only
 * that one, the last, may not end a unit. So the walks over the chain need no table of what may follow what.
 */
export const LABELS = [
  'outside',
  'source-begin',
  'cue-begin',
  'content-begin',
  'source-inside',
  'cue-inside',
  'content-end',
  'content-inside',
] as const;
export const LABEL_COUNT = LABELS.length;

export const OUTSIDE = 0;
const CONTENT_BEGIN = 3;
const CONTENT_END = 6;
const CONTENT_INSIDE = 7;
/** The labels below this one may begin a unit and stand behind whatever may end one. */
export const FIRST_INNER = 4;

const FIRST: Readonly<Record<TagLabel, number>> = { source: 1, cue: 2, content: CONTENT_BEGIN };
const KINDS: readonly (TagLabel | null)[] = [
  null,
  'source',
  'cue',
  'content',
  'source',
  'cue',
  'content',
  'content',
];

/** The kind of span a label belongs to, null for outside. */
export const kindOf = (label: number): TagLabel | null => KINDS[label] ?? null;

/** True where a unit may begin with the label. */
export const mayStart = (label: number): boolean => label < FIRST_INNER;

/** True where a unit may end with the label. */
export const mayEnd = (label: number): boolean => label !== CONTENT_INSIDE;

/** True where `next` may stand directly behind `label`. */
export function mayFollow(label: number, next: number): boolean {
  if (mayStart(next)) return mayEnd(label);
  if (next === CONTENT_END || next === CONTENT_INSIDE) {
    return label === CONTENT_BEGIN || label === CONTENT_INSIDE;
  }
  return label === next || label === next - FIRST_INNER + 1;
}

/** True where the label opens a span of its kind. */
export const opens = (label: number): boolean => label > OUTSIDE && label < FIRST_INNER;

/** True where `next` behind `label` begins a new span. */
export const beginsSpan = (label: number, next: number): boolean => opens(next) && mayFollow(label, next);

/** The label of position `at` in a span of `length` tokens. */
export function labelAt(kind: TagLabel, at: number, length: number): number {
  if (at === 0) return FIRST[kind];
  if (kind !== 'content') return FIRST[kind] + FIRST_INNER - 1;
  return at === length - 1 ? CONTENT_END : CONTENT_INSIDE;
}
