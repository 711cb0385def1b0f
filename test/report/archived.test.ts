import { describe, expect, it } from 'vitest';
import {
  annotationChunks,
  archiveAddress,
  dossierOf,
  jsonLdChunks,
  reportHtml,
  reportMarkdown,
} from '../../src/report/documents.ts';
import { uriOf } from '../../src/report/escape-html.ts';
import { entry, group, sources, whole } from './build.ts';

const COPY = 'https://web.archive.org/web/20250306120000/https://harbour.example/pier';

describe('copies in web archives', () => {
  it('are known by the address an article came by, and never made up', () => {
    expect(archiveAddress(['saved/pier.html', COPY])).toBe(COPY);
    expect(archiveAddress(['https://www.archive.ph/abc'])).toBe('https://www.archive.ph/abc');
    expect(archiveAddress(['https://harbour.example/pier', 'saved/pier.html', null])).toBeNull();
    expect(archiveAddress(['https://web.archive.org.harbour.example/pier'])).toBeNull();
  });

  it('stand beside the page in every output that has a place for them', async () => {
    const held = [entry()];
    const seenOf = new Map([
      ['a000000000000000a', { addedAt: '2025-03-07T08:00:00Z', capturedAt: null, archived: COPY }],
    ]);
    const from = sources(held, { groups: [group()] }, { carried: 1, seenOf });
    const corpus = { ...from, checksAbout: () => [], speakerOf: new Map<string, string>(), reviews: [] };
    const dossier = await dossierOf(from);
    expect(await whole(reportHtml(dossier))).toContain(`<a href="${COPY}#:~:text=The%20pier`);
    expect(await whole(reportMarkdown(dossier))).toContain(`[archived copy](<${COPY}#:~:text=The%20pier`);
    expect(await whole(jsonLdChunks(corpus))).toContain(`"archivedAt":"${COPY}"`);
    expect(await whole(annotationChunks(corpus))).toContain(`"cached":"${COPY}"`);
  });
});

describe('an address for other tools', () => {
  it('has no sign that RFC 3986 does not know', () => {
    expect(uriOf('https://harbour.example/a|b[c]`d^?x={1}&y=50%#p#q')).toBe(
      'https://harbour.example/a%7Cb%5Bc%5D%60d%5E?x=%7B1%7D&y=50%25#p%23q',
    );
    expect(uriOf('https://harbour.example/pier?a=b%20c')).toBe('https://harbour.example/pier?a=b%20c');
    expect(uriOf('javascript:alert(1)')).toBeNull();
  });
});
