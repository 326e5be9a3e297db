import type { EntryPlace, Judgement, Method } from '../equivalence/verdict.ts';
import type { Deviation } from '../forms/form.ts';
import type { ChainSlips } from './chain-slips.ts';

/** What judging an answer of any kind found: a judgement on expressions, or what only some kinds can find. */
export type Finding =
  | Judgement
  | {
      /** Right, but not in a form that is required. */
      readonly verdict: 'partial';
      readonly reason: 'form';
      readonly method: Method;
      readonly samples?: number;
      readonly deviation: Deviation;
      /** The entry of a matrix that is not. */
      readonly place?: EntryPlace;
    }
  | {
      /** A value where there is none, or "not defined" where there is a value. */
      readonly verdict: 'incorrect';
      readonly reason: 'does-not-exist' | 'exists';
      readonly method: 'shape';
    }
  | {
      /** The answer to a question for a shape is another shape. */
      readonly verdict: 'incorrect';
      readonly reason: 'other-shape';
      readonly method: 'shape';
      readonly swapped: boolean;
    }
  | {
      /** Steps of a graph that do more than one operation. */
      readonly verdict: 'incorrect';
      readonly reason: 'not-one-operation';
      readonly method: 'structure';
      readonly names: readonly string[];
    }
  | {
      /** An order has a name more than once, or leaves it out. */
      readonly verdict: 'incorrect';
      readonly reason: 'visited-twice' | 'not-visited';
      readonly method: 'structure';
      readonly names: readonly string[];
    }
  | {
      /** An order has `name` before something that is computed from it. */
      readonly verdict: 'incorrect';
      readonly reason: 'too-early';
      readonly method: 'structure';
      readonly name: string;
      readonly before: string;
    }
  | {
      /** A chain holds a derivative that is not one along an edge. */
      readonly verdict: 'incorrect';
      readonly reason: 'not-local';
      readonly method: 'structure';
      readonly derivative: string;
      /** `total`: there is a longer path; `independent`: there is none. */
      readonly locality: 'total' | 'independent';
    }
  | {
      /** The products of a chain are not those along the paths of the graph. */
      readonly verdict: 'incorrect';
      readonly reason: 'factors';
      readonly method: Method;
      readonly slips: ChainSlips;
    }
  | {
      /** Another of the choices. */
      readonly verdict: 'incorrect';
      readonly reason: 'other-choice';
      readonly method: 'identical';
    }
  | {
      /** A person has to grade it. */
      readonly verdict: 'pending';
    };
