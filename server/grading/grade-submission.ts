import { grade, type OnFailure } from '../../grader/index.ts';
import type { Grade } from '../../grader/result.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { jsonPointer } from '../json/refusal.ts';
import { findVariant, unknownPart } from './find.ts';
import type { Submission } from './submission.ts';

/**
 * Grades one submission.
 * @throws {Fault} where the exercise, one of the parts or the variant does not exist
 */
export function gradeSubmission(catalog: Catalog, submission: Submission, onFailure: OnFailure): Grade {
  const { seed, answers, feedback } = submission;
  const exercise = findVariant(catalog, submission.exercise, seed, { exercise: '/exercise', seed: '/seed' });
  const unknown = Object.keys(answers).find((part) => !exercise.parts.has(part));
  if (unknown !== undefined) throw unknownPart(exercise, unknown, jsonPointer(['answers', unknown]));
  return grade(exercise, { answers, ...(feedback === undefined ? {} : { feedback }) }, onFailure);
}
