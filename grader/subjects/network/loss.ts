import { product, sum } from '../../graph/build.ts';
import { symbol, symbolsOf, type Expression } from '../../language/expression.ts';
import { SCALAR } from '../../language/shape.ts';
import { createVocabulary } from '../../language/vocabulary.ts';
import { readAuthored } from '../authored.ts';
import type { Path } from '../complaint.ts';
import type { GivenValue } from '../given-value.ts';
import { LOSSES } from '../loss/losses.ts';
import type { NetworkStructure } from '../structure.ts';
import { readEntries, refuseOtherShape } from './layers.ts';
import {
  addDefined,
  addInputs,
  addView,
  indicesOf,
  type Draft,
  type Entries,
  type Grid,
} from './quantities.ts';
import type { NetworkGivens } from './schema.ts';

/**
 * Adds the target, and the loss: what the loss function says of every output; or d-value times output, of which the d-values are
 * the gradient. Returns their names.
 */
export function addLoss(
  draft: Draft,
  givens: NetworkGivens,
  output: Entries,
  path: Path,
): Pick<NetworkStructure, 'loss' | 'lossKind' | 'target'> {
  const { loss, dValues, names } = givens;
  const target = addTarget(draft, givens, output, path);
  const terms =
    loss && target
      ? pairwise(output, target, LOSSES[loss])
      : dValues === undefined
        ? []
        : pairwise(output, addDValues(draft, dValues, output, path), product);
  if (terms.length === 0) return { ...(target && { target }) };
  const name = addDefined(draft, names.loss ?? 'loss', [[terms.reduce(sum)]]);
  addView(draft, 'loss', name);
  return { ...(target && { target }), ...(loss && { lossKind: loss }), loss: name[0]![0]! };
}

/** A target where there are values or formulas for it, or a loss that needs one. */
function addTarget(draft: Draft, givens: NetworkGivens, output: Entries, path: Path): Entries | undefined {
  const { target, loss, names } = givens;
  if (target === undefined && loss === undefined) return undefined;
  const name = names.target ?? 'target';
  const shape = { rows: output.length, columns: output[0]!.length };
  const indices = indicesOf(shape.columns);
  if (target === undefined) return addInputs(draft, name, indices, shape);
  const formulas = readTarget(target, draft, [...path, 'target']);
  refuseOtherShape(formulas, shape.rows, shape.columns, [...path, 'target']);
  const given = formulas.flat().every((formula) => symbolsOf(formula).size === 0);
  return given ? addInputs(draft, name, indices, shape, formulas) : addDefined(draft, name, formulas);
}

/** Values, or formulas of the inputs. */
function readTarget(target: GivenValue, draft: Draft, path: Path): Grid<Expression> {
  const vocabulary = createVocabulary({ symbols: [...draft.inputs.keys()].map((name) => [name, SCALAR]) });
  return readEntries(target, draft, path, (given, place) =>
    readAuthored(given, vocabulary, place, draft.bindings),
  );
}

function addDValues(draft: Draft, given: GivenValue, output: Entries, path: Path): Entries {
  const values = readEntries(given, draft, [...path, 'dValues']);
  const shape = { rows: output.length, columns: output[0]!.length };
  refuseOtherShape(values, shape.rows, shape.columns, [...path, 'dValues']);
  return addInputs(draft, 'D', indicesOf(shape.columns), shape, values);
}

function pairwise(
  output: Entries,
  other: Entries,
  combine: (o: Expression, t: Expression) => Expression,
): readonly Expression[] {
  return output.flatMap((row, i) => row.map((o, s) => combine(symbol(o), symbol(other[i]![s]!))));
}
