// The earliest known appearance as a partial order over date intervals and credits: an appearance is a candidate
// unless it is derived from another one or certainly later. Missing data can only add candidates.
import { type Grade, isContradicted, type Origin, type OriginStatus, type Reason } from '../model/index.ts';
import type { Appearance, Source } from './derivation.ts';
import { endsBefore, isCertainlyBefore, isDated, isMinuteLevel } from './time.ts';

/**
 * The origin of a group among its appearances, with its grade and reasons.
 *
 * Cost: linear in the appearances and their sources; credits in a circle cost one more pass for each
 * step of the longest chain of credits.
 */
export function originOf(appearances: readonly Appearance[]): Origin {
  const inTime = notCertainlyLater(appearances);
  const underived = inTime.filter(({ sources }) => !sources.some(({ held }) => held.length > 0));
  const contradictions = contradictionsOf(appearances, underived);
  const candidates = underived.length > 0 ? underived : inTime;
  const external = externalOf(candidates).map(({ name }) => name);
  const only = candidates.length === 1 ? (candidates[0] ?? null) : null;
  const { grade, reasons } =
    contradictions.length > 0
      ? { grade: 'X' as const, reasons: contradictions }
      : gradeOf(appearances, candidates, only);
  const claimed = grade === 'D' || grade === 'X' ? null : only;
  return {
    status: statusOf({ grade, external, candidates }),
    grade,
    articleId: claimed?.article.id ?? null,
    outlet: claimed?.article.outlet ?? null,
    candidates: candidates.map(({ article }) => article.id),
    reasons: [
      ...(external.length > 0 ? [{ code: 'external-named', values: external }] : []),
      ...reasons,
      ...contradictedReasons(candidates),
      ...publicReasons(candidates),
    ],
    external,
  };
}

/** Only the earliest certain end matters: who starts after it is later than somebody. */
function notCertainlyLater(appearances: readonly Appearance[]): readonly Appearance[] {
  const first = appearances
    .map(({ article }) => article.published)
    .reduce((earliest, when) => (earliest === null || endsBefore(when, earliest) ? when : earliest), null);
  return appearances.filter(({ article }) => !isCertainlyBefore(first, article.published));
}

/** A carrier dated before its source, credits that run in a circle, or credits and dates that leave nobody first. */
function contradictionsOf(
  appearances: readonly Appearance[],
  underived: readonly Appearance[],
): readonly Reason[] {
  const byId = new Map(appearances.map((appearance) => [appearance.article.id, appearance]));
  const reasons: Reason[] = [];
  for (const { article, sources } of appearances) {
    for (const source of sources) {
      const heldBefore = source.held.flatMap((id) => byId.get(id) ?? []);
      const isEarlier =
        heldBefore.length > 0 &&
        heldBefore.every((held) => isCertainlyBefore(article.published, held.article.published));
      if (isEarlier) reasons.push({ code: 'credit-against-dates', values: [nameOf(article), source.name] });
    }
  }
  const circle = circleOf(byId);
  if (circle !== null) return [...reasons, { code: 'credits-in-a-circle', values: circle }];
  if (reasons.length > 0 || underived.length > 0) return reasons;
  return [{ code: 'nobody-first', values: appearances.map(({ article }) => nameOf(article)) }];
}

/** The outlets of the appearances that lie on or behind a circle of credits, or null. Peels off who credits nobody left. */
function circleOf(byId: ReadonlyMap<string, Appearance>): readonly string[] | null {
  const left = new Map(byId);
  for (let peeled = true; peeled;) {
    peeled = false;
    for (const [id, { sources }] of left) {
      if (sources.some(({ held }) => held.some((heldId) => left.has(heldId)))) continue;
      left.delete(id);
      peeled = true;
    }
  }
  return left.size === 0 ? null : [...left.values()].map(({ article }) => nameOf(article));
}

/**
 * The sources every candidate names that no article here answers to, nearest to the speaker first.
 *
 * A distributor is no originator: it counts only where nobody nearer is named. What anybody could hear is none.
 */
function externalOf(candidates: readonly Appearance[]): readonly Source[] {
  const [first, ...others] = candidates.map(missingFrom);
  if (first === undefined) return [];
  const shared = first.filter(({ key }) => others.every((other) => other.some((one) => one.key === key)));
  const distinct = shared.filter(({ key }, at) => shared.findIndex((one) => one.key === key) === at);
  const originators = distinct.filter(({ role }) => role !== 'distributed-by');
  return originators.length > 0 ? originators : distinct;
}

const missingFrom = ({ sources }: Appearance): readonly Source[] =>
  sources.filter(({ held, isOwn, reach }) => held.length === 0 && !isOwn && reach !== 'public');

/** The occasions open to anybody that the candidates name: who printed them first need not be where the others heard them. */
function publicReasons(candidates: readonly Appearance[]): readonly Reason[] {
  const occasions = candidates.flatMap(({ sources }) =>
    sources.filter(({ reach, role }) => reach === 'public' && role === 'said-via').map(({ name }) => name),
  );
  const values = [...new Set(occasions)].sort();
  return values.length === 0 ? [] : [{ code: 'public-occasion', values }];
}

/** The candidates whose own dates contradict each other: they were ordered by no side of the contradiction. */
function contradictedReasons(candidates: readonly Appearance[]): readonly Reason[] {
  const values = candidates
    .filter(({ article }) => isContradicted(article.published))
    .map(({ article }) => nameOf(article));
  return values.length === 0 ? [] : [{ code: 'dates-contradict', values }];
}

function gradeOf(
  appearances: readonly Appearance[],
  candidates: readonly Appearance[],
  only: Appearance | null,
): { readonly grade: Grade; readonly reasons: readonly Reason[] } {
  if (only === null) return { grade: 'D', reasons: tieReasons(candidates) };
  const isWitness = only.sources.some(({ role, isOwn }) => role === 'said-to' && isOwn);
  if (isWitness && isMinuteLevel(only.article.published)) {
    return { grade: 'A', reasons: [{ code: 'witnessed', values: [nameOf(only.article)] }] };
  }
  const crediting = appearances.filter(({ sources }) =>
    sources.some(({ held, role }) => role !== 'copied-from' && held.includes(only.article.id)),
  );
  if (crediting.length > 0) {
    const values = [nameOf(only.article), ...crediting.map(({ article }) => nameOf(article))];
    return { grade: 'B', reasons: [{ code: 'named-as-source', values }] };
  }
  const code = appearances.length === 1 ? 'only-appearance' : 'earliest-dated';
  const values = [nameOf(only.article)];
  if (!isDated(only.article.published)) return { grade: 'D', reasons: [{ code: 'undated', values }] };
  // Alone with dates that contradict each other it is as good as undated; before every other under each of them it leads.
  const isDoubtful = code === 'only-appearance' && isContradicted(only.article.published);
  return { grade: isDoubtful ? 'D' : 'C', reasons: [{ code, values }] };
}

function tieReasons(candidates: readonly Appearance[]): readonly Reason[] {
  const undated = candidates.filter(({ article }) => !isDated(article.published));
  const tied: Reason = { code: 'cannot-order', values: candidates.map(({ article }) => nameOf(article)) };
  if (undated.length === 0) return [tied];
  return [tied, { code: 'undated', values: undated.map(({ article }) => nameOf(article)) }];
}

function statusOf(found: {
  readonly grade: Grade;
  readonly external: readonly string[];
  readonly candidates: readonly Appearance[];
}): OriginStatus {
  if (found.candidates.length === 0) return 'none';
  if (found.grade === 'X') return 'contradictory';
  if (found.grade === 'A') return 'confirmed';
  if (found.external.length > 0) return 'external-named';
  return found.candidates.length === 1 ? 'single' : 'tied';
}

const nameOf = ({ outlet, path }: Appearance['article']): string => outlet?.name ?? path;
