import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, prepareVariant, type PreparedExercise } from '../../grader/index.ts';
import { catalogExercise } from '../mistakes/catalog-exercise.ts';
import { answered, givensOf, SHEETS, type Worked } from './sheets.ts';

const variants = new Map<string, PreparedExercise>();

function variantOf(id: string, seed: number): PreparedExercise {
  const key = `${id} ${seed}`;
  const known = variants.get(key) ?? made(id, seed);
  variants.set(key, known);
  return known;
}

function made(id: string, seed: number): PreparedExercise {
  const variant = prepareVariant(catalogExercise(id), seed);
  if (variant?.ok !== true) throw new RangeError(`No variant ${seed} of ${id}`);
  return variant.exercise;
}

/** A number or the first entry of a column is off, by so much that nothing becomes zero, or right again, by chance. */
function slipBy(off: number): (right: Worked) => Worked {
  return (right) => {
    if (typeof right === 'number') return right + off;
    const [first, ...rest] = right as readonly number[];
    return [first! + off, ...rest];
  };
}

const answerOf = (worked: Worked) => worked as number | number[];

describe.each(SHEETS)('$exercise, each step done right but one', (sheet) => {
  const slippable = sheet.steps.map(([part]) => part).filter((part) => !part.startsWith('dW'));

  it('has what follows from the slip carried forward, and everything else right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...slippable), (seed, part) => {
        const exercise = variantOf(sheet.exercise, seed);
        const worked = answered(sheet, givensOf(exercise), new Map([[part, slipBy(1013)]]));
        const answers = Object.fromEntries(
          Object.entries(worked).map(([id, value]) => [id, answerOf(value)]),
        );
        const { parts } = grade(exercise, { answers });
        for (const [id] of sheet.steps) {
          const { verdict, score, points, feedback } = parts[id]!;
          if (id === part) expect([id, verdict]).toEqual([id, 'incorrect']);
          else {
            expect([id, score]).toEqual([id, points]);
            expect([id, verdict === 'correct' || feedback?.[0]?.code]).toEqual([
              id,
              verdict === 'correct' || 'carried-forward',
            ]);
          }
        }
      }),
      { numRuns: 16 },
    );
  });

  it('has nothing carried forward where each answer has a slip of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (seed) => {
        const exercise = variantOf(sheet.exercise, seed);
        const everywhere = new Map(slippable.map((part, i) => [part, slipBy(1013 + 491 * i)]));
        const worked = answered(sheet, givensOf(exercise), everywhere);
        const answers = Object.fromEntries(
          slippable.map((part): [string, number | number[]] => [part, answerOf(worked[part]!)]),
        );
        const { parts } = grade(exercise, { answers });
        for (const part of slippable) expect([part, parts[part]!.verdict]).toEqual([part, 'incorrect']);
      }),
      { numRuns: 5 },
    );
  });
});
