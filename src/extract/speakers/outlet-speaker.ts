import { GIVEN_NAMES, MEDIA_NOUNS } from '../../lexicon/index.ts';
import type { QuoteSpeaker, Span } from '../../model/index.ts';
import { organisationKey, speakerId } from '../../text/index.ts';
import { isOutlet } from '../via/outlet-names.ts';
import type { Scene } from './scene.ts';

/** A name that only its form makes an outlet's. */
const SURE = 0.8;

/**
 * The organisation a mention names that is nothing but an outlet's name ("The Morning Herald", "Tarn Central Television"),
 * or null. Without an article the name must end in a noun of media: "Ling Sun" is somebody.
 */
export function outletSpeaker({ article }: Scene, mention: readonly Span[]): QuoteSpeaker | null {
  const [only] = mention;
  if (only === undefined || mention.length > 1) return null;
  // What stands behind a comma describes whom the words before it name ("Orr, who spoke on state television").
  const words = article.text.slice(only.start, only.end).split(',', 1)[0] ?? '';
  const name = words.replace(/^[Tt]he /u, '');
  const parts = name.toLowerCase().split(' ');
  const isMarked = name !== words || MEDIA_NOUNS.has(parts.at(-1) ?? '');
  if (!isMarked || GIVEN_NAMES.has(parts[0] ?? '') || !isOutlet(name)) return null;
  const start = only.start + words.length - name.length;
  return {
    mention,
    id: speakerId(organisationKey(name)),
    name,
    role: null,
    kind: 'organisation',
    resolvedBy: 'organisation',
    evidence: [{ start, end: start + name.length }],
    confidence: SURE,
  };
}
