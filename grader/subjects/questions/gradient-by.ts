import { matrix, type Expression } from '../../language/expression.ts';
import { canonicalName } from '../../language/names.ts';
import { isScalar, type Shape } from '../../language/shape.ts';
import type { Convention } from '../convention.ts';
import type { Path } from '../complaint.ts';
import { expand, isValued, sourcesOf, type Model } from '../model.ts';
import { gradientFormulas, gradientGraph, gradientValues } from '../model-gradient.ts';
import { chooseKind, symbolsFor } from './asking.ts';
import { entriesNamed } from './entries-named.ts';
import { askedDerivative, derivativeFormula } from './formulas.ts';
import type { Derivation, GradientClaim } from './question.ts';
import type { Kind } from '../../answers/content.ts';

/** The derivatives of a scalar by every entry of a quantity, by row, and the claim that they rest on. */
export interface Gradient {
  readonly names: readonly (readonly string[])[];
  readonly formulas: () => readonly (readonly Expression[])[];
  /** Undefined where inputs have no values. */
  readonly values?: readonly (readonly Expression[])[];
  readonly claim: GradientClaim;
}

/** Differentiates a scalar by a vector or matrix of the model. Throws ExerciseRefused. */
export function gradientBy(of: Expression, by: string, model: Model, path: Path): Gradient {
  const names = entriesNamed(by, model, [...path, 'by']);
  const flat = names.flat();
  const graph = gradientGraph(of, flat, model, path);
  const valued = isValued(model, [...sourcesOf(model, of), ...flat]);
  const values = valued ? gradientValues(graph, model) : undefined;
  const width = names[0]!.length;
  const byRow = (entries: readonly Expression[]) =>
    names.map((_, i) => entries.slice(i * width, (i + 1) * width));
  return {
    names,
    formulas: () => byRow(gradientFormulas(graph)),
    ...(values && { values: byRow(values) }),
    claim: { claim: 'gradient', of, by: flat, model, ...(values && { values }) },
  };
}

/**
 * The gradient of a scalar by a quantity: as that lies in denominator layout, transposed in numerator layout. Numbers where the
 * inputs have values.
 */
export function deriveGradientBy(
  of: Expression,
  by: string,
  wanted: Kind | undefined,
  model: Model,
  { layout }: Convention,
  path: Path,
): Derivation {
  const { names, formulas, values, claim } = gradientBy(of, by, model, path);
  const shape = shapeIn(names, layout);
  const kind = chooseKind(wanted, possibleKinds(isScalar(shape), values !== undefined), path);
  const formula = derivativeFormula(of, by);
  const common = {
    asked: [...askedDerivative(of, by), ...shortName(by)],
    alsoDefined: [],
    claims: [claim],
    ...(formula && { formula }),
  };
  switch (kind) {
    case 'shape':
      return { ...common, reference: { kind, content: shape }, symbols: [] };
    case 'number':
      return { ...common, reference: { kind, content: values![0]![0]! }, symbols: [] };
    case 'matrix':
      return { ...common, reference: { kind, content: matrix(turned(values!, layout)) }, symbols: [] };
    default: {
      const rows = turned(formulas(), layout);
      const content = kind === 'expression' ? rows[0]![0]! : matrix(rows);
      const symbols = [...symbolsFor(of, model)];
      return { ...common, reference: { kind, content }, symbols, alsoDefined: [expand(model, of)] };
    }
  }
}

type GradientKind = 'number' | 'matrix' | 'expression' | 'formula-matrix' | 'shape';

function possibleKinds(scalar: boolean, valued: boolean): readonly [GradientKind, ...GradientKind[]] {
  const formula = scalar ? 'expression' : 'formula-matrix';
  return valued ? [scalar ? 'number' : 'matrix', formula, 'shape'] : [formula, 'shape'];
}

function turned<T>(rows: readonly (readonly T[])[], layout: Convention['layout']): readonly (readonly T[])[] {
  return layout === 'denominator' ? rows : rows[0]!.map((_, j) => rows.map((row) => row[j]!));
}

function shapeIn(rows: readonly (readonly unknown[])[], layout: Convention['layout']): Shape {
  const [height, width] = [rows.length, rows[0]!.length];
  return layout === 'denominator' ? { rows: height, columns: width } : { rows: width, columns: height };
}

/** `dW2`, as programs call it. */
function shortName(by: string): readonly string[] {
  const name = canonicalName(`d${by}`);
  return name === undefined ? [] : [name];
}
