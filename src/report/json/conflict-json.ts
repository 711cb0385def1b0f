import type { Conflict, Side } from '../../model/index.ts';
import { conflictWords } from '../wording-conflict.ts';
import { reasonJson, refJson, spansJson } from './members.ts';

/** A finding of two passages. */
export const conflictJson = (conflict: Conflict): object => ({
  id: conflict.id,
  list: conflict.list,
  kind: conflict.kind,
  detector: conflict.detector,
  confidence: conflict.confidence,
  state: conflict.state,
  reason: reasonJson(conflict.reason, conflictWords(conflict.reason)),
  guards: conflict.guards,
  sides: conflict.sides.map(sideJson),
});

/** Two passages a model calls possible: in no list, with what it said both ways. */
export const possibleJson = (sides: readonly [Side, Side], opinion: object): object => ({
  sides: sides.map(sideJson),
  model: { ...opinion, vetoed: false, possible: true },
});

const sideJson = (side: Side): object => ({
  articleId: side.articleId,
  path: side.path,
  outlet: refJson(side.outlet),
  speaker: refJson(side.speaker),
  spans: spansJson(side.spans),
  deciding: spansJson(side.deciding),
  text: side.text,
  quoteId: side.quoteId,
});
