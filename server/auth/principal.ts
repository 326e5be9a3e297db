import type { Scope } from '../schemas/scope.ts';

/** Who makes a request. */
export type Principal =
  /** Who runs the server: its `NABLA_ADMIN_KEY`, or anyone on this machine while there are no keys. */
  | { readonly kind: 'operator'; readonly id: 'admin' | 'local' }
  | { readonly kind: 'key'; readonly id: string; readonly scope: Exclude<Scope, 'learner'> }
  | { readonly kind: 'key'; readonly id: string; readonly scope: 'learner'; readonly learner: string };

/** Whose submissions alone a principal may see and make; undefined where all. */
export function onlyLearner(principal: Principal): string | undefined {
  return principal.kind === 'key' && principal.scope === 'learner' ? principal.learner : undefined;
}
