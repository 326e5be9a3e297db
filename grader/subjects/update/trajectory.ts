import { substitute, symbol, symbolsOf, type Expression } from '../../language/expression.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import { expand, withValues, type Model } from '../model.ts';
import { carriedNumber } from './carried-number.ts';
import { iterateOf } from './names.ts';
import type { Advance } from './rules.ts';

/** The values of a sample, by name. */
export type Sample = ReadonlyMap<string, Expression>;

/**
 * What a rule computes in one step after the other, from the values of the model: definitions of `w^[1]`, `w^[2]`, …, each from the
 * numbers of the step before. Throws ExerciseRefused.
 */
export function trajectoryOf(
  model: Model,
  advances: readonly Advance[],
  samples: readonly Sample[],
  path: Path,
): readonly (readonly [name: string, definition: Expression])[] {
  const definitions: (readonly [string, Expression])[] = [];
  let before: Sample = new Map(advances.flatMap(({ replaces }) => startOf(replaces, model)));
  for (const [i, sample] of samples.entries()) {
    const numbers = new Map<string, Expression>();
    const after = new Map(before);
    for (const advance of advances) {
      const name = iterateOf(advance.replaces ?? advance.name, i + 1);
      if (name === undefined)
        throw new ExerciseRefused({ code: 'bad-name', path, data: { name: advance.name } });
      const formula = substitute(
        expand(model, advance.formula),
        (used) => sample.get(used) ?? currentOf(used, advances, i + 1) ?? before.get(used),
      );
      const number = numberOf(formula, numbers, name, model, path);
      definitions.push([name, formula]);
      numbers.set(name, number);
      if (advance.replaces !== undefined) after.set(advance.replaces, number);
    }
    before = after;
  }
  return definitions;
}

/** Where a quantity starts: at its value, if it has one. */
function startOf(name: string | undefined, model: Model): readonly (readonly [string, Expression])[] {
  const value = name === undefined ? undefined : model.inputs.get(name)?.value;
  return value ? [[name!, value]] : [];
}

/** What the same step has computed already. */
function currentOf(name: string, advances: readonly Advance[], step: number): Expression | undefined {
  const advance = advances.find((other) => other.name === name);
  return advance && symbol(iterateOf(advance.replaces ?? advance.name, step)!);
}

function numberOf(formula: Expression, known: Sample, name: string, model: Model, path: Path): Expression {
  const closed = withValues(
    model,
    substitute(formula, (used) => known.get(used)),
  );
  const missing = [...symbolsOf(closed)];
  if (missing.length > 0)
    throw new ExerciseRefused({ code: 'values-missing', path, data: { names: missing } });
  const value = carriedNumber(closed);
  if (value) return value;
  throw new ExerciseRefused({ code: 'no-value', path, data: { of: name } });
}
