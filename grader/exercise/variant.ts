import type { Complaint } from '../subjects/complaint.ts';
import { drawValues, hasAlikeEntries, ownValues, sameValues, type Drawn } from '../variants/draw.ts';
import { brokenConstraint, MOST_DRAWS, type Blueprint } from './blueprint.ts';
import { flawOf, type Flaw } from './flaw.ts';
import { prepareGivens } from './prepare.ts';
import type { PreparedExercise } from './prepared.ts';

/** A variant made ready, with what was wrong with the draws before it; or the complaint that there is none. */
export type Variant =
  | { readonly ok: true; readonly exercise: PreparedExercise; readonly redrawn: readonly Flaw[] }
  | { readonly ok: false; readonly complaint: Complaint };

/** So many draws are made ready, which takes time; of those that break a constraint there may be more. */
const MOST_PREPARED = 25;

/**
 * The variant of an exercise for a seed from 1 on: the same for ever. Values are drawn until they keep the constraints, the
 * exercise can be made ready with them, and it is as good as the catalog's own. Undefined of an exercise without variants.
 */
export function prepareVariant(own: PreparedExercise, seed: number): Variant | undefined {
  const { blueprint } = own;
  if (!blueprint) return undefined;
  const redrawn: Flaw[] = [];
  let made = 0;
  for (let attempt = 0; attempt < MOST_DRAWS && made < MOST_PREPARED; attempt++) {
    const drawn = drawValues(own.id, blueprint.parameters, seed, attempt);
    const flaw = flawOfValues(blueprint, drawn);
    const result = flaw ?? prepareDrawn(own, blueprint, seed, drawn);
    if ('parts' in result) return { ok: true, exercise: result, redrawn };
    if (!flaw) made += 1;
    redrawn.push(result);
  }
  return { ok: false, complaint: noVariant(seed, redrawn) };
}

function flawOfValues(blueprint: Blueprint, drawn: Drawn): Flaw | undefined {
  if (brokenConstraint(blueprint, drawn) >= 0) return { code: 'constraint' };
  if (sameValues(drawn, ownValues(blueprint.parameters))) return { code: 'as-catalog' };
  return hasAlikeEntries(blueprint.parameters, drawn) ? { code: 'entries-alike' } : undefined;
}

function prepareDrawn(
  own: PreparedExercise,
  blueprint: Blueprint,
  seed: number,
  drawn: Drawn,
): PreparedExercise | Flaw {
  const { data, provenance } = blueprint;
  const preparation = prepareGivens(data, { provenance, seed, drawn, blueprint });
  if (preparation.ok) return flawOf(preparation.exercise, own) ?? preparation.exercise;
  const { code, path } = preparation.complaints[0]!;
  const part = path[0] === 'parts' ? [...own.parts.keys()][Number(path[1])] : undefined;
  return { code, ...(part !== undefined && { part }) };
}

function noVariant(seed: number, redrawn: readonly Flaw[]): Complaint {
  const flaws = tallyFlaws(redrawn).map(([what, times]) => `${times} × ${what}`);
  return { code: 'no-variant', path: ['parameters'], data: { seed, attempts: redrawn.length, flaws } };
}

/** How often each thing was wrong, the most frequent first: `zero in dL-da`. */
export function tallyFlaws(flaws: readonly Flaw[]): readonly (readonly [what: string, times: number])[] {
  const counts = new Map<string, number>();
  for (const { code, part } of flaws) {
    const what = part === undefined ? code : `${code} in ${part}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
