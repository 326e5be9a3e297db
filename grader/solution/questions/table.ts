import { canonicalName } from '../../language/names.ts';
import { matrix, symbol, type Expression } from '../../language/expression.ts';
import { atPoint } from '../at-point.ts';
import { computeSteps, onceEach } from '../compute.ts';
import { derive } from '../derivatives.ts';
import { derivativeSymbol, equation } from '../line.ts';
import type { Solver } from '../solver.ts';
import type { Solving } from '../solving.ts';
import { step, type Step } from '../step.ts';
import { blockOf } from '../views.ts';
import { valueSides } from '../written-number.ts';

type TableColumn = Parameters<Solver<'table'>>[0]['columns'][number];

/** Row by row: what has to be computed at its point, and then the row. */
export const solveTable: Solver<'table'> = ({ columns, at }, solving) => {
  const { reference } = solving.part.task;
  const rows = (reference as Expression & { kind: 'matrix' }).rows;
  const steps = at.flatMap((point, i): readonly Step[] => {
    const { steps: here, there } = atPoint(point, solving);
    const head = matrix([columns.map(headOf)]);
    const line = equation(head, valueSides(matrix([rows[i]!]), there.style));
    const names = columns.flatMap((column) => (typeof column === 'string' ? [canonicalName(column)!] : []));
    const derivatives = columns.flatMap((column) =>
      typeof column === 'string' ? [] : derivativeSteps(column, there),
    );
    return [
      ...here,
      ...onceEach([...computeSteps(names, there), ...derivatives]),
      step('row', { row: i + 1 }, line),
    ];
  });
  return { steps };
};

function headOf(column: TableColumn): Expression {
  return typeof column === 'string'
    ? symbol(canonicalName(column)!)
    : derivativeSymbol(canonicalName(column.of)!, canonicalName(column.by)!);
}

function derivativeSteps(column: Exclude<TableColumn, string>, there: Solving): readonly Step[] {
  const block = (text: string) => blockOf(canonicalName(text)!, there.model);
  return derive({ of: block(column.of), by: [block(column.by)], layout: 'denominator', valued: true }, there)
    .steps;
}
