import { NOT_DEFINED, type Contents } from '../answers/content.ts';
import { isClash, shapeOrClash } from '../answers/shape-or-clash.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import { substitute, symbolsOf, type Expression } from '../language/expression.ts';
import { sameShape, type Shape } from '../language/shape.ts';
import type { Model } from '../subjects/model.ts';
import { readOf } from '../subjects/questions/asking.ts';
import type { Carried } from './carried.ts';
import type { Judged } from './judged.ts';

/** A part that asks for the shape of a formula. */
interface AskedShape {
  readonly judged: Judged;
  readonly of: Expression;
  readonly right: Contents['shape'];
}

/** Which wrong shapes are right given own shapes of what a value is made of, by part: that of W x given that of W. */
export function carriedShapes(judged: readonly Judged[]): ReadonlyMap<string, Carried> {
  const asked = judged.flatMap((one): AskedShape[] => {
    const { asked: question, model, task } = one.part;
    if (task.kind !== 'shape' || question.ask !== 'shape') return [];
    return [{ judged: one, of: readOf(question.of, model, []), right: task.reference }];
  });
  const named = new Map(
    asked.flatMap((one) => (one.of.kind === 'symbol' ? [[one.of.name, one] as const] : [])),
  );
  return new Map(
    asked.flatMap((one): [string, Carried][] => {
      const given = one.judged.standing === 'wrong' ? givenTo(one, named) : [];
      const carried: Carried = {
        because: 'slip',
        given: given.map(({ judged: { part, text } }) => ({ part: part.id, text })),
        entries: { right: 0, carried: 1, all: 1 },
      };
      return given.length > 0 ? [[one.judged.part.id, carried]] : [];
    }),
  );
}

/** The shapes that a shape follows from; none where it does not, or only repeats one of them. */
function givenTo(one: AskedShape, named: ReadonlyMap<string, AskedShape>): readonly AskedShape[] {
  const { model } = one.judged.part;
  const written = withNames(one.of, named, model, one);
  const used = [...symbolsOf(written)]
    .flatMap((name) => named.get(name) ?? [])
    .filter((other) => other !== one);
  const shapes = new Map(model.shapes);
  for (const other of used) {
    const own = shapeIn(other);
    if (!own) return [];
    shapes.set((other.of as Extract<Expression, { kind: 'symbol' }>).name, own);
  }
  const found = shapeOrClash(written, { ...PLAIN_SETTING, shapes });
  const yours = shapeIn(one);
  const follows = yours !== undefined && !isClash(found) && sameShape(found, yours);
  return follows && !used.some((other) => repeats(one, other)) ? used : [];
}

/** The formula in terms of inputs, and of what was answered. */
function withNames(
  of: Expression,
  named: ReadonlyMap<string, AskedShape>,
  model: Model,
  { of: asked }: Pick<AskedShape, 'of'>,
): Expression {
  return substitute(of, (name) => {
    const isOwn = asked.kind === 'symbol' && asked.name === name;
    const definition = named.has(name) && !isOwn ? undefined : model.definitions.get(name);
    return definition && withNames(definition, named, model, { of: asked });
  });
}

function shapeIn({ judged: { standing, content } }: AskedShape): Shape | undefined {
  const isShape = typeof content === 'object' && 'rows' in content && !('kind' in content);
  return standing !== 'blocked' && isShape ? content : undefined;
}

function repeats(one: AskedShape, other: AskedShape): boolean {
  if (one.right === NOT_DEFINED || other.right === NOT_DEFINED) return true;
  return sameShape(shapeIn(one)!, shapeIn(other)!) && !sameShape(one.right, other.right);
}
