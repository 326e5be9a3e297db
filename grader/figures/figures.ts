import { readAnswer } from '../answers/kinds.ts';
import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import type { Answer } from '../result.ts';
import type { Structure } from '../subjects/structure.ts';
import type { SubjectName } from '../subjects/subjects.ts';
import type { Figure, FigureMode } from './figure.ts';
import { functionFigures } from './function-figures.ts';
import { drawnFigure, modelGraph } from './graph-figure.ts';
import { lossFigures } from './loss-figures.ts';
import { networkFigure } from './network-figure.ts';
import { showingOf, type Showing } from './showing.ts';
import { updateFigures } from './update-figures.ts';

type Drawing = (exercise: PreparedExercise, showing: Showing) => readonly (Figure | undefined)[];

/** What there is to draw of each subject. */
const DRAWINGS = {
  values: () => [],
  function: functionFigures,
  graph: ({ model }, showing) => [modelGraph(model, showing)],
  network: withStructure('network', ({ model }, structure, showing) => [
    networkFigure(model, structure, showing),
  ]),
  loss: withStructure('losses', lossFigures),
  update: withStructure('update', updateFigures),
} satisfies Record<SubjectName, Drawing>;

function withStructure<K extends Structure['kind']>(
  kind: K,
  draw: (
    exercise: PreparedExercise,
    structure: Extract<Structure, { kind: K }>,
    showing: Showing,
  ) => readonly (Figure | undefined)[],
): Drawing {
  return (exercise, showing) => {
    const { structure } = exercise.model;
    if (structure?.kind !== kind) return [];
    return draw(exercise, structure as Extract<Structure, { kind: K }>, showing);
  };
}

/** The pictures of an exercise; in a solution also the graphs that parts ask students to draw. */
export function figuresOf(exercise: PreparedExercise, mode: FigureMode): readonly Figure[] {
  const figures = DRAWINGS[exercise.subject](exercise, showingOf(exercise, mode));
  const asked = mode === 'solution' ? [...exercise.parts.values()].map(drawnReference) : [];
  return [...figures, ...asked].filter((figure) => figure !== undefined);
}

function drawnReference({ task }: PreparedPart): Figure | undefined {
  return task.kind === 'graph' ? drawnFigure(task.reference) : undefined;
}

/** The picture of a graph that a student typed; undefined where the part asks for something else, or where it cannot be read or drawn. */
export function figureOfAnswer({ task }: PreparedPart, answer: Answer): Figure | undefined {
  if (task.kind !== 'graph') return undefined;
  const reading = readAnswer(task, answer);
  return reading.ok ? drawnFigure(reading.content) : undefined;
}
