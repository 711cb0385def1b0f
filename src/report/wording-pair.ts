import type { PairLack, PairOccasion, PairVoices, QuotePair } from '../model/index.ts';
import { counted } from './wording-date.ts';
import { ruleWords } from './wording-rule.ts';

const VOICE_WORDS: Readonly<Record<PairVoices, string>> = {
  same: 'one known speaker said both',
  related: 'a body said the one, somebody who speaks for it the other',
  open: 'it is not known of both who said them',
  different: 'two known speakers said them',
};

const OCCASION_WORDS: Readonly<Record<PairOccasion, string>> = {
  one: 'their articles tell one story',
  near: 'they were printed within two days',
  later: 'they were printed within days',
  undated: 'one of them has no date',
  far: 'nothing shows that they belong to one occasion',
};

/** What two quotes are to each other besides their words: who speaks, when, and how alike the articles are. */
export function pairSettingWords({ agreement, closeness, gap, likeness, sameArticle }: QuotePair): string {
  const days = gap === null ? 'days between them unknown' : `${counted(gap, 'day')} between them`;
  const articles = sameArticle
    ? 'one article'
    : `articles alike to ${String(Math.round(likeness * 100))}% by their rare words`;
  return `Who and when: ${VOICE_WORDS[agreement]}, and ${OCCASION_WORDS[closeness]} (${days}; ${articles}).`;
}

/** How far the words of two quotes agree, as measured. */
export function pairMeasureWords({ words, equal, equalMatter, edits, run }: QuotePair): string {
  const [a, b] = words;
  const sizes = `Words compared: ${String(a)} and ${String(b)}.`;
  if (equal !== null && equalMatter !== null && edits !== null)
    return `${sizes} Shared: ${String(equal)}, of which ${String(equalMatter)} carry matter; changed: ${String(edits)}.`;
  return run === null ? sizes : `${sizes} Longest stretch with equal words: ${String(run)}.`;
}

/** Why two quotes that stand apart are no one utterance, with what was asked. */
export function pairLackWords(pair: QuotePair): string {
  return LACKS[pair.lacks ?? 'none'](pair);
}

const LACKS: Readonly<Record<PairLack | 'none', (pair: QuotePair) => string>> = {
  voices: () => 'Two known speakers are never one utterance, whatever their words.',
  apart: () =>
    'The words have too little in common: with four in ten words changed the shorter still stands nowhere in the longer, and no stretch of equal words is long enough by itself. Nor do they agree enough in matter to be one told in other words.',
  altered: ({ altered }) =>
    `Reported speech that differs in a deciding word (${altered ?? 'another word'}) is the same statement only where one known speaker made both.`,
  edits: ({ most }) =>
    `Too many words differ: of such quotes at most ${counted(most ?? 0, 'word')} may be changed.`,
  weight: () => 'Too little was kept for as much as was changed: that can be said of two utterances as well.',
  shared: ({ least }) =>
    `Too few words are shared: of such quotes ${counted(least?.words ?? 0, 'word')} must be, ${String(least?.matter ?? 0)} of them with matter.`,
  none: ({ rule }) =>
    `The two meet a rule (${rule === null ? 'none' : ruleWords(rule)}) and stand apart all the same: a fragment hangs on one wording alone, words that a crowd of quotes uses are not looked up, and people's decisions come last.`,
};
