import { visibleJson } from '../report/terminal.ts';
import type { Io } from './io.ts';

/** One JSON value on a line; on a terminal nothing in it can steer the screen. */
export function writeJson(io: Io, value: object): void {
  writeJsonText(io, JSON.stringify(value));
}

/** `writeJson` of a value that is JSON already. */
export function writeJsonText(io: Io, json: string): void {
  io.out(`${safe(io, json)}\n`);
}

/** `{"name":[…]}` written member by member: a list of any length takes the memory of one member. */
export async function writeJsonList(
  io: Io,
  name: string,
  members: AsyncIterable<object> | Iterable<object>,
): Promise<void> {
  let written = 0;
  let pending = `{${JSON.stringify(name)}:[`;
  for await (const member of members) {
    pending += `${written === 0 ? '' : ','}${safe(io, JSON.stringify(member))}`;
    written += 1;
    if (pending.length < 65_536) continue;
    io.out(pending);
    pending = '';
  }
  io.out(`${pending}]}\n`);
}

const safe = (io: Io, json: string): string => (io.outIsTerminal ? visibleJson(json) : json);
