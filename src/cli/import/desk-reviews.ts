import { z } from 'zod';
import type { Review } from '../../model/index.ts';
import { reviewSchema } from '../../model/schemas.ts';

/** What `review list --json` says of a decision beside what is kept of it. */
const listedFields = ['state', 'why'];

/**
 * The decisions in another desk's `people/reviews.json`, or in what its `review list --json` printed; one line where they do
 * not fit; null where the value is no list of decisions.
 */
export function deskReviewsIn(value: unknown): readonly Review[] | string | null {
  const outer = z.object({ reviews: z.array(z.record(z.string(), z.unknown())) }).safeParse(value);
  if (!outer.success) return null;
  const plain = outer.data.reviews.map((review) =>
    Object.fromEntries(Object.entries(review).filter(([name]) => !listedFields.includes(name))),
  );
  const read = z.array(reviewSchema).safeParse(plain);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `decision ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`;
  }
  if (new Set(read.data.map(({ seq }) => seq)).size < read.data.length)
    return 'two decisions have one number';
  return read.data;
}
