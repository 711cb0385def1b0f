// Drafts whose content is no statement: "echoed this", "asked not to be named", "citing a transcript". Constant cost.
import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';

/** No longer content is looked at (code units). */
const LONGEST = 60;

/** A pronoun, or a demonstrative with one plain word: it points at what was said elsewhere. */
const POINTER =
  /^(?:(?:this|that|it|so|them|him|her|these|those|such|which|who|what|me|us|you|they|he|she)(?:\s(?:down|out|up|off|back|too|as well|again))?|(?:this|that|these|those)\s(?:step|steps|point|points|matter|issue|move|idea|claim|claims|view|views|sentiment|sentiments|goal|remark|remarks|notion|thought|possibility|suggestion))$/iu;
/** How somebody wants to be named is no statement of theirs. */
const ANONYMITY =
  /^(?:not\s)?(?:to\s)?(?:not\s)?(?:be\s(?:named|identified|quoted)|remain\sanonymous|speak\s(?:publicly|on\sthe\srecord))\b|^(?:on\s(?:the\s)?condition\sof\s)?anonymity\b/iu;
/** A source of one's own: it tells how something is known. */
const CITING = /^(?:citing|cited|cites|quoting)$/iu;
/** No name of a cited source has more words; a longer stretch says something. */
const MOST_CITED_WORDS = 6;
/** A bare name, number or count ("added two locks") behind a verb of saying is whom it was said to, a part of that name, or a thing. */
const BARE_NAME =
  /^(?:\p{Lu}[\p{L}’'-]{0,30}(?: \p{Lu}[\p{L}’'-]{0,30})?|(?:\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten)(?: \p{Ll}{2,20})?)$/u;
/** What a thing is called without marks is its name ("dubbed the Lantern Pact"). */
const NAMING = /^(?:dubbed|nicknamed|christened|codenamed)$/iu;
const MARK = /["“”„«»‘’「]/u;

/** No verb that is asked for here is longer (code units). */
const LONGEST_VERB = 12;

/** The words of a cue in one short piece; nothing of any other. */
function onlyWord(text: string, cue: readonly Span[]): string {
  const [only] = cue;
  if (only === undefined || cue.length > 1 || only.end - only.start > LONGEST_VERB) return '';
  return text.slice(only.start, only.end);
}

/** True where a draft without marks reports no statement. */
export function reportsNothing(text: string, { content, cue, class: kind }: Draft): boolean {
  const [only] = content;
  if (only === undefined || content.length > 1) return false;
  const verb = onlyWord(text, cue);
  const isNaming = NAMING.test(verb);
  const isShort = only.end - only.start <= LONGEST;
  if (!isShort && !isNaming) return false;
  const words = text.slice(only.start, only.end).trim();
  if (MARK.test(words)) return false;
  if (isNaming && /^(?:the |an? )?\p{Lu}/u.test(words)) return true;
  if (POINTER.test(words) || ANONYMITY.test(words)) return true;
  if ((kind === 'speech' || kind === 'writing') && BARE_NAME.test(words)) return true;
  return CITING.test(verb) && words.split(/\s+/u).length <= MOST_CITED_WORDS;
}
