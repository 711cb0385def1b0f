import { resolve } from 'node:path';
import { checksAboutOne } from '../../checks.ts';
import { corpusExtent } from '../../extent.ts';
import type { Conflict, FactCheck, Speaker } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Match, Wanted } from '../../search.ts';
import { findUtterances } from '../../search.ts';
import {
  disputedText,
  groupText,
  groupsText,
  heading,
  nothingFoundText,
  matchedText,
} from '../../report/index.ts';
import { groupJson, spansJson } from '../../report/json/index.ts';
import type { CorpusExtent } from '../../report/index.ts';
import type { Arguments, Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { readBytes, readStream } from '../inputs/read-bytes.ts';
import { screenOf } from '../io.ts';
import { writeJson } from '../output.ts';
import { disputesOf } from '../disputes.ts';
import { groupTest, selectionOf } from '../selection.ts';
import { Trouble, usage } from '../trouble.ts';
import { articlesAround, linksOf, viewOf } from './trail.ts';

/** Utterances a person is shown unless another number is asked for. */
const SHOWN = 4;
/** Utterances a program is given unless another number is asked for. */
const GIVEN = 10;

/** `where "WORDS"`: the utterances that hold the words, best first; exit code 4 where there is none. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const query = await queryOf(invocation);
  const isJson = args.flag('json');
  return withFindings(invocation, async (holdings) => {
    const limit = args.number('limit') ?? (isJson ? GIVEN : SHOWN);
    const { matches, near, unwanted } = await findUtterances(holdings, query, {
      limit,
      ...amongOf(holdings, args),
    });
    const extent = await corpusExtent(holdings);
    const disputes = await disputesOf(
      holdings,
      matches.map(({ group }) => group),
    );
    if (isJson) {
      const checks = await Promise.all(matches.map(({ group }) => checksAboutOne(holdings, group)));
      writeJson(io, whereJson(query, { matches, checks, disputes }, extent));
    } else if (matches.length === 0) showNone(invocation, { query, near, unwanted, extent });
    else
      await showMatches(invocation, holdings, {
        matches,
        extent,
        disputes,
      });
    return matches.length === 0 ? EXIT.nothing : EXIT.done;
  });
}

/** The filters of the command line, put to what was found: they read the articles and speakers of these alone. */
function amongOf(holdings: Holdings, args: Arguments): Pick<Wanted, 'among'> {
  if (selectionOf(args, []).isOpen) return {};
  const { store } = holdings;
  const among: Wanted['among'] = async (groups) => {
    const ids = new Set(groups.flatMap(({ speaker }) => speaker?.id ?? []));
    const speakers: Speaker[] = [];
    for (const id of ids) {
      const speaker = await store.speaker(id);
      if (speaker !== null) speakers.push(speaker);
    }
    const articles = await store.factsOf(articlesAround(groups, []));
    return groups.filter(groupTest(selectionOf(args, speakers), articles));
  };
  return { among };
}

/** Findings by the id of the group they are about. */
type Disputes = ReadonlyMap<string, readonly Conflict[]>;

/** The words asked for: from `--text`, `--file`, standard input or the command line, exactly one of them. */
async function queryOf({ args, io }: Invocation): Promise<string> {
  const text = args.text('text');
  const file = args.text('file');
  const isInput = args.words.length === 1 && args.words[0] === '-';
  const ways = [text !== null, file !== null, args.words.length > 0].filter(Boolean).length;
  if (ways !== 1)
    throw usage('say what to look for once: where "WORDS", --text, --file, or - for standard input.');
  if (text !== null) return asked(text);
  if (file !== null) return asked(decoded(file, await readBytes(resolve(io.cwd, file))));
  if (isInput) return asked(decoded('standard input', await readStream(io.input())));
  return asked(args.words.join(' '));
}

function decoded(name: string, bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') throw new Trouble(`${name}: ${bytes}`);
  return new TextDecoder().decode(bytes);
}

/** Longer than any quotation; what stands beyond is not looked at. */
const LONGEST_QUERY = 20_000;

function asked(words: string): string {
  if (words.trim() === '') throw usage('there are no words to look for.');
  return words.trim().slice(0, LONGEST_QUERY);
}

interface Answers {
  readonly matches: readonly Match[];
  /** Fact-checks about each match. */
  readonly checks: readonly (readonly FactCheck[])[];
  readonly disputes: Disputes;
}

const whereJson = (query: string, { matches, checks, disputes }: Answers, corpus: CorpusExtent): object => ({
  query,
  matches: matches.map(({ group, score, matched, kind }, at) => ({
    group: groupJson(group),
    score,
    matched: spansJson(matched),
    kind,
    checks: checks[at] ?? [],
    conflicts: (disputes.get(group.id) ?? []).map(({ id }) => id),
  })),
  corpus,
});

interface Shown {
  readonly matches: readonly Match[];
  readonly extent: CorpusExtent;
  readonly disputes: Disputes;
}

interface None {
  readonly query: string;
  readonly near: readonly Match[];
  readonly unwanted: readonly Match[];
  readonly extent: CorpusExtent;
}

/** Why nothing is told: what came near, and what only the filters kept out. */
function showNone({ io }: Invocation, { query, near, unwanted, extent }: None): void {
  const shown = unwanted.length > 0 ? unwanted.slice(0, SHOWN) : near;
  io.out(
    nothingFoundText(
      query,
      extent,
      shown.map(({ group }) => group),
      screenOf(io),
    ),
  );
  if (unwanted.length > 0) io.out('These hold the words; the filters of the command line leave them out.\n');
}

/** The best match in full, the others in a line each. */
async function showMatches({ io }: Invocation, holdings: Holdings, shown: Shown): Promise<void> {
  const screen = screenOf(io);
  const [best, ...others] = shown.matches.map(({ group }) => group);
  const [match] = shown.matches;
  if (best === undefined || match === undefined) return;
  const view = await viewOf(holdings, best, await linksOf(holdings, best));
  io.out(groupText(view, shown.extent, screen));
  io.out(matchedText({ ...match, wording: best.wording }, screen));
  io.out(disputedText(shown.disputes.get(best.id) ?? [], screen));
  if (others.length > 0) io.out(`${heading(screen, 'ALSO LIKE IT')}${groupsText(others, screen)}`);
}
