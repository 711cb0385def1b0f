import type { Member } from '../../model/index.ts';
import type { ChainNode } from '../chain.ts';
import { creditsOf } from '../credited.ts';
import type { Dossier } from '../dossier.ts';
import { placeName } from '../facts.ts';
import type { GroupView } from '../group-view.ts';
import { countWords, speakerWords } from '../group-view.ts';
import { CONTEXT, excerpt } from '../marked.ts';
import { shortId } from '../text/layout.ts';
import { byDate } from '../text/where-text.ts';
import { textFragmentUrl } from '../text-fragment.ts';
import { oneLine } from '../visible.ts';
import { cut } from '../width.ts';
import { checkerWords, ratingWords } from '../wording-check.ts';
import { wordDiff } from '../word-diff.ts';
import { counted, placeWords, saidWords, whenWithBasis, whenWords } from '../wording-date.ts';
import { originReasonWords, originWords } from '../wording-origin.ts';
import { groupWords } from '../wording-quote.ts';
import { RELATION_WORDS, ROLE_WORDS } from '../wording-terms.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { findingsOfGroupMarkdown } from './findings-markdown.ts';
import { linkMarkdown } from './link-markdown.ts';
import { runsMarkdown } from './runs-markdown.ts';

/** Copies named that may be the first. */
const CANDIDATES_SHOWN = 6;
/** Columns of the words that show a step. */
const STEP_WORDS = 120;
/** Wordings told beside the fullest. */
const WORDINGS_SHOWN = 24;

/** One utterance in full, a block at a time. */
export function* groupMarkdown(view: GroupView, dossier: Dossier): Iterable<string> {
  const { group } = view;
  yield `### ${escapeMarkdown(speakerWords(view))}`;
  yield `> ${escapeMarkdown(groupWords(group))}`;
  yield `${countWords(group)} · \`${shortId(group.id)}\``;
  yield `Earliest known in this corpus: ${escapeMarkdown(originWords(group.origin))}.`;
  yield originMarkdown(view);
  yield* findingsOfGroupMarkdown(group.id, dossier);
  yield* checksMarkdown(view);
  yield 'The way it came:';
  yield chainMarkdown(view.chain, dossier);
  yield 'Appearances:';
  const members = group.members.toSorted(byDate(view));
  yield members.map((member) => `- ${appearanceMarkdown(member, view, dossier)}`).join('\n');
  yield* wordingsMarkdown(view);
}

function originMarkdown({ articles, group: { origin } }: GroupView): string {
  const candidates = origin.candidates.slice(0, CANDIDATES_SHOWN).map((id) => {
    const article = articles.get(id);
    const name = linkMarkdown(
      escapeMarkdown(article === undefined ? id : placeName(article)),
      article?.url ?? null,
    );
    return `- ${name}, ${escapeMarkdown(whenWithBasis(article?.published ?? null))}`;
  });
  return [
    ...origin.external.map((name) => `- named, not held here: ${escapeMarkdown(name)}`),
    ...candidates,
    ...origin.reasons.map((reason) => `- ${escapeMarkdown(originReasonWords(reason))}`),
  ].join('\n');
}

function appearanceMarkdown(member: Member, view: GroupView, dossier: Dossier): string {
  const { articleId, content, quoteId, relation } = member;
  const article = view.articles.get(articleId);
  const text = dossier.textOf(articleId);
  const context = Math.min(CONTEXT, dossier.context ?? CONTEXT);
  const words =
    text === null ? escapeMarkdown(member.text) : runsMarkdown(excerpt(text, content, content, context));
  const [first] = content;
  const to = (address: string | null): string | null =>
    text === null || first === undefined ? address : textFragmentUrl(address, text, first);
  const archived = dossier.seenOf.get(articleId)?.archived ?? null;
  const said = dossier.saidOf.get(quoteId) ?? null;
  const facts = [
    linkMarkdown(escapeMarkdown(placeName(article ?? member)), to(article?.url ?? null)),
    ...(archived === null ? [] : [linkMarkdown('archived copy', to(archived))]),
    escapeMarkdown(whenWithBasis(article?.published ?? null)),
    ...(said === null ? [] : [escapeMarkdown(saidWords(said))]),
    RELATION_WORDS[relation],
    ...creditsOf(member, view, dossier.context).map(
      ({ role, name }) => `${ROLE_WORDS[role]} ${escapeMarkdown(name)}`,
    ),
  ];
  return `${facts.join(', ')}: ${words} (${placeWords(content)})`;
}

function wordingsMarkdown({ group }: GroupView): readonly string[] {
  const [fullest, ...others] = group.variants;
  if (fullest === undefined || others.length === 0) return [];
  const rows = others.slice(0, WORDINGS_SHOWN).map((variant) => {
    const differs = wordDiff(fullest.text, variant.text).map(({ kind, text }) => {
      const words = escapeMarkdown(text);
      return kind === 'same' ? words : kind === 'removed' ? `~~${words}~~` : `**${words}**`;
    });
    return `- ${RELATION_WORDS[variant.relation]}, ${counted(variant.quoteIds.length, 'print')}: ${differs.join(' ')}`;
  });
  const rest = others.length - rows.length;
  const more = rest > 0 ? `\n- and ${counted(rest, 'more wording')} among the appearances` : '';
  return ['Wordings, each against the fullest (~~left out~~, **put in**):', rows.join('\n') + more];
}

function checksMarkdown({ checks }: GroupView): readonly string[] {
  if (checks.length === 0) return [];
  const rows = checks.map(
    (check) =>
      `- ${linkMarkdown(escapeMarkdown(checkerWords(check)), check.url)}: ${escapeMarkdown(ratingWords(check))}, of the claim “${escapeMarkdown(check.claim)}”`,
  );
  return ['Fact-checks published by others:', rows.join('\n')];
}

/** The chain as nested lists: a station a line, its carriers below it. */
function chainMarkdown(chain: readonly ChainNode[], { context }: Dossier): string {
  const most = Math.min(STEP_WORDS, context ?? STEP_WORDS);
  const lines = (node: ChainNode, indent: string, above: string): readonly string[] => [
    `${indent}- ${stationMarkdown(node, above, most)}`,
    ...node.next.flatMap((next) => lines(next, `${indent}  `, node.name)),
  ];
  return chain.flatMap((node) => lines(node, '', '')).join('\n');
}

function stationMarkdown(
  { also, article, name, role, words }: ChainNode,
  above: string,
  most: number,
): string {
  const where = article === null ? 'not held here' : escapeMarkdown(whenWords(article.published));
  const step = role === null ? '' : `, ${ROLE_WORDS[role]} ${escapeMarkdown(above)}`;
  const evidence = oneLine(words[0] ?? '');
  const shown =
    evidence === '' || evidence === oneLine(above) ? '' : `: ${escapeMarkdown(cut(evidence, most))}`;
  const others = also.map((one) => `, also ${ROLE_WORDS[one.role]} ${escapeMarkdown(one.name)}`);
  return `${escapeMarkdown(name)} (${where})${step}${shown}${others.join('')}`;
}
