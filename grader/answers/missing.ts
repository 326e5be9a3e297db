/** Nothing was answered: no answer at all, null, a text without a visible character, or an empty array. */
export function isMissing(answer: unknown): answer is undefined | null | '' | readonly [] {
  if (answer === undefined || answer === null) return true;
  return typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0;
}
