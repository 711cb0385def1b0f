// PROV-JSON (https://www.w3.org/submissions/prov-json/): entities, agents and what was derived from what. The schema knows
// no `wasQuotedFrom`: quoting is a derivation of the type prov:Quotation.
import type { Article, Group, Link, Relation, Review } from '../../model/index.ts';
import { joinSpans, keyOf } from '../../text/index.ts';
import { uriOf } from '../escape-html.ts';
import { groupsOfQuotes } from './export-corpus.ts';
import type { ExportCorpus } from './export-corpus.ts';
import { jsonObject } from './json-chunks.ts';

type Field = readonly [string, object];

/** What an utterance names as nearer to the speaker is its primary source; an edition of a page is a revision. */
const TYPES: ReadonlyMap<Link['role'], string> = new Map([
  ['said-to', 'prov:PrimarySource'],
  ['said-via', 'prov:PrimarySource'],
  ['revision-of', 'prov:Revision'],
]);

/** One PROV-JSON document; every section is written in turn, so that the corpus is read once for each. */
export async function* provChunks(corpus: ExportCorpus): AsyncIterable<string> {
  const grouped = await groupsOfQuotes(corpus);
  yield '{"prefix":{"t":"urn:x-quotetrail:","schema":"https://schema.org/"}';
  const sections: readonly (readonly [string, AsyncIterable<Field> | Iterable<Field>])[] = [
    ['entity', entities(corpus, grouped)],
    ['agent', agents(corpus)],
    ['activity', activities(corpus)],
    ['wasDerivedFrom', derivations(corpus)],
    ['wasAttributedTo', attributions(corpus, grouped)],
    ['wasAssociatedWith', associations(corpus)],
    ['used', uses(corpus, grouped)],
    ['alternateOf', alternates(corpus)],
    ['hadMember', members(corpus)],
  ];
  for (const [name, fields] of sections) {
    yield `,\n${JSON.stringify(name)}:`;
    yield* jsonObject(fields);
  }
  yield '}\n';
}

/** Ids that are letters, digits and points stand as they are; any other text becomes a key of it. */
const safe = (kind: string, id: string): string =>
  /^[a-z][a-z0-9.]{0,60}$/u.test(id) ? `t:${id}` : `t:${keyOf(`${kind}.`, [id])}`;

const namedEntity = (name: string): string => `t:${keyOf('named.', [name])}`;
const personAgent = (name: string): string => `t:${keyOf('by.', [name])}`;
const outletAgent = (id: string): string => safe('outlet', id);
const qualified = (name: string): object => ({ $: name, type: 'prov:QUALIFIED_NAME' });
const instant = (time: string): object => ({ $: time, type: 'xsd:dateTime' });
const PROGRAM = 't:quotetrail';

async function* entities(corpus: ExportCorpus, grouped: ReadonlyMap<string, string>): AsyncIterable<Field> {
  for await (const { article, extraction } of corpus.entries()) {
    yield [safe('article', article.id), articleFields(article, corpus)];
    for (const { id, content, kind } of extraction.quotes)
      if (grouped.has(id))
        yield [safe('quote', id), { 'prov:value': joinSpans(article.text, content), 't:kind': kind }];
  }
  for await (const group of corpus.groups()) yield [safe('group', group.id), groupFields(group)];
  for await (const { to } of corpus.links())
    if (to.articleId === null) yield [namedEntity(to.name), { 'prov:label': to.name, 't:held': 'no' }];
}

function articleFields(article: Article, { seenOf }: ExportCorpus): object {
  const seen = seenOf.get(article.id);
  const url = uriOf(article.url);
  return {
    'prov:label': article.title ?? article.path,
    't:sha256': article.sha256,
    ...(url === null ? {} : { 'schema:url': { $: url, type: 'xsd:anyURI' } }),
    ...(article.published?.earliest == null
      ? {}
      : { 't:publishedEarliest': instant(article.published.earliest) }),
    ...(article.published?.latest == null ? {} : { 't:publishedLatest': instant(article.published.latest) }),
    ...(article.published == null ? {} : { 't:dateBasis': article.published.basis }),
    ...(seen === undefined ? {} : { 't:addedAt': instant(seen.addedAt) }),
    ...(seen?.capturedAt == null ? {} : { 't:capturedAt': instant(seen.capturedAt) }),
  };
}

const groupFields = ({ wording, origin, independentReports }: Group): object => ({
  'prov:type': qualified('prov:Collection'),
  'prov:value': wording,
  't:grade': origin.grade,
  't:originStatus': origin.status,
  't:independentReports': independentReports,
});

function* agents(corpus: ExportCorpus): Iterable<Field> {
  yield [
    PROGRAM,
    { 'prov:type': qualified('prov:SoftwareAgent'), 'prov:label': `quotetrail ${corpus.version}` },
  ];
  for (const { id, name, kind } of corpus.speakers.values()) {
    const type = kind === 'organisation' || kind === 'group' ? 'prov:Organization' : 'prov:Person';
    yield [safe('speaker', id), { 'prov:type': qualified(type), 'prov:label': name }];
  }
  for (const { outlet } of corpus.articles.values())
    if (outlet !== null)
      yield [
        outletAgent(outlet.id),
        { 'prov:type': qualified('prov:Organization'), 'prov:label': outlet.name },
      ];
  for (const { by } of corpus.reviews)
    yield [personAgent(by), { 'prov:type': qualified('prov:Person'), 'prov:label': by }];
}

const activityOf = ({ seq }: Review): string => `t:decision.${String(seq)}`;

function* activities(corpus: ExportCorpus): Iterable<Field> {
  yield ['t:analysis', { 'prov:label': 'quotes found, grouped and traced' }];
  for (const review of corpus.reviews)
    yield [
      activityOf(review),
      {
        'prov:startTime': review.at,
        'prov:endTime': review.at,
        't:action': review.action,
        't:target': review.target,
        ...(review.value === null ? {} : { 't:value': review.value }),
        ...(review.note === null ? {} : { 't:note': review.note }),
      },
    ];
}

async function* derivations(corpus: ExportCorpus): AsyncIterable<Field> {
  for await (const { id, role, from, to, rule, evidence } of corpus.links()) {
    if (role === 'same-text-as') continue;
    const type = TYPES.get(role);
    yield [
      `_:${id}`,
      {
        'prov:generatedEntity':
          from.quoteId === null ? safe('article', from.articleId) : safe('quote', from.quoteId),
        'prov:usedEntity': to.articleId === null ? namedEntity(to.name) : safe('article', to.articleId),
        ...(type === undefined ? {} : { 'prov:type': qualified(type) }),
        't:role': role,
        't:rule': rule,
        ...(evidence[0] === undefined ? {} : { 't:words': evidence[0].words }),
      },
    ];
  }
  for await (const group of corpus.groups()) yield* editions(group);
}

/** Every other wording is a quotation of the fullest one, with what was done to it. */
function* editions({ variants, members }: Group): Iterable<Field> {
  const fullest = variants[0]?.quoteIds[0];
  if (fullest === undefined) return;
  for (const { quoteId, relation } of members)
    if (quoteId !== fullest && !SAME.has(relation))
      yield [
        `_:e.${quoteId}`,
        {
          'prov:generatedEntity': safe('quote', quoteId),
          'prov:usedEntity': safe('quote', fullest),
          'prov:type': qualified('prov:Quotation'),
          't:edit': relation,
        },
      ];
}

const SAME: ReadonlySet<Relation> = new Set(['identical', 'punctuation']);

function* attributions(corpus: ExportCorpus, grouped: ReadonlyMap<string, string>): Iterable<Field> {
  for (const [quoteId, speakerId] of corpus.speakerOf)
    if (grouped.has(quoteId) && corpus.speakers.has(speakerId))
      yield [
        `_:a.${quoteId}`,
        { 'prov:entity': safe('quote', quoteId), 'prov:agent': safe('speaker', speakerId) },
      ];
  for (const { id, outlet } of corpus.articles.values())
    if (outlet !== null)
      yield [`_:p.${id}`, { 'prov:entity': safe('article', id), 'prov:agent': outletAgent(outlet.id) }];
}

function* associations(corpus: ExportCorpus): Iterable<Field> {
  yield ['_:w', { 'prov:activity': 't:analysis', 'prov:agent': PROGRAM }];
  for (const review of corpus.reviews)
    yield [
      `_:w${String(review.seq)}`,
      { 'prov:activity': activityOf(review), 'prov:agent': personAgent(review.by) },
    ];
}

/** What a decision is about, where it is a quote, a group or an article of this document. */
function* uses(corpus: ExportCorpus, grouped: ReadonlyMap<string, string>): Iterable<Field> {
  const groups = new Set(grouped.values());
  for (const review of corpus.reviews) {
    const { target, seq } = review;
    if (!grouped.has(target) && !groups.has(target) && !corpus.articles.has(target)) continue;
    yield [`_:u${String(seq)}`, { 'prov:activity': activityOf(review), 'prov:entity': safe('of', target) }];
  }
}

async function* alternates(corpus: ExportCorpus): AsyncIterable<Field> {
  for await (const { variants, members } of corpus.groups()) {
    const fullest = variants[0]?.quoteIds[0];
    if (fullest === undefined) continue;
    for (const { quoteId, relation } of members)
      if (quoteId !== fullest && SAME.has(relation))
        yield [
          `_:s.${quoteId}`,
          { 'prov:alternate1': safe('quote', quoteId), 'prov:alternate2': safe('quote', fullest) },
        ];
  }
}

/** An article holds its quotes, a group those that report its utterance. */
async function* members(corpus: ExportCorpus): AsyncIterable<Field> {
  for await (const { id, members: quotes } of corpus.groups())
    for (const { quoteId, articleId } of quotes) {
      yield [
        `_:m.${quoteId}`,
        { 'prov:collection': safe('article', articleId), 'prov:entity': safe('quote', quoteId) },
      ];
      yield [
        `_:g.${quoteId}`,
        { 'prov:collection': safe('group', id), 'prov:entity': safe('quote', quoteId) },
      ];
    }
}
