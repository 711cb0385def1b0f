// The block between `---` lines at the head of a Markdown file.
import type { Span, Warning } from '../model/index.ts';
import { warn } from './trouble.ts';

/** A front matter longer than this is no front matter. */
const LONGEST = 65_536;

const FIELDS = ['title', 'outlet', 'url', 'published', 'modified', 'byline', 'credit', 'language'] as const;
export type FrontField = (typeof FIELDS)[number];

export interface FrontMatter {
  /** Each field's values as strings; a list has several, an absent field none. */
  readonly fields: ReadonlyMap<FrontField, readonly string[]>;
  /** The block with its `---` lines; empty at 0 where there is none. */
  readonly block: Span;
  readonly warnings: readonly Warning[];
}

/** Reads the front matter of a text; unknown fields are passed over, damage is a warning and the text is kept. */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const none: FrontMatter = { fields: new Map(), block: { start: 0, end: 0 }, warnings: [] };
  const opening = /^\s{0,20}---[ \t]{0,9}\r?\n/u.exec(text.slice(0, 60));
  if (opening === null) return none;
  const head = text.slice(0, LONGEST);
  const closing = /\r?\n(?:---|\.\.\.)[ \t]{0,9}(?:\r?\n|$)/u.exec(head.slice(opening[0].length - 1));
  if (closing === null) {
    return {
      ...none,
      warnings: [
        warn('front-matter', 'The front matter is not closed by a line "---"; it was read as text.', 0),
      ],
    };
  }
  const end = opening[0].length - 1 + closing.index + closing[0].length;
  const yaml = head.slice(opening[0].length, opening[0].length - 1 + closing.index);
  return { block: { start: 0, end }, ...(await parseFields(yaml)) };
}

async function parseFields(yaml: string): Promise<Pick<FrontMatter, 'fields' | 'warnings'>> {
  const { parse } = await import('yaml');
  try {
    // The core schema makes no dates and no objects of classes; aliases are capped against expansion.
    const value: unknown = parse(yaml, {
      schema: 'core',
      maxAliasCount: 16,
      logLevel: 'error',
      uniqueKeys: false,
    });
    return { fields: pick(value), warnings: [] };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'not YAML';
    return {
      fields: new Map(),
      warnings: [
        warn(
          'front-matter',
          `The front matter can not be read (${why}); put values with ":" or "#" in quotation marks.`,
          0,
        ),
      ],
    };
  }
}

function pick(value: unknown): Map<FrontField, readonly string[]> {
  const fields = new Map<FrontField, readonly string[]>();
  if (typeof value !== 'object' || value === null) return fields;
  for (const [key, held] of Object.entries(value)) {
    const field = FIELDS.find((one) => one === key.toLowerCase());
    const values = (Array.isArray(held) ? held : [held]).flatMap(asText);
    if (field !== undefined && values.length > 0) fields.set(field, values);
  }
  return fields;
}

const asText = (held: unknown): string[] => {
  if (typeof held === 'number') return [String(held)];
  return typeof held === 'string' && held.trim() !== '' ? [held.trim()] : [];
};
