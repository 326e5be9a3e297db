import type { SubjectName } from '../../grader/subjects/subjects.ts';

/** A commented exercise of each subject to start from, which is in order as it is. */
export const TEMPLATES = {
  values: new URL('templates/values.yaml', import.meta.url),
  function: new URL('templates/function.yaml', import.meta.url),
  graph: new URL('templates/graph.yaml', import.meta.url),
  network: new URL('templates/network.yaml', import.meta.url),
  loss: new URL('templates/loss.yaml', import.meta.url),
  update: new URL('templates/update.yaml', import.meta.url),
} as const satisfies Record<SubjectName, URL>;
