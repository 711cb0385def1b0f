// The phrases in which print names who stands between a speaker and the page. Every repeat is bounded.
import { CHANNEL_NOUNS, CITED_NOUNS, OUTLET_KIND_NOUNS } from '../../lexicon/index.ts';
import type { LinkRole } from '../../model/index.ts';
import { WORD_SIGN } from '../../text/index.ts';

/**
 * How far from the speaker a phrase stands: 0 heard the words or carried them, 1 is cited by
 * whoever reports, 2 reports.
 */
export type Distance = 0 | 1 | 2;

/** A phrase with what it makes of the name in it; a name is its group `name`, an outlet's kind before it `kind`. */
export interface Phrase {
  readonly pattern: RegExp;
  /** The signs (`WORD_SIGN`) of which every match has a word with one. */
  readonly signs: number;
  /** A few letters every match holds: a passage without them need not be searched. */
  readonly needs: RegExp;
  readonly role: LinkRole;
  readonly distance: Distance;
  /** True where the phrase alone tells that its name is an outlet's, be it never so unknown. */
  readonly isFrame?: true;
}

/**
 * The letters of Latin, Greek and Cyrillic print, and the capitals among them with the extended Latin letters, whose
 * capitals and small ones alternate. Classes of all letters of all scripts, counted, cost more to compile than a page to read.
 */
const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ';
const CAPITAL = 'A-ZÀ-ÖØ-ÞĀ-ɏΆΈ-ΫЀ-Я';

const KINDS = [...OUTLET_KIND_NOUNS].join('|');
/** "the news agency" before a name: what follows is an outlet whether a list knows it or not. */
const KIND = String.raw`(?<kind>(?:[Tt]he )?(?:[${LETTER}][${LETTER}-]{1,20} ){0,2}(?:${KINDS}),? )?`;
const WORD = String.raw`[${CAPITAL}][${LETTER}\d.&’'-]{0,30}`;
const NAME = String.raw`(?:[Tt]he )?(?:(?:state|local|national|Russian|official) )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)${WORD}(?: (?:of |and |the |& )?${WORD}){0,5}(?: (?:news )?(?:agency|service|newspaper|magazine|network|channel|website|television|radio))?`;
const MEDIA = String.raw`(?:[${LETTER}]{2,20} ){0,2}(?:state |local )?(?:media|newspapers?|news agenc(?:y|ies)|broadcasters?|television|TV|radio)`;
const OUTLET = String.raw`${KIND}(?<name>${NAME}|${MEDIA})`;

const reported = (source: string, needs: RegExp, distance: Distance = 2): Phrase => ({
  pattern: new RegExp(source, 'gu'),
  signs: WORD_SIGN.reporting,
  needs,
  role: 'reported-by',
  distance,
});
const heard = (source: string, needs: RegExp, role: LinkRole = 'said-to'): Phrase => ({
  pattern: new RegExp(source, 'gu'),
  signs: WORD_SIGN.hearing,
  needs,
  role,
  distance: 0,
});

/** Who reported the words, or is cited by whoever did. */
export const REPORTED: readonly Phrase[] = [
  reported(String.raw`\b[Aa]ccording to ${OUTLET}`, /ccording to /u),
  reported(String.raw`\b(?:citing|cited) ${OUTLET}`, /cit(?:ing|ed) /u, 1),
  reported(String.raw`\b(?:reports|reported|(?:as )?(?:first )?reported by) ${OUTLET}`, /report(?:s|ed) /u),
  {
    ...reported(
      String.raw`[,”"] ${OUTLET} (?:has |had |also |first |earlier ){0,2}report(?:s|ed)(?=[.,;]|$| on \p{Lu})`,
      /report(?:s|ed)/u,
    ),
    isFrame: true,
  },
  reported(
    String.raw`(?:^(?:[Aa]s )?|(?:, |\b[Aa]s |\bwhich ))${OUTLET} (?:has |had |also |first |earlier ){0,2}report(?:s|ed)\b`,
    /report(?:s|ed)/u,
  ),
  reported(String.raw`\b(?:quoted|cited) (?:[${LETTER}]{2,20} ){0,3}?by ${OUTLET}`, /(?:quot|cit)ed /u, 1),
  reported(
    String.raw`(?:^(?:[Aa]s )?|, |\b[Aa]s )${OUTLET} (?:has |had |also ){0,2}(?:quoted|cited)\b`,
    /(?:quot|cit)ed/u,
    1,
  ),
  reported(
    String.raw`\b(?:carried|published|broadcast|aired|released|quoted) (?:on [A-Z][a-z]{2,9} )?(?:by|in|on) ${OUTLET}`,
    /(?:carried|published|broadcast|aired|released|quoted) /u,
    1,
  ),
  {
    ...reported(
      String.raw`\b(?:seen|obtained|reviewed|viewed|verified) by ${OUTLET}`,
      /(?:seen|obtained|viewed|verified) by /u,
      1,
    ),
    signs: WORD_SIGN.by,
  },
  { ...reported(String.raw`[”"'’»],? by ${OUTLET}`, /[”"'’»],? by /u), signs: WORD_SIGN.by },
];

/** "On" before a capital that is no weekday's, or a word for media or for a kind of outlet anywhere. */
const ON_OUTLET = new RegExp(
  String.raw`[Oo]n (?:[Tt]he )?(?:(?:state|local|national|Russian|official) )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}|media|newspaper|news agenc|broadcaster|television|TV|radio|${KINDS}`,
  'u',
);

/** Whom the words were said to, beside "told", and where an outlet printed or aired them. */
export const HEARD: readonly Phrase[] = [
  {
    ...heard(
      String.raw`\b(?:[Ii]n|[Dd]uring|[Aa]t) (?:(?:an?|the|his|her|its|their) )?(?:[${LETTER}][${LETTER}-]{1,20} ){0,3}interviews? (?:[${LETTER}]{2,12} ){0,3}?(?:with|for|to|on|by|in) ${OUTLET}`,
      /interview/u,
    ),
    isFrame: true,
  },
  heard(
    String.raw`\b(?:[Ss]peaking|[Tt]alking|[Ss]poke|[Tt]alked|[Ii]nterviewed|(?:remark|comment|interview|statement|message|email|letter|briefing)s?) (?:[a-z]{2,12}ly )?(?:to|with|by|on|for) ${OUTLET}`,
    /peaking|alking|poke|alked|nterview|remark|comment|statement|message|email|letter|briefing/u,
  ),
  heard(
    String.raw`\b(?:wrote|writes|writing) (?:[a-z]{1,20} ){0,4}?in ${OUTLET}`,
    /wr(?:ote|ites|iting) /u,
    'said-via',
  ),
  { ...heard(String.raw`\b[Oo]n ${OUTLET}`, ON_OUTLET, 'said-via'), signs: WORD_SIGN.on },
];
/** Where no word of hearing stands in the sentence, "on" leads to an outlet only before one of these. */
export const ON_NAME = /\b[Oo]n \p{Lu}|\b[Oo]n the/u;

/** A verb of telling that stands right before whom it tells. */
export const TELLING = /(?:^|\s)(?:told|tell|tells|telling|informed|informing|assured)$/u;
export const TOLD = new RegExp(String.raw`^ ${OUTLET}`, 'u');

/** "told German daily X": a kind of outlet and a name behind it, and then no clause of which the name could be the subject. */
export const TOLD_KIND = new RegExp(
  String.raw`^ (?:the )?(?:[${LETTER}][${LETTER}-]{1,20} ){0,2}(?:${KINDS}),? (?<name>${NAME})(?=[.,;:”"]|$| (?:in|on|during|at|for|after|that|by|via|earlier|last)\b)`,
  'u',
);

const CHANNELS = [...CHANNEL_NOUNS].join('|');
/** Where it was said in public ("on state television", "in a statement"). */
export const CHANNEL = new RegExp(
  String.raw`\b(?:[Ii]n|[Oo]n|[Aa]t|via|[Tt]hrough|[Dd]uring) (?:(?:an?|the|his|her|its|their) )?(?:[${LETTER}’'-]{1,20} ){0,3}?(?:${CHANNELS})(?: (?:${CHANNELS})){0,2}\b`,
  'giu',
);
/** A written or recorded thing that is cited for the words ("citing a transcript"). */
export const CITED = new RegExp(
  String.raw`\b(?:citing|according to|quoting from) (?:an?|the|its|his|her|their) (?:[${LETTER}’'-]{1,20} ){0,2}?(?:${[...CITED_NOUNS].join('|')})\b`,
  'giu',
);
/** Behind whom it was told: then who was told is an outlet, if no person. */
export const IN_INTERVIEW = /^,? in an? (?:[a-z]{2,15} ){0,2}interview/u;
