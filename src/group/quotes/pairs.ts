// Which quotes of one wording, and of two wordings that fit, are judged against each other: all of them where they are
// few, else those that are next to one another in speaker and day.
import type { Matcher } from './matcher.ts';

/** Quotes of one wording, and of a pair of wordings, that are all compared with each other up to this many pairs. */
const ALL_PAIRS = 48;
/** Beyond that each meets this many neighbours in order of speaker and day, and as many in order of day. */
const NEIGHBOURS = 3;

/** Called with child and parent. */
type Visit = (child: number, parent: number) => void;

export function eachPairWithin(members: Int32Array, matcher: Matcher, visit: Visit): void {
  if (members.length * members.length <= 2 * ALL_PAIRS) {
    for (let at = 0; at < members.length; at += 1)
      for (let other = at + 1; other < members.length; other += 1)
        visit(members[other] ?? 0, members[at] ?? 0);
    return;
  }
  for (const ordered of orders(members, matcher)) {
    for (let at = 0; at < ordered.length; at += 1) {
      const to = Math.min(ordered.length, at + 1 + NEIGHBOURS);
      for (let other = at + 1; other < to; other += 1) visit(ordered[other] ?? 0, ordered[at] ?? 0);
    }
  }
}

/** Whether so many quotes of two wordings are all held against each other. */
export const isFewPairs = (left: number, right: number): boolean => left * right <= ALL_PAIRS;

export function eachPairBetween(left: Int32Array, right: Int32Array, matcher: Matcher, visit: Visit): void {
  if (isFewPairs(left.length, right.length)) {
    for (const a of left) for (const b of right) visit(a, b);
    return;
  }
  const isLeft = new Set(left);
  const both = new Int32Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  for (const ordered of orders(both, matcher)) {
    // Nearest quotes of the other wording on either side, by one walk that remembers the last few of each.
    const recent: Record<'left' | 'right', number[]> = { left: [], right: [] };
    for (const member of ordered) {
      const mine = isLeft.has(member) ? 'left' : 'right';
      for (const other of recent[mine === 'left' ? 'right' : 'left'])
        if (mine === 'left') visit(member, other);
        else visit(other, member);
      recent[mine].push(member);
      if (recent[mine].length > NEIGHBOURS) recent[mine].shift();
    }
  }
}

/** Two orders in which neighbours are likely to belong together; ties by position, which follows the quote's id. */
function orders(members: Int32Array, { speakers, days }: Matcher): readonly Int32Array[] {
  const byDay = (a: number, b: number): number => {
    const left = days[a] ?? Infinity;
    const right = days[b] ?? Infinity;
    return left === right ? a - b : left < right ? -1 : 1;
  };
  const bySpeaker = (a: number, b: number): number =>
    (speakers[a] ?? -1) - (speakers[b] ?? -1) || byDay(a, b);
  return [members.slice().sort(bySpeaker), members.slice().sort(byDay)];
}
