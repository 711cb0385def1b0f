import { REVIEW_ACTIONS } from '../../model/index.ts';
import type { Review, ReviewAction } from '../../model/index.ts';
import { counted, signedWords, speakersNamed } from '../../report/index.ts';
import { visible, wrap } from '../../report/terminal.ts';
import { reviewedDecisions } from '../../reviews.ts';
import type { ReviewState } from '../../review/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Invocation } from '../command-spec.ts';
import { refreshed, withHoldings } from '../desk.ts';
import { didYouMean } from '../did-you-mean.ts';
import { emptyNote } from '../empty-note.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJson, writeJsonList } from '../output.ts';
import { DECIDE } from '../review/decide.ts';
import type { Decision } from '../review/decide.ts';
import { signerOf } from '../review/who.ts';
import { usage } from '../trouble.ts';

/** Longest note that is kept: a page of text. */
const LONGEST_NOTE = 10_000;

/** `review ACTION …`: a decision is signed and kept; `review list` (or `review` alone) shows what was decided. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const [word = 'list', ...words] = invocation.args.words;
  if (word === 'list')
    return withHoldings(invocation, { create: false }, (holdings) => list(holdings, invocation));
  const action = REVIEW_ACTIONS.find((one) => one === word);
  if (action === undefined) {
    const all = [...REVIEW_ACTIONS, 'list'];
    throw usage(`unknown action "${word}".${didYouMean(word, all)} Actions: ${all.join(', ')}.`);
  }
  return withHoldings(invocation, { create: false }, async (holdings) => {
    await refreshed(invocation, holdings);
    return decide(holdings, invocation, action, words);
  });
}

async function decide(
  holdings: Holdings,
  { args, io }: Invocation,
  action: ReviewAction,
  words: readonly string[],
): Promise<ExitCode> {
  const note = noteOf(action, words, args.text('note'));
  const decisions = await DECIDE[action](holdings, words);
  const signer = await signerOf(args, io);
  const kept: Review[] = [];
  for (const decision of decisions)
    kept.push(await holdings.knowledge.addReview(signed(decision, { at: io.now(), by: signer.name, note })));
  if (args.flag('json')) {
    writeJson(io, { reviews: kept, by: { name: signer.name, from: signer.from } });
    return EXIT.done;
  }
  for (const review of kept) io.out(`${visible(signedWords(review))}\n`);
  const undo =
    action === 'undo' ? '' : ` To take it back: quotetrail review undo ${String(kept.at(-1)?.seq ?? '')}`;
  for (const name of await namesNotHeld(holdings, kept))
    io.out(`${visible(`So far no speaker here is printed as “${name}”; it holds for what comes.`)}\n`);
  io.out(`Signed as ${visible(signer.name)} (${signer.from}).${undo}\n`);
  return EXIT.done;
}

/** Names that an alias speaks of and nobody here bears: it may be a slip of the pen. Cost: with an alias the names of all speakers. */
async function namesNotHeld({ store }: Holdings, kept: readonly Review[]): Promise<readonly string[]> {
  const aliases = kept.filter(({ action }) => action === 'alias');
  if (aliases.length === 0) return [];
  const names = new Set(aliases.flatMap(({ target, value }) => (value === null ? [] : [target, value])));
  const speakers = await store.speakers();
  return [...names].filter((name) => speakersNamed(speakers, name).length === 0);
}

const signed = (
  decision: Decision,
  { at, by, note }: Pick<Review, 'at' | 'by' | 'note'>,
): Omit<Review, 'seq'> => ({ at, by, note, ...decision });

/** The words of `note ID "WORDS"`, else `--note`. */
function noteOf(action: ReviewAction, words: readonly string[], given: string | null): string | null {
  const spoken = action === 'note' && words.length > 1 ? words.slice(1).join(' ') : given;
  if (action === 'note' && (spoken === null || spoken.trim() === ''))
    throw usage('a note needs words: quotetrail review note ID "WORDS"');
  if (spoken !== null && spoken.length > LONGEST_NOTE)
    throw usage(`a note may have ${String(LONGEST_NOTE)} characters; this has ${String(spoken.length)}.`);
  return spoken;
}

async function list(holdings: Holdings, invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  await refreshed(invocation, holdings);
  const wanted = args.words[1] ?? '';
  const all = (await reviewedDecisions(holdings)).filter(({ review }) => isAbout(review, wanted));
  if (args.flag('json')) {
    await writeJsonList(
      io,
      'reviews',
      all.map(({ review, state, why }) => ({ ...review, state, why })),
    );
    return EXIT.done;
  }
  if (all.length === 0) {
    io.out(emptyNote('decisions', null));
    return EXIT.done;
  }
  const { palette, width } = screenOf(io);
  for (const { review, state, why } of all) {
    const mark = markOf(state, why);
    const line = wrap(visible(`${signedWords(review)}${mark}`), width - 2).join('\n  ');
    io.out(`${state === 'undone' ? palette.dim(line) : why === null ? line : palette.warn(line)}\n`);
  }
  const lost = all.filter(({ state }) => state === 'needs-recheck').length;
  if (lost > 0)
    io.out(
      `${counted(lost, 'decision no longer stands where it was made', 'decisions no longer stand where they were made')}; look again and decide anew.\n`,
    );
  return EXIT.done;
}

function markOf(state: ReviewState, why: string | null): string {
  if (state === 'undone') return ' (taken back)';
  if (why === null) return '';
  return state === 'stands' ? ` LOOK AGAIN: ${why}` : ` NEEDS RECHECK: ${why}`;
}

const isAbout = ({ target, seq }: Review, wanted: string): boolean =>
  wanted === '' || target.startsWith(wanted) || String(seq) === wanted;
