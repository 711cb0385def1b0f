/** The rules of extraction, grouping and tracing, in a sentence each. */
const RULES: ReadonlyMap<string, string> = new Map([
  ['quote-verb-speaker', 'The quotation is followed by a verb of saying and the speaker (“…”, said X).'],
  ['quote-speaker-verb', 'Quotation, speaker and verb of saying stand together (“…”, X said; X said: “…”).'],
  ['clause-verb-speaker', 'A reported clause is followed by a verb of saying and the speaker.'],
  ['clause-speaker-verb', 'The speaker and a verb of saying stand before or after a reported clause.'],
  ['speaker-verb-quote', 'The speaker and a verb of saying stand before the quotation (X said: “…”).'],
  ['speaker-verb-that', 'The speaker and a verb of saying stand before “that” and the reported clause.'],
  ['speaker-verb-clause', 'The speaker and a verb of saying stand before the reported clause.'],
  ['shared-subject', 'A further verb of saying shares the speaker of its sentence.'],
  ['shared-subject-that', 'A further verb of saying, with “that”, shares the speaker of its sentence.'],
  [
    'shared-subject-quote',
    'A further verb of saying, before a quotation, shares the speaker of its sentence.',
  ],
  ['quoted-as-saying', 'The sentence says that the speaker was quoted.'],
  ['labelled-turn', 'The page is a transcript; the paragraph begins with the speaker and a colon.'],
  ['according-to', 'The sentence says “according to”.'],
  ['in-the-view-of', 'The sentence says whose view it is.'],
  ['noun-of-saying', 'A noun of saying (statement, claim, warning) belongs to the speaker.'],
  ['speaker-colon-quote', 'The speaker, a colon, then the words.'],
  ['quote-dash-speaker', 'The words, a dash, then the speaker.'],
  ['passive-by-speaker', 'A verb of saying in the passive names the speaker with “by”.'],
  ['passive-no-speaker', 'A verb of saying in the passive names nobody.'],
  ['sequence-model', 'The sequence model took these words for a statement, a cue and a source.'],
  ['partial-quotation', 'Words in quotation marks stand inside a reported clause.'],
  ['subject-and-quotation', 'The sentence has one possible speaker and a quotation.'],
  ['colon-before-quote', 'A colon leads in the quotation.'],
  ['lead-in', 'The sentence before leads in the quotation.'],
  ['floating-quote', 'The quotation stands alone; the speaker of the quote before goes on.'],
  ['same-words', 'The two wordings have the same words.'],
  ['contained', 'One wording stands inside the other.'],
  ['fragment', 'A part of one wording is all of the other.'],
  ['near-words', 'The two wordings differ in a few words.'],
  ['overlap', 'The two wordings share a stretch of words.'],
  ['reworded', 'The two quotations say the same in somewhat different words.'],
  ['paraphrase', 'One reports in its own words what the other quotes.'],
  ['credit-line', 'A line of the article credits it.'],
  ['phrase-in-sentence', 'The sentence that holds the quote names it.'],
  ['shared-text-and-dates', 'The two share their text, and their dates certainly order them.'],
  ['shared-text', 'The two share their text; their dates do not tell which was first.'],
  ['same-address', 'Another text stood at the same address before.'],
]);

const ALTERED = '-altered';

/** A rule in words: its sentence where there is one, else its name spelled out. */
export function ruleWords(rule: string): string {
  const known = RULES.get(rule);
  if (known !== undefined) return known;
  if (rule.endsWith(ALTERED)) {
    return `${ruleWords(rule.slice(0, -ALTERED.length))} A number, negation or other deciding word differs.`;
  }
  return `${spelledOut(rule)}.`;
}

/** "near-verbatim-number" as "Near verbatim number". */
export function spelledOut(code: string): string {
  const words = code.replaceAll(/[-_/:]/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
