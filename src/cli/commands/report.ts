import { extname } from 'node:path';
import { programVersion, sequenceWeights } from '../../assets.ts';
import { corpusExtent } from '../../extent.ts';
import type { Holdings } from '../../holdings.ts';
import type { Group } from '../../model/index.ts';
import { dossierOf, reportHtml, reportMarkdown } from '../../report/documents.ts';
import { counted } from '../../report/index.ts';
import type { Dossier } from '../../report/documents.ts';
import type { Arguments, Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { choiceOf, isFiltered } from '../export/choice.ts';
import { checksOf, corpusParts } from '../export/export-corpus.ts';
import { groupParts } from '../export/group-parts.ts';
import { writeOutput } from '../export/output-file.ts';
import { groupNamed } from '../find.ts';
import { tell } from '../io.ts';
import { writeJson } from '../output.ts';
import { decisionsAbout } from '../review/about.ts';
import { usage } from '../trouble.ts';

const RENDERERS = { html: reportHtml, md: reportMarkdown } satisfies Record<
  string,
  (dossier: Dossier) => AsyncIterable<string> | Iterable<string>
>;
type Format = keyof typeof RENDERERS;

/** Groups carried by at least this many outlets are told in full unless another number is asked for. */
const CARRIED = 2;

/** `report [GROUP] -o FILE`. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const output = args.text('output');
  if (output === null) throw usage('"report" needs -o FILE (.html or .md), or -o - for standard output.');
  const format = formatOf(args, output);
  const now = nowOf(args);
  if (args.words.length > 0 && isFiltered(args)) throw usage('name a group, or filter: not both at once.');
  return withFindings(invocation, async (holdings) => {
    const [id] = args.words;
    const about = id === undefined ? null : await groupNamed(holdings, id);
    const dossier = await dossierFrom(holdings, about, args);
    const content = RENDERERS[format](now === null ? dossier : { ...dossier, newestInput: now });
    if (!(await writeOutput(io, { name: output, isJson: false }, content))) return EXIT.interrupted;
    const groups = dossier.groups.length;
    if (output === '-') return EXIT.done;
    if (args.flag('json')) writeJson(io, { report: { path: output, format, groups } });
    else tell(io, `wrote ${output} (${counted(groups, 'quote')} told in full)`);
    return EXIT.done;
  });
}

/** What "generated on" says instead of the time of the newest input. */
function nowOf(args: Arguments): string | null {
  const now = args.text('now');
  if (now === null) return null;
  if (
    !/^\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,12}(?:Z|[+-]\d{2}:\d{2}))?$/u.test(now) ||
    Number.isNaN(Date.parse(now))
  )
    throw usage(`--now ${now}: write a day or a moment as 2025-03-04 or 2025-03-04T09:00:00Z.`);
  return new Date(now).toISOString();
}

function formatOf(args: Arguments, output: string): Format {
  const named = args.text('format');
  if (named === 'html' || named === 'md') return named;
  const ending = extname(output).toLowerCase();
  if (ending === '.html' || ending === '.htm') return 'html';
  if (ending === '.md' || ending === '.markdown') return 'md';
  if (output === '-')
    throw usage('standard output has no ending that names a format: add --format html or --format md.');
  throw usage(`what format is ${output}? End the name in .html or .md, or say --format html or md.`);
}

/** Everything a report tells, from what is kept; without arguments the whole corpus. "Newest input" is stored, not read off the clock. */
export async function dossierFrom(
  holdings: Holdings,
  about: Group | null,
  args: Arguments | null,
): Promise<Dossier> {
  const { store } = holdings;
  const parts = await (about === null ? corpusParts(holdings) : groupParts(holdings, about));
  return dossierOf({
    ...parts,
    entry: (articleId) => store.entry(articleId),
    extent: await corpusExtent(holdings),
    about,
    carried: args?.number('carried') ?? CARRIED,
    newestInput: await store.lastAdded(),
    decisions: await decisionsAbout(holdings, about?.id ?? null),
    choice: args === null || about !== null ? null : await choiceOf(args, holdings, parts.articles),
    context: args?.number('context') ?? null,
    checksAbout: await checksOf(holdings, about),
    settings: await settingsOf(holdings, args),
  });
}

/** What findings hang on besides the articles, in words. */
async function settingsOf({ knowledge }: Holdings, args: Arguments | null): Promise<readonly string[]> {
  const { aliases, outlets, reviews } = await knowledge.read();
  const model = sequenceWeights() === null ? 'the rules alone' : 'the sequence model that comes with it';
  const context = args?.number('context') ?? null;
  return [
    `quotetrail ${programVersion()}, with ${model}.`,
    `People’s knowledge: ${counted(reviews.length, 'decision')}, ${counted(aliases.length, 'alias', 'aliases')}, ${counted(outlets.length, 'outlet')} entered.`,
    ...(context === null ? [] : [`Quoted context was limited to ${counted(context, 'character')}.`]),
  ];
}
