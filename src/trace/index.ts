export { revisionChanges } from './revision-changes.ts';
export type { Trace } from './trace.ts';
export { trace } from './trace.ts';
export { creditPlaces, creditSeeker } from './places.ts';
