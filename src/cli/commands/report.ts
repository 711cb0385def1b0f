import { realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { programVersion } from '../../assets.ts';
import type { Holdings } from '../../holdings.ts';
import type { Group } from '../../model/index.ts';
import { counted, dossierOf, reportHtml, reportMarkdown } from '../../report/index.ts';
import type { Dossier } from '../../report/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { groupNamed } from '../find.ts';
import { tell } from '../io.ts';
import { writeJson } from '../output.ts';
import type { Arguments } from '../command-spec.ts';
import { decisionsAbout } from '../review/about.ts';
import { usage } from '../trouble.ts';

const RENDERERS = { html: reportHtml, md: reportMarkdown } satisfies Record<
  string,
  (dossier: Dossier) => string
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
  return withFindings(invocation, async (holdings) => {
    const [id] = args.words;
    const about = id === undefined ? null : await groupNamed(holdings, id);
    const dossier = await dossierFrom(holdings, about, args.number('carried') ?? CARRIED);
    const content = RENDERERS[format](dossier);
    if (output === '-') {
      io.out(content);
      return EXIT.done;
    }
    const { writeDurably } = await import('../../store/index.ts');
    writeDurably(regularFile(resolve(io.cwd, output)), content);
    const groups = dossier.groups.length;
    if (args.flag('json')) writeJson(io, { report: { path: output, format, groups } });
    else tell(io, `wrote ${output} (${counted(groups, 'quote')} told in full)`);
    return EXIT.done;
  });
}

/** The file to write, links followed; anything that is not a file (a device, a pipe, a folder) is refused. */
function regularFile(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return path;
  if (!there.isFile()) throw usage(`${path} is not a file; name a file, or use -o - with --format.`);
  return realpathSync(path);
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

/** Everything a report tells, from what is kept. "Newest input" is stored, not read off the clock. */
export async function dossierFrom(
  holdings: Holdings,
  about: Group | null,
  carried: number,
): Promise<Dossier> {
  const { store } = holdings;
  const entries = await Array.fromAsync(store.entries());
  let newestInput: string | null = null;
  for (const { article } of entries) {
    const addedAt = (await store.sourceOf(article.id))?.addedAt ?? null;
    if (addedAt !== null && (newestInput === null || addedAt > newestInput)) newestInput = addedAt;
  }
  const analysis = await store.analysis();
  const decisions = await decisionsAbout(holdings, about?.id ?? null);
  return dossierOf({ entries, analysis, about, carried, newestInput, version: programVersion(), decisions });
}
