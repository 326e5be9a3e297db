import type { Expression } from '../language/expression.ts';
import type { PreparedPart } from '../exercise/prepared.ts';
import { isScalar } from '../language/shape.ts';
import { readOf } from '../subjects/questions/asking.ts';
import type { Ask } from '../subjects/questions/questions.ts';
import { hint, type Hint } from './hint.ts';
import type { Step } from './step.ts';

/** Where to begin, for each way of asking. It rests on what is asked and on the names of the steps, never on what comes out. */
const BEGINNINGS: { readonly [A in Ask]: (steps: readonly Step[], part: PreparedPart) => readonly Hint[] } = {
  value: ofValue,
  table: ofTable,
  iterates: ofForward,
  shape: () => [hint('sizes', undefined)],
  expression: ofExpression,
  derivative: ofDerivative,
  gradient: ofDerivative,
  jacobian: ofDerivative,
  'difference-quotient': () => [hint('both-points', undefined)],
  choice: () => [hint('try-a-point', undefined)],
  solves: () => [hint('each-point', undefined)],
  update: (steps) =>
    steps.flatMap((step) => (step.code === 'update' ? [hint('gradient-first', step.data)] : [])),
  draw: () => [hint('innermost', undefined)],
  chain: ofChain,
  'backward-order': () => [hint('from-the-output', undefined)],
  text: () => [],
};

/** Where to begin; in general words, if the names in it are none `forStudents`. */
export function firstHints(
  steps: readonly Step[],
  part: PreparedPart,
  isForStudents: (hint: Hint) => boolean,
): readonly Hint[] {
  return BEGINNINGS[part.asked.ask](steps, part).map((own) => (isForStudents(own) ? own : inGeneral(own)));
}

function inGeneral({ code }: Hint): Hint {
  switch (code) {
    case 'through':
    case 'paths':
      return hint('rules', { rules: ['chain'] });
    case 'gradient-first':
      return hint('one-entry', undefined);
    default:
      return hint('put-in', undefined);
  }
}

/** Whether a product of matrices exists must not show from its hint. */
function ofValue(steps: readonly Step[], { asked, model }: PreparedPart): readonly Hint[] {
  if (asked.ask !== 'value') return [];
  const of = readOf(asked.of, model, []);
  if (holdsMatrixProduct(of, model.shapes)) return [hint('sizes', undefined)];
  return ofForward(steps);
}

function holdsMatrixProduct(expression: Expression, shapes: PreparedPart['model']['shapes']): boolean {
  if (expression.kind !== 'apply') return false;
  const isProduct = expression.operator === 'multiply';
  const ofTensors = expression.operands.every(
    (operand) => operand.kind !== 'symbol' || !isScalar(shapes.get(operand.name)!),
  );
  return (
    (isProduct && ofTensors) || expression.operands.some((operand) => holdsMatrixProduct(operand, shapes))
  );
}

function ofForward(steps: readonly Step[]): readonly Hint[] {
  if (steps.every(({ code }) => code === 'given')) return [hint('read-off', undefined)];
  const names = steps.flatMap((step) => (step.code === 'forward' ? [step.data.name] : []));
  const before = [...new Set(names)].slice(0, -1);
  return before.length > 0 ? [hint('compute-first', { names: before })] : [hint('put-in', undefined)];
}

/** Derivatives in a table are found by rules; what is computed is computed. */
function ofTable(steps: readonly Step[]): readonly Hint[] {
  return steps.some(({ code }) => code === 'forward') ? ofForward(steps) : ofDerivative(steps);
}

function ofExpression(steps: readonly Step[]): readonly Hint[] {
  const last = steps.at(-1);
  const names = last?.code === 'expand' ? last.data.names : [];
  return names.length > 0 ? [hint('stand-for', { names })] : [];
}

function ofDerivative(steps: readonly Step[]): readonly Hint[] {
  if (steps.some(({ code }) => code === 'shape-of-derivative')) return [hint('derivative-shape', undefined)];
  const through = steps.findLast((step) => step.code === 'adjoint');
  if (through?.code === 'adjoint')
    return [through.data.through.length > 0 ? hint('through', through.data) : hint('one-entry', undefined)];
  // That a derivative is 0 must not show from a hint that is not there.
  const rules = new Set(steps.flatMap((step) => (step.code === 'rule' ? [step.data.rule] : [])));
  return [hint('rules', { rules: rules.size > 0 ? [...rules].toReversed() : ['table'] })];
}

function ofChain(steps: readonly Step[]): readonly Hint[] {
  return steps.flatMap((step) => (step.code === 'sum-of-paths' ? [hint('paths', step.data)] : []));
}
