import type { OutletRef } from '../../model/index.ts';
import { outletsText } from '../../report/index.ts';
import { refJson } from '../../report/json/index.ts';
import type { ListedOutlet } from '../../report/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { emptyNote } from '../empty-note.ts';
import { knownOutlets } from '../../pipeline.ts';
import { actionOf, changeOutlets, refuseFacts } from '../outlets/change-outlets.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { outletPageJson, outletPages, outletPageText } from '../pages/outlet-page.ts';
import { selectionOf } from '../selection.ts';

/** `outlets`: those whose articles are held, those that are only credited, and those people entered; or a change of these. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const action = actionOf(args);
  if (action !== null) return changeOutlets(action, invocation);
  refuseFacts(args, null);
  return withFindings(invocation, async (holdings) => {
    if (args.words.length > 0) return showPages(holdings, invocation);
    const listed = await outletsOf(holdings, invocation);
    const limit = args.number('limit') ?? Number.POSITIVE_INFINITY;
    if (args.flag('json')) {
      const own = await holdings.knowledge.read();
      const entered = new Set(own.outlets.map(({ id }) => id));
      const known = new Map((await knownOutlets(own)).map((outlet) => [outlet.id, outlet]));
      const members = listed.slice(0, limit).map(({ outlet, articles, quotes, creditedBy }) => ({
        ...refJson(outlet),
        articles,
        quotes,
        creditedBy,
        kind: known.get(outlet.id)?.kind ?? 'unknown',
        hosts: known.get(outlet.id)?.hosts ?? [],
        owner: known.get(outlet.id)?.owner ?? null,
        entered: entered.has(outlet.id),
      }));
      await writeJsonList(io, 'outlets', members);
      return EXIT.done;
    }
    const shown = listed
      .toSorted(
        (a, b) =>
          b.articles - a.articles || b.creditedBy - a.creditedBy || (a.outlet.name < b.outlet.name ? -1 : 1),
      )
      .slice(0, limit);
    io.out(shown.length === 0 ? emptyNote('outlets', null) : outletsText(shown, screenOf(io)));
    return EXIT.done;
  });
}

/** `outlets NAME`: what they carried, how much of it was their own, from whom they take. */
async function showPages(holdings: Holdings, { args, io }: Invocation): Promise<ExitCode> {
  const pages = await outletPages(holdings, args.words.join(' '));
  if (args.flag('json')) await writeJsonList(io, 'outlets', pages.map(outletPageJson));
  else io.out(pages.map((page) => outletPageText(page, screenOf(io))).join('\n'));
  return EXIT.done;
}

/** In order of id. Cost: the facts of all articles, and the links; no text is read. */
async function outletsOf({ store, knowledge }: Holdings, { args }: Invocation): Promise<ListedOutlet[]> {
  const selection = selectionOf(args, []);
  const found = new Map<
    string,
    { outlet: OutletRef; articles: number; quotes: number; crediting: Set<string> }
  >();
  const at = (outlet: OutletRef): { articles: number; quotes: number; crediting: Set<string> } => {
    const known = found.get(outlet.id) ?? { outlet, articles: 0, quotes: 0, crediting: new Set<string>() };
    found.set(outlet.id, known);
    return known;
  };
  const meant = new Set<string>();
  const quotes = await store.quotesIn();
  for await (const article of store.facts()) {
    if (!selection.article(article)) continue;
    meant.add(article.id);
    if (article.outlet === null) continue;
    const counts = at(article.outlet);
    counts.articles += 1;
    counts.quotes += quotes.get(article.id) ?? 0;
  }
  const asksForOutlet = args.texts('outlet').length > 0;
  for await (const { from, to } of store.links()) {
    if (to.outletId === null) continue;
    const isMeant = found.has(to.outletId) || (!asksForOutlet && meant.has(from.articleId));
    if (isMeant) at({ id: to.outletId, name: to.name }).crediting.add(from.articleId);
  }
  if (selection.isOpen) for (const { id, name } of (await knowledge.read()).outlets) at({ id, name });
  return [...found.values()]
    .map(({ outlet, articles, quotes, crediting }) => ({
      outlet,
      articles,
      quotes,
      creditedBy: crediting.size,
    }))
    .sort((a, b) => (a.outlet.id < b.outlet.id ? -1 : 1));
}
