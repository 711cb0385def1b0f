import type { Analysis, GroupSeat, OutletRef, Place, Speaker } from '../model/index.ts';

/** A speaker of one article as it was kept: `json` is the caller's, and comes back as it went in. */
export interface KeptSighted {
  readonly articleId: string;
  readonly json: string;
  /** Keys others find it by, and keys by which it looks for others: integers below 2^32. */
  readonly kept: readonly number[];
  readonly sought: readonly number[];
}

/** What of an article is to be made anew: who speaks in it and then all findings, or these alone. */
export type DueStage = 'speakers' | 'findings';

/** An article that is due; `mark` is another one each time it becomes due. */
export interface Due {
  readonly articleId: string;
  readonly mark: number;
}

/** Who speaks in some articles, in place of what was kept of them. */
export interface SpeakersPart {
  /** What `turn` said before anything of this was read. */
  readonly turn: number;
  /** Articles whose speakers are settled with this: their findings are due next. */
  readonly settled: readonly Due[];
  /** Articles whose speakers as printed are replaced by `sighted`. */
  readonly replaced: readonly string[];
  readonly sighted: readonly KeptSighted[];
  /** Ids of speakers that are made anew or are no more, and those made. */
  readonly dropped: readonly string[];
  readonly speakers: readonly Speaker[];
  /** By article id: quote id and speaker id, in order of quote id; articles that are gone have an empty list. */
  readonly speakerOf: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  /** Articles whose other findings hang on what changed. */
  readonly touched: readonly string[];
}

/** The findings of some articles, in place of all that were kept of them. */
export interface FindingsPart {
  /** What `turn` said before anything of this was read. */
  readonly turn: number;
  /** Articles that were due and are settled with this; one that became due again meanwhile stays due. */
  readonly settled: readonly Due[];
  /** Every article that the findings are about: no finding outside speaks of one of them. */
  readonly region: readonly string[];
  readonly found: Pick<Analysis, 'groups' | 'duplicates' | 'links' | 'conflicts'>;
  /** By the id each group has among those it was found with. */
  readonly seats: ReadonlyMap<string, GroupSeat>;
  readonly bonds: readonly (readonly [string, string])[];
  /** Where the settled articles can be met. */
  readonly places: readonly Place[];
}

/**
 * How findings are kept current as articles come and go. Writes are one transaction each.
 *
 * Two processes may do this at once: what one has read is no longer so when the other has saved (`turn`), and its own
 * save is then refused with `false`, to be done again.
 */
export interface Upkeep {
  /** Articles that are new, changed or gone since findings were made, in order of id; at most `limit`. */
  due(stage: DueStage, limit: number): Promise<readonly Due[]>;
  /** How many articles are due, gone ones among them, and how many are held. */
  extent(): Promise<{ readonly due: number; readonly held: number }>;
  /** Makes articles due, or all of them; one whose speakers are due stays so. */
  makeDue(stage: DueStage, articleIds: readonly string[] | 'all'): Promise<void>;
  /** Takes all findings away, and what was kept to find them; every article is due. */
  forgetFindings(): Promise<void>;
  /** What the caller noted under a name, or null. */
  noted(name: string): Promise<string | null>;
  note(name: string, text: string): Promise<void>;
  /** Counts the saves of speakers and findings. */
  turn(): Promise<number>;

  /** The speakers kept of some articles. */
  sightedIn(articleIds: readonly string[]): Promise<readonly KeptSighted[]>;
  /** Every kept speaker that some lead to by their keys, over any number of steps. */
  sightedMeeting(start: readonly KeptSighted[]): Promise<readonly KeptSighted[]>;
  /** Who speaks in an article, by quote id. */
  speakersIn(articleId: string): Promise<readonly (readonly [string, string])[]>;
  saveSpeakers(part: SpeakersPart): Promise<boolean>;

  /** Articles that hold something which may be about the same thing as one of the places. */
  meeting(places: readonly Place[]): Promise<readonly string[]>;
  /** Where some articles could be met when they were settled last; each is sought by the keys it is found by. */
  placesOf(articleIds: readonly string[]): Promise<readonly Place[]>;
  /** Articles that bonds lead to, over any number of steps; those started from among them. */
  bonded(articleIds: readonly string[]): Promise<readonly string[]>;
  /** Outlets of the articles held, in order of id and name. */
  carriers(): Promise<readonly OutletRef[]>;
  saveFindings(part: FindingsPart): Promise<boolean>;
}
