// Lines in which a page says that it was changed.
import { CORRECTION_OPENERS, NOTE_OPENERS, PAGE_NOUNS } from '../lexicon/index.ts';
import type { CorrectionKind, CorrectionNote, Span } from '../model/index.ts';

/** Words of a line that are looked at: a notice says so at its beginning. */
const OPENING_CHARACTERS = 160;
/** A bare "Update" or "Corrected" that opens a sentence is no notice; one that is followed by these is. */
const NOTICE_MARK = /^\s{0,3}(?:[:–—(|-]|\d{1,2}\b|on\b|at\b)/u;

/** The notices among some lines of a text, in their order. Cost: the opening of each line. */
export const correctionNotes = (text: string, lines: readonly Span[]): readonly CorrectionNote[] =>
  lines.flatMap(({ start, end }) => {
    const kind = noticeIn(text.slice(start, Math.min(end, start + OPENING_CHARACTERS)));
    return kind === null ? [] : [{ kind, start, end }];
  });

function noticeIn(opening: string): CorrectionKind | null {
  const words = [...opening.matchAll(/\p{L}{1,40}/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    end: match.index + match[0].length,
  }));
  const first = words.findIndex(({ word }) => !NOTE_OPENERS.has(word));
  const opener = words[first];
  if (opener === undefined) return null;
  const announced = CORRECTION_OPENERS.get(opener.word);
  const isNotice = first > 0 || NOTICE_MARK.test(opening.slice(opener.end));
  if (announced !== undefined && isNotice) return announced;
  return aboutThePage(words.map(({ word }) => word));
}

/** "This article was corrected …", "An earlier version of this story …". */
function aboutThePage(words: readonly string[]): CorrectionKind | null {
  const page = words.findIndex((word, at) => PAGE_NOUNS.has(word) && words[at - 1] === 'this');
  if (page < 0) return null;
  const before = words.slice(0, page).join(' ');
  if (/\b(?:earlier|previous|original|first) version of this$/u.test(before)) return 'correction';
  const [verb, next] = words.slice(page + 1, page + 4).filter((word) => !/^(?:been|since)$/u.test(word));
  if (verb !== 'was' && verb !== 'has') return null;
  return CORRECTION_OPENERS.get(next ?? '') ?? null;
}
