import { ACTIVATIONS } from './derived/activations.ts';
import { CHAIN_RULE } from './derived/chain-rule.ts';
import { DERIVATIVES } from './derived/derivatives.ts';
import { GRAPHS } from './derived/graphs.ts';
import { LOSSES } from './derived/losses.ts';
import { NETWORKS } from './derived/networks.ts';
import { PARTIAL_DERIVATIVES } from './derived/partial-derivatives.ts';
import { PERCEPTRON_CHAIN } from './derived/perceptron-chain.ts';
import type { DerivedAnswer } from './derived/row.ts';
import { TENSORS } from './derived/tensors.ts';
import { UPDATES } from './derived/updates.ts';
import { VECTORS } from './derived/vectors.ts';

/** The values that the course documents lead to, against which the derivation is held. */
export const DERIVED_ANSWERS: readonly DerivedAnswer[] = [
  ...VECTORS,
  ...DERIVATIVES,
  ...PARTIAL_DERIVATIVES,
  ...CHAIN_RULE,
  ...GRAPHS,
  ...PERCEPTRON_CHAIN,
  ...ACTIVATIONS,
  ...NETWORKS,
  ...TENSORS,
  ...LOSSES,
  ...UPDATES,
];
