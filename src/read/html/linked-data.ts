// The article a page describes in JSON-LD. The JSON is somebody else's: every value is looked at before it is used.

/** What JSON-LD said; absent is null. */
export interface LinkedData {
  readonly title: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** The address of what the article is based on. */
  readonly basedOn: string | null;
  readonly language: string | null;
}

const NONE: LinkedData = {
  title: null,
  published: null,
  modified: null,
  authors: [],
  publisher: null,
  basedOn: null,
  language: null,
};

/** Blocks beyond these sizes and depths hold no news article. */
const LONGEST_BLOCK = 1_000_000;
const DEEPEST = 6;
const MOST_ITEMS = 500;

const ARTICLE_TYPES =
  /^(?:https?:\/\/schema\.org\/)?(?:\w{0,30}Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|\w{0,30}WebPage|Reportage)$/u;

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The facts of the first article in the blocks; broken blocks are passed over. */
export function linkedData(blocks: readonly string[]): LinkedData {
  const items = blocks.flatMap((block) => itemsOf(parseBlock(block), 0)).slice(0, MOST_ITEMS);
  const typed = items.filter((item) => typesOf(item).some((type) => ARTICLE_TYPES.test(type)));
  const article = typed.find((item) => !typesOf(item).some((type) => type.endsWith('WebPage'))) ?? typed[0];
  if (article === undefined) return NONE;
  return {
    title: text(article['headline']) ?? text(article['name']),
    published: text(article['datePublished']) ?? text(article['dateCreated']),
    modified: text(article['dateModified']),
    authors: names(article['author']).length > 0 ? names(article['author']) : names(article['creator']),
    publisher: names(article['publisher'])[0] ?? null,
    basedOn: addressOf(article['isBasedOn']) ?? addressOf(article['isBasedOnUrl']),
    language: text(article['inLanguage']),
  };
}

function parseBlock(block: string): unknown {
  if (block.length > LONGEST_BLOCK) return null;
  try {
    // Control characters inside strings are common in the wild and not JSON.
    return JSON.parse(block.replace(/[\u0000-\u001f]/gu, ' '));
  } catch {
    return mended(block);
  }
}

/** What of a broken block about an article can still be told: its dates, which nothing in them can break. */
function mended(block: string): unknown {
  if (!/"@type"\s{0,9}:\s{0,9}"\w{0,30}(?:Article|BlogPosting)"/u.test(block)) return null;
  const dateOf = (name: string): string | null =>
    new RegExp(`"${name}"\\s{0,9}:\\s{0,9}"([^"\\n]{8,40})"`, 'u').exec(block)?.[1] ?? null;
  return {
    '@type': 'Article',
    datePublished: dateOf('datePublished'),
    dateModified: dateOf('dateModified'),
  };
}

/** The objects of a block, those in lists and graphs included. */
function itemsOf(value: unknown, depth: number): Item[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).flatMap((one) => itemsOf(one, depth + 1));
  if (!isItem(value)) return [];
  return [value, ...itemsOf(value['@graph'], depth + 1), ...itemsOf(value['mainEntity'], depth + 1)];
}

function typesOf(item: Item): readonly string[] {
  const type = item['@type'];
  const all: readonly unknown[] = Array.isArray(type) ? type : [type];
  return all.filter((one) => typeof one === 'string');
}

const text = (value: unknown): string | null => {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 1000) : null;
};

/** Names of people or bodies, given as text, objects or lists of them. */
function names(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all.flatMap((one) => {
    const name = isItem(one) ? text(one['name']) : text(one);
    return name === null || /^https?:/iu.test(name) || name.length > 160 ? [] : [name];
  });
}

function addressOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isItem(one) ? (text(one['url']) ?? text(one['@id'])) : text(one);
}
