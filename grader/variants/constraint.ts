import { apply, type Expression } from '../language/expression.ts';
import { evaluateAt, evaluateEntries } from '../graph/evaluate.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import { createVocabulary } from '../language/vocabulary.ts';
import { readAuthored, shapeOf } from '../subjects/authored.ts';
import type { Bindings } from '../subjects/bindings.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import { isScalar } from '../language/shape.ts';

/** Whether a relation holds, from the sign of the left side minus the right one. */
const RELATIONS = {
  '<': (sign: number) => sign < 0,
  '<=': (sign: number) => sign <= 0,
  '>': (sign: number) => sign > 0,
  '>=': (sign: number) => sign >= 0,
  '=': (sign: number) => sign === 0,
  '!=': (sign: number) => sign !== 0,
} as const satisfies Record<string, (sign: number) => boolean>;

type Relation = keyof typeof RELATIONS;

/** Other ways to type a relation. */
const SPELLINGS: Readonly<Record<string, Relation>> = { '≤': '<=', '≥': '>=', '≠': '!=', '==': '=' };

const RELATION = /(<=|>=|!=|==|[<>=≤≥≠])/;

/** Irrational sides that are nearer to each other than this are not told apart: no relation holds of them. */
const CLOSE = 1e-9;

/**
 * Whether a constraint holds of some values: relations between formulas of the parameters, `a != b` or `0 < a <= 2b`. Exact where
 * both sides are rational. Throws ExerciseRefused where it cannot be read.
 */
export function holds(constraint: string, bindings: Bindings, path: Path): boolean {
  const pieces = constraint.split(RELATION);
  if (pieces.length < 3)
    throw new ExerciseRefused({ code: 'not-a-relation', path, data: { text: constraint } });
  const sides = pieces.filter((_, i) => i % 2 === 0).map((text) => sideOf(text, bindings, path));
  const relations = pieces.filter((_, i) => i % 2 === 1).map((text) => SPELLINGS[text] ?? (text as Relation));
  return relations.every((relation, i) => {
    const sign = signOf(apply('subtract', sides[i]!, sides[i + 1]!));
    return sign !== undefined && RELATIONS[relation](sign);
  });
}

function sideOf(text: string, bindings: Bindings, path: Path): Expression {
  const side = readAuthored(text.trim(), createVocabulary({ symbols: [] }), path, bindings);
  const shape = shapeOf(side, new Map(), path);
  if (!isScalar(shape)) throw new ExerciseRefused({ code: 'not-scalar', path, data: { shape } });
  return side;
}

/** The sign of a number; undefined where it is none, or too near to 0 to tell. */
function signOf(difference: Expression): number | undefined {
  const folded = evaluateEntries(difference, PLAIN_SETTING)[0]![0]!;
  const value = evaluateAt(folded, new Map());
  if (Number.isNaN(value)) return undefined;
  if (isRational(folded)) return Math.sign(value);
  return Math.abs(value) < CLOSE ? undefined : Math.sign(value);
}

/** Whether a folded number is a whole number or a fraction. */
function isRational(folded: Expression): boolean {
  if (folded.kind === 'number') return true;
  if (folded.kind !== 'apply') return false;
  return (folded.operator === 'negate' || folded.operator === 'divide') && folded.operands.every(isRational);
}
