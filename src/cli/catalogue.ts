import {
  ARTICLE_FILTERS,
  CONFLICT_FILTERS,
  DUPLICATE_FILTERS,
  GROUP_FILTERS,
  MAP,
  NAME,
  OUTLET_FACTS,
  QUOTE_FILTERS,
  SPEAKER_FILTERS,
  WORKERS,
} from './options.ts';
import { OUTPUT_COMMANDS } from './catalogue-outputs.ts';
import { one } from './command-spec.ts';
import type { CommandSpec } from './command-spec.ts';

const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'start',
    summary: 'add every article of the corpus that comes with quotetrail, and write a report',
    words: null,
    options: [],
    examples: [['quotetrail start', 'adds corpus/*/articles/ and writes db/report.html']],
    load: () => import('./commands/start.ts'),
  },
  {
    name: 'add',
    summary: 'read articles, extract, group, trace, compare',
    words: {
      name: 'PATH',
      describe: 'file, folder, glob, web address, or - for standard input',
      required: true,
      many: true,
    },
    options: [NAME, MAP, WORKERS],
    examples: [
      ['quotetrail add saved/', 'adds every article in a folder'],
      ['quotetrail add "2025-*/**/*.html" notes.md', 'adds what a pattern finds, and one file'],
      ['quotetrail add feed.xml crawl.warc.gz clippings.zip', 'adds every article of a feed and of archives'],
      ['quotetrail add stories.csv --map text=story,outlet=paper', 'adds each row of a table'],
      [
        'quotetrail add https://harbour.example/pier',
        'fetches one page, as its robots.txt allows, and keeps it; nothing else goes to the network',
      ],
      ['quotetrail add - --name page.html < page.html', 'adds a page from standard input'],
    ],
    load: () => import('./commands/add.ts'),
  },
  {
    name: 'where',
    summary: 'where a quote came from: the utterance, its origin and chain',
    words: {
      name: 'WORDS',
      describe: 'the quote or a part of it, or - for standard input',
      required: false,
      many: true,
    },
    options: [
      { name: 'text', type: 'text', describe: 'the quote, also where it begins with a dash' },
      { name: 'file', type: 'text', describe: 'a file that holds the quote' },
      ...SPEAKER_FILTERS,
    ],
    examples: [
      ['quotetrail where "fares will go up by nine per cent"', 'finds the utterance and the way it came'],
      ['quotetrail where --text "--- not before May"', 'a quote that begins with a dash'],
      ['pbpaste | quotetrail where -', 'words from standard input'],
    ],
    load: () => import('./commands/where.ts'),
  },
  {
    name: 'trail',
    summary: 'the chain of a group as a tree',
    words: one('GROUP', 'a group, or one of its quotes'),
    options: [],
    examples: [['quotetrail trail g1a2b3c4', 'shows who took it from whom']],
    load: () => import('./commands/trail.ts'),
  },
  {
    name: 'variants',
    summary: 'the wordings of a group',
    words: one('GROUP', 'a group, or one of its quotes'),
    options: [{ name: 'diff', type: 'flag', describe: 'compare each with the fullest, word by word' }],
    examples: [['quotetrail variants g1a2b3c4 --diff', 'shows what each wording leaves out or puts in']],
    load: () => import('./commands/variants.ts'),
  },
  {
    name: 'quotes',
    summary: 'list quotes',
    words: null,
    options: QUOTE_FILTERS,
    examples: [
      ['quotetrail quotes --speaker orsted --kind direct --limit 20', 'direct quotes of one speaker'],
    ],
    load: () => import('./commands/quotes.ts'),
  },
  {
    name: 'groups',
    summary: 'list groups: quotes that report the same utterance',
    words: null,
    options: GROUP_FILTERS,
    examples: [['quotetrail groups --carried 3', 'utterances that at least three outlets carried']],
    load: () => import('./commands/groups.ts'),
  },
  {
    name: 'speakers',
    summary: 'list speakers; with a name: what they said, when, through whom',
    words: { name: 'NAME', describe: 'a name, a part of one, or an id', required: false, many: true },
    options: SPEAKER_FILTERS,
    examples: [
      ['quotetrail speakers --since 2025-03-01', 'who spoke in articles since March'],
      ['quotetrail speakers orsted', 'everything one speaker said, oldest first'],
    ],
    load: () => import('./commands/speakers.ts'),
  },
  {
    name: 'outlets',
    summary:
      'list outlets; with a name: what it carried and from whom it takes; or say what you know of them',
    words: {
      name: 'NAME',
      describe: 'a name, a part of one, or an id; or add NAME, merge NAME OTHER ..., forget NAME',
      required: false,
      many: true,
    },
    options: [...ARTICLE_FILTERS, ...OUTLET_FACTS],
    examples: [
      ['quotetrail outlets', 'every outlet, with what is held and who credits it'],
      ['quotetrail outlets "Quay Post"', 'what one outlet carried, and how much of it was its own'],
      [
        'quotetrail outlets add "Quay Post" --host quay.example --kind paper',
        'both hosts are one outlet from now on; --owner and --alias say more',
      ],
      ['quotetrail outlets merge "Quay Post" "The Quay"', 'two names, one outlet: the first name stays'],
    ],
    load: () => import('./commands/outlets.ts'),
  },
  {
    name: 'articles',
    summary: 'list articles',
    words: null,
    options: ARTICLE_FILTERS,
    examples: [['quotetrail articles --outlet "Northern Wire" --json', 'articles of one outlet, as JSON']],
    load: () => import('./commands/articles.ts'),
  },
  {
    name: 'show',
    summary: 'one article with its quotes and zones marked',
    words: one('ARTICLE', 'an article’s id, path or address'),
    options: [],
    examples: [['quotetrail show a1b2c3d4', 'the text as it is stored, quotes numbered']],
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'history',
    summary: 'what a page changed since it was first added, quotes before all else',
    words: one('URL|ARTICLE', 'the page’s address or path, or the id of any of its states'),
    options: [],
    examples: [
      ['quotetrail history https://harbour.example/pier', 'every state kept of a page, newest first'],
      ['quotetrail history saved/pier.html --json', 'the same with both texts’ places, as JSON'],
    ],
    load: () => import('./commands/history.ts'),
  },
  {
    name: 'remove',
    summary: 'take an article out again',
    words: one('ARTICLE', 'an article’s id, path or address'),
    options: [],
    examples: [['quotetrail remove saved/old-page.html', 'the corpus is as if it had never been added']],
    load: () => import('./commands/remove.ts'),
  },
  {
    name: 'conflicts',
    summary: 'passages that cannot both be right, and their neighbours',
    words: null,
    options: CONFLICT_FILTERS,
    examples: [['quotetrail conflicts --list all --kind number', 'every finding about a number']],
    load: () => import('./commands/conflicts.ts'),
  },
  {
    name: 'duplicates',
    summary: 'repeated and rewritten passages',
    words: null,
    options: DUPLICATE_FILTERS,
    examples: [['quotetrail duplicates --kind rewrite', 'articles that rewrite another']],
    load: () => import('./commands/duplicates.ts'),
  },
  {
    name: 'explain',
    summary: 'why the machine says so: rule, words, score',
    words: {
      name: 'ID',
      describe:
        'any id (quote, group, link, conflict, duplicate, speaker, article, outlet), or a speaker’s name; two ids of quotes or groups: why these are together or apart',
      required: true,
      many: true,
    },
    options: [],
    examples: [
      ['quotetrail explain c1a2b3c4', 'the rule, the score and the deciding words of a finding'],
      ['quotetrail explain q1a2b3c4 q5d6e7f8', 'why two quotes are one utterance, or two'],
    ],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'review',
    summary: 'people’s decisions: kept with who, when and why, and laid over what the machine finds',
    words: {
      name: 'ACTION',
      describe:
        'confirm | dismiss FINDING, merge GROUP GROUP, split GROUP QUOTE ..., set-speaker QUOTE|GROUP NAME, set-origin GROUP ARTICLE, set-date ARTICLE DATE, alias NAME OTHER, note ID WORDS, undo NUMBER|ID, list [ID]',
      required: false,
      many: true,
    },
    options: [
      { name: 'by', type: 'text', describe: 'who decides (default: git user.name, else the system user)' },
      { name: 'note', type: 'text', describe: 'why' },
    ],
    examples: [
      ['quotetrail review dismiss c1a2b3c4 --note "heard the audio"', 'takes a finding off the lists'],
      ['quotetrail review set-date saved/old-page.html 2025-03-04', 'dates an undated article'],
      ['quotetrail review list', 'what was decided, by whom, and what needs a second look'],
    ],
    load: () => import('./commands/review.ts'),
  },
  ...OUTPUT_COMMANDS,
  {
    name: 'doctor',
    summary: 'check the store and say what is on',
    words: null,
    options: [],
    examples: [['quotetrail doctor', 'checks every quote against its stored text']],
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'rebuild',
    summary: 'make the index anew from the kept sources and people’s knowledge',
    words: null,
    options: [],
    examples: [['quotetrail rebuild', 'the same answers, from the bytes that were added']],
    load: () => import('./commands/rebuild.ts'),
  },
];

/** Every command, in the order help shows them. */
export const CATALOGUE: readonly CommandSpec[] = Object.freeze(COMMANDS);
