// The printed names and dates of one line ("By Ana Rell | Published 4 March 2025 | Updated 5 March 2025").
import { readDate } from './date-words.ts';

/** What a line of names and dates says; each as printed, null where it does not say. */
export interface PrintedStamps {
  /** The words before the first date, with "By". */
  readonly names: string | null;
  readonly published: string | null;
  readonly modified: string | null;
}

const CHANGE =
  /^(?:last )?(?:updated|modified|mis à jour|aktualisiert|actualizado|aggiornato|обновлено)(?![\p{L}\p{N}])/iu;
const PUBLICATION =
  /^(?:first )?(?:published|posted|publié|veröffentlicht|publicado|pubblicato|опубликовано)(?![\p{L}\p{N}])/iu;
const OPENER =
  /\s(?=(?:(?:first |last )?(?:published|posted|updated|modified)|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|aggiornato|опубликовано|обновлено)\s?(?::|\p{L}{0,3}\s{0,2}\p{L}{0,12}\s?\d))/iu;

/** Reads a line part by part: parts end at bars and where a word of publication or change stands before its date. Linear. */
export function stampsOf(head: string): PrintedStamps {
  const parts = head
    .split(/[|•·;]/u)
    .flatMap((part) => part.split(OPENER))
    .map((part) => part.replace(/^[\s,–—-]{1,4}|[\s,–—-]{1,4}$/gu, ''))
    .filter((part) => part !== '');
  const dated = parts.filter((part) => readDate(part) !== null);
  const first = parts[0] ?? null;
  const names = first === null || dated.includes(first) ? null : first;
  // A date alone is read with the clock and zone that may stand behind a bar.
  if (dated.length === 1) {
    const isChange = CHANGE.test(dated[0] ?? '');
    return { names, published: isChange ? null : head, modified: isChange ? head : null };
  }
  return {
    names,
    published:
      dated.find((part) => PUBLICATION.test(part)) ?? dated.find((part) => !CHANGE.test(part)) ?? null,
    modified: dated.find((part) => CHANGE.test(part)) ?? null,
  };
}

const DATE_BEHIND =
  /^(.{2,60}?)(?:\s{0,2}[,|·•–—-]\s{0,2}|\s{1,2})(\d{1,2}(?:\.|st|nd|rd|th|º)?[\s-](?:de\s)?[^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{3,12}\.?,?\s(?:del?\s)?\d{4}|[^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{4}-\d{2}-\d{2}|\d{1,4}[./]\d{1,2}[./]\d{1,4}|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])/u;

/** The day's name between a house and a date. */
const WEEKDAY =
  /[,\s]{1,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/iu;

/** The name before the date of a line that begins with one ("Vale Herald, 9 January 2026"), or null. */
export function nameBeforeDate(head: string): string | null {
  const found = DATE_BEHIND.exec(head.slice(0, 120));
  const name = (found?.[1] ?? '')
    .trim()
    .replace(WEEKDAY, '')
    .replace(/[\s,|·•–—-]{1,4}$/u, '');
  return name === '' || readDate(found?.[2] ?? '') === null ? null : name;
}
