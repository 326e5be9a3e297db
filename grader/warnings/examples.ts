import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import type { Warning } from './warning.ts';

/** The parts that no example answers, or only in one way. What a person grades needs a single one. */
export function missingExamples({ parts, examples }: PreparedExercise): readonly Warning[] {
  return [...parts.values()].flatMap((part, i): Warning[] => {
    const verdicts = examples.filter((example) => example.part === part.id).map(({ verdict }) => verdict);
    return missingOf(part, verdicts).map((code) => ({
      code,
      path: ['parts', i],
      data: { part: part.id },
    }));
  });
}

function missingOf({ task }: PreparedPart, verdicts: readonly string[]) {
  if (verdicts.length === 0) return ['no-example' as const];
  if (task.kind === 'text') return [];
  return [
    ...(verdicts.includes('correct') ? [] : ['no-right-example' as const]),
    ...(verdicts.includes('incorrect') ? [] : ['no-wrong-example' as const]),
  ];
}
