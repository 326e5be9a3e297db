import type { LossName } from '../../../grader/subjects/loss/losses.ts';

/** t ln o, where 0 ln 0 is 0. */
const tLog = (t: number, o: number): number => (t === 0 ? 0 : t * Math.log(o));

/** The losses in plain floating point, from their textbook definitions. */
export const PLAIN_LOSSES: Readonly<Record<LossName, (o: number, t: number) => number>> = {
  'absolute-error': (o, t) => Math.abs(o - t),
  'squared-error': (o, t) => (o - t) ** 2,
  'half-squared-error': (o, t) => (o - t) ** 2 / 2,
  'zero-one': (o, t) => (o === t ? 0 : 1),
  hinge: (o, t) => Math.max(0, 1 - t * o),
  'cross-entropy': (o, t) => -tLog(t, o),
  'binary-cross-entropy': (o, t) => -tLog(t, o) - tLog(1 - t, 1 - o),
  'kl-divergence': (o, t) => tLog(t, t) - tLog(t, o),
};
