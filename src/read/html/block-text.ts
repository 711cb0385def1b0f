// The text of a tree, a line a block: paragraphs stay apart, inline tags leave no trace.
import type { PageNode } from 'linkedom';
import { ROLE_MARK } from './prepare-page.ts';
import { ELEMENT, TEXT, walkTree } from './walk-tree.ts';

/** Elements a browser begins a new line at; the cells of a row stay on its line. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL BR'.split(
    ' ',
  ),
);
/** Elements whose words are not the article's. */
const LEFT_OUT = new Set(
  'ASIDE NAV FORM BUTTON SCRIPT STYLE NOSCRIPT SELECT TEXTAREA VIDEO AUDIO TEMPLATE'.split(' '),
);
/** What a figure may hold beside its picture. */
const IN_FIGURE = new Set(['FIGCAPTION', 'BLOCKQUOTE', 'TABLE', 'PRE']);
const CELLS = new Set(['TD', 'TH']);
const HEADINGS = /^H[1-6]$/u;
const SLANTED = new Set(['EM', 'I', 'SMALL']);
/** Letters of the longest caption told by its type alone. */
const SLANTED_LETTERS = 240;

/** One line of a page and what its mark-up says of it. */
export interface BlockLine {
  readonly text: string;
  readonly role: 'caption' | 'deck' | null;
  /** 0 to 1: share of its letters that stand in links. */
  readonly linked: number;
  readonly isHeading: boolean;
  /** The address its last link leads to, as written, or null. */
  readonly link: string | null;
}

/** The lines of a tree, white space folded, in order. One walk. */
export function blockLines(root: PageNode): readonly BlockLine[] {
  const reader = new BlockReader();
  walkTree(root, reader);
  reader.flush();
  return reader.lines;
}

function roleOf(node: PageNode, name: string): BlockLine['role'] {
  if (name === 'FIGCAPTION') return 'caption';
  const mark = node.getAttribute?.(ROLE_MARK);
  return mark === 'caption' || mark === 'deck' ? mark : null;
}

class BlockReader {
  readonly lines: BlockLine[] = [];
  private parts: string[] = [];
  private letters = { all: 0, linked: 0, slanted: 0 };
  private inside = { link: 0, slant: 0, figure: 0, kept: 0, caption: 0, deck: 0 };
  private isHeading = false;
  private link: string | null = null;
  private belowPicture = false;

  enter(node: PageNode): boolean {
    if (node.nodeType === TEXT) this.text(node.textContent ?? '');
    if (node.nodeType !== ELEMENT) return false;
    const name = node.nodeName.toUpperCase();
    if (BLOCKS.has(name) || roleOf(node, name) !== null) this.flush();
    else if (CELLS.has(name)) this.parts.push(' ');
    if (HEADINGS.test(name)) this.isHeading = true;
    if (name === 'IMG') this.belowPicture = true;
    this.count(node, name, 1);
    return !LEFT_OUT.has(name);
  }

  leave(node: PageNode): void {
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (BLOCKS.has(name) || roleOf(node, name) !== null) this.flush();
    this.count(node, name, -1);
  }

  private count(node: PageNode, name: string, by: number): void {
    if (name === 'A') {
      this.inside.link += by;
      this.link = node.getAttribute?.('href') ?? this.link;
    }
    if (SLANTED.has(name)) this.inside.slant += by;
    if (name === 'FIGURE') this.inside.figure += by;
    else if (this.inside.figure > 0 && IN_FIGURE.has(name)) this.inside.kept += by;
    const role = roleOf(node, name);
    if (role !== null) this.inside[role] += by;
  }

  private text(text: string): void {
    if (this.inside.figure > 0 && this.inside.kept === 0 && this.inside.caption === 0) return;
    this.parts.push(text);
    let letters = 0;
    for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 32) letters += 1;
    this.letters.all += letters;
    if (this.inside.link > 0) this.letters.linked += letters;
    if (this.inside.slant > 0) this.letters.slanted += letters;
  }

  flush(): void {
    const text = foldSpace(this.parts.join(''));
    if (text !== '') {
      this.lines.push({
        text,
        role: this.role(),
        linked: this.letters.linked / this.letters.all,
        isHeading: this.isHeading,
        link: this.link,
      });
      this.belowPicture = false;
    }
    this.parts = [];
    this.letters = { all: 0, linked: 0, slanted: 0 };
    this.isHeading = false;
    this.link = null;
  }

  /** A caption by its element, or by its type: words all in italics right below a picture. */
  private role(): BlockLine['role'] {
    if (this.inside.caption > 0) return 'caption';
    if (this.inside.deck > 0) return 'deck';
    const { all, slanted } = this.letters;
    return this.belowPicture && slanted === all && all <= SLANTED_LETTERS ? 'caption' : null;
  }
}

/** White space folded to one space; soft hyphens and marks of no width say nothing in a line of our own making. */
const foldSpace = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
