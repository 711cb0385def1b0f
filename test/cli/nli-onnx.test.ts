import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localModel } from '../../src/cli/nli/local-model.ts';
import { desk } from './desk.ts';
import type { Desk } from './desk.ts';
import { tinyModel } from './onnx-file.ts';

const LIBRARY = '@huggingface/transformers';

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(LIBRARY);
    return true;
  } catch {
    return false;
  }
}

const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'open', 'shut'];
const TOKENIZER = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: VOCABULARY.slice(0, 4).map((content, id) => ({
    id,
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  })),
  normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: { type: 'BertProcessing', sep: ['[SEP]', 3], cls: ['[CLS]', 2] },
  decoder: null,
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(VOCABULARY.map((word, id) => [word, id])),
  },
};

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

describe('a tiny ONNX model in a folder', () => {
  it.skipIf(!isInstalled())(
    `is run by ${LIBRARY} (skipped where the optional library is not installed)`,
    async () => {
      const folder = join(at.folder, 'tiny');
      mkdirSync(join(folder, 'onnx'), { recursive: true });
      const write = (file: string, value: object): void => {
        writeFileSync(join(folder, file), JSON.stringify(value));
      };
      const id2label = { 0: 'contradiction', 1: 'neutral', 2: 'entailment' };
      write('config.json', {
        model_type: 'bert',
        architectures: ['BertForSequenceClassification'],
        id2label,
      });
      write('tokenizer.json', TOKENIZER);
      write('tokenizer_config.json', {
        tokenizer_class: 'BertTokenizer',
        model_max_length: 64,
        unk_token: '[UNK]',
      });
      // The mean of [CLS] open [SEP] open [SEP] is 3.2, of [CLS] open [SEP] shut [SEP] 3.4.
      writeFileSync(join(folder, 'onnx', 'model.onnx'), tinyModel([100, 0, -100], [-330, 0, 330]));
      const model = await localModel(folder);
      expect((await model.read('open', 'open')).entailment).toBeGreaterThan(0.99);
      expect((await model.read('open', 'shut')).contradiction).toBeGreaterThan(0.99);
    },
  );
});
