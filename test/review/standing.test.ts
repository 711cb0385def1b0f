import { expect, it } from 'vitest';
import type { Review, ReviewAction } from '../../src/model/index.ts';
import { replayOf } from '../../src/review/index.ts';
import { conflict } from '../store/samples.ts';

const reviews = (...actions: readonly ReviewAction[]): Review[] =>
  actions.map((action, at) => ({
    seq: at + 1,
    at: '2025-03-04T10:00:00Z',
    by: 'desk',
    action,
    target: 'c1',
    value: null,
    note: null,
    anchors: [],
  }));

it.each([
  [[], 'open'],
  [['dismiss'], 'dismissed'],
  [['dismiss', 'confirm'], 'confirmed'],
  [['dismiss', 'confirm', 'undo'], 'dismissed'],
  [['confirm', 'undo', 'undo'], 'open'],
  [['note'], 'open'],
] as const)('after %j a finding is %s', (actions, state) => {
  const [first, second] = replayOf(reviews(...actions).toReversed(), []).states([
    conflict('c1'),
    conflict('c2'),
  ]);
  expect(first?.state).toBe(state);
  expect(second?.state).toBe('open');
});
