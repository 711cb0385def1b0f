// What a text output may hold, read back without the code that wrote it.

/** The elements and attributes of a report of ours. */
const ELEMENTS = new Set(
  'html head meta title style body header main footer nav h1 h2 h3 h4 p a ul ol li b span article blockquote mark del ins bdi code table thead tbody tr th td div details summary strong br svg g rect circle line path text'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class href id rel aria-label role tabindex open data-label colspan viewbox width height x y x1 x2 y1 y2 cx cy r rx d text-anchor'.split(
    ' ',
  ),
);

/** What in a page is no element, attribute or address of a report, a line each; text between its tags holds no `<`. */
export function foreignMarkup(html: string): readonly string[] {
  const found: string[] = [];
  const body = html.replace(/<style>[^<]*<\/style>/u, '').replace(/^<!doctype html>/u, '');
  for (const [tag, closing = '', name = '', rest = ''] of body.matchAll(
    /<(\/?)([^\s>/]*)((?:"[^"]*"|[^">])*)>?/gu,
  )) {
    if (!ELEMENTS.has(name)) found.push(`element ${tag.slice(0, 60)}`);
    if (closing === '/' && rest !== '') found.push(`closing tag ${tag.slice(0, 60)}`);
    for (const [, key = '', value = ''] of rest.matchAll(/\s([^\s=>]+)(?:="([^"]*)")?/gu)) {
      if (!ATTRIBUTES.has(key.toLowerCase())) found.push(`attribute ${key.slice(0, 60)}`);
      if (key === 'href' && !/^(?:https?:|#)/u.test(value)) found.push(`address ${value.slice(0, 60)}`);
    }
  }
  return found;
}

/** What in a Markdown report is HTML or a link to anything but a web page. */
export function foreignMarkdown(markdown: string): readonly string[] {
  const words = markdown.replace(/\]\(<https?:\/\/[^<>\s]*>\)/gu, '');
  return [
    ...words.matchAll(/<[a-z!/?]/giu),
    ...words.matchAll(/[^\\]\]\(/gu),
    ...words.matchAll(/[^\\]!\[/gu),
    ...words.matchAll(/(?:https?|ftp):\/\/|\bwww\.\w/giu),
  ].map(([found]) => found);
}

/** Cells that a spreadsheet would run. */
export const formulas = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.flat().filter((cell) => /^[=+@\t\r＝＋－＠]|^-(?![\d.,]+$)/u.test(cell) && !/^\+[\d.,]+$/u.test(cell));

const COMMANDS =
  /\\(?:textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\[#$%&_]/gu;

/**
 * What is wrong with a BibTeX file, by a grammar of our own: entries of fields in balanced braces, one a line, and no LaTeX
 * in a field but escaped signs.
 */
export function bibtexFaults(text: string): readonly string[] {
  return text
    .trim()
    .split('\n\n')
    .flatMap((entry) => {
      const [head = '', ...lines] = entry.split('\n');
      const end = lines.pop();
      const key = head.slice(0, 60);
      return [
        ...(/^@misc\{a[0-9a-f]{16},$/u.test(head) && end === '}' ? [] : [`${key}: no entry`]),
        ...lines.filter((line) => !isField(line)).map((line) => `${key}: ${line.slice(0, 120)}`),
      ];
    });
}

function isField(line: string): boolean {
  const [, name, value = ''] = /^ {2}([a-z]+) = \{(.*)\},$/u.exec(line) ?? [];
  if (name === undefined) return false;
  const plain = value.replace(COMMANDS, '');
  if (name === 'url') return !/[{}\\]/u.test(plain);
  return /^(?:\{[^{}]*\}|[^{}]*)$/u.test(plain) && !/[\\#$%&_~^]/u.test(plain);
}
