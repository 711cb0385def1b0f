// Schemas that others wrote (in $QUOTETRAIL_DATA/data/schemas; none is part of the project), ready to hold exports to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import * as formats from 'ajv-formats';
import type { Vocabulary } from './vocabulary.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What is wrong with a value, a line each; empty where nothing is. */
export type Check = (value: unknown) => readonly string[];

type Fields = Readonly<Record<string, unknown>>;

const readJson = (file: string): Fields => JSON.parse(readFileSync(file, 'utf8')) as Fields;

/** Draft 4 schemas name themselves so; the words used are those of later drafts too. */
const laterDraft = (document: Fields): Fields =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== '$schema' && name !== 'id'));

function validator(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default.default(ajv);
  return ajv;
}

const told = (validate: ValidateFunction, name: string): Check => {
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message }) => `${name} ${instancePath}: ${message ?? ''}`,
        );
};

/** `prov-json.schema.json` or `csl-data.schema.json` of a folder of schemas. */
export const schemaCheck = (folder: string, name: string): Check =>
  told(validator().compile(laterDraft(readJson(join(folder, name)))), name);

/** Every demand (assertion type "must") of the W3C's tests of the Web Annotation model, by name. */
export function annotationChecks(folder: string): ReadonlyMap<string, Check> {
  const root = join(folder, 'web-annotation');
  const ajv = validator();
  for (const name of readdirSync(join(root, 'definitions')).filter(isAboutAnnotations))
    ajv.addSchema(laterDraft(readJson(join(root, 'definitions', name))), name);
  const files = readdirSync(join(root, 'annotations'), { recursive: true, encoding: 'utf8' });
  const found = new Map<string, Check>();
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    const schema = readJson(join(root, 'annotations', file));
    if (schema['assertionType'] === 'must') found.set(file, told(ajv.compile(laterDraft(schema)), file));
  }
  return found;
}

/** Collections are another model, in words of an older draft; no test of annotations refers to them. */
const isAboutAnnotations = (file: string): boolean => file.endsWith('.json') && file !== 'collections.json';

/** The vocabulary of schema.org as it publishes it. */
export const schemaOrg = (folder: string): Vocabulary =>
  vocabularyOf(readJson(join(folder, 'schemaorg-all-https.jsonld')));
