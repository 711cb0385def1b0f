import type { Conflict, Side, Span } from '../model/index.ts';
import { joinQuoted, joinSpans, keyOf } from '../text/index.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './verdict.ts';
import { byDate } from './wordings.ts';

/** The finding for a verdict on two statements; the earlier side first. */
export function finding(detector: string, a: Statement, b: Statement, verdict: Verdict): Conflict {
  const swapped = byDate(a, b) > 0;
  const sides: [Side, Side] = [sideOf(a, verdict.deciding[0]), sideOf(b, verdict.deciding[1])];
  const { values } = verdict.reason;
  const [first = '', second = '', ...rest] = values;
  return {
    id: keyOf('c', [verdict.kind, ...[a, b].map(placeKey).sort()]),
    list: verdict.list,
    kind: verdict.kind,
    detector,
    confidence: verdict.confidence,
    state: 'open',
    reason: {
      code: verdict.reason.code,
      values: swapped && values.length >= 2 ? [second, first, ...rest] : values,
    },
    guards: verdict.guards,
    sides: swapped ? [sides[1], sides[0]] : sides,
  };
}

const placeKey = ({ articleId, spans }: Statement): string =>
  `${articleId} ${String(spans[0]?.start ?? 0)} ${String(spans.at(-1)?.end ?? 0)}`;

/** One side of a finding. */
export const sideOf = (statement: Statement, deciding: readonly Span[]): Side => ({
  articleId: statement.articleId,
  path: statement.path,
  outlet: statement.outlet,
  speaker: statement.speaker,
  spans: statement.spans,
  deciding,
  text: (statement.verbatim ? joinQuoted : joinSpans)(statement.text, statement.spans),
  quoteId: statement.quoteId,
});
