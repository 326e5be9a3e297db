import type { Expression } from '../language/expression.ts';
import { composeName } from '../language/name-parts.ts';
import { partsOf } from '../language/names.ts';
import type { Model } from '../subjects/model.ts';
import type { LayerStructure, NameGrid, NetworkStructure } from '../subjects/structure.ts';
import { adjointsOf } from './adjoints.ts';
import type { FigureLayer, FigureNumber, Held, NetworkFigure, Unit } from './figure.ts';
import { closedFigureNumber, figureNumber } from './figure-number.ts';
import { forwardValues } from './forward-values.ts';
import type { Showing } from './showing.ts';

/** Derivatives by the units of wider networks are not worked out for a picture. */
const MOST_DIFFERENTIATED = 64;

/** A network with its weights and biases, and with the numbers of both passes where they may be shown. */
export function networkFigure(
  model: Model,
  structure: NetworkStructure,
  showing: Showing,
): NetworkFigure | undefined {
  const units = [structure.input, ...structure.layers.map(({ activations }) => activations)].flat(2);
  if (!units.every((name) => showing.quantity(name))) return undefined;
  const notes = notesOn(model, structure, showing, units.length);
  const loss = structure.loss;
  // Where only d-values are given, nobody knows what the loss is.
  const value = loss === undefined || structure.lossKind === undefined ? undefined : notes.computed(loss);
  return {
    kind: 'network',
    samples: structure.input[0]!.length,
    inputs: structure.input.map((names) => ({ activation: held(names, notes.given, notes.adjoint) })),
    layers: structure.layers.map((layer) => layerFigure(layer, notes)),
    ...(loss !== undefined && showing.quantity(loss) && { loss: { name: loss, ...(value && { value }) } }),
  };
}

type Note = (name: string) => FigureNumber | undefined;

/** What may be said of quantities. */
interface Notes {
  readonly given: Note;
  readonly computed: Note;
  readonly adjoint: { readonly of: string; readonly by: Note } | undefined;
}

function notesOn(model: Model, structure: NetworkStructure, showing: Showing, units: number): Notes {
  const values = forwardValues(model);
  const valueOf: Note = (name) => {
    const value = values.get(name);
    return value && showing.quantity(name) ? closedFigureNumber(value) : undefined;
  };
  const of = rootOf(structure);
  const differentiated = showing.results && of !== undefined && units <= MOST_DIFFERENTIATED;
  return {
    given: valueOf,
    computed: showing.computed ? valueOf : () => undefined,
    adjoint: differentiated ? { of, by: adjointNotes(of, model, structure, values) } : undefined,
  };
}

/** What is differentiated: the loss, or else the one output. */
function rootOf({ loss, layers }: NetworkStructure): string | undefined {
  const outputs = layers.at(-1)!.activations.flat();
  return loss ?? (outputs.length === 1 ? outputs[0] : undefined);
}

function adjointNotes(
  of: string,
  model: Model,
  { input, layers }: NetworkStructure,
  values: ReadonlyMap<string, Expression>,
): Note {
  const names = new Set(
    [input, ...layers.flatMap((layer) => [layer.preActivations, layer.activations])].flat(2),
  );
  const adjoints = adjointsOf(of, model, values, (name) => names.has(name));
  return (name) => (name === of ? undefined : figureNumber(adjoints.get(name) ?? NaN));
}

function layerFigure(layer: LayerStructure, notes: Notes): FigureLayer {
  const { activation, activations, preActivations, bias, weights } = layer;
  const isActivated = activation !== 'none';
  const units = activations.map((names, i): Unit => ({
    activation: held(names, notes.computed, notes.adjoint),
    ...(isActivated && { preActivation: held(preActivations[i]!, notes.computed, notes.adjoint) }),
    ...(bias && { bias: held(bias[i]!, notes.given) }),
  }));
  return {
    units,
    ...(isActivated && { activation }),
    weights: weights.map((row) => row.map((name) => held([name], notes.given))),
  };
}

/** A quantity over all samples; it has values where all samples have one. */
function held(names: NameGrid[number], value: Note, adjoint?: Notes['adjoint']): Held {
  const values = all(names, value);
  const adjoints = adjoint && all(names, adjoint.by);
  return {
    name: names.length === 1 ? names[0]! : withoutSample(names),
    ...(values && { values }),
    ...(adjoints && { adjoints: { of: adjoint.of, values: adjoints } }),
  };
}

function all(names: readonly string[], note: Note): readonly FigureNumber[] | undefined {
  const numbers = names.flatMap((name) => note(name) ?? []);
  return numbers.length === names.length ? numbers : undefined;
}

/** The name that the entries of all samples have in common: `x_2` of `x_21` and `x_22`. */
function withoutSample([first, second]: readonly string[]): string {
  const { base, layer, subscript } = partsOf(first!);
  const others = indicesIn(partsOf(second!).subscript);
  const kept = indicesIn(subscript).filter((index, k) => index === others[k]);
  return composeName(base, kept.join(','), layer);
}

/** `21` and `2,10` have two indices each. */
function indicesIn(subscript: string): readonly string[] {
  return subscript.includes(',') ? subscript.split(',') : subscript.split('');
}
