import type { Expression } from '../../language/expression.ts';
import { SCALAR } from '../../language/shape.ts';
import type { Path } from '../complaint.ts';
import { inOrder } from '../order.ts';
import type { Subject } from '../subject.ts';
import { countsOf } from './counts.ts';
import { addLayer, readEntries } from './layers.ts';
import { addLoss } from './loss.ts';
import { addInputs, addView, indicesOf, type Draft, type Entries } from './quantities.ts';
import { networkSchema, type NetworkGivens } from './schema.ts';

/** How many nodes a quantity may have once it is written out: layers multiply. */
const WRITTEN_NODES = 40_000;

/** A network of fully connected layers, with its loss. */
export const network: Subject<NetworkGivens> = {
  schema: networkSchema,
  asks: [
    'value',
    'shape',
    'expression',
    'derivative',
    'gradient',
    'jacobian',
    'update',
    'table',
    'solves',
    'choice',
    'chain',
    'text',
  ],
  model(givens, { vectors, bindings }, path) {
    const draft: Draft = {
      inputs: new Map(),
      definitions: new Map(),
      shapes: new Map(),
      vectors,
      bindings,
      path,
    };
    const x = addInput(draft, givens, path);
    const outputs = [x];
    const layers = givens.layers.map((layer, i) => {
      const added = addLayer(draft, layer, i + 1, outputs[i]!, [...path, 'layers', i]);
      outputs.push(added.activations);
      return added;
    });
    const output = outputs.at(-1)!;
    addView(draft, 'out', output);
    const measured = addLoss(draft, givens, output, path);
    const sizes = givens.layers.map(({ bias }, i) => ({
      inputs: outputs[i]!.length,
      units: outputs[i + 1]!.length,
      biased: bias !== 'none',
    }));
    for (const [name, count] of Object.entries(countsOf(sizes))) define(draft, name, count);
    const definitions = inOrder(draft.definitions, path, WRITTEN_NODES);
    return {
      inputs: draft.inputs,
      definitions,
      shapes: draft.shapes,
      bindings,
      output: scalarOf(output) ?? 'out',
      structure: { kind: 'network', input: x, layers, ...measured },
    };
  },
};

/** The name of the one entry, where there is but one. */
function scalarOf(entries: Entries): string | undefined {
  return entries.flat().length === 1 ? entries[0]![0] : undefined;
}

function define(draft: Draft, name: string, definition: Expression): void {
  if (draft.shapes.has(name)) return;
  draft.definitions.set(name, definition);
  draft.shapes.set(name, SCALAR);
}

function addInput(draft: Draft, { x, inputs, samples, names }: NetworkGivens, path: Path): Entries {
  const values = x === undefined ? undefined : readEntries(x, draft, [...path, 'x']);
  const shape = values
    ? { rows: values.length, columns: values[0]!.length }
    : { rows: inputs!, columns: samples };
  const name = names.x ?? (shape.columns > 1 ? 'X' : 'x');
  return addInputs(draft, name, indicesOf(shape.columns), shape, values);
}
