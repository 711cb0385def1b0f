import type { Screen } from './screen.ts';
import { cut, displayWidth, pad, wrap } from './width.ts';

/** A column of a terminal table. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Gives way when the line is too long; the others keep their width. */
  readonly flexible?: boolean;
  /** Lines a flexible cell may take; 1 cuts it. */
  readonly lines?: number;
}

const GAP = '  ';
/** A flexible column is not made narrower than this. */
const NARROWEST = 8;

/** A table that fits the screen: cells are single-line texts without steering characters. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  screen: Screen,
): string {
  const widths = fitted(columns, rows, screen.width);
  const head = columns.map((column, at) =>
    pad(cut(column.title, widths[at] ?? 0), widths[at] ?? 0, column.align),
  );
  const body = rows.flatMap((row) => rowLines(columns, row, widths));
  return [screen.palette.dim(head.join(GAP).trimEnd()), ...body].join('\n') + '\n';
}

function rowLines(columns: readonly Column[], row: readonly string[], widths: readonly number[]): string[] {
  const cells = columns.map((column, at) => cellLines(row[at] ?? '', widths[at] ?? 0, column.lines ?? 1));
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, at) => pad(cells[at]?.[line] ?? '', widths[at] ?? 0, column.align))
      .join(GAP)
      .trimEnd(),
  );
}

function cellLines(cell: string, width: number, most: number): string[] {
  if (most === 1) return [cut(cell, width)];
  const lines = wrap(cell, width);
  if (lines.length <= most) return lines;
  const last = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), cut(last, width)];
}

/** Natural widths, then the widest flexible column gives way column by column. */
function fitted(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((column, at) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? '')), displayWidth(column.title)),
  );
  const room = width - GAP.length * (columns.length - 1);
  let over = widths.reduce((sum, size) => sum + size, 0) - room;
  while (over > 0) {
    const at = widest(columns, widths);
    if (at === null) break;
    const [first = 0, second = NARROWEST] = flexibleWidths(columns, widths);
    const step = Math.max(1, Math.min(over, first - Math.max(second, NARROWEST)));
    widths[at] = (widths[at] ?? 0) - step;
    over -= step;
  }
  return widths;
}

const flexibleWidths = (columns: readonly Column[], widths: readonly number[]): number[] =>
  widths.filter((_, at) => columns[at]?.flexible === true).sort((a, b) => b - a);

function widest(columns: readonly Column[], widths: readonly number[]): number | null {
  let found: number | null = null;
  for (const [at, size] of widths.entries()) {
    if (columns[at]?.flexible !== true || size <= NARROWEST) continue;
    if (found === null || size > (widths[found] ?? 0)) found = at;
  }
  return found;
}
