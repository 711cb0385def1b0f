import { areOppositeKeys } from '../../text/index.ts';
import type { PartVisitor } from './edit-script.ts';
import { Int32List } from './growing.ts';
import type { Texts } from './texts.ts';
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

/** Adds up the parts of a diff of two wordings, by the numbers of their words in one array. */
export class Tally implements PartVisitor {
  equal = 0;
  equalMatter = 0;
  edits = 0;
  longest = 0;
  longestMatter = 0;
  ellipsis = false;
  bracket = false;
  private run = 0;
  private runMatter = 0;
  private words = 0;
  private readonly gone = new Int32List(64);
  private readonly come = new Int32List(64);
  private readonly vocabulary: Vocabulary;
  private readonly ids: Int32Array;

  constructor({ vocabulary, ids }: Pick<Texts, 'vocabulary' | 'ids'>) {
    this.vocabulary = vocabulary;
    this.ids = ids;
  }

  /** Forgets what was added; `words` are those of the shorter wording to come. */
  begin(words: number): void {
    this.words = words;
    this.equal = this.equalMatter = this.edits = 0;
    this.longest = this.longestMatter = 0;
    this.ellipsis = this.bracket = false;
    this.gone.length = this.come.length = 0;
    this.pause();
  }

  same(start: number, end: number): void {
    const words = this.vocabulary.countIn(this.ids, start, end, TRAIT.word);
    const matter = this.vocabulary.countIn(this.ids, start, end, TRAIT.matter);
    this.equal += words;
    this.equalMatter += matter;
    this.run += words;
    this.runMatter += matter;
    if (this.run <= this.longest) return;
    this.longest = this.run;
    this.longestMatter = this.runMatter;
  }

  changed(start: number, end: number, there: number, thereEnd: number): void {
    this.pause();
    const { vocabulary, ids } = this;
    const count = (trait: number): number => vocabulary.countIn(ids, start, end, trait);
    const countThere = (trait: number): number => vocabulary.countIn(ids, there, thereEnd, trait);
    const size = Math.max(count(TRAIT.word), countThere(TRAIT.word));
    const brackets = count(TRAIT.bracket) + countThere(TRAIT.bracket);
    let edits = size;
    if (brackets > 0) {
      this.bracket = true;
      edits = Math.max(0, size - BRACKET_WORDS * brackets);
    } else if (countThere(TRAIT.ellipsis) > 0) {
      this.ellipsis = true;
      edits = Math.max(0, size - this.words * SWALLOWED);
    }
    if (edits === 0) return;
    this.edits += edits;
    for (let at = start; at < end; at += 1) this.gone.push(ids[at] ?? 0);
    for (let at = there; at < thereEnd; at += 1) this.come.push(ids[at] ?? 0);
  }

  /** A gap between segments ends the run of equal words. */
  pause(): void {
    this.run = 0;
    this.runMatter = 0;
  }

  /** Whether what was changed holds a negation, or a figure, that the other side lacks, or words of opposite sense. */
  altered(): Alteration | null {
    const { vocabulary } = this;
    const [gone, come] = [this.gone.values(), this.come.values()];
    const negations = vocabulary.count(gone, TRAIT.negator) - vocabulary.count(come, TRAIT.negator);
    if (negations % 2 !== 0) return 'negation';
    const hasFigure = vocabulary.count(gone, TRAIT.figure) + vocabulary.count(come, TRAIT.figure) > 0;
    if (hasFigure && this.isOtherFigure()) return 'number';
    return this.isOpposite() ? 'opposite' : null;
  }

  /** "No one" for "nobody", "the one that" for "that which": a lone one is no figure. */
  private isOtherFigure(): boolean {
    const [gone, come] = [this.figures(this.gone.values()), this.figures(this.come.values())];
    const isLoneOne = (gone === '' && come === '1') || (gone === '1' && come === '');
    return gone !== come && !isLoneOne;
  }

  private isOpposite(): boolean {
    const { vocabulary } = this;
    const gone = this.gone.values().subarray(0, MOST_OPPOSED);
    const come = this.come.values().subarray(0, MOST_OPPOSED);
    if (!this.isAnyOpposable(gone) && !this.isAnyOpposable(come)) return false;
    const keysOf = (ids: Int32Array): string[] => Array.from(ids, (id) => vocabulary.keys[id] ?? '');
    const other = keysOf(come);
    return keysOf(gone).some((one) => other.some((key) => areOppositeKeys(one, key)));
  }

  private isAnyOpposable(ids: Int32Array): boolean {
    for (const id of ids) if (this.vocabulary.isOpposable(id)) return true;
    return false;
  }

  private figures(ids: Int32Array): string {
    const found = [...ids].filter((id) => this.vocabulary.has(id, TRAIT.figure));
    return found.map((id) => this.vocabulary.keys[id] ?? '').join(' ');
  }
}
