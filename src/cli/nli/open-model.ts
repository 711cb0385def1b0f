import type { Opinion } from '../../conflict/index.ts';
import type { Invocation } from '../command-spec.ts';
import { resolve } from 'node:path';
import type { InferenceModel } from './reading-of.ts';

/** The model a person asked for, or null: without `--nli` nothing is loaded and nothing is sent anywhere. */
export async function openModel({ args, io }: Invocation): Promise<InferenceModel | null> {
  const given = args.text('nli');
  if (given === null) return null;
  if (/^https?:\/\//u.test(given)) {
    const { httpModel } = await import('./http-model.ts');
    const key = io.env['QUOTETRAIL_NLI_KEY'] ?? '';
    return httpModel({
      address: given,
      model: args.text('nli-model') ?? 'default',
      key: key === '' ? null : key,
    });
  }
  const { localModel } = await import('./local-model.ts');
  return localModel(resolve(io.cwd, given));
}

/** What a model says of two statements, asked in both directions. */
export async function opinionOf(model: InferenceModel, a: string, b: string): Promise<Opinion> {
  return { forth: await model.read(a, b), back: await model.read(b, a) };
}
