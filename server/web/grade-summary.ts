import type { Grade, Verdict } from '../../grader/result.ts';
import { fieldId } from './answer-field.ts';
import { html, type Html } from './html.ts';

/** The score, and links to the answers that need another look; it takes the focus when the page has come. */
export function gradeSummary(grade: Grade): Html {
  const unreadable = partsWith(grade, 'invalid');
  const wrong = [...partsWith(grade, 'incorrect'), ...partsWith(grade, 'partial')];
  return html`<section class="summary" aria-labelledby="result" tabindex="-1" autofocus>
    <h2 id="result">${grade.score} of ${grade.points} points${!grade.final && ' so far'}</h2>
    ${unreadable.length > 0 && html`<p>Could not be read: ${links(unreadable)}</p>`}
    ${wrong.length > 0 && html`<p>Not right yet: ${links(wrong)}</p>`}
  </section>`;
}

function partsWith({ parts }: Grade, verdict: Verdict): readonly string[] {
  return Object.keys(parts).filter((part) => parts[part]!.verdict === verdict);
}

function links(parts: readonly string[]): Html {
  return html`${parts.map((part, i) => html`${i > 0 && ', '}<a href="#${fieldId(part)}">${part}</a>`)}`;
}
