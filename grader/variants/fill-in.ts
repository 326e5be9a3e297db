import type { Drawn } from './draw.ts';

/** `<<a>>`, which neither YAML nor LaTeX nor the grammar of formulas takes for something else. */
const WHOLE = /^<<([^<>]+)>>$/;

/** What students read: there `<<…>>` is printed once the formulas are read. */
const PROSE: ReadonlySet<string> = new Set(['prompt', 'options', 'rubric', 'errata']);

/** What is no given, or does not change between variants. */
const LEFT: ReadonlySet<string> = new Set([
  'id',
  'title',
  'source',
  'statement',
  'hints',
  'examples',
  'parameters',
  'constraints',
]);

/**
 * The data of an exercise with each value that is `<<name>>` as a whole replaced by what is drawn, as a number or a word: where the
 * schema wants a number of units or the name of a loss, no formula can stand.
 */
export function fillIn(data: unknown, drawn: Drawn): unknown {
  return mapEntries(data, (key, value) => {
    if (LEFT.has(key)) return value;
    return key === 'parts' && Array.isArray(value)
      ? value.map((part) => partIn(part, drawn))
      : inside(value, drawn);
  });
}

function partIn(part: unknown, drawn: Drawn): unknown {
  return mapEntries(part, (key, value) => (PROSE.has(key) ? value : inside(value, drawn)));
}

function inside(value: unknown, drawn: Drawn): unknown {
  if (typeof value === 'string') return drawn.get(WHOLE.exec(value)?.[1]?.trim() ?? '') ?? value;
  if (Array.isArray(value)) return value.map((entry) => inside(entry, drawn));
  return mapEntries(value, (_key, entry) => inside(entry, drawn));
}

function mapEntries(value: unknown, map: (key: string, value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, map(key, entry)]));
}
