/** What a section measured: named figures in points (0 to 100), and how they read. */
export interface Measured {
  /** Figures that `--check` holds to the baseline; higher is better. */
  readonly figures: Readonly<Record<string, number>>;
  /** Markdown for people: printed, and kept in docs/measurements.md. */
  readonly table: string;
}

/** One thing that is measured. A new one is a file that exports a section, listed in sections.ts. */
export interface Section {
  readonly name: string;
  /** Files or folders under $QUOTETRAIL_DATA without which it is skipped; empty where the repository holds all it needs. */
  readonly needs: readonly string[];
  /** Why it is skipped though its data is there (a program it needs is not installed); null where it can run. */
  readonly lacks?: () => string | null;
  /** `data` is $QUOTETRAIL_DATA, or null where it is not set (only if `needs` is empty). */
  run(data: string | null): Promise<Measured>;
}

/** A markdown table; the first column to the left, figures to one decimal. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cell = (value: string | number): string => (typeof value === 'number' ? value.toFixed(1) : value);
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, at) => (at === 0 ? '---' : '---:')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
