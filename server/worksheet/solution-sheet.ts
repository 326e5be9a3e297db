import {
  figuresOf,
  publicView,
  writeSolution,
  type PreparedExercise,
  type Solution,
  type WrittenSolution,
} from '../../grader/index.ts';
import type { Read } from '../../grader/result.ts';
import { html, type Html } from '../web/html.ts';
import { mathematics } from '../web/mathematics.ts';
import { prose } from '../web/statement.ts';
import { blocksOf, type Block } from './repeated-steps.ts';
import { exerciseHead, partHead, sheetFigures, type SheetContent } from './sheet.ts';

type WrittenPart = WrittenSolution['parts'][number];

/** The worked solutions of one learner's sheet, in its order and with its numbers. `solutions` are those of its exercises. */
export function solutionSheet(content: SheetContent, solutions: readonly Solution[]): Html {
  const { title, learner, exercises, prefix } = content;
  return html`<header>
      <h1>${title}: solutions</h1>
      ${learner && html`<p>${learner.name} <span class="quiet">${learner.id}</span></p>`}
    </header>
    ${exercises.map((exercise, i) =>
      solvedSection(exercise, writeSolution(solutions[i]!), i, `${prefix}s${i + 1}`),
    )}`;
}

function solvedSection(
  exercise: PreparedExercise,
  { parts }: WrittenSolution,
  i: number,
  prefix: string,
): Html {
  const view = publicView(exercise);
  const blocks = blocksOf(parts);
  return html`<section class="exercise">
    ${exerciseHead(view, i)}
    <ol class="parts">
      ${view.parts.map(
        (part, k) =>
          html`<li class="solved">
            <p>${partHead(part)}</p>
            ${blocks[k]!.map(block)} ${answered(parts[k]!)}
          </li>`,
      )}
    </ol>
    ${sheetFigures(figuresOf(exercise, 'solution'), prefix)}
  </section>`;
}

function block({ steps, isAbove }: Block): Html {
  if (isAbove) return html`<p class="quiet">As above: ${steps.map(({ sentence }) => sentence).join(' ')}</p>`;
  return html`${steps.map(
    ({ sentence, lines }) =>
      html`<div class="step">
        <p>${prose(sentence)}</p>
        ${lines.map(solutionLine)}
      </div>`,
  )}`;
}

function answered({ answer }: WrittenPart): Html {
  return html`<p class="answer"><b>Answer</b> ${mathematics(answer.latex)}</p>`;
}

function solutionLine({ latex, shape }: Read): Html {
  return html`<p class="line">
    ${mathematics(latex)} ${shape && html`<span class="quiet">(${shape.rows}x${shape.columns})</span>`}
  </p>`;
}
