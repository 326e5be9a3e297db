import type { FigureLayer, Held, NetworkFigure, Unit } from '../../figures/figure.ts';
import { nameText } from '../../language/names.ts';
import { counted, equals, equalsAll, listed, partial, type FigureWords } from './words.ts';

/** The weights of a larger layer would be a list that nobody can follow. */
const MOST_WEIGHTS = 64;

export function describeNetwork({ inputs, layers, samples, loss }: NetworkFigure): FigureWords {
  const sizes = [inputs.length, ...layers.map(({ units }) => units.length)].join('-');
  const batch = samples > 1 ? ` on a batch of ${samples} samples` : '';
  const before = [inputs, ...layers.map(({ units }) => units)];
  return {
    title: `A ${sizes} network${batch}`,
    description: [
      `${counted(inputs.length, 'input')}: ${listed(inputs.map(({ activation }) => sayHeld(activation)))}.`,
      ...layers.map((layer, i) => sayLayer(layer, i, layers.length, before[i]!)),
      ...(loss
        ? [
            `The loss ${nameText(loss.name)}${loss.value ? ` ${equals(loss.value)}` : ''} is computed from the output.`,
          ]
        : []),
    ].join(' '),
  };
}

function sayLayer(
  { units, activation, weights }: FigureLayer,
  i: number,
  count: number,
  before: readonly Unit[],
): string {
  const place = i === count - 1 ? 'output layer' : `hidden layer ${i + 1}`;
  const how =
    activation === undefined ? 'without activation function' : `with the activation function ${activation}`;
  const head = `The ${place} of ${counted(units.length, 'unit')} ${how}, every unit connected to all before it: ${listed(units.map(sayUnit))}.`;
  if (weights.length * before.length > MOST_WEIGHTS) return head;
  const ties = units.flatMap((unit, k) =>
    weights[k]!.map((weight, j) => sayWeight(weight, before[j]!, unit)),
  );
  return `${head} ${ties.join('; ')}.`;
}

function sayUnit({ activation, preActivation, bias }: Unit): string {
  const notes = [preActivation, bias].flatMap((held) => (held ? [sayHeld(held)] : []));
  const [inner, outer] = [notes.length > 0 ? ` (${notes.join(', ')})` : '', sayHeld(activation)];
  return outer + inner;
}

function sayHeld({ name, values, adjoints }: Held): string {
  const value = values ? ` ${equalsAll(values)}` : '';
  const adjoint = adjoints ? `, ${partial(adjoints.of, name)} ${equalsAll(adjoints.values)}` : '';
  return `${nameText(name)}${value}${adjoint}`;
}

function sayWeight(weight: Held, from: Unit, to: Unit): string {
  return `${nameText(from.activation.name)} to ${nameText(to.activation.name)}: ${sayHeld(weight)}`;
}
