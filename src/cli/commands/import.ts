import { resolve } from 'node:path';
import { handoverFault, handoverHeader } from '../../handover-file.ts';
import type { Holdings } from '../../holdings.ts';
import type { FactCheck, Review } from '../../model/index.ts';
import { counted, signedWords } from '../../report/index.ts';
import { openChecks } from '../../store/index.ts';
import { takeOver, takeReviews } from '../../takeover.ts';
import type { TakenOver, TakenReviews } from '../../takeover.ts';
import { claimReviewsIn } from '../import/claim-review.ts';
import { deskReviewsIn } from '../import/desk-reviews.ts';
import type { Invocation } from '../command-spec.ts';
import { refreshed, withHoldings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { readBytes } from '../inputs/read-bytes.ts';
import { tell } from '../io.ts';
import { writeJson } from '../output.ts';
import { faultCode, faultWords, Trouble } from '../trouble.ts';

/** `import FILE`: a copy of another folder, published fact-checks, or another desk's decisions; which of them, the file tells. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const [name = ''] = invocation.args.words;
  const path = resolve(invocation.io.cwd, name);
  const header = await readable(name, () => handoverHeader(path));
  if (header !== null) {
    const fault = await readable(name, () => handoverFault(path));
    if (fault !== null) throw new Trouble(`${name}: ${fault}; nothing was imported.`);
    return withHoldings(invocation, { create: true }, async (holdings) => {
      const taken = await takeOver(holdings, path, header);
      await refreshed(invocation, holdings);
      return tellTaken(invocation, taken);
    });
  }
  const found = foundIn(name, await readBytes(path));
  return withHoldings(invocation, { create: true }, (holdings) =>
    found.kind === 'reviews'
      ? importReviews(invocation, holdings, found.reviews)
      : importChecks(invocation, holdings, found.checks),
  );
}

async function readable<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (faultCode(error) === null) throw error;
    throw new Trouble(`${name}: ${faultWords(error)}.`);
  }
}

type Found =
  | { readonly kind: 'reviews'; readonly reviews: readonly Review[] }
  | { readonly kind: 'checks'; readonly checks: readonly FactCheck[] };

function foundIn(name: string, bytes: Uint8Array | string): Found {
  if (typeof bytes === 'string') throw new Trouble(`${name}: ${bytes}`);
  const value = jsonIn(new TextDecoder().decode(bytes));
  if (value === undefined)
    throw new Trouble(
      `${name} is no JSON; import reads a file of "export --format jsonl", ClaimReview, or reviews.json.`,
    );
  const reviews = deskReviewsIn(value);
  if (typeof reviews === 'string') throw new Trouble(`${name}: ${reviews}; nothing was imported.`);
  if (reviews !== null) return { kind: 'reviews', reviews };
  const checks = claimReviewsIn(value);
  if (checks.length > 0) return { kind: 'checks', checks };
  throw new Trouble(
    `${name} holds nothing to import: no header of "export --format jsonl", no ClaimReview with a claim and a rating, no decisions.`,
  );
}

/** A JSON value, or one a line; undefined where it is neither. */
function jsonIn(text: string): unknown {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed);
  return lines.length > 0 && lines.every((line) => line !== undefined) ? lines : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch {
    return undefined;
  }
}

async function importReviews(
  invocation: Invocation,
  holdings: Holdings,
  reviews: readonly Review[],
): Promise<ExitCode> {
  const taken = await takeReviews(holdings, reviews);
  if (invocation.args.flag('json')) writeJson(invocation.io, { imported: { reviews: reviewsJson(taken) } });
  else tellReviews(invocation, taken);
  return EXIT.done;
}

async function importChecks(
  { args, io }: Invocation,
  { dir }: Holdings,
  checks: readonly FactCheck[],
): Promise<ExitCode> {
  const kept = await openChecks(dir).keep(checks);
  if (args.flag('json')) writeJson(io, { imported: { checks: checks.length, changed: kept } });
  else
    io.out(
      `${counted(checks.length, 'fact-check')} read, ${String(kept)} new or changed; they are shown with the quotes they are about.\n`,
    );
  return EXIT.done;
}

const reviewsJson = ({ taken, passed, contradicting }: TakenReviews): object => ({
  taken,
  passed,
  contradicting: contradicting.map(({ by, ours, review }) => ({ by, ours, review })),
});

function tellReviews({ io }: Invocation, { taken, passed, contradicting }: TakenReviews): void {
  io.out(`${counted(taken, 'decision')} taken, ${String(passed)} known already or taken back there.\n`);
  for (const { review, ours } of contradicting)
    tell(io, `kept as a note, because decision ${String(ours)} here says otherwise: ${signedWords(review)}`);
}

function tellTaken(invocation: Invocation, taken: TakenOver): ExitCode {
  const { args, io } = invocation;
  for (const note of taken.notes) tell(io, note);
  if (args.flag('json')) {
    writeJson(io, { imported: { ...taken, reviews: reviewsJson(taken.reviews) } });
    return EXIT.done;
  }
  io.out(
    `${counted(taken.articles, 'article')} imported, ${String(taken.unchanged)} held already; ${counted(taken.sources, 'source')}.\n`,
  );
  tellReviews(invocation, taken.reviews);
  return EXIT.done;
}
