/** A row of the outlet registry: facts alone, in the form `model` calls `Outlet`. */
export interface OutletRow {
  readonly id: string;
  readonly name: string;
  readonly kind:
    'agency' | 'distributor' | 'paper' | 'broadcast' | 'online' | 'government' | 'platform' | 'aggregator';
  readonly aliases: readonly string[];
  readonly hosts: readonly string[];
  readonly owner: string | null;
}

const list = (cell: string): readonly string[] =>
  cell
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/**
 * Reads a table of one outlet a line: `id | name | aliases, … | hosts, … | owner`.
 *
 * The owner is the id of another outlet or empty. A line without an id and a name is left out.
 */
export function outletRows(kind: OutletRow['kind'], table: string): readonly OutletRow[] {
  return table.split('\n').flatMap((line) => {
    const [id = '', name = '', aliases = '', hosts = '', owner = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    if (id === '' || name === '') return [];
    return [
      {
        id: `o.${id}`,
        name,
        kind,
        aliases: list(aliases),
        hosts: list(hosts),
        owner: owner === '' ? null : `o.${owner}`,
      },
    ];
  });
}
