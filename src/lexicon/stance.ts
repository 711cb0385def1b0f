const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Verbs that by themselves deny what follows them. Base forms. */
export const DENIAL_VERBS: ReadonlySet<string> = words('deny refute dispute rebut disavow contradict');

/** Verbs that deny only with a noun for what others say behind them ("rejected claims that …"). Base forms. */
export const REJECTING_VERBS: ReadonlySet<string> = words('reject dismiss');

/** What others say, as the object of a rejection. Singular. */
export const CLAIM_NOUNS: ReadonlySet<string> = words(
  'claim allegation accusation charge suggestion assertion report rumour rumor speculation notion talk',
);

/** Verbs of not saying that stand alone or before "to" ("declined to say"). Base forms. */
export const WITHHOLDING_VERBS: ReadonlySet<string> = words('decline refuse');

/** Phrases before a verb of saying that tell it did not happen, as folded words joined by a space. */
export const WITHHOLDING_PHRASES: ReadonlySet<string> = new Set([
  'failed to',
  'fails to',
  'fail to',
  'yet to',
  'short of',
  'avoided saying',
  'refrained from',
  'instead of',
  'rather than',
]);

/** Subjects that make what they say unsaid ("Neither Orr nor Lund said"). */
export const NEGATIVE_SUBJECTS: ReadonlySet<string> = words('neither no nobody none');

/** Words beside a verb of saying that leave open whether it was said, or will be. Folded. */
export const TELLING_HEDGES: ReadonlySet<string> = words(
  `may might could would will shall reportedly allegedly apparently supposedly purportedly expected likely due
  believed rumoured rumored thought hoping seemed seems appeared appears`,
);

/** Verbs of saying that leave open what was meant. Base forms. */
export const HINTING_VERBS: ReadonlySet<string> = words('hint imply insinuate intimate signal');
