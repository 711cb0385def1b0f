// "…, reports the Herald" at the end of a paragraph covers all that one speaker says in it, and "told the Herald" what
// the speaker goes on to say. Cost: linear in the quotes and the text between them.
import type { Quote, Via } from '../../model/index.ts';
import { UTTERANCE_CLASSES } from '../../model/index.ts';
import { OUTLET_KIND_NOUNS } from '../../lexicon/index.ts';
import { TELLING } from './phrases.ts';

/** Quotes further apart than this (characters) are not one run, whatever stands between them. */
const LONGEST_RUN_GAP = 2_000;

/** The quotes, in order of place, with the intermediaries they share with their neighbours of one speaker and paragraph. */
export function spreadVias(text: string, quotes: readonly Quote[]): readonly Quote[] {
  if (quotes.every(({ via }) => via.length === 0)) return quotes;
  const spread = new Map<Quote, Quote>();
  const named = withToldAgain(text, quotes);
  for (const run of runsOf(text, named)) {
    const forwards = carried(text, run);
    const backwards = reportedBehind(run);
    for (const [at, quote] of run.entries()) {
      const heard = forwards.heard[at] ?? [];
      const reported = forwards.reported[at] ?? backwards[at] ?? [];
      if (heard.length + reported.length > 0)
        spread.set(quote, { ...quote, via: [...heard, ...quote.via, ...reported] });
    }
  }
  return named.map((quote) => spread.get(quote) ?? quote);
}

/** How an outlet is called that was named before ("he told the newspaper"). */
const TOLD_AGAIN = new RegExp(
  String.raw`^ the (?:[a-z]{2,15} ){0,1}(?:${[...OUTLET_KIND_NOUNS].join('|')})(?! [\p{Lu}\p{N}]| (?:of|for)\b)\b`,
  'u',
);
/** How far back the outlet may be named (characters). */
const NAMED_REACH = 3_000;

/** The quotes, with "told the newspaper" led back to the newspaper that their speaker was said to have told before. */
function withToldAgain(text: string, quotes: readonly Quote[]): readonly Quote[] {
  let told: { readonly via: Via; readonly speaker: string } | null = null;
  return quotes.map((quote) => {
    const own = quote.via.find(({ role }) => role === 'said-to');
    const speaker = quote.speaker?.id ?? null;
    if (own !== undefined) told = speaker === null ? null : { via: own, speaker };
    const last = quote.cue.at(-1);
    if (own !== undefined || told === null || last === undefined || told.speaker !== speaker) return quote;
    const isTelling = TELLING.test(text.slice(last.start, last.end));
    const isNear = last.start - told.via.end < NAMED_REACH;
    if (!isTelling || !isNear || !TOLD_AGAIN.test(text.slice(last.end, last.end + AGAIN_REACH))) return quote;
    return { ...quote, via: [told.via, ...quote.via] };
  });
}

/** How far behind "told" the words for the outlet are read (characters). */
const AGAIN_REACH = 60;

/** Utterances of one speaker that follow one another inside a paragraph; what a quote holds inside is passed over. */
function runsOf(text: string, quotes: readonly Quote[]): readonly (readonly Quote[])[] {
  const runs: Quote[][] = [];
  for (const quote of quotes) {
    if (!UTTERANCE_CLASSES.includes(quote.class) || quote.flags.includes('nested')) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isOneRun(text, last, quote)) run.push(quote);
    else runs.push([quote]);
  }
  return runs;
}

const startOf = ({ content }: Quote): number => content[0]?.start ?? 0;
const endOf = ({ content }: Quote): number => content.at(-1)?.end ?? 0;

function isOneRun(text: string, last: Quote, next: Quote): boolean {
  if (last.speaker === null || next.speaker?.id !== last.speaker.id) return false;
  const [from, to] = [startOf(last), startOf(next)];
  return to - from < LONGEST_RUN_GAP && !/[\n\r\u0085\u2028\u2029]/u.test(text.slice(from, to));
}

const isReported = ({ role }: Via): boolean => role === 'reported-by';
const isHeard = (via: Via): boolean => !isReported(via);

interface Carried {
  readonly heard: readonly (readonly Via[])[];
  readonly reported: readonly (readonly Via[] | null)[];
}

/** What each quote of a run takes over from those before it: nothing where it names its own. */
function carried(text: string, run: readonly Quote[]): Carried {
  let heard: readonly Via[] = [];
  let reported: readonly Via[] = [];
  const result: { heard: (readonly Via[])[]; reported: (readonly Via[] | null)[] } = {
    heard: [],
    reported: [],
  };
  for (const [at, quote] of run.entries()) {
    const isOwn = quote.via.some(isHeard);
    if (isOwn || turnsAway(text, quote, at === 0 ? undefined : run[at - 1])) heard = [];
    result.heard.push(heard);
    if (isOwn) heard = quote.via.filter(isHeard);
    const own = quote.via.filter(isReported);
    result.reported.push(own.length > 0 ? [] : reported.length > 0 ? reported : null);
    if (own.length > 0) reported = own;
  }
  return result;
}

/** Written after spoken, or told to somebody else. */
function turnsAway(text: string, quote: Quote, before: Quote | undefined): boolean {
  if (before === undefined) return false;
  if ((quote.class === 'writing') !== (before.class === 'writing')) return true;
  const last = quote.cue.at(-1);
  return last !== undefined && TELLING.test(text.slice(last.start, last.end));
}

/** The reporter named behind a later quote of the run. */
function reportedBehind(run: readonly Quote[]): readonly (readonly Via[])[] {
  let reported: readonly Via[] = [];
  return run
    .toReversed()
    .map((quote) => {
      const own = quote.via.filter(isReported);
      if (own.length === 0) return reported;
      const trailing = own.filter((via) => via.start >= endOf(quote));
      reported = trailing;
      return [];
    })
    .toReversed();
}
