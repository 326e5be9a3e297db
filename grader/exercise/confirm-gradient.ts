import type { Domain } from '../equivalence/setting.ts';
import { adjoints } from '../graph/adjoints.ts';
import { differenceQuotientIn } from '../graph/differences.ts';
import { evaluateAt, sampleAt, valueOf, type Point, type Rooted } from '../graph/evaluate.ts';
import { Graph } from '../graph/graph.ts';
import { printText } from '../language/print-text.ts';
import { isTensor } from '../numeric/tensor.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import type { Model } from '../subjects/model.ts';
import { gradientGraph, type GradientGraph } from '../subjects/model-gradient.ts';
import { lowerModel, lowerOver } from '../subjects/model-graph.ts';
import type { GradientClaim } from '../subjects/questions/question.ts';
import { checkPoints } from './check-points.ts';
import { agreementOf, close, type ThreeWays } from './derivative-agreement.ts';
import { hasKinkAt } from './kink-at.ts';

/** So many points have to agree for formulas; for numbers the given one is enough, with some more where there are. */
const NEEDED_POINTS = 5;
const FURTHER_POINTS = 2;

/**
 * Checks derivatives that are nodes of a graph against numbers: reverse mode, whose slopes are written down apart, and
 * differences of the forward pass. Throws ExerciseRefused where they disagree.
 */
export function confirmGradient(
  claim: GradientClaim,
  domains: ReadonlyMap<string, Domain>,
  path: Path,
): readonly ('adjoints' | 'reverse' | 'differences')[] {
  const { of, by, model, values } = claim;
  const gradient = gradientGraph(of, by, model, path);
  const plain = plainGraph(claim);
  const given = values && pointOf(model, by);
  if (given) {
    refuseKinks(given, plain, claim, path);
    if (!agreesAt(given, gradient, plain, claim, path)) refusePoints(claim, 0, 1, path);
  }
  const wanted = given ? FURTHER_POINTS : NEEDED_POINTS;
  let agreed = 0;
  for (const at of checkPoints([...new Set([...model.inputs.keys(), ...by])], domains)) {
    if (agreesAt(at, gradient, plain, { ...claim, values: undefined }, path)) agreed += 1;
    if (agreed === wanted) break;
  }
  if (!given && agreed < wanted) refusePoints(claim, agreed, wanted, path);
  return ['adjoints', 'reverse', 'differences'];
}

/** The scalar in a graph that holds no derivatives. */
function plainGraph({ of, by, model }: GradientClaim): Rooted {
  const graph = new Graph();
  const root = lowerOver(graph, of, model, lowerModel(graph, model, { open: new Set(by) }));
  return { graph, root: isTensor(root) ? root.entries[0]! : root };
}

/** The values of the inputs, and those of the intermediates to differentiate by, from the forward pass. */
function pointOf(model: Model, by: readonly string[]): Point {
  const graph = new Graph();
  const nodes = lowerModel(graph, model, { valued: true });
  const samples = sampleAt(graph, new Map());
  return new Map(
    [...model.inputs.keys(), ...by].map((name) => {
      const node = nodes.get(name)!;
      return [name, isTensor(node) ? NaN : samples.value(node, 0)];
    }),
  );
}

type Claimed = Omit<GradientClaim, 'values'> & { readonly values?: GradientClaim['values'] | undefined };

function refuseKinks(at: Point, plain: Rooted, { of, by }: GradientClaim, path: Path): void {
  const kink = by.find((name) => hasKinkAt((x) => valueOf(plain, new Map(at).set(name, x)), at.get(name)!));
  if (kink === undefined) return;
  const data = { of: `the derivative of ${printText(of)} by ${kink}` };
  throw new ExerciseRefused({ code: 'no-value', path, data });
}

/** False where something is not defined, or where differences are too rough to tell. */
function agreesAt(at: Point, gradient: GradientGraph, plain: Rooted, claim: Claimed, path: Path): boolean {
  const samples = sampleAt(gradient.graph, at);
  if (![gradient.root, ...gradient.entries].every((node) => samples.isKnown(node, 0))) return false;
  const forward = sampleAt(plain.graph, at);
  const backward = adjoints(plain.graph, plain.root, (node) => forward.value(node, 0));
  const agreements = claim.by.map((name, i) => {
    const ways = {
      symbolic: samples.value(gradient.entries[i]!, 0),
      reverse: backward[plain.graph.symbol(name)] ?? 0,
      differences: differenceQuotientIn(plain, name, at),
    };
    const claimed = claim.values && evaluateAt(claim.values[i]!, new Map());
    const agreement = agreementOf(ways);
    if (agreement === 'disagree' || (claimed !== undefined && !close(claimed, ways.symbolic)))
      refuse(claim, name, at, ways, path);
    return agreement;
  });
  return agreements.every((agreement) => agreement === 'agree');
}

function refuse({ of }: Claimed, by: string, at: Point, ways: ThreeWays, path: Path): never {
  const { symbolic, reverse, differences } = ways;
  throw new ExerciseRefused({
    code: 'derivatives-disagree',
    path,
    data: {
      of: printText(of),
      by,
      at: Object.fromEntries(at),
      symbolic,
      reverse,
      differences: differences?.value,
    },
  });
}

function refusePoints({ of }: Claimed, found: number, needed: number, path: Path): never {
  throw new ExerciseRefused({ code: 'too-few-points', path, data: { of: printText(of), found, needed } });
}
