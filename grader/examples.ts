import type { ExampleData } from './exercise/schema.ts';
import type { PreparedExercise } from './exercise/prepared.ts';
import { prepareVariant } from './exercise/variant.ts';
import { grade } from './grade.ts';
import type { PartGrade } from './result.ts';

/** An example submission of an exercise with its grade, and whether it came out as its author says. */
export interface ExampleResult {
  readonly example: ExampleData;
  readonly grade: PartGrade;
  readonly holds: boolean;
}

/** Grades the example submissions that an exercise carries, each against the variant that it says. */
export function gradeExamples(exercise: PreparedExercise): readonly ExampleResult[] {
  const variants = new Map<number, PreparedExercise>();
  const variantOf = (seed: number): PreparedExercise => {
    const known = variants.get(seed) ?? answeredVariant(exercise, seed);
    variants.set(seed, known);
    return known;
  };
  return exercise.examples.map((example) => gradeExample(example, variantOf(example.seed ?? 0)));
}

/** Where there is no such variant, the example is held against the exercise itself, and its author sees that it fails. */
function answeredVariant(exercise: PreparedExercise, seed: number): PreparedExercise {
  const variant = seed === 0 ? undefined : prepareVariant(exercise, seed);
  return variant?.ok === true ? variant.exercise : exercise;
}

function gradeExample(example: ExampleData, exercise: PreparedExercise): ExampleResult {
  const graded = grade(exercise, { answers: { [example.part]: example.answer } }).parts[example.part]!;
  const isAsked = (example.seed ?? 0) === exercise.seed;
  const holds = isAsked && graded.verdict === example.verdict && hasCodes(graded, example);
  return { example, grade: graded, holds };
}

function hasCodes({ problem, feedback = [] }: PartGrade, { code, mistake }: ExampleData): boolean {
  const codes = new Set<string>(feedback.map((remark) => remark.code));
  if (mistake !== undefined && !codes.has(mistake)) return false;
  return code === undefined || problem?.code === code || codes.has(code);
}
