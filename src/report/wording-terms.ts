import type {
  ConflictKind,
  ConflictList,
  DuplicateKind,
  FactName,
  LinkRole,
  QuoteKind,
  Relation,
  Resolution,
  ZoneKind,
} from '../model/index.ts';

/** How a wording relates to the fullest wording of its group. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  identical: 'same words',
  punctuation: 'same words, other punctuation',
  truncated: 'cut short',
  extended: 'longer',
  ellipsis: 'words left out and marked',
  bracketed: 'editor’s words in brackets',
  reworded: 'reworded',
  'number-changed': 'a number differs',
  'negation-changed': 'a negation or an opposite differs',
  spliced: 'parts joined',
  translated: 'translated',
  paraphrase: 'in reported speech',
};

/** A step of the chain, read from the article towards what stands before it: "X … Y". */
export const ROLE_WORDS: Readonly<Record<LinkRole, string>> = {
  'said-to': 'said to',
  'said-via': 'said via',
  'reported-by': 'reported by',
  'carried-by': 'carried from',
  'syndicated-from': 'syndicated from',
  'distributed-by': 'distributed by',
  'copied-from': 'copied from',
  'same-text-as': 'same text as',
  'revision-of': 'revision of',
  'translated-from': 'translated from',
};

export const CONFLICT_KIND_WORDS: Readonly<Record<ConflictKind, string>> = {
  negation: 'Negation',
  number: 'Number',
  date: 'Date',
  antonym: 'Opposite words',
  modality: 'Certainty',
  condition: 'Condition',
  attribution: 'Who said it',
  addressee: 'Who was told',
  denial: 'Denial',
  name: 'Name',
  unit: 'Unit',
  place: 'Place',
  event: 'Event',
  truncation: 'Cut short',
  wording: 'Wording',
};

export const CONFLICT_LIST_WORDS: Readonly<Record<ConflictList, string>> = {
  conflict: 'cannot both be right as printed',
  disagreement: 'two sources differ',
  changed: 'the same thing, later',
  'quote-variant': 'a quotation printed differently, meaning kept',
};

/** The lists by name, as headings. */
export const CONFLICT_LIST_TITLES: Readonly<Record<ConflictList, string>> = {
  conflict: 'Conflicts',
  disagreement: 'Disagreements',
  changed: 'Changed later',
  'quote-variant': 'Quotations printed differently',
};

export const DUPLICATE_WORDS: Readonly<Record<DuplicateKind, string>> = {
  'same-article': 'printed twice in one article',
  'across-articles': 'shared by several articles',
  rewrite: 'one article retells another in other words',
};

export const QUOTE_KIND_WORDS: Readonly<Record<QuoteKind, string>> = {
  direct: 'a whole utterance in quotation marks',
  mixed: 'quotation marks inside a reported clause',
  indirect: 'reported speech without marks',
};

export const RESOLUTION_WORDS: Readonly<Record<Resolution, string>> = {
  'full-name': 'the full name stands with the quote',
  surname: 'by the surname, from a fuller name in the article',
  'given-name': 'by the given name, from a fuller name in the article',
  title: 'by the title, from a name that carries it in the article',
  role: 'by the role, from a name that carries it in the article',
  acronym: 'by the acronym of a name in the article',
  pronoun: 'by the pronoun, from the person last spoken of',
  organisation: 'a body speaks',
  spokesperson: 'a spokesperson speaks for it',
  collective: 'several people speak together',
  unnamed: 'the source is not named',
  'previous-speaker': 'the speaker of the quote before goes on',
  alias: 'by an alias that a person entered',
  unknown: 'cannot tell who speaks',
};

export const ZONE_WORDS: Readonly<Record<ZoneKind, string>> = {
  headline: 'headline',
  byline: 'byline',
  dateline: 'dateline',
  body: 'body',
  caption: 'caption',
  credit: 'credit line',
  footer: 'footer',
  chrome: 'page furniture, not read',
};

/** Facts a page tells of itself. */
export const FACT_WORDS: Readonly<Record<FactName, string>> = {
  title: 'title',
  outlet: 'outlet',
  byline: 'byline',
  published: 'date of publication',
};
