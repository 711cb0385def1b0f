// A door by itself, so that a start need not load all wording for people: text on a terminal, made safe, cut and laid out.
export type { Palette, Screen } from './screen.ts';
export { PLAIN } from './screen.ts';
export { oneLine, visible, visibleJson } from './visible.ts';
export { displayWidth, pad, wrap } from './width.ts';
