import { NOT_DEFINED } from '../../grader/answers/content.ts';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING, type Setting } from '../../grader/equivalence/setting.ts';
import { evaluateAt, evaluateEntries } from '../../grader/graph/evaluate.ts';
import type { PreparedExercise, PreparedPart } from '../../grader/index.ts';
import { symbolsOf, type Expression } from '../../grader/language/expression.ts';
import { sameShape } from '../../grader/language/shape.ts';
import type { Equation, Measured, Relation } from '../../grader/solution/line.ts';
import type { Step } from '../../grader/solution/step.ts';
import { solvePart } from '../../grader/solution/solution.ts';
import { isClash, shapeOrClash } from '../../grader/answers/shape-or-clash.ts';
import { expand } from '../../grader/subjects/model.ts';
import { unknownFunctionsOf } from '../../grader/subjects/unknown-functions.ts';
import { writeLine } from '../../grader/written-solution.ts';
import { printText } from '../../grader/language/print-text.ts';
import { Scope } from './scope.ts';

const VALUED = new Set(['number', 'matrix', 'table', 'choice']);

/** Every line of a part's solution that does not follow: a side that is not what is before it, or a name that is not known yet. */
export function slipsIn(
  exercise: Pick<PreparedExercise, 'convention'>,
  part: PreparedPart,
  steps: readonly Step[] = solvePart(exercise, part).steps,
): readonly string[] {
  const layout = layoutOf(exercise, part);
  const scope = new Scope(part, layout, VALUED.has(part.task.kind) && part.asked.ask !== 'choice');
  const slips = steps.flatMap((step) => slipsInStep(step, scope, part));
  return [...slips, ...(reachesReference(steps, scope, part) ? [] : ['the last line is not the reference'])];
}

function layoutOf({ convention }: Pick<PreparedExercise, 'convention'>, { asked }: PreparedPart) {
  if (asked.ask === 'update') return 'denominator';
  return ('layout' in asked ? asked.layout : undefined) ?? convention.layout;
}

function slipsInStep(step: Step, scope: Scope, part: PreparedPart): readonly string[] {
  prepare(step, scope);
  return step.lines.flatMap((line) => {
    const slips =
      line.kind === 'shape' ? slipsOfShape(line, scope) : slipsOfEquation(line, step, scope, part);
    if (line.kind === 'equation') scope.establish(line.left);
    return slips.map((slip) => `${writeLine(line).text}: ${slip}`);
  });
}

/** Steps that name something say themselves what the names stand for. */
function prepare(step: Step, scope: Scope): void {
  const equations = step.lines.filter((line) => line.kind === 'equation');
  if (step.code === 'at')
    return scope.moveTo(
      new Map(equations.map(({ left, sides }) => [(left as { name: string }).name, sides[0]!.expression])),
    );
  if (step.code === 'node' || step.code === 'update') {
    for (const { left, sides } of equations)
      scope.define((left as { name: string }).name, scope.meaning(sides[0]!.expression));
    return;
  }
  if (step.code !== 'entries' && step.code !== 'name') return;
  const [{ left, sides }] = equations as [Equation];
  const { name } = left as { name: string };
  const literal = sides.map(({ expression }) => expression).find(isOfNames);
  const formulas = sides.at(-1)!.expression;
  if (literal && scope.model.inputs.has(name)) scope.open(name, literal);
  else if (literal && formulas.kind === 'matrix') {
    const entries = formulas.rows.flat();
    literal.rows.flat().forEach((entry, k) => {
      const { name: entryName } = entry as { name: string };
      if (!scope.model.inputs.has(entryName)) scope.define(entryName, entries[k]!);
    });
    scope.define(name, literal);
  } else scope.define(name, formulas);
  for (const entry of literal ? symbolsOf(literal) : []) scope.known.add(entry);
  scope.known.add(name);
}

function isOfNames(expression: Expression): expression is Expression & { kind: 'matrix' } {
  return expression.kind === 'matrix' && expression.rows.flat().every((entry) => entry.kind === 'symbol');
}

function slipsOfShape({ of, shape }: Measured, scope: Scope): readonly string[] {
  if (of.kind === 'derivative') return [];
  const found = shapeOrClash(expand(scope.model, of), { ...PLAIN_SETTING, shapes: scope.model.shapes });
  const right = shape === NOT_DEFINED ? isClash(found) : !isClash(found) && sameShape(found, shape);
  return right ? [] : ['not its shape'];
}

function slipsOfEquation(
  { left, sides }: Equation,
  step: Step,
  scope: Scope,
  part: PreparedPart,
): readonly string[] {
  const unknown =
    part.task.kind === 'chain'
      ? []
      : sides.flatMap(({ expression }) => [...symbolsOf(expression)].filter((name) => !scope.isKnown(name)));
  const meaning = scope.meaning(left);
  const wrong = sides.flatMap(({ relation, expression }) => {
    const before = meaning;
    return holds(relation, before, scope.meaning(expression), part)
      ? []
      : [`${printText(expression)} is not it`];
  });
  return [
    ...unknown.map((name) => `${name} is not known yet`),
    ...wrong,
    ...(sides.length > 0 || step.code === 'given' ? [] : ['says nothing']),
  ];
}

/** Whether a side is what the relation says, of what is on the left. Once rounded, a line goes on with what is rounded. */
function holds(relation: Relation, left: Expression, side: Expression, part: PreparedPart): boolean {
  const setting: Setting = {
    ...PLAIN_SETTING,
    shapes: part.model.shapes,
    domains: part.task.setting.domains,
    functions: unknownFunctionsOf(left),
    vectors: part.task.setting.vectors,
    zeroLogs: true,
  };
  const verdict = compareExpressions(side, left, setting).verdict;
  if (relation === 'different') return verdict === 'incorrect';
  return verdict === 'correct' || isNear(left, side, part.task.tolerance.digits);
}

function isNear(left: Expression, side: Expression, digits: number): boolean {
  if (symbolsOf(left).size > 0 || symbolsOf(side).size > 0) return false;
  const [a, b] = [left, side].map((one) =>
    evaluateEntries(one, PLAIN_SETTING)
      .flat()
      .map((entry) => evaluateAt(entry, new Map())),
  );
  const within = 0.5001 * 10 ** (1 - Math.min(digits, 15));
  return a!.length === b!.length && a!.every((x, k) => Math.abs(x - b![k]!) <= within * Math.abs(x));
}

const COMPARED = new Set(['number', 'matrix', 'expression', 'formula-matrix', 'tensor-expression', 'chain']);

/** Whether the last line ends with the reference. */
function reachesReference(steps: readonly Step[], scope: Scope, part: PreparedPart): boolean {
  const { kind, reference } = part.task;
  if (!COMPARED.has(kind) || reference === NOT_DEFINED) return true;
  const line = steps.at(-1)!.lines.at(-1)!;
  if (line.kind !== 'equation') return false;
  const last = line.sides.at(-1)!;
  return holds(last.relation, scope.meaning(reference as Expression), scope.meaning(last.expression), part);
}
