import { diffWords } from '../text/index.ts';
import type { AlignedWord } from './aligned-words.ts';
import type { Difference } from './difference.ts';
import { dateClash, figureClash } from './figures.ts';
import { typeSegment } from './segment-type.ts';

/** Two statements word by word. */
export interface Alignment {
  readonly differences: readonly Difference[];
  /** Equal content words, and all content words of each side. */
  readonly shared: number;
  readonly contentA: number;
  readonly contentB: number;
}

/** Aligns two statements and types every difference. `exact`: both are printed as quotations. */
export function align(a: readonly AlignedWord[], b: readonly AlignedWord[], exact: boolean): Alignment {
  const parts = diffWords(
    a.map((word) => word.base),
    b.map((word) => word.base),
  );
  const differences: Difference[] = [];
  let shared = 0;
  for (const [index, part] of parts.entries()) {
    const left = a.slice(part.aStart, part.aEnd);
    const right = b.slice(part.bStart, part.bEnd);
    if (part.equal) {
      shared += left.filter((word) => word.content).length;
      const around = length(parts[index - 2]) + length(parts[index + 2]);
      differences.push(...slotClashes(left, right, { exact, around }));
      continue;
    }
    const before = parts[index - 1];
    const after = parts[index + 1];
    const place = {
      first: index === 0,
      last: index === parts.length - 1,
      before: a[part.aStart - 1] ?? null,
      after: a[part.aEnd] ?? null,
      ends: opensBehind(a, part.aStart, part.aEnd) || opensBehind(b, part.bStart, part.bEnd),
      exact,
    };
    const rest: Pick<Difference, 'anchor' | 'anchors'> = {
      anchor: [a[part.aEnd] ?? a[part.aStart - 1] ?? null, b[part.bEnd] ?? b[part.bStart - 1] ?? null],
      anchors: length(before) + length(after),
    };
    for (const piece of pieces(left, right, (left.length > 0 ? a[part.aEnd] : b[part.bEnd]) ?? null)) {
      const typed = typeSegment(piece.a, piece.b, { ...place, attached: piece.attached });
      differences.push({ ...typed, a: piece.a, b: piece.b, ...rest });
    }
  }
  const content = (words: readonly AlignedWord[]): number => words.filter((word) => word.content).length;
  return { differences, shared, contentA: content(a), contentB: content(b) };
}

/** Whether a sentence begins behind a stretch that has words: at the beginning of a sentence, where one side has none, nothing ends. */
const opensBehind = (words: readonly AlignedWord[], start: number, end: number): boolean =>
  end > start && words[end]?.opens === true;

interface Piece {
  readonly a: readonly AlignedWord[];
  readonly b: readonly AlignedWord[];
  /** False for whole sentences: they belong to no sentence that is shared. */
  readonly attached: boolean;
}

/** What one side alone has, sentence by sentence: what belongs to a shared sentence apart from the sentences around it. */
function pieces(
  left: readonly AlignedWord[],
  right: readonly AlignedWord[],
  after: AlignedWord | null,
): readonly Piece[] {
  if (left.length > 0 && right.length > 0) return [{ a: left, b: right, attached: true }];
  const words = left.length > 0 ? left : right;
  const starts = [0, ...words.keys().filter((at) => at > 0 && words[at]?.opens === true)];
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? words.length;
    const sentence = words.slice(start, end);
    const goesOn = end === words.length && after !== null && !after.opens;
    const attached = words[start]?.opens !== true || goesOn;
    return left.length > 0 ? { a: sentence, b: [], attached } : { a: [], b: sentence, attached };
  });
}

const length = (part: { aStart: number; aEnd: number } | undefined): number =>
  part === undefined ? 0 : part.aEnd - part.aStart;

/** Figures and dates that stand in the same slot with other values. */
function slotClashes(
  left: readonly AlignedWord[],
  right: readonly AlignedWord[],
  slot: { readonly exact: boolean; readonly around: number },
): Difference[] {
  const clashes = left.flatMap((word, at) => {
    const other = right[at];
    if (other === undefined) return [];
    const typed = slotKind(word, other, slot.exact);
    if (typed === null) return [];
    return [
      {
        ...typed,
        a: [word],
        b: [other],
        anchor: [null, null],
        anchors: left.length - 1 + slot.around,
      } satisfies Difference,
    ];
  });
  return joinedScores(clashes, left);
}

/** "12 votes to 5" is one figure: two clashes with nothing but "to" and what is counted between them are one. */
function joinedScores(clashes: readonly Difference[], left: readonly AlignedWord[]): Difference[] {
  const joined: Difference[] = [];
  for (const clash of clashes) {
    const last = joined.at(-1);
    if (last === undefined || !isScore(last, clash, left)) {
      joined.push(clash);
      continue;
    }
    joined.pop();
    joined.push({ ...last, a: [...last.a, ...clash.a], b: [...last.b, ...clash.b] });
  }
  return joined;
}

function isScore(first: Difference, second: Difference, left: readonly AlignedWord[]): boolean {
  if (first.kind !== 'number' || second.kind !== 'number' || first.a.length > 1) return false;
  const [from, to] = [first.a[0], second.a[0]];
  if (from === undefined || to === undefined) return false;
  const between = left.slice(left.indexOf(from) + 1, left.indexOf(to));
  return between.length <= 2 && between.some((word) => word.key === 'to' || word.key === 'against');
}

function slotKind(a: AlignedWord, b: AlignedWord, exact: boolean): Pick<Difference, 'kind' | 'code'> | null {
  if (a.date !== null && b.date !== null) {
    const clash = dateClash(a.date, b.date);
    if (clash === 'differs') return { kind: 'date', code: 'date-differs' };
    return clash === 'incomparable' ? { kind: 'other', code: 'other-day' } : null;
  }
  if (a.figure === null || b.figure === null) return null;
  switch (figureClash(a.figure, b.figure, exact)) {
    case 'same':
      return null;
    case 'compatible':
      return { kind: 'harmless', code: 'compatible-figures' };
    case 'differs':
      return { kind: a.figure.unit === 'clock' ? 'date' : 'number', code: 'number-differs' };
    case 'percent-or-points':
      return { kind: 'number', code: 'percent-or-points' };
    case 'unit':
      return { kind: 'unit', code: 'unit-differs' };
    case 'incomparable':
      return { kind: 'other', code: 'other-figure' };
  }
}
