import { sha256Base64 } from '../../text/index.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { METHOD_SENTENCES, reportTitle } from '../wording-report.ts';
import { counted, extentWords, instantWords } from '../wording-date.ts';
import { articlesHtml } from './articles-html.ts';
import { duplicatesHtml } from './duplicates-html.ts';
import { conflictsHtml } from './findings-html.ts';
import { groupHtml } from './group-html.ts';
import { STYLE } from './style.ts';

/**
 * The report as one HTML file: no script, no network, one style block named by its digest in the policy.
 *
 * The same dossier gives the same bytes.
 */
export async function reportHtml(dossier: Dossier): Promise<string> {
  // The drawings come with libraries that no other command needs.
  const { chainSvg, timelineSvg } = await import('./charts.ts');
  const charts = { chainSvg, timelineSvg };
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
<p class="meta">${escapeHtml(extentWords(dossier.summary.extent))}${newest(dossier)}</p>
${dossier.chosen === null ? '' : `<p>Chosen from them: ${foreign(dossier.chosen)}.</p>`}
<nav aria-label="Sections"><a href="#groups">Quotes</a><a href="#conflict">Conflicts</a><a href="#duplicates">Duplicates</a><a href="#articles">Articles and custody</a><a href="#method">Method</a></nav>
</header>
<main>
${figuresHtml(dossier)}
<h2 id="groups">Quotes and the way they came</h2>
${dossier.groups.length === 0 ? noGroups(dossier) : dossier.groups.map((view) => groupHtml(view, dossier, charts)).join('\n')}
${conflictsHtml(dossier)}
${duplicatesHtml(dossier)}
${decisionsHtml(dossier)}${articlesHtml(dossier)}
<h2 id="method">Method and limits</h2>
${METHOD_SENTENCES.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
</main>
<footer>quotetrail ${escapeHtml(dossier.version)}</footer>
</body>
</html>
`;
}

const noGroups = ({ chosen }: Dossier): string =>
  chosen === null
    ? '<p>No quote here is carried by two or more outlets.</p>'
    : '<p>No quote answers to this choice.</p>';

/** What people decided, each with who, when and why; nothing where nobody decided anything. */
const decisionsHtml = ({ decisions }: Dossier): string =>
  decisions.length === 0
    ? ''
    : `<h2 id="decisions">People’s decisions</h2>\n<ul>${decisions.map((words) => `<li>${foreign(words)}</li>`).join('')}</ul>\n`;

const newest = ({ newestInput }: Dossier): string =>
  newestInput === null ? '' : ` · generated on ${escapeHtml(instantWords(newestInput))}`;

function figuresHtml({ summary }: Dossier): string {
  const { quotes, conflicts } = summary;
  const all = quotes.direct + quotes.mixed + quotes.indirect;
  const figures: (readonly [number, string])[] = [
    [summary.extent.articles, 'articles'],
    [summary.outlets, 'outlets'],
    [
      all,
      `quotes: ${String(quotes.direct)} direct, ${String(quotes.mixed)} mixed, ${String(quotes.indirect)} indirect`,
    ],
    [summary.speakers, 'speakers'],
    [summary.carried, 'utterances carried by two or more outlets'],
    [summary.duplicates, 'repeated or rewritten passages'],
    [conflicts.conflict, `conflicts, and ${counted(conflicts.disagreement, 'disagreement')}`],
  ];
  return `<ul class="figures">${figures
    .map(
      ([count, words]) => `<li><b>${count.toLocaleString('en-GB')}</b><span>${escapeHtml(words)}</span></li>`,
    )
    .join('')}</ul>`;
}
