import { linkHorizontal } from 'd3-shape';
import type { ChainNode } from '../chain.ts';
import { escapeHtml } from '../escape-html.ts';
import type { GroupView } from '../group-view.ts';
import { speakerWords } from '../group-view.ts';
import { shortId } from '../text/layout.ts';
import { oneLine } from '../visible.ts';
import { counted, whenWords } from '../wording-date.ts';
import { ROLE_WORDS } from '../wording-terms.ts';
import { fitText } from './fit-text.ts';

/** Stations drawn; the text beside the picture has them all. */
const STATIONS_SHOWN = 40;
/** Units of the drawing: a box, the room between two columns and two rows. */
const BOX = { width: 172, height: 50 };
const COLUMN = 212;
const ROW = 58;
const MARGIN = 4;
/** Where words begin in a box, and the sizes of a name and of a note, as the style has them. */
const INSET = 8;
const NAME = 12;
const NOTE = 10.5;
/** Drawings wider than this are scrolled on a phone and not made small. */
const NARROW = 480;

interface Placed {
  readonly node: ChainNode | null;
  readonly name: string;
  /** How it came there, and when. */
  readonly notes: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly parent: Placed | null;
}

/** The way it came as a picture, the speaker on the left: what is not held is drawn with a broken line. */
export function chainSvg(view: GroupView): string {
  const left = { stations: STATIONS_SHOWN, row: 0 };
  const root: Placed = { node: null, name: speakerWords(view), notes: ['said it'], x: 0, y: 0, parent: null };
  const placed = place(view.chain, root, left);
  const all = [root, ...placed];
  const width = Math.max(...all.map(({ x }) => x)) + BOX.width + MARGIN * 2;
  const height = Math.max(...all.map(({ y }) => y)) + BOX.height + MARGIN * 2;
  const curve = linkHorizontal<unknown, readonly [number, number]>()
    .x(([x]) => x)
    .y(([, y]) => y);
  const paths = placed.map((one) => {
    const from = one.parent ?? root;
    const ends = {
      source: [from.x + BOX.width + MARGIN, middleOf(from)] as const,
      target: [one.x + MARGIN, middleOf(one)] as const,
    };
    return `<path class="step" d="${rounded(curve(ends) ?? '')}"/>`;
  });
  const rest = stationsIn(view.chain) - placed.length;
  const title = `The way it came (${shortId(view.group.id)}): ${counted(placed.length, 'station')}${rest > 0 ? `, ${String(rest)} more in the text below` : ''}`;
  return `<div class="chart${width > NARROW ? ' large' : ''}" role="region" tabindex="0" aria-label="${escapeHtml(title)}"><svg viewBox="0 0 ${width} ${height}" width="${width}" role="img"><title>${escapeHtml(title)}</title>
${paths.join('')}
${all.map(boxSvg).join('\n')}
</svg></div>`;
}

/** Depth is the column; every leaf has a row of its own, and what branches stands by its first branch. */
function place(
  nodes: readonly ChainNode[],
  parent: Placed,
  left: { stations: number; row: number },
): Placed[] {
  const placed: Placed[] = [];
  const depth = parent.node === null ? COLUMN : parent.x + COLUMN;
  for (const node of nodes) {
    if (left.stations === 0) break;
    left.stations -= 1;
    const when = node.article === null ? 'not held here' : whenWords(node.article.published);
    const role = node.role === null ? [] : [`${ROLE_WORDS[node.role]} ${parent.name}`];
    const one: Placed = {
      node,
      name: node.name,
      notes: [when, ...role],
      x: depth,
      y: left.row * ROW,
      parent,
    };
    const below = place(node.next, one, left);
    placed.push(one, ...below);
    if (below.length === 0) left.row += 1;
  }
  return placed;
}

function boxSvg({ node, name, notes, x, y }: Placed): string {
  const held = node === null ? ' speaker' : node.article === null ? ' absent' : '';
  const label = [name, ...notes].map(oneLine).join(', ');
  const lines = notes.map(
    (note, at) =>
      `<text class="tick" x="${x + MARGIN + INSET}" y="${y + MARGIN + 30 + at * 13}">${escapeHtml(fitted(note, NOTE))}</text>`,
  );
  return `<g><title>${escapeHtml(label)}</title><rect class="box${held}" x="${x + MARGIN}" y="${y + MARGIN}" width="${BOX.width}" height="${BOX.height}" rx="3"/>
<text class="name" x="${x + MARGIN + INSET}" y="${y + MARGIN + 16}">${escapeHtml(fitted(name, NAME))}</text>${lines.join('')}</g>`;
}

const fitted = (words: string, size: number): string =>
  fitText(oneLine(words), BOX.width - INSET - MARGIN, size);

const middleOf = ({ y }: Placed): number => y + MARGIN + BOX.height / 2;

const stationsIn = (nodes: readonly ChainNode[]): number =>
  nodes.reduce((sum, { next }) => sum + 1 + stationsIn(next), 0);

const rounded = (path: string): string =>
  path.replace(/-?\d{1,9}\.\d{1,20}/gu, (number) => String(Math.round(Number(number) * 10) / 10));
