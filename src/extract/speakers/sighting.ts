import type { Span } from '../../model/index.ts';
import type { NameFacts } from './name-facts.ts';
import type { RunKind } from './name-run.ts';
import type { PrintedRole } from './printed-roles.ts';

/** A name as it stands once in the article. */
export interface Sighting extends Span {
  readonly name: string;
  /** What the name tells by itself. */
  readonly facts: NameFacts;
  readonly kind: RunKind;
  readonly honorific: string | null;
  readonly roles: readonly PrintedRole[];
  /** The abbreviation printed in parentheses behind it, or null. */
  readonly acronym: string | null;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Inside quotation marks: the speaker's words, weak evidence. */
  readonly quoted: boolean;
  /** In a headline or at the start of a sentence, where capitals tell little. */
  readonly weak: boolean;
  /** In a line printed in title case. */
  readonly headline: boolean;
  /** Stands where subjects stand: first, or behind a comma or a conjunction; not possessive. */
  readonly subject: boolean;
  /** Used as a body or a place is: behind "in" or "at", before "spokesman", followed by "said it". */
  readonly bodily: boolean;
  /** A verb form follows: a lone capital at the start of a sentence can then be a name. */
  readonly acts: boolean;
}
