import { createHash } from 'node:crypto';

/** `sha256:…` of data in canonical form: the order of keys, comments and layout do not matter. */
export function revisionOf(data: unknown): string {
  return `sha256:${createHash('sha256').update(canonical(data)).digest('hex')}`;
}

function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null';
  const entries = Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
}
