/** What a key may be for: a learning management system, a teaching assistant, one learner, or what reads the metrics. */
export const SCOPES = ['lms', 'ta', 'learner', 'monitor'] as const;

export type Scope = (typeof SCOPES)[number];
