import { one } from './command-spec.ts';
import type { CommandSpec } from './command-spec.ts';
import { CARRIED, MAP, NAME, NLI, REPORT_FILTERS, WORKERS } from './options.ts';

/** The commands that hand something over or take it in, told what is new, or keep nothing. */
export const OUTPUT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'report',
    summary: 'provenance report: HTML or Markdown, one file',
    words: {
      name: 'GROUP',
      describe: 'one group; without it the whole corpus',
      required: false,
      many: false,
    },
    options: [
      {
        name: 'output',
        alias: 'o',
        type: 'text',
        describe: 'file to write; .html or .md; - for standard output',
      },
      { name: 'format', type: 'text', describe: 'html or md', choices: ['html', 'md'] },
      CARRIED,
      ...REPORT_FILTERS,
      {
        name: 'context',
        type: 'number',
        describe: 'at most this many characters quoted around words, and of a repeated passage',
      },
      { name: 'now', type: 'text', describe: 'what "generated on" says (default: time of the newest input)' },
    ],
    examples: [
      ['quotetrail report --speaker orsted --context 60 -o orsted.html', 'a part, with little context'],
      ['quotetrail report -o report.html', 'the whole corpus as one self-contained page'],
      ['quotetrail report g1a2b3c4 -o rell.md', 'one utterance as Markdown'],
    ],
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'export',
    summary: 'everything for other tools: a copy to take over, tables, linked data, annotations, references',
    words: {
      name: 'GROUP',
      describe: 'one utterance alone (csv, annotation, csl, bibtex)',
      required: false,
      many: false,
    },
    options: [
      { name: 'output', alias: 'o', type: 'text', describe: 'file to write; - for standard output' },
      {
        name: 'format',
        type: 'text',
        describe: 'which format (default: what the file’s ending names)',
        choices: ['jsonl', 'csv', 'json-ld', 'prov', 'annotation', 'csl', 'bibtex'],
      },
      {
        name: 'of',
        type: 'text',
        describe: 'with csv: rows of what (default: appearances)',
        choices: ['appearances', 'conflicts', 'duplicates', 'quotes', 'links'],
      },
      {
        name: 'raw',
        type: 'flag',
        describe: 'with csv: leave cells that a spreadsheet would run as formulas as they are',
      },
      ...REPORT_FILTERS,
    ],
    examples: [
      ['quotetrail export -o desk.jsonl', 'everything that is kept, for "import" on another machine'],
      [
        'quotetrail export --format csv --of conflicts -o conflicts.csv',
        'one row a finding, for a spreadsheet',
      ],
      ['quotetrail export --format csv --speaker orsted -o orsted.csv', 'a part: one speaker’s utterances'],
      ['quotetrail export --format csl -o references.json', 'references for Zotero and Pandoc'],
    ],
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'import',
    summary: 'take over what "export" wrote, published fact-checks, or another desk’s decisions',
    words: one(
      'FILE',
      'a file of "export --format jsonl", ClaimReview as JSON, or reviews.json of another desk',
    ),
    options: [],
    examples: [
      ['quotetrail import desk.jsonl --db copy', 'a folder with the same articles, decisions and answers'],
      ['quotetrail import checks.json', 'published fact-checks, shown beside the quotes they are about'],
      [
        'quotetrail import other-desk/people/reviews.json',
        'their decisions; where they contradict ours, both are shown',
      ],
    ],
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'batch',
    summary: 'a sheet of quotes in, the same rows out, each with its origin',
    words: one('IN.csv', 'a CSV or TSV file, or - for standard input'),
    options: [
      { name: 'output', alias: 'o', type: 'text', describe: 'file to write (default: standard output)' },
      { name: 'column', type: 'text', describe: 'column of the quotes (default: quote, else the first)' },
      {
        name: 'raw',
        type: 'flag',
        describe: 'leave cells that a spreadsheet would run as formulas as they are',
      },
    ],
    examples: [
      ['quotetrail batch quotes.csv -o origins.csv', 'one row in, one row out; see docs/formats.md'],
      ['quotetrail batch - < quotes.tsv > origins.tsv', 'from and to a pipe'],
    ],
    load: () => import('./commands/batch.ts'),
  },
  {
    name: 'watch',
    summary: 'what is new since last time: a quote appears earlier, altered or under another name',
    words: {
      name: 'ACTION',
      describe:
        'add GROUP|"WORDS", remove GROUP|"WORDS", list; without it the news (of every quote unless some are followed)',
      required: false,
      many: true,
    },
    options: [
      {
        name: 'since',
        type: 'day',
        describe: 'news in what was added on this day or later; may be repeated',
      },
      { name: 'by', type: 'text', describe: 'who follows (default: git user.name, else the system user)' },
    ],
    examples: [
      ['quotetrail watch', 'exit code 10 where there is news; what was told once is not told again'],
      ['quotetrail watch add "fares will go up by nine per cent"', 'follows these words alone'],
    ],
    load: () => import('./commands/watch.ts'),
  },
  {
    name: 'extract',
    summary: 'stateless: articles in, one JSON object a line out',
    words: {
      name: 'PATH',
      describe: 'file, folder, glob, or - for standard input',
      required: true,
      many: true,
    },
    options: [NAME, MAP, WORKERS, { name: 'text', type: 'flag', describe: 'include the article’s text' }],
    examples: [
      ['quotetrail extract saved/ > quotes.ndjson', 'quotes and claims of every article; nothing is kept'],
    ],
    load: () => import('./commands/extract.ts'),
  },
  {
    name: 'compare',
    summary: 'stateless: two statements, or pairs on standard input, to a typed finding',
    words: {
      name: 'A B',
      describe:
        'two statements, each between quotation marks; without them pairs as JSON lines on standard input',
      required: false,
      many: true,
    },
    options: [
      { name: 'quote', type: 'flag', describe: 'both are the words of a quotation' },
      {
        name: 'speaker',
        type: 'text',
        describe: 'who says it; given twice: who says A, who says B',
        many: true,
      },
      {
        name: 'published',
        type: 'text',
        describe: 'day of printing (YYYY-MM-DD); given twice: of A, of B',
        many: true,
      },
      ...NLI,
    ],
    examples: [
      [
        'quotetrail compare "Fares rose in May." "Fares did not rise in May."',
        'the list they belong in, and the words that decide',
      ],
      ['quotetrail compare < pairs.ndjson', 'one answer a line; see docs/json.md for the form of a pair'],
    ],
    load: () => import('./commands/compare.ts'),
  },
];
