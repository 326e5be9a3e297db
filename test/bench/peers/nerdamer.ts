import nerdamer from 'nerdamer/all.js';
import { NERDAMER } from '../../../server/cas/nerdamer-notation.ts';
import type { Peer } from './peer.ts';
import { writtenIn } from './written.ts';

export const nerdamerPeer: Peer = {
  write: writtenIn(NERDAMER),
  isSame(submission, reference) {
    const same = nerdamer(submission).eq(reference);
    nerdamer.flush();
    return same;
  },
};
