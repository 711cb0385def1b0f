import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge, Outlet, Review, SpeakerAlias } from '../model/index.ts';
import { withLock } from './files/folder-lock.ts';
import { readText } from './json-file.ts';
import type { PeopleFile } from './people-files.ts';

/** A decision before it has its number. */
export type NewReview = Omit<Review, 'seq'>;

/**
 * What people know, in `people/*.json`: apart from everything the machine finds, and never changed by it.
 *
 * Every write takes the folder's lock and reads the file again first, so that two desks' writes both stand.
 * A file that does not fit is one `damaged` error and is never written over.
 */
export interface KnowledgeStore {
  read(): Promise<Knowledge>;
  /** A digest of the files' bytes; changes with every edit, and needs no reading of what is in them. */
  digest(): Promise<string>;
  /** A digest of the outlet file alone: outlets decide how articles are read. */
  outletsDigest(): Promise<string>;
  /** Appends a decision and gives it the next number. Nothing that was decided is ever edited. */
  addReview(review: NewReview): Promise<Review>;
  /** Changes the list of decisions as it stands under the lock, for decisions taken over from elsewhere. */
  editReviews(edit: (reviews: readonly Review[]) => readonly Review[]): Promise<void>;
  /** Says that names are one speaker; joins what is known of them under `name`. */
  addAlias(alias: SpeakerAlias): Promise<SpeakerAlias>;
  /** False where nothing was known under that name. */
  removeAlias(name: string): Promise<boolean>;
  /** Puts an outlet's facts in place of what was known under its id. */
  setOutlet(outlet: Outlet): Promise<void>;
  removeOutlet(id: string): Promise<boolean>;
  /** Changes the list of outlets as it stands under the lock; an edit that throws changes nothing. */
  editOutlets(edit: (outlets: readonly Outlet[]) => readonly Outlet[]): Promise<void>;
}

export const EMPTY_KNOWLEDGE: Knowledge = { aliases: [], outlets: [], reviews: [] };

const FILES = ['reviews.json', 'speakers.json', 'outlets.json'] as const;

/** The knowledge in `dir`/people; nothing is made until something is written. */
export function openKnowledge(dir: string): KnowledgeStore {
  const folder = join(dir, 'people');
  const edit = <T>(work: () => Promise<T>): Promise<T> => withLock(dir, work);
  const digestOf = rememberedDigest(folder, FILES);
  return {
    read: () => readKnowledge(folder),
    digest: async () => {
      await Promise.resolve();
      return digestOf();
    },
    outletsDigest: async () => {
      await Promise.resolve();
      return digestOfFiles(folder, ['outlets.json']);
    },
    addReview: (review) =>
      edit(async () => {
        const { reviewsFile } = await files(folder);
        let numbered: Review = { seq: 0, ...review };
        await reviewsFile((reviews) => {
          const last = reviews.reduce((most, { seq }) => Math.max(most, seq), 0);
          numbered = { ...numbered, seq: last + 1 };
          return [...reviews, numbered];
        });
        return numbered;
      }),
    editReviews: (change) =>
      edit(async () => {
        await (await files(folder)).reviewsFile(change);
      }),
    addAlias: (alias) => edit(async () => addAlias((await files(folder)).speakersFile, alias)),
    removeAlias: (name) =>
      edit(async () => without((await files(folder)).speakersFile, (known) => known.name === name)),
    setOutlet: (outlet) =>
      edit(async () => {
        const { outletsFile } = await files(folder);
        await outletsFile((outlets) => [...outlets.filter(({ id }) => id !== outlet.id), outlet]);
      }),
    editOutlets: (change) =>
      edit(async () => {
        await (await files(folder)).outletsFile(change);
      }),
    removeOutlet: (id) =>
      edit(async () => without((await files(folder)).outletsFile, (known) => known.id === id)),
  };
}

/** Loaded when first needed: a desk without knowledge never pays for the schemas. */
async function files(folder: string): Promise<{
  readonly reviewsFile: PeopleFile<Review>;
  readonly speakersFile: PeopleFile<SpeakerAlias>;
  readonly outletsFile: PeopleFile<Outlet>;
}> {
  const { outletsFile, reviewsFile, speakersFile } = await import('./people-files.ts');
  return {
    reviewsFile: reviewsFile(join(folder, 'reviews.json')),
    speakersFile: speakersFile(join(folder, 'speakers.json')),
    outletsFile: outletsFile(join(folder, 'outlets.json')),
  };
}

async function readKnowledge(folder: string): Promise<Knowledge> {
  if (FILES.every((name) => readText(join(folder, name)) === null)) return EMPTY_KNOWLEDGE;
  const { outletsFile, reviewsFile, speakersFile } = await files(folder);
  return { aliases: await speakersFile(), outlets: await outletsFile(), reviews: await reviewsFile() };
}

/** A file that was changed this recently, in milliseconds, may be changed again under the same times: it is read again. */
const RECENT = 2000;

/** The digest of some files, which are read again only where one was changed: it is asked for with every article. */
function rememberedDigest(folder: string, names: readonly string[]): () => string {
  let known: { readonly state: string; readonly digest: string } | null = null;
  return () => {
    const states = names.map((name) => stateOf(join(folder, name)));
    const state = states.map(({ words }) => words).join(' ');
    if (known?.state === state) return known.digest;
    const digest = digestOfFiles(folder, names);
    known = states.every(({ isSteady }) => isSteady) ? { state, digest } : null;
    return digest;
  };
}

/** What tells one state of a file from the next, and whether it is sure to. */
function stateOf(path: string): { readonly words: string; readonly isSteady: boolean } {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) return { words: 'none', isSteady: true };
    const { ino, size, mtimeNs, ctimeNs, ctimeMs } = found;
    return { words: [ino, size, mtimeNs, ctimeNs].join(), isSteady: Date.now() - Number(ctimeMs) > RECENT };
  } catch {
    // Whoever reads it says what is wrong.
    return { words: 'unknown', isSteady: false };
  }
}

function digestOfFiles(folder: string, names: readonly string[]): string {
  return hash('sha256', JSON.stringify(names.map((name) => readText(join(folder, name)))));
}

async function addAlias(
  file: PeopleFile<SpeakerAlias>,
  { name, aliases }: SpeakerAlias,
): Promise<SpeakerAlias> {
  let joined: SpeakerAlias = { name, aliases };
  await file((known) => {
    const names = new Set([name, ...aliases]);
    const touches = (one: SpeakerAlias): boolean =>
      [one.name, ...one.aliases].some((form) => names.has(form));
    const forms = new Set([
      ...known.filter(touches).flatMap((one) => [one.name, ...one.aliases]),
      ...aliases,
    ]);
    forms.delete(name);
    joined = { name, aliases: [...forms] };
    return [...known.filter((one) => !touches(one)), joined];
  });
  return joined;
}

async function without<T>(file: PeopleFile<T>, isMeant: (item: T) => boolean): Promise<boolean> {
  let found = false;
  await file((known) => {
    found = known.some(isMeant);
    return found ? known.filter((item) => !isMeant(item)) : known;
  });
  return found;
}
