import type {
  ArticleFacts,
  Conflict,
  CountedDays,
  Duplicate,
  Group,
  Link,
  OutletRef,
} from '../model/index.ts';

/** The findings that speak of articles, by kind. */
interface FindingsOfArticles {
  readonly group: Group;
  readonly duplicate: Duplicate;
  readonly link: Link;
  readonly conflict: Conflict;
}
export type FindingOfArticles = keyof FindingsOfArticles;

/** An article and when it was added (RFC 3339). */
export interface Adding {
  readonly articleId: string;
  readonly addedAt: string;
}

/**
 * What is asked to show one thing. Each answer costs what it holds, whatever the size of the archive, and throws
 * `damaged` where a row it is read from is damaged.
 */
export interface Questions {
  /** What lists tell of some articles, by id; ids that name none are absent. No text is read. */
  factsOf(articleIds: Iterable<string>): Promise<ReadonlyMap<string, ArticleFacts>>;
  /** The finding of a full id. */
  finding<K extends FindingOfArticles>(kind: K, id: string): Promise<FindingsOfArticles[K] | null>;
  /** Findings that speak of any of some articles, in order of id. */
  findingsAbout<K extends FindingOfArticles>(
    kind: K,
    articleIds: Iterable<string>,
  ): Promise<readonly FindingsOfArticles[K][]>;
  /** The groups a speaker is taken to have said, in order of id. */
  groupsBySpeaker(speakerId: string): Promise<readonly Group[]>;
  /** The groups whose members stand in at least so many articles, in order of id. Cost: these, and one pass over ids. */
  groupsInArticles(least: number): AsyncIterable<Group>;
  /** How many quotes each article holds that holds any, by id. One pass over ids. */
  quotesIn(): Promise<ReadonlyMap<string, number>>;
  /** Ids of the articles in which a speaker is heard, in order. */
  articlesOfSpeaker(speakerId: string): Promise<readonly string[]>;
  /** Ids of the articles of an outlet, in order. */
  articlesOfOutlet(outletId: string): Promise<readonly string[]>;
  /** Links that name an outlet as where a text or a quote comes from, in order of id. */
  linksToOutlet(outletId: string): Promise<readonly Link[]>;
  /** Every outlet that a link names, in order of id. */
  outletsCredited(): Promise<readonly OutletRef[]>;
  /** How many articles span the same days of publication, in order of days; of the states of a page the last one counts. */
  publishedDays(): Promise<readonly CountedDays[]>;
  /** What was added at an instant or after it, in order of adding. */
  addedFrom(instant: string): Promise<readonly Adding[]>;
  /** When the last of what is held was added; null where nothing is. */
  lastAdded(): Promise<string | null>;
}
