import type { PreparedExercise } from '../../grader/index.ts';
import type { Verdict } from '../../grader/result.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { clustersOf } from './clusters.ts';
import type { DistinctAnswers } from './distinct-answers.ts';
import type { ExerciseTally } from './exercise-tally.ts';
import type { NoteCode } from './notes.ts';
import type { PartTally } from './part-tally.ts';
import type { Clusters, ExerciseReport, PartReport, Report } from './report.ts';
import type { ResultsTally } from './results-tally.ts';

/**
 * The item analysis of what was counted. The exercises of the catalog say which answers mean the same.
 * @param onExercise told of how many exercises are done
 */
export function analyse(
  tally: ResultsTally,
  catalog: Catalog,
  fromCsv: boolean,
  onExercise: (done: number) => void,
): Report {
  return {
    submissions: tally.submissions,
    notGraded: [...tally.refused]
      .map(([code, count]) => ({ code, count }))
      .toSorted((a, b) => b.count - a.count),
    exercises: [...tally.exercises].map(([id, counted], i) => {
      const report = analyseExercise(id, counted, catalog, fromCsv);
      onExercise(i + 1);
      return report;
    }),
  };
}

function analyseExercise(
  id: string,
  tally: ExerciseTally,
  catalog: Catalog,
  fromCsv: boolean,
): ExerciseReport {
  const exercise = catalog.get(id);
  const variantOf = (seed: number): PreparedExercise | undefined =>
    exercise && seed > 0 ? catalog.variant(exercise, seed) : exercise;
  const gathered = [...tally.parts].flatMap(([part, { unexplained, open }]) => [
    { part, answers: unexplained },
    { part, answers: open },
  ]);
  const clusters = clustersOf(gathered, (part, seed) => variantOf(seed)?.parts.get(part));
  return {
    exercise: id,
    ...(exercise && { title: exercise.title }),
    submissions: tally.submissions,
    learners: tally.learners.size,
    variants: tally.seeds.size,
    notes: fromCsv ? ['csv'] : [...notesOn(tally, exercise)],
    parts: [...tally.parts].map(([part, counted]) => analysePart(part, counted, clusters)),
  };
}

function* notesOn(tally: ExerciseTally, exercise: PreparedExercise | undefined): Generator<NoteCode> {
  const parts = [...tally.parts.values()];
  if (parts.some(({ unsaid }) => unsaid > 0)) yield 'no-feedback';
  if (parts.some(({ unshown }) => unshown > 0)) yield 'no-answers';
  if (exercise === undefined) yield 'not-in-catalog';
  else if (!tally.revisions.has(exercise.revision)) yield 'changed-since';
  if (tally.revisions.size > 1) yield 'several-revisions';
}

function analysePart(
  part: string,
  tally: PartTally,
  clusters: ReadonlyMap<DistinctAnswers, Clusters>,
): PartReport {
  const verdicts = byVerdict((verdict) => tally.verdicts.get(verdict) ?? 0);
  const all = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  return {
    part,
    answered: all - verdicts.missing,
    verdicts,
    shares: byVerdict((verdict) => verdicts[verdict] / all),
    meanScore: tally.meanScore() ?? null,
    points: tally.points ?? null,
    discrimination: tally.discrimination.coefficient() ?? null,
    mistakes: tally.mistakes.list(),
    unreadable: tally.problems.list(),
    unexplained: clusters.get(tally.unexplained)!,
    open: clusters.get(tally.open)!,
  };
}

function byVerdict(of: (verdict: Verdict) => number): Record<Verdict, number> {
  return {
    correct: of('correct'),
    partial: of('partial'),
    incorrect: of('incorrect'),
    invalid: of('invalid'),
    undecided: of('undecided'),
    pending: of('pending'),
    missing: of('missing'),
  };
}
