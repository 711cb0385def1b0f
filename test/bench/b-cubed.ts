/** B-cubed (Bagga and Baldwin 1998): how pure and how whole the groups are that each item stands in, over all items. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly largest: number;
  readonly largestTrue: number;
}

export function bCubed(found: Int32Array, truth: Int32Array): BCubed {
  const both = new Map<string, number>();
  const groups = new Map<number, number>();
  const classes = new Map<number, number>();
  for (const [item, group] of found.entries()) {
    const label = truth[item] ?? -1;
    count(both, `${String(group)} ${String(label)}`);
    count(groups, group);
    count(classes, label);
  }
  let precision = 0;
  let recall = 0;
  for (const [key, shared] of both) {
    const [group = 0, label = 0] = key.split(' ').map(Number);
    precision += shared ** 2 / (groups.get(group) ?? 1);
    recall += shared ** 2 / (classes.get(label) ?? 1);
  }
  precision /= found.length;
  recall /= found.length;
  const f1 = (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, largest: most(groups), largestTrue: most(classes) };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const most = (counts: ReadonlyMap<number, number>): number =>
  [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
