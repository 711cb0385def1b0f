import type { Reason } from '../model/index.ts';
import { spelledOut } from './wording-rule.ts';

/** A conflict's reason as a sentence; a code nobody worded yet is spelled out with its values. */
export function conflictWords(reason: Reason): string {
  const values =
    reason.values.length === 0 ? '' : `: ${reason.values.map((value) => `“${value}”`).join(' ↔ ')}`;
  return `${spelledOut(reason.code)}${values}.`;
}
