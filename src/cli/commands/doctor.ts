import { programVersion, sequenceWeights } from '../../assets.ts';
import type { Holdings } from '../../holdings.ts';
import { findingsDue } from '../../holdings.ts';
import { sourcesGone } from '../../kept-sources.ts';
import type { Entry } from '../../model/index.ts';
import { reviewedDecisions } from '../../reviews.ts';
import { counted } from '../../report/index.ts';
import { visible, wrap } from '../../report/terminal.ts';
import type { SourceRecord, Store } from '../../store/index.ts';
import { StoreError } from '../../store/index.ts';
import type { Invocation } from '../command-spec.ts';
import { dbFolder, withHoldings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJson } from '../output.ts';

/** Columns before the words of a check. */
const INDENT = 16;

/** One thing looked at: `ok` false is a fault; `words` say what was seen and what to do. */
interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly words: string;
}

/** `doctor`: looks at everything that is kept, changes nothing. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const checks = [...programChecks(), ...(await keptChecks(invocation))];
  const isWell = checks.every(({ ok }) => ok);
  if (args.flag('json')) {
    writeJson(io, { doctor: { ok: isWell, checks } });
    return isWell ? EXIT.done : EXIT.fault;
  }
  const screen = screenOf(io);
  for (const { name, ok, words } of checks) {
    const state = ok ? screen.palette.good('ok  ') : screen.palette.bad('BAD ');
    const [first = '', ...rest] = wrap(visible(words), screen.width - INDENT);
    io.out(`${state} ${name.padEnd(10)} ${first}\n`);
    for (const line of rest) io.out(`${' '.repeat(INDENT)}${line}\n`);
  }
  return isWell ? EXIT.done : EXIT.fault;
}

function programChecks(): Check[] {
  const weights = sequenceWeights();
  return [
    { name: 'program', ok: true, words: `quotetrail ${programVersion()} on Node ${process.version}` },
    {
      name: 'network',
      ok: true,
      words: 'off: nothing is sent, and nothing fetched but pages named to "quotetrail add"',
    },
    {
      name: 'model',
      ok: true,
      words:
        weights === null
          ? 'no weights of the sequence model are installed; the rules work alone'
          : `weights of the sequence model are installed (${counted(Math.ceil(weights.length / 1024), 'kB', 'kB')})`,
    },
  ];
}

async function keptChecks(invocation: Invocation): Promise<Check[]> {
  try {
    return await withHoldings(invocation, { create: false }, async (holdings) => [
      ...(await storeChecks(holdings)),
      await quotesCheck(holdings),
      await peopleCheck(holdings),
      ...(await decisionsCheck(holdings)),
    ]);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const isEmpty = error.code === 'nothing-kept';
    return [
      {
        name: 'store',
        ok: isEmpty,
        words: isEmpty ? `${dbFolder(invocation)}: ${error.message}` : error.message,
      },
    ];
  }
}

async function storeChecks(holdings: Holdings): Promise<Check[]> {
  const { store, sources, dir } = holdings;
  const { articles, quotes, groups } = await store.counts();
  const index = await store.check();
  const damaged = await sources.check();
  const kept = [...damaged, ...(await sourcesGone(store, sources, dir))];
  const { records } = await sources.survey();
  const holds = `${counted(articles, 'article')}, ${counted(quotes, 'quote')}, ${counted(groups, 'group')}`;
  return [
    ...problems('store', index, `${dir}: checked ${holds}; every row fits its digest`),
    ...problems('sources', kept, `checked ${counted(records.length, 'record')}; all bytes fit their digests`),
    ...(await sources.strays()).map((words) => ({ name: 'strays', ok: true, words })),
    ...(await notIndexed(store, records)),
    ...(await dueCheck(holdings)),
  ];
}

/** Groups, origins and findings that the next command makes anew: no fault, but figures above are of before. */
async function dueCheck(holdings: Holdings): Promise<Check[]> {
  const { articles } = await holdings.store.counts();
  if (articles === 0 || !(await findingsDue(holdings))) return [];
  const words = `groups and findings are not those of the ${counted(articles, 'article')} kept now; the next command makes them anew`;
  return [{ name: 'findings', ok: true, words }];
}

/** An adding that was cut short leaves records ahead of the index: no fault, but worth a word. */
async function notIndexed(store: Store, records: readonly SourceRecord[]): Promise<Check[]> {
  const held = new Set(await Array.fromAsync(store.facts(), ({ id }) => id));
  const ahead = records.flatMap(({ articles }) => articles).filter(({ id }) => !held.has(id));
  if (ahead.length === 0) return [];
  const words = `${counted(ahead.length, 'article')} of the kept sources not in the index yet; add them again, or run "quotetrail rebuild"`;
  return [{ name: 'sources', ok: true, words }];
}

const problems = (name: string, lines: readonly string[], well: string): Check[] =>
  lines.length === 0 ? [{ name, ok: true, words: well }] : lines.map((words) => ({ name, ok: false, words }));

/** Every quote shown equals the stored text at the shown place: spans lie inside the text, in order, not empty. */
async function quotesCheck({ store }: Holdings): Promise<Check> {
  let checked = 0;
  let articles = 0;
  for await (const entry of store.entries()) {
    articles += 1;
    const wrong = entry.extraction.quotes.find(
      (quote) => !standsInText(entry, [...quote.content, ...quote.quoted, ...quote.cue]),
    );
    if (wrong !== undefined) {
      const words = `quote ${wrong.id} of ${entry.article.path} does not stand in its text; run "quotetrail rebuild"`;
      return { name: 'quotes', ok: false, words };
    }
    checked += entry.extraction.quotes.length;
  }
  const words = `checked ${counted(checked, 'quote')} of ${counted(articles, 'article')} against the stored text`;
  return { name: 'quotes', ok: true, words };
}

const standsInText = (
  { article }: Entry,
  spans: readonly { readonly start: number; readonly end: number }[],
): boolean => spans.every(({ start, end }) => start >= 0 && start < end && end <= article.text.length);

async function peopleCheck({ knowledge }: Holdings): Promise<Check> {
  try {
    const { aliases, outlets, reviews } = await knowledge.read();
    const words = `${counted(reviews.length, 'decision')}, ${counted(aliases.length, 'alias', 'aliases')}, ${counted(outlets.length, 'outlet')} entered by people`;
    return { name: 'people', ok: true, words };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { name: 'people', ok: false, words: error.message };
  }
}

/** Decisions whose words are gone are no damage: they are told so that somebody looks again. */
async function decisionsCheck(holdings: Holdings): Promise<Check[]> {
  const all = await reviewedDecisions(holdings).catch(() => []);
  const lost = all.filter(({ state }) => state === 'needs-recheck').length;
  if (lost === 0) return [];
  const words = `${counted(lost, 'decision no longer stands where it was made', 'decisions no longer stand where they were made')}; see "quotetrail review list"`;
  return [{ name: 'decisions', ok: true, words }];
}
