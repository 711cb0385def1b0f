import type { Knowledge, Outlet, OutletRef } from '../../model/index.ts';
import { OUTLET_KINDS } from '../../model/index.ts';
import type { OutletFacts } from '../../outlets.ts';
import { blank, entriesWith, hostTaken, mergedOutlet, outletCalled, withFacts } from '../../outlets.ts';
import { knownOutlets } from '../../pipeline.ts';
import { oneLine } from '../../report/terminal.ts';
import { openKnowledge, openStore, StoreError } from '../../store/index.ts';
import type { Arguments, Invocation } from '../command-spec.ts';
import { dbFolder } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeJson } from '../output.ts';
import { Trouble, usage } from '../trouble.ts';

const ACTIONS = ['add', 'merge', 'forget'] as const;
type Action = (typeof ACTIONS)[number];

/** The change a command line asks for ("add NAME …"), or null where it asks for a list or an outlet. */
export const actionOf = ({ words }: Arguments): Action | null =>
  ACTIONS.find((action) => words[0] === action) ?? null;

/** Writes down what a person says of an outlet; articles are read again with it by the next command that looks. */
export async function changeOutlets(action: Action, invocation: Invocation): Promise<ExitCode> {
  const names = invocation.args.words.slice(1);
  if (action === 'add') return addOutlet(invocation, names);
  refuseFacts(invocation.args, action);
  return action === 'merge' ? mergeOutlets(invocation, names) : forgetOutlet(invocation, names);
}

const NEXT = 'articles are read again with it by the next command';

async function addOutlet(invocation: Invocation, names: readonly string[]): Promise<ExitCode> {
  const facts = factsOf(
    invocation.args,
    oneOf(names, 'outlets add NAME [--host HOST] [--kind KIND] [--owner NAME]'),
  );
  const outlet = await edited(invocation, (own, known) => {
    const found = withFacts(known, facts);
    const taken = hostTaken(own, found);
    if (taken !== null) {
      throw new Trouble(
        `${taken.host} is a host of "${taken.by.name}" already; if they are one, say: outlets merge "${taken.by.name}" "${found.name}"`,
      );
    }
    return { outlet: found, own: entriesWith(own, found) };
  });
  return told(invocation, outlet, 'entered');
}

async function mergeOutlets(invocation: Invocation, names: readonly string[]): Promise<ExitCode> {
  if (names.length < 2) throw usage('say which are one: outlets merge NAME OTHER ...; the first name stays.');
  const held = await heldOutlets(invocation);
  const outlet = await edited(invocation, (own, known) => {
    const [first, ...others] = names.map((name) => meant(name, known, held));
    if (first === undefined) throw usage('say which are one: outlets merge NAME OTHER ...');
    const apart = others.filter(({ id }) => id !== first.id);
    if (apart.length === 0)
      throw new Trouble(`these names mean one outlet already: ${first.name} (${first.id})`);
    const joined = mergedOutlet(first, apart);
    return { outlet: joined, own: entriesWith(own, joined, apart) };
  });
  return told(invocation, outlet, `now one with ${names.slice(1).join(', ')}`);
}

async function forgetOutlet(invocation: Invocation, names: readonly string[]): Promise<ExitCode> {
  const name = oneOf(names, 'outlets forget NAME');
  const outlet = await edited(invocation, (own) => {
    const found = outletCalled(own, name);
    if (found === null) throw new Trouble(`nothing was entered about "${name}"; outlets lists the names`);
    return { outlet: found, own: own.filter(({ id }) => id !== found.id) };
  });
  return told(invocation, outlet, 'forgotten: what was entered about it no longer counts');
}

interface Edit {
  readonly outlet: Outlet;
  readonly own: Knowledge['outlets'];
}

/** One edit under the lock of the file. */
async function edited(
  invocation: Invocation,
  edit: (own: Knowledge['outlets'], known: readonly Outlet[]) => Edit,
): Promise<Outlet> {
  const knowledge = openKnowledge(dbFolder(invocation));
  const shipped = await knownOutlets({ outlets: [] });
  const done: Outlet[] = [];
  await knowledge.editOutlets((own) => {
    const ids = new Set(own.map(({ id }) => id));
    const { outlet, own: after } = edit(own, [...shipped.filter(({ id }) => !ids.has(id)), ...own]);
    done.push(outlet);
    return after;
  });
  const [outlet] = done;
  if (outlet === undefined) throw new Trouble('the outlets could not be edited');
  return outlet;
}

function told({ args, io }: Invocation, outlet: Outlet, what: string): ExitCode {
  if (args.flag('json')) writeJson(io, { outlet });
  else io.out(`${oneLine(`${outlet.name} (${outlet.id}): ${what}; ${NEXT}`)}\n`);
  return EXIT.done;
}

/** The outlets that kept articles are filed under; none where nothing was added. */
async function heldOutlets(invocation: Invocation): Promise<readonly OutletRef[]> {
  try {
    const store = await openStore(dbFolder(invocation), { create: false });
    try {
      const found = new Map<string, OutletRef>();
      for await (const { outlet } of store.facts()) if (outlet !== null) found.set(outlet.id, outlet);
      return [...found.values()];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'nothing-kept') return [];
    throw error;
  }
}

function meant(words: string, known: readonly Outlet[], held: readonly OutletRef[]): Outlet {
  const found = outletCalled(known, words) ?? outletCalled(held.map(blank), words);
  if (found !== null) return found;
  throw new Trouble(`no outlet is known as "${words}"; outlets lists those that are`);
}

function oneOf(names: readonly string[], form: string): string {
  const [name, ...others] = names;
  if (name === undefined || name.trim() === '' || others.length > 0)
    throw usage(`say it so, a name of several words in quotation marks: ${form}`);
  return name.trim();
}

function factsOf(args: Arguments, name: string): OutletFacts {
  const kind = OUTLET_KINDS.find((one) => one === args.text('kind')) ?? null;
  return {
    name,
    aliases: args.texts('alias'),
    hosts: args.texts('host').map(hostIn),
    kind,
    owner: args.text('owner'),
  };
}

/** A host as it was typed, or the host of an address. */
function hostIn(typed: string): string {
  const url = URL.parse(typed.includes('://') ? typed : `https://${typed}`);
  if (url === null || !url.hostname.includes('.') || url.username !== '')
    throw usage(`--host ${typed}: write a host (harbour.example) or a page's address.`);
  return url.hostname;
}

/** Facts are said with `add` alone; elsewhere they would be passed over without a word. */
export function refuseFacts(args: Arguments, action: Action | null): void {
  const given = ['host', 'kind', 'owner', 'alias'].find((name) => args.texts(name).length > 0);
  if (given === undefined) return;
  const here = action === null ? 'the list' : `"outlets ${action}"`;
  throw usage(`--${given} goes with "outlets add NAME", not with ${here}.`);
}
