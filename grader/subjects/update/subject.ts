import { childrenOf, number, symbol, symbolsOf, type Expression } from '../../language/expression.ts';
import { canonicalName } from '../../language/names.ts';
import { authorVocabulary } from '../author-vocabulary.ts';
import { readAuthored, readKnownName } from '../authored.ts';
import type { Bindings } from '../bindings.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import { readGivenScalar } from '../given-value.ts';
import { lossFormula } from '../loss/measured.ts';
import type { Model } from '../model.ts';
import { claimDerivative } from '../questions/claim.ts';
import { readQuantities, withDefinitions } from '../quantities.ts';
import type { UpdateStructure } from '../structure.ts';
import type { Subject } from '../subject.ts';
import { carriedNumber } from './carried-number.ts';
import { iterateOf } from './names.ts';
import { adam, gradientDescent, momentum, perceptron, type Advance } from './rules.ts';
import { updateSchema, type UpdateGivens } from './schema.ts';
import { trajectoryOf, type Sample } from './trajectory.ts';

/** What the loss is called. */
const LOSS = 'L';

/** Rules by which parameters are learned: the formula of a step, and steps over data. */
export const update: Subject<UpdateGivens> = {
  schema: updateSchema,
  asks: ['value', 'expression', 'derivative', 'gradient', 'table', 'iterates', 'choice', 'text'],
  model(givens, notation, path) {
    const advances = advancesOf(givens, path);
    const stated = readQuantities(givens, namesIn(givens, advances), notation, path);
    const measured = withGradients(stated, givens, path);
    const samples = samplesIn(givens, path, notation.bindings);
    const steps = trajectoryOf(measured, advances, samples, path);
    const formulas = advances.map(({ name, formula }) => [name, formula] as const);
    return {
      ...withDefinitions(measured, [...formulas, ...steps], path),
      output: advances[0]!.name,
      aliases: aliasesOf(givens),
      leftSides: leftSidesOf(advances, aliasesOf(givens), samples.length),
      structure: structureOf(givens, advances, samples),
    };
  },
};

function advancesOf(givens: UpdateGivens, path: Path): readonly Advance[] {
  if (givens.rule === 'perceptron') {
    return Object.entries(givens.parameters).flatMap(([parameter, input]) =>
      perceptron(givens, parameter, input === 1 ? number(1) : symbol(input)),
    );
  }
  const several = givens.parameter.length > 1;
  if (several && givens.gradient !== undefined)
    throw new ExerciseRefused({ code: 'name-twice', path, data: { name: givens.gradient } });
  return givens.parameter.flatMap((parameter) => {
    const gradient = symbol(gradientName(givens, parameter));
    switch (givens.rule) {
      case 'gradient-descent':
        return gradientDescent(givens, parameter, gradient);
      case 'momentum':
        return momentum(givens, parameter, gradient);
      case 'adam':
        return adam(givens, parameter, gradient);
    }
  });
}

type ByGradient = Exclude<UpdateGivens, { rule: 'perceptron' }>;

function gradientName({ gradient, loss, parameter: all }: ByGradient, parameter: string): string {
  if (gradient !== undefined) return gradient;
  return loss === undefined && all.length === 1 ? 'g' : `d${LOSS}/d${parameter}`;
}

/** What the rule, the loss and the data are about; what the rule computes itself is not among it. */
function namesIn(givens: UpdateGivens, advances: readonly Advance[]): readonly string[] {
  const computed = new Set(advances.map(({ name }) => name));
  if (givens.rule !== 'perceptron' && givens.loss !== undefined)
    for (const parameter of givens.parameter) computed.add(gradientName(givens, parameter));
  const used = advances.flatMap(({ formula }) => [...symbolsOf(formula)]);
  const measured =
    givens.rule !== 'perceptron' && typeof givens.loss === 'object'
      ? [givens.loss.prediction, givens.loss.target]
      : [];
  const sampled = (givens.data ?? []).flatMap((sample) => Object.keys(sample));
  return [...used.filter((name) => !computed.has(name)), ...measured, ...sampled];
}

/** Adds the loss and its derivatives by the parameters, where there is a loss. */
function withGradients(model: Model, givens: UpdateGivens, path: Path): Model {
  if (givens.rule === 'perceptron' || givens.loss === undefined) return model;
  const { loss } = givens;
  const at = [...path, 'loss'];
  const formula =
    typeof loss === 'string'
      ? readAuthored(loss, authorVocabulary(model), at, model.bindings)
      : lossFormula(loss, model, at);
  const measured = withDefinitions(model, [[LOSS, formula]], path);
  const gradients = givens.parameter.map((parameter) => {
    const by = readKnownName(parameter, model.inputs, [...path, 'parameter']);
    const { symbolic } = claimDerivative(symbol(LOSS), by, measured, at);
    return [gradientName(givens, parameter), symbolic] as const;
  });
  return withDefinitions(measured, gradients, path);
}

/** The data of each step; steps without data have none. */
function samplesIn({ data, steps = 0 }: UpdateGivens, path: Path, bindings?: Bindings): readonly Sample[] {
  if (!data) return Array.from({ length: steps }, () => new Map());
  return data.map(
    (sample, i) =>
      new Map(
        Object.entries(sample).map(([name, given]): readonly [string, Expression] => [
          name,
          workedOut(readGivenScalar(given, [...path, 'data', i, name], bindings)),
        ]),
      ),
  );
}

/** What is written as a sum is one number to students. */
function workedOut(value: Expression): Expression {
  return childrenOf(value).length === 0 ? value : (carriedNumber(value) ?? value);
}

function structureOf(
  givens: UpdateGivens,
  advances: readonly Advance[],
  samples: readonly Sample[],
): UpdateStructure {
  const { rule, rate } = givens;
  const common = { kind: 'update', rule, rate, advances, samples } as const;
  if (givens.rule === 'perceptron')
    return { ...common, parameters: Object.keys(givens.parameters), gradients: [] };
  const { parameter: parameters, loss } = givens;
  const gradients = parameters.map((parameter) => gradientName(givens, parameter));
  return { ...common, parameters, gradients, ...(loss !== undefined && { loss: LOSS }) };
}

/** `Δw` for `dw`. */
function aliasesOf(givens: UpdateGivens): ReadonlyMap<string, string> {
  if (givens.rule !== 'momentum' || givens.velocity !== undefined) return new Map();
  return new Map(givens.parameter.map((parameter) => [canonicalName(`Δ${parameter}`)!, `d${parameter}`]));
}

/** `w = …` is how one writes what w becomes. */
function leftSidesOf(
  advances: readonly Advance[],
  aliases: ReadonlyMap<string, string>,
  steps: number,
): ReadonlyMap<string, readonly string[]> {
  const sides = new Map<string, readonly string[]>();
  for (const { name, replaces = name } of advances) {
    const others = [...aliases].flatMap(([alias, of]) => (of === replaces ? [alias] : []));
    sides.set(name, [replaces, ...others]);
    for (let k = 1; k <= steps; k++) sides.set(iterateOf(replaces, k)!, [replaces, ...others]);
  }
  return sides;
}
