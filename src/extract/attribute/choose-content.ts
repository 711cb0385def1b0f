// Where the model and a rule found the same cue: whose content borders to take.
import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';

/** Rules that see the grammar of both borders: right about twice as often as the model where they differ. */
const SURE_BORDERS: ReadonlySet<string> = new Set([
  'speaker-verb-that',
  'clause-speaker-verb',
  'according-to',
  'in-the-view-of',
]);

/** A text, and whether the rules found an attribution with its own speaker between two places of it. */
export interface RuledText {
  readonly text: string;
  readonly isToldAnew: (from: number, to: number) => boolean;
}

/**
 * The model's draft with the rule's content where that is the better one, and with
 * the rule's source where the model names none.
 *
 * The model is the better judge of where a clause begins and of what follows a comma
 * or a dash; it breaks off too early inside a clause and scatters contents.
 */
export function chooseContent(page: RuledText, model: Draft, rule: Draft): Draft {
  const { text } = page;
  const content = prefersRule(page, model, rule) ? rule.content : model.content;
  const isRules = beginsContent(model, { ...rule, content }) || prefersRuleSource(text, model, rule);
  const mention = isRules ? rule.mention : model.mention;
  const confidence = Math.max(model.confidence, (model.confidence + rule.confidence) / 2);
  return {
    ...model,
    content,
    mention,
    confidence,
    addressee: rule.addressee,
    negated: model.negated || rule.negated,
  };
}

/** Rules that read the subject of the verb off the words right before it. */
const SUBJECT_RULE = /^(?:speaker-verb|clause-speaker)/u;
/** "Orr, through a spokeswoman, said": whoever passes it on does not speak for themselves. */
const PASSED_ON = /, (?:through|via) $/u;
/** How far before a source the preposition is looked for that makes it part of a longer phrase (code units). */
const LEAD = 12;
/** "owners, led by Orr, say", "owners, including Orr, say": who is named is one of those who speak, or none. */
const GOVERNED = /\b(?:by|including|like|such as|among them) (?:the )?$/iu;

/** Where a source ends, without the comma it was read with. */
const nameEnd = (text: string, { end }: Span): number => (text.charAt(end - 1) === ',' ? end - 1 : end);

/**
 * The model names the nearest source, whatever stands between: the subject is who speaks where the model's source
 * lies behind the content, is a bare "who", or stands inside the subject behind a "by".
 */
function prefersRuleSource(text: string, model: Draft, rule: Draft): boolean {
  const [mine] = model.mention;
  const [other] = rule.mention;
  if (mine === undefined) return true;
  if (takesSource(model, rule)) return true;
  if (other === undefined || !SUBJECT_RULE.test(rule.rule)) return false;
  const isBehind = mine.start >= (model.content.at(-1)?.end ?? mine.start + 1) && other.end <= mine.start;
  const before = text.slice(Math.max(0, mine.start - LEAD), mine.start);
  if (PASSED_ON.test(before) && other.start < mine.start) return true;
  const isBareRelative = /^(?:who|which|that)$/iu.test(text.slice(mine.start, mine.end));
  const isInside = other.start < mine.start && nameEnd(text, mine) <= other.end;
  const isGoverned = GOVERNED.test(before);
  return isBehind || (isInside && (isBareRelative || isGoverned));
}

/** "The fare, clerks at the pier say, will rise": the model's source begins with what the clause is about, the rule's behind it. */
function beginsContent({ mention }: Draft, { mention: others, content }: Draft): boolean {
  const [mine] = mention;
  const [other] = others;
  const [first] = content;
  if (mine === undefined || other === undefined || first === undefined || content.length < 2) return false;
  return first.start === mine.start && first.end <= other.start && other.end <= mine.end;
}

function prefersRule({ text, isToldAnew }: RuledText, model: Draft, rule: Draft): boolean {
  const [mine] = model.content;
  const [other] = rule.content;
  if (mine === undefined || other === undefined || rule.rule.startsWith('passive')) return false;
  if (model.content.length > 1 || takesSource(model, rule)) return true;
  if (SURE_BORDERS.has(rule.rule))
    return mine.start >= other.start || rule.content.length > 1 || startsLate(mine, other);
  if (isHeard(text, model, rule)) return true;
  if (mine.start !== other.start) return false;
  return other.end > mine.end
    ? goesOn(text, mine.end)
    : leavesMarks(text, other.end) ||
        isNamedAnew(text, other.end) ||
        (text.charAt(other.end) === ';' && isToldAnew(other.end, mine.end));
}

/** The model takes whom it was told to ("telling the agency that …") into the content. */
const isHeard = (text: string, { content: [mine] }: Draft, { addressee, content: [other] }: Draft): boolean =>
  addressee !== null && addressee.start === mine?.start && text.startsWith('that ', other?.start ?? 0);

/** The rule ends before what another calls the words ("…, a pledge that Lund dismissed"): what follows is the writer's. */
const isNamedAnew = (text: string, end: number): boolean =>
  /^,\s(?:an?|in)\s/u.test(text.slice(end, end + 5));

/** The model takes the rule's source into the content ("According to S, …"). */
const takesSource = ({ content }: Draft, { mention, rule }: Draft): boolean => {
  const [source] = mention;
  if (rule !== 'according-to') return false;
  return source !== undefined && content.some(({ start, end }) => start <= source.start && source.end <= end);
};

/** The model takes in words before the rule's begin, but no more than a lead-in. */
const startsLate = (mine: Span, other: Span): boolean => mine.start < other.start && mine.end === other.end;

/** The words in marks end with the comma of the clause (“…,” in what he called): what follows is the writer's. */
const leavesMarks = (text: string, end: number): boolean =>
  /,['"”’»]$/u.test(text.slice(Math.max(0, end - 2), end));

/** The clause goes on behind the model's end with a word that does not begin a new one. */
function goesOn(text: string, end: number): boolean {
  if (/[,.!?]['"”’»]$/u.test(text.slice(Math.max(0, end - 2), end))) return false;
  const next = /^\s{0,3}([\p{L}’']{1,20})/u.exec(text.slice(end, end + 26))?.[1]?.toLowerCase();
  return next !== undefined && next !== 'but' && next !== 'and';
}
