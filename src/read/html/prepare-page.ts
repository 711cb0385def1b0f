// Makes a page ready for the search of its main text: boxes that name themselves go, captions and decks are marked.
import type { PageDocument, PageNode } from 'linkedom';
import { elementRole, type ElementRole } from './element-roles.ts';
import { ELEMENT, TEXT, walkTree } from './walk-tree.ts';

/** Where the role of an element is kept until its lines are read: the search for the main text drops class names. */
export const ROLE_MARK = 'data-quotetrail-role';

/** A box that holds this share of the page's unlinked letters holds the article, whatever it is called. */
const ARTICLE_SHARE = 0.3;
/** A box of an author with fewer unlinked letters is a byline, which is kept. */
const BIOGRAPHY_LETTERS = 60;
/** A caption or deck with more letters is the story under a name that does not fit. */
const LABEL_LETTERS = 900;

/** Letters of a box that asks for an address or a vote; with more it is the story around such a box. */
const FORM_LETTERS = 300;
const FORM_BOXES = new Set(['DIV', 'SECTION', 'ASIDE', 'LI']);

const isFormBox = (node: PageNode, { letters }: Weight): boolean =>
  letters <= FORM_LETTERS && FORM_BOXES.has(node.nodeName.toUpperCase());

const WRAPPERS = new Set(['DIV', 'SECTION', 'FIGURE', 'SPAN', 'P']);

/** Letters in an element, and how many of them are in links. */
interface Weight {
  letters: number;
  linked: number;
  /** True where a form stands in it. */
  hasForm: boolean;
}

const nothing = (): Weight => ({ letters: 0, linked: 0, hasForm: false });

interface Named {
  readonly node: PageNode;
  readonly role: ElementRole;
  readonly weight: Weight;
}

/**
 * Takes out of a page the boxes that say they are furniture and marks captions and decks by `ROLE_MARK`.
 *
 * A name alone decides nothing: a box that holds the article stays. Block quotes lose
 * their names and what only wraps them, because posts ("social-embed") are words of the story. One walk.
 */
export function preparePage(document: PageDocument): void {
  const body = document.querySelector('body');
  if (body === null) return;
  const { named, forms, quotes, whole } = weigh(body);
  for (const one of named) settle(one, whole.letters - whole.linked, document);
  for (const box of forms) if (box.weight.letters < whole.letters * ARTICLE_SHARE) box.node.remove?.();
  for (const quote of quotes) lift(quote);
}

/** A box around a form that asks for something, with the words that go with it. */
interface FormBox {
  readonly node: PageNode;
  readonly weight: Weight;
}

function weigh(body: PageNode): {
  named: readonly Named[];
  forms: readonly FormBox[];
  quotes: readonly PageNode[];
  whole: Weight;
} {
  const named: Named[] = [];
  const forms: FormBox[] = [];
  const quotes: PageNode[] = [];
  const open: Weight[] = [nothing()];
  walkTree(body, {
    enter(node) {
      if (node.nodeType === TEXT) countText(node, open.at(-1));
      if (node.nodeType !== ELEMENT) return false;
      const weight = nothing();
      open.push(weight);
      node.removeAttribute?.(ROLE_MARK);
      const role = elementRole(node);
      if (role !== null) named.push({ node, role, weight });
      if (node.nodeName.toUpperCase() === 'BLOCKQUOTE') quotes.push(node);
      return true;
    },
    leave(node) {
      if (node.nodeType !== ELEMENT) return;
      const weight = open.pop();
      const outer = open.at(-1);
      if (weight === undefined || outer === undefined) return;
      if (node.nodeName.toUpperCase() === 'A') weight.linked = weight.letters;
      outer.letters += weight.letters;
      outer.linked += weight.linked;
      outer.hasForm ||= weight.hasForm || node.nodeName.toUpperCase() === 'FORM';
      if (weight.hasForm && isFormBox(node, weight)) forms.push({ node, weight });
    },
  });
  return { named, forms, quotes, whole: open[0] ?? nothing() };
}

function countText(node: PageNode, weight: Weight | undefined): void {
  const text = node.textContent ?? '';
  if (weight === undefined) return;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 32) weight.letters += 1;
}

function settle({ node, role, weight }: Named, wholeLetters: number, document: PageDocument): void {
  const own = weight.letters - weight.linked;
  switch (role) {
    case 'furniture':
      if (own < wholeLetters * ARTICLE_SHARE) node.remove?.();
      return;
    case 'biography':
      if (own >= BIOGRAPHY_LETTERS && own < wholeLetters * ARTICLE_SHARE) node.remove?.();
      return;
    case 'caption':
    case 'deck':
      if (weight.letters <= LABEL_LETTERS) mark(node, role, document);
  }
}

/** Marks an element; a plain box gets the mark on a wrapping of what is in it, because boxes are exchanged for paragraphs. */
function mark(node: PageNode, role: ElementRole, document: PageDocument): void {
  if (node.nodeName.toUpperCase() !== 'DIV') {
    node.setAttribute?.(ROLE_MARK, role);
    return;
  }
  const wrapping = document.createElement('span');
  wrapping.setAttribute?.(ROLE_MARK, role);
  for (let child = node.firstChild; child !== null; child = node.firstChild) wrapping.appendChild?.(child);
  node.appendChild?.(wrapping);
}

/** Takes the names off a block quote and puts it in the place of what only wraps it. */
function lift(quote: PageNode): void {
  let place: PageNode = quote;
  for (let step = 0; step < 4 && holdsOnly(place.parentNode, place); step += 1) {
    if (place.parentNode !== null) place = place.parentNode;
  }
  quote.removeAttribute?.('class');
  quote.removeAttribute?.('id');
  if (place !== quote) place.replaceWith?.(quote);
}

/** True where a parent holds one element beside scripts, and no words of its own. */
function holdsOnly(parent: PageNode | null, child: PageNode): boolean {
  if (parent === null || !WRAPPERS.has(parent.nodeName.toUpperCase())) return false;
  let seen = 0;
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    seen += 1;
    if (node !== child && (seen > 8 || (node.textContent ?? '').trim() !== '')) return false;
  }
  return true;
}
