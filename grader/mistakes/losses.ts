import * as build from '../graph/build.ts';
import { number, symbol, type Expression } from '../language/expression.ts';
import type { LossFunction, LossName } from '../subjects/loss/losses.ts';
import { measuredBy } from '../subjects/loss/measured.ts';
import { usedIn } from './asked-about.ts';
import type { MistakeRule, MistakeRules, Slip } from './mistake.ts';
import { redefined } from './redefined.ts';
import type { Working } from './working.ts';

const { difference, fn, negative, product, quotient, squared, sum } = build;
const [ONE, TWO] = [number(1), number(2)];

/** Mistakes with loss functions, of a prediction o and its target t. */
export interface LossMistakes {
  /** Without the ½ of ½ (o − t)². */
  'half-lost': undefined;
  /** With a ½ that is not there. */
  'half-added': undefined;
  /** (o − t) for (o − t)². */
  'square-left-out': undefined;
  /** o² − t² for (o − t)². */
  'squares-subtracted': undefined;
  /** |o − t| for (o − t)². */
  'absolute-for-square': undefined;
  /** (o − t)² for |o − t|. */
  'square-for-absolute': undefined;
  /** The square root of the whole. */
  'square-root-taken': undefined;
  /** The mean for the sum. */
  'mean-for-sum': undefined;
  /** What is right and what is predicted, the one for the other. */
  'prediction-and-target-swapped': undefined;
  /** One of the two terms of the binary cross-entropy. */
  'one-term-only': undefined;
  /** ln(1 − ŷ) where ln ŷ belongs, and the other way round. */
  'label-turned': undefined;
  /** −ln(ŷ) + …, the minus before one of the terms only. */
  'minus-before-one-term': undefined;
  /** The logarithm of ŷ left out. */
  'logarithm-left-out': undefined;
  /** −Σ t ln t. */
  'entropy-for-cross-entropy': undefined;
  /** −Σ t ln o for Σ t ln(t/o), and the other way round. */
  'divergence-and-cross-entropy-confused': undefined;
  /** 1 − t o for max(0, 1 − t o). */
  'maximum-left-out': undefined;
  /** max(0, 1 + t o). */
  'margin-sign': undefined;
  /** max(0, 1 − o): the label is forgotten. */
  'label-forgotten': undefined;
  /** 1 where they are equal. */
  'zero-one-turned': undefined;
}

type Misread = Partial<Record<keyof LossMistakes, LossFunction>>;

const error: LossFunction = (o, t) => difference(o, t);
const ln = (x: Expression): Expression => fn('ln', x);
const other = (x: Expression): Expression => difference(ONE, x);
const half = (x: Expression): Expression => quotient(x, TWO);
const entropy: LossFunction = (_, t) => negative(product(t, ln(t)));

/** What one output adds to a loss as it is misread. */
const MISREAD: Readonly<Record<LossName, Misread>> = {
  'absolute-error': { 'square-for-absolute': (o, t) => squared(error(o, t)) },
  'squared-error': {
    'half-added': (o, t) => half(squared(error(o, t))),
    'square-left-out': error,
    'squares-subtracted': (o, t) => difference(squared(o), squared(t)),
    'absolute-for-square': (o, t) => fn('abs', error(o, t)),
  },
  'half-squared-error': {
    'half-lost': (o, t) => squared(error(o, t)),
    'square-left-out': (o, t) => half(error(o, t)),
    'squares-subtracted': (o, t) => half(difference(squared(o), squared(t))),
    'absolute-for-square': (o, t) => half(fn('abs', error(o, t))),
  },
  'zero-one': { 'zero-one-turned': (o, t) => other(fn('abs', fn('sign', error(o, t)))) },
  hinge: {
    'maximum-left-out': (o, t) => other(product(t, o)),
    'margin-sign': (o, t) => fn('relu', sum(ONE, product(t, o))),
    'label-forgotten': (o) => fn('relu', other(o)),
  },
  'cross-entropy': {
    'prediction-and-target-swapped': (o, t) => negative(product(o, ln(t))),
    'logarithm-left-out': (o, t) => negative(product(t, o)),
    'label-forgotten': (o) => negative(ln(o)),
    'entropy-for-cross-entropy': entropy,
    'divergence-and-cross-entropy-confused': (o, t) => difference(product(t, ln(t)), product(t, ln(o))),
  },
  'binary-cross-entropy': {
    'prediction-and-target-swapped': (o, t) =>
      negative(sum(product(o, ln(t)), product(other(o), ln(other(t))))),
    'one-term-only': (o, t) => negative(product(t, ln(o))),
    'label-turned': (o, t) => negative(sum(product(other(t), ln(o)), product(t, ln(other(o))))),
    'minus-before-one-term': (o, t) => difference(product(other(t), ln(other(o))), product(t, ln(o))),
    'logarithm-left-out': (o, t) => negative(sum(product(t, o), product(other(t), other(o)))),
  },
  'kl-divergence': {
    'prediction-and-target-swapped': (o, t) => difference(product(o, ln(o)), product(o, ln(t))),
    'entropy-for-cross-entropy': entropy,
    'divergence-and-cross-entropy-confused': (o, t) => negative(product(t, ln(o))),
    'logarithm-left-out': (o, t) => quotient(product(t, t), o),
  },
};

/** The other of the two terms. */
const SECOND: Partial<Record<LossName, Misread>> = {
  'binary-cross-entropy': {
    'one-term-only': (o, t) => negative(product(other(t), ln(other(o)))),
    'minus-before-one-term': (o, t) => difference(product(t, ln(o)), product(other(t), ln(other(o)))),
  },
};

/** A loss that a part builds on: what it is, and what it is with another function of each output and its target. */
interface Measured {
  readonly name: string;
  readonly kind: LossName;
  /** How many outputs and samples are added up. */
  readonly count: number;
  with(loss: LossFunction): Expression;
}

function measuredIn({ model }: Working): readonly Measured[] {
  const { structure } = model;
  if (structure?.kind === 'losses')
    return structure.measures.map(({ loss, kind, prediction, target }) => {
      const { rows, columns } = model.shapes.get(prediction)!;
      const measured = (read: LossFunction): Expression => measuredBy(read, prediction, target, model);
      return { name: loss, kind, count: rows * columns, with: measured };
    });
  if (structure?.kind !== 'network' || !structure.loss || !structure.lossKind || !structure.target) return [];
  const outputs = structure.layers.at(-1)!.activations.flat();
  const targets = structure.target.flat();
  const added = (read: LossFunction): Expression =>
    outputs.map((output, i) => read(symbol(output), symbol(targets[i]!))).reduce(sum);
  return [{ name: structure.loss, kind: structure.lossKind, count: outputs.length, with: added }];
}

/** The workings in which one loss is another formula. */
function* misread(
  working: Working,
  formulas: (loss: Measured) => readonly (Expression | undefined)[],
): Iterable<Slip<undefined>> {
  if (working.task.kind === 'shape') return;
  const used = usedIn(working);
  for (const loss of measuredIn(working).filter(({ name }) => used.has(name)))
    for (const formula of formulas(loss)) {
      const changed = formula && redefined(working, new Map([[loss.name, formula]]));
      if (changed) yield { data: undefined, working: changed };
    }
}

/** A loss function read as another. */
function misreadAs(common: boolean, code: keyof LossMistakes): MistakeRule<undefined> {
  return {
    common,
    slips: (working) =>
      misread(working, (loss) =>
        [MISREAD, SECOND].map((table) => {
          const read = table[loss.kind]?.[code];
          return read && loss.with(read);
        }),
      ),
  };
}

/** What is made of the whole loss. */
function ofTotal(
  rewrite: (total: Expression, count: number) => Expression | undefined,
): MistakeRule<undefined> {
  return {
    common: false,
    slips: (working) =>
      misread(working, ({ name, count }) => [rewrite(working.model.definitions.get(name)!, count)]),
  };
}

export const lossMistakes: MistakeRules<LossMistakes> = {
  'half-lost': misreadAs(true, 'half-lost'),
  'half-added': misreadAs(true, 'half-added'),
  'one-term-only': misreadAs(true, 'one-term-only'),
  'label-turned': misreadAs(true, 'label-turned'),
  'prediction-and-target-swapped': misreadAs(true, 'prediction-and-target-swapped'),
  'zero-one-turned': misreadAs(true, 'zero-one-turned'),
  'margin-sign': misreadAs(true, 'margin-sign'),
  'absolute-for-square': misreadAs(true, 'absolute-for-square'),
  'square-for-absolute': misreadAs(true, 'square-for-absolute'),
  'minus-before-one-term': misreadAs(false, 'minus-before-one-term'),
  'square-left-out': { ...misreadAs(false, 'square-left-out'), yieldsTo: ['absolute-for-square'] },
  'squares-subtracted': misreadAs(false, 'squares-subtracted'),
  'logarithm-left-out': misreadAs(false, 'logarithm-left-out'),
  'entropy-for-cross-entropy': misreadAs(false, 'entropy-for-cross-entropy'),
  'divergence-and-cross-entropy-confused': misreadAs(false, 'divergence-and-cross-entropy-confused'),
  'maximum-left-out': misreadAs(true, 'maximum-left-out'),
  'label-forgotten': misreadAs(false, 'label-forgotten'),
  'mean-for-sum': ofTotal((total, count) => (count > 1 ? quotient(total, number(count)) : undefined)),
  'square-root-taken': { ...ofTotal((total) => fn('sqrt', total)), yieldsTo: ['absolute-for-square'] },
};
