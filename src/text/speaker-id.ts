import { foldName } from './name-key.ts';
import { keyOf } from './hash.ts';
import { remembered } from './remembered.ts';

/** Names and keys held at once, for each function that remembers. */
const REMEMBERED = 16_384;
/** Longer keys are hashed, so that an id stays something a person can type. */
const LONGEST_KEY = 60;
const LEGAL_ENDING = /^(?:inc|corp|ltd|limited|llc|llp|plc|gmbh|ag|sa|nv)$/u;

/** `s.` and the words of a name key joined with hyphens: the id of a speaker with a name. */
export const speakerId = remembered(REMEMBERED, (key): string => {
  const plain = key.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  return plain.length === 0 || plain.length > LONGEST_KEY ? keyOf('s.', [key]) : `s.${plain}`;
});

/** The key of a body's name: folded, without article, stops and legal form ("The Acme Group Ltd." is "acme group"). */
export const organisationKey = remembered(REMEMBERED, (name): string => {
  const words = foldName(name)
    .split(/[\s,]+/u)
    .filter((word) => word !== 'the' && word !== '');
  const isLegal = words.length > 1 && LEGAL_ENDING.test(words.at(-1) ?? '');
  return (isLegal ? words.slice(0, -1) : words).join(' ');
});
