/** What may be typed for a value that does not exist. */
const SPELLINGS: ReadonlySet<string> = new Set([
  'not defined',
  'undefined',
  'not possible',
  'impossible',
  'not computable',
  'does not exist',
  "doesn't exist",
  'dne',
]);

const LONGEST = 60;

/** Whether the answer says that the value does not exist; case, spacing and LaTeX's \text{} do not matter. */
export function saysNotDefined(answer: unknown): boolean {
  if (typeof answer !== 'string' || answer.length > LONGEST) return false;
  const plain = answer.replace(/\\(?:text|mathrm|textrm)\b|[{}$]/g, ' ').replace(/[’]/g, "'");
  return SPELLINGS.has(
    plain
      .replace(/[-_\s]+/g, ' ')
      .trim()
      .replace(/\.$/, '')
      .toLowerCase(),
  );
}
