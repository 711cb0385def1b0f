const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Words that call what they stand by untrue; every printed form, folded. */
export const DEBUNKING_WORDS: ReadonlySet<string> = words(
  `hoax hoaxes hoaxer hoaxed fake fakes faked faking false falsely falsehood debunk debunks debunked debunking bogus untrue
  unfounded baseless groundless fabricated fabrication doctored photoshopped photoshop satire satirical parody spoof prank
  pranked dupe dupes duped misleading myth myths rubbish nonsense bullshit bs libel retracted retracts retraction incorrect
  inaccurate mistaken discredited disproved disproven invented lie lies staged mockumentary`,
);

/** Verbs by which somebody disowns what was said of him; every printed form, folded. */
export const DISOWNING_WORDS: ReadonlySet<string> = words(
  `deny denies denied denying denial denials refute refutes refuted refuting disputes disputed disputing rebut rebuts
  rebutted dismiss dismisses dismissed dismissing rubbishes rubbished contradict contradicts contradicted`,
);

/** Two words that do the same together ("not true", "shoots down"), joined by a space, folded. */
export const DEBUNKING_PHRASES: ReadonlySet<string> = new Set([
  'not true',
  'not real',
  'not so',
  'shoots down',
  'cast doubt',
  'casts doubt',
  'no truth',
  'made up',
  'probably not',
]);

/** Words of leaving what one was said to be going to do, alone or with the word behind them; every printed form, folded. */
export const WITHDRAWING_WORDS: ReadonlySet<string> = words(
  'quit quits bails bailed exits withdraws withdrew scraps scrapped cancels cancelled canceled shelves shelved',
);
export const WITHDRAWING_PHRASES: ReadonlySet<string> = new Set([
  'drops out',
  'dropped out',
  'pulls out',
  'pulled out',
  'passes on',
  'passed on',
  'backs out',
  'backed out',
  'turns down',
  'turned down',
]);

/** Words that tell what is to come ("to play", "will shut", "plans"). Folded. */
export const AHEAD_WORDS: ReadonlySet<string> = words(
  'will to plan plans planned planning set soon upcoming',
);
