import type { PageNode } from 'linkedom';

export const ELEMENT = 1;
export const TEXT = 3;

export interface TreeVisit {
  /** Called at each node on the way down; false passes over what is inside. */
  enter(node: PageNode): boolean;
  /** Called at each node on the way up, also where its inside was passed over. */
  leave(node: PageNode): void;
}

/** Visits a tree in document order. Iterative: depth costs no stack. Nothing may be removed on the way. */
export function walkTree(root: PageNode, visit: TreeVisit): void {
  let node: PageNode = root;
  for (;;) {
    const inside = visit.enter(node) ? node.firstChild : null;
    if (inside !== null) {
      node = inside;
      continue;
    }
    visit.leave(node);
    while (node !== root && node.nextSibling === null) {
      const parent: PageNode | null = node.parentNode;
      if (parent === null) return;
      node = parent;
      visit.leave(node);
    }
    if (node === root) return;
    const next: PageNode | null = node.nextSibling;
    if (next === null) return;
    node = next;
  }
}
