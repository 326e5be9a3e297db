import { apply, matrix, symbol, type Expression } from '../language/expression.ts';
import { readGivenScalar } from '../subjects/given-value.ts';
import { withValues } from '../subjects/model.ts';
import { readBy } from '../subjects/questions/asking.ts';
import { entriesNamed } from '../subjects/questions/entries-named.ts';
import type { AskedPart } from '../subjects/questions/questions.ts';
import type { Slip } from './mistake.ts';
import { isExpression, type Working } from './working.ts';

type Rate = Extract<AskedPart, { ask: 'update' }>['rate'];

/** The working of a part that asks for parameters after a step, with another learning rate. */
export function* otherRate(working: Working, rate: (right: Rate) => Rate): Iterable<Slip<undefined>> {
  const { asked } = working;
  if (asked.ask === 'update')
    yield { data: undefined, working: { ...working, asked: { ...asked, rate: rate(asked.rate) } } };
}

/** A step as it is right: the parameters before it, what it adds to them, and the learning rate. */
interface Step {
  readonly before: Expression;
  readonly step: Expression;
  readonly rate: Expression;
}

/** What parameters become where parameters and step are put together in another way. */
export function* otherwiseUpdated(
  { asked, model, task }: Working,
  combine: (step: Step) => Expression,
): Iterable<Slip<undefined>> {
  if (asked.ask !== 'update' || !isExpression(task.reference)) return;
  const names = entriesNamed(readBy(asked.of, model, []), model, []);
  const values = names.map((row) => row.map((name) => withValues(model, symbol(name))));
  const before = task.kind === 'number' ? values[0]![0]! : matrix(values);
  const step = apply('subtract', task.reference, before);
  yield {
    data: undefined,
    content: combine({ before, step, rate: readGivenScalar(asked.rate, [], model.bindings) }),
  };
}
