import { z } from 'zod';
import { computedBy, type DrawnGraph, type Step } from '../../answers/drawn-graph.ts';
import { symbol, type Expression } from '../../language/expression.ts';
import { isScalar } from '../../language/shape.ts';
import { isOperand, isSingleOperation } from '../../answers/single-operation.ts';
import { shapeOf } from '../authored.ts';
import { ExerciseRefused } from '../complaint.ts';
import { expand } from '../model.ts';
import { chooseKind, readOf } from './asking.ts';
import { askedName, nameFormula } from './formulas.ts';
import { ofSchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('draw'),
  of: ofSchema.optional().describe('what the graph has to compute; by default the output'),
});

type DrawPart = z.output<typeof schema>;

/** A computational graph of single operations that computes a quantity from the inputs. */
export const draw: { schema: typeof schema } & Question<DrawPart> = {
  schema,
  derive(part, { model, path }) {
    const kind = chooseKind(part.kind, ['graph'], path);
    const of =
      part.of === undefined && model.output ? symbol(model.output) : readOf(part.of ?? '', model, path);
    const written = expand(model, of);
    const shape = shapeOf(written, model.shapes, path);
    if (!isScalar(shape)) throw new ExerciseRefused({ code: 'not-scalar', path, data: { shape } });
    const content = drawn(written, new Set(model.inputs.keys()));
    const formula = nameFormula(of);
    return {
      reference: { kind, content },
      symbols: [...model.inputs.keys()],
      asked: askedName(of),
      alsoDefined: [],
      claims: [{ claim: 'steps', of, model, written: computedBy(content) }],
      ...(formula && { formula }),
    };
  },
};

/** A graph with a node for each operation, from the inside out. */
function drawn(expression: Expression, taken: ReadonlySet<string>): DrawnGraph {
  const steps: Step[] = [];
  let count = 0;
  const add = (operation: Expression): Expression => {
    do count += 1;
    while (taken.has(`n_${count}`));
    steps.push({ name: `n_${count}`, operation });
    return symbol(`n_${count}`);
  };
  const single = (part: Expression): Expression =>
    isSingleOperation(part)
      ? part
      : withOperands(part, (operand) => (isOperand(operand) ? operand : add(single(operand))));
  add(single(expression));
  return { steps, output: steps.at(-1)!.name };
}

function withOperands(expression: Expression, replaced: (operand: Expression) => Expression): Expression {
  return expression.kind === 'apply' || expression.kind === 'call'
    ? { ...expression, operands: expression.operands.map(replaced) }
    : expression;
}
