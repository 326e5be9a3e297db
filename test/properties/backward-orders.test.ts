import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeAnswer } from '../../grader/answers/kinds.ts';
import type { Task } from '../../grader/answers/kind.ts';
import type { FORMS } from '../answers/forms.ts';
import { taskFor } from '../answers/task.ts';
import { effort } from './effort.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Which of the names before it each name is computed from: whatever is drawn has no circle. */
const dependencies = fc
  .tuple(...NAMES.map((_, i) => fc.subarray(NAMES.slice(0, i))))
  .map((used) => new Map(NAMES.map((name, i) => [name as string, new Set<string>(used[i])])));

const permutation = fc.shuffledSubarray([...NAMES], { minLength: NAMES.length, maxLength: NAMES.length });

function verdictOn(form: Task<'order'>['form'], content: readonly string[]): string {
  const task: Task<'order'> = {
    ...taskFor('expression', 'x'),
    kind: 'order',
    form,
    reference: [],
    errata: [],
  };
  return judgeAnswer(task, content).verdict;
}

it('an order is right when, and only when, everything comes after all that is computed from it', () => {
  let right = 0;
  fc.assert(
    fc.property(dependencies, permutation, (form, order) => {
      const place = (name: string): number => order.indexOf(name as (typeof NAMES)[number]);
      const fits = [...form].every(([name, used]) =>
        [...used].every((source) => place(name) < place(source)),
      );
      expect(verdictOn(form, order)).toBe(fits ? 'correct' : 'incorrect');
      right += fits ? 1 : 0;
    }),
    effort(2000, 4),
  );
  expect(right).toBeGreaterThan(50);
});

it('the forward order turned round is right, whatever the order among equals', () => {
  fc.assert(
    fc.property(dependencies, permutation, (form, preference) => {
      expect(verdictOn(form, forwardOrder(form, preference).toReversed())).toBe('correct');
    }),
    effort(500, 5),
  );
});

/** Always the first name, by preference, whose sources have all come. */
function forwardOrder(form: (typeof FORMS)['order'], preference: readonly string[]): readonly string[] {
  const order: string[] = [];
  while (order.length < preference.length) {
    const ready = (name: string): boolean => [...form.get(name)!].every((source) => order.includes(source));
    order.push(preference.find((name) => !order.includes(name) && ready(name))!);
  }
  return order;
}
