import { evaluateAt } from '../../grader/graph/evaluate.ts';
import type { Expression } from '../../grader/language/expression.ts';
import type { PreparedExercise } from '../../grader/index.ts';

/** A number, a column, or a matrix by row. */
export type Worked = number | readonly number[] | readonly (readonly number[])[];

/** How one does an exercise by hand: each part from the givens and from the parts before it, in plain arithmetic. */
export interface Sheet {
  readonly exercise: string;
  readonly steps: readonly (readonly [part: string, (given: Given, own: Own) => Worked])[];
}

/** The value of an input of the exercise. */
export type Given = (name: string) => number;

/** What was answered before. */
export interface Own {
  number(part: string): number;
  column(part: string): readonly number[];
}

/** The inputs of a variant, and the values of what a number is given for: `d` is b + 1, or b + 4. */
export function givensOf({ model, parts }: PreparedExercise): Given {
  return (name) => {
    const value = model.inputs.get(name)?.value ?? (parts.get(name)?.task.reference as Expression);
    return evaluateAt(value, new Map());
  };
}

/** The answers of someone who does each step right but one, in which `slip` takes the place of what is right. */
export function answered(
  { steps }: Sheet,
  given: Given,
  slips: ReadonlyMap<string, (right: Worked) => Worked>,
): Readonly<Record<string, Worked>> {
  const answers: Record<string, Worked> = {};
  const own: Own = {
    number: (part) => answers[part] as number,
    column: (part) => answers[part] as readonly number[],
  };
  for (const [part, work] of steps) {
    const right = work(given, own);
    answers[part] = slips.get(part)?.(right) ?? right;
  }
  return answers;
}

const GRAPH: Sheet = {
  exercise: 'graph-c-a-2b',
  steps: [
    ['d', (given) => 2 * given('b')],
    ['e', (given, own) => given('a') + own.number('d')],
    ['L', (given, own) => given('c') * own.number('e')],
    ['dL-dc', (_, own) => own.number('e')],
  ],
};

const TWO_PATHS: Sheet = {
  exercise: 'graph-e-c-d',
  steps: [
    ['c', (given) => given('a') + given('b')],
    ['e', (given, own) => own.number('c') * given('d')],
    ['de-dd', (_, own) => own.number('c')],
    ['dc-db', () => 1],
    ['de-db', (given, own) => given('d') * own.number('dc-db') + own.number('de-dd')],
  ],
};

/** The factor in n₁ = k a. */
const slope = (given: Given): number => given('n1') / given('a');

const LONG_GRAPH: Sheet = {
  exercise: 'analyse-graph',
  steps: [
    ['n1', (given) => slope(given) * given('a')],
    ['n2', (given) => given('a') + given('b')],
    ['n3', (_, own) => own.number('n1') * own.number('n2')],
    ['n4', (given) => given('b') ** 2],
    ['n5', (_, own) => own.number('n3') - own.number('n4')],
    ['z', (_, own) => own.number('n5') ** 2],
    ['dz-dn4', (_, own) => -2 * own.number('n5')],
    ['dz-dn3', (_, own) => 2 * own.number('n5')],
    ['dz-da', (given, own) => own.number('dz-dn3') * (slope(given) * own.number('n2') + own.number('n1'))],
    [
      'dz-db',
      (given, own) => own.number('dz-dn3') * own.number('n1') + own.number('dz-dn4') * 2 * given('b'),
    ],
  ],
};

const HIDDEN = [1, 2, 3] as const;
const OUTPUTS = [1, 2] as const;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const outer = (a: readonly number[], b: readonly number[]) => a.map((x) => b.map((y) => x * y));
const input = (given: Given): readonly number[] => [given('x_1'), given('x_2')];

const BACKPROPAGATION: Sheet = {
  exercise: 'backprop-2-3-2',
  steps: [
    ['u', (g) => HIDDEN.map((i) => dot([g(`w_${i}1^[1]`), g(`w_${i}2^[1]`)], input(g)) + g(`b_${i}^[1]`))],
    [
      'out',
      (g, own) =>
        OUTPUTS.map(
          (k) =>
            dot(
              HIDDEN.map((i) => g(`w_${k}${i}^[2]`)),
              own.column('u'),
            ) + g(`b_${k}^[2]`),
        ),
    ],
    ['d-out', (g, own) => OUTPUTS.map((k) => own.column('out')[k - 1]! - g(`target_${k}`))],
    ['dW2', (_, own) => outer(own.column('d-out'), own.column('u'))],
    ['db2', (_, own) => own.column('d-out')],
    [
      'du',
      (g, own) =>
        HIDDEN.map((i) =>
          dot(
            OUTPUTS.map((k) => g(`w_${k}${i}^[2]`)),
            own.column('d-out'),
          ),
        ),
    ],
    ['db1', (_, own) => own.column('du')],
    ['dW1', (g, own) => outer(own.column('du'), input(g))],
  ],
};

export const SHEETS: readonly Sheet[] = [GRAPH, TWO_PATHS, LONG_GRAPH, BACKPROPAGATION];
