/** A name and its stable key; how articles, groups and findings speak of an outlet. */
export interface OutletRef {
  readonly id: string;
  readonly name: string;
}

export const OUTLET_KINDS = [
  'agency',
  'distributor',
  'paper',
  'broadcast',
  'online',
  'government',
  'platform',
  'aggregator',
  'unknown',
] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** Facts about who publishes: the shipped registry and people's own entries share this form. */
export interface Outlet extends OutletRef {
  readonly kind: OutletKind;
  /** Other names it prints under, as they stand in credit lines and prose. */
  readonly aliases: readonly string[];
  /** Host names without `www.`; a subdomain belongs to its parent host. */
  readonly hosts: readonly string[];
  readonly owner: string | null;
}
