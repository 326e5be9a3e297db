import type { Domain } from '../equivalence/setting.ts';
import { differenceQuotientIn } from '../graph/differences.ts';
import { evaluateAt, rootedIn, valueOf, type Rooted } from '../graph/evaluate.ts';
import { backwardPass } from '../graph/reverse.ts';
import { symbolsOf, type Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import { isValued, sourcesOf, type Model } from '../subjects/model.ts';
import type { Claim, DerivativeClaim, StepsClaim } from '../subjects/questions/question.ts';
import { checkPoints } from './check-points.ts';
import { hasKinkAt } from './kink-at.ts';
import { agreementOf, close } from './derivative-agreement.ts';
import { confirmGradient } from './confirm-gradient.ts';
import { confirmComparison, confirmShape, confirmValue } from './confirm-by-loops.ts';

/** A way that led to a reference. */
export type Confirmation =
  | 'exact'
  | 'shapes'
  /** What is computed from what. */
  | 'structure'
  /** A person grades by a rubric: there is nothing to confirm. */
  | 'by-hand'
  /** The derivative table. */
  | 'table'
  /** The derivatives as further nodes of the graph. */
  | 'adjoints'
  | 'reverse'
  | 'differences'
  | 'written-out'
  | 'step-by-step'
  | 'compared'
  | 'loops';

type Point = ReadonlyMap<string, number>;
type Domains = ReadonlyMap<string, Domain>;

/** How many points have to agree, of those at which everything is defined. */
const NEEDED_POINTS = 5;

/** Checks a claim by other ways than the one it came from; names the ways, or throws ExerciseRefused. */
export function confirm(claim: Claim, domains: Domains, path: Path): readonly Confirmation[] {
  switch (claim.claim) {
    case 'derivative':
      return confirmDerivative(claim, domains, path);
    case 'steps':
      return confirmSteps(claim, domains, path);
    case 'value':
      return confirmValue(claim, path);
    case 'shape':
      return confirmShape(claim, path);
    case 'comparison':
      return confirmComparison(claim, domains, path);
    case 'gradient':
      return confirmGradient(claim, domains, path);
  }
}

function confirmDerivative(claim: DerivativeClaim, domains: Domains, path: Path): readonly Confirmation[] {
  const candidates = checkPoints([...new Set([...symbolsOf(claim.of), claim.by])], domains);
  const points = claim.at ? [claim.at, ...candidates] : candidates;
  const ways: Ways = {
    forward: rootedIn(claim.of),
    symbolic: rootedIn(claim.symbolic),
    backward: backwardPass(claim.of),
  };
  if (claim.at) refuseKink(claim, claim.at, ways, path);
  const agreed = points.filter((at) => agrees(claim, ways, at, path)).length;
  requirePoints(claim.of, agreed, NEEDED_POINTS, path);
  return ['table', 'reverse', 'differences'];
}

/** The function, its derivative by the table, and its derivatives in reverse mode. */
interface Ways {
  readonly forward: Rooted;
  readonly symbolic: Rooted;
  readonly backward: ReturnType<typeof backwardPass>;
}

function refuseKink({ of, by }: DerivativeClaim, at: Point, { forward }: Ways, path: Path): void {
  const f = (x: number): number => valueOf(forward, new Map(at).set(by, x));
  if (!hasKinkAt(f, at.get(by) ?? NaN)) return;
  const data = { of: `the derivative of ${printText(of)} by ${by}` };
  throw new ExerciseRefused({ code: 'no-value', path, data });
}

/** False where the point is not in the domain or where the differences are too rough to tell. */
function agrees(claim: DerivativeClaim, ways: Ways, at: Point, path: Path): boolean {
  const symbolic = valueOf(ways.symbolic, at);
  const adjoints = ways.backward(at);
  if (!Number.isFinite(symbolic) || adjoints === undefined) return false;
  const reverse = adjoints.get(claim.by) ?? 0;
  const differences = differenceQuotientIn(ways.forward, claim.by, at);
  const agreement = agreementOf({ symbolic, reverse, differences });
  if (agreement !== 'disagree') return agreement === 'agree';
  throw new ExerciseRefused({
    code: 'derivatives-disagree',
    path,
    data: {
      of: printText(claim.of),
      by: claim.by,
      at: Object.fromEntries(at),
      symbolic,
      reverse,
      differences: differences?.value,
    },
  });
}

function confirmSteps(claim: StepsClaim, domains: Domains, path: Path): readonly Confirmation[] {
  const { model, of, written } = claim;
  const closed = symbolsOf(written).size === 0 && isValued(model, sourcesOf(model, of));
  const points = closed ? [valuesOf(model)] : checkPoints([...model.inputs.keys()], domains);
  const known = points.map((at) => [evaluateAt(of, stepByStep(model, at)), evaluateAt(written, at)] as const);
  const defined = known.filter(([steps, whole]) => Number.isFinite(steps) && Number.isFinite(whole));
  for (const [steps, whole] of defined) {
    if (close(steps, whole)) continue;
    throw new ExerciseRefused({
      code: 'steps-disagree',
      path,
      data: { of: printText(of), steps, written: whole },
    });
  }
  requirePoints(of, defined.length, closed ? 1 : NEEDED_POINTS, path);
  return closed ? ['step-by-step'] : ['written-out', 'step-by-step'];
}

/** Inputs without a value are left out. */
function valuesOf(model: Model): Point {
  const values = [...model.inputs].flatMap(([name, { value }]) => (value ? [[name, value] as const] : []));
  return new Map(values.map(([name, value]) => [name, evaluateAt(value, new Map())]));
}

/** The forward pass: the value of every definition, one after the other. */
function stepByStep(model: Model, at: Point): Point {
  const values = new Map(at);
  for (const [name, definition] of model.definitions) values.set(name, evaluateAt(definition, values));
  return values;
}

function requirePoints(of: Expression, found: number, needed: number, path: Path): void {
  if (found >= needed) return;
  throw new ExerciseRefused({ code: 'too-few-points', path, data: { of: printText(of), found, needed } });
}
