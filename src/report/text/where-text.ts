import type { Conflict, Group, Member, Span } from '../../model/index.ts';
import type { CorpusExtent } from '../facts.ts';
import { placeName } from '../facts.ts';
import type { GroupView } from '../group-view.ts';
import { countWords, speakerWords } from '../group-view.ts';
import type { Screen } from '../screen.ts';
import { table } from '../table.ts';
import { oneLine } from '../visible.ts';
import { pad } from '../width.ts';
import { extentWords, whenWithBasis, whenWords } from '../wording-date.ts';
import { checkerWords, ratingWords } from '../wording-check.ts';
import { groupWords } from '../wording-quote.ts';
import { conflictWords } from '../wording-conflict.ts';
import { gradeWords, originReasonWords, noOriginWords } from '../wording-origin.ts';
import { RELATION_WORDS } from '../wording-terms.ts';
import { chainText } from './chain-text.ts';
import { block, heading, shortId } from './layout.ts';

/** One utterance: who, the fullest wording, its earliest known appearance, its chain and every appearance. */
export function groupText(view: GroupView, extent: CorpusExtent, screen: Screen): string {
  const { group } = view;
  const who = `${screen.palette.strong(shortId(group.id))}  ${screen.palette.strong(oneLine(speakerWords(view)))}`;
  return [
    `${who}\n`,
    `${countWords(group)}\n\n`,
    block(groupWords(group), screen, 2),
    originText(view, extent, screen),
    checksText(view, screen),
    heading(screen, 'THE WAY IT CAME'),
    chainText(speakerWords(view), view.chain, screen),
    heading(screen, 'APPEARANCES'),
    appearancesText(view, screen),
  ].join('');
}

/** The earliest known appearance with its grade and reasons, and what is named but not held. */
export function originText(view: GroupView, extent: CorpusExtent, screen: Screen): string {
  const { origin } = view.group;
  const shown = origin.candidates.slice(0, 5);
  const candidates = shown.map((id) => {
    const article = view.articles.get(id);
    const name = article === undefined ? id : placeName(article);
    return `  ${pad(oneLine(name), 24)}  ${whenWithBasis(article?.published ?? null)}  ${screen.palette.dim(shortId(id))}\n`;
  });
  const rest = origin.candidates.length - shown.length;
  return [
    heading(screen, 'EARLIEST KNOWN IN THIS CORPUS') +
      `  ${screen.palette.dim(`(${extentWords(extent)})`)}\n`,
    origin.articleId === null ? block(noOriginWords(origin), screen, 2) : '',
    ...candidates,
    rest > 0 ? `  and ${String(rest)} more\n` : '',
    block(gradeWords(origin), screen, 2),
    ...origin.reasons.map((reason) => block(`· ${originReasonWords(reason)}`, screen, 2)),
    externalText(view.group, screen),
  ].join('');
}

/** How words that were looked for met a wording, for people. */
const MATCH_WORDS = {
  exact: 'the whole wording, word for word',
  part: 'word for word, inside a longer wording',
  whole: 'the wording stands word for word among your words',
  close: 'with words changed',
  words: 'the same words in another order',
  paraphrase: 'a paraphrase: most of the words of matter, the rest said otherwise',
  'near-miss': 'too few of the words',
} as const;

/** What of the words that were looked for stands in a wording, and how; marks are the wording's own words. */
export function matchedText(
  { wording, matched, kind }: { wording: string; matched: readonly Span[]; kind: keyof typeof MATCH_WORDS },
  screen: Screen,
): string {
  const words = matched.map(({ start, end }) => oneLine(wording.slice(start, end))).join(' … ');
  const shown = words === '' ? 'in another of its wordings' : `«${words}»`;
  return `${heading(screen, 'FOUND')}${block(`${shown} (${MATCH_WORDS[kind]})`, screen, 2)}`;
}

/** Where it is disputed, one line a finding; nothing where it is not. */
export const disputedText = (conflicts: readonly Conflict[], screen: Screen): string =>
  conflicts.length === 0
    ? ''
    : heading(screen, 'DISPUTED') +
      conflicts
        .slice(0, MOST_DISPUTES)
        .map(({ id, reason }) =>
          block(`${shortId(id)}  ${conflictWords(reason)} See: explain ${shortId(id)}`, screen, 2),
        )
        .join('') +
      (conflicts.length > MOST_DISPUTES
        ? `  and ${String(conflicts.length - MOST_DISPUTES)} more in conflicts\n`
        : '');

/** Findings told beside one utterance. */
const MOST_DISPUTES = 5;

/** What others published after checking it, with their address. */
export function checksText({ checks }: GroupView, screen: Screen): string {
  if (checks.length === 0) return '';
  const lines = checks.map((check) => {
    const where = check.url === null ? '' : ` · ${check.url}`;
    return block(
      `${checkerWords(check)}: ${ratingWords(check)}, of the claim “${check.claim}”${where}`,
      screen,
      2,
    );
  });
  return heading(screen, 'FACT-CHECKS PUBLISHED BY OTHERS') + lines.join('');
}

function externalText(group: Group, screen: Screen): string {
  if (group.origin.external.length === 0) return '';
  return [
    heading(screen, 'NAMED, BUT NOT HELD HERE'),
    ...group.origin.external.map((name, at) =>
      block(at === 0 ? `${name} — probably nearer to the true origin` : name, screen, 2),
    ),
  ].join('');
}

/** Every article that carries it, dated ones first. */
export function appearancesText(view: GroupView, screen: Screen): string {
  const rows = view.group.members.toSorted(byDate(view)).map((member) => {
    const published = view.articles.get(member.articleId)?.published ?? null;
    return [
      oneLine(placeName(member)),
      whenWords(published),
      published?.basis ?? '',
      RELATION_WORDS[member.relation],
      shortId(member.articleId),
    ];
  });
  const columns = [
    { title: 'OUTLET', flexible: true, lines: 2 },
    { title: 'PUBLISHED', flexible: true, lines: 2 },
    { title: 'DATE FROM' },
    { title: 'WORDING', flexible: true, lines: 2 },
    { title: 'ARTICLE' },
  ];
  return table(columns, rows, screen);
}

/** Undated articles last; ties by article, then place. */
export function byDate(view: GroupView): (a: Member, b: Member) => number {
  const dateOf = (member: Member): string => {
    const published = view.articles.get(member.articleId)?.published;
    return published?.earliest ?? published?.latest ?? '9999';
  };
  return (a, b) => {
    const [first, second] = [dateOf(a), dateOf(b)];
    if (first !== second) return first < second ? -1 : 1;
    if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1;
    return (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0);
  };
}

/** Nothing found: what was looked for, in what, and what came near. */
export function nothingFoundText(
  query: string,
  extent: CorpusExtent,
  near: readonly Group[],
  screen: Screen,
): string {
  const lines = [
    block(`Nothing here carries “${oneLine(query).slice(0, 300)}”.`, screen, 0),
    block(
      extent.articles === 0
        ? 'The corpus is empty: add articles with "quotetrail add PATH".'
        : `Looked through ${extentWords(extent)}. Only quotes are searched; fewer or other words may find it.`,
      screen,
      0,
    ),
  ];
  if (near.length > 0) {
    lines.push(heading(screen, 'WHAT CAME NEAR'));
    for (const group of near) {
      const who = group.speaker?.name ?? 'unknown speaker';
      lines.push(block(`${shortId(group.id)}  ${who}: ${groupWords(group)}`, screen, 2));
    }
  }
  return lines.join('');
}
