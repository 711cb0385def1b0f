import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Trouble, usage } from '../trouble.ts';
import { classPlaces, readingOf } from './reading-of.ts';
import type { InferenceModel } from './reading-of.ts';

/** The library that runs models of this kind: an optional peer, never installed or fetched by us. */
const LIBRARY = '@huggingface/transformers';

interface Loader<T> {
  from_pretrained(folder: string, options: object): Promise<T>;
}
type Tokenizer = (text: string, options: object) => unknown;
interface Classifier {
  (inputs: unknown): Promise<{ readonly logits: { readonly data: Iterable<number> } }>;
  readonly config: { readonly id2label?: Readonly<Record<string, string>> };
}
interface Library {
  readonly env: { allowRemoteModels: boolean; localModelPath: string; useFSCache: boolean };
  readonly AutoTokenizer: Loader<Tokenizer>;
  readonly AutoModelForSequenceClassification: Loader<Classifier>;
}

/**
 * A model of a folder on this machine (ONNX weights with tokenizer and configuration), run by the optional library.
 *
 * Nothing is fetched: remote models are switched off before the folder is read. Trouble where the library is not
 * installed, the folder holds no model, or the model has no class for contradiction.
 */
export async function localModel(folder: string, load = loadLibrary): Promise<InferenceModel> {
  const path = resolve(folder);
  if (!existsSync(join(path, 'config.json')))
    throw usage(
      `--nli ${folder}: the folder holds no config.json of a model; give the folder of an ONNX model.`,
    );
  const options = { local_files_only: true, dtype: weightsIn(path, folder) };
  const library = await load();
  library.env.allowRemoteModels = false;
  // Versions before 3.6 put this in front of every path, a whole one too; nothing is copied into a cache either.
  library.env.localModelPath = '/';
  library.env.useFSCache = false;
  const [tokenizer, model] = await Promise.all([
    library.AutoTokenizer.from_pretrained(path, options),
    library.AutoModelForSequenceClassification.from_pretrained(path, options),
  ]).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Trouble(`--nli ${folder}: the model cannot be read (${reason.replace(/\s+/gu, ' ').trim()}).`);
  });
  const labels = Object.entries(model.config.id2label ?? {})
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, label]) => label);
  const places = classPlaces(labels);
  if (places === null)
    throw usage(
      `--nli ${folder}: the model tells ${labels.join(', ') || 'no classes'}; entailment, neutral and contradiction are needed.`,
    );
  return {
    read: async (premise, hypothesis) => {
      const inputs = tokenizer(premise, { text_pair: hypothesis, truncation: true });
      const { logits } = await model(inputs);
      return readingOf([...logits.data], places);
    },
  };
}

/** Weights as the library names them: in full, or in eight bits. */
const WEIGHTS = [
  ['fp32', 'model.onnx'],
  ['q8', 'model_quantized.onnx'],
] as const;

/** Which weights a folder holds, the full ones first. */
function weightsIn(path: string, folder: string): 'fp32' | 'q8' {
  const found = WEIGHTS.find(([, file]) => existsSync(join(path, 'onnx', file)));
  if (found === undefined)
    throw usage(
      `--nli ${folder}: the folder holds neither onnx/model.onnx nor onnx/model_quantized.onnx; give the folder of an ONNX model.`,
    );
  return found[0];
}

async function loadLibrary(): Promise<Library> {
  let found: unknown;
  try {
    found = await import(LIBRARY);
  } catch {
    throw new Trouble(
      `--nli: a model in a folder needs the library ${LIBRARY}, which is not installed; "npm install ${LIBRARY}" adds it.`,
    );
  }
  if (!isLibrary(found))
    throw new Trouble(
      `--nli: ${LIBRARY} is of a version that is not known here; version 3 or later is needed.`,
    );
  return found;
}

const isLibrary = (value: unknown): value is Library =>
  typeof value === 'object' &&
  value !== null &&
  'env' in value &&
  'AutoTokenizer' in value &&
  'AutoModelForSequenceClassification' in value;
