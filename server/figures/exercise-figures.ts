import {
  describeFigure,
  figureOfAnswer,
  figuresOf,
  type FigureMode,
  type FigureWords,
  type PreparedExercise,
  type PreparedPart,
} from '../../grader/index.ts';
import type { Answer } from '../../grader/result.ts';
import type { Html } from '../web/html.ts';
import { drawFigure, figureFile } from './draw.ts';

/** A picture of an exercise. */
export interface ExerciseFigure extends FigureWords {
  /** To stand in a page. */
  readonly inline: Html;
  /** As a file of its own, drawn when it is asked for. */
  readonly file: () => string;
}

const drawn: Readonly<Record<FigureMode, WeakMap<PreparedExercise, readonly ExerciseFigure[]>>> = {
  exercise: new WeakMap(),
  solution: new WeakMap(),
};

/** The pictures of an exercise, drawn once for as long as it is kept. */
export function exerciseFigures(exercise: PreparedExercise, mode: FigureMode): readonly ExerciseFigure[] {
  const known = drawn[mode].get(exercise);
  if (known) return known;
  const figures = figuresOf(exercise, mode).map((figure, i) => ({
    ...describeFigure(figure),
    inline: drawFigure(figure, `figure-${i + 1}`),
    file: () => figureFile(figure),
  }));
  drawn[mode].set(exercise, figures);
  return figures;
}

/** Where a picture is to be had. */
export interface FigureLink extends FigureWords {
  readonly href: string;
}

/** What the API says of the pictures that a student may see. */
export function figureLinks(exercise: PreparedExercise): readonly FigureLink[] {
  const query = exercise.seed === 0 ? '' : `?seed=${exercise.seed}`;
  return exerciseFigures(exercise, 'exercise').map(({ title, description }, i) => ({
    title,
    description,
    href: `/v1/exercises/${encodeURIComponent(exercise.id)}/figures/${i + 1}.svg${query}`,
  }));
}

/** The graph that a student typed, as a picture for the page. */
export function answerFigure(part: PreparedPart, answer: Answer): Html | undefined {
  const figure = figureOfAnswer(part, answer);
  return figure && drawFigure(figure, `drawn-${part.id}`);
}
