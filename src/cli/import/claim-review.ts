// ClaimReview (https://schema.org/ClaimReview) as fact-checkers publish it: alone, in a list, in a graph or a data feed, or
// as the Fact Check Tools API answers it. Published markup is loose: what is missing is null, and one without a claim or
// without a rating is passed over.
import type { FactCheck } from '../../model/index.ts';
import { keyOf } from '../../text/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Things looked at in one file; a file of more is no list of fact-checks. */
const MOST_NODES = 1_000_000;
/** Characters of one field that are kept. */
const LONGEST = 20_000;

/** The fact-checks in a value, in order of id, each once; empty where it holds none. Cost: linear. */
export function claimReviewsIn(value: unknown): readonly FactCheck[] {
  const found = new Map<string, FactCheck>();
  const waiting: { readonly node: unknown; readonly claim: Fields | null }[] = [{ node: value, claim: null }];
  for (let looked = 0; looked < MOST_NODES; looked += 1) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { node, claim } = next;
    if (Array.isArray(node)) {
      for (const one of node) waiting.push({ node: one, claim });
    } else if (isFields(node)) {
      const check = checkOf(node, claim);
      if (check !== null) found.set(check.id, check);
      const above = 'claimReview' in node ? node : claim;
      for (const name of HOLDERS)
        if (node[name] !== undefined) waiting.push({ node: node[name], claim: above });
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Fields under which lists of fact-checks are published. */
const HOLDERS = [
  '@graph',
  'dataFeedElement',
  'itemListElement',
  'item',
  'claims',
  'claimReview',
  'mainEntity',
  'hasPart',
];

function checkOf(node: Fields, claimAbove: Fields | null): FactCheck | null {
  if (!isClaimReview(node) && (claimAbove === null || node['textualRating'] === undefined)) return null;
  const item = first(node['itemReviewed']);
  const rating = first(node['reviewRating']);
  const scale = scaleOf(rating);
  const claim = oneOf(node['claimReviewed'], claimAbove?.['text'], item?.['text']);
  const words = oneOf(rating?.['alternateName'], rating?.['name'], node['textualRating'], ratingOf(scale));
  if (claim === null || words === null) return null;
  const url = textOf(node['url']);
  return {
    id: keyOf('f', [url ?? '', claim]),
    url,
    claim,
    claimant: oneOf(nameOf(item?.['author']), claimAbove?.['claimant']),
    author: oneOf(nameOf(node['author']), nameOf(node['publisher'])),
    rating: words,
    scale,
    published: oneOf(node['datePublished'], node['reviewDate']),
    appearances: addressesOf(item),
    language: oneOf(node['inLanguage'], node['languageCode']),
  };
}

const isClaimReview = (node: Fields): boolean =>
  [node['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /^(?:https?:\/\/schema\.org\/)?ClaimReview$/u.test(type));

/** The first that holds words. */
const oneOf = (...values: readonly unknown[]): string | null =>
  values.map(textOf).find((words) => words !== null) ?? null;

const ratingOf = (scale: FactCheck['scale']): string | null =>
  scale === null ? null : `${String(scale.value)}${scale.best === null ? '' : ` of ${String(scale.best)}`}`;

function scaleOf(rating: Fields | null): FactCheck['scale'] {
  const value = numberOf(rating?.['ratingValue']);
  if (value === null) return null;
  return { value, best: numberOf(rating?.['bestRating']), worst: numberOf(rating?.['worstRating']) };
}

/** Where the claim stood: addresses given as words or as things with one. */
function addressesOf(item: Fields | null): readonly string[] {
  const named = [item?.['firstAppearance'], item?.['appearance'], item?.['sameAs'], item?.['url']].flat();
  const addresses = named.flatMap((one) => textOf(isFields(one) ? (one['url'] ?? one['@id']) : one) ?? []);
  return [...new Set(addresses.filter((address) => URL.canParse(address)))];
}

const first = (value: unknown): Fields | null => [value].flat().find(isFields) ?? null;

const nameOf = (value: unknown): string | null => {
  const thing = first(value);
  return thing === null ? textOf(value) : textOf(thing['name']);
};

function textOf(value: unknown): string | null {
  const given: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof given !== 'string') return null;
  const words = given.trim().slice(0, LONGEST);
  return words === '' ? null : words;
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
