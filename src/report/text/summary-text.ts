import type { Screen } from '../screen.ts';
import type { Summary } from '../summary.ts';
import { pad } from '../width.ts';
import { counted, extentWords } from '../wording-date.ts';
import { CONFLICT_LIST_WORDS } from '../wording-terms.ts';

/** What a corpus holds, in a few lines a person can read. */
export function summaryText(summary: Summary, screen: Screen): string {
  const { quotes, conflicts } = summary;
  const kinds = `${String(quotes.direct)} direct, ${String(quotes.mixed)} mixed, ${String(quotes.indirect)} indirect`;
  const others = (['disagreement', 'changed', 'quote-variant'] as const)
    .filter((list) => conflicts[list] > 0)
    .map((list) => `${String(conflicts[list])} ${CONFLICT_LIST_WORDS[list]}`);
  const rows: (readonly [string, number, string])[] = [
    ['articles', summary.extent.articles, extentWords(summary.extent)],
    ['outlets', summary.outlets, ''],
    ['quotes', quotes.direct + quotes.mixed + quotes.indirect, kinds],
    ['speakers', summary.speakers, ''],
    ['groups', summary.groups, `${counted(summary.carried, 'utterance')} carried by two or more outlets`],
    ['duplicates', summary.duplicates, summary.duplicates === 0 ? '' : 'repeated or rewritten passages'],
    ['conflicts', conflicts.conflict, others.length === 0 ? '' : `and ${others.join('; ')}`],
  ];
  return rows
    .map(([name, count, more]) =>
      `  ${pad(name, 11)}${screen.palette.strong(pad(count.toLocaleString('en-GB'), 7, 'right'))}   ${screen.palette.dim(more)}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
