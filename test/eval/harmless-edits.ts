// Edits of real sentences that leave the sense as it is: two printings that contradict each other in nothing. What is listed
// as a conflict between them is a false alarm.
import { NUMBER_WORDS } from '../../src/lexicon/index.ts';

type Edit = (sentence: string) => string;

const DIGITS: ReadonlyMap<string, string> = new Map(
  [...NUMBER_WORDS].map(([word, value]) => [String(value), word]),
);

const EDITS: readonly (readonly [string, Edit])[] = [
  ['contraction', (text) => text.replace(/\b(is|are|was|were|did|does|do|has|have) not\b/u, "$1n't")],
  ['will and would', (text) => text.replace(/\bwill (?=[a-z])/u, 'would ')],
  [
    'number in words',
    (text) => text.replace(/(?<= )\d{1,2}(?= [a-z])/u, (figure) => DIGITS.get(figure) ?? figure),
  ],
  ['grouping of digits', (text) => text.replace(/(?<=\d),(?=\d{3})/u, '')],
  [
    'about a round figure',
    (text) => text.replace(/(?<= )(\d)(\d)(\d)(?= [a-z])/u, (_all, first: string) => `about ${first}00`),
  ],
  ['percent sign', (text) => text.replace(/(?<=\d)%/u, ' percent')],
  ['honorific', (text) => text.replace(/(?<= (?:and|with|that|by) )(?=\p{Lu}\p{Ll}{3,} )/u, 'Mr. ')],
  ['filler', (text) => text.replace(/\b(is|are|was|were) (?=[a-z])/u, '$1 also ')],
  ['cut at the end', (text) => text.replace(/, (?:which|who|where|according)[^,]{4,200}\.$/u, '.')],
  ['cut at the beginning', (text) => text.replace(/^(?:In|On|At|After|Before) [^,]{3,80}, /u, '')],
  ['day left out', (text) => text.replace(/ on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u, '')],
  ['said and told', (text) => text.replace(/\bsaid\b/u, 'told reporters')],
  ['curly marks', (text) => text.replace(/'/gu, '’')],
  ['perhaps moved', (text) => text.replace(/\bhas (?=been)/u, 'had ')],
];

/** Every other printing of a sentence that an edit makes of it, with the name of the edit. */
export function harmlessPrints(
  sentence: string,
): readonly { readonly name: string; readonly text: string }[] {
  return EDITS.flatMap(([name, edit]) => {
    const text = edit(sentence);
    return text === sentence || text.split(/\s+/u).length < 5 ? [] : [{ name, text }];
  });
}
