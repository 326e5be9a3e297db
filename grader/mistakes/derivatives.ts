import { sum } from '../graph/build.ts';
import { derivative } from '../graph/symbolic.ts';
import { nameText } from '../language/names.ts';
import type { Input } from '../subjects/model.ts';
import { modelAt } from '../subjects/questions/asking.ts';
import { answerOf, attempted } from './answer.ts';
import { derivativesAnswered, derivativesAsked, derivativesFound } from './derivatives-asked.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { isExpression, type Working } from './working.ts';

/** Mistakes with a derivative as a whole. */
export interface DerivativeMistakes {
  /** The function itself, or its value. */
  'not-differentiated': undefined;
  /** The second derivative: by the same variable again, or by another one besides. */
  'differentiated-twice': { readonly again: string };
  /** The sum of the entries of a gradient or Jacobian. */
  'entries-summed': undefined;
  /** Rows for columns, where both are as many. */
  'other-layout': undefined;
  /** The values of two inputs are exchanged. */
  'values-exchanged': { readonly first: string; readonly second: string };
}

function* notDifferentiated(working: Working): Iterable<Slip<undefined>> {
  const asked = undifferentiated(working);
  const content = asked && answerOf({ ...working, asked });
  if (content !== undefined) yield { data: undefined, content };
}

/** A part that asks for the functions themselves. */
function undifferentiated({ asked, task }: Working): Working['asked'] | undefined {
  switch (asked.ask) {
    case 'derivative': {
      const { of, at, id } = asked;
      return task.kind === 'number'
        ? { ask: 'value', id, of, ...(at && { at }) }
        : { ask: 'expression', id, of };
    }
    case 'table':
      return {
        ...asked,
        columns: asked.columns.map((column) => (typeof column === 'string' ? column : column.of)),
      };
    default:
      return undefined;
  }
}

function* differentiatedTwice(working: Working): Iterable<Slip<DerivativeMistakes['differentiated-twice']>> {
  const { asked, model } = working;
  const derivatives = derivativesAsked(working);
  if (asked.ask !== 'derivative' || !derivatives || !model.inputs.has(asked.by)) return;
  for (const again of model.inputs.keys()) {
    const content = attempted(() => {
      const [once] = derivativesFound(working, derivatives)[0]!;
      return derivativesAnswered([[derivative(once!, again)]], working, derivatives);
    });
    if (content !== undefined) yield { data: { again: nameText(again) }, content };
  }
}

function* entriesSummed(working: Working): Iterable<Slip<undefined>> {
  if (!derivativesAsked(working)) return;
  const content = answerOf(working);
  if (content === undefined || !isExpression(content) || content.kind !== 'matrix') return;
  const entries = content.rows.flat();
  if (entries.length > 1) yield { data: undefined, content: entries.reduce(sum) };
}

/** Of other shapes the transposed answer is recognised by its shape. */
function* otherLayout(working: Working): Iterable<Slip<undefined>> {
  const { asked, convention } = working;
  const derivatives = asked.ask === 'jacobian' ? derivativesAsked(working) : undefined;
  if (asked.ask !== 'jacobian' || !derivatives || asked.of.length !== asked.by.length) return;
  const layout = (asked.layout ?? convention.layout) === 'numerator' ? 'denominator' : 'numerator';
  yield { data: undefined, working: { ...working, asked: { ...asked, layout } } };
}

/** Only of derivatives that are asked for at a point. */
function* valuesExchanged(working: Working): Iterable<Slip<DerivativeMistakes['values-exchanged']>> {
  const { asked, task } = working;
  const isValued = task.kind === 'number' || task.kind === 'matrix';
  if (!isValued || !derivativesAsked(working) || !('at' in asked) || Array.isArray(asked.at)) return;
  const { at, ...elsewhere } = asked;
  const model = attempted(() => modelAt(working.model, at, []));
  if (!model) return;
  const valued = [...model.inputs].filter(([, { value }]) => value !== undefined);
  for (const [i, [first]] of valued.entries())
    for (const [second] of valued.slice(i + 1)) {
      const inputs = exchanged(model.inputs, first, second);
      const data = { first: nameText(first), second: nameText(second) };
      yield {
        data,
        working: { ...working, asked: elsewhere as Working['asked'], model: { ...model, inputs } },
      };
    }
}

function exchanged(
  inputs: ReadonlyMap<string, Input>,
  first: string,
  second: string,
): ReadonlyMap<string, Input> {
  return new Map([...inputs, [first, inputs.get(second)!], [second, inputs.get(first)!]]);
}

export const derivativeMistakes: MistakeRules<DerivativeMistakes> = {
  'not-differentiated': { common: true, yieldsTo: ['inner-derivative-missing'], slips: notDifferentiated },
  'differentiated-twice': {
    common: false,
    yieldsTo: [
      'constant-factor-lost',
      'taken-for-constant',
      'exponent-not-brought-down',
      'inner-derivative-missing',
    ],
    slips: differentiatedTwice,
  },
  'entries-summed': { common: false, slips: entriesSummed },
  'other-layout': { common: false, slips: otherLayout },
  'values-exchanged': { common: false, slips: valuesExchanged },
};
