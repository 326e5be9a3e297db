import type { Feedback, PartGrade } from '../../grader/result.ts';
import { outcomeId } from './answer-field.ts';
import { evidenceWords } from './evidence-words.ts';
import { html, type Html } from './html.ts';
import { mathematics } from './mathematics.ts';
import { pointedText } from './pointed-text.ts';
import { partLinks } from './part-links.ts';
import { pointsText } from './points.ts';
import { CARRIED_WORDS, VERDICT_WORDS } from './verdict-words.ts';

/** A text that a person grades is read as what it is. */
function isReadBack({ verdict }: PartGrade): boolean {
  return verdict !== 'pending';
}

/** What is said of one answer: the verdict, how it was read, and why. */
export function partOutcome(part: string, typed: string, grade: PartGrade): Html {
  const given = grade.verdict === 'partial' ? (grade.evidence?.given ?? []) : [];
  const { sign, word } = given.length > 0 ? CARRIED_WORDS : VERDICT_WORDS[grade.verdict];
  return html`<div id="${outcomeId(part)}">
    <p class="verdict">
      <span aria-hidden="true">${sign}</span> ${word} <span class="points">${scored(grade)}</span>
    </p>
    ${grade.read !== undefined && isReadBack(grade) && html`<p>Read as ${mathematics(grade.read.latex)}</p>`}
    ${grade.problem !== undefined && problem(typed, grade.problem)}
    ${grade.feedback?.map((feedback) => said(typed, feedback))}
    ${given.length > 0 && html`<p>It builds on ${partLinks(given)}.</p>`}
    ${grade.evidence !== undefined && html`<p class="quiet">${evidenceWords(grade.evidence)}</p>`}
  </div>`;
}

function scored({ score, points }: PartGrade): string {
  return score === null ? '' : `${pointsText(score)} of ${points}`;
}

function said(typed: string, { message, start, end }: Feedback): Html {
  const isPlaced = start !== undefined && end !== undefined;
  return html`<p>${message}</p>
    ${isPlaced && html`<p>${pointedText(typed, start, end)}</p>`}`;
}

function problem(
  typed: string,
  { message, start, end, suggestion }: NonNullable<PartGrade['problem']>,
): Html {
  return html`<p>${message}</p>
    <p>${pointedText(typed, start, end)}</p>
    ${suggestion !== undefined && html`<p>Try <code>${suggestion}</code></p>`}`;
}
