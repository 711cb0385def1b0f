import type { ChainNode } from '../chain.ts';
import type { Screen } from '../screen.ts';
import { cut, displayWidth } from '../width.ts';
import { oneLine } from '../visible.ts';
import { whenWords } from '../wording-date.ts';
import { ROLE_WORDS } from '../wording-terms.ts';
import { shortId } from './layout.ts';

/** The way a quote came, as a tree: nearest to the speaker at the top. */
export function chainText(top: string, chain: readonly ChainNode[], screen: Screen): string {
  return `${oneLine(top)}\n${branches(chain, { indent: '', above: '' }, screen)}`;
}

interface Place {
  readonly indent: string;
  /** Name of the station above. */
  readonly above: string;
}

function branches(nodes: readonly ChainNode[], { indent, above }: Place, screen: Screen): string {
  return nodes
    .map((node, at) => {
      const isLast = at === nodes.length - 1;
      const below = indent + (isLast ? '   ' : '│  ');
      const line = `${indent}${isLast ? '└─ ' : '├─ '}`;
      return (
        nodeLines(node, { line, below, above }, screen) +
        branches(node.next, { indent: below, above: node.name }, screen)
      );
    })
    .join('');
}

function nodeLines(
  node: ChainNode,
  rails: { readonly line: string; readonly below: string; readonly above: string },
  screen: Screen,
): string {
  const { dim, strong } = screen.palette;
  const where =
    node.article === null
      ? '(not held here)'
      : `${whenWords(node.article.published)}  ${shortId(node.article.id)}`;
  const name = cut(
    oneLine(node.name),
    Math.max(12, screen.width - displayWidth(rails.line) - displayWidth(where) - 2),
  );
  const said = node.role === null ? '' : oneLine(`${ROLE_WORDS[node.role]} ${rails.above}`);
  const words = oneLine(node.words[0] ?? '');
  const notes = [
    ...(said === '' ? [] : [words === '' || words === oneLine(rails.above) ? said : `${said}: ${words}`]),
    ...node.also.map(({ role, name: other }) => `also ${ROLE_WORDS[role]} ${oneLine(other)}`),
  ];
  const rail = node.next.length > 0 ? `${rails.below}│  ` : `${rails.below}   `;
  const room = Math.max(12, screen.width - displayWidth(rail));
  return [
    `${rails.line}${node.article === null ? name : strong(name)}  ${dim(where)}\n`,
    ...notes.map((note) => `${rail}${dim(cut(note, room))}\n`),
  ].join('');
}
