// schema.org's own file as a check: a walk over domains and ranges. Its published validators miss wrong ranges.

/** A node of linked data. */
export type Node = Readonly<Record<string, unknown>>;

/** What stands above a class, and which classes a property belongs to and may hold. */
export interface Vocabulary {
  readonly above: ReadonlyMap<string, readonly string[]>;
  readonly domains: ReadonlyMap<string, readonly string[]>;
  readonly ranges: ReadonlyMap<string, readonly string[]>;
}

const idsIn = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((one) => (one === undefined ? [] : [(one as { '@id': string })['@id'].replace('schema:', '')]));

export function vocabularyOf(document: Node): Vocabulary {
  const nodes = document['@graph'] as Node[];
  const table = (name: string): Map<string, string[]> =>
    new Map(nodes.map((node) => [String(node['@id']).replace('schema:', ''), idsIn(node[name])]));
  return {
    above: table('rdfs:subClassOf'),
    domains: table('schema:domainIncludes'),
    ranges: table('schema:rangeIncludes'),
  };
}

const isA = (type: string, wanted: readonly string[], vocabulary: Vocabulary): boolean =>
  wanted.includes(type) || (vocabulary.above.get(type) ?? []).some((one) => isA(one, wanted, vocabulary));

const DAY = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;
/** What a literal of each data type looks like. */
const LITERALS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['Text', (value) => typeof value === 'string'],
  ['URL', (value) => typeof value === 'string' && URL.canParse(value)],
  ['Date', (value) => DAY.test(String(value))],
  ['DateTime', (value) => DAY.test(String(value))],
  ['Number', (value) => typeof value === 'number'],
  ['Integer', (value) => Number.isInteger(value)],
  ['Boolean', (value) => typeof value === 'boolean'],
]);

/**
 * What is wrong with a node: an unknown type, a property its type has not, a thing or a literal of another range, a name
 * that leads nowhere. `types` has the type of every named node.
 */
export function faultsOf(node: Node, vocabulary: Vocabulary, types: ReadonlyMap<string, string>): string[] {
  const type = String(node['@type']);
  if (!vocabulary.above.has(type)) return [`unknown type ${type}`];
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => {
      if (!isA(type, vocabulary.domains.get(name) ?? [], vocabulary)) return [`${type} has no ${name}`];
      const ranges = vocabulary.ranges.get(name) ?? [];
      return [value].flat().flatMap((one): string[] => {
        if (typeof one !== 'object' || one === null)
          return ranges.some((range) => LITERALS.get(range)?.(one))
            ? []
            : [`${name} may not be ${String(one)}`];
        const thing = one as Node;
        const of =
          thing['@type'] === undefined ? types.get(String(thing['@id'])) : (thing['@type'] as string);
        if (of === undefined) return [`${name} leads nowhere: ${String(thing['@id'])}`];
        if (!isA(of, ranges, vocabulary)) return [`${name} may not be a ${of}`];
        return thing['@type'] === undefined ? [] : faultsOf(thing, vocabulary, types);
      });
    });
}

/** The faults of a whole document of ours: a context and a graph. */
export function graphFaults(document: unknown, vocabulary: Vocabulary): readonly string[] {
  const { '@graph': graph } = document as { '@graph': readonly Node[] };
  const types = new Map(graph.map((node) => [String(node['@id']), String(node['@type'])]));
  return graph.flatMap((node) => faultsOf(node, vocabulary, types));
}
