import type { Complement } from './complement.ts';
import type { VerbCue } from './cue.ts';
import type { Phrase } from './phrase.ts';

/** The subject of a verb and what follows it. */
export interface Sides {
  readonly subject: Phrase | null;
  readonly complement: Complement;
}

/** Classes whose verbs may stand behind the words they report. */
export const mayQuote = (cue: VerbCue): boolean =>
  cue.class === 'speech' || cue.class === 'writing' || cue.class === 'thought';
/** Verbs that report a whole statement rather than a thing. */
export const takesClause = (cue: VerbCue): boolean =>
  cue.frames.some((frame) => frame === 'clause' || frame === 'addressee' || frame === 'sound');
