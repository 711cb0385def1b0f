import { resolve } from 'node:path';
import { counted } from '../../report/index.ts';
import { groupJson } from '../../report/json/index.ts';
import { findUtterances } from '../../search.ts';
import type { Holdings } from '../../holdings.ts';
import { ANSWER_COLUMNS, answerCells } from '../batch/answer-row.ts';
import type { Answered } from '../batch/answer-row.ts';
import { readSheet, writeSheet } from '../batch/sheet.ts';
import type { Sheet } from '../batch/sheet.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { readBytes, readStream } from '../inputs/read-bytes.ts';
import { tell } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { progressBar } from '../progress.ts';
import { Trouble, usage } from '../trouble.ts';

/** Longer than any quotation; what stands beyond is not looked at. */
const LONGEST_QUERY = 20_000;
/** A first row that begins with this many words is a quotation and no title of a column. */
const SENTENCE_WORDS = 5;

/** `batch IN.csv -o OUT.csv`: a sheet of quotes in, the same rows out in the same order, each with its origin. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const name = args.words[0] ?? '-';
  const output = args.text('output') ?? '-';
  const sheet = await sheetOf(invocation, name);
  const table = tableOf(sheet, args.text('column'));
  return withFindings(invocation, async (holdings) => {
    const answers = await answersTo(holdings, invocation, table);
    if (args.flag('json')) {
      const rows = answers.map(({ status, match }, at) => ({
        row: at + 1,
        quote: table.quotes[at] ?? '',
        status,
        match:
          match === null ? null : { group: groupJson(match.group), score: match.score, kind: match.kind },
      }));
      await writeJsonList(io, 'rows', rows);
      return EXIT.done;
    }
    const told = answers.flatMap(({ match }) => match?.group.origin.candidates ?? []);
    const articles = await holdings.store.factsOf([...told, ...answers.flatMap(originOf)]);
    const width = Math.max(0, table.head?.length ?? 0, ...table.rows.map((row) => row.length));
    const filled = (row: readonly string[]): string[] => [
      ...row,
      ...Array<string>(width - row.length).fill(''),
    ];
    const head = filled(
      table.head ?? table.rows[0]?.map((_, at) => (at === table.column ? 'quote' : '')) ?? [],
    );
    const rows = table.rows.map((row, at) => [
      ...filled(row),
      ...answerCells(answers[at] ?? { status: 'empty', match: null }, articles),
    ]);
    const text = writeSheet([[...head, ...ANSWER_COLUMNS], ...rows], sheet.dialect, args.flag('raw'));
    if (output === '-') {
      io.out(text);
      return EXIT.done;
    }
    const { writeDurably } = await import('../../store/index.ts');
    writeDurably(resolve(io.cwd, output), text);
    const found = answers.filter(({ status }) => status === 'found').length;
    tell(io, `wrote ${output}: ${counted(rows.length, 'row')}, ${String(found)} found`);
    return EXIT.done;
  });
}

const originOf = ({ match }: Answered): readonly string[] => {
  const id = match?.group.origin.articleId ?? null;
  return id === null ? [] : [id];
};

async function sheetOf({ io }: Invocation, name: string): Promise<Sheet> {
  const bytes = name === '-' ? await readStream(io.input()) : await readBytes(resolve(io.cwd, name));
  const sheet = typeof bytes === 'string' ? bytes : readSheet(bytes);
  const shown = name === '-' ? 'standard input' : name;
  if (typeof sheet === 'string') throw new Trouble(`${shown}: ${sheet}.`);
  if (sheet.rows.length === 0)
    throw new Trouble(`${shown}: it holds no row; put the quotes in a column named "quote".`);
  return sheet;
}

/** A sheet whose column of quotes is known. */
interface Table {
  /** Null where the first row is a quotation already. */
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  readonly column: number;
  readonly quotes: readonly string[];
}

/** The column asked for, else `quote`, else the first; a first row that reads like a quotation is no head. */
function tableOf({ rows }: Sheet, asked: string | null): Table {
  const titles = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const named = titles.indexOf((asked ?? 'quote').toLowerCase());
  if (asked !== null && named < 0)
    throw usage(`--column ${asked}: the columns are ${titles.map((title) => `"${title}"`).join(', ')}.`);
  const column = Math.max(0, named);
  const isHead = named >= 0 || (rows[0]?.[0] ?? '').trim().split(/\s+/u).length < SENTENCE_WORDS;
  const body = isHead ? rows.slice(1) : rows;
  return {
    head: isHead ? (rows[0] ?? []) : null,
    rows: body,
    column,
    quotes: body.map((row) => (row[column] ?? '').trim().slice(0, LONGEST_QUERY)),
  };
}

async function answersTo(
  holdings: Holdings,
  { io }: Invocation,
  { quotes }: Table,
): Promise<readonly Answered[]> {
  const known = new Map<string, Answered>();
  const bar = await progressBar(io, 'looking up');
  const answers: Answered[] = [];
  try {
    for (const [at, quote] of quotes.entries()) {
      bar.update(at, quotes.length);
      const answer = known.get(quote) ?? (await answerTo(holdings, quote));
      known.set(quote, answer);
      answers.push(answer);
    }
  } finally {
    bar.stop();
  }
  return answers;
}

async function answerTo(holdings: Holdings, quote: string): Promise<Answered> {
  if (quote === '') return { status: 'empty', match: null };
  const { matches, near } = await findUtterances(holdings, quote, { limit: 1 });
  const [match] = matches;
  if (match !== undefined) return { status: 'found', match };
  const [closest] = near;
  return closest === undefined ? { status: 'not-found', match: null } : { status: 'near', match: closest };
}
