// Loaded before a command: counts every attempt to reach anything, and says how many there were when it ends.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

let attempts = 0;
const counted = (holder: object, name: string): void => {
  const original: unknown = Reflect.get(holder, name);
  if (typeof original !== 'function') return;
  Reflect.set(holder, name, function (this: unknown, ...given: unknown[]): unknown {
    attempts += 1;
    const answer: unknown = Reflect.apply(original, this, given);
    return answer;
  });
};
counted(net.Socket.prototype, 'connect');
counted(dgram.Socket.prototype, 'send');
counted(dns, 'lookup');
counted(dns.promises, 'lookup');
process.on('exit', () => {
  appendFileSync(process.env['QUOTETRAIL_CONNECTIONS'] ?? '', `${attempts}\n`);
});
