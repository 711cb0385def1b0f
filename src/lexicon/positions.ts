const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Words by which an outlet sets one voice against another inside a sentence. Folded. */
export const CONTRAST_WORDS: ReadonlySet<string> = words('but while whereas however yet');

/** Words that tell where somebody stands on a matter; every printed form, folded. */
export const POSITION_WORDS: ReadonlySet<string> = words(
  `support supports supported supporting back backs backed favour favours favoured favor favors favored welcome welcomes welcomed
  oppose opposes opposed reject rejects rejected refuse refuses refused want wants wanted wanting demand demands demanded insist
  insists insisted prefer prefers preferred urge urges urged seek seeks sought call calls called against open willing unwilling
  ready resist resists resisted rule rules ruled condemn condemns condemned first instead`,
);

/** Verbs that rebuff what was said just before; every printed form, folded. */
export const REBUFFING_WORDS: ReadonlySet<string> = words(
  `played plays playing rejected rejects rejecting dismissed dismisses dismissing denied denies denying disputed disputes
  contradicted contradicts ruled rules rebuffed rebuffs downplayed downplays rubbished refuted refutes scotched`,
);

/** Words that take up what was said just before. Folded. */
export const TAKING_UP_WORDS: ReadonlySet<string> = words(
  'this that it such these those them idea claim suggestion',
);
