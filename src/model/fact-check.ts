/**
 * What somebody published about a claim after checking it (schema.org's ClaimReview), as it was imported. It is their
 * word: it changes no finding and is no review of ours.
 */
export interface FactCheck {
  /** A key of address and claim. */
  readonly id: string;
  /** Where the check was published. */
  readonly url: string | null;
  /** The words that were checked. */
  readonly claim: string;
  /** Who is said to have claimed it. */
  readonly claimant: string | null;
  /** Who checked it. */
  readonly author: string | null;
  /** The rating in words, as the checker gives it ("Misreported figure"). */
  readonly rating: string;
  /** The same on the checker's scale, where there is one. */
  readonly scale: {
    readonly value: number;
    readonly best: number | null;
    readonly worst: number | null;
  } | null;
  /** The day or moment of publication as it was printed, or null. */
  readonly published: string | null;
  /** Addresses at which the claim stood, as the checker names them. */
  readonly appearances: readonly string[];
  readonly language: string | null;
}
