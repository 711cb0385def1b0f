import { attributions } from './attributions.ts';
import { browser } from './browser.ts';
import { conflicts } from './conflicts.ts';
import { corpus } from './corpus.ts';
import { edits, ownEdits } from './edits.ts';
import { findings } from './findings.ts';
import { html } from './html.ts';
import { origins } from './origins.ts';
import { outputs } from './outputs.ts';
import { pairs } from './pairs.ts';
import { scores } from './scores.ts';
import type { Section } from './section.ts';
import { wire } from './wire.ts';
import { zones } from './zones.ts';

/** Everything `npm run eval` measures, in the order it is printed. */
export const SECTIONS: readonly Section[] = [
  corpus,
  attributions,
  pairs,
  conflicts,
  scores,
  edits,
  ownEdits,
  findings,
  origins,
  wire,
  html,
  zones,
  outputs,
  browser,
];
