import {
  CONFLICT_KINDS,
  CONFLICT_LISTS,
  DUPLICATE_KINDS,
  OUTLET_KINDS,
  QUOTE_CLASSES,
  QUOTE_KINDS,
} from '../model/index.ts';

/** An option of a command. */
export interface OptionSpec {
  readonly name: string;
  readonly type: 'text' | 'number' | 'day' | 'flag';
  readonly describe: string;
  readonly alias?: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly many?: boolean;
}

/** Options of every command. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: 'db', type: 'text', describe: 'folder where everything is kept (default: ./db)' },
  { name: 'json', type: 'flag', describe: 'machine-readable output; see docs/json.md' },
];

const SPEAKER: OptionSpec = {
  name: 'speaker',
  type: 'text',
  describe: 'only this speaker: a part of a name, or an id',
  many: true,
};
const OUTLET: OptionSpec = {
  name: 'outlet',
  type: 'text',
  describe: 'only this outlet: a part of a name, or an id',
  many: true,
};
const SINCE: OptionSpec = {
  name: 'since',
  type: 'day',
  describe: 'published on this day or later (YYYY-MM-DD)',
};
const UNTIL: OptionSpec = {
  name: 'until',
  type: 'day',
  describe: 'published on this day or earlier (YYYY-MM-DD)',
};
export const NAME: OptionSpec = {
  name: 'name',
  type: 'text',
  describe: 'file name that standard input stands for; its ending tells the format',
};

/** Input options of `add` and `extract`. */
export const MAP: OptionSpec = {
  name: 'map',
  type: 'text',
  describe: 'which column of records is what: field=column[,field=column]; see docs/formats.md',
  many: true,
};

/** Reading option of `add` and `extract`. */
export const WORKERS: OptionSpec = {
  name: 'workers',
  type: 'number',
  describe: 'threads that read articles (default: one a core where there is enough to read)',
};

export const LIMIT: OptionSpec = { name: 'limit', type: 'number', describe: 'at most this many' };

const kind = (choices: readonly string[]): OptionSpec => ({
  name: 'kind',
  type: 'text',
  describe: 'only this kind',
  choices,
  many: true,
});

export const CARRIED: OptionSpec = {
  name: 'carried',
  type: 'number',
  describe: 'carried by at least this many outlets (default: 2 for people, 1 with --json)',
};

export const LIST: OptionSpec = {
  name: 'list',
  type: 'text',
  describe: 'which list (default: conflict)',
  choices: [...CONFLICT_LISTS, 'all'],
};

const CLASS: OptionSpec = {
  name: 'class',
  type: 'text',
  describe: 'only this class (default: those that report an utterance; with --json all)',
  choices: [...QUOTE_CLASSES, 'all'],
  many: true,
};

const SPOKEN_FILTERS: readonly OptionSpec[] = [SPEAKER, OUTLET, SINCE, UNTIL, kind(QUOTE_KINDS)];

/** Filters of the lists. */
export const QUOTE_FILTERS: readonly OptionSpec[] = [...SPOKEN_FILTERS, CLASS, LIMIT];
export const GROUP_FILTERS: readonly OptionSpec[] = [...SPOKEN_FILTERS, LIMIT, CARRIED];
export const SPEAKER_FILTERS: readonly OptionSpec[] = [SPEAKER, OUTLET, SINCE, UNTIL, LIMIT];
export const ARTICLE_FILTERS: readonly OptionSpec[] = [OUTLET, SINCE, UNTIL, LIMIT];
/** What a person may say of an outlet. */
export const OUTLET_FACTS: readonly OptionSpec[] = [
  { name: 'host', type: 'text', describe: 'with add: a host of the outlet', many: true },
  { name: 'kind', type: 'text', describe: 'with add: what it is', choices: OUTLET_KINDS },
  { name: 'owner', type: 'text', describe: 'with add: who owns it' },
  { name: 'alias', type: 'text', describe: 'with add: another name it prints under', many: true },
];
/** Options of the commands that can ask a model. */
export const NLI: readonly OptionSpec[] = [
  {
    name: 'nli',
    type: 'text',
    describe: 'also ask a model: folder of an ONNX model, or address of an OpenAI-compatible server',
  },
  { name: 'nli-model', type: 'text', describe: 'with an address: which model (default: "default")' },
];

export const CONFLICT_FILTERS: readonly OptionSpec[] = [
  LIST,
  kind(CONFLICT_KINDS),
  SPEAKER,
  OUTLET,
  SINCE,
  UNTIL,
  LIMIT,
  ...NLI,
];
/** What a report may be limited to. */
export const REPORT_FILTERS: readonly OptionSpec[] = [
  SPEAKER,
  OUTLET,
  SINCE,
  UNTIL,
  { ...LIST, describe: 'only findings of this list, and the quotes they are about' },
];
export const DUPLICATE_FILTERS: readonly OptionSpec[] = [kind(DUPLICATE_KINDS), OUTLET, SINCE, UNTIL, LIMIT];
