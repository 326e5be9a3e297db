import type { AnyTask, Task } from '../answers/kind.ts';
import { showAnswer } from '../answers/kinds.ts';
import { NOT_DEFINED } from '../answers/content.ts';
import { compareExpressions } from '../equivalence/compare-expressions.ts';
import type { Setting } from '../equivalence/setting.ts';
import type { Witness } from '../equivalence/verdict.ts';
import { evaluateAt } from '../graph/evaluate.ts';
import { apply, matrix, number, substitute, type Expression } from '../language/expression.ts';
import { read } from '../language/reader.ts';
import { sameShape, SCALAR } from '../language/shape.ts';
import { openVocabulary } from '../language/vocabulary.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import type { Model } from '../subjects/model.ts';

type Point = Witness['at'];
type FormulaTask = Task<'expression'> | Task<'formula-matrix'>;

/**
 * The one point at which feedback may show what a formula's value is: the simplest point at which a wrong answer is
 * refuted, which is always the same. There is none where the formula, or an entry of it, is constant, because its value
 * would then be the answer; nor at the values of a model in `asked`, at which some part asks for numbers.
 */
export function displayPoint(task: FormulaTask, asked: readonly Model[], path: Path): Point | undefined {
  const { reference, setting } = task;
  const judgement = compareExpressions(shifted(reference), reference, setting);
  if (judgement.verdict === 'undecided') {
    throw new ExerciseRefused({ code: 'too-few-points', path, data: { of: task.kind, found: 0, needed: 1 } });
  }
  const at = 'witness' in judgement ? judgement.witness?.at : undefined;
  if (!at || asked.some((model) => isGivenPoint(at, model))) return undefined;
  return entriesOf(reference).some((entry) => isConstant(entry, at, setting)) ? undefined : at;
}

/** Every entry one larger: differs from the reference wherever that is defined. */
function shifted(reference: Expression): Expression {
  if (reference.kind !== 'matrix') return larger(reference);
  return matrix(reference.rows.map((row) => row.map(larger)));
}

function larger(entry: Expression): Expression {
  return apply('add', entry, number(1));
}

function entriesOf(reference: Expression): readonly Expression[] {
  return reference.kind === 'matrix' ? reference.rows.flat() : [reference];
}

function isConstant(entry: Expression, at: Point, setting: Setting): boolean {
  const there = substitute(entry, (name) => setting.definitions.get(name));
  const value = substitute(there, (name) => (name in at ? readPoint(at[name]!) : undefined));
  return compareExpressions(value, entry, setting).verdict === 'correct';
}

function readPoint(text: string): Expression | undefined {
  const reading = read(text, openVocabulary());
  return reading.ok ? reading.expression : undefined;
}

function isGivenPoint(at: Point, model: Model): boolean {
  return Object.entries(at).every(([name, text]) => {
    const given = model.inputs.get(name)?.value;
    const value = readPoint(text);
    return given && value && evaluateAt(given, new Map()) === evaluateAt(value, new Map());
  });
}

/** Whether another part of the exercise asks for the very shape that this reference has. */
export function asksForShapeOf(task: AnyTask, siblings: readonly AnyTask[]): boolean {
  if (task.kind === 'shape' || task.reference === NOT_DEFINED) return false;
  const own = showAnswer(task.kind, task.reference, task.setting).shape ?? SCALAR;
  return siblings.some(
    ({ kind, reference }) => kind === 'shape' && reference !== NOT_DEFINED && sameShape(reference, own),
  );
}
