import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../model/index.ts';

/** One annotated attribution: where its parts stand, in UTF-16 units. */
export interface GoldAttribution {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * The articles of a folder of PolNeAR, in order of name: `text/NAME.txt` with `attributions/NAME_ANNOTATOR.ann` in brat's
 * stand-off form, whose offsets count code points. Of several annotators of one article the first by name is taken.
 *
 * Throws what the file system throws where the folder can not be read.
 */
export function readGold(folder: string): GoldArticle[] {
  const articles = new Map<string, GoldArticle>();
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const name = file.slice(0, file.lastIndexOf('_'));
    if (!file.endsWith('.ann') || articles.has(name)) continue;
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8');
    const annotation = readFileSync(join(folder, 'attributions', file), 'utf8');
    articles.set(name, { name, text, attributions: parseStandoff(annotation, unitsOfPoints(text)) });
  }
  return [...articles.values()];
}

/** From the number of a code point to its place in UTF-16. */
function unitsOfPoints(text: string): (point: number) => number {
  const places: number[] = [];
  let unit = 0;
  for (const char of text) {
    places.push(unit);
    unit += char.length;
  }
  places.push(unit);
  return (point) => places[Math.min(point, places.length - 1)] ?? unit;
}

/** Text-bound lines are `T1 <tab> Label 0 4;9 12 <tab> words`, events `E1 <tab> Attribution:T4 Content:T3 Cue:T2 Source:T1`. */
export function parseStandoff(annotation: string, unitOf: (point: number) => number): GoldAttribution[] {
  const spans = new Map<string, Span[]>();
  const events: string[] = [];
  for (const line of annotation.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) spans.set(id, spansOf(body, unitOf));
    if (id.startsWith('E')) events.push(body);
  }
  return events.map((event) => attributionOf(event, spans)).filter(({ content }) => content.length > 0);
}

function spansOf(body: string, unitOf: (point: number) => number): Span[] {
  const places = body.slice(body.indexOf(' ') + 1).split(';');
  return places.map((place) => {
    const [start = 0, end = 0] = place.trim().split(' ').map(Number);
    return { start: unitOf(start), end: unitOf(end) };
  });
}

function attributionOf(event: string, spans: ReadonlyMap<string, readonly Span[]>): GoldAttribution {
  const parts = event
    .trim()
    .split(' ')
    .map((part) => part.split(':'));
  const of = (role: string): Span[] =>
    parts
      .filter(([name]) => name?.startsWith(role))
      .flatMap(([, id = '']) => spans.get(id) ?? [])
      .sort((a, b) => a.start - b.start || a.end - b.end);
  return { content: of('Content'), cue: of('Cue'), source: of('Source') };
}
