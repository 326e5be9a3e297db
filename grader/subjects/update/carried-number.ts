import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { evaluateDigits } from '../../graph/digits.ts';
import { evaluateAt } from '../../graph/evaluate.ts';
import { Graph } from '../../graph/graph.ts';
import { nodesBelow } from '../../graph/nodes-below.ts';
import { lower } from '../../graph/lower.ts';
import { raise } from '../../graph/raise.ts';
import { apply, number, type Expression } from '../../language/expression.ts';
import { printText } from '../../language/print-text.ts';
import { isTensor } from '../../numeric/tensor.ts';

/** A number that takes more than this to write is rounded: exact fractions and closed forms grow with every step. */
const LONGEST = 400;

/**
 * A number without symbols as the next step goes on with it: exact, or a decimal with all digits that are calculated, which are more
 * than comparisons look at. Undefined where it is none, or too large for a
 * floating-point number.
 */
export function carriedNumber(closed: Expression): Expression | undefined {
  if (!Number.isFinite(evaluateAt(closed, new Map()))) return undefined;
  const graph = new Graph();
  const node = lower(graph, closed, PLAIN_SETTING);
  if (isTensor(node)) return undefined;
  const exact = raise(graph, node);
  if (printText(exact).length <= LONGEST) return exact;
  const digits = evaluateDigits(graph, nodesBelow(graph, [node]), () => NaN).get(node);
  if (digits === undefined || typeof digits === 'string') return undefined;
  const size = number(digits.value.abs().toExponential().replace('+', ''));
  return digits.value.isNegative() ? apply('negate', size) : size;
}
