import yargs from 'yargs';
import { CATALOGUE } from './catalogue.ts';
import type { CommandSpec } from './command-spec.ts';
import { GLOBAL_OPTIONS } from './options.ts';
import type { OptionSpec } from './options.ts';
import { usage } from './trouble.ts';

/** What a command line asks for; `command` is null where none of ours is named. */
export interface Parsing {
  readonly command: CommandSpec | null;
  /** The first word, where it names no command. */
  readonly word: string | null;
  readonly asksForHelp: boolean;
  readonly parsed: Readonly<Record<string, unknown>>;
}

/**
 * Reads a command line; throws usage trouble where the parser refuses it. Texts of help are ours: see `help.ts`.
 * The parser is told of the named command alone: telling it of all of them took longer than most commands.
 */
export async function parseCommandLine(argv: readonly string[]): Promise<Parsing> {
  const first = firstWord(argv);
  const command = CATALOGUE.find(({ name }) => name === first) ?? null;
  const parsed = await withOptions(base(), command?.options ?? []).parseAsync(prepared(argv));
  return {
    command,
    word: command === null ? first : null,
    asksForHelp: parsed['help'] === true,
    parsed,
  };
}

/** The first word that is neither an option nor the value of one: the command. */
function firstWord(argv: readonly string[]): string | null {
  for (const [at, word] of argv.entries()) {
    if (word === '--') return null;
    if (!word.startsWith('-') && !takesValue(argv[at - 1] ?? '')) return word;
  }
  return null;
}

const base = (): ReturnType<typeof yargs> =>
  withOptions(yargs([]), [...GLOBAL_OPTIONS, { name: 'help', type: 'flag', describe: '' }])
    .scriptName('quotetrail')
    .locale('en')
    .version(false)
    .help(false)
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'boolean-negation': false,
      'populate--': true,
      'strip-aliased': true,
    })
    .exitProcess(false)
    .fail((message, error) => {
      throw usage(refusalOf(error instanceof Error ? error.message : message));
    });

/** The parser's own refusal in our words. */
function refusalOf(message: string): string {
  // bounded: a message of the argument parser
  const [, option] = /following: (.{1,40})$/u.exec(message) ?? [];
  return option === undefined ? message : `--${option} needs a value.`;
}

const withOptions = (
  built: ReturnType<typeof yargs>,
  options: readonly OptionSpec[],
): ReturnType<typeof yargs> =>
  options.reduce(
    (next, { name, type, alias }) =>
      next.option(name, {
        type: type === 'flag' ? 'boolean' : 'string',
        ...(alias === undefined ? {} : { alias }),
        ...(type === 'flag' ? {} : { requiresArg: true }),
      }),
    built,
  );

/**
 * What the parser would misread: the value of `--text` is a quotation and may begin with a dash, and a dash alone
 * means standard input, which the parser drops unless it stands behind `--`.
 */
function prepared(argv: readonly string[]): string[] {
  const found: string[] = [];
  const behind: string[] = [];
  const takesWords = argv.includes('where');
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const next = argv[at + 1];
    if (word === '--') {
      behind.push(...argv.slice(at + 1));
      break;
    }
    if (takesWords && word === '--text' && next !== undefined) {
      found.push(`--text=${next}`);
      at += 1;
    } else if (word === '-' && !takesValue(argv[at - 1] ?? '')) {
      behind.push(word);
    } else {
      found.push(word);
    }
  }
  return behind.length === 0 ? found : [...found, '--', ...behind];
}

const OPTIONS = [...GLOBAL_OPTIONS, ...CATALOGUE.flatMap(({ options }) => options)];

const takesValue = (word: string): boolean =>
  OPTIONS.some(
    ({ name, alias, type }) =>
      type !== 'flag' && (word === `--${name}` || (alias !== undefined && word === `-${alias}`)),
  );
