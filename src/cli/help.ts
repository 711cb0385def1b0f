import { pad, wrap } from '../report/terminal.ts';
import { CATALOGUE } from './catalogue.ts';
import type { CommandSpec } from './command-spec.ts';
import { GLOBAL_OPTIONS } from './options.ts';
import type { OptionSpec } from './options.ts';

/** Wider than this, help is hard to read. */
const WIDEST = 100;

/** Help of the whole: every command in a line. */
export function generalHelp(columns: number): string {
  const width = Math.min(columns, WIDEST);
  return [
    'quotetrail COMMAND\n\n',
    paragraph('Where a quote came from, how it travelled, and where its tellings disagree.', width),
    '\nCommands\n',
    columnsText(
      CATALOGUE.map((command) => [signature(command), command.summary]),
      width,
    ),
    '\nOptions of every command\n',
    columnsText([...GLOBAL_OPTIONS, HELP, VERSION].map(optionRow), width),
    '\nExample\n',
    '  quotetrail where "fares will go up by nine per cent"\n',
    '\n',
    paragraph(EXIT_CODES, width),
    paragraph('quotetrail COMMAND --help shows the options of a command, and an example.', width),
  ].join('');
}

/** Help of one command: what it takes, what it can be told, and an example. */
export function commandHelp(command: CommandSpec, columns: number): string {
  const width = Math.min(columns, WIDEST);
  const { words } = command;
  return [
    `quotetrail ${signature(command)}${command.options.length > 0 ? ' [OPTIONS]' : ''}\n\n`,
    paragraph(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`, width),
    words === null ? '' : `\n${columnsText([[words.name, words.describe]], width)}`,
    '\nOptions\n',
    columnsText([...command.options, ...GLOBAL_OPTIONS, HELP].map(optionRow), width),
    `\nExample${command.examples.length === 1 ? '' : 's'}\n`,
    ...command.examples.map(([line, does]) => `  ${line}\n${paragraph(does, width - 6, 6)}`),
  ].join('');
}

const EXIT_CODES =
  'Exit codes: 0 done, 1 fault, 2 usage, 3 some input refused, 4 nothing found, 10 watch has news, 130 interrupted.';

const HELP: OptionSpec = { name: 'help', type: 'flag', describe: 'this text' };
const VERSION: OptionSpec = { name: 'version', type: 'flag', describe: 'the version' };

function signature({ name, words }: CommandSpec): string {
  if (words === null) return name;
  const shown = `${words.name}${words.many ? ' ...' : ''}`;
  return `${name} ${words.required ? shown : `[${shown}]`}`;
}

const VALUES: Readonly<Record<OptionSpec['type'], string>> = {
  text: ' TEXT',
  number: ' N',
  day: ' DAY',
  flag: '',
};

function optionRow(option: OptionSpec): readonly [string, string] {
  const alias = option.alias === undefined ? '' : `-${option.alias}, `;
  const notes = [
    ...(option.choices === undefined ? [] : [option.choices.join(' | ')]),
    ...(option.many === true ? ['may be given several times'] : []),
  ];
  const more = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return [`${alias}--${option.name}${VALUES[option.type]}`, option.describe + more];
}

const paragraph = (words: string, width: number, indent = 0): string =>
  wrap(words, width)
    .map((line) => `${' '.repeat(indent)}${line}\n`)
    .join('');

function columnsText(rows: readonly (readonly [string, string])[], width: number): string {
  const first = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows
    .flatMap(([name, describe]) =>
      wrap(describe, Math.max(24, width - first)).map(
        (line, at) => `${pad(at === 0 ? `  ${name}` : '', first)}${line}\n`,
      ),
    )
    .join('');
}
