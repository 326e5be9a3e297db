import { z } from 'zod';
import { isSingleOperation } from '../../answers/single-operation.ts';
import { SCALAR } from '../../language/shape.ts';
import { readKnownName } from '../authored.ts';
import { buildModel, namesOf } from '../build-model.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import { formulaSchema } from '../formula.ts';
import { readGivenScalar, scalarSchema } from '../given-value.ts';
import type { Input, Model } from '../model.ts';
import type { Subject } from '../subject.ts';

const schema = z
  .strictObject({
    inputs: z.record(z.string(), scalarSchema).describe('the inputs with their values: {a: 2, b: 1}'),
    nodes: z
      .record(z.string(), formulaSchema)
      .describe('a single operation each, on inputs, nodes and numbers: {c: a + b, e: c * d}'),
    output: z.string().describe('the node that the graph computes'),
  })
  .describe('a computational graph with values at its inputs');

/** A computational graph of single operations, evaluated at given inputs. */
export const graph: Subject<z.output<typeof schema>> = {
  schema,
  asks: ['value', 'expression', 'derivative', 'gradient', 'draw', 'chain', 'backward-order', 'text'],
  model(givens, { bindings }, path) {
    const names = namesOf(Object.keys(givens.inputs), [...path, 'inputs']);
    const inputs = new Map<string, Input>(
      Object.entries(givens.inputs).map(([key, given], i) => [
        names[i]!,
        { shape: SCALAR, value: readGivenScalar(given, [...path, 'inputs', key], bindings) },
      ]),
    );
    const model = buildModel(inputs, givens.nodes, [...path, 'nodes'], bindings);
    refuseComposedNodes(model, [...path, 'nodes']);
    return { ...model, output: readKnownName(givens.output, model.definitions, [...path, 'output']) };
  },
};

function refuseComposedNodes(model: Model, path: Path): void {
  for (const [name, definition] of model.definitions) {
    if (!isSingleOperation(definition)) {
      throw new ExerciseRefused({ code: 'not-one-operation', path: [...path, name], data: { name } });
    }
  }
}
