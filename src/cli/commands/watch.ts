import type { Group } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import { counted, placeName, shortId, whenWords } from '../../report/index.ts';
import { refJson } from '../../report/json/index.ts';
import { oneLine, visible, wrap } from '../../report/terminal.ts';
import type { ArticleIndex } from '../../report/index.ts';
import { findUtterances } from '../../search.ts';
import type { Tracked, WatchFile } from '../../store/index.ts';
import { openWatch } from '../../store/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { groupStill } from '../find.ts';
import { screenOf } from '../io.ts';
import { writeJson, writeJsonList } from '../output.ts';
import { signerOf } from '../review/who.ts';
import { nothing, usage } from '../trouble.ts';
import type { News, NewsKind } from '../watch/news.ts';
import { newsOf, otherSpeakers } from '../watch/news.ts';

/** Utterances that followed words can mean at most. */
const MOST_MEANT = 20;

/** `watch`: news about followed quotes, exit code 10 where there is some; `watch add | remove | list` says which. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const [word, ...words] = invocation.args.words;
  return withFindings(invocation, async (holdings) => {
    const file = openWatch(holdings.dir);
    if (word === undefined) return tell(holdings, invocation, file);
    if (word === 'list') return list(invocation, await file.tracked());
    const value = words.join(' ').trim();
    if (value === '' || (word !== 'add' && word !== 'remove'))
      throw usage(
        'write: quotetrail watch, watch add GROUP|"WORDS", watch remove GROUP|"WORDS", or watch list',
      );
    const one = await trackedOf(holdings, invocation, value);
    const changed =
      word === 'add' ? await file.track(one) : (await file.untrack(one.value)) || (await file.untrack(value));
    if (word === 'remove' && !changed)
      throw nothing(`"${value}" is not followed; "quotetrail watch list" shows what is.`);
    return list(invocation, await file.tracked());
  });
}

async function trackedOf({ store }: Holdings, { args, io }: Invocation, value: string): Promise<Tracked> {
  const [only, ...others] = (await store.named(value)).filter(({ kind }) => kind === 'group');
  const { name } = await signerOf(args, io);
  if (only !== undefined && others.length === 0)
    return { kind: 'group', value: only.id, at: io.now(), by: name };
  return { kind: 'words', value, at: io.now(), by: name };
}

async function list({ args, io }: Invocation, tracked: readonly Tracked[]): Promise<ExitCode> {
  if (args.flag('json')) await writeJsonList(io, 'tracked', tracked);
  else if (tracked.length === 0)
    io.out('Every quote is followed. To follow some alone: quotetrail watch add GROUP|"WORDS"\n');
  else
    for (const { kind, value, by } of tracked)
      io.out(`${kind.padEnd(6)} ${visible(value)}  (${visible(by)})\n`);
  return EXIT.done;
}

async function tell(holdings: Holdings, { args, io }: Invocation, file: WatchFile): Promise<ExitCode> {
  const day = args.text('since');
  const since = day === null ? await file.seen() : `${day}T00:00:00.000Z`;
  const added = await addedAfter(holdings, since, day !== null);
  const news = since === null ? [] : await newsSince(holdings, file, added.fresh);
  // What was told once is not told again; with --since nothing moves, and the run can be repeated.
  if (day === null && added.newest !== null) await file.setSeen(added.newest);
  if (args.flag('json')) {
    writeJson(io, { since, articles: added.fresh.size, news: news.map(newsJson) });
    return news.length > 0 ? EXIT.news : EXIT.done;
  }
  if (since === null) {
    const { articles } = await holdings.store.counts();
    io.out(`From now on news is told; ${counted(articles, 'article')} held so far.\n`);
  } else if (news.length === 0)
    io.out(`No news in ${counted(added.fresh.size, 'article')} added since ${since}.\n`);
  const { palette, width } = screenOf(io);
  for (const one of news) {
    const head = `${palette.strong(WORDS[one.kind])}  ${shortId(one.group.id)}  ${oneLine(one.group.speaker?.name ?? 'unknown speaker')}`;
    const lines = wrap(oneLine(sentenceOf(one)), width - 2).map((line) => `  ${line}\n`);
    io.out(`${head}\n${lines.join('')}`);
  }
  return news.length > 0 ? EXIT.news : EXIT.done;
}

interface Added {
  readonly fresh: ReadonlySet<string>;
  /** The last time of adding of all that is held. */
  readonly newest: string | null;
}

async function addedAfter({ store }: Holdings, since: string | null, inclusive: boolean): Promise<Added> {
  const fresh = new Set<string>();
  for (const { articleId, addedAt } of since === null ? [] : await store.addedFrom(since))
    if (addedAt !== since || inclusive) fresh.add(articleId);
  return { fresh, newest: await store.lastAdded() };
}

type IsNew = (articleId: string) => boolean;

/** Cost: what is followed, and the findings about the articles that are new. */
async function newsSince(
  holdings: Holdings,
  file: WatchFile,
  fresh: ReadonlySet<string>,
): Promise<readonly News[]> {
  const { store } = holdings;
  const isNew: IsNew = (articleId) => fresh.has(articleId);
  const conflicts = await store.findingsAbout('conflict', fresh);
  const touched = new Set([
    ...fresh,
    ...conflicts.flatMap(({ sides }) => sides.map(({ articleId }) => articleId)),
  ]);
  const { groups, appeared } = await followed(holdings, await file.tracked(), { isNew, touched });
  const groupOf = new Map(groups.flatMap((group) => group.members.map(({ quoteId }) => [quoteId, group])));
  const members = [...groups, ...appeared].flatMap((group) => group.members);
  const articles = await store.factsOf([...touched, ...members.map(({ articleId }) => articleId)]);
  return [
    ...appeared.flatMap((group) => firstNews(group, articles)),
    ...groups.flatMap((group) => newsOf(group, isNew, articles)),
    ...otherSpeakers(conflicts, groupOf, isNew, articles),
  ];
}

interface Fresh {
  readonly isNew: IsNew;
  /** The new articles, and those that conflict with them. */
  readonly touched: ReadonlySet<string>;
}

/** The groups that are followed, and those that followed words mean and nothing held before. */
async function followed(
  holdings: Holdings,
  tracked: readonly Tracked[],
  { isNew, touched }: Fresh,
): Promise<{ readonly groups: readonly Group[]; readonly appeared: readonly Group[] }> {
  if (tracked.length === 0)
    return { groups: await holdings.store.findingsAbout('group', touched), appeared: [] };
  const groups = new Map<string, Group>();
  const appeared = new Map<string, Group>();
  for (const { kind, value } of tracked) {
    const group = kind === 'group' ? await groupStill(holdings, value) : null;
    const meant = kind === 'group' ? (group === null ? [] : [group]) : await meantBy(holdings, value);
    for (const one of meant) groups.set(one.id, one);
    if (meant.length > 0 && meant.every(({ members }) => members.every(({ articleId }) => isNew(articleId))))
      for (const one of meant) appeared.set(one.id, one);
  }
  return { groups: [...groups.values()], appeared: [...appeared.values()] };
}

const meantBy = async (holdings: Holdings, words: string): Promise<readonly Group[]> =>
  (await findUtterances(holdings, words, { limit: MOST_MEANT })).matches.map(({ group }) => group);

function firstNews(group: Group, articles: ArticleIndex): News[] {
  const [first] = group.members;
  if (first === undefined) return [];
  const article = articles.get(first.articleId) ?? null;
  return [
    {
      kind: 'appeared',
      group,
      article,
      articleId: first.articleId,
      text: first.text,
      before: null,
      rival: null,
    },
  ];
}

const WORDS: Readonly<Record<NewsKind, string>> = {
  earlier: 'EARLIER',
  altered: 'ALTERED',
  'other-speaker': 'OTHER NAME',
  appeared: 'APPEARED',
};

function sentenceOf({ kind, article, articleId, text, before, rival }: News): string {
  const where = article === null ? articleId : placeName(article);
  const when = whenWords(article?.published ?? null);
  switch (kind) {
    case 'earlier':
      return `${where}, ${when}, before the earliest held till then (${rival === null ? '' : `${placeName(rival)}, ${whenWords(rival.published)}`}): ${text}`;
    case 'altered':
      return `${where}, ${when}: ${text}`;
    case 'other-speaker':
      return `${where}, ${when}, prints under another name what was ${before ?? 'somebody'}’s: ${text}`;
    case 'appeared':
      return `${where}, ${when}: ${text}`;
  }
}

const newsJson = ({ kind, group, article, articleId, text, before }: News): object => ({
  kind,
  group: group.id,
  speaker: refJson(group.speaker),
  wording: group.wording,
  articleId,
  path: article?.path ?? null,
  outlet: refJson(article?.outlet ?? null),
  text,
  before,
});
