import { z } from 'zod';
import type { Outlet, Review, SpeakerAlias } from '../model/index.ts';
import { outletSchema, reviewSchema, speakerAliasSchema } from '../model/schemas.ts';
import { openJsonFile } from './json-file.ts';

/** Reads the items of a file; with an `edit` writes what it answers, unless that is the very list it was given. */
export type PeopleFile<T> = (edit?: (items: readonly T[]) => readonly T[]) => Promise<readonly T[]>;

const version = z.literal(1);
const reviews = z.strictObject({ version, reviews: z.array(reviewSchema) });
const speakers = z.strictObject({ version, speakers: z.array(speakerAliasSchema) });
const outlets = z.strictObject({ version, outlets: z.array(outletSchema) });

export function reviewsFile(path: string): PeopleFile<Review> {
  return async (edit) => {
    const low = await openJsonFile(path, reviews, { version: 1, reviews: [] });
    const edited = edit?.(low.data.reviews) ?? low.data.reviews;
    if (edited === low.data.reviews) return edited;
    low.data = { version: 1, reviews: [...edited] };
    await low.write();
    return edited;
  };
}

export function speakersFile(path: string): PeopleFile<SpeakerAlias> {
  return async (edit) => {
    const low = await openJsonFile(path, speakers, { version: 1, speakers: [] });
    const edited = edit?.(low.data.speakers) ?? low.data.speakers;
    if (edited === low.data.speakers) return edited;
    low.data = { version: 1, speakers: [...edited] };
    await low.write();
    return edited;
  };
}

export function outletsFile(path: string): PeopleFile<Outlet> {
  return async (edit) => {
    const low = await openJsonFile(path, outlets, { version: 1, outlets: [] });
    const edited = edit?.(low.data.outlets) ?? low.data.outlets;
    if (edited === low.data.outlets) return edited;
    low.data = { version: 1, outlets: [...edited] };
    await low.write();
    return edited;
  };
}
