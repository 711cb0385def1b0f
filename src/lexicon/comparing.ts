const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Words left out where two statements are aligned: they come and go with tense and style. As folded for matching. */
export const ALIGNMENT_FILLERS: ReadonlySet<string> = words(
  `a an the is are was were be been being am has have had having do does did done 's 'd mr mrs ms dr sir
  very really just so well also that there then too quite actually now still simply already however meanwhile`,
);

/** Words that may differ between two tellings of one statement without a change of sense. */
export const HARMLESS_WORDS: ReadonlySet<string> = words(
  `of in on at to for from by with as and or into onto upon within about around toward towards than which who whom
  whose it its he she they them him her his their we our us i me my you your this these those such here own per
  both each either yet only even will would shall while although though when where because since since until
  anyone anybody someone somebody everyone everybody one ones oh um uh okay
  said say told tell added add announced announce reported report stated state according new latest local`,
);

/** Words for how many of a set: two that differ are no simple opposites ("not all", "some"). */
export const QUANTIFIERS: ReadonlySet<string> = words(
  'all some most many every few several half majority none any least both half part almost nearly',
);

/** Words that say the sentence knows of an older state of things. */
export const UPDATE_WORDS: ReadonlySet<string> = words(
  `postponed rescheduled delayed moved revised corrected updated originally initially previously earlier formerly
  amended reversed overturned later pushed deferred shifted climbed rose risen correction clarification`,
);

/** Words of opinion polls: figures in such sentences belong to one pollster, population and day. */
export const POLL_WORDS: ReadonlySet<string> = words(
  `poll polls polling survey surveys surveyed respondents margin pollster pollsters voters favorability favorable
  unfavorable approval rating ratings lead leads leading trail trails trailing ahead averages average odds`,
);

/** Sentences that desks print again and again about other things. Folded words joined by a space. */
export const BOILERPLATE: readonly string[] = [
  'request for comment',
  'requests for comment',
  'margin of error',
  'respond to a request',
  'responded to requests',
  'could not be reached',
  'declined to comment',
  'decline to comment',
  'all rights reserved',
  'sign up for',
  'click here',
  'contributed to this report',
  'spoke on condition of anonymity',
  'this story has been updated',
];
