export type { ByteInput } from './byte-input.ts';
export { isReadName, partsOf } from './parts.ts';
export type { PartEvent } from './part.ts';
export { bareHost, foldName, namedOutlet } from './known-outlets.ts';
export type { RawSource, Reading, Served } from './reading.ts';
export { readSource } from './read-source.ts';
export type { Mapping } from './records/fields.ts';
export { parseMapping } from './records/fields.ts';
