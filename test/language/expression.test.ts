import { expect, it } from 'vitest';
import { apply, number, sameExpression, symbol } from '../../grader/language/expression.ts';

it('ignores where an application stood in its text', () => {
  const built = apply('add', number(1), symbol('x'));
  expect(sameExpression(built, { ...built, start: 3, end: 6 })).toBe(true);
});
