// Published fact-checks beside the utterances they are about. They are other people's words: shown, and used for nothing.
import type { Holdings } from './holdings.ts';
import type { FactCheck, Group } from './model/index.ts';
import { openChecks } from './store/index.ts';

/** Utterances looked at for one claim. */
const CANDIDATES = 400;

/** The fact-checks that are about a group, in order of id. */
export type ChecksAbout = (group: Group) => readonly FactCheck[];

const NONE: ChecksAbout = () => [];

/**
 * The fact-checks about one group: those whose claim is found in its wordings as `where` finds words, or comes near to
 * them and names one of its articles as the place of the claim. Cost: an alignment for each check that is kept.
 */
export async function checksAboutOne({ dir, store }: Holdings, group: Group): Promise<readonly FactCheck[]> {
  const checks = await openChecks(dir).list();
  if (checks.length === 0) return [];
  const { rankGroups } = await import('./group/search/index.ts');
  const addresses = new Set<string>();
  for (const articleId of new Set(group.members.map((member) => member.articleId)))
    for (const address of addressesOf(
      await store.entry(articleId).then((entry) => entry?.article.url ?? null),
    ))
      addresses.add(address);
  return checks.filter((check) => {
    const [found] = rankGroups(check.claim, [group]);
    return found !== undefined && isAbout(check, found.kind, addresses);
  });
}

/** The same for every group of the folder. Cost: for each check the groups that hold its rarest words. */
export async function checksAboutAll({ dir, store }: Holdings): Promise<ChecksAbout> {
  const checks = await openChecks(dir).list();
  if (checks.length === 0) return NONE;
  const [{ rankGroups }, { matchWords }] = await Promise.all([
    import('./group/search/index.ts'),
    import('./text/index.ts'),
  ]);
  const urls = new Map<string, string | null>();
  for await (const { id, url } of store.facts()) urls.set(id, url);
  const about = new Map<string, FactCheck[]>();
  for (const check of checks) {
    const keys = [...new Set(matchWords(check.claim).keys)];
    for (const { group, kind } of rankGroups(check.claim, await store.groupsWithWords(keys, CANDIDATES))) {
      const addresses = new Set(
        group.members.flatMap(({ articleId }) => addressesOf(urls.get(articleId) ?? null)),
      );
      if (isAbout(check, kind, addresses)) about.set(group.id, [...(about.get(group.id) ?? []), check]);
    }
  }
  return ({ id }) => about.get(id) ?? [];
}

const isAbout = (check: FactCheck, kind: string, addresses: ReadonlySet<string>): boolean =>
  (kind !== 'near-miss' && kind !== 'paraphrase') ||
  check.appearances.some((one) => addressesOf(one).some((each) => addresses.has(each)));

/** An address without what does not name the page. */
function addressesOf(url: string | null): readonly string[] {
  if (url === null || !URL.canParse(url)) return [];
  const { hostname, pathname } = new URL(url);
  return [`${hostname.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}`];
}
