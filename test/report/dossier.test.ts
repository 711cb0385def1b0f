import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/index.ts';
import { dossierOf, escapeHtml, reportHtml, reportMarkdown, webAddress } from '../../src/report/documents.ts';
import type { Dossier } from '../../src/report/documents.ts';
import { conflict, entry, group, link, member, sources, whole } from './build.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</style><svg onload=alert(1)>',
  'javascript:alert(1)',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '\u202egpj',
  '\u001b]0;x\u0007',
];

/** A report in which one text stands everywhere a page can put one. */
function poisoned(words: string): Promise<Dossier> {
  const outlet = { id: `o.${words}`, name: words };
  const text = `${words}\n“${words}” ${words} said.\n`;
  const content = [{ start: words.length + 1, end: 2 * words.length + 3 }];
  const [quoteA] = entry().extraction.quotes;
  const one = entry(
    {
      outlet,
      title: words,
      path: words,
      url: words,
      byline: words,
      text,
      credits: [{ role: 'carried-by', name: words, start: 0, end: words.length }],
    },
    quoteA === undefined ? [] : [{ ...quoteA, content }],
  );
  const told = group({
    wording: words,
    variants: [{ text: words, kind: 'indirect', printed: words, relation: 'identical', quoteIds: [] }],
    speaker: { id: 's.x', name: words },
    members: [member({ outlet, path: words, content, text: words, relation: 'reworded' })],
    origin: { ...group().origin, external: [words], reasons: [{ code: words, values: [words] }] },
  });
  const analysis: Analysis = {
    speakers: [{ id: 's.x', name: words, kind: 'person', forms: [words], roles: [words] }],
    speakerOf: new Map(),
    groups: [told],
    duplicates: [
      {
        id: 'd1',
        kind: 'rewrite',
        similarity: 0.5,
        passages: [{ articleId: one.article.id, path: words, outlet, start: 0, end: words.length }],
      },
    ],
    links: [
      link({
        to: { articleId: null, outletId: null, name: words },
        evidence: [{ articleId: one.article.id, start: 0, end: 1, words }],
      }),
    ],
    conflicts: [conflict({ detector: words, reason: { code: words, values: [words, words] } })],
  };
  return dossierOf(
    sources([one], analysis, {
      carried: 1,
      newestInput: words,
      decisions: [words],
      settings: [words],
      choice: { words, group: () => true, conflict: () => true, duplicate: () => true },
      seenOf: new Map([
        [one.article.id, { addedAt: words, capturedAt: words, archived: `https://archive.example/${words}` }],
      ]),
      checksAbout: () => [
        {
          id: words,
          url: words,
          claim: words,
          claimant: words,
          author: words,
          rating: words,
          scale: null,
          published: words,
          appearances: [words],
          language: words,
        },
      ],
    }),
  );
}

/** The tags of a page; text between them holds no `<`. */
const tagsOf = (html: string): string[] => html.match(/<[^>]*>/gu) ?? [];
const TAGS =
  'html head meta title style body header main footer nav h1 h2 h3 h4 p a ul li b span article blockquote mark del ins bdi code table thead tbody tr th td div details summary strong br svg g rect circle line path text'.split(
    ' ',
  );

function expectSafe(html: string): void {
  for (const tag of tagsOf(html.replace(/<style>[\s\S]*<\/style>/u, '')).slice(1)) {
    expect(TAGS).toContain(/^<\/?([a-z0-9]+)/u.exec(tag)?.[1]);
    expect(tag.replace(/"[^"]*"/gu, '')).not.toMatch(/\son/iu);
    expect(tag).not.toMatch(/href="(?!https?:|#)/u);
  }
}

describe('the HTML report', () => {
  it('lets no text of an article become markup, an attribute or an address', async () => {
    for (const payload of PAYLOADS) expectSafe(await whole(reportHtml(await poisoned(payload))));
  });

  it('lets no text whatever become markup', async () => {
    const mark = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '=',
      'script',
      ' onload',
      ':',
      '`',
      '\n',
      'javascript',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: mark, maxLength: 20 }), async (words) => {
        expectSafe(await whole(reportHtml(await poisoned(words))));
      }),
      { numRuns: 60 },
    );
  });

  it('has no script and names its one style by digest', async () => {
    const html = await whole(reportHtml(await poisoned('words')));
    const style = /<style>([\s\S]*)<\/style>/u.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${digest}'`);
    expect(html).not.toMatch(/<script|style="|@import|url\(/u);
  });

  it('is the same for the same input', async () => {
    expect(await whole(reportHtml(await poisoned('words')))).toBe(
      await whole(reportHtml(await poisoned('words'))),
    );
  });

  it('says so where nothing was found', async () => {
    const empty = await dossierOf(sources([], {}));
    expect(await whole(reportHtml(empty))).toContain('None found.');
    expect(await whole(reportMarkdown(empty))).toContain('None found.');
  });

  it('leaves dismissed findings out', async () => {
    const analysis = { conflicts: [conflict({ state: 'dismissed' }), conflict({ id: 'c2' })] };
    const { conflicts } = await dossierOf(sources([], analysis));
    expect(conflicts.map(({ id }) => id)).toEqual(['c2']);
  });
});

describe('the Markdown report', () => {
  it('lets no text of an article become HTML or a link', async () => {
    for (const payload of [...PAYLOADS, '[x](javascript:alert(1))', '| a | b |', '**bold**']) {
      const markdown = await whole(reportMarkdown(await poisoned(payload)));
      expect(markdown.replace(/\]\(<https?:[^>]*>\)/gu, '')).not.toMatch(/<[a-z!/]/iu);
      expect(markdown).not.toMatch(/[^\\]\]\((?!<https?:)/u);
    }
  });
});

describe('addresses in a report', () => {
  it('are links only where a browser may be sent', () => {
    expect(webAddress('https://harbour.example/a b')).toBe('https://harbour.example/a%20b');
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'saved/pier.md',
      '',
      null,
    ]) {
      expect(webAddress(address)).toBeNull();
    }
  });

  it('escapes the five characters that matter', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });
});
