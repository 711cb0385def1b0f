import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierOf, escapeHtml, reportHtml, reportMarkdown, webAddress } from '../../src/report/documents.ts';
import type { Dossier, DossierSources } from '../../src/report/documents.ts';
import { poisonedCorpus } from '../outputs/poisoned.ts';
import { conflict, sources, whole } from './build.ts';

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

/** A report in which one text stands everywhere a page can put one: twice, for some places take turns. */
function poisoned(words: string): Promise<Dossier> {
  const seen = { addedAt: words, capturedAt: words, archived: `https://archive.example/${words}` };
  const changes: Partial<DossierSources> = {
    newestInput: words,
    choice: { words, group: () => true, conflict: () => true, duplicate: () => true },
  };
  const { report } = poisonedCorpus([words, words], changes);
  return dossierOf({ ...report, seenOf: new Map([...report.seenOf.keys()].map((id) => [id, seen])) });
}

/** The tags of a page; text between them holds no `<`. */
const tagsOf = (html: string): string[] => html.match(/<[^>]*>/gu) ?? [];
const TAGS =
  'html head meta title style body header main footer nav h1 h2 h3 h4 p a ul ol li b span article blockquote mark del ins bdi code table thead tbody tr th td div details summary strong br svg g rect circle line path text'.split(
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
      { numRuns: 40 },
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
