import { z } from 'zod';
import { NO_BINDINGS } from '../subjects/bindings.ts';
import { ExerciseRefused } from '../subjects/complaint.ts';
import { bindingsOf } from '../variants/bindings-of.ts';
import { holds } from '../variants/constraint.ts';
import { drawValues, ownValues, type Drawn } from '../variants/draw.ts';
import { readParameters, type Parameter } from '../variants/parameter.ts';
import { parameterFields } from '../variants/parameter-schema.ts';
import { ConfirmedClaims } from './confirmed-claims.ts';

/** What the exercise's data do not hold themselves: the topic, and a hash of the data as `sha256:…`. */
export interface Provenance {
  readonly topic: string;
  readonly revision: string;
}

/** What the variants of an exercise are made from. */
export interface Blueprint {
  readonly data: unknown;
  readonly provenance: Provenance;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly constraints: readonly string[];
  readonly confirmed: ConfirmedClaims;
}

/** So often values are drawn until they keep the constraints. */
export const MOST_DRAWS = 500;

/** The fields of an exercise that say how its variants are drawn; the others may depend on them. */
export const drawingSchema = z.looseObject(parameterFields);

/**
 * What variants are made from; undefined of an exercise without parameters. Throws ExerciseRefused where nothing can be drawn, or
 * where the catalog's own values could not be.
 */
export function blueprintOf(
  data: z.output<typeof drawingSchema>,
  provenance: Provenance,
): Blueprint | undefined {
  const { parameters: written, constraints = [] } = data;
  if (written === undefined) {
    if (constraints.length === 0) return undefined;
    throw new ExerciseRefused({ code: 'constraints-without-parameters', path: ['constraints'], data: {} });
  }
  const blueprint = {
    data,
    provenance,
    parameters: readParameters(written),
    constraints,
    confirmed: new ConfirmedClaims(),
  };
  refuseOwnValues(blueprint);
  refuseTightConstraints(blueprint);
  return blueprint;
}

/** The place of the first constraint that the values do not keep, or -1. */
export function brokenConstraint({ constraints }: Blueprint, drawn: Drawn): number {
  const bindings = constraints.length > 0 ? bindingsOf(drawn, { vectors: 'columns' }) : NO_BINDINGS;
  return constraints.findIndex((text, i) => !holds(text, bindings, ['constraints', i]));
}

function refuseOwnValues(blueprint: Blueprint): void {
  const broken = brokenConstraint(blueprint, ownValues(blueprint.parameters));
  if (broken < 0) return;
  const data = { text: blueprint.constraints[broken]! };
  throw new ExerciseRefused({ code: 'own-values-refused', path: ['constraints', broken], data });
}

function refuseTightConstraints(blueprint: Blueprint): void {
  const { data, parameters, constraints } = blueprint;
  const id = String((data as { id?: unknown }).id);
  const counts = constraints.map(() => 0);
  for (let attempt = 0; attempt < MOST_DRAWS; attempt++) {
    const broken = brokenConstraint(blueprint, drawValues(id, parameters, 1, attempt));
    if (broken < 0) return;
    counts[broken]! += 1;
  }
  const worst = counts.indexOf(Math.max(...counts));
  const told = { text: constraints[worst]!, attempts: MOST_DRAWS };
  throw new ExerciseRefused({ code: 'constraints-too-tight', path: ['constraints', worst], data: told });
}
