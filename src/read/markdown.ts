// An article as Markdown, with its facts in front matter.
import type { Credit, OutletRef, Warning } from '../model/index.ts';
import { assemble, type Draft, urlOfSource } from './assemble.ts';
import type { Found } from './credit-names.ts';
import { type CreditContext, creditPhrases, creditsOf, fromByline, place } from './credits.ts';
import { evidenceOf } from './date-evidence.ts';
import { type FrontField, type FrontMatter, readFrontMatter } from './front-matter.ts';
import { hostOf, type KnownOutlets, namedOutlet, refOf } from './known-outlets.ts';
import { cleanByline, bylineOf, datesOfLines, ofHost } from './page-facts.ts';
import { markLine } from './headline.ts';
import { pageLines } from './page-lines.ts';
import { hasProse, NO_ARTICLE } from './raw-page.ts';
import type { RawSource, Reading } from './reading.ts';
import { OWN_REPORT, refusal, warn } from './trouble.ts';
import { joinZones } from './join-zones.ts';
import { type ZonedLine, zonePage } from './zones.ts';

/** The first line of a report of ours in Markdown: a link that shows nothing. */
const REPORT_MARK = /^\[\/\/\]: # \(quotetrail [\w.+-]{1,40} report\)\r?\n/u;

/** The article of a Markdown file; offsets index the decoded file, its front matter included. */
export async function readMarkdown(
  source: RawSource,
  text: string,
  known: KnownOutlets,
  warnings: readonly Warning[],
): Promise<Reading> {
  if (REPORT_MARK.test(text)) return refusal(source.path, OWN_REPORT);
  const front = await readFrontMatter(text);
  const first = (field: FrontField): string | null => front.fields.get(field)?.[0] ?? null;
  const plain = pageLines(text, { start: front.block.end, end: text.length });
  const titled = plain.findIndex((line) => /^#\s/u.test(line.head));
  const page = zonePage(plain, { kind: 'article', headline: titled === -1 ? null : titled });
  if (!hasProse(page.lines)) return refusal(source.path, NO_ARTICLE);
  const named = urlField(first('url'));
  const url = named.url ?? urlOfSource(source);
  const outlet = outletOfFront(first('outlet'), hostOf(url), known);
  const context = { known, own: outlet };
  const heading = plain[titled]?.head.replace(/^#\s{1,9}/u, '').replace(/\s#{1,6}$/u, '') ?? null;
  const printed = datesOfLines(page.lines);
  const draft: Draft = {
    text,
    zones: joinZones([...frontLines(text, front), ...page.lines]),
    credits: [...frontCredits(text, front, context), ...creditsOf(page.lines, context)],
    title: first('title') ?? heading,
    outlet,
    url,
    byline: cleanByline((front.fields.get('byline') ?? []).join(', ')) ?? bylineOf(page.lines),
    language: languageTag(first('language')),
    published: [evidenceOf(first('published'), 'metadata'), ...printed.published],
    modified: [evidenceOf(first('modified'), 'metadata'), ...printed.modified],
    warnings: [...warnings, ...front.warnings, ...named.warnings, ...undated(front)],
  };
  return assemble(source, draft);
}

function urlField(value: string | null): { url: string | null; warnings: readonly Warning[] } {
  if (value === null) return { url: null, warnings: [] };
  if (hostOf(value) !== null) return { url: value, warnings: [] };
  return {
    url: null,
    warnings: [
      warn('url', `The front matter's url "${value.slice(0, 80)}" is no http(s) address and was left out.`),
    ],
  };
}

/** Dates in the front matter that could not be read: the person who wrote them should know. */
function undated(front: FrontMatter): Warning[] {
  return (['published', 'modified'] as const).flatMap((field) => {
    const value = front.fields.get(field)?.[0];
    if (value === undefined || evidenceOf(value, 'metadata') !== null) return [];
    return [
      warn(
        'date',
        `The front matter's ${field} "${value.slice(0, 60)}" is no date that could be read; write 2025-03-04 or 2025-03-04T09:15:00Z.`,
      ),
    ];
  });
}

/** The outlet a person wrote down, else the host's. */
function outletOfFront(name: string | null, host: string | null, known: KnownOutlets): OutletRef | null {
  if (name !== null) {
    const outlet = known.byName(name) ?? (host === null ? null : known.byHost(host));
    return outlet !== null && known.byName(name) !== null ? refOf(outlet) : namedOutlet(name);
  }
  return host === null ? null : ofHost(host, known);
}

/** "en" of "en-GB"; null where the value is no language tag. */
export const languageTag = (value: string | null): string | null =>
  /^([a-z]{2,3})(?:[-_]|$)/iu.exec(value ?? '')?.[1]?.toLowerCase() ?? null;

const FRONT_ZONES = [
  [/^credit\s?:/iu, 'credit'],
  [/^byline\s?:/iu, 'byline'],
] as const;

/** The lines of the block: never body, so that no value in it is read as the article's words. */
function frontLines(text: string, front: FrontMatter): ZonedLine[] {
  let zone: ZonedLine['zone'] = 'chrome';
  return pageLines(text, front.block).map((line) => {
    // Entries of a list belong to the key above them.
    if (!/^-\s/u.test(line.head)) zone = FRONT_ZONES.find(([form]) => form.test(line.head))?.[1] ?? 'chrome';
    return { ...markLine(line), zone };
  });
}

/** Credits written in the front matter, and houses named in its byline, at their places in the file. */
function frontCredits(text: string, front: FrontMatter, context: CreditContext): Credit[] {
  const bylines = front.fields.get('byline') ?? [];
  const credits = front.fields.get('credit') ?? [];
  return [
    ...bylines.flatMap((words) =>
      placed(text, front, { field: 'byline', words }, { found: fromByline(words, context), context }),
    ),
    ...credits.flatMap((words) =>
      placed(text, front, { field: 'credit', words }, { found: creditPhrases(words, context), context }),
    ),
  ];
}

interface FieldValue {
  readonly field: FrontField;
  readonly words: string;
}

/** Found names at their place: the value's own, or the whole field where a folded value stands nowhere as one string. */
function placed(
  text: string,
  front: FrontMatter,
  { field, words }: FieldValue,
  { found, context }: { readonly found: readonly Found[]; readonly context: CreditContext },
): Credit[] {
  const block = text.slice(front.block.start, front.block.end);
  const from = Math.max(0, block.search(field === 'credit' ? /^credit\s?:/imu : /^byline\s?:/imu));
  const at = block.indexOf(words, from);
  if (at >= 0) return place({ start: at }, found, context);
  return place({ start: from }, found, context).map((credit) => ({
    ...credit,
    start: from,
    end: front.block.end,
  }));
}
