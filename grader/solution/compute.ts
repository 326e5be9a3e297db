import { isScalar } from '../language/shape.ts';
import type { Model } from '../subjects/model.ts';
import { successorOf } from '../subjects/update/names.ts';
import { derive } from './derivatives.ts';
import { forwardSteps } from './forward.ts';
import type { Solving } from './solving.ts';
import type { Step } from './step.ts';
import { definitionsBelow, numberNamed } from './views.ts';

/** A quantity of the model that is the derivative of another: `dL/dw` in an update rule. */
export interface NamedDerivative {
  readonly name: string;
  readonly of: string;
  readonly by: string;
}

/** The derivatives that some quantities are computed from, or that are among them. */
export function derivativesBelow(names: Iterable<string>, model: Model): readonly NamedDerivative[] {
  return definitionsBelow(names, model).flatMap((name) => {
    const [, of, by] = /^d([^/]+)\/d(.+)$/.exec(name) ?? [];
    const isDerivative = of !== undefined && model.definitions.has(of) && isScalar(model.shapes.get(by!)!);
    return isDerivative ? [{ name, of, by: by! }] : [];
  });
}

/** How quantities are computed: forward, after a backward pass for the derivatives that they use. */
export function computeSteps(names: Iterable<string>, solving: Solving): readonly Step[] {
  const wanted = withEarlierIterates([...names], solving.model);
  const derivatives = derivativesBelow(wanted, solving.model);
  const backward = [...new Set(derivatives.map(({ of }) => of))].flatMap((root) => {
    const by = derivatives.flatMap(({ of, by: name }) => (of === root ? [numberNamed(name)] : []));
    return derive({ of: numberNamed(root), by, layout: 'denominator', valued: true }, solving).steps;
  });
  const found = new Set(derivatives.map(({ name }) => name));
  const forward = forwardSteps(wanted, solving).filter(
    (one) => one.code !== 'forward' || !found.has(one.data.name),
  );
  return onceEach([...backward, ...forward]);
}

/** Each step but once, as far as one looks at the same point. */
export function onceEach(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  return steps.filter((one) => {
    if (one.code === 'at') seen.clear();
    const key = JSON.stringify(one);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** What `w^[3]` comes from: all that the steps before it compute. */
function withEarlierIterates(names: readonly string[], model: Model): readonly string[] {
  const last = Math.max(0, ...names.map((name) => iterationOf(name, model)));
  const earlier = [...model.definitions.keys()].filter((name) => {
    const k = iterationOf(name, model);
    return k > 0 && k < last;
  });
  return [...earlier, ...names];
}

/** k of `w^[k]`, where the model updates w; 0 for any other name. */
function iterationOf(name: string, model: Model): number {
  const [, base, k] = /^([^^]+)\^\[(\d+)\]$/.exec(name) ?? [];
  return base !== undefined && model.definitions.has(successorOf(base)) ? Number(k) : 0;
}
