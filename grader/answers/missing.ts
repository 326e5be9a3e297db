/** Nothing was answered: no answer at all, null, or a text without a visible character. */
export function isMissing(answer: unknown): answer is undefined | null | '' {
  return answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '');
}
