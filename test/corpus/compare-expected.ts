import type { Conflict, Group, Quote, Span } from '../../src/model/index.ts';
import type { Expected } from './expected.ts';
import type { ReadSet } from './read-set.ts';

/** One expectation and whether it holds; `saw` says what stood there instead. */
export interface Outcome {
  readonly part: keyof Expected | 'nothing else in conflict';
  readonly what: string;
  readonly holds: boolean;
  readonly saw: string;
}

/** Every expectation of a set, compared with what the product found. */
export function compareExpected(expected: Expected, set: ReadSet): readonly Outcome[] {
  return [
    ...quoteOutcomes(expected, set),
    ...groupOutcomes(expected, set),
    ...findingOutcomes(expected, set),
    ...sourceOutcomes(expected, set),
  ];
}

const plain = (text: string): string => text.replaceAll(/[‘’]/gu, "'").toLowerCase();
const holds = (text: string, words: string): boolean => plain(text).includes(plain(words));

function wordsOf(set: ReadSet, article: string, spans: readonly Span[]): string {
  const text = set.entryOf.get(article)?.article.text ?? '';
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function quoteOutcomes(expected: Expected, set: ReadSet): Outcome[] {
  const speakerOf = ({ id }: Quote): string | null => {
    const speaker = set.analysis.speakerOf.get(id);
    return set.analysis.speakers.find((one) => one.id === speaker)?.name ?? null;
  };
  const found = expected.quotes.map(({ article, kind, text, about, speaker }): Outcome => {
    const candidates = quotesIn(set, article).filter((quote) =>
      about === undefined
        ? text.some((words) => holds(wordsOf(set, article, quote.quoted), words))
        : holds(wordsOf(set, article, quote.content), about),
    );
    const right = candidates.find(
      (quote) =>
        quote.kind === kind &&
        text.every((words) => holds(wordsOf(set, article, quote.quoted), words)) &&
        (speaker === null || speakerOf(quote) === speaker),
    );
    const saw = candidates.map(
      (quote) => `${quote.kind} by ${String(speakerOf(quote))}: ${wordsOf(set, article, quote.content)}`,
    );
    return {
      part: 'quotes',
      what: `${article}: ${kind} by ${String(speaker)}: ${about ?? text.join(' / ')}`,
      holds: right !== undefined,
      saw: saw.join(' | '),
    };
  });
  const forbidden = expected.notQuoted.map(({ article, text }): Outcome => {
    const hits = quotesIn(set, article).filter((quote) => holds(wordsOf(set, article, quote.content), text));
    return {
      part: 'notQuoted',
      what: `${article}: ${text}`,
      holds: hits.length === 0,
      saw: hits.map(({ rule }) => rule).join(),
    };
  });
  return [...found, ...forbidden];
}

const quotesIn = (set: ReadSet, article: string): readonly Quote[] =>
  set.entryOf.get(article)?.extraction.quotes ?? [];

function groupWith(set: ReadSet, article: string, words: string): Group | undefined {
  const id = set.entryOf.get(article)?.article.id;
  return set.analysis.groups.find(({ members }) =>
    members.some((member) => member.articleId === id && holds(member.text, words)),
  );
}

function namesOf(set: ReadSet, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  return [...set.entryOf].filter(([, { article }]) => wanted.has(article.id)).map(([name]) => name);
}

function groupOutcomes(expected: Expected, set: ReadSet): Outcome[] {
  const groups = expected.groups.map((wanted) => groupOutcome(wanted, set));
  const apart = expected.apart.map(({ a, b }): Outcome => {
    const [one, other] = [groupWith(set, a.article, a.text), groupWith(set, b.article, b.text)];
    return {
      part: 'apart',
      what: `${a.article} and ${b.article}: ${a.text}`,
      holds: one?.id !== other?.id,
      saw: String(one?.id),
    };
  });
  return [...groups, ...apart];
}

type WantedGroup = Expected['groups'][number];

function groupOutcome(wanted: WantedGroup, set: ReadSet): Outcome {
  const group = groupWith(set, wanted.articles[0] ?? '', wanted.about);
  if (group === undefined) return { part: 'groups', what: wanted.about, holds: false, saw: 'no group' };
  const seen = namesOf(
    set,
    group.members.map(({ articleId }) => articleId),
  );
  const allowed = [...wanted.articles, ...wanted.optional];
  const missing = wanted.articles.filter((name) => !seen.includes(name) && !wanted.optional.includes(name));
  const extra = seen.filter((name) => !allowed.includes(name));
  const isRight =
    missing.length + extra.length === 0 &&
    group.speaker?.name === wanted.speaker &&
    (wanted.independentReports ?? group.independentReports) === group.independentReports &&
    (wanted.origin === undefined || isOrigin(wanted.origin, group, set));
  const saw = `missing ${missing.join()}, extra ${extra.join()}, by ${String(group.speaker?.name)}, ${group.independentReports} independent, origin ${originName(group, set)} ${group.origin.grade} ${group.origin.status}`;
  return { part: 'groups', what: wanted.about, holds: isRight, saw };
}

const originName = ({ origin }: Group, set: ReadSet): string =>
  namesOf(set, origin.articleId === null ? [] : [origin.articleId]).join();

function isOrigin(wanted: NonNullable<WantedGroup['origin']>, group: Group, set: ReadSet): boolean {
  const { grade = group.origin.grade, status = group.origin.status } = wanted;
  return (
    originName(group, set) === wanted.article &&
    grade === group.origin.grade &&
    status === group.origin.status
  );
}

function findingOutcomes(expected: Expected, set: ReadSet): Outcome[] {
  const articlesOf = ({ sides }: Conflict): readonly string[] =>
    namesOf(
      set,
      sides.map(({ articleId }) => articleId),
    );
  const matches = (finding: Conflict, wanted: Expected['conflicts'][number]): boolean =>
    finding.list === wanted.list &&
    finding.kind === wanted.kind &&
    wanted.words.every((words) => finding.sides.some(({ text }) => holds(text, words)));
  const wanted = expected.conflicts.map((one): Outcome => {
    const near = set.analysis.conflicts.filter((finding) =>
      finding.sides.some(({ text }) => one.words.some((words) => words !== '' && holds(text, words))),
    );
    const saw = near
      .map((finding) => `${finding.list}/${finding.kind} ${articlesOf(finding).join('+')}`)
      .join(' | ');
    return {
      part: 'conflicts',
      what: `${one.list}/${one.kind}: ${one.words.join(' ↔ ')}`,
      holds: set.analysis.conflicts.some((finding) => matches(finding, one)),
      saw,
    };
  });
  const others = set.analysis.conflicts
    .filter(
      (finding) => finding.list === 'conflict' && !expected.conflicts.some((one) => matches(finding, one)),
    )
    .map((finding): Outcome => ({
      part: 'nothing else in conflict',
      what: `${finding.kind}: ${finding.sides.map(({ text }) => text).join(' ↔ ')}`,
      holds: false,
      saw: finding.detector,
    }));
  const never = expected.neverInConflict.map(([a = '', b = '']): Outcome => {
    const hits = set.analysis.conflicts.filter(
      (finding) => finding.list === 'conflict' && [a, b].every((name) => articlesOf(finding).includes(name)),
    );
    return {
      part: 'neverInConflict',
      what: `${a} and ${b}`,
      holds: hits.length === 0,
      saw: hits.map(({ kind }) => kind).join(),
    };
  });
  const duplicates = expected.duplicates.map(({ kind, articles }): Outcome => {
    const near = set.analysis.duplicates.map((duplicate) => ({
      kind: duplicate.kind,
      names: namesOf(
        set,
        duplicate.passages.map(({ articleId }) => articleId),
      ),
    }));
    const saw = near.map((one) => `${one.kind} ${one.names.join('+')}`).join(' | ');
    return {
      part: 'duplicates',
      what: `${kind} ${articles.join('+')}`,
      holds: near.some((one) => one.kind === kind && articles.every((name) => one.names.includes(name))),
      saw,
    };
  });
  return [...wanted, ...others, ...never, ...duplicates];
}

function sourceOutcomes(expected: Expected, set: ReadSet): Outcome[] {
  const credits = expected.credits.map(({ article, role, name }): Outcome => {
    const seen = set.entryOf.get(article)?.article.credits ?? [];
    return {
      part: 'credits',
      what: `${article}: ${role} ${name}`,
      holds: seen.some((credit) => credit.role === role && credit.name === name),
      saw: seen.map((credit) => `${credit.role} ${credit.name}`).join(),
    };
  });
  const via = expected.via.map(({ article, role, name }): Outcome => {
    const seen = quotesIn(set, article).flatMap((quote) => quote.via);
    return {
      part: 'via',
      what: `${article}: ${role} ${name}`,
      holds: seen.some((one) => one.role === role && holds(one.name, name)),
      saw: seen.map((one) => `${one.role} ${one.name}`).join(),
    };
  });
  return [...credits, ...via];
}
