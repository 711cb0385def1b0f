import type { Duplicate } from '../../model/index.ts';
import { refJson } from './members.ts';

/** A passage that stands twice. */
export const duplicateJson = (duplicate: Duplicate): object => ({
  id: duplicate.id,
  kind: duplicate.kind,
  similarity: duplicate.similarity,
  passages: duplicate.passages.map(({ articleId, path, outlet, start, end }) => ({
    articleId,
    path,
    outlet: refJson(outlet),
    start,
    end,
  })),
});
