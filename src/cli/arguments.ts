import type { Arguments, CommandSpec } from './command-spec.ts';
import { didYouMean } from './did-you-mean.ts';
import { GLOBAL_OPTIONS } from './options.ts';
import type { OptionSpec } from './options.ts';
import { usage } from './trouble.ts';

type Parsed = Readonly<Record<string, unknown>>;

/** Checks what the parser found; unknown options, missing and wrong values are usage trouble. */
export function checkedArguments(command: CommandSpec, parsed: Parsed): Arguments {
  const options = [...command.options, ...GLOBAL_OPTIONS];
  const byName = new Map(options.map((option) => [option.name, option]));
  refuseUnknown(command, parsed, [...byName.keys()]);
  const values = new Map(options.map((option) => [option.name, valuesOf(option, parsed)]));
  const words = [...strings(parsed['_']).slice(1), ...strings(parsed['words']), ...strings(parsed['--'])];
  refuseWords(command, words);
  return {
    words,
    text: (name) => values.get(name)?.at(-1) ?? null,
    texts: (name) => values.get(name) ?? [],
    number: (name) => {
      const value = values.get(name)?.at(-1);
      return value === undefined ? null : wholeNumber(name, value);
    },
    flag: (name) => parsed[name] === true,
  };
}

/** What the parser itself puts among the options. */
const OWN_KEYS = new Set(['_', '$0', 'words', '--', 'help', 'version']);

function refuseUnknown(command: CommandSpec, parsed: Parsed, known: readonly string[]): void {
  for (const key of Object.keys(parsed)) {
    if (OWN_KEYS.has(key) || known.includes(key)) continue;
    const option = key.length === 1 ? `-${key}` : `--${key}`;
    throw usage(
      `unknown option ${option} for "${command.name}".${didYouMean(
        option,
        known.map((name) => `--${name}`),
      )} See: quotetrail ${command.name} --help`,
    );
  }
}

function refuseWords(command: CommandSpec, words: readonly string[]): void {
  const { words: wanted } = command;
  if (words.length > 0 && wanted === null) {
    throw usage(
      `"${command.name}" takes no words: ${words.join(' ')}. See: quotetrail ${command.name} --help`,
    );
  }
  if (words.length > 1 && wanted?.many === false) {
    throw usage(`"${command.name}" takes one ${wanted.name}; put several words in quotation marks.`);
  }
  if (words.length === 0 && wanted?.required === true) {
    throw usage(`"${command.name}" needs ${wanted.name}. See: quotetrail ${command.name} --help`);
  }
}

function valuesOf(option: OptionSpec, parsed: Parsed): readonly string[] {
  if (option.type === 'flag') return [];
  const values = strings(parsed[option.name]);
  if (values.length > 1 && option.many !== true) throw usage(`--${option.name} may be given once.`);
  for (const value of values) {
    if (value === '') throw usage(`--${option.name} needs a value.`);
    if (option.choices !== undefined && !option.choices.includes(value)) {
      throw usage(
        `--${option.name} ${value}: choose one of ${option.choices.join(', ')}.${didYouMean(value, option.choices)}`,
      );
    }
    if (option.type === 'day' && !isDay(value))
      throw usage(`--${option.name} ${value}: write a day as YYYY-MM-DD.`);
    if (option.type === 'number') wholeNumber(option.name, value);
  }
  return values;
}

function wholeNumber(name: string, value: string): number {
  const number = /^\d{1,9}$/u.test(value) ? Number(value) : 0;
  if (number < 1) throw usage(`--${name} ${value}: write a whole number from 1 up.`);
  return number;
}

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

function strings(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value === 'string') return [value];
  return typeof value === 'number' ? [String(value)] : [];
}
