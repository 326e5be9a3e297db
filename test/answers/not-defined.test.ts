import { expect, it } from 'vitest';
import { saysNotDefined } from '../../grader/answers/not-defined.ts';

it.each([
  { given: 'not defined', says: true },
  { given: 'Not  Defined.', says: true },
  { given: 'undefined', says: true },
  { given: 'not possible', says: true },
  { given: 'impossible', says: true },
  { given: 'does not exist', says: true },
  { given: 'doesn’t exist', says: true },
  { given: 'not-defined', says: true },
  { given: '\\text{undefined}', says: true },
  { given: '$\\mathrm{impossible}$', says: true },
  { given: 'defined', says: false },
  { given: 'possible', says: false },
  { given: 'not', says: false },
  { given: '', says: false },
  { given: 'not defined or 3', says: false },
  { given: 'constructor', says: false },
  { given: 0, says: false },
  { given: ['not defined'], says: false },
  { given: ' '.repeat(100_000), says: false },
])('$given: $says', ({ given, says }) => {
  expect(saysNotDefined(given)).toBe(says);
});
