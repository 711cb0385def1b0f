import type { SpeakerAlias } from '../../model/index.ts';
import {
  consonantKey,
  hash32,
  organisationKey,
  nameKey,
  speakerId,
  spellingKey,
  splitName,
  surnameKey,
} from '../../text/index.ts';
import { nameOf } from './cluster.ts';
import { aliasNames } from './unify-speakers.ts';
import { byFrequency } from './utterers.ts';
import type { Sighted } from './utterers.ts';

/** Where an article's speaker can meet others: the keys it is known by, and those under which it looks. */
export interface SpeakerKeys {
  readonly kept: readonly number[];
  readonly sought: readonly number[];
}

/**
 * Keys that lead from a speaker to every other that could be joined with it or decide with whom it is joined.
 *
 * People meet by surname and by the consonants of it, bodies by their key and their one-word forms; a lone name with a
 * role also looks for the people whose given name it is, and for the body of that name.
 */
export function speakerKeys(aliases: readonly SpeakerAlias[]): (sighted: Sighted) => SpeakerKeys {
  const aliasOf = aliasNames(aliases);
  return (sighted) => {
    const printed = nameOf({ utterers: [sighted], alias: null });
    const alias = aliasOf(printed);
    const keys = alias === null ? keysOf(sighted, printed) : aliasedKeys(alias);
    return { kept: keys.kept.map((key) => hash32(key)), sought: keys.sought.map((key) => hash32(key)) };
  };
}

interface Words {
  readonly kept: readonly string[];
  readonly sought: readonly string[];
}

function keysOf(sighted: Sighted, name: string): Words {
  const { kind, id } = sighted;
  if (kind === 'person') return personKeys(name, sighted.roles.size > 0);
  if (kind === 'organisation' && name !== '') return alike([...bodyKeys(name), ...formKeys(sighted)]);
  return alike([`u ${kind} ${id}`]);
}

const alike = (keys: readonly string[]): Words => ({ kept: keys, sought: keys });

function personKeys(name: string, hasRole: boolean): Words {
  const { given, surname } = splitName(name);
  const family = [`s ${surnameKey(name)}`, `i ${speakerId(nameKey(name))}`];
  const [first] = given;
  if (first !== undefined) {
    const consonants = consonantKey(surname);
    const own = consonants === null ? family : [...family, `c ${consonants}`];
    const spelling = spellingKey(first);
    return { kept: [...own, `g ${spelling}`], sought: [...own, `l ${spelling}`] };
  }
  const body = `o ${organisationKey(name)}`;
  const lone = spellingKey(name);
  return {
    kept: [...family, body, ...(hasRole ? [`l ${lone}`] : [])],
    sought: [...family, body, ...(hasRole ? [`g ${lone}`] : [])],
  };
}

const bodyKeys = (name: string): readonly string[] => [
  `o ${organisationKey(name)}`,
  `i ${speakerId(organisationKey(name))}`,
];

const formKeys = ({ forms }: Sighted): readonly string[] =>
  byFrequency([forms])
    .map(organisationKey)
    .filter((form) => !form.includes(' '))
    .map((form) => `o ${form}`);

/** A name that people gave may be a person's or a body's. */
function aliasedKeys(alias: string): Words {
  const person = personKeys(alias, true);
  const body = bodyKeys(alias);
  return { kept: [...person.kept, ...body], sought: [...person.sought, ...body] };
}
