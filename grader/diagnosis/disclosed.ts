import type { Witness } from '../equivalence/verdict.ts';
import type { Disclosure } from '../exercise/prepared.ts';

/**
 * The witness with the reference's value only where it may be shown: at the one point that the part allows. Symbols come
 * in the order of their names.
 */
export function disclosedWitness(witness: Witness, disclosure: Disclosure): Witness {
  const { yours, reference } = witness;
  const at = inOrder(witness.at);
  return { at, yours, ...(reference !== undefined && isShown(at, disclosure.at) && { reference }) };
}

function inOrder(at: Witness['at']): Witness['at'] {
  const names = Object.keys(at);
  if (names.every((name, i) => i === 0 || names[i - 1]! < name)) return at;
  return Object.fromEntries(names.toSorted().map((name) => [name, at[name]!]));
}

/** Symbols that the reference does not have make no difference to its value. */
function isShown(at: Witness['at'], allowed: Disclosure['at']): boolean {
  if (allowed === undefined) return false;
  return allowed === 'everywhere' || Object.keys(allowed).every((name) => at[name] === allowed[name]);
}
