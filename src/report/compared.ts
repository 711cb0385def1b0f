import type { ConflictKind, ConflictList, OutletRef, Reason, Span, When } from '../model/index.ts';
import { reasonJson, spansJson } from './json/members.ts';
import { markedRuns } from './marked.ts';
import type { Screen } from './screen.ts';
import { percent } from './text/findings-text.ts';
import { block, starred } from './text/layout.ts';
import { oneLine } from './visible.ts';
import { conflictWords, guardWords } from './wording-conflict.ts';
import { whenWords } from './wording-date.ts';
import { CONFLICT_KIND_WORDS, CONFLICT_LIST_WORDS } from './wording-terms.ts';

/** What two given statements are to each other, with the places that the answer is about; null where nothing is listed. */
export interface ComparedPair {
  readonly verdict: {
    readonly list: ConflictList;
    readonly kind: ConflictKind;
    readonly confidence: number;
    readonly reason: Reason;
    readonly guards: readonly string[];
    readonly deciding: readonly [readonly Span[], readonly Span[]];
  };
  readonly spans: readonly [readonly Span[], readonly Span[]];
}

/** A statement as it was handed in. */
export interface ComparedSide {
  readonly text: string;
  readonly speaker: string | null;
  readonly outlet: OutletRef | null;
  readonly published: When | null;
}

interface ModelReading {
  readonly entailment: number;
  readonly neutral: number;
  readonly contradiction: number;
}

/** What a model that was asked too said, in both directions, and what came of it. */
export interface AskedModel {
  readonly forth: ModelReading;
  readonly back: ModelReading;
  readonly vetoed: boolean;
  readonly possible: boolean;
}

const NONE_WORDS =
  'No difference that can be listed: they agree, speak of different things, or cannot be held against each other.';

/** The answer of `compare`: `list` is "none" where nothing is listed, and then `kind` is null and `confidence` 0. */
export function comparedJson(
  id: string | number | null,
  pair: ComparedPair | null,
  asked: AskedModel | null,
): object {
  const model = asked === null ? {} : { model: asked };
  if (pair === null) {
    const reason = reasonJson({ code: 'none', values: [] }, NONE_WORDS);
    return { id, list: 'none', kind: null, confidence: 0, reason, guards: [], sides: [], ...model };
  }
  const { list, kind, confidence, reason, guards, deciding } = pair.verdict;
  return {
    id,
    list,
    kind,
    confidence,
    reason: reasonJson(reason, conflictWords(reason)),
    guards,
    sides: pair.spans.map((spans, at) => ({
      spans: spansJson(spans),
      deciding: spansJson(deciding[at] ?? []),
    })),
    ...model,
  };
}

/** The same for people: the list, both statements with the deciding words between asterisks, and what was checked. */
export function comparedText(
  sides: readonly [ComparedSide, ComparedSide],
  { pair, asked }: { readonly pair: ComparedPair | null; readonly asked: AskedModel | null },
  screen: Screen,
): string {
  const { palette } = screen;
  const model = asked === null ? '' : block(askedWords(asked), screen, 2);
  if (pair === null) return block(NONE_WORDS, screen, 0) + sidesText(sides, null, screen) + model;
  const { list, kind, confidence, reason, guards } = pair.verdict;
  const title = `${CONFLICT_KIND_WORDS[kind]}: ${CONFLICT_LIST_WORDS[list]}`;
  return [
    `${palette.warn(title)}  ${palette.dim(`${list}, ${percent(confidence)}`)}\n`,
    block(conflictWords(reason), screen, 2),
    sidesText(sides, pair, screen),
    guards.length === 0 ? '' : block(`Checked first: ${guards.map(guardWords).join('; ')}.`, screen, 2),
    model,
  ].join('');
}

/** What the model made of it: it may take a finding back or call a pair possible, and decides nothing. */
function askedWords({ forth, back, vetoed, possible }: AskedModel): string {
  const both = (name: keyof ModelReading): string => `${percent(forth[name])}/${percent(back[name])}`;
  const shares = `entailment ${both('entailment')}, neutral ${both('neutral')}, contradiction ${both('contradiction')}`;
  const came = vetoed
    ? ' It takes the finding back.'
    : possible
      ? ' It sees a contradiction that the rules do not: worth a look.'
      : '';
  return `The model, both ways: ${shares}.${came}`;
}

function sidesText(
  sides: readonly [ComparedSide, ComparedSide],
  pair: ComparedPair | null,
  screen: Screen,
): string {
  return sides
    .map((side, at) => {
      const deciding = pair?.verdict.deciding[at] ?? [];
      const runs = markedRuns(side.text, { start: 0, end: side.text.length }, deciding);
      return block(placeWords(side, at), screen, 2) + block(starred(runs), screen, 4);
    })
    .join('');
}

function placeWords({ speaker, outlet, published }: ComparedSide, at: number): string {
  const known = [outlet?.name, published === null ? undefined : whenWords(published), speaker ?? undefined];
  return oneLine([at === 0 ? 'A' : 'B', ...known.filter((one) => one !== undefined)].join(', '));
}
