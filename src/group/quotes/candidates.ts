// Candidate pairs: two wordings meet where one of the rarest word 3-grams of either stands anywhere in the other, so a
// fragment finds its full quote and the full quote its fragments, whichever is looked at first. A prefix filter for
// containment (Chaudhuri et al. 2006) with the ten rarest grams in place of a threshold. Every wording counts, over
// the longer holders of its grams, how often it meets each of them: nothing is kept of a pair before it is looked at.
// Cost: linear in grams and meetings; at most 80 meetings a gram.
import type { CommonGrams } from '../../text/index.ts';
import type { GramIndex } from './gram-index.ts';
import { FIRST, HOLDER_BITS, HUBS, RARE } from './postings.ts';
import { OwnGrams } from './own-grams.ts';
import type { Texts } from './texts.ts';

/** Called with a shorter wording, a longer one (it stands first in their order), and the rare grams they met on. */
export type MeetVisit = (shorter: number, longer: number, shared: number) => void;

/** Every candidate once, in order of `shorter`. */
export function eachCandidate(index: GramIndex, visit: MeetVisit): void {
  const count = index.starts.length - 1;
  const meetings = new Meetings(count);
  for (let text = 0; text < count; text += 1) {
    const to = index.starts[text + 1] ?? 0;
    for (let at = index.starts[text] ?? 0; at < to; at += 1) {
      const place = index.places[at] ?? 0;
      if (place >= 0) meetLonger(index, place, meetings);
      else meetHubs(index, ~place * HUBS, text, meetings);
    }
    meetings.tell(text, visit);
  }
}

/** The longer wordings that share a gram with its holder at `place`, where it is one of the rarest of either. */
function meetLonger({ holders }: GramIndex, place: number, meetings: Meetings): void {
  const isRare = ((holders[place] ?? 0) & RARE) !== 0;
  for (let at = place - 1; ; at -= 1) {
    const holder = holders[at] ?? FIRST;
    if (isRare || (holder & RARE) !== 0) meetings.add(holder >>> HOLDER_BITS);
    if ((holder & FIRST) !== 0) return;
  }
}

/** Of a crowd only the longest are met; among themselves, where the gram is one of the rarest of either. */
function meetHubs({ hubs }: GramIndex, first: number, text: number, meetings: Meetings): void {
  let isRare = true;
  for (let at = first; at < first + HUBS; at += 1)
    if ((hubs[at] ?? 0) >>> HOLDER_BITS === text) isRare = ((hubs[at] ?? 0) & RARE) !== 0;
  for (let at = first; at < first + HUBS; at += 1) {
    const hub = hubs[at] ?? 0;
    if (hub >>> HOLDER_BITS >= text) return;
    if (isRare || (hub & RARE) !== 0) meetings.add(hub >>> HOLDER_BITS);
  }
}

/** Counts how often one wording meets others. */
class Meetings {
  private readonly counts: Uint16Array;
  private met = new Int32Array(64);
  private length = 0;

  constructor(texts: number) {
    this.counts = new Uint16Array(texts);
  }

  add(text: number): void {
    const count = this.counts[text] ?? 0;
    this.counts[text] = count + 1;
    if (count > 0) return;
    if (this.length === this.met.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.met);
      this.met = larger;
    }
    this.met[this.length] = text;
    this.length += 1;
  }

  /** Tells all that were met and forgets them. */
  tell(text: number, visit: MeetVisit): void {
    const { met, length } = this;
    this.length = 0;
    for (let at = 0; at < length; at += 1) {
      const other = met[at] ?? 0;
      const shared = this.counts[other] ?? 0;
      this.counts[other] = 0;
      visit(text, other, shared);
    }
  }
}

/** Reads the grams of a wording, each once in ascending order, and those by which it seeks others. */
export function gramKeysOf(
  all: Texts,
  common: CommonGrams,
): (text: number) => { readonly all: readonly number[]; readonly rarest: readonly number[] } {
  const own = new OwnGrams(all, common);
  return (text) => {
    own.read(text);
    const isRare = new Map<number, boolean>();
    for (let at = 0; at < own.count; at += 1) isRare.set(own.grams[at] ?? 0, own.isRare(at));
    const grams = [...isRare.keys()].sort((a, b) => a - b);
    return { all: grams, rarest: grams.filter((gram) => isRare.get(gram)) };
  };
}
