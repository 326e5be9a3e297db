import { LARGEST_SEED, type PublicExercise, type PublicPart } from '../../grader/index.ts';
import type { Grade } from '../../grader/result.ts';
import { answerField, answerHint, fieldId } from './answer-field.ts';
import { gradeSummary } from './grade-summary.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { mathematics } from './mathematics.ts';
import { partOutcome } from './part-outcome.ts';
import { pictures, type PagePicture } from './pictures.ts';
import { prose, statement } from './statement.ts';

/** What the page of an exercise shows. */
export interface ExerciseView {
  readonly exercise: PublicExercise;
  readonly figures: readonly PagePicture[];
  /** What was typed, by part. */
  readonly typed: ReadonlyMap<string, string>;
  /** Graphs that were typed, as pictures, by part. */
  readonly drawn?: ReadonlyMap<string, Html>;
  /** There once the answers were sent. */
  readonly grade?: Grade;
}

/** An exercise as a form that comes back with the verdicts; it needs no script. */
export function exercisePage(view: ExerciseView): string {
  const { exercise, grade } = view;
  const score = grade === undefined ? '' : `${grade.score} of ${grade.points} · `;
  return page(
    score + exercise.title,
    html`<h1>${prose(exercise.title)}</h1>
      ${exercise.variants && variantLine(exercise)} ${grade !== undefined && gradeSummary(grade)}
      ${statement(exercise.statement)} ${givens(exercise)} ${pictures(view.figures)}
      <form method="post" action="/exercises/${encodeURIComponent(exercise.id)}">
        ${exercise.seed > 0 && html`<input type="hidden" name="seed" value="${exercise.seed}" />`}
        ${exercise.parts.map((part) => partSection(part, view))}
        <button>Check the answers</button>
      </form>
      ${
        exercise.hints.length > 0 &&
        html`<details>
          <summary>Hints</summary>
          ${exercise.hints.map(statement)}
        </details>`
      }`,
  );
}

/** Which variant this is, and the way to the next. */
function variantLine({ id, seed }: PublicExercise): Html {
  const address = `/exercises/${encodeURIComponent(id)}`;
  return html`<p class="quiet">
    ${seed > 0 && html`Variant ${seed} · <a href="${address}">As in the course</a> · `}
    <a href="${address}?seed=${(seed % LARGEST_SEED) + 1}">Another variant</a>
  </p>`;
}

function givens({ givens: shown }: PublicExercise): Html | false {
  if (shown.length === 0) return false;
  return html`<h2>Given</h2>
    <ul>
      ${shown.map(({ name, latex }) => html`<li><code>${name}</code> = ${mathematics(latex)}</li>`)}
    </ul>`;
}

function partSection(part: PublicPart, { typed, drawn, grade }: ExerciseView): Html {
  const outcome = grade?.parts[part.id];
  const text = typed.get(part.id) ?? '';
  return html`<div class="part ${outcome?.verdict}">
    <label for="${fieldId(part.id)}">
      ${prose(part.prompt)}
      <span class="points">(${part.points} ${part.points === 1 ? 'point' : 'points'})</span>
    </label>
    ${answerField(part, text, outcome !== undefined, outcome?.verdict === 'invalid')} ${answerHint(part)}
    ${hintSteps(part)} ${outcome !== undefined && partOutcome(part.id, text, outcome)} ${drawn?.get(part.id)}
  </div>`;
}

/** One hint inside the other, so that each is asked for by itself. */
function hintSteps({ hints }: PublicPart): Html | false {
  return hints.toReversed().reduce<Html | false>(
    (further, text, i) =>
      html`<details>
        <summary>${i === hints.length - 1 ? 'Hint' : 'Another hint'}</summary>
        ${statement(text)} ${further}
      </details>`,
    false,
  );
}
