import type { Edge, Entry, OutletRef, Quote, Speaker } from '../model/index.ts';
import type { Explanation, LabelledEvidence } from './explain.ts';
import { placeName } from './facts.ts';
import type { GroupView } from './group-view.ts';
import { countWords } from './group-view.ts';
import type { TextOf } from './text/findings-text.ts';
import { counted } from './wording-date.ts';
import { nameList, originReasonWords, originWords } from './wording-origin.ts';
import { ruleWords } from './wording-rule.ts';

/** Edges shown before the list is cut. */
const EDGES_SHOWN = 20;

/** A group and its origin: which pairs of quotes hold it together, on which words, and why the origin is graded so. */
export function explainGroup(view: GroupView, textOf: TextOf): Explanation {
  const { group } = view;
  const { origin } = group;
  const edges = group.edges.slice(0, EDGES_SHOWN);
  const rules = Map.groupBy(group.edges, (edge) => edge.rule);
  const weakest = group.edges.reduce((least, edge) => Math.min(least, edge.score), 1);
  return {
    id: group.id,
    kind: 'group',
    says: `These quotes report one utterance by ${group.speaker?.name ?? 'an unknown speaker'} (${countWords(group)}).`,
    rule: [...rules.keys()].join(', ') || null,
    score: group.edges.length === 0 ? null : weakest,
    words: [
      ...[...rules].map(([rule, found]) => `${counted(found.length, 'pair')} of quotes: ${ruleWords(rule)}`),
      ...(group.edges.length === 0 ? ['It has one member.'] : ['The score is that of the weakest pair.']),
      `Origin: ${originWords(origin)}.`,
      ...origin.reasons.map(originReasonWords),
      `Independent reports: ${String(group.independentReports)}. Copies, rewrites, carriers of one agency and articles of one outlet count once.`,
    ],
    evidence: edges.flatMap((edge) => edgeEvidence(edge, view, textOf)),
  };
}

/** The words of both quotes that a pair of a group rests on. */
export function edgeEvidence(edge: Edge, view: Pick<GroupView, 'group'>, textOf: TextOf): LabelledEvidence[] {
  const sides = [
    { quoteId: edge.a, span: edge.aSpan },
    { quoteId: edge.b, span: edge.bSpan },
  ];
  return sides.flatMap(({ quoteId, span }) => {
    const member = view.group.members.find((candidate) => candidate.quoteId === quoteId);
    if (member === undefined) return [];
    const text = textOf(member.articleId);
    return [
      {
        shows: `${edge.rule} ${String(Math.round(edge.score * 100))}%`,
        articleId: member.articleId,
        start: span.start,
        end: span.end,
        words: text === null ? member.text : text.slice(span.start, span.end),
      },
    ];
  });
}

/** Mentions shown of a speaker before the list is cut. */
const MENTIONS_SHOWN = 20;

/** A speaker over the corpus: the forms that were taken for one, and where each stands. */
export function explainSpeaker(
  speaker: Speaker,
  spoken: readonly { readonly entry: Entry; readonly quote: Quote }[],
): Explanation {
  const articles = new Set(spoken.map(({ entry }) => entry.article.id)).size;
  return {
    id: speaker.id,
    kind: 'speaker',
    says: `${speaker.name} (${speaker.kind}) speaks ${counted(spoken.length, 'time')} in ${counted(articles, 'article')}.`,
    rule: null,
    score: null,
    words: [
      `Printed as ${nameList(speaker.forms, 12)}.`,
      ...(speaker.roles.length === 0 ? [] : [`Roles as printed: ${nameList(speaker.roles, 12)}.`]),
    ],
    evidence: spoken.slice(0, MENTIONS_SHOWN).flatMap(({ entry: { article }, quote }) =>
      (quote.speaker?.mention ?? []).map(({ start, end }) => ({
        shows: placeName(article),
        articleId: article.id,
        start,
        end,
        words: article.text.slice(start, end),
      })),
    ),
  };
}

/** An outlet: what of it is held, and who credits it. */
export function explainOutlet(
  outlet: OutletRef,
  held: readonly Entry[],
  evidence: readonly LabelledEvidence[],
): Explanation {
  return {
    id: outlet.id,
    kind: 'outlet',
    says: `${outlet.name}: ${counted(held.length, 'article')} held here, credited ${counted(evidence.length, 'time')}.`,
    rule: null,
    score: null,
    words: held.length === 0 ? ['None of its articles is held here; it is only named.'] : [],
    evidence: evidence.slice(0, MENTIONS_SHOWN),
  };
}
