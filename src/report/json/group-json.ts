import type { Group } from '../../model/index.ts';
import { memberJson, originJson, refJson } from './members.ts';

/** A group as `groups`, `where`, `trail` and `variants` give it. */
export const groupJson = (group: Group): object => ({
  id: group.id,
  speaker: refJson(group.speaker),
  wording: group.wording,
  wordingKind: group.variants[0]?.kind ?? null,
  printed: group.variants[0]?.printed ?? null,
  independentReports: group.independentReports,
  origin: originJson(group.origin),
  members: group.members.map(memberJson),
});
