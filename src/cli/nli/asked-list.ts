import type { Opinion } from '../../conflict/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Conflict, Entry, Side } from '../../model/index.ts';
import { background } from '../../pipeline.ts';
import { conflictText, counted, possibleText } from '../../report/index.ts';
import { conflictJson, possibleJson } from '../../report/json/index.ts';
import type { ArticleIndex } from '../../report/index.ts';
import type { Invocation } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf, tell } from '../io.ts';
import { writeJson } from '../output.ts';
import type { Selection } from '../selection.ts';
import { textsOf } from '../texts.ts';
import { openModel, opinionOf } from './open-model.ts';
import type { InferenceModel } from './reading-of.ts';

/** Findings a model is asked about where `--limit` says nothing: it takes seconds for each. */
const MOST_FINDINGS = 200;
/** Pairs the rules say nothing of that a model is asked about. */
const MOST_PAIRS = 20;
/** Articles among which such pairs are looked for. */
const MOST_ARTICLES = 5_000;

/** What a list is made of. */
export interface AskedList {
  readonly holdings: Holdings;
  readonly selection: Selection;
  readonly articles: ArticleIndex;
  readonly chosen: AsyncIterable<Conflict>;
}

/** A finding or a pair with what the model said of it, both ways. */
interface Asked<T> {
  readonly about: T;
  readonly opinion: Opinion;
}

/**
 * `conflicts --nli`: the list with what a model says of each finding, those it takes back left out for people and marked with
 * `--json`; behind it the pairs it calls possible. Asked after blocking and checks, both ways; it decides nothing alone.
 */
export async function askedList(invocation: Invocation, list: AskedList): Promise<ExitCode> {
  const { args, io } = invocation;
  const model = await openModel(invocation);
  if (model === null) return EXIT.done;
  const { isPossible, takesBack } = await import('../../conflict/index.ts');
  const found: Asked<Conflict>[] = [];
  for await (const conflict of list.chosen) {
    if (found.length >= Math.min(list.selection.limit, MOST_FINDINGS)) break;
    if (conflict.state === 'dismissed') continue;
    found.push({ about: conflict, opinion: await opinionOf(model, ...textsOfSides(conflict.sides)) });
  }
  const possible = (await askedPairs(invocation, list, model)).filter(({ opinion }) => isPossible(opinion));
  if (args.flag('json')) {
    const conflicts = found.map(({ about, opinion }) => ({
      ...conflictJson(about),
      model: { ...opinion, vetoed: takesBack(about, opinion), possible: false },
    }));
    writeJson(io, {
      conflicts,
      possible: possible.map(({ about, opinion }) => possibleJson(about, opinion)),
    });
    return EXIT.done;
  }
  const kept = found.filter(({ about, opinion }) => !takesBack(about, opinion)).map(({ about }) => about);
  const sides = [...kept.flatMap((one) => one.sides), ...possible.flatMap(({ about }) => about)];
  const textOf = await textsOf(
    list.holdings,
    sides.map(({ articleId }) => articleId),
  );
  const around = { articles: list.articles, textOf, screen: screenOf(io) };
  for (const conflict of kept) io.out(conflictText(conflict, around));
  for (const { about, opinion } of possible) io.out(possibleText(about, opinion, around));
  io.out(
    `${counted(kept.length, 'finding')}; the model takes ${String(found.length - kept.length)} back and calls ${counted(possible.length, 'more pair')} possible.\n`,
  );
  return EXIT.done;
}

const textsOfSides = ([a, b]: readonly [Side, Side]): readonly [string, string] => [a.text, b.text];

/** The pairs of which the rules say nothing, among the articles that are meant, with the model's opinion. */
async function askedPairs(
  { io }: Invocation,
  { holdings: { store }, selection, articles }: AskedList,
  model: InferenceModel,
): Promise<readonly Asked<readonly [Side, Side]>[]> {
  const meant = [...articles.values()].filter((facts) => selection.article(facts));
  if (meant.length > MOST_ARTICLES) {
    const many = `${String(meant.length)} articles are too many to look for possible pairs in`;
    tell(io, `${many}; choose fewer with --since, --until or --outlet.`);
    return [];
  }
  const entries: Entry[] = [];
  for (const { id } of meant) entries.push(...[await store.entry(id)].filter((entry) => entry !== null));
  const corpus = { entries, speakers: await store.speakers(), speakerOf: await store.speakerOf() };
  const { unlistedPairs } = await import('../../conflict/index.ts');
  const asked: Asked<readonly [Side, Side]>[] = [];
  for (const about of unlistedPairs(corpus, await background(), MOST_PAIRS))
    asked.push({ about, opinion: await opinionOf(model, ...textsOfSides(about)) });
  return asked;
}
