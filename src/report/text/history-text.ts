import type { Article, FactName, Quote, QuoteChange, RevisionChanges, Span } from '../../model/index.ts';
import { joinSpans } from '../../text/index.ts';
import type { PageHistory, PageState } from '../history.ts';
import type { Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import type { DiffRun } from '../word-diff.ts';
import { wordDiff } from '../word-diff.ts';
import { counted, dayWords, whenWords } from '../wording-date.ts';
import { FACT_WORDS } from '../wording-terms.ts';
import { block, diffLine, heading, paintDiff, shortId } from './layout.ts';

/** Words shown on each side of a change; the equal words farther away are left out. */
const CONTEXT = 8;
/** Fewer words than this are not worth an ellipsis. */
const LEAST_LEFT_OUT = 4;

/** Every state of a page, the newest first: what it changed of the one before, quotes before all else. */
export function historyText({ address, states }: PageHistory, screen: Screen): string {
  const blocks = states.map((state, at) =>
    stateText(state, { number: states.length - at, screen, earlier: states[at + 1] ?? null }),
  );
  const many = states.length > 1 ? ', newest first' : ': nothing has changed since it was first added';
  return `${heading(screen, 'HISTORY')}${block(`${address}: ${counted(states.length, 'state')}${many}`, screen, 0)}${blocks.join('')}`;
}

interface Place {
  readonly number: number;
  readonly screen: Screen;
  readonly earlier: PageState | null;
}

function stateText(state: PageState, { number, screen, earlier }: Place): string {
  const { article } = state.entry;
  const dates = [
    ...(article.modified === null ? [] : [`changed ${whenWords(article.modified)}`]),
    `published ${whenWords(article.published)}`,
    `added ${dayWords(state.addedAt.slice(0, 10))}`,
  ];
  const head = `\n${screen.palette.strong(String(number))}  ${shortId(article.id)}  ${screen.palette.dim(dates.join(' · '))}\n`;
  if (state.changes === null || earlier === null) {
    const holds = counted(state.entry.extraction.quotes.length, 'quote');
    return `${head}${block(`the first state kept here, with ${holds}`, screen, 3)}`;
  }
  return `${head}${changesText(state.changes, [earlier.entry.article, article], screen)}`;
}

type Sides = readonly [Article, Article];

function changesText(changes: RevisionChanges, sides: Sides, screen: Screen): string {
  const [before, after] = sides;
  const lines = [
    ...changes.notes.map(({ kind, start, end }) =>
      line(`${kind} noted`, oneLine(after.text.slice(start, end)), screen),
    ),
    ...changes.quotes.map((change) => quoteText(change, sides, screen)),
    ...changes.facts.map(({ fact, before: was, after: is }) =>
      fact === 'published'
        ? line(`${FACT_WORDS[fact]} changed`, dateWords(was, is, sides), screen)
        : line(`${FACT_WORDS[fact]} changed`, factWords(fact, was, is), screen),
    ),
    ...changes.text.map((change) => {
      const [was, is] = [wordsAt(before, change.before), wordsAt(after, change.after)];
      const what = was === null ? 'text added' : is === null ? 'text removed' : 'text changed';
      return line(what, sidesWords(was, is), screen);
    }),
  ];
  return lines.length === 0
    ? block('nothing in quotes, facts or story: what is around them', screen, 3)
    : lines.join('');
}

function quoteText(change: QuoteChange, [before, after]: Sides, screen: Screen): string {
  const was = quoteWords(change.before, before);
  const is = quoteWords(change.after, after);
  const who = speakerWords(change);
  const marks = change.altered.includes('marks') ? ' (quotation marks)' : '';
  return line(`quote ${change.kind}${marks}`, `${who}: ${sidesWords(was, is)}`, screen);
}

const quoteWords = (quote: Quote | null, article: Article): string | null =>
  quote === null ? null : joinSpans(article.text, quote.content);

function speakerWords({ before, after }: QuoteChange): string {
  const [was, is] = [before, after].map((quote) => quote?.speaker?.name ?? 'unknown speaker');
  if (before === null || after === null || was === is) return oneLine((before === null ? is : was) ?? '');
  return oneLine(`[-${was ?? ''}-] {+${is ?? ''}+}`);
}

const wordsAt = (article: Article, span: Span | null): string | null =>
  span === null ? null : article.text.slice(span.start, span.end);

/** One side as it is; two sides word by word, with what is far from a change left out. */
function sidesWords(was: string | null, is: string | null): string {
  if (was === null || is === null) return oneLine(was ?? is ?? '');
  return diffLine(nearby(wordDiff(was, is)));
}

function nearby(runs: readonly DiffRun[]): readonly DiffRun[] {
  return runs.map((run, at) => {
    if (run.kind !== 'same') return run;
    const words = run.text.split(/\s+/u);
    const [head, tail] = [at > 0, at < runs.length - 1];
    if (words.length <= CONTEXT * (head && tail ? 2 : 1) + LEAST_LEFT_OUT) return run;
    const kept = [...(head ? words.slice(0, CONTEXT) : []), '…', ...(tail ? words.slice(-CONTEXT) : [])];
    return { ...run, text: kept.join(' ') };
  });
}

/** Dates in the words of a reader; as they are kept where these are the same. */
function dateWords(was: string | null, is: string | null, [before, after]: Sides): string {
  const words = [before, after].map(({ published }) => whenWords(published));
  const [first, second] = [was === null ? null : (words[0] ?? null), is === null ? null : (words[1] ?? null)];
  return first === second ? factWords('published', was, is) : factWords('published', first, second);
}

function factWords(fact: FactName, was: string | null, is: string | null): string {
  const [before, after] = [was ?? 'none', is ?? 'none'];
  return fact === 'title' && was !== null && is !== null
    ? diffLine(wordDiff(was, is))
    : oneLine(`[-${before}-] {+${after}+}`);
}

const line = (what: string, words: string, screen: Screen): string =>
  paintDiff(block(`${what.toUpperCase()}: ${words}`, screen, 3), screen);
