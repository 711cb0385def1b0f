import type { Warning } from '../model/index.ts';
import type { Reading } from './reading.ts';

/** Why a source can not be read: a stable code, what is wrong, and what to do about it. */
export interface Trouble {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

/** The one line a person gets for a source that is not read: where, what, what to do. */
export function refusal(path: string, trouble: Trouble): Reading {
  return { kind: 'refused', warning: warn(trouble.code, `${path}: ${trouble.what}; ${trouble.remedy}.`) };
}

/** A warning about the article as a whole, or about the place `start` in its text. */
export function warn(code: string, message: string, start: number | null = null): Warning {
  return { code, message, start };
}
