import { sameExpression, symbol, type Expression } from '../language/expression.ts';
import { sourcesOf, type Model } from '../subjects/model.ts';
import { askedAbout, asksForSteps, usedIn } from './asked-about.ts';
import { redefined, shapeIn } from './redefined.ts';
import { atEveryPiece, atOnePiece, type Rewriting } from './rewriting.ts';
import type { Working } from './working.ts';

/** A formula that an answer is worked out from, and the working in which it is another; undefined where that has no shape. */
interface Formula {
  readonly expression: Expression;
  readonly replacedBy: (expression: Expression) => Working | undefined;
}

/** What a formula that is asked about is called once it is misread. */
const MISREAD = 'misread';

/** The working that asks about another formula instead. */
function askingAbout(working: Working, formula: Expression): Working | undefined {
  const { asked, model } = working;
  if (asked.ask !== 'value' && asked.ask !== 'shape' && asked.ask !== 'expression') return undefined;
  const shape = shapeIn(model, formula);
  if (!shape) return undefined;
  const definitions = new Map(model.definitions).set(MISREAD, formula);
  const shapes = new Map(model.shapes).set(MISREAD, shape);
  const kind = working.task.kind;
  return {
    ...working,
    asked: { ...asked, kind, of: MISREAD },
    model: { ...model, definitions, shapes },
  };
}

/** The formulas that an answer is worked out from: what is asked about where it is more than a name, and the definitions in use. */
function formulasOf(working: Working): readonly Formula[] {
  const { model } = working;
  const asked = askedAbout(working);
  const own = asked
    .filter(({ kind }) => kind !== 'symbol')
    .map((expression): Formula => ({ expression, replacedBy: (other) => askingAbout(working, other) }));
  const used = definitionsInUse(working);
  const defined = [...model.definitions]
    .filter(
      ([name, { kind }]) =>
        used.has(name) && kind !== 'matrix' && !isOfLayer(name, model) && !isGradient(name, model),
    )
    .map(([name, expression]): Formula => ({
      expression,
      replacedBy: (other) => redefined(working, new Map([[name, other]])),
    }));
  return [...own, ...defined];
}

/** What quantities after several steps come from is what a step computes. */
function definitionsInUse(working: Working): ReadonlySet<string> {
  const { model } = working;
  const used = usedIn(working);
  const { structure } = model;
  if (structure?.kind !== 'update' || !asksForSteps(working)) return used;
  return new Set(structure.advances.flatMap(({ name }) => [...sourcesOf(model, symbol(name))]));
}

/** The gradients of an update rule are derived, not written down. */
function isGradient(name: string, { structure }: Model): boolean {
  return structure?.kind === 'update' && structure.gradients.includes(name);
}

/** The entries of a layer belong together: nobody misreads one of them alone. */
function isOfLayer(name: string, { structure }: Model): boolean {
  return (
    structure?.kind === 'network' &&
    structure.layers.some(({ preActivations, activations }) =>
      [preActivations, activations].some((entries) => entries.flat().includes(name)),
    )
  );
}

/** The workings in which one piece of one formula is misread. */
export function* misreadFormulas(working: Working, rewriting: Rewriting): Iterable<Working> {
  const shapeAt = (piece: Expression) => shapeIn(working.model, piece);
  for (const { expression, replacedBy } of formulasOf(working))
    for (const misread of atOnePiece(expression, rewriting, shapeAt)) {
      const other = replacedBy(misread);
      if (other) yield other;
    }
}

/** The workings in which all pieces of one formula are misread alike. */
export function* misreadThroughout(working: Working, rewriting: Rewriting): Iterable<Working> {
  const shapeAt = (piece: Expression) => shapeIn(working.model, piece);
  for (const { expression, replacedBy } of formulasOf(working)) {
    const misread = atEveryPiece(expression, rewriting, shapeAt);
    const other = sameExpression(misread, expression) ? undefined : replacedBy(misread);
    if (other) yield other;
  }
}
