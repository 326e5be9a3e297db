import type { Figure } from '../../grader/figures/figure.ts';
import { nameLatex } from '../../grader/language/names.ts';
import type { PreparedExercise, PublicExercise, PublicPart } from '../../grader/index.ts';
import { describeFigure, figuresOf, publicView } from '../../grader/index.ts';
import { drawFigure } from '../figures/draw.ts';
import { html, type Html } from '../web/html.ts';
import { mathematics } from '../web/mathematics.ts';
import { prose, statement } from '../web/statement.ts';
import { visibleHint } from '../web/visible-hint.ts';
import { answerRoom } from './answer-room.ts';
import type { Learner } from './learner.ts';

/** What is on one learner's sheet. `prefix` begins the ids, so that several sheets can be in one file. */
export interface SheetContent {
  readonly title: string;
  readonly learner?: Learner | undefined;
  readonly exercises: readonly PreparedExercise[];
  readonly prefix: string;
}

/** The exercises of one learner, with room for answers: what `publicView` shows and nothing else. */
export function worksheet({ title, learner, exercises, prefix }: SheetContent): Html {
  const views = exercises.map(publicView);
  const points = views.reduce((total, view) => total + view.points, 0);
  return html`<header>
      <h1>${title}</h1>
      <p class="fill">
        Name
        ${learner?.name === undefined ? html`<span class="gap wide"></span>` : html`<b>${learner.name}</b>`}
        ${learner && html`<span class="quiet">${learner.id}</span>`} Date <span class="gap"></span> Points
        <span class="gap short"></span> of ${points}
      </p>
    </header>
    ${views.map((view, i) => exerciseSection(view, exercises[i]!, i, prefix))}`;
}

function exerciseSection(view: PublicExercise, exercise: PreparedExercise, i: number, prefix: string): Html {
  const rooms = view.parts.map(answerRoom);
  const figures = figuresOf(exercise, 'exercise');
  const height = rooms.reduce((total, room) => total + room.height + PART, HEAD + figures.length * FIGURE);
  const keeping = i > 0 && height <= PAGE ? 'exercise whole' : 'exercise';
  return html`<section class="${keeping}">
    ${exerciseHead(view, i)} ${sheetFigures(figures, `${prefix}e${i + 1}`)}
    <ol class="parts">
      ${view.parts.map(
        (part, k) =>
          html`<li class="part">
            <p>${partHead(part)}</p>
            <p class="quiet">${symbolsOf(part)} ${hintOnPaper(part)}</p>
            ${rooms[k]!.filled}
          </li>`,
      )}
    </ol>
  </section>`;
}

/**
 * About how many millimetres the head of an exercise, a picture and a part without its room take, and what a page holds. What fits on a
 * page is kept on one, but for the first exercise, which would leave the head of the sheet alone.
 */
const HEAD = 40;
const FIGURE = 65;
const PART = 15;
const PAGE = 235;

/** Number, title, statement and givens: the same on the sheet and in its solutions. */
export function exerciseHead(view: PublicExercise, i: number): Html {
  const { id, seed, title, points, givens } = view;
  const variant = seed === 0 ? id : `${id}, seed ${seed}`;
  return html`<h2>
      ${i + 1}. ${prose(title)} <span class="points">${pointsText(points)} · ${variant}</span>
    </h2>
    ${statement(view.statement)}
    ${
      givens.length > 0 &&
      html`<ul>
        ${givens.map(({ name, latex }) => html`<li>${mathematics(`${nameLatex(name)} = ${latex}`)}</li>`)}
      </ul>`
    }`;
}

/** What is asked, what it is worth, and how the key calls it. */
export function partHead({ id, prompt, points }: Pick<PublicPart, 'id' | 'prompt' | 'points'>): Html {
  return html`${prose(prompt)} <span class="points">${pointsText(points)} · ${id}</span>`;
}

/** Pictures, each described for those who do not see it. */
export function sheetFigures(figures: readonly Figure[], prefix: string): Html {
  return html`${figures.map(
    (figure, i) =>
      html`<figure>
        ${drawFigure(figure, `${prefix}f${i + 1}`)}
        <figcaption>${describeFigure(figure).title}</figcaption>
      </figure>`,
  )}`;
}

/** What a person looks for would be the answer, and the columns of a table stand above it. */
function hintOnPaper({ rubric: _rubric, columns: _columns, ...part }: PublicPart): Html {
  return visibleHint(part);
}

function symbolsOf({ symbols }: PublicPart): Html | false {
  if (symbols.length === 0) return false;
  return html`It may use ${symbols.map((name, i) => html`${i > 0 && ', '}${mathematics(nameLatex(name))}`)}.`;
}

function pointsText(points: number): string {
  return `${points} ${points === 1 ? 'point' : 'points'}`;
}
