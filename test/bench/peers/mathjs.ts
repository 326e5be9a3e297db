import { parse, symbolicEqual } from 'mathjs';
import { MATHJS } from '../../../server/cas/mathjs-notation.ts';
import type { Peer } from './peer.ts';
import { writtenIn } from './written.ts';

export const mathjs: Peer = {
  write: writtenIn(MATHJS),
  isSame: (submission, reference) => symbolicEqual(parse(submission), parse(reference)),
};
