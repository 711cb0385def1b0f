import type { Edge, Member, QuoteGroup, Relation, SpeakerRef, Variant } from '../../model/index.ts';
import { joinQuoted, joinSpans, keyOf } from '../../text/index.ts';
import type { Cluster, UnitEdge } from './gather.ts';
import { relations } from './relations.ts';
import type { Wording } from './relations.ts';
import type { Texts } from './texts.ts';
import { comparedSpans, compareText, isMarked } from './unit.ts';
import type { Unit } from './unit.ts';
import type { Voice } from './voice.ts';

/** What `assembler` reads besides a cluster. */
export interface Materials {
  readonly units: readonly Unit[];
  readonly texts: Texts;
  /** Article id to the first article at its address. */
  readonly pageOf: (articleId: string) => string;
}

/** A group and the unit its id comes from. */
export interface Assembled {
  readonly group: QuoteGroup;
  readonly first: Unit;
}

/** Gives clusters their wording, variants and speaker. */
export function assembler({ units, texts, pageOf }: Materials): (cluster: Cluster) => Assembled | null {
  const relationOf = relations(texts);
  const before = fullestFirst(texts);
  return (cluster) => {
    const members: Placed[] = [];
    for (const at of cluster.units) {
      const unit = units[at];
      if (unit !== undefined) members.push({ unit, wording: wordingOf(unit, texts.textOf[at] ?? -1) });
    }
    const fullest = [...members].sort((a, b) => before(a.wording, b.wording))[0];
    const first = [...members].sort((a, b) => earliestFirst(a.unit, b.unit))[0];
    if (fullest === undefined || first === undefined) return null;
    const known = new Map<string, Relation>();
    const relation = ({ wording }: Placed): Relation => {
      const key = wordingKey(wording);
      const found = known.get(key) ?? relationOf(wording, fullest.wording);
      known.set(key, found);
      return found;
    };
    const ordered = [...members].sort((a, b) => byPlace(a.unit, b.unit));
    const group: QuoteGroup = {
      id: contentKey(first.unit),
      keys: [...new Set(members.map(({ unit }) => contentKey(unit)))].sort(compareText),
      speaker: speakerOf(members.map(({ unit }) => unit.voice)),
      wording: fullest.wording.printed,
      members: ordered.map((one) => ({
        ...memberOf(one.unit, one.wording.printed, relation(one)),
        page: pageOf(one.unit.quote.articleId),
      })),
      variants: variantsOf(ordered, relation, before),
      edges: cluster.edges.map((edge) => edgeFrom(edge, units)),
    };
    return { group, first: first.unit };
  };
}

interface Placed {
  readonly unit: Unit;
  readonly wording: Wording;
}

/** Names a quote by who said what: the same for every printing of those words. */
export function contentKey(unit: Unit): string {
  const words = unit.words.keys.join(' ');
  return keyOf('g', [unit.voice?.id ?? '', words === '' ? unit.quote.id : words]);
}

function wordingOf(unit: Unit, text: number): Wording {
  const { quote, entry } = unit;
  const join = isMarked(quote) ? joinQuoted : joinSpans;
  const spans = comparedSpans(quote);
  const printed = join(entry.article.text, spans);
  return { printed, parts: spans.length, text, indirect: quote.kind === 'indirect' };
}

const wordingKey = (wording: Wording): string => `${wording.indirect ? 'i' : 'd'}${wording.printed}`;

/** Marked before unmarked, then the most words, then the one without gaps, in fewer parts, then by its characters. */
function fullestFirst({ words, starts, ends }: Texts): (a: Wording, b: Wording) => number {
  const wordCount = ({ text }: Wording): number => (text < 0 ? 0 : (words[text] ?? 0));
  const size = ({ text }: Wording): number => (text < 0 ? 0 : (ends[text] ?? 0) - (starts[text] ?? 0));
  return (a, b) => {
    if (a.indirect !== b.indirect) return a.indirect ? 1 : -1;
    const more = wordCount(b) - wordCount(a) || size(a) - size(b) || a.parts - b.parts;
    return more || compareText(a.printed, b.printed);
  };
}

/** The first member: the earliest dated, then by id. Undated ones come last. */
export function earliestFirst(a: Unit, b: Unit): number {
  const left = a.days?.from ?? Infinity;
  const right = b.days?.from ?? Infinity;
  if (left !== right) return left < right ? -1 : 1;
  return compareText(a.quote.id, b.quote.id);
}

function byPlace(a: Unit, b: Unit): number {
  const place = (unit: Unit): number => unit.quote.content[0]?.start ?? 0;
  return (
    compareText(a.quote.articleId, b.quote.articleId) ||
    place(a) - place(b) ||
    compareText(a.quote.id, b.quote.id)
  );
}

function memberOf(unit: Unit, text: string, relation: Relation): Omit<Member, 'page'> {
  const { article } = unit.entry;
  return {
    quoteId: unit.quote.id,
    articleId: article.id,
    path: article.path,
    outlet: article.outlet,
    kind: unit.quote.kind,
    relation,
    content: unit.quote.content,
    text,
  };
}

/** The wordings of members in order of place, fullest first. */
function variantsOf(
  members: readonly Placed[],
  relation: (member: Placed) => Relation,
  before: (a: Wording, b: Wording) => number,
): Variant[] {
  const byWording = [...Map.groupBy(members, ({ wording }) => wordingKey(wording)).values()];
  const first = (alike: readonly Placed[]): Placed[] => alike.slice(0, 1);
  return byWording
    .flatMap((alike) => first(alike).map((one) => ({ one, alike })))
    .sort((a, b) => before(a.one.wording, b.one.wording))
    .map(({ one, alike }) => {
      const { quote, entry } = (alike.find(({ unit }) => unit.quote.kind === 'direct') ?? one).unit;
      return {
        text: one.wording.printed,
        kind: quote.kind,
        printed: joinSpans(entry.article.text, quote.content),
        relation: relation(one),
        quoteIds: alike.map(({ unit }) => unit.quote.id),
      };
    });
}

/** A person before a body before a crowd; then whoever is named most often. */
function speakerOf(voices: readonly (Voice | null)[]): SpeakerRef | null {
  const counts = new Map<string, { voice: Voice; count: number }>();
  for (const voice of voices) {
    if (voice === null) continue;
    counts.set(voice.id, { voice, count: (counts.get(voice.id)?.count ?? 0) + 1 });
  }
  const ranks = ['person', 'organisation', 'group'];
  const [top] = [...counts.values()].sort(
    (a, b) =>
      ranks.indexOf(a.voice.kind) - ranks.indexOf(b.voice.kind) ||
      b.count - a.count ||
      compareText(a.voice.id, b.voice.id),
  );
  return top === undefined ? null : { id: top.voice.id, name: top.voice.name };
}

function edgeFrom(edge: UnitEdge, units: readonly Unit[]): Edge {
  return {
    a: units[edge.child]?.quote.id ?? '',
    b: units[edge.parent]?.quote.id ?? '',
    rule: edge.verdict.rule,
    score: Math.max(0, edge.verdict.score) / 1000,
    aSpan: edge.childSpan,
    bSpan: edge.parentSpan,
  };
}
