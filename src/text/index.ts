export type { DiffPart } from './diff-words.ts';
export { diffWords } from './diff-words.ts';
export type { Fit } from './fit.ts';
export { fit, fitter } from './fit.ts';
export { hash32, keyOf, mix32, sha256Base64, sha256Bytes } from './hash.ts';
export { payloadDigests } from './payload-digests.ts';
export { joinQuoted, joinSpans } from './join-spans.ts';
export { isPlainLetter, isPlainWord, isWordCode, startsLower, startsUpper } from './letters.ts';
export { lesserId } from './lesser-id.ts';
export { lemma } from './lemma.ts';
export type { RangeReader, WordRange } from './line-words.ts';
export { holdsSpan, lineAt, rangeReader, signsIn, wordsOfRange } from './line-words.ts';
export type { MatchWords, SignedWords } from './match-words.ts';
export { BRACKET, ELLIPSIS, foldWord, keyOfListed, matchWords } from './match-words.ts';
export { areOppositeKeys, mayBeOpposite } from './opposites.ts';
export { isBreakCode, isSpaceCode, paragraphs, trim } from './paragraphs.ts';
export { remembered } from './remembered.ts';
export { sentences } from './sentences.ts';
export { stem } from './stem.ts';
export type { Tokens } from './token-columns.ts';
export { firstTokenFrom } from './token-columns.ts';
export { TOKEN_KIND, tokenize, tokensOf } from './tokens.ts';
export type { Meeter } from './meetings.ts';
export { meetings, nearPeriods, periodOf } from './meetings.ts';
export type { GivenMatch, NameParts } from './name-key.ts';
export {
  compatibleGiven,
  consonantKey,
  foldName,
  nameKey,
  sameBearer,
  spellingKey,
  splitName,
  surnameKey,
} from './name-key.ts';
export type { RoleKey } from './role-key.ts';
export { roleKey, roleKeysAgree, rolesAgree } from './role-key.ts';
export { organisationKey, speakerId } from './speaker-id.ts';
export { rememberedAt, wordMemory } from './remembered-at.ts';
export { MOST_WORD_IDS, wordGeneration } from './word-ids.ts';
export { WORD_SIGN } from './word-signs.ts';
export type { CommonGrams } from './common-grams.ts';
export type { Background, CommonWords } from './common-words.ts';
export { NO_BACKGROUND, NO_COMMON_WORDS, stemHash, wordWeight } from './common-words.ts';
export { GRAM_WORDS, gramHash, NO_COMMON_GRAMS, packCommonGrams, readCommonGrams } from './common-grams.ts';
