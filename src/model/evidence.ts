import type { Span } from './span.ts';

/** The words a statement rests on, at their place. */
export interface Evidence extends Span {
  readonly articleId: string;
  readonly words: string;
}

/** Why the machine says so: a stable code and the values it speaks of; wording belongs to the report room. */
export interface Reason {
  readonly code: string;
  readonly values: readonly string[];
}
