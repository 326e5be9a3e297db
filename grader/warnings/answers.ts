import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import { childrenOf, type Expression } from '../language/expression.ts';
import { readOf } from '../subjects/questions/asking.ts';
import type { Warning } from './warning.ts';

/** Answers that come by luck or by copying: zeros, and givens that are asked for. */
export function easyAnswers({ parts }: PreparedExercise): readonly Warning[] {
  return [...parts.values()].flatMap((part, i): Warning[] => {
    const path = ['parts', i];
    const given = givenAsked(part);
    if (given !== undefined) return [{ code: 'answer-given', path, data: { part: part.id, name: given } }];
    return isZero(part.task.reference) ? [{ code: 'answer-zero', path, data: { part: part.id } }] : [];
  });
}

/** The given that a value or a formula is asked of, with nothing to be computed. */
function givenAsked({ asked, model }: PreparedPart): string | undefined {
  if ((asked.ask !== 'value' && asked.ask !== 'expression') || asked.of === undefined) return undefined;
  const of = readOf(asked.of, model, []);
  return of.kind === 'symbol' && model.inputs.has(of.name) ? of.name : undefined;
}

function isZero(reference: PreparedPart['task']['reference']): boolean {
  if (typeof reference !== 'object' || !('kind' in reference)) return false;
  return entriesOf(reference).every((entry) => entry.kind === 'number' && Number(entry.text) === 0);
}

function entriesOf(reference: Expression): readonly Expression[] {
  return reference.kind === 'matrix' ? childrenOf(reference) : [reference];
}
