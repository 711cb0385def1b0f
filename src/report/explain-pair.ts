import type { Edge, Entry, Group, Quote, QuotePair } from '../model/index.ts';
import { CONFIDENCE_SHOWN, UTTERANCE_CLASSES } from '../model/index.ts';
import type { Explanation, LabelledEvidence } from './explain.ts';
import { labelled } from './explain.ts';
import { edgeEvidence } from './explain-corpus.ts';
import { placeName } from './facts.ts';
import type { TextOf } from './text/findings-text.ts';
import { pairLackWords, pairMeasureWords, pairSettingWords } from './wording-pair.ts';
import { counted } from './wording-date.ts';
import { ruleWords } from './wording-rule.ts';

/** A quote in its article, and the group it stands in. */
export interface PairedQuote {
  readonly entry: Entry;
  readonly quote: Quote;
  readonly group: Group | null;
}

/** Why two quotes are one utterance, or two; `pair` is null where one of them is none that is grouped. */
export function explainPair(
  sides: readonly [PairedQuote, PairedQuote],
  pair: QuotePair | null,
  textOf: TextOf,
): Explanation {
  const [a, b] = sides;
  const id = `${a.quote.id} ${b.quote.id}`;
  const { group } = a;
  if (group !== null && group.id === b.group?.id) {
    const path = pathBetween(group.edges, a.quote.id, b.quote.id);
    return { id, kind: 'pair', ...together(group, path, textOf) };
  }
  const names = [...new Set(sides.map(({ entry }) => placeName(entry.article)))].join(' and ');
  return {
    id,
    kind: 'pair',
    says: `The two quotes (${names}) are taken for two utterances.`,
    rule: pair?.lacks ?? null,
    score: null,
    words:
      pair === null
        ? sides.flatMap(notGrouped)
        : [pairLackWords(pair), pairMeasureWords(pair), pairSettingWords(pair)],
    evidence: sides.flatMap(printed),
  };
}

type Found = Omit<Explanation, 'id' | 'kind'>;

function together(group: Group, path: readonly Edge[], textOf: TextOf): Found {
  const direct = path.length === 1 ? path[0] : undefined;
  const through =
    path.length > 1 ? ` They are held together by ${counted(path.length, 'pair')} of quotes.` : '';
  return {
    says: `The two quotes are taken for one utterance, group ${group.id}.${through}`,
    rule: direct?.rule ?? null,
    score: path.length === 0 ? null : Math.min(...path.map(({ score }) => score)),
    words:
      path.length === 0
        ? ['They are the same quote.']
        : path.map(({ rule, score }) => `${ruleWords(rule)} Score ${String(Math.round(score * 100))}%.`),
    evidence: path.flatMap((edge) => edgeEvidence(edge, { group }, textOf)),
  };
}

/** The shortest way from one quote of a group to another along the pairs that hold it together. Cost: linear in them. */
function pathBetween(edges: readonly Edge[], from: string, to: string): readonly Edge[] {
  const touching = new Map<string, Edge[]>();
  for (const edge of edges)
    for (const end of [edge.a, edge.b]) {
      const known = touching.get(end);
      if (known === undefined) touching.set(end, [edge]);
      else known.push(edge);
    }
  const cameBy = new Map<string, Edge>();
  const waiting = [from];
  for (const quote of waiting) {
    for (const edge of touching.get(quote) ?? []) {
      const next = edge.a === quote ? edge.b : edge.a;
      if (next === from || cameBy.has(next)) continue;
      cameBy.set(next, edge);
      waiting.push(next);
    }
  }
  const path: Edge[] = [];
  for (let at = to; at !== from;) {
    const edge = cameBy.get(at);
    if (edge === undefined) return [];
    path.unshift(edge);
    at = edge.a === at ? edge.b : edge.a;
  }
  return path;
}

function notGrouped({ quote }: PairedQuote): string[] {
  if (!UTTERANCE_CLASSES.includes(quote.class))
    return [`Quote ${quote.id} is a report of ${quote.class}: such reports are grouped with nothing.`];
  if (quote.confidence >= CONFIDENCE_SHOWN) return [];
  const [has, asked] = [quote.confidence, CONFIDENCE_SHOWN].map((share) => String(Math.round(share * 100)));
  return [
    `Quote ${quote.id} is sure to ${has ?? ''}% only, and under ${asked ?? ''}% a quote is grouped with nothing.`,
  ];
}

const printed = ({ entry, quote }: PairedQuote): LabelledEvidence[] =>
  labelled(quote.speaker?.name ?? 'an unknown speaker', entry.article.id, entry.article.text, quote.content);
