import { expect } from 'vitest';
import type { Expression } from '../../grader/language/expression.ts';
import { printText } from '../../grader/language/print-text.ts';

/** Fails, and names the two expressions as text, unless the verdict is one of those allowed. */
export function expectVerdict(
  submission: Expression,
  reference: Expression,
  verdict: string,
  ...allowed: readonly string[]
): void {
  const found = `${printText(submission)} against ${printText(reference)}: ${verdict}`;
  expect(allowed.includes(verdict) ? 'allowed' : found).toBe('allowed');
}
