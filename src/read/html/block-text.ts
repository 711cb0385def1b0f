// The text of a tree, a line a block: paragraphs stay apart, inline tags leave no trace.
import type { PageNode } from 'linkedom';

const ELEMENT = 1;
const TEXT = 3;
/** Elements a browser begins a new line at. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL BR'.split(
    ' ',
  ),
);
/** Elements whose words are not the article's. */
const LEFT_OUT = new Set(
  'FIGURE FIGCAPTION ASIDE NAV FORM BUTTON SCRIPT STYLE NOSCRIPT SELECT TEXTAREA VIDEO AUDIO PICTURE TEMPLATE'.split(
    ' ',
  ),
);

/** The lines of a tree, white space folded, in order. Iterative: depth costs no stack. */
export function blockLines(root: PageNode): string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  const flush = (): void => {
    const line = foldSpace(parts.join(''));
    if (line !== '') lines.push(line);
    parts = [];
  };
  let node: PageNode | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT) parts.push(node.textContent ?? '');
    const isBlock = node.nodeType === ELEMENT && BLOCKS.has(node.nodeName.toUpperCase());
    if (isBlock) flush();
    const inside: boolean = node.nodeType === ELEMENT && !LEFT_OUT.has(node.nodeName.toUpperCase());
    node = (inside ? node.firstChild : null) ?? after(node, root, flush);
  }
  flush();
  return lines;
}

/** The next node in document order that is not inside this one; block ends on the way end the line. */
function after(from: PageNode, root: PageNode, flush: () => void): PageNode | null {
  let node: PageNode | null = from;
  while (node !== null && node !== root) {
    if (node.nodeType === ELEMENT && BLOCKS.has(node.nodeName.toUpperCase())) flush();
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

const foldSpace = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();
