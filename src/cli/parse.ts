import yargs from 'yargs';
import { CATALOGUE } from './catalogue.ts';
import type { CommandSpec } from './command-spec.ts';
import { GLOBAL_OPTIONS } from './options.ts';
import type { OptionSpec } from './options.ts';
import { usage } from './trouble.ts';

/** What a command line asks for. */
export type Parsing =
  | { readonly kind: 'help'; readonly text: string }
  | {
      readonly kind: 'command';
      readonly command: CommandSpec;
      readonly parsed: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'none'; readonly word: string | null; readonly help: string };

/** Reads a command line; throws usage trouble where the parser refuses it. */
export async function parseCommandLine(argv: readonly string[], columns: number): Promise<Parsing> {
  let chosen: CommandSpec | null = null;
  let help = '';
  const parser = CATALOGUE.reduce(
    (built, command) =>
      built.command(
        signature(command),
        command.summary,
        (inner) => describeCommand(inner, command),
        () => {
          chosen = command;
        },
      ),
    base(columns),
  );
  const parsed = await parser.parseAsync(joined(argv), {}, (_error, _argv, output) => {
    help = output;
  });
  if (help !== '') return { kind: 'help', text: `${help}\n` };
  const command = chosenOf(chosen);
  if (command !== null) return { kind: 'command', command, parsed };
  const word = parsed._[0];
  return {
    kind: 'none',
    word: word === undefined ? null : String(word),
    help: `${await parser.getHelp()}\n`,
  };
}

/** The compiler does not see that a handler ran; it is asked here. */
const chosenOf = (chosen: CommandSpec | null): CommandSpec | null => chosen;

const base = (columns: number): ReturnType<typeof yargs> =>
  withOptions(yargs([]), GLOBAL_OPTIONS)
    .scriptName('quotetrail')
    .usage('$0 COMMAND\n\nWhere a quote came from, how it travelled, and where its tellings disagree.')
    .locale('en')
    .wrap(Math.min(columns, 100))
    .version(false)
    .help('help', 'show this, or the help of a command')
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
      throw usage(error instanceof Error ? error.message : message);
    })
    .example('quotetrail where "fares will go up"', 'finds the utterance and the way it came')
    .epilogue('quotetrail COMMAND --help shows the options and an example of each.');

function signature(command: CommandSpec): string {
  return command.words === null ? command.name : `${command.name} [words..]`;
}

function describeCommand(inner: ReturnType<typeof yargs>, command: CommandSpec): ReturnType<typeof yargs> {
  const { words } = command;
  const shown =
    words === null ? '' : ` ${words.required ? words.name : `[${words.name}]`}${words.many ? ' ...' : ''}`;
  let built = withOptions(inner, command.options).usage(`$0 ${command.name}${shown}\n\n${command.summary}`);
  if (words !== null)
    built = built.positional('words', { type: 'string', describe: `${words.name}: ${words.describe}` });
  for (const [line, does] of command.examples) built = built.example(line, does);
  return built.epilogue('');
}

function withOptions(
  built: ReturnType<typeof yargs>,
  options: readonly OptionSpec[],
): ReturnType<typeof yargs> {
  return options.reduce(
    (next, option) =>
      next.option(option.name, {
        type: option.type === 'flag' ? 'boolean' : 'string',
        describe: option.describe,
        ...(option.alias === undefined ? {} : { alias: option.alias }),
        ...(option.choices === undefined ? {} : { defaultDescription: option.choices.join(' | ') }),
        ...(option.type === 'flag' ? {} : { requiresArg: true }),
      }),
    built,
  );
}

/** Options whose value is a quotation: it may begin with a dash, which the parser would take for an option. */
function joined(argv: readonly string[]): string[] {
  const found: string[] = [];
  const takesWords = argv.includes('where');
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const next = argv[at + 1];
    if (word === '--') return [...found, ...argv.slice(at)];
    if (takesWords && word === '--text' && next !== undefined) {
      found.push(`--text=${next}`);
      at += 1;
    } else {
      found.push(word);
    }
  }
  return found;
}
