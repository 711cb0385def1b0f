import type { Claim, OutletRef, When } from '../model/index.ts';
import { foldWord } from '../text/index.ts';
import type { Statement } from './statement.ts';
import { daysOf, readFromClaims } from './statement.ts';

/** A statement as somebody hands it in: words, and what else is known. */
export interface GivenStatement {
  /** Names the side in the answer. */
  readonly id: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly outlet: OutletRef | null;
  readonly published: When | null;
  /** The text is the words of a quotation. */
  readonly quote: boolean;
  /** What was read out of `text` (spans index it). */
  readonly claims: readonly Claim[];
}

/** The statement of a text that stands alone, for comparing two without a corpus. */
export function statementOfText(given: GivenStatement): Statement {
  const spans = [{ start: 0, end: given.text.length }];
  const { speaker } = given;
  return {
    articleId: given.id,
    path: given.id,
    outlet: given.outlet,
    text: given.text,
    spans,
    quoteId: speaker === null && !given.quote ? null : given.id,
    speaker: speaker === null ? null : { id: `s.${foldWord(speaker)}`, name: speaker },
    namedPerson: speaker !== null && isPersonName(speaker),
    verbatim: given.quote,
    whole: given.quote,
    nested: false,
    disowned: false,
    given: true,
    published: daysOf(given.published),
    ...readFromClaims(given.claims, spans),
  };
}

/** Two or more capitalised words and no small ones but particles: "the mayor" is a role anybody may hold. */
const isPersonName = (name: string): boolean =>
  /^\p{Lu}/u.test(name) &&
  name.trim().split(/\s+/u).length >= 2 &&
  name
    .split(/\s+/u)
    .every((part) => /^\p{Lu}/u.test(part) || /^(?:de|da|van|von|der|bin|al|el|la|le|du|di)$/u.test(part));
