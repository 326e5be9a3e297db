import { ComputeEngine } from '@cortex-js/compute-engine';
import { printLatex } from '../../../grader/language/print-latex.ts';
import { COMMON } from '../../../server/cas/notation.ts';
import type { Peer } from './peer.ts';
import { writtenIn, written } from './written.ts';

const engine = new ComputeEngine();
/** Otherwise a function. */
engine.declare('eta', 'real');

/** What it does not know, such as sigmoid, is written out first. */
const plain = writtenIn({ operators: COMMON, number: (text) => text });

export const computeEngine: Peer = {
  write: (formula) => written(plain(formula), printLatex),
  isSame(submission, reference) {
    const [left, right] = [engine.parse(submission), engine.parse(reference)];
    if (!left.isValid || !right.isValid) throw new Error('not parsed');
    // Undefined where it proves neither: not the same, as with the other symbolic systems.
    return left.isIdenticallyEqual(right) === true;
  },
};
