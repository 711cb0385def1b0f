// Why two quotes are taken for one utterance or for two: the very comparison that grouping makes, with its measures.
import type { Corpus, QuotePair } from '../../model/index.ts';
import { NO_BACKGROUND } from '../../text/index.ts';
import type { Background } from '../../text/index.ts';
import { Comparer, verbatim } from './compare-words.ts';
import type { Comparison } from './compare-words.ts';
import { occasions } from './occasion.ts';
import { RunFinder } from './shared-run.ts';
import { TextCollector } from './texts.ts';
import type { Texts } from './texts.ts';
import { unitsOf } from './unit.ts';
import { closeness, leastShared, mostEdits, overlapVerdict, refusalOf, verdict } from './verdict.ts';
import type { Setting } from './verdict.ts';
import { agreement } from './voice.ts';

/**
 * Compares two quotes of a corpus as grouping does.
 *
 * Null where one of them is none that is grouped: of another class, or not sure enough. The corpus need hold no more
 * than their articles. Cost: that of reading these.
 */
export function compareQuotes(
  corpus: Corpus,
  [a, b]: readonly [string, string],
  background: Background = NO_BACKGROUND,
): QuotePair | null {
  const units = unitsOf(corpus);
  const left = units.find(({ quote }) => quote.id === a);
  const right = units.find(({ quote }) => quote.id === b);
  if (left === undefined || right === undefined) return null;
  const collector = new TextCollector();
  collector.add(left.words.keys);
  collector.add(right.words.keys);
  const texts = collector.finish();
  const occasion = occasions(background.words)(left, right);
  const words: [number, number] = [sizeOf(texts, 0), sizeOf(texts, 1)];
  const setting: Setting = {
    agreement: agreement(left.voice, right.voice),
    closeness: closeness(occasion),
    indirect: [left, right].some(({ quote }) => quote.kind === 'indirect'),
    wordsShorter: Math.min(...words),
    wordsLonger: Math.max(...words),
  };
  const { agreement: voices, closeness: near } = setting;
  return { ...occasion, agreement: voices, closeness: near, words, ...judged(texts, setting) };
}

const sizeOf = ({ textOf, words }: Texts, unit: number): number => words[textOf[unit] ?? -1] ?? 0;

type Judged = Omit<QuotePair, 'sameArticle' | 'gap' | 'likeness' | 'agreement' | 'closeness' | 'words'>;

function judged(texts: Texts, setting: Setting): Judged {
  const found = comparisonOf(texts);
  if (found === null) return overlapping(texts, setting);
  const { equal, equalMatter, edits, altered } = found;
  return {
    equal,
    equalMatter,
    edits,
    altered,
    least: leastShared(found, setting),
    most: Math.floor(mostEdits(found, setting)),
    run: null,
    rule: verdict(found, setting)?.rule ?? null,
    lacks: refusalOf(found, setting),
  };
}

/** Wordings lie longest first: the second is the shorter. */
function comparisonOf(texts: Texts): Comparison | null {
  const [one, other] = [texts.textOf[0] ?? -1, texts.textOf[1] ?? -1];
  if (one < 0 || other < 0) return null;
  const words = texts.words[one] ?? 0;
  if (one === other) return verbatim(words, texts.matter[one] ?? 0, { start: 0, end: words });
  return new Comparer(texts).compare(Math.max(one, other), Math.min(one, other));
}

function overlapping(texts: Texts, setting: Setting): Judged {
  const [one, other] = [texts.textOf[0] ?? -1, texts.textOf[1] ?? -1];
  const shared = one < 0 || other < 0 ? null : new RunFinder(texts).longest(one, other);
  const run = shared === null ? null : shared.inA.end - shared.inA.start;
  const rule = run === null ? null : (overlapVerdict(run, setting)?.rule ?? null);
  const lacks = setting.agreement === 'different' ? 'voices' : rule === null ? 'apart' : null;
  const none = { equal: null, equalMatter: null, edits: null, altered: null, least: null, most: null };
  return { ...none, run, rule: lacks === null ? rule : null, lacks };
}
