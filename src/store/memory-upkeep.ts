import { mayMeet, MEETING_RULES, seatOrder } from '../model/index.ts';
import type { Group, GroupSeat, OutletRef, Place, PlaceKind, Speaker } from '../model/index.ts';
import { lesserId } from '../text/index.ts';
import { articlesOf } from './findings.ts';
import { order } from './revisions.ts';
import type { Kinds } from './row.ts';
import type { Due, DueStage, FindingsPart, KeptSighted, SpeakersPart, Upkeep } from './upkeep.ts';

/** The findings of a store in memory, by id. */
export interface MemoryFindings {
  readonly speaker: Map<string, Speaker>;
  readonly 'speaker-of': Map<string, Kinds['speaker-of']>;
  readonly group: Map<string, Group>;
  readonly duplicate: Map<string, Kinds['duplicate']>;
  readonly link: Map<string, Kinds['link']>;
  readonly conflict: Map<string, Kinds['conflict']>;
}

/** What a store in memory tells of its articles. */
export interface MemoryHeld {
  readonly due: MemoryDue;
  readonly ids: () => Iterable<string>;
  readonly carriers: () => readonly OutletRef[];
}

/** Articles that are due, each with its stage and mark. */
export class MemoryDue {
  readonly marks = new Map<string, { readonly stage: DueStage; readonly mark: number }>();
  private marked = 0;

  mark(articleId: string, stage: DueStage): void {
    this.marked += 1;
    const before = this.marks.get(articleId)?.stage;
    this.marks.set(articleId, { stage: before === 'speakers' ? before : stage, mark: this.marked });
  }
}

/** Keeps findings current by looking at everything: the measure of the stores that keep an index. */
export class MemoryUpkeep implements Upkeep {
  private readonly held: MemoryHeld;
  private readonly findings: MemoryFindings;
  private readonly notes = new Map<string, string>();
  private readonly bonds = new Map<string, Set<string>>();
  private readonly seats = new Map<string, GroupSeat>();
  private turns = 0;
  private sighted: readonly KeptSighted[] = [];
  private places: readonly Place[] = [];

  constructor(held: MemoryHeld, findings: MemoryFindings) {
    this.held = held;
    this.findings = findings;
  }

  due(stage: DueStage, limit: number): Promise<readonly Due[]> {
    const due = [...this.held.due.marks].filter(([, one]) => one.stage === stage);
    const inOrder = due.sort(([a], [b]) => order(a, b)).slice(0, limit);
    return Promise.resolve(inOrder.map(([articleId, { mark }]) => ({ articleId, mark })));
  }

  extent(): Promise<{ readonly due: number; readonly held: number }> {
    return Promise.resolve({ due: this.held.due.marks.size, held: [...this.held.ids()].length });
  }

  makeDue(stage: DueStage, articleIds: readonly string[] | 'all'): Promise<void> {
    for (const id of articleIds === 'all' ? this.held.ids() : articleIds) this.held.due.mark(id, stage);
    return Promise.resolve();
  }

  forgetFindings(): Promise<void> {
    const { speaker, 'speaker-of': speakerOf, group, duplicate, link, conflict } = this.findings;
    for (const map of [speaker, speakerOf, group, duplicate, link, conflict]) map.clear();
    for (const map of [this.bonds, this.seats, this.held.due.marks]) map.clear();
    [this.sighted, this.places] = [[], []];
    this.turns += 1;
    return this.makeDue('speakers', 'all');
  }

  noted(name: string): Promise<string | null> {
    return Promise.resolve(this.notes.get(name) ?? null);
  }

  note(name: string, words: string): Promise<void> {
    this.notes.set(name, words);
    return Promise.resolve();
  }

  turn(): Promise<number> {
    return Promise.resolve(this.turns);
  }

  sightedIn(articleIds: readonly string[]): Promise<readonly KeptSighted[]> {
    return Promise.resolve(this.sighted.filter(({ articleId }) => articleIds.includes(articleId)));
  }

  sightedMeeting(start: readonly KeptSighted[]): Promise<readonly KeptSighted[]> {
    return Promise.resolve(meetingBySteps(start, this.sighted));
  }

  speakersIn(articleId: string): Promise<readonly (readonly [string, string])[]> {
    return Promise.resolve(this.findings['speaker-of'].get(articleId) ?? []);
  }

  saveSpeakers(part: SpeakersPart): Promise<boolean> {
    if (part.turn !== this.turns) return Promise.resolve(false);
    const stay = this.sighted.filter(({ articleId }) => !part.replaced.includes(articleId));
    this.sighted = [...stay, ...part.sighted];
    keepSpeakers(part, this.findings);
    for (const { articleId, mark } of part.settled)
      if (this.isStill({ articleId, mark })) this.held.due.marks.set(articleId, { stage: 'findings', mark });
    for (const id of part.touched) this.held.due.mark(id, 'findings');
    this.turns += 1;
    return Promise.resolve(true);
  }

  meeting(sought: readonly Place[]): Promise<readonly string[]> {
    return Promise.resolve(articlesMet(sought, this.places));
  }

  placesOf(articleIds: readonly string[]): Promise<readonly Place[]> {
    const of = new Set(articleIds);
    const found = this.places.filter(({ articleId }) => of.has(articleId));
    return Promise.resolve(found.map((place) => ({ ...place, sought: place.kept })));
  }

  bonded(articleIds: readonly string[]): Promise<readonly string[]> {
    const found = new Set(articleIds);
    for (const id of found) for (const other of this.bonds.get(id) ?? []) found.add(other);
    return Promise.resolve([...found].sort(order));
  }

  carriers(): Promise<readonly OutletRef[]> {
    return Promise.resolve(this.held.carriers());
  }

  saveFindings(part: FindingsPart): Promise<boolean> {
    if (part.turn !== this.turns) return Promise.resolve(false);
    const settled = new Set(part.settled.map(({ articleId }) => articleId));
    const articles = new Set([...part.region, ...settled]);
    keepFindings(part, articles, this.findings, this.seats);
    keepBonds(part.bonds, articles, this.bonds);
    this.places = [...this.places.filter(({ articleId }) => !settled.has(articleId)), ...part.places];
    for (const one of part.settled) if (this.isStill(one)) this.held.due.marks.delete(one.articleId);
    this.turns += 1;
    return Promise.resolve(true);
  }

  private isStill({ articleId, mark }: Due): boolean {
    return this.held.due.marks.get(articleId)?.mark === mark;
  }
}

function meetingBySteps(start: readonly KeptSighted[], all: readonly KeptSighted[]): readonly KeptSighted[] {
  const found = new Set<KeptSighted>();
  const open = [...start];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const keys = new Set(one.sought);
    for (const other of all)
      if (!found.has(other) && other.kept.some((key) => keys.has(key))) {
        found.add(other);
        open.push(other);
      }
  }
  return [...found];
}

function keepSpeakers(part: SpeakersPart, findings: MemoryFindings): void {
  for (const id of part.dropped) findings.speaker.delete(id);
  for (const speaker of part.speakers) findings.speaker.set(speaker.id, speaker);
  for (const [id, pairs] of part.speakerOf) {
    if (pairs.length === 0) findings['speaker-of'].delete(id);
    else findings['speaker-of'].set(id, pairs);
  }
}

function articlesMet(sought: readonly Place[], places: readonly Place[]): readonly string[] {
  const found = new Set<string>();
  for (const one of sought) {
    const keys = new Set(one.sought);
    for (const other of places) {
      if (other.kind !== one.kind || other.articleId === one.articleId) continue;
      const shared = new Set(other.kept.filter((key) => keys.has(key))).size;
      const rule = MEETING_RULES[one.kind];
      if (shared < rule.keys || !areNear(one.kind, one.period, other.period)) continue;
      if (mayMeet(rule, one, other)) found.add(other.articleId);
    }
  }
  return [...found].sort(order);
}

const areNear = (kind: PlaceKind, a: number | null, b: number | null): boolean =>
  !MEETING_RULES[kind].near || a === null || b === null || Math.abs(a - b) <= 1;

function keepFindings(
  part: FindingsPart,
  articles: ReadonlySet<string>,
  findings: MemoryFindings,
  seats: Map<string, GroupSeat>,
): void {
  for (const kind of ['group', 'duplicate', 'link', 'conflict'] as const)
    for (const [id, finding] of findings[kind])
      if (articlesOf(finding).some((article) => articles.has(article))) findings[kind].delete(id);
  for (const one of part.found.duplicates) findings.duplicate.set(one.id, one);
  for (const one of part.found.links) findings.link.set(one.id, one);
  for (const one of part.found.conflicts) findings.conflict.set(one.id, one);
  const groups = [...findings.group.values()].map((group) => ({ group, seat: seats.get(group.id) }));
  const coming = part.found.groups.map((group) => ({ group, seat: part.seats.get(group.id) }));
  findings.group.clear();
  seats.clear();
  const taken = new Set<string>();
  for (const { group, seat } of [...groups, ...coming]
    .map(seated)
    .sort((a, b) => seatOrder(a.seat, b.seat))) {
    const id = taken.has(seat.key) ? lesserId(seat) : seat.key;
    taken.add(seat.key);
    findings.group.set(id, { ...group, id });
    seats.set(id, seat);
  }
}

const seated = ({
  group,
  seat,
}: {
  readonly group: Group;
  readonly seat: GroupSeat | undefined;
}): { readonly group: Group; readonly seat: GroupSeat } => ({
  group,
  seat: seat ?? { key: group.id, day: null, quoteId: group.members[0]?.quoteId ?? '' },
});

function keepBonds(
  made: FindingsPart['bonds'],
  articles: ReadonlySet<string>,
  bonds: Map<string, Set<string>>,
): void {
  for (const [id, others] of bonds) {
    if (articles.has(id)) bonds.delete(id);
    else for (const other of articles) others.delete(other);
  }
  for (const [a, b] of made) {
    bonds.set(a, (bonds.get(a) ?? new Set()).add(b));
    bonds.set(b, (bonds.get(b) ?? new Set()).add(a));
  }
}
