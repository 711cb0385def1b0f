export { readClaims } from './claims/read-claims.ts';
export { extract } from './extract.ts';
export type { SequenceModel } from './sequence/index.ts';
export { readSequenceModel } from './sequence/index.ts';
