import type { Run } from '../marked.ts';
import { escapeMarkdown } from './escape-markdown.ts';

const SIGN = /[\p{P}\p{S}]/u;

/**
 * Words with the marked ones in bold, as CommonMark reads them: `**` opens only before a word or behind a gap, so a
 * space stands outside the bold, and so does a sign that has a letter on its other side.
 */
export function runsMarkdown(runs: readonly Run[]): string {
  const line = runs.map((run, at) => {
    if (!run.marked) return inLine(run.text);
    const around = { before: runs[at - 1]?.text.at(-1) ?? ' ', after: runs[at + 1]?.text.at(0) ?? ' ' };
    const { lead, core, tail } = boldPart(run.text, around);
    return core === '' ? inLine(run.text) : `${inLine(lead)}**${escapeMarkdown(core)}**${inLine(tail)}`;
  });
  return line.join('').trim();
}

/** Escaped, with the white space at its ends kept as one space. */
function inLine(text: string): string {
  const words = escapeMarkdown(text);
  if (words === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${words}${/\s$/u.test(text) ? ' ' : ''}`;
}

interface Parts {
  readonly lead: string;
  readonly core: string;
  readonly tail: string;
}

function boldPart(text: string, around: { readonly before: string; readonly after: string }): Parts {
  const inner = text.trim();
  const from = inner === '' ? text.length : text.length - text.trimStart().length;
  const white = text.slice(0, from);
  const trailing = text.slice(from + inner.length);
  const before = white === '' ? around.before : ' ';
  const after = trailing === '' ? around.after : ' ';
  const characters = Array.from(inner);
  let start = 0;
  let end = characters.length;
  if (isLetter(before)) while (start < end && SIGN.test(characters[start] ?? '')) start += 1;
  if (isLetter(after)) while (end > start && SIGN.test(characters[end - 1] ?? '')) end -= 1;
  return {
    lead: white + characters.slice(0, start).join(''),
    core: characters.slice(start, end).join(''),
    tail: characters.slice(end).join('') + trailing,
  };
}

const isLetter = (character: string): boolean => !SIGN.test(character) && !/\s/u.test(character);
