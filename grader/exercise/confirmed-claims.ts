import type { Domain } from '../equivalence/setting.ts';
import type { Path } from '../subjects/complaint.ts';
import type { Claim, DerivativeClaim } from '../subjects/questions/question.ts';
import { confirm, type Confirmation } from './confirm.ts';

/**
 * Derivatives of an exercise that were confirmed already. Most of what variants have in common are rules in symbols, which nothing that
 * is drawn changes: the very same claim needs no further confirmation.
 */
export class ConfirmedClaims {
  readonly #known = new Map<string, readonly Confirmation[]>();

  /** The ways that confirm a claim. Those of the catalog's own claims (`seed` 0) are kept. Throws ExerciseRefused. */
  confirm(
    claim: Claim,
    domains: ReadonlyMap<string, Domain>,
    seed: number,
    path: Path,
  ): readonly Confirmation[] {
    if (claim.claim !== 'derivative') return confirm(claim, domains, path);
    const text = textOf(claim, domains);
    const known = this.#known.get(text);
    if (known) return known;
    const ways = confirm(claim, domains, path);
    if (seed === 0) this.#known.set(text, ways);
    return ways;
  }
}

function textOf({ of, by, symbolic, at }: DerivativeClaim, domains: ReadonlyMap<string, Domain>): string {
  return JSON.stringify([of, by, symbolic, [...(at ?? [])], [...domains]]);
}
