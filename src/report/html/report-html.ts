import { sha256Base64 } from '../../text/index.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { METHOD_SENTENCES, noGroupsWords, reportTitle } from '../wording-report.ts';
import { extentWords, instantWords } from '../wording-date.ts';
import { articlesHtml } from './articles-html.ts';
import { contentsHtml } from './contents-html.ts';
import { duplicatesHtml } from './duplicates-html.ts';
import { conflictsHtml } from './findings-html.ts';
import { groupHtml } from './group-html.ts';
import { STYLE } from './style.ts';
import { wholeNumber } from '../whole-number.ts';

/**
 * The report as one HTML file, piece by piece: no script, no network, one style block named by its digest in the policy.
 *
 * The same dossier gives the same bytes. Memory: one piece.
 */
export async function* reportHtml(dossier: Dossier): AsyncIterable<string> {
  // The drawings come with libraries that no other command needs.
  const { chainSvg, timelineSvg } = await import('./charts.ts');
  yield headHtml(dossier);
  yield `<main>\n${figuresHtml(dossier)}\n<h2 id="groups">Quotes and the way they came</h2>\n${contentsHtml(dossier)}`;
  if (dossier.groups.length === 0) yield `<p>${escapeHtml(noGroupsWords(dossier))}</p>\n`;
  for (const view of dossier.groups) yield `${groupHtml(view, dossier, { chainSvg, timelineSvg })}\n`;
  yield* conflictsHtml(dossier);
  yield* duplicatesHtml(dossier);
  yield decisionsHtml(dossier);
  yield* articlesHtml(dossier);
  yield `<h2 id="method">Method and limits</h2>
${METHOD_SENTENCES.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
</main>
<footer>quotetrail ${escapeHtml(dossier.version)}</footer>
</body>
</html>
`;
}

function headHtml(dossier: Dossier): string {
  const title = reportTitle(dossier);
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(STYLE)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="quotetrail ${escapeHtml(dossier.version)}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${foreign(title)}</h1>
<p class="meta">${escapeHtml(extentWords(dossier.extent))}${newest(dossier)}</p>
${dossier.chosen === null ? '' : `<p>Chosen from them: ${foreign(dossier.chosen)}.</p>`}
<nav aria-label="Sections"><a href="#groups">Quotes</a><a href="#conflict">Conflicts</a><a href="#duplicates">Duplicates</a><a href="#articles">Articles and custody</a><a href="#method">Method</a></nav>
</header>
`;
}

/** What people decided, each with who, when and why; nothing where nobody decided anything. */
const decisionsHtml = ({ decisions }: Dossier): string =>
  decisions.length === 0
    ? ''
    : `<h2 id="decisions">People’s decisions</h2>\n<ul>${decisions.map((words) => `<li>${foreign(words)}</li>`).join('')}</ul>\n`;

const newest = ({ newestInput }: Dossier): string =>
  newestInput === null ? '' : ` · generated on ${escapeHtml(instantWords(newestInput))}`;

const figuresHtml = ({ figures }: Dossier): string =>
  `<ul class="figures">${figures
    .map(({ count, words }) => `<li><b>${wholeNumber(count)}</b><span>${escapeHtml(words)}</span></li>`)
    .join('')}</ul>`;
