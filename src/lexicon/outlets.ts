import { AGENCIES, DISTRIBUTORS } from './outlets-agencies.ts';
import { BROADCASTERS } from './outlets-broadcasters.ts';
import type { OutletRow } from './outlet-rows.ts';
import { AGGREGATORS, PLATFORMS, PUBLIC_BODIES, SITES } from './outlets-online.ts';
import { PAPERS } from './outlets-papers.ts';

/**
 * The shipped registry: widely known outlets, with the names and hosts they publish under.
 *
 * Facts alone; a desk adds its own entries in people's knowledge, and those win.
 */
export const OUTLETS: readonly OutletRow[] = [
  ...AGENCIES,
  ...DISTRIBUTORS,
  ...PAPERS,
  ...BROADCASTERS,
  ...SITES,
  ...AGGREGATORS,
  ...PLATFORMS,
  ...PUBLIC_BODIES,
];
