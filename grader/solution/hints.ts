import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import { childrenOf, mapChildren, symbol, symbolsOf, type Expression } from '../language/expression.ts';
import { firstHints } from './first-hint.ts';
import { givesAway } from './gives-away.ts';
import { hint, type Hint } from './hint.ts';
import { equal, equation, type Equation } from './line.ts';
import { seenIn } from './seen.ts';
import { solvePart } from './solution.ts';
import type { Step } from './step.ts';

/** What stands for something that is to be found. */
export const BLANK = '□';

/**
 * Hints to a part from its worked solution, each saying a little more: where to begin, a line on the way as a formula, and what the
 * last line looks like. None shows anything that is, or is worth, an answer to this or any other part.
 */
export function hintsOf(exercise: PreparedExercise, part: PreparedPart): readonly Hint[] {
  const { steps } = solvePart(exercise, part);
  const isSeen = seenIn(exercise);
  const isForStudents = (one: Hint): boolean => namesIn(one).every(isSeen);
  return [
    ...firstHints(steps, part, isForStudents),
    ...[...formulaHint(steps, exercise, part), ...blanksHint(steps, part, isSeen)].filter(isForStudents),
  ];
}

/** The names that a hint shows. */
function namesIn({ data, line }: Hint): readonly string[] {
  const said = data === undefined || 'rules' in data ? [] : Object.values(data).flat();
  const shown = line
    ? [...leftNames(line), ...line.sides.flatMap(({ expression }) => [...symbolsOf(expression)])]
    : [];
  return [...said, ...shown].filter(
    (name) => typeof name === 'string' && name !== BLANK,
  ) as readonly string[];
}

function leftNames({ left }: Equation): readonly string[] {
  return left.kind === 'derivative' ? [...symbolsOf(left.of), ...[left.by].flat()] : [...symbolsOf(left)];
}

const ON_THE_WAY: ReadonlySet<Step['code']> = new Set(['rule', 'adjoint', 'forward']);

/** The first line on the way whose formula gives nothing away. */
function formulaHint(
  steps: readonly Step[],
  exercise: PreparedExercise,
  part: PreparedPart,
): readonly Hint[] {
  for (const { code, lines } of steps.slice(0, -1)) {
    for (const line of ON_THE_WAY.has(code) ? lines : []) {
      if (line.kind === 'shape') continue;
      const formula = line.sides[0]?.expression;
      if (formula === undefined || line.shape || isPlain(formula) || symbolsOf(formula).size === 0) continue;
      if (isClosedToStudents(formula, line, exercise, part)) continue;
      return [hint('formula', undefined, equation(line.left, equal(formula)))];
    }
  }
  return [];
}

/** A name or a number says nothing as a formula. */
function isPlain(formula: Expression): boolean {
  return childrenOf(formula).length === 0;
}

/** Derivatives in a formula are looked at by what they were found to be. */
function isClosedToStudents(
  formula: Expression,
  { sides }: Equation,
  exercise: PreparedExercise,
  { model }: PreparedPart,
): boolean {
  return [formula, sides.at(-1)!.expression].some((shown) => givesAway(shown, model, exercise));
}

/** Sums and products of the last line, with a blank for each term and factor; of a number, whose shape is no secret. */
function blanksHint(
  steps: readonly Step[],
  { task }: PreparedPart,
  isSeen: (name: string) => boolean,
): readonly Hint[] {
  const line = steps.findLast(({ code }) => code !== 'simplify')?.lines.at(-1);
  if (line?.kind !== 'equation' || line.shape || !BLANKED.has(task.kind)) return [];
  const formula = line.sides[0]?.expression;
  if (formula === undefined || isPlain(formula) || formula.kind === 'matrix') return [];
  const blanks = withBlanks(formula);
  if (isPlain(blanks)) return [];
  // What students know by its formula alone is not called by its name.
  const isNamed = line.left.kind !== 'derivative' || leftNames(line).every(isSeen);
  return [hint('blanks', undefined, isNamed ? equation(line.left, equal(blanks)) : equation(blanks, []))];
}

const BLANKED: ReadonlySet<PreparedPart['task']['kind']> = new Set(['number', 'expression', 'chain']);

const STRUCTURE: ReadonlySet<string> = new Set(['add', 'subtract', 'multiply', 'divide', 'negate']);

function withBlanks(expression: Expression): Expression {
  const isStructure = expression.kind === 'apply' && STRUCTURE.has(expression.operator);
  return isStructure ? mapChildren(expression, withBlanks) : symbol(BLANK);
}
