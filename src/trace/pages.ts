import type { Entry } from '../model/index.ts';

/** Which articles are states of one page: an article and its revisions. */
export interface Pages {
  /** The first article that stood at an article's address; itself where it has no earlier state. */
  readonly pageOf: (articleId: string) => string;
  /** One article of each page among some, the earliest state of it, in order of article id. */
  readonly firstStates: (articleIds: Iterable<string>) => readonly string[];
}

interface Place {
  readonly page: string;
  /** How many states of the page stand before this one. */
  readonly depth: number;
}

/** The pages of a corpus. Cost: linear in the entries, however long a chain of revisions is. */
export function pagesOf(entries: readonly Entry[]): Pages {
  const before = new Map(entries.map((entry) => [entry.article.id, entry.revisionOf]));
  const places = new Map<string, Place>();
  for (const id of before.keys()) place(id, before, places);
  const placeOf = (id: string): Place => places.get(id) ?? { page: id, depth: 0 };
  const isEarlier = (a: string, b: string): boolean =>
    placeOf(a).depth < placeOf(b).depth || (placeOf(a).depth === placeOf(b).depth && a < b);
  return {
    pageOf: (id) => placeOf(id).page,
    firstStates: (ids) => {
      const first = new Map<string, string>();
      for (const id of ids) {
        const { page } = placeOf(id);
        const known = first.get(page);
        if (known === undefined || isEarlier(id, known)) first.set(page, id);
      }
      return [...first.values()].sort();
    },
  };
}

/** Walks back to a state that is placed, or has none before it (a ring ends where it closes), and places all it passed. */
function place(id: string, before: ReadonlyMap<string, string | null>, places: Map<string, Place>): void {
  const passed = new Set<string>();
  let at = id;
  for (let known = places.get(at); known === undefined; known = places.get(at)) {
    passed.add(at);
    const earlier = before.get(at) ?? null;
    if (earlier === null || passed.has(earlier)) {
      passed.delete(at);
      places.set(at, { page: at, depth: 0 });
      break;
    }
    at = earlier;
  }
  const root = places.get(at) ?? { page: at, depth: 0 };
  for (const [steps, one] of [...passed].reverse().entries())
    places.set(one, { page: root.page, depth: root.depth + steps + 1 });
}
