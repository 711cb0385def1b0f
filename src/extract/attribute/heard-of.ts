// What is said of somebody by nobody in particular.
import type { Draft } from './draft.ts';

const HEARD_OF =
  /^(?:is|are|was|were|(?:has|have|had) been) (?:[a-z]{2,12}ly )?(?:said|thought|believed|understood|reported|rumou?red|alleged)$/u;

/** "The firm is said to have lost two ships": nobody who is named says it, and the firm is part of what is said. */
export function heardOf(text: string, draft: Draft): Draft {
  const { cue, mention, content } = draft;
  const [only, more] = cue;
  const [subject] = mention;
  const [first] = content;
  if (only === undefined || more !== undefined || subject === undefined || first === undefined) return draft;
  if (subject.end > only.start || !HEARD_OF.test(text.slice(only.start, only.end))) return draft;
  if (!text.startsWith('to ', first.start) || first.start - only.end > 1) return draft;
  return { ...draft, mention: [], content: [...mention, ...content] };
}
