import type { Evidence } from './evidence.ts';

export const LINK_ROLES = [
  'said-to',
  'said-via',
  'reported-by',
  'carried-by',
  'syndicated-from',
  'distributed-by',
  'copied-from',
  'same-text-as',
  'revision-of',
  'translated-from',
] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

/**
 * One step of the chain: `from` an article (and, where it is about one quote, that quote)
 * to what stands before it — an article held here, or a name.
 *
 * `same-text-as` is undirected and written once, from the smaller article id.
 */
export interface Link {
  readonly id: string;
  readonly role: LinkRole;
  readonly from: { readonly articleId: string; readonly quoteId: string | null };
  readonly to: {
    readonly articleId: string | null;
    /** Key of the outlet where the name is one we know or hold, else null. */
    readonly outletId: string | null;
    readonly name: string;
  };
  readonly evidence: readonly Evidence[];
  readonly rule: string;
}
