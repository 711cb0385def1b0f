import { labelAt, OUTSIDE } from '../extract/sequence/index.ts';
import type { TagLabel } from '../extract/tagged-span.ts';
import type { Span } from '../model/index.ts';
import type { GoldAttribution } from './polnear.ts';

/** Token columns that gold spans are laid on. */
export interface Placed {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

interface Claimed extends Span {
  readonly label: TagLabel;
}

/**
 * The spans a flat labelling can hold, in order and disjoint.
 *
 * Attributions nest (a content holds another attribution); the longer content is
 * laid first, and what overlaps a span that is already laid is left out: the
 * outer statement is the one to find.
 */
export function flatSpans(attributions: readonly GoldAttribution[]): Claimed[] {
  const length = (of: GoldAttribution): number =>
    of.content.reduce((sum, { start, end }) => sum + end - start, 0);
  const ordered = [...attributions].sort((a, b) => length(b) - length(a));
  const laid: Claimed[] = [];
  const lay = (label: TagLabel, spans: readonly Span[]): void => {
    for (const { start, end } of spans) {
      const same = laid.some((other) => other.label === label && other.start === start && other.end === end);
      const clash = laid.some((other) => other.start < end && start < other.end);
      if (!same && !clash) laid.push({ label, start, end });
    }
  };
  for (const { content, cue, source } of ordered) {
    lay('content', content);
    lay('cue', cue);
    lay('source', source);
  }
  return laid.sort((a, b) => a.start - b.start);
}

/** The label of each token. A token belongs to a span that holds at least half of it. */
export function labelsOf(tokens: Placed, spans: readonly Claimed[]): Uint8Array {
  const labels = new Uint8Array(tokens.count).fill(OUTSIDE);
  let token = 0;
  for (const { label, start, end } of spans) {
    const isBefore = (at: number): boolean => (tokens.starts[at] ?? 0) + (tokens.ends[at] ?? 0) < 2 * start;
    const isInside = (at: number): boolean => (tokens.starts[at] ?? 0) + (tokens.ends[at] ?? 0) <= 2 * end;
    while (token < tokens.count && isBefore(token)) token += 1;
    const first = token;
    while (token < tokens.count && isInside(token)) token += 1;
    for (let at = first; at < token; at += 1) labels[at] = labelAt(label, at - first, token - first);
  }
  return labels;
}
