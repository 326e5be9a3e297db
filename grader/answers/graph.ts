import { compareExpressions } from '../equivalence/compare-expressions.ts';
import { nameLatex, nameText } from '../language/names.ts';
import { printLatex } from '../language/print-latex.ts';
import { printText } from '../language/print-text.ts';
import { computedBy } from './drawn-graph.ts';
import { readGraph } from './graph-reading.ts';
import type { AnswerKind } from './kind.ts';
import { isSingleOperation } from './single-operation.ts';

/** A computational graph as lines: right when each is a single operation and the result is the function asked for. */
export const graph: AnswerKind<'graph'> = {
  read: readGraph,
  judge(content, { reference, setting }) {
    const composed = content.steps.filter(({ operation }) => !isSingleOperation(operation));
    if (composed.length > 0) {
      const names = composed.map(({ name }) => nameText(name));
      return { verdict: 'incorrect', reason: 'not-one-operation', method: 'structure', names };
    }
    return compareExpressions(computedBy(content), computedBy(reference), setting);
  },
  show({ steps }) {
    const latex = steps.map(({ name, operation }) => `${nameLatex(name)} &= ${printLatex(operation)}`);
    return {
      latex: `\\begin{aligned} ${latex.join(' \\\\ ')} \\end{aligned}`,
      text: steps.map(({ name, operation }) => `${nameText(name)} = ${printText(operation)}`).join('; '),
    };
  },
  opposite: () => undefined,
  float: () => NaN,
  clash: () => undefined,
};
