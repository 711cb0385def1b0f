import { Parser } from 'yargs/helpers';
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
export function parseCommandLine(argv: readonly string[]): Parsing {
  const first = firstWord(argv);
  const command = CATALOGUE.find(({ name }) => name === first) ?? null;
  const parsed = parsedBy([...(command?.options ?? []), ...GLOBAL_OPTIONS, HELP], prepared(argv));
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

const HELP: OptionSpec = { name: 'help', type: 'flag', describe: '' };

/** The parser of yargs by itself: commands, help and refusals are ours, and it loads in half the time of the whole. */
function parsedBy(options: readonly OptionSpec[], argv: string[]): Readonly<Record<string, unknown>> {
  const named = (isMeant: (option: OptionSpec) => boolean): string[] =>
    options.filter(isMeant).map(({ name }) => name);
  const valued = named(({ type }) => type !== 'flag');
  const { argv: parsed, error } = Parser.detailed(argv, {
    alias: Object.fromEntries(
      options.flatMap(({ name, alias }) => (alias === undefined ? [] : [[name, alias]])),
    ),
    boolean: named(({ type }) => type === 'flag'),
    string: valued,
    narg: Object.fromEntries(valued.map((name) => [name, 1])),
    configuration: {
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'boolean-negation': false,
      'populate--': true,
      'strip-aliased': true,
    },
  });
  if (error !== null) throw usage(refusalOf(error.message));
  return parsed;
}

/** The parser's own refusal in our words. */
function refusalOf(message: string): string {
  // bounded: a message of the argument parser
  const [, option] = /following: (.{1,40})$/u.exec(message) ?? [];
  return option === undefined ? message : `--${option} needs a value.`;
}

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
