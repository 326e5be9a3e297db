import { collectDefaultMetrics, Registry } from '@platformatic/prom-client';

let registry: Registry | undefined;

/** What the process itself is measured by: CPU, memory, garbage collection, event-loop lag. Its observers are started once. */
export function processMetrics(): Registry {
  if (registry !== undefined) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
