import type { Explanation } from '../explain.ts';
import type { ArticleIndex } from '../facts.ts';
import { placeName } from '../facts.ts';
import type { Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import { displayWidth } from '../width.ts';
import { percent } from './findings-text.ts';
import { block, heading } from './layout.ts';

/** Why the machine says so: the statement, the rule and score, sentences, and every word it rests on at its place. */
export function explainText(explanation: Explanation, articles: ArticleIndex, screen: Screen): string {
  const { palette } = screen;
  const facts = [
    explanation.rule === null ? '' : `rule   ${explanation.rule}`,
    explanation.score === null ? '' : `score  ${percent(explanation.score)}`,
  ];
  return [
    `${palette.strong(`${explanation.kind} ${explanation.id}`)}\n`,
    block(explanation.says, screen, 0),
    ...facts.filter((fact) => fact !== '').map((fact) => block(fact, screen, 2)),
    ...explanation.words.map((words) => block(`· ${words}`, screen, 2)),
    explanation.evidence.length === 0 ? '' : heading(screen, 'EVIDENCE'),
    ...explanation.evidence.map((evidence) => {
      const article = articles.get(evidence.articleId);
      const place = `${article === undefined ? evidence.articleId : placeName(article)}, characters ${String(evidence.start)}–${String(evidence.end)}`;
      const [shows, where] = [oneLine(evidence.shows), oneLine(place)];
      const fits = 4 + displayWidth(shows) + displayWidth(where) <= screen.width;
      const line = fits
        ? `  ${palette.strong(shows)}  ${palette.dim(where)}\n`
        : block(shows, screen, 2) + block(where, screen, 2);
      return line + block(evidence.words, screen, 4);
    }),
  ].join('');
}
