/** The walls between the rooms. Each rule says why it stands. */
const STAGES = 'read|extract|group|trace|conflict|review|report';

/** npm packages a room may use; a room that is not named uses none. */
const PACKAGES = {
  model: 'zod',
  text: 'natural',
  read: 'linkedom|@mozilla/readability|chardet|yaml|zod|feedsmith|csv-parse|yauzl',
  extract: 'natural',
  group: 'natural',
  report: 'string-similarity|csv-stringify|d3-scale|d3-shape',
  store: 'lowdb|zod',
  cli: 'csv-parse|csv-stringify|yargs|cli-progress|tinyglobby|string-similarity|zod|robots-parser',
};
/** Doors beside a room's index.ts. */
const SIDE_DOORS =
  '(model/schemas|report/terminal|report/documents|report/json/index|group/search/index)\\.ts$';
const ROOMS = [
  'model',
  'text',
  'lexicon',
  'read',
  'extract',
  'group',
  'trace',
  'conflict',
  'review',
  'report',
  'store',
  'cli',
  'train',
];

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'model-imports-nothing',
      comment: 'The words of the field depend on nobody; everybody depends on them.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/', pathNot: '^src/model/' },
    },
    {
      name: 'lexicon-imports-nothing',
      comment: 'Word lists are data. The model’s types are the one thing they are typed with.',
      severity: 'error',
      from: { path: '^src/lexicon/' },
      to: { path: '^src/', pathNot: '^src/(lexicon|model)/' },
    },
    {
      name: 'text-knows-no-stage',
      comment: 'Places in a text mean the same to every stage.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^src/', pathNot: '^src/(text|model|lexicon)/' },
    },
    {
      name: 'stages-never-meet',
      comment:
        'Only the pipeline knows the order; a stage that peeks at another cannot be read or tested alone.',
      severity: 'error',
      from: { path: `^src/(${STAGES})/` },
      to: { path: '^src/', pathNot: '^src/($1|model|text|lexicon)/' },
    },
    {
      name: 'stages-are-pure',
      comment:
        'Clock, disk, network and randomness stay outside: same input, same output. Unpacking bytes is a function of them, and a stream of given bytes too.',
      severity: 'error',
      from: { path: `^src/(${STAGES}|model|lexicon)/` },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(zlib|stream)$' },
    },
    {
      name: 'text-is-pure',
      comment: 'A digest is a function of its input; nothing else of Node belongs here.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'store-knows-model-only',
      comment: 'What is kept does not depend on how it was found.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/', pathNot: '^src/(store|model|text)/' },
    },
    {
      name: 'drivers-live-in-store',
      comment: 'One room knows where things are kept; another place for them is one new file there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '(^(node:)?sqlite$|node_modules/lowdb)' },
    },
    {
      name: 'connections-live-in-fetch',
      comment: 'Nothing goes out unless a person asks for a page: one folder can open a connection.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/inputs/fetch/' },
      to: { path: '^(node:)?(net|http|https|http2|tls|dgram|dns|dns/promises)$' },
    },
    {
      name: 'shells-are-leaves',
      comment: 'Nobody depends on the way people arrive.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|web)/' },
      to: { path: '^src/(cli|web)/' },
    },
    {
      name: 'train-is-a-tool',
      comment: 'The runtime never trains.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/train/' },
      to: { path: '^src/train/' },
    },
    {
      name: 'knock-at-the-door',
      comment:
        'A room is used by its doors alone, so that its inside can change. A door beside index.ts stands where a start would otherwise load a whole room for a part of it.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/train/' },
      to: { path: '^src/[^/]+/', pathNot: `^src/($1/|[^/]+/index\\.ts$|${SIDE_DOORS})` },
    },
    {
      name: 'src-never-imports-test',
      comment: 'The product runs without its tests and corpus.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|corpus|scripts)/' },
    },
    ...ROOMS.map((room) => ({
      name: `packages-of-${room}`,
      comment: 'Every dependency has a room that needs it; the list is in docs/architecture.md.',
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: '^node_modules/',
        ...(PACKAGES[room] === undefined
          ? {}
          : { pathNot: `^node_modules/(${PACKAGES[room]}|@types/(${PACKAGES[room]}))(/|$)` }),
      },
    })),
    {
      name: 'not-unresolvable',
      comment: 'An import that finds nothing is a typing mistake.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    builtInModules: { add: ['node:sqlite', 'sqlite'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
