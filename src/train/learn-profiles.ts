import { hash32 } from '../text/index.ts';
import { foldToken, profileBits, type Profiles } from '../extract/sequence/index.ts';

/** How often each word stood outside quotation marks, in a cue, in a source. */
export class WordCounts {
  private readonly counts = new Map<number, [all: number, cue: number, source: number]>();

  add(surface: string, role: 'cue' | 'source' | null): void {
    const hash = hash32(foldToken(surface));
    const entry = this.counts.get(hash) ?? [0, 0, 0];
    entry[0] += 1;
    if (role === 'cue') entry[1] += 1;
    if (role === 'source') entry[2] += 1;
    this.counts.set(hash, entry);
  }

  addAll(other: WordCounts): void {
    for (const [hash, [all, cue, source]] of other.counts) {
      const entry = this.counts.get(hash) ?? [0, 0, 0];
      this.counts.set(hash, [entry[0] + all, entry[1] + cue, entry[2] + source]);
    }
  }

  entries(): readonly (readonly [number, readonly [number, number, number]])[] {
    return [...this.counts.entries()].sort(([a], [b]) => a - b);
  }
}

/** Lower ends of the levels 1 to 6: the share of a word's occurrences that are part of a cue. */
const CUE_LEVELS = [0.02, 0.05, 0.1, 0.25, 0.5, 0.75];
const SOURCE_LEVELS = [0.03, 0.06, 0.12, 0.2, 0.35, 0.5];
/** Rarer words say too little. */
const LEAST_COUNT = 3;
/** Occurrences added that are no cue and no source, so that rare words are not taken for sure ones. */
const DOUBT = 1;

/** The table of words that are part of cues or sources more often than most. */
export function learnProfiles(counts: WordCounts): Profiles {
  const hashes: number[] = [];
  const bytes: number[] = [];
  for (const [hash, [all, cue, source]] of counts.entries()) {
    if (all < LEAST_COUNT) continue;
    const bits = profileBits(
      levelOf(cue / (all + DOUBT), CUE_LEVELS),
      levelOf(source / (all + DOUBT), SOURCE_LEVELS),
    );
    if (bits === 0) continue;
    hashes.push(hash);
    bytes.push(bits);
  }
  return { hashes: Uint32Array.from(hashes), bytes: Uint8Array.from(bytes) };
}

const levelOf = (share: number, levels: readonly number[]): number =>
  levels.filter((low) => share >= low).length;
