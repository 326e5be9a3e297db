import type { Expression } from '../language/expression.ts';
import { mapChildren, sameExpression, substitute, symbol, symbolsOf } from '../language/expression.ts';
import { isScalar } from '../language/shape.ts';
import { shapeOf } from '../numeric/tensor.ts';
import { entriesOfLiteral, entrywise, literalOf, literalOfNames } from './entrywise.ts';
import { isFunctionName } from '../language/operators.ts';
import { equal, equation, type Equation, type Measured, type Side } from './line.ts';
import { matrixForm, viewsIn } from './matrix-form.ts';
import type { Solving } from './solving.ts';
import { step, type Step } from './step.ts';
import { valueOfExpression } from './values.ts';
import { blocksOf, definitionsBelow, viewOf, type Block } from './views.ts';
import { carriedValue, inStyle, valueSides } from './written-number.ts';

/** The forward pass up to some quantities: a step for each number, vector or matrix that is computed on the way. */
export function forwardSteps(names: Iterable<string>, solving: Solving): readonly Step[] {
  const { model } = solving;
  const computed = definitionsBelow(names, model).filter((name) => !viewOf(name, model));
  return blocksOf(computed, model).map((block) => {
    const line = forwardLine(block, solving);
    return step('forward', { name: block.name }, ...shapesIn(line, solving), line);
  });
}

/** The shapes of the vectors and matrices that a line multiplies. */
function shapesIn({ sides }: Equation, { model }: Solving): readonly Measured[] {
  const formula = sides[0]?.expression;
  if (formula === undefined || formula.kind === 'matrix') return [];
  return [...symbolsOf(formula)].flatMap((name) => {
    const shape = model.shapes.get(name);
    return shape && !isScalar(shape) ? [{ kind: 'shape', of: symbol(name), shape } as const] : [];
  });
}

/** `h = [[σ(z_1)], [σ(z_2)]] = [[σ(1)], [σ(0)]] ≈ [[0.731], [0.500]]`. */
function forwardLine({ name, entries }: Block, solving: Solving): Equation {
  const written = inStyle(withoutOnes(definedAs(entries, solving)), solving.style);
  const formula = matrixForm(written, viewsIn(solving.model)) ?? written;
  return valueLine(symbol(name), formula, solving, name);
}

function definedAs(entries: Block['entries'], { model }: Solving): Expression {
  const names = literalOfNames(entries);
  return substitute(names, (name) => model.definitions.get(name));
}

/** A derivative by the table has factors such as 2/2 in front, which nobody writes. */
function withoutOnes(formula: Expression): Expression {
  const inside = mapChildren(formula, withoutOnes);
  if (inside.kind !== 'apply' || inside.operator !== 'multiply') return inside;
  return isOne(inside.operands[0]!) ? inside.operands[1]! : inside;
}

function isOne(factor: Expression): boolean {
  if (factor.kind === 'number') return factor.text === '1';
  if (factor.kind !== 'apply' || factor.operator !== 'divide') return false;
  const [above, below] = [factor.operands[0]!, factor.operands[1]!];
  return above.kind === 'number' && above.text !== '0' && sameExpression(above, below);
}

/** A line from a formula over its values to the value, the entries of matrices written out in between. */
export function valueLine(
  left: Equation['left'],
  formula: Expression,
  solving: Solving,
  named?: string,
): Equation {
  const { values, model, style } = solving;
  const value =
    (named === undefined ? undefined : values(named)) ?? valueOfExpression(formula, values, model);
  const sides: Side[] = [{ relation: 'equal', expression: formula }, ...substitutedSides(formula, solving)];
  if (value) sides.push(...valueSides(value, style));
  const shape = value && shapeOf(entriesOfLiteral(value));
  return equation(left, sides, shape && !isScalar(shape) ? shape : undefined);
}

/** The formula with values in place of its names, and then, where matrices are multiplied, with each entry written out. */
export function substitutedSides(formula: Expression, solving: Solving): readonly Side[] {
  const { values, style } = solving;
  if (symbolsOf(formula).size === 0 && !holdsMatrix(formula)) return [];
  let relation: Side['relation'] = 'equal';
  const inserted = substitute(formula, (name) => {
    const value = values(name);
    if (value === undefined) return undefined;
    const side = carriedValue(value, style);
    if (side.relation === 'rounded') relation = 'rounded';
    return side.expression;
  });
  const sides: Side[] = [{ relation, expression: inserted }];
  if (!holdsMatrix(inserted)) return [...sides, ...equal(withArguments(inserted, solving))];
  const written = entrywise(inserted, () => undefined);
  return written === undefined ? sides : [...sides, ...equal(literalOf(written))];
}

/** A closed formula with the arguments of its functions worked out: `ceil(15.625)` for `ceil(1000/64)`. */
function withArguments(closed: Expression, solving: Solving): Expression {
  if (closed.kind === 'apply' && isFunctionName(closed.operator) && closed.operands.length === 1) {
    const value = valueOfExpression(closed.operands[0]!, solving.values, solving.model);
    const side = value && carriedValue(value, solving.style);
    return side?.relation === 'equal' ? { ...closed, operands: [side.expression] } : closed;
  }
  return mapChildren(closed, (child) => withArguments(child, solving));
}

function holdsMatrix(expression: Expression): boolean {
  if (expression.kind === 'matrix') return true;
  return 'operands' in expression && expression.operands.some(holdsMatrix);
}
