import type { Expression } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import { isFunctionName, notationOf, type FunctionName } from '../language/operators.ts';
import type { Bindings } from '../subjects/bindings.ts';
import type { Convention } from '../subjects/convention.ts';
import { readGivenValue, type GivenValue } from '../subjects/given-value.ts';
import type { Drawn } from './draw.ts';
import type { ParameterValue } from './parameter.ts';

/**
 * What the names of the parameters stand for in formulas: a number, a vector or matrix and its entries (`x_1`, `W_12`), or a
 * function. A word that names no function stands for nothing there.
 */
export function bindingsOf(drawn: Drawn, convention: Pick<Convention, 'vectors'>): Bindings {
  const values = new Map<string, Expression>();
  const functions = new Map<string, FunctionName>();
  for (const [name, value] of drawn) {
    if (typeof value !== 'string') addNumbers(values, name, value, convention);
    else if (isFunctionName(value) && notationOf(value).arity === 1) functions.set(name, value);
  }
  return { values, functions };
}

function addNumbers(
  values: Map<string, Expression>,
  name: string,
  value: Exclude<ParameterValue, string>,
  convention: Pick<Convention, 'vectors'>,
): void {
  const written = readGivenValue(value as GivenValue, convention, ['parameters', name, 'value']);
  values.set(name, written);
  if (written.kind !== 'matrix') return;
  const { rows } = written;
  const isVector = typeof value === 'object' && !Array.isArray(value[0]);
  for (const [i, row] of rows.entries())
    for (const [j, entry] of row.entries()) {
      const place = isVector ? `${Math.max(i, j) + 1}` : `${i + 1},${j + 1}`;
      const entryName = canonicalName(`${name}_{${place}}`);
      if (entryName !== undefined && !values.has(entryName)) values.set(entryName, entry);
    }
}
