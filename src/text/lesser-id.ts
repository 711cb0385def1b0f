import type { GroupSeat } from '../model/index.ts';
import { keyOf } from './hash.ts';

/** The id of a group whose content key is that of an earlier one. */
export const lesserId = ({ key, quoteId }: Pick<GroupSeat, 'key' | 'quoteId'>): string =>
  keyOf('g', [key, quoteId]);
