import type { Grade, PartGrade, Verdict } from '../../grader/result.ts';
import { html, type Html } from './html.ts';
import { partLinks } from './part-links.ts';
import { pointsText } from './points.ts';

/** The score, and links to the answers that need another look; it takes the focus when the page has come. */
export function gradeSummary(grade: Grade): Html {
  const unreadable = partsWith(grade, 'invalid');
  const wrong = [...partsWith(grade, 'incorrect'), ...partsWith(grade, 'partial')].filter(
    (part) => !isWorthAll(grade.parts[part]!),
  );
  return html`<section class="summary" aria-labelledby="result" tabindex="-1" autofocus>
    <h2 id="result">${pointsText(grade.score)} of ${grade.points} points${!grade.final && ' so far'}</h2>
    ${unreadable.length > 0 && html`<p>Could not be read: ${partLinks(unreadable)}</p>`}
    ${wrong.length > 0 && html`<p>Not right yet: ${partLinks(wrong)}</p>`}
  </section>`;
}

/** An answer that is right given earlier ones needs no other look: those do. */
function isWorthAll({ score, points }: PartGrade): boolean {
  return score === points;
}

function partsWith({ parts }: Grade, verdict: Verdict): readonly string[] {
  return Object.keys(parts).filter((part) => parts[part]!.verdict === verdict);
}
