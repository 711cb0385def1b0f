import { scaleUtc } from 'd3-scale';
import type { Member, When } from '../../model/index.ts';
import { escapeHtml } from '../escape-html.ts';
import { placeName } from '../facts.ts';
import { instantOf, isoDay } from '../../model/index.ts';
import type { GroupView } from '../group-view.ts';
import { shortId } from '../text/layout.ts';
import { byDate } from '../text/where-text.ts';
import { oneLine } from '../visible.ts';
import { counted, dayWords, whenWords } from '../wording-date.ts';
import { fitText } from './fit-text.ts';

/** Appearances drawn; the table has the rest. */
const ROWS_SHOWN = 40;
/** Units of the drawing. */
const WIDTH = 640;
const LABEL = 168;
const ROW = 20;
const AXIS = 24;
const MARGIN = 14;
/** The size of a name, as the style has it. */
const NAME = 12;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Bar {
  readonly name: string;
  readonly when: When | null;
  readonly from: number;
  readonly to: number;
}

/** When each article appeared, as far as it is known: a point, a stretch of time, or an open end. Empty where nothing is dated. */
export function timelineSvg(view: GroupView): string {
  const bars = distinct(view.group.members.toSorted(byDate(view))).map((member) => barOf(member, view));
  const dated = bars.filter(({ from, to }) => Number.isFinite(from) || Number.isFinite(to));
  if (dated.length < 2) return '';
  const shown = dated.slice(0, ROWS_SHOWN);
  const ends = shown.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const slack = Math.max(HOUR, (most - least) * 0.03);
  const scale = scaleUtc([least - slack, most + slack], [LABEL, WIDTH - MARGIN]);
  const height = AXIS + shown.length * ROW + 6;
  const { format, step } = marksOf(most - least);
  // A mark that is named by its day or month stands where that begins, once.
  const ticks = scale.ticks(5).filter((tick) => tick.getTime() % step === 0);
  const words = scale.tickFormat(5, format);
  const rest = bars.length - shown.length;
  const undated = bars.length - dated.length;
  const left = dated.length - shown.length;
  const title = `When it appeared (${shortId(view.group.id)}): ${counted(shown.length, 'dated article')}${rest > 0 ? `, ${String(rest)} more in the table` : ''}`;
  const notes = [
    `${spanWords(least, most)}, times in UTC`,
    ...(left > 0 ? [`${counted(left, 'later article')} in the table`] : []),
    ...(undated > 0 ? [`${counted(undated, 'undated article')} in the table`] : []),
  ];
  return `<div class="chart" role="region" tabindex="0" aria-label="${escapeHtml(title)}"><svg viewBox="0 0 ${WIDTH} ${height}" role="img"><title>${escapeHtml(title)}</title>
${ticks.map((tick) => `<line class="grid" x1="${px(scale(tick))}" x2="${px(scale(tick))}" y1="${AXIS - 4}" y2="${height}"/><text class="tick" x="${px(scale(tick))}" y="${AXIS - 10}" text-anchor="middle">${escapeHtml(words(tick))}</text>`).join('')}
${shown.map((bar, at) => rowSvg(bar, AXIS + at * ROW, scale)).join('\n')}
</svg></div><p class="meta">${escapeHtml(notes.join(' · '))}</p>`;
}

/** How the marks of a stretch of time are named, and of what they stand at whole ones (milliseconds). */
const marksOf = (stretch: number): { readonly format: string; readonly step: number } => {
  if (stretch > 300 * DAY) return { format: '%b %Y', step: DAY };
  return stretch > 2 * DAY ? { format: '%-d %b', step: DAY } : { format: '%-d %b %H:%M', step: 1 };
};

/** The days a drawing spans: its ticks leave the year out. */
const spanWords = (least: number, most: number): string => {
  const [first, last] = [dayWords(isoDay(least)), dayWords(isoDay(most))];
  return first === last ? first : `${first} – ${last}`;
};

function rowSvg(bar: Bar, top: number, scale: (instant: number) => number): string {
  const middle = top + ROW / 2;
  const label = `<text class="name" x="${LABEL - 8}" y="${middle + 4}" text-anchor="end">${escapeHtml(fitText(oneLine(bar.name), LABEL - 12, NAME))}</text>`;
  const note = `<title>${escapeHtml(oneLine(bar.name))}: ${escapeHtml(whenWords(bar.when))}</title>`;
  const from = Number.isFinite(bar.from) ? scale(bar.from) : LABEL;
  const to = Number.isFinite(bar.to) ? scale(bar.to) : WIDTH - MARGIN;
  if (to - from < 6)
    return `<g>${note}${label}<circle class="point" cx="${px((from + to) / 2)}" cy="${middle}" r="4.5"/></g>`;
  const isOpen = !Number.isFinite(bar.from) || !Number.isFinite(bar.to);
  return `<g>${note}${label}<rect class="span${isOpen ? ' open' : ''}" x="${px(from)}" y="${middle - 4}" width="${px(to - from)}" height="8" rx="2"/></g>`;
}

/** One appearance of each article. */
const distinct = (members: readonly Member[]): readonly Member[] => [
  ...new Map(members.map((member) => [member.articleId, member])).values(),
];

function barOf(member: Member, { articles }: GroupView): Bar {
  const when = articles.get(member.articleId)?.published ?? null;
  return {
    name: placeName(member),
    when,
    from: instantOf(when?.earliest ?? null) ?? Number.NaN,
    to: instantOf(when?.latest ?? null) ?? Number.NaN,
  };
}

const px = (value: number): string => String(Math.round(value * 10) / 10);
