const phrases = (list: string): ReadonlySet<string> =>
  new Set(list.split('|').map((phrase) => phrase.trim()));

/** What tells that something planned came about, one or two words. Folded. */
export const HAPPENED_PHRASES: ReadonlySet<string> = phrases(
  'went ahead|goes ahead|go ahead|gone ahead|going ahead|took place|takes place|take place|taken place|taking place|went through',
);

/** The same of verbs that have no object behind them ("the race was held on Sunday"). Folded. */
export const HELD_WORDS: ReadonlySet<string> = phrases('held|staged|proceeded|happened|occurred');

/** What tells that it did not come about, at least not then. Folded. */
export const CALLED_OFF_PHRASES: ReadonlySet<string> = phrases(
  'called off|calls off|cancelled|canceled|cancels|scrapped|abandoned|fell through|falls through|shelved|put off|postponed|aborted',
);

/** Nouns of a county, a province, another region: a place may lie in one. Folded, singular. */
export const REGION_NOUNS: ReadonlySet<string> = new Set(
  `county province state region district island islands valley territory republic prefecture canton department oblast shire
  peninsula archipelago coast north south east west area suburbs outskirts country borough parish basin delta highlands
  lowlands africa asia europe america scandinavia balkans midwest`.split(/\s+/u),
);

/** Continents and parts of them: a country may lie in one. Folded. */
export const WIDE_REGIONS: ReadonlySet<string> = new Set(
  'africa asia europe scandinavia balkans midwest oceania antarctica caribbean mediterranean sahel'.split(
    ' ',
  ),
);

/** Prepositions by which a sentence tells where. Folded. */
export const LOCATIVES: ReadonlySet<string> = new Set(
  'in at near outside inside off around across'.split(' '),
);
