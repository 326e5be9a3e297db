import type { Peer } from './peer.ts';

/** The peers by name, each loaded only where it is asked. */
export const PEERS = {
  nabla: async () => (await import('./nabla.ts')).nabla,
  '@khanacademy/kas': async () => (await import('./kas.ts')).kas,
  '@cortex-js/compute-engine': async () => (await import('./compute-engine.ts')).computeEngine,
  mathjs: async () => (await import('./mathjs.ts')).mathjs,
  nerdamer: async () => (await import('./nerdamer.ts')).nerdamerPeer,
} satisfies Record<string, () => Promise<Peer>>;

export type PeerName = keyof typeof PEERS;

export const PEER_NAMES = Object.keys(PEERS) as readonly PeerName[];

export function isPeerName(name: unknown): name is PeerName {
  return typeof name === 'string' && Object.hasOwn(PEERS, name);
}
