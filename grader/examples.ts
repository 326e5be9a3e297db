import type { ExampleData } from './exercise/schema.ts';
import type { PreparedExercise } from './exercise/prepared.ts';
import { grade } from './grade.ts';
import type { PartGrade } from './result.ts';

/** An example submission of an exercise with its grade, and whether it came out as its author says. */
export interface ExampleResult {
  readonly example: ExampleData;
  readonly grade: PartGrade;
  readonly holds: boolean;
}

/** Grades the example submissions that an exercise carries. */
export function gradeExamples(exercise: PreparedExercise): readonly ExampleResult[] {
  return exercise.examples.map((example) => {
    const graded = grade(exercise, { answers: { [example.part]: example.answer } }).parts[example.part]!;
    return {
      example,
      grade: graded,
      holds: graded.verdict === example.verdict && hasCode(graded, example.code),
    };
  });
}

function hasCode(graded: PartGrade, code: string | undefined): boolean {
  if (code === undefined) return true;
  return graded.problem?.code === code || (graded.feedback ?? []).some((remark) => remark.code === code);
}
