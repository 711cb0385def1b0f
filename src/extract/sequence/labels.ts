import type { TagLabel } from '../tagged-span.ts';

/**
 * The labels of the chain: outside; begin and inside of a source and of a cue;
 * begin, inside, end and single of a content (an end label, because where a
 * content ends is the hardest thing to tell).
 */
export const LABELS = [
  'outside',
  'source-begin',
  'source-inside',
  'cue-begin',
  'cue-inside',
  'content-begin',
  'content-inside',
  'content-end',
  'content-single',
] as const;
export const LABEL_COUNT = LABELS.length;

export const OUTSIDE = 0;
const CONTENT_BEGIN = 5;
const CONTENT_INSIDE = 6;
const CONTENT_END = 7;
const CONTENT_SINGLE = 8;

/** First label of each kind of span; the labels that carry it on follow it. */
export const FIRST_LABEL: Readonly<Record<TagLabel, number>> = { source: 1, cue: 3, content: CONTENT_BEGIN };

/** The kind of span a label belongs to, null for outside. */
export function kindOf(label: number): TagLabel | null {
  if (label === OUTSIDE) return null;
  if (label < FIRST_LABEL.cue) return 'source';
  return label < FIRST_LABEL.content ? 'cue' : 'content';
}

/** True where a span may begin with the label, or none is open behind it. */
export const mayStart = (label: number): boolean => label !== 2 && label !== 4 && label !== 6 && label !== 7;

/** True where a unit may end with the label. */
export const mayEnd = (label: number): boolean => label !== CONTENT_BEGIN && label !== CONTENT_INSIDE;

/** True where `next` may stand directly behind `label`. */
export function mayFollow(label: number, next: number): boolean {
  if (!mayEnd(label)) return next === CONTENT_INSIDE || next === CONTENT_END;
  if (mayStart(next)) return true;
  return (next === 2 && (label === 1 || label === 2)) || (next === 4 && (label === 3 || label === 4));
}

/** True where the label opens a span of its kind. */
export const opens = (label: number): boolean =>
  label === 1 || label === 3 || label === 5 || label === CONTENT_SINGLE;

/** True where `next` behind `label` begins a new span. */
export const beginsSpan = (label: number, next: number): boolean => opens(next) && mayFollow(label, next);

/** The label of position `at` in a span of `length` tokens. */
export function labelAt(kind: TagLabel, at: number, length: number): number {
  if (kind !== 'content') return FIRST_LABEL[kind] + (at === 0 ? 0 : 1);
  if (length === 1) return CONTENT_SINGLE;
  if (at === 0) return CONTENT_BEGIN;
  return at === length - 1 ? CONTENT_END : CONTENT_INSIDE;
}
