import { difference, integer, negative, product, sum } from '../graph/build.ts';
import { number, symbol, symbolsOf, substitute, type Expression } from '../language/expression.ts';
import { nameText } from '../language/names.ts';
import { expand } from '../subjects/model.ts';
import { iterateOf } from '../subjects/update/names.ts';
import { addendsOf, mapAddends } from './addends.ts';
import { advancesOf, everyAdvance, oneAdvance, type Advance } from './advances.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { redefined, withSteps } from './redefined.ts';
import { asksForSteps } from './asked-about.ts';
import { asksForward } from './rewriting-rule.ts';
import { stepByStep } from './steps-taken.ts';
import { otherRate, otherwiseUpdated } from './update-asked.ts';
import type { Working } from './working.ts';

/** Mistakes with a step of an update rule, θ − η g, and with several steps. */
export interface UpdateMistakes {
  /** θ + η g. */
  'ascent-for-descent': undefined;
  /** θ − g. */
  'rate-lost': undefined;
  /** η (θ − g). */
  'rate-on-parameter': undefined;
  /** η g or −η g for θ − η g. */
  'step-for-parameter': undefined;
  /** The gradient by another parameter. */
  'other-gradient': undefined;
  /** α Δw left out. */
  'last-step-forgotten': { readonly quantity: string };
  /** Δw for α Δw. */
  'decay-left-out': { readonly quantity: string };
  /** 1 − α for α. */
  'decay-turned': { readonly quantity: string };
  /** −α Δw for α Δw. */
  'last-step-subtracted': { readonly quantity: string };
  /** The old Δw for the new one. */
  'old-value-used': { readonly quantity: string };
  /** Every gradient at the parameters of the start. */
  'stale-gradient': undefined;
  /** Every step from the start. */
  'not-carried-on': undefined;
  /** After fewer steps, or more. */
  'other-step': { readonly step: number };
}

const uses = (formula: Expression, name: string): boolean => symbolsOf(formula).has(name);

const isOwn = (addend: Expression, { replaces }: Advance): boolean =>
  addend.kind === 'symbol' && addend.name === replaces;

/** What is added to a parameter, with the other sign: what has the learning rate in it, or all of it. */
function* ascent(working: Working): Iterable<Slip<undefined>> {
  yield* everyAdvance(working, ({ formula, rate }) =>
    mapAddends(formula, (addend) => (uses(addend, rate) ? negative(addend) : addend)),
  );
  yield* everyAdvance(working, (advance) =>
    advance.isParameter
      ? mapAddends(advance.formula, (addend) => (isOwn(addend, advance) ? addend : negative(addend)))
      : advance.formula,
  );
  yield* otherRate(working, (rate) => (typeof rate === 'number' ? -rate : `-(${rate})`));
}

const withoutRate = ({ formula, rate }: Advance): Expression =>
  substitute(formula, (name) => (name === rate ? number(1) : undefined));

function* rateLost(working: Working): Iterable<Slip<undefined>> {
  yield* everyAdvance(working, withoutRate);
  yield* otherRate(working, () => 1);
}

function* rateOnParameter(working: Working): Iterable<Slip<undefined>> {
  yield* everyAdvance(working, (advance) =>
    advance.isParameter && uses(advance.formula, advance.rate)
      ? product(symbol(advance.rate), withoutRate(advance))
      : advance.formula,
  );
  yield* otherwiseUpdated(working, ({ before, step, rate }) => sum(product(rate, before), step));
}

function* stepForParameter(working: Working): Iterable<Slip<undefined>> {
  for (const signed of [(step: Expression) => step, negative]) {
    yield* everyAdvance(working, (advance) =>
      advance.isParameter
        ? signed(mapAddends(advance.formula, (addend) => (isOwn(addend, advance) ? integer(0) : addend)))
        : advance.formula,
    );
    yield* otherwiseUpdated(working, ({ step }) => signed(step));
  }
}

function* otherGradient(working: Working): Iterable<Slip<undefined>> {
  const { structure } = working.model;
  if (structure?.kind !== 'update') return;
  for (const wrong of structure.gradients)
    yield* oneAdvance(working, ({ formula }) =>
      substitute(formula, (name) => (structure.gradients.includes(name) ? symbol(wrong) : undefined)),
    );
}

/** A mistake with what a step keeps of the one before, α Δw in α Δw − η g. */
function* inKept(
  working: Working,
  rewrite: (kept: Expression, quantity: string) => Expression,
): Iterable<Slip<{ readonly quantity: string }>> {
  for (const { replaces, isParameter } of advancesOf(working)) {
    if (isParameter || replaces === undefined) continue;
    const data = { quantity: nameText(replaces) };
    const other = oneAdvance(working, (advance) =>
      advance.replaces === replaces
        ? mapAddends(advance.formula, (addend) =>
            uses(addend, replaces) ? rewrite(addend, replaces) : addend,
          )
        : advance.formula,
    );
    for (const slip of other) yield { ...slip, data };
  }
}

/** What a quantity is multiplied by, where that is a name. */
function decayOf(formula: Expression, quantity: string): string | undefined {
  const kept = addendsOf(formula).find((addend) => uses(addend, quantity));
  const others = kept ? [...symbolsOf(kept)].filter((name) => name !== quantity) : [];
  return others.length === 1 ? others[0] : undefined;
}

function* decayTurned(working: Working): Iterable<Slip<{ readonly quantity: string }>> {
  for (const { name, replaces, formula, isParameter } of advancesOf(working)) {
    const decay = replaces === undefined || isParameter ? undefined : decayOf(formula, replaces);
    if (decay === undefined) continue;
    const turned = substitute(formula, (used) =>
      used === decay ? difference(number(1), symbol(decay)) : undefined,
    );
    const other = redefined(working, new Map([[name, turned]]));
    if (other) yield { data: { quantity: nameText(replaces!) }, working: other };
  }
}

/** Of a single step from 0 nobody takes the old value for the new one. */
function isNothing(quantity: string, working: Working): boolean {
  const start = working.model.inputs.get(quantity)?.value;
  return (
    start?.kind === 'number' &&
    Number(start.text) === 0 &&
    !asksForSteps(working) &&
    working.task.kind !== 'expression'
  );
}

function* oldValueUsed(working: Working): Iterable<Slip<{ readonly quantity: string }>> {
  for (const { name: fresh, replaces } of advancesOf(working)) {
    if (replaces === undefined || isNothing(replaces, working)) continue;
    const slips = oneAdvance(working, ({ formula }) =>
      substitute(formula, (name) => (name === fresh ? symbol(replaces) : undefined)),
    );
    for (const slip of slips) yield { ...slip, data: { quantity: nameText(replaces) } };
  }
}

function* staleGradient(working: Working): Iterable<Slip<undefined>> {
  const { model } = working;
  const { structure } = model;
  if (structure?.kind !== 'update' || !asksForSteps(working)) return;
  const atStart = (addend: Expression): Expression =>
    substitute(expand(model, addend), (name) =>
      structure.parameters.includes(name) ? model.inputs.get(name)?.value : undefined,
    );
  yield* everyAdvance(working, (advance) => {
    const fresh = new Set(advancesOf(working).map(({ name }) => name));
    return mapAddends(advance.formula, (addend) =>
      isOwn(addend, advance) || [...symbolsOf(addend)].some((name) => fresh.has(name))
        ? addend
        : atStart(addend),
    );
  });
}

function* notCarriedOn(working: Working): Iterable<Slip<undefined>> {
  const other = asksForSteps(working) ? stepByStep(working, (start) => start) : undefined;
  if (other) yield { data: undefined, working: other };
}

/** Of what a part asks for after k steps, what it is after others. */
function* otherStep(working: Working): Iterable<Slip<{ readonly step: number }>> {
  const { asked, model } = working;
  const { structure } = model;
  if (asked.ask !== 'value' || structure?.kind !== 'update') return;
  const [, base, k] = /^(.+)\^\[(\d+)\]$/.exec(asked.of) ?? [];
  if (base === undefined) return;
  const repeats = structure.samples.every((sample) => sample.size === 0);
  const samples = repeats ? [...structure.samples, new Map()] : structure.samples;
  const longer = withSteps(working, { ...structure, samples });
  for (let step = 1; step <= samples.length; step++) {
    const of = iterateOf(base, step);
    if (of === undefined || step === Number(k) || !longer) continue;
    const shapes = new Map(longer.model.shapes).set(of, model.shapes.get(asked.of)!);
    yield {
      data: { step },
      working: { ...longer, model: { ...longer.model, shapes }, asked: { ...asked, of } },
    };
  }
}

const inKeptOf = (rewrite: (kept: Expression, quantity: string) => Expression) => (working: Working) =>
  inKept(working, rewrite);

const forward =
  <Data>(slips: (working: Working) => Iterable<Slip<Data>>) =>
  (working: Working): Iterable<Slip<Data>> =>
    asksForward(working) || working.asked.ask === 'update' ? slips(working) : [];

export const updateMistakes: MistakeRules<UpdateMistakes> = {
  'ascent-for-descent': { common: true, slips: forward(ascent) },
  'rate-lost': { common: true, slips: forward(rateLost) },
  'last-step-forgotten': { common: true, slips: forward(inKeptOf(() => integer(0))) },
  'other-step': { common: true, slips: forward(otherStep) },
  'stale-gradient': { common: true, slips: forward(staleGradient) },
  'old-value-used': { common: true, yieldsTo: ['other-step'], slips: forward(oldValueUsed) },
  'not-carried-on': { common: true, yieldsTo: ['other-step'], slips: forward(notCarriedOn) },
  'step-for-parameter': { common: false, slips: forward(stepForParameter) },
  'decay-turned': { common: false, slips: forward(decayTurned) },
  'decay-left-out': { common: false, slips: forward(inKeptOf((_, quantity) => symbol(quantity))) },
  'last-step-subtracted': { common: false, slips: forward(inKeptOf((kept) => negative(kept))) },
  'rate-on-parameter': { common: false, slips: forward(rateOnParameter) },
  'other-gradient': { common: false, slips: forward(otherGradient) },
};
