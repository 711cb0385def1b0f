import type { Grade, Group, Link } from '../../src/model/index.ts';
import { GRADES } from '../../src/model/index.ts';
import { trace } from '../../src/trace/index.ts';
import { world } from '../trace/world.ts';
import { cascadeOf, randomOf, type Cascade } from './cascades.ts';
import { markdownTable, type Measured, type Section } from './section.ts';

const WORLDS = 20_000;
/** Worlds in which dates are also wrong: shown beside the others, held to nothing, for a wrong date looks like any other. */
const WORLDS_WITH_WRONG_DATES = 5000;
const WRONG_DATES = 0.02;

/** What the product said of one world. */
interface Verdict {
  readonly grade: Grade;
  /** True where it names one article, and that is the first of those held. */
  readonly isRight: boolean;
  readonly namesOne: boolean;
  readonly isSameInAnyOrder: boolean;
}

/** Origins of generated cascades: how often a grade is right, and that the order of arrival plays no part. */
export const origins: Section = {
  name: 'origins',
  needs: [],
  run() {
    const wrong = verdictsOf(WORLDS_WITH_WRONG_DATES, WRONG_DATES);
    return Promise.resolve(measured(verdictsOf(WORLDS), wrong));
  },
};

/** The verdicts on the worlds of the seeds 1 to `count`. */
export function verdictsOf(count: number, wrongDates = 0): readonly Verdict[] {
  return Array.from({ length: count }, (_, at) => verdictOf(cascadeOf(at + 1, wrongDates), at + 1));
}

function verdictOf(cascade: Cascade, seed: number): Verdict {
  const inOrder = traced(cascade, null);
  const { grade, articleId } = inOrder.group.origin;
  return {
    grade,
    isRight: articleId === `a${String(cascade.first)}`,
    namesOne: articleId !== null,
    isSameInAnyOrder: JSON.stringify(inOrder) === JSON.stringify(traced(cascade, seed)),
  };
}

/** The group and the links, with the articles in their own order or, given a seed, in another. */
function traced(
  { tellings, duplicates }: Cascade,
  seed: number | null,
): { readonly group: Group; readonly links: readonly Link[] } {
  const { corpus, group } = world(tellings);
  const order = shuffled([...tellings.keys()], seed);
  const entries = order.map((at) => corpus.entries[at]!);
  const found = trace({ ...corpus, entries }, [group], {
    duplicates: shuffled(duplicates, seed),
    outlets: [],
  });
  return { group: found.groups[0]!, links: found.links };
}

function shuffled<T>(list: readonly T[], seed: number | null): readonly T[] {
  if (seed === null) return list;
  const random = randomOf(seed + 1_000_000);
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** Of the worlds of a grade, the share that names the right article. */
function right(verdicts: readonly Verdict[], grade: Grade): number {
  const graded = verdicts.filter((verdict) => verdict.grade === grade);
  return share(graded.filter(({ isRight }) => isRight).length, graded.length);
}

function measured(verdicts: readonly Verdict[], wrong: readonly Verdict[]): Measured {
  const open = verdicts.filter(({ grade }) => grade === 'D' || grade === 'X');
  const silent = share(open.filter(({ namesOne }) => !namesOne).length, open.length);
  const same = share(verdicts.filter(({ isSameInAnyOrder }) => isSameInAnyOrder).length, verdicts.length);
  const claiming: readonly Grade[] = ['A', 'B', 'C'];
  return {
    figures: {
      ...Object.fromEntries(claiming.map((grade) => [`origins.${grade}`, right(verdicts, grade)])),
      'origins.silent': silent,
      'origins.order': same,
    },
    table: [
      markdownTable(
        ['grade', 'worlds', 'names one article', 'rightly (%)', 'with one date in fifty wrong (%)'],
        GRADES.map((grade) => {
          const graded = verdicts.filter((verdict) => verdict.grade === grade);
          const named = graded.filter(({ namesOne }) => namesOne).length;
          const points = claiming.includes(grade) ? [right(verdicts, grade), right(wrong, grade)] : ['', ''];
          return [grade, String(graded.length), String(named), ...points];
        }),
      ),
      `\n${String(verdicts.length)} generated cascades with 0–50 % of dates and credit lines hidden; ${same.toFixed(1)} % answer alike in another order of arrival.`,
    ].join('\n'),
  };
}
