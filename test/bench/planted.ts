// Quotes with planted truth: utterances whose sizes follow Zipf's law, printed verbatim, as a fragment, edited, with an
// ellipsis, or reworded, with speakers missing or wrong, among stock phrases that everybody uses. Seeded: the same
// numbers give the same quotes.

export interface PlantedQuotes {
  /** Words as numbers into `words`; quote `q` has those in [starts[q], starts[q + 1]). */
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  readonly words: readonly string[];
  /** The utterance each quote reports; a stock phrase is one of its own each time. */
  readonly utterance: Int32Array;
  /** How each quote is printed, by number into `PRINTINGS`. */
  readonly printing: Uint8Array;
  /** -1 where no speaker is printed. */
  readonly speaker: Int32Array;
  readonly day: Int32Array;
}

export const PRINTINGS = ['verbatim', 'fragment', 'edited', 'ellipsis', 'reworded', 'stock'] as const;

export interface Recipe {
  readonly quotes: number;
  readonly seed: number;
}

/** The made-up language is always the same one; `seed` decides what is said in it. */
const LANGUAGE = 20_011;
const VOCABULARY = 40_000;
const GRAMMAR =
  'the of and to in that is was for it on we are with they this not have be will you as at but our has'.split(
    ' ',
  );
const SUCCESSORS = 24;
const SPEAKERS = 4_000;
const DAYS = 1_000;
const STOCK_PHRASES = 300;
const STOCK_SHARE = 0.01;
const LARGEST_GROUP = 1_000;
const MISSING_SPEAKER = 0.3;
const WRONG_SPEAKER = 0.02;
/** Share of printings of each sort. */
const SHARES = [0.48, 0.25, 0.15, 0.06, 0.06] as const;
const EDITED_WORDS = 0.12;
const REWORDED_WORDS = 0.3;

export function plantedQuotes({ quotes, seed }: Recipe): PlantedQuotes {
  const random = generator(seed);
  const language = new Language(generator(LANGUAGE), random);
  const tokens: number[] = [];
  const starts = new Int32Array(quotes + 1);
  const utterance = new Int32Array(quotes);
  const speaker = new Int32Array(quotes);
  const day = new Int32Array(quotes);
  const stock = Array.from({ length: STOCK_PHRASES }, () => language.sentence(3 + (random() % 3)));
  let next = 0;
  let made = 0;
  const printing = new Uint8Array(quotes);
  const print = (words: readonly number[], how: number, who: number, when: number): void => {
    starts[made] = tokens.length;
    for (const word of words) tokens.push(word);
    utterance[made] = next;
    printing[made] = how;
    speaker[made] = who;
    day[made] = when;
    made += 1;
  };
  while (made < quotes) {
    const who = random() % SPEAKERS;
    const when = random() % DAYS;
    if (share(random) < STOCK_SHARE)
      print(stock[random() % STOCK_PHRASES] ?? [], STOCK, named(who, random), when);
    else {
      const said = language.sentence(6 + (random() % 34));
      const size = Math.min(quotes - made, sizeOf(share(random)));
      for (let copy = 0; copy < size; copy += 1) {
        const how = copy === 0 ? 0 : printingOf(share(random));
        print(language.printed(said, how), how, named(who, random), when + (random() % 4));
      }
    }
    next += 1;
  }
  starts[quotes] = tokens.length;
  return {
    tokens: Int32Array.from(tokens),
    starts,
    words: language.words,
    utterance,
    printing,
    speaker,
    day,
  };
}

const STOCK = PRINTINGS.indexOf('stock');

function printingOf(draw: number): number {
  let from = 0;
  for (const [how, part] of SHARES.entries()) if (draw < (from += part)) return how;
  return 0;
}

function named(who: number, random: () => number): number {
  const draw = share(random);
  if (draw < MISSING_SPEAKER) return -1;
  return draw < MISSING_SPEAKER + WRONG_SPEAKER ? random() % SPEAKERS : who;
}

/** Zipf's law: utterances printed at least n times are as many as n to this power is small. */
const ZIPF = 1.5;
const sizeOf = (draw: number): number => Math.min(LARGEST_GROUP, Math.floor(draw ** (-1 / ZIPF)));

const share = (random: () => number): number => random() / 2 ** 32;

/** Marsaglia's xorshift (2003), 32 bits. */
function generator(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

/** Sentences of a made-up language in which a word is followed by few others, as in real prose. */
class Language {
  readonly words: readonly string[];
  private random: () => number;
  private readonly followers: Int32Array;

  constructor(made: () => number, random: () => number) {
    this.random = made;
    const invented = Array.from({ length: VOCABULARY - GRAMMAR.length }, (_, at) => `w${at.toString(36)}`);
    this.words = [...GRAMMAR, ...invented, '…'];
    this.followers = Int32Array.from({ length: VOCABULARY * SUCCESSORS }, () => this.draw());
    this.random = random;
  }

  /** A word number; the n-th word is about n times as rare as the first. */
  private draw(): number {
    return Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** share(this.random)) - 1);
  }

  sentence(length: number): number[] {
    const said = [this.draw()];
    while (said.length < length) {
      const rank = Math.floor(SUCCESSORS ** share(this.random)) - 1;
      said.push(this.followers[(said.at(-1) ?? 0) * SUCCESSORS + rank] ?? 0);
    }
    return said;
  }

  /** The sentence as an outlet prints it, by number into `PRINTINGS`. */
  printed(said: readonly number[], how: number): readonly number[] {
    const sort = PRINTINGS[how];
    if (sort === 'fragment') return this.fragment(said);
    if (sort === 'edited') return this.changed(said, EDITED_WORDS);
    if (sort === 'ellipsis') return this.shortened(said);
    return sort === 'reworded' ? this.changed(said, REWORDED_WORDS) : said;
  }

  private fragment(said: readonly number[]): readonly number[] {
    const length = Math.min(said.length, 3 + (this.random() % said.length));
    const start = this.random() % (said.length - length + 1);
    return said.slice(start, start + length);
  }

  private changed(said: readonly number[], part: number): number[] {
    return said.flatMap((word) => {
      if (share(this.random) >= part) return [word];
      const kind = this.random() % 3;
      return kind === 0 ? [] : kind === 1 ? [this.draw()] : [word, this.draw()];
    });
  }

  private shortened(said: readonly number[]): readonly number[] {
    if (said.length < 12) return said;
    const from = 4 + (this.random() % (said.length - 10));
    const gone = 2 + (this.random() % (said.length - from - 3));
    return [...said.slice(0, from), this.words.length - 1, ...said.slice(from + gone)];
  }
}
