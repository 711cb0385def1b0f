// Who stands between a speaker and the page: the outlet that was told, the agency that reported, the channel used.
// Cost: linear in the sentence; every repeat in the expressions is bounded.
import { CHANNEL_NOUNS, MEDIA_NOUNS, OUTLET_NOUNS, OUTLETS } from '../lexicon/index.ts';
import type { LinkRole, Span, Via } from '../model/index.ts';

const fold = (name: string): string =>
  name
    .replace(/^(?:the|The)\s/u, '')
    .replace(/(?<![.,’'-])[.,’'-]+$/u, '')
    .toLowerCase();
const KNOWN: ReadonlySet<string> = new Set(
  OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold),
);

/** The words of one attribution and the sentence they stand in. */
export interface ViaContext {
  readonly sentence: Span;
  readonly content: readonly Span[];
  readonly mention: readonly Span[];
  readonly addressee: Span | null;
}

const NAME = String.raw`(?:[Tt]he )?(?:(?:state|local|national|Russian|official) )?\p{Lu}[\p{L}\p{N}.&’'-]{0,30}(?: (?:of |and |the |& )?\p{Lu}[\p{L}\p{N}.&’'-]{0,30}){0,5}(?: (?:news )?(?:agency|service|newspaper|magazine|network|channel|website|television|radio))?`;
const MEDIA = String.raw`(?:\p{L}{2,20} ){0,2}(?:state |local )?(?:media|newspapers?|news agenc(?:y|ies)|broadcasters?|television|TV|radio)`;
const REPORTED = [
  new RegExp(String.raw`\b[Aa]ccording to (${NAME}|${MEDIA})`, 'gu'),
  new RegExp(String.raw`\bciting (${NAME}|${MEDIA})`, 'gu'),
  new RegExp(String.raw`\b(?:reports|reported|reported by|as reported by) (${NAME}|${MEDIA})`, 'gu'),
  new RegExp(String.raw`(?:, |\bas )(${NAME}) (?:has )?report(?:s|ed)\b`, 'gu'),
  new RegExp(String.raw`\bquoted (?:\p{L}{2,20} ){0,3}?by (${NAME}|${MEDIA})`, 'gu'),
  new RegExp(String.raw`\b(${NAME}) (?:has )?quoted\b`, 'gu'),
  new RegExp(String.raw`[”"'’»],? by (${NAME}|${MEDIA})`, 'gu'),
];
const INTERVIEWED = new RegExp(
  String.raw`\b(?:[Ii]n an? |[Dd]uring an? )(?:\p{L}{2,20} ){0,3}interviews? (?:\p{L}{2,12} ){0,2}?(?:with|for|to|on) (${NAME})`,
  'gu',
);
const NOUNS = [...CHANNEL_NOUNS].join('|');
const CHANNEL = new RegExp(
  String.raw`\b(?:[Ii]n|[Oo]n|[Aa]t|via|[Tt]hrough|[Dd]uring) (?:(?:an?|the|his|her|its|their) )?(?:[\p{L}’'-]{1,20} ){0,3}?(?:${NOUNS})(?: (?:${NOUNS})){0,2}\b`,
  'giu',
);

/** Reads the intermediaries of attributions; what a sentence names is looked up once for all that stand in it. */
export type ViaReader = (context: ViaContext) => readonly Via[];

/** The intermediaries a sentence names beside the speaker, in order of place. */
export function viaReader(text: string): ViaReader {
  let known: Span = { start: -1, end: -1 };
  let named: readonly Via[] = [];
  return (context) => {
    const { sentence } = context;
    if (sentence.start !== known.start || sentence.end !== known.end) {
      known = sentence;
      named = namedIn(text, sentence);
    }
    const found = [...toldTo(text, context.addressee)];
    for (const via of named) {
      if (isFree(context, via) && !found.some((other) => touches(other, via))) found.push(via);
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** Without one of these words no pattern can match: most sentences are done with here. */
const REPORT_WORDS = /report|ccording|citing|quoted|[”"'’»],? by /u;
const CHANNEL_WORDS = new RegExp(String.raw`\b(?:${NOUNS})\b`, 'iu');

/** Every intermediary in a sentence, whoever speaks. */
function namedIn(text: string, sentence: Span): readonly Via[] {
  const passage = text.slice(sentence.start, sentence.end);
  const found: Via[] = [];
  const add = (role: LinkRole, match: RegExpExecArray, name: string): void => {
    const at = match[0].lastIndexOf(name);
    const via = named(role, sentence.start + match.index + Math.max(0, at), name);
    if (via !== null) found.push(via);
  };
  const patterns = REPORT_WORDS.test(passage) ? REPORTED : [];
  for (const pattern of patterns) {
    for (const match of passage.matchAll(pattern)) {
      const name = match[1] ?? '';
      if (isOutlet(name)) add('reported-by', match, name);
    }
  }
  if (!CHANNEL_WORDS.test(passage)) return found;
  const interviews: Span[] = [];
  for (const match of passage.matchAll(INTERVIEWED)) {
    const name = match[1] ?? '';
    interviews.push({ start: match.index, end: match.index + match[0].length });
    if (isOutlet(name)) add('said-to', match, outletPart(name) ?? name);
  }
  for (const match of passage.matchAll(CHANNEL)) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (!interviews.some((span) => touches(span, place))) add('said-via', match, channelName(match[0]));
  }
  return found;
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const isFree = ({ content, mention, addressee }: ViaContext, via: Span): boolean =>
  ![...content, ...mention].some((span) => touches(span, via)) &&
  (addressee === null || !touches(addressee, via) || via.start >= addressee.start);

function named(role: LinkRole, start: number, words: string): Via | null {
  const article = /^(?:the|an?) /iu.exec(words)?.[0].length ?? 0;
  const name = words
    .slice(article)
    .replace(/(?<![.,'’-])[.,'’-]+$/u, '')
    .replace(/['’]s$/u, '');
  if (name === '') return null;
  return { role, name, start: start + article, end: start + article + name.length };
}

/** "told the BBC", "told Axios' reporter": the outlet in the words for whom it was said to. */
function toldTo(text: string, addressee: Span | null): readonly Via[] {
  if (addressee === null) return [];
  const words = text.slice(addressee.start, addressee.end);
  const outlet = outletPart(words);
  if (outlet === null) return [];
  const via = named('said-to', addressee.start + words.indexOf(outlet), outlet);
  return via === null ? [] : [via];
}

/** The longest beginning of the words that names an outlet, a short lead-in passed over; null where none does. */
function outletPart(words: string): string | null {
  const parts = words.split(' ').slice(0, 8);
  for (let from = 0; from < Math.min(3, parts.length); from += 1) {
    for (let to = Math.min(parts.length, from + 6); to > from; to -= 1) {
      const name = parts
        .slice(from, to)
        .join(' ')
        .replace(/(?:['’]s?|[,.])$/u, '');
      if (isOutlet(name)) return name;
    }
  }
  return null;
}

/** True for a known outlet, and for a name that ends as outlets' names do ("the Tarn Herald", "X news agency"). */
export function isOutlet(name: string): boolean {
  const folded = fold(name);
  if (KNOWN.has(folded)) return true;
  const parts = folded.split(' ');
  const last = parts.at(-1) ?? '';
  if (MEDIA_NOUNS.has(last) && parts.length > 1) return true;
  if (!/\p{Lu}/u.test(name.replace(/^The /u, '')) || parts.length < 2) return false;
  return OUTLET_NOUNS.has(last) || KNOWN.has(fold(parts[0] ?? ''));
}

function channelName(phrase: string): string {
  return phrase.replace(/^\p{L}{2,7} (?:(?:an?|the|his|her|its|their) )?/u, '');
}
