import { handoverLines } from '../../handover.ts';
import type { Holdings } from '../../holdings.ts';
import {
  annotationChunks,
  bibtexChunks,
  chosenCorpus,
  CSV_TABLES,
  cslChunks,
  csvChunks,
  jsonLdChunks,
  provChunks,
} from '../../report/documents.ts';
import type { CsvTable, ExportCorpus } from '../../report/documents.ts';
import type { Arguments, Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { choiceOf, choiceOfGroup, isFiltered } from '../export/choice.ts';
import { exportCorpus } from '../export/export-corpus.ts';
import { writeOutput } from '../export/output-file.ts';
import { groupNamed } from '../find.ts';
import { tell } from '../io.ts';
import { writeJson } from '../output.ts';
import { usage } from '../trouble.ts';

/** Formats written from what is found; `jsonl` is written from what is kept. */
const WRITERS = {
  'json-ld': jsonLdChunks,
  prov: provChunks,
  annotation: annotationChunks,
  csl: cslChunks,
  bibtex: bibtexChunks,
} satisfies Record<string, (corpus: ExportCorpus) => AsyncIterable<string>>;

const FORMATS = ['jsonl', 'csv', 'json-ld', 'prov', 'annotation', 'csl', 'bibtex'] as const;
type Format = (typeof FORMATS)[number];

/** Formats of which a part can be written. */
const CHOSEN_FROM: ReadonlySet<Format> = new Set<Format>(['csv', 'annotation', 'csl', 'bibtex']);

/** The format a file's ending names, where it names one alone. */
const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.csv', 'csv'],
  ['.jsonld', 'json-ld'],
  ['.bib', 'bibtex'],
]);

/** `export --format F -o FILE`: what is kept and found, in the words of other tools. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const name = args.text('output');
  if (name === null) throw usage('"export" needs -o FILE, or -o - for standard output.');
  const format = formatOf(args, name);
  const table = tableOf(args, format);
  refuseChoice(args, format);
  return withFindings(invocation, async (holdings) => {
    const problems: string[] = [];
    const told = (line: string): void => {
      problems.push(line);
      tell(io, line);
    };
    const chunks = await chunksOf(holdings, { args, format, table, raw: args.flag('raw'), told });
    const isJson = format !== 'csv' && format !== 'bibtex';
    if (!(await writeOutput(io, { name, isJson }, chunks))) return EXIT.interrupted;
    if (name !== '-' && args.flag('json')) writeJson(io, { export: { path: name, format, problems } });
    else if (name !== '-') tell(io, `wrote ${name}`);
    return problems.length > 0 ? EXIT.fault : EXIT.done;
  });
}

interface Wanted {
  readonly args: Arguments;
  readonly format: Format;
  readonly table: CsvTable;
  readonly raw: boolean;
  readonly told: (line: string) => void;
}

async function chunksOf(holdings: Holdings, wanted: Wanted): Promise<AsyncIterable<string>> {
  const { args, format, raw, table, told } = wanted;
  if (format === 'jsonl') return handoverLines(holdings, told);
  const corpus = await corpusFor(holdings, args);
  return format === 'csv' ? csvChunks(corpus, table, raw) : WRITERS[format](corpus);
}

/** The part of the corpus that was asked for. */
async function corpusFor(holdings: Holdings, args: Arguments): Promise<ExportCorpus> {
  const [id] = args.words;
  const about = id === undefined ? null : await groupNamed(holdings, id);
  const corpus = await exportCorpus(holdings, about);
  const choice = about === null ? await choiceOf(args, holdings, corpus.articles) : choiceOfGroup(about);
  return choice === null ? corpus : chosenCorpus(corpus, choice);
}

/** A part can be chosen of formats whose items stand alone; the others tell of one thing by the name of another. */
function refuseChoice(args: Arguments, format: Format): void {
  const [isOne, isSome] = [args.words.length > 0, isFiltered(args)];
  if (isOne && isSome) throw usage('name a group, or filter: not both at once.');
  if ((!isOne && !isSome) || CHOSEN_FROM.has(format)) return;
  throw usage(`a part can be exported as ${[...CHOSEN_FROM].join(', ')}; ${format} tells of everything.`);
}

function formatOf(args: Arguments, name: string): Format {
  const asked = FORMATS.find((format) => format === args.text('format'));
  const dot = name.lastIndexOf('.');
  const told = asked ?? ENDINGS.get(dot < 0 ? '' : name.slice(dot).toLowerCase());
  if (told === undefined) throw usage(`say which format: --format ${FORMATS.join(', ')}.`);
  return told;
}

function tableOf(args: Arguments, format: Format): CsvTable {
  const of = args.text('of');
  if (format !== 'csv' && (of !== null || args.flag('raw')))
    throw usage('--of and --raw belong to --format csv.');
  return isTable(of) ? of : 'appearances';
}

const isTable = (name: string | null): name is CsvTable => name !== null && Object.hasOwn(CSV_TABLES, name);
