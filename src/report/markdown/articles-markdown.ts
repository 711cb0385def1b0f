import type { Dossier, ToldArticle } from '../dossier.ts';
import { instantWords, whenWithBasis } from '../wording-date.ts';
import { ROLE_WORDS } from '../wording-terms.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { linkMarkdown } from './link-markdown.ts';

/** The articles the report speaks of, each with when its bytes came here and their digest; what it all was made with. */
export function articlesMarkdown(dossier: Dossier): string {
  return [
    'The digest is the SHA-256 of the bytes as they were added: whoever holds the same bytes can check it.',
    '',
    '| Outlet | Title | Published | Credits | Quotes | Added | Captured | SHA-256 |',
    '|---|---|---|---|---|---|---|---|',
    ...dossier.told.map((article) => rowMarkdown(article, dossier)),
    ...(dossier.settings.length === 0
      ? []
      : ['', `Made with: ${escapeMarkdown(dossier.settings.join(' '))}`]),
  ].join('\n');
}

function rowMarkdown(article: ToldArticle, { seenOf }: Dossier): string {
  const { credits, outlet, path, published, quotes, revisionOf, sha256, title, url } = article;
  const seen = seenOf.get(article.id);
  const archived = seen?.archived == null ? '' : ` (${linkMarkdown('archived copy', seen.archived)})`;
  const credited = [
    ...credits.map(({ role, name }) => `${ROLE_WORDS[role]} ${escapeMarkdown(name)}`),
    ...(revisionOf === null ? [] : [`revision of \`${revisionOf}\``]),
  ];
  const cells = [
    escapeMarkdown(outlet?.name ?? 'unknown'),
    linkMarkdown(escapeMarkdown(title ?? path), url) + archived,
    escapeMarkdown(whenWithBasis(published)),
    [...new Set(credited)].join('; '),
    String(quotes),
    escapeMarkdown(seen === undefined ? '' : instantWords(seen.addedAt)),
    escapeMarkdown(seen?.capturedAt == null ? '' : instantWords(seen.capturedAt)),
    `\`${sha256}\``,
  ];
  return `| ${cells.join(' | ')} |`;
}
