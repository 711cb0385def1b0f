import { checksAboutOne } from '../../checks.ts';
import { chainText, checksText, groupView, shortId } from '../../report/index.ts';
import { chainJson, linkJson } from '../../report/json/index.ts';
import type { GroupView } from '../../report/index.ts';
import type { Group, Link, Speaker } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { groupNamed } from '../find.ts';
import { screenOf } from '../io.ts';
import { writeJson } from '../output.ts';

/** `trail GROUP`: the way the quote came, as a tree. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const group = await groupNamed(holdings, args.words[0] ?? '');
    const links = await linksOf(holdings, group);
    const view = await viewOf(holdings, group, links);
    if (args.flag('json')) {
      writeJson(io, {
        group: group.id,
        chain: view.chain.map(chainJson),
        links: links.map(linkJson),
        checks: view.checks,
      });
      return EXIT.done;
    }
    const top = `${shortId(group.id)}  ${view.speaker?.name ?? group.speaker?.name ?? 'unknown speaker'}`;
    io.out(chainText(top, view.chain, screenOf(io)) + checksText(view, screenOf(io)));
    return EXIT.done;
  });
}

/** The links of a group's articles that are about the whole article or one of the group's quotes. */
export async function linksOf({ store }: Holdings, group: Group): Promise<Link[]> {
  const articles = new Set(group.members.map(({ articleId }) => articleId));
  const quotes = new Set(group.members.map(({ quoteId }) => quoteId));
  return (await store.findingsAbout('link', articles)).filter(
    ({ from: { articleId, quoteId } }) =>
      articles.has(articleId) && (quoteId === null || quotes.has(quoteId)),
  );
}

/** Every article that groups and their links speak of. */
export const articlesAround = (groups: readonly Group[], links: readonly Link[]): readonly string[] => [
  ...groups.flatMap(({ members, origin }) => [
    ...members.map(({ articleId }) => articleId),
    ...origin.candidates,
  ]),
  ...links.flatMap(({ to }) => to.articleId ?? []),
];

/** The speaker of a group by id; empty where nobody known speaks. */
export async function speakerOf({ store }: Holdings, { speaker }: Group): Promise<Map<string, Speaker>> {
  const known = speaker === null ? null : await store.speaker(speaker.id);
  return new Map(known === null ? [] : [[known.id, known]]);
}

/** A group with its speaker, its articles and its chain. */
export async function viewOf(holdings: Holdings, group: Group, links: readonly Link[]): Promise<GroupView> {
  return groupView(group, {
    speakers: await speakerOf(holdings, group),
    links,
    articles: await holdings.store.factsOf(articlesAround([group], links)),
    checks: await checksAboutOne(holdings, group),
  });
}
