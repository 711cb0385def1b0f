// The zones of an article out of those of its lines.
import type { Zone } from '../model/index.ts';
import { datelineOf } from './dateline.ts';
import type { ZonedLine } from './zones.ts';

/** The zones of the lines: neighbours of one kind joined, a dateline at the head of the body cut off. */
export function joinZones(lines: readonly ZonedLine[]): Zone[] {
  const zones: Zone[] = [];
  const opening = lines.findIndex((line) => line.zone === 'body');
  lines.forEach((line, at) => {
    const dateline =
      at >= opening && at <= opening + 2 && line.zone === 'body' ? datelineOf(line.head) : null;
    if (dateline !== null && line.start + dateline.length < line.end) {
      push(zones, { kind: 'dateline', start: line.start, end: line.start + dateline.length });
      push(zones, { kind: 'body', start: line.start + dateline.length, end: line.end });
    } else push(zones, { kind: line.zone, start: line.start, end: line.end });
  });
  return zones;
}

function push(zones: Zone[], zone: Zone): void {
  const last = zones.at(-1);
  if (last?.kind === zone.kind && zone.kind !== 'dateline')
    zones[zones.length - 1] = { ...last, end: zone.end };
  else zones.push(zone);
}
