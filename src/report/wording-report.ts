import type { ConflictList } from '../model/index.ts';
import type { Dossier } from './dossier.ts';
import { SCORE_WORDS } from './wording-conflict.ts';
import { oneLine } from './visible.ts';
import { cut } from './width.ts';
import { counted } from './wording-date.ts';
import { groupWords } from './wording-quote.ts';

/** The title of a report: what it is about. */
export function reportTitle({ about, extent }: Dossier): string {
  if (about === null) return `Quotes and where they came from: ${counted(extent.articles, 'article')}`;
  return `Provenance of ${cut(oneLine(groupWords(about)), 90)}`;
}

/** What stands where no quote is told in full. */
export const noGroupsWords = ({ chosen }: Dossier): string =>
  chosen === null ? 'No quote here is carried by two or more outlets.' : 'No quote answers to this choice.';

/** How the findings were made and what they do not say. */
export const METHOD_SENTENCES: readonly string[] = [
  'Everything here is read from the articles listed above and from nothing else. “Earliest known” means earliest in this corpus; an earlier appearance that is not held here cannot be seen.',
  'A quote is shown as its article prints it, at its place in the stored text. The machine decides what is a quote, who speaks and which quotes report one utterance; each can be wrong, and “quotetrail explain ID” shows the rule, the words and the score behind it.',
  'One article is called earlier than another only where its latest possible time lies before the other’s earliest. Articles without a usable date are never ruled out as the first.',
  'Copies, rewrites, carriers of one agency and articles of one outlet count as one independent report. Copies are never counted as confirmation.',
  'Grades of an origin: A, a first-hand report is held; B, others name it as their source; C, it is the earliest dated copy; D, the copies cannot be ordered; X, credits and dates disagree.',
  'A conflict is two passages that cannot both be right as printed. It does not say which one is wrong. An empty list means that nothing was found, not that everything agrees.',
  SCORE_WORDS,
];

/** How the findings that a report leaves out are come by. */
export const moreFindingsWords = (rest: number, list: ConflictList): string =>
  `And ${counted(rest, 'more', 'more')}: quotetrail conflicts --list ${list}; as a table: quotetrail export --format csv --of conflicts.`;
