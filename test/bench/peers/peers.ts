import type { Peer } from './peer.ts';

/** The peers by name, each loaded only where it is asked; undefined is one that is not installed. */
export const PEERS = {
  nabla: async () => (await import('./nabla.ts')).nabla,
  '@khanacademy/kas': async () => (await import('./kas.ts')).kas,
  '@cortex-js/compute-engine': async () => (await import('./compute-engine.ts')).computeEngine,
  mathjs: async () => (await import('./mathjs.ts')).mathjs,
  nerdamer: async () => (await import('./nerdamer.ts')).nerdamerPeer,
  'math-expressions': async () => (await import('./math-expressions.ts')).mathExpressions(),
} satisfies Record<string, () => Promise<Peer | undefined>>;

/** What to install for a peer that is not among our dependencies. */
export const NOT_BUNDLED: Readonly<Partial<Record<PeerName, string>>> = {
  'math-expressions': 'math-expressions@2.0.0-alpha93',
};

export type PeerName = keyof typeof PEERS;

export const PEER_NAMES = Object.keys(PEERS) as readonly PeerName[];

export function isPeerName(name: unknown): name is PeerName {
  return typeof name === 'string' && Object.hasOwn(PEERS, name);
}
