import { areOppositeKeys } from '../../text/index.ts';
import { TRAIT } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What can turn the meaning of a wording that is otherwise the same. */
export type Alteration = 'negation' | 'number' | 'opposite';

/** Words changed on either side that are held against each other for opposites: their product is the cost. */
const MOST_OPPOSED = 24;

/** Words an editor's bracket may stand for. */
export const BRACKET_WORDS = 6;
/** Words an ellipsis in the longer wording may have swallowed of the shorter, as a share of the shorter. */
export const SWALLOWED = 0.5;

/** Adds up the parts of a diff of two wordings, by the numbers of their words. */
export class Tally {
  equal = 0;
  equalMatter = 0;
  edits = 0;
  longest = 0;
  longestMatter = 0;
  ellipsis = false;
  bracket = false;
  private run = 0;
  private runMatter = 0;
  private readonly gone: number[] = [];
  private readonly come: number[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly words: number;

  /** `words` are those of the shorter wording. */
  constructor(vocabulary: Vocabulary, words: number) {
    this.vocabulary = vocabulary;
    this.words = words;
  }

  same(ids: Int32Array): void {
    const words = this.vocabulary.count(ids, TRAIT.word);
    const matter = this.vocabulary.count(ids, TRAIT.matter);
    this.equal += words;
    this.equalMatter += matter;
    this.run += words;
    this.runMatter += matter;
    if (this.run <= this.longest) return;
    this.longest = this.run;
    this.longestMatter = this.runMatter;
  }

  changed(left: Int32Array, right: Int32Array): void {
    this.pause();
    const { vocabulary } = this;
    const size = Math.max(vocabulary.count(left, TRAIT.word), vocabulary.count(right, TRAIT.word));
    const brackets = vocabulary.count(left, TRAIT.bracket) + vocabulary.count(right, TRAIT.bracket);
    if (brackets > 0) {
      this.bracket = true;
      this.count(left, right, Math.max(0, size - BRACKET_WORDS * brackets));
    } else if (vocabulary.count(right, TRAIT.ellipsis) > 0) {
      this.ellipsis = true;
      this.count(left, right, Math.max(0, size - this.words * SWALLOWED));
    } else this.count(left, right, size);
  }

  private count(left: Int32Array, right: Int32Array, edits: number): void {
    if (edits === 0) return;
    this.edits += edits;
    for (const id of left) this.gone.push(id);
    for (const id of right) this.come.push(id);
  }

  /** A gap between segments ends the run of equal words. */
  pause(): void {
    this.run = 0;
    this.runMatter = 0;
  }

  /** Whether what was changed holds a negation, or a figure, that the other side lacks, or words of opposite sense. */
  altered(): Alteration | null {
    if (this.negations(this.gone) % 2 !== this.negations(this.come) % 2) return 'negation';
    const [gone, come] = [this.figures(this.gone), this.figures(this.come)];
    // "No one" for "nobody", "the one that" for "that which": a lone one is no figure.
    const isLoneOne = (gone === '' && come === '1') || (gone === '1' && come === '');
    if (gone !== come && !isLoneOne) return 'number';
    return this.isOpposite() ? 'opposite' : null;
  }

  private isOpposite(): boolean {
    const { keys } = this.vocabulary;
    const come = this.come.slice(0, MOST_OPPOSED).map((id) => keys[id] ?? '');
    return this.gone
      .slice(0, MOST_OPPOSED)
      .some((id) => come.some((key) => areOppositeKeys(keys[id] ?? '', key)));
  }

  private negations(ids: readonly number[]): number {
    return ids.filter((id) => this.vocabulary.has(id, TRAIT.negator)).length;
  }

  private figures(ids: readonly number[]): string {
    const found = ids.filter((id) => this.vocabulary.has(id, TRAIT.figure));
    return found.map((id) => this.vocabulary.keys[id] ?? '').join(' ');
  }
}
