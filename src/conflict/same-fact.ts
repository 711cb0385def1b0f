import { FUNCTION_WORDS } from '../lexicon/index.ts';
import type { Conflict, ConflictKind, Side } from '../model/index.ts';
import { lemma, matchWords } from '../text/index.ts';

/** Share of the shorter passage's content words that the other must have to tell the same. */
const LEAST_SHARED = 0.6;

/** Kinds that are one matter: whether something is so. */
const TURNS: ReadonlySet<ConflictKind> = new Set(['negation', 'antonym', 'modality', 'denial']);

/**
 * Findings without those that tell a fact again: one speaker's matter that two articles each print twice, as a quotation
 * and in their own words, is one finding. The one listed first stays, a conflict before others. Cost: findings of one pair of articles squared.
 */
export function withoutRepeats(found: readonly Conflict[]): Conflict[] {
  const known = new Map<string, Conflict[]>();
  return found.toSorted(conflictsFirst).filter((conflict) => {
    const key = keyOfMatter(conflict);
    const before = known.get(key) ?? [];
    if (key !== '' && before.some((other) => tellsTheSame(conflict, other))) return false;
    known.set(key, [...before, conflict]);
    return true;
  });
}

const conflictsFirst = (x: Conflict, y: Conflict): number =>
  Number(y.list === 'conflict') - Number(x.list === 'conflict');

/** The articles and the speaker; empty where nobody, or more than one, is known to speak. */
function keyOfMatter({ sides: [a, b], kind }: Conflict): string {
  const speaker = a.speaker?.id ?? '';
  if (speaker === '' || speaker !== b.speaker?.id || !TURNS.has(kind)) return '';
  return [speaker, ...[a.articleId, b.articleId].sort()].join(' ');
}

function tellsTheSame(x: Conflict, y: Conflict): boolean {
  return x.sides.every((side) =>
    y.sides.some((other) => other.articleId === side.articleId && haveOneMatter(side, other)),
  );
}

function haveOneMatter(a: Side, b: Side): boolean {
  const [x, y] = [contentOf(a), contentOf(b)];
  const [smaller, larger] = x.size <= y.size ? [x, y] : [y, x];
  const shared = [...smaller].filter((word) => larger.has(word)).length;
  return shared > 0 && shared >= LEAST_SHARED * smaller.size;
}

const contentOf = ({ text }: Side): ReadonlySet<string> =>
  new Set(
    matchWords(text)
      .keys.filter((key) => !FUNCTION_WORDS.has(key))
      .map((key) => lemma(key)),
  );
