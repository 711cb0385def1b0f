// What a printed name tells by itself, worked out once for each name.
import { foldName, organisationKey, remembered, splitName, surnameKey } from '../../text/index.ts';

/** A name as its look-ups need it. */
export interface NameFacts {
  readonly folded: string;
  /** Printed in several words. */
  readonly isLong: boolean;
  /** Printed with a given name. */
  readonly isFull: boolean;
  readonly surnameKey: string;
  readonly bodyKey: string;
}

/** Names held at once. */
const REMEMBERED = 16_384;

/** The facts of a printed name. Remembered. */
export const nameFacts = remembered(REMEMBERED, (name): NameFacts => {
  const isLong = /\s/u.test(name);
  return {
    folded: foldName(name),
    isLong,
    isFull: isLong && splitName(name).given.length > 0,
    surnameKey: surnameKey(name),
    bodyKey: organisationKey(name),
  };
});
