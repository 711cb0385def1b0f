import type { Screen } from '../screen.ts';
import type { Summary } from '../summary.ts';
import { pad } from '../width.ts';
import { counted, daysWords } from '../wording-date.ts';
import { wholeNumber } from '../whole-number.ts';

/** What a corpus holds, in a few lines a person can read. */
export function summaryText(summary: Summary, screen: Screen): string {
  const { quotes, conflicts } = summary;
  const kinds = `${String(quotes.direct)} direct, ${String(quotes.mixed)} mixed, ${String(quotes.indirect)} indirect`;
  const others = [
    [conflicts.disagreement, 'disagreement', 'disagreements'],
    [conflicts.changed, 'changed later', 'changed later'],
    [conflicts['quote-variant'], 'quotation printed differently', 'quotations printed differently'],
  ] as const;
  const more = others.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
  const rows: (readonly [string, number, string])[] = [
    ['articles', summary.extent.articles, articlesWords(summary)],
    ['outlets', summary.outlets, ''],
    ['quotes', quotes.direct + quotes.mixed + quotes.indirect, kinds],
    ['speakers', summary.speakers, ''],
    ['groups', summary.groups, `${counted(summary.carried, 'utterance')} carried by two or more outlets`],
    ['duplicates', summary.duplicates, summary.duplicates === 0 ? '' : 'repeated or rewritten passages'],
    ['conflicts', conflicts.conflict, more.length === 0 ? '' : `and ${more.join(', ')}`],
  ];
  return rows
    .map(([name, count, words]) =>
      `  ${pad(name, 11)}${screen.palette.strong(pad(wholeNumber(count), 7, 'right'))}   ${screen.palette.dim(words)}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The days they span, and how many earlier states of them are kept. */
function articlesWords({ extent, superseded }: Summary): string {
  const days = daysWords(extent);
  if (superseded === 0) return days;
  return [days, counted(superseded, 'earlier revision')].filter((words) => words !== '').join(', ');
}
