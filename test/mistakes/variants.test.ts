import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contents, Kind } from '../../grader/answers/content.ts';
import type { Task } from '../../grader/answers/kind.ts';
import { judgeAnswer } from '../../grader/answers/kinds.ts';
import { grade, prepareVariant, referenceText, type PreparedPart } from '../../grader/index.ts';
import { singleMistakes, type Derived } from '../../grader/mistakes/derived.ts';
import { explain } from '../../grader/mistakes/explain.ts';
import { mayBeSame } from '../../grader/mistakes/fingerprint.ts';
import { MISTAKES } from '../../grader/mistakes/mistakes.ts';
import type { AnyContent } from '../../grader/mistakes/working.ts';
import { effort } from '../properties/effort.ts';
import { catalogExercise, exercisesWithVariants } from './catalog-exercise.ts';

/** Variants looked at of each exercise. */
const VARIANTS = 2;

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

function variantOf(id: string, seed: number) {
  const variant = prepareVariant(catalogExercise(id), seed);
  expect(variant?.ok).toBe(true);
  return variant!.ok ? variant!.exercise : catalogExercise(id);
}

function verdictOn<K extends Kind>(task: Task<K>, content: AnyContent): string {
  return judgeAnswer(task, content as Contents[K]).verdict;
}

function codesFor<K extends Kind>(part: PreparedPart, task: Task<K>, content: AnyContent): readonly string[] {
  return explain(part, task, content as Contents[K])?.mistakes.map(({ code }) => code) ?? [];
}

/** Comparing takes a while, and nearly all of them lead to something else. */
function mayLeadToSame({ print: a }: Derived, { print: b }: Derived): boolean {
  return !a || !b || mayBeSame(a, b, { relative: 0.1, absolute: 1e-9 });
}

/** The codes of the mistakes that lead to what another one leads to. */
function codesThatLeadTo(one: Derived, all: readonly Derived[], part: PreparedPart): readonly string[] {
  const task = { ...part.task, reference: one.content } as PreparedPart['task'];
  return all
    .filter(
      (other) => other === one || (mayLeadToSame(one, other) && verdictOn(task, other.content) === 'correct'),
    )
    .map(({ mistakes }) => mistakes[0].code);
}

describe.each(exercisesWithVariants())('variants of %s', (id) => {
  it('have every mistake recognised, by its code or by one that leads to the same answer', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const part of variantOf(id, seed).parts.values()) {
          const told = singleMistakes(part);
          for (const one of told.filter(({ content }) => verdictOn(part.task, content) === 'incorrect')) {
            const codes = codesFor(part, part.task, one.content);
            const { code } = one.mistakes[0];
            if (one.common) expect(codes, `${id}/${part.id} seed ${seed}: ${code}`).not.toEqual([]);
            const same = codesThatLeadTo(one, told, part);
            expect(same, `${id}/${part.id} seed ${seed}: ${code}`).toEqual(
              expect.arrayContaining([...codes]),
            );
          }
        }
      }),
      effort(VARIANTS, 20),
    );
  }, 60_000);

  it('accuse no right answer', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const exercise = variantOf(id, seed);
        for (const part of exercise.parts.values()) {
          const right = grade(exercise, { answers: { [part.id]: referenceText(part.task) } }).parts[part.id]!;
          const named = (right.feedback ?? []).filter(({ code }) => Object.hasOwn(MISTAKES, code));
          expect(named, `${id}/${part.id} seed ${seed}`).toEqual([]);
        }
      }),
      effort(VARIANTS, 20),
    );
  });
});
