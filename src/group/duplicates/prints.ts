// Equal bodies are one text with several prints: everything is compared between texts, so that a thousand copies of an
// article cost one comparison and not a million. Cost: linear in words.
import type { Entry } from '../../model/index.ts';
import { keyOf } from '../../text/index.ts';
import { pagesOf } from '../pages.ts';
import { compareText } from '../quotes/unit.ts';
import { BodyReader } from './body.ts';
import type { Body } from './body.ts';

/** A text and every article that prints it word for word, in the same paragraphs. */
export interface Prints {
  /** The print of the smallest article id, which stands for all. */
  readonly body: Body;
  /** In order of article id. */
  readonly all: readonly Body[];
  /** The first revision of the one page that all prints are revisions of, or null where there are several pages. */
  readonly page: string | null;
}

/** The distinct texts of a corpus, in order of their smallest article id. */
export interface Texts {
  readonly texts: readonly Prints[];
  /** Hashes of the stems by id. */
  readonly stemHashes: readonly number[];
}

export function distinctTexts(entries: readonly Entry[]): Texts {
  const reader = new BodyReader();
  const pageOf = pagesOf(entries);
  const known = new Map<string, Body[]>();
  for (const entry of entries.toSorted((a, b) => compareText(a.article.id, b.article.id))) {
    const body = reader.read(entry);
    const key = wordsKey(body);
    const prints = known.get(key);
    if (prints === undefined) known.set(key, [body]);
    else prints.push(body);
  }
  const texts = [...known.values()].flatMap((all) => {
    const on = new Set(all.map(({ entry }) => pageOf(entry.article.id)));
    const [page = null] = on.size === 1 ? on : [];
    return all.slice(0, 1).map((body): Prints => ({ body, all, page }));
  });
  return { texts, stemHashes: reader.stemHashes };
}

/** Equal for bodies of the same words, paragraphs and quoted words. */
function wordsKey({ keys, paragraphs, quoted }: Body): string {
  const marks: number[] = [];
  for (let at = 0; at < quoted.length; at += 1) if (quoted[at] !== quoted[at - 1]) marks.push(at);
  const lines = paragraphs.map(({ first, last }) => `${first}-${last}`);
  return keyOf('w', [String(quoted[0] ?? 0), marks.join(' '), lines.join(' '), keys.join(' ')]);
}
