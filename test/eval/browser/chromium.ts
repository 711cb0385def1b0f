// A real browser, driven over the DevTools protocol (https://chromedevtools.github.io/devtools-protocol/) by a WebSocket of
// Node's own: what a page asks the network for, what it runs, how wide it is, how it looks.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Milliseconds a browser may take to say where it listens, and a page to load. */
const PATIENCE = 60_000;

/** The command of a Chromium that is installed here, or null. */
export const chromiumHere = (): string | null =>
  NAMES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;

/** One tab. */
export interface Page {
  /** A command of the protocol; its result. */
  readonly send: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;
  /** The value of an expression, as JSON. */
  readonly value: (expression: string) => Promise<unknown>;
  /** Loads an address; answers when it is loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Names and contents of the events told since the tab was opened. */
  readonly events: readonly { readonly method: string; readonly params: unknown }[];
  readonly close: () => Promise<void>;
}

interface Told {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Starts the browser with a profile of its own and opens one tab. */
export async function openChromium(command: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'quotetrail-browser-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];
  const child = spawn(command, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const { port } = new URL(await listening(child));
    const tabs = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const tab = tabs.find(({ type }) => type === 'page');
    if (tab === undefined) throw new Error(`${command} opened no tab`);
    return await connected(tab.webSocketDebuggerUrl, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address the browser says it listens at. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const late = setTimeout(() => {
      reject(new Error(`the browser did not start: ${heard.slice(-300)}`));
    }, PATIENCE);
    child.stderr?.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      const address = /ws:\/\/\S+/u.exec(heard)?.[0];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

async function connected(address: string, stop: () => Promise<void>): Promise<Page> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (told: Told) => void>();
  const events: { method: string; params: unknown }[] = [];
  let sent = 0;
  socket.addEventListener('message', ({ data }) => {
    const told = JSON.parse(String(data)) as Told;
    if (told.id !== undefined) waiting.get(told.id)?.(told);
    else if (told.method !== undefined) events.push({ method: told.method, params: told.params });
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const send: Page['send'] = async (method, params = {}) => {
    sent += 1;
    const id = sent;
    const told = new Promise<Told>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await told;
    waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
  const value: Page['value'] = async (expression) => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })) as { result?: { value?: unknown }; exceptionDetails?: unknown };
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails).slice(0, 500));
    return result?.value;
  };
  for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await send(`${domain}.enable`);
  return {
    send,
    value,
    events,
    open: async (to) => {
      await send('Page.navigate', { url: to });
      await untilLoaded(value);
    },
    close: async () => {
      socket.close();
      await stop();
    },
  };
}

async function untilLoaded(value: Page['value']): Promise<void> {
  const end = Date.now() + PATIENCE;
  while ((await value('document.readyState + location.protocol')) !== 'completefile:') {
    if (Date.now() > end) throw new Error('the page did not load');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
