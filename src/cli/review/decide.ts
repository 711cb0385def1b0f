// What each action of `review` decides: its words become a target, a value and the exact words it rests on.
import type { Holdings } from '../../holdings.ts';
import type { Review, ReviewAction } from '../../model/index.ts';
import { articleAnchor, quoteAnchor, standing, undoneBy, whenOf } from '../../review/index.ts';
import type { NewReview } from '../../store/index.ts';
import { entryNamed, groupNamed, named } from '../find.ts';
import { nothing, usage } from '../trouble.ts';
import { anchorsOfFinding, anchorsOfNamed, groupAnchor, memberAnchors, quoteAsked } from './anchors.ts';

/** A decision before it is signed. */
export type Decision = Pick<NewReview, 'action' | 'target' | 'value' | 'anchors'>;

type Decide = (holdings: Holdings, words: readonly string[]) => Promise<readonly Decision[]>;

/** The forms people are shown when the words do not fit. */
export const FORMS: Readonly<Record<ReviewAction, string>> = {
  confirm: 'confirm FINDING',
  dismiss: 'dismiss FINDING',
  merge: 'merge GROUP GROUP ...',
  split: 'split GROUP QUOTE ...',
  'set-speaker': 'set-speaker QUOTE|GROUP "NAME"',
  'set-origin': 'set-origin GROUP ARTICLE',
  'set-date': 'set-date ARTICLE DATE',
  alias: 'alias "NAME" "OTHER NAME" ...',
  note: 'note ID "WORDS"',
  undo: 'undo NUMBER|ID',
};

const misfit = (action: ReviewAction): Error => usage(`write: quotetrail review ${FORMS[action]}`);

/** Reads the words of an action against what is kept; throws trouble with one clear line. */
export const DECIDE: Readonly<Record<ReviewAction, Decide>> = {
  confirm: (holdings, words) => aboutFinding(holdings, words, 'confirm'),
  dismiss: (holdings, words) => aboutFinding(holdings, words, 'dismiss'),
  merge: async (holdings, words) => {
    if (words.length < 2) throw misfit('merge');
    const groups = await Promise.all(words.map((id) => groupNamed(holdings, id)));
    const distinct = new Set(groups.map(({ id }) => id));
    if (distinct.size < 2) throw usage(`these are one group already: ${[...distinct].join('')}.`);
    const anchors = await Promise.all(groups.map((group) => groupAnchor(holdings, group)));
    const [first, ...others] = distinct;
    return [{ action: 'merge', target: first ?? '', value: others.join(' '), anchors }];
  },
  split: async (holdings, [id, ...quotes]) => {
    if (id === undefined || quotes.length === 0) throw misfit('split');
    const group = await groupNamed(holdings, id);
    const members = new Set(group.members.map(({ quoteId }) => quoteId));
    const found = await Promise.all(quotes.map((quote) => quoteAsked(holdings, quote)));
    const strange = found.find(({ quote }) => !members.has(quote.id));
    if (strange !== undefined) throw usage(`quote ${strange.quote.id} does not stand in group ${group.id}.`);
    const out = new Set(found.map(({ quote }) => quote.id));
    if (out.size === members.size)
      throw usage('these are all quotes of the group; leave at least one in it.');
    const anchors = found.map(({ entry, quote }) => quoteAnchor(entry, quote));
    return [{ action: 'split', target: group.id, value: [...out].join(' '), anchors }];
  },
  'set-speaker': async (holdings, [id, name, ...more]) => {
    if (id === undefined || name === undefined || name.trim() === '' || more.length > 0)
      throw misfit('set-speaker');
    const { kind, id: target } = await named(holdings, id, ['quote', 'group']);
    const anchors =
      kind === 'quote'
        ? await quoteAsked(holdings, target).then(({ entry, quote }) => [quoteAnchor(entry, quote)])
        : await memberAnchors(holdings, await groupNamed(holdings, target));
    const value = name.trim().toLowerCase() === 'unknown' ? null : name.trim();
    return [{ action: 'set-speaker', target, value, anchors }];
  },
  'set-origin': async (holdings, [id, article, ...more]) => {
    if (id === undefined || article === undefined || more.length > 0) throw misfit('set-origin');
    const group = await groupNamed(holdings, id);
    const entry = await entryNamed(holdings, article);
    const member = group.members.find(({ articleId }) => articleId === entry.article.id);
    if (member === undefined)
      throw usage(
        `${entry.article.path} holds no quote of group ${group.id}; its origin must be one of its articles.`,
      );
    const { quote } = await quoteAsked(holdings, member.quoteId);
    return [
      {
        action: 'set-origin',
        target: group.id,
        value: entry.article.id,
        anchors: [quoteAnchor(entry, quote)],
      },
    ];
  },
  'set-date': async (holdings, [id, date, ...more]) => {
    if (id === undefined || date === undefined || more.length > 0) throw misfit('set-date');
    if (whenOf(date) === null)
      throw usage(
        `${date}: write a day (2025-03-04), a moment with its zone (2025-03-04T09:15:00Z), or two of these with "/" between.`,
      );
    const { article } = await entryNamed(holdings, id);
    return [{ action: 'set-date', target: article.id, value: date, anchors: [articleAnchor(article)] }];
  },
  alias: async (_holdings, [name, ...others]) => {
    await Promise.resolve();
    if (
      name === undefined ||
      name.trim() === '' ||
      others.length === 0 ||
      others.some((one) => one.trim() === '')
    )
      throw misfit('alias');
    return others.map((other) => ({
      action: 'alias',
      target: name.trim(),
      value: other.trim(),
      anchors: [],
    }));
  },
  // The words of a note need no quotation marks of the shell.
  note: async (holdings, [id]) => {
    if (id === undefined) throw misfit('note');
    const one = await named(holdings, id);
    return [{ action: 'note', target: one.id, value: null, anchors: await anchorsOfNamed(holdings, one) }];
  },
  undo: async ({ knowledge }, [id, ...more]) => {
    if (id === undefined || more.length > 0) throw misfit('undo');
    const undone = undoneOf(id, (await knowledge.read()).reviews);
    if (undone === null)
      throw nothing(`no decision that stands answers to "${id}"; "quotetrail review list" shows them.`);
    return [{ action: 'undo', target: String(undone), value: null, anchors: [] }];
  },
};

async function aboutFinding(
  holdings: Holdings,
  [id, ...more]: readonly string[],
  action: 'confirm' | 'dismiss',
): Promise<readonly Decision[]> {
  if (id === undefined || more.length > 0) throw misfit(action);
  const { kind, id: target } = await named(holdings, id, ['conflict', 'duplicate', 'link']);
  return [{ action, target, ...(await anchorsOfFinding(holdings, kind, target)) }];
}

/** By number; else the last about the id, or about the one id it is the beginning of. */
function undoneOf(id: string, reviews: readonly Review[]): number | null {
  const stands = new Map(standing(reviews).map((review) => [review.seq, review]));
  const target = [...stands.values()].findLast(
    (review) => review.target === id || review.target.startsWith(id),
  );
  const wanted = /^\d{1,9}$/u.test(id) ? id : (target?.target ?? id);
  const undo: Review = {
    seq: 0,
    at: '',
    by: '',
    action: 'undo',
    target: wanted,
    value: null,
    note: null,
    anchors: [],
  };
  return undoneBy(undo, stands);
}
