import type { OnFailure } from '../../grader/index.ts';
import type { Grade } from '../../grader/result.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { gradeSubmission } from './grade-submission.ts';
import { type Outcomes, outcomesOf, type Verdicts, verdictsOf } from './outcomes.ts';
import { RecentlyUsed } from './recently-used.ts';
import type { Submission } from './submission.ts';

/** Characters of submissions and grades that are held: those of some thousands. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** What is said of a grade where it is not shown. */
export interface GradeSummary {
  readonly exercise: string;
  readonly verdicts: Verdicts;
  readonly outcomes: Outcomes;
}

/** A grade as it is replied and stored. */
export interface WrittenGrade extends GradeSummary {
  readonly revision: string;
  readonly seed: number;
  readonly final: boolean;
  /** Its JSON. */
  readonly text: string;
}

/** Grades a submission and writes the grade down. @throws {Fault} as `gradeSubmission` does */
export type WriteGrade = (submission: Submission, onFailure: OnFailure) => WrittenGrade;

/**
 * Writes grades down, and gives those that it has already written for the same answers: a grade depends on nothing else, and most
 * of a class ends up with the same answers. A grade with a failure of ours in it is not kept.
 */
export function gradeWriter(catalog: Catalog, mostCharacters = MOST_CHARACTERS): WriteGrade {
  const known = new RecentlyUsed<WrittenGrade>(mostCharacters);
  return (submission, onFailure) => {
    const key = keyOf(submission);
    const held = known.get(key);
    if (held !== undefined) return held;
    let failed = false;
    const written = write(catalog, submission, (where, error) => {
      failed = true;
      onFailure(where, error);
    });
    if (!failed) known.set(key, written, key.length + written.text.length);
    return written;
  };
}

function write(catalog: Catalog, submission: Submission, onFailure: OnFailure): WrittenGrade {
  const grade = gradeSubmission(catalog, submission, onFailure);
  const { revision, seed, final } = grade;
  return { ...summaryOf(grade), revision, seed, final, text: JSON.stringify(grade) };
}

export function summaryOf(grade: Grade): GradeSummary {
  return { exercise: grade.exercise, verdicts: verdictsOf(grade), outcomes: outcomesOf([grade]) };
}

/** All that a grade depends on. */
function keyOf({ exercise, seed = 0, feedback = 'full', answers }: Submission): string {
  return JSON.stringify([exercise, seed, feedback, answers]);
}
