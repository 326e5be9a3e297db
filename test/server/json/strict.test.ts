import { describe, expect, it } from 'vitest';
import { JsonRefusal } from '../../../server/json/refusal.ts';
import { parseStrictJson } from '../../../server/json/strict.ts';

function refusalOf(text: string): JsonRefusal {
  try {
    parseStrictJson(text);
  } catch (error) {
    if (error instanceof JsonRefusal) return error;
    throw error;
  }
  throw new Error(`was taken: ${text.slice(0, 40)}`);
}

describe('what JSON.parse takes and means', () => {
  it.each([
    { id: 'object', text: '{"a": [1, -2.5e3, true, false, null], "b": {}}' },
    { id: 'escapes', text: '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"' },
    { id: 'surrogate pair in escapes', text: '"\\ud83d\\ude00"' },
    { id: 'surrogate pair as it is', text: '"😀"' },
    { id: 'empty containers', text: ' [ [ ] , { } ] ' },
    { id: 'same name in two objects', text: '[{"a": 1}, {"a": 2}]' },
    { id: 'names of inherited members', text: '{"constructor": 1, "toString": 2, "hasOwnProperty": 3}' },
    { id: 'the largest exact whole number', text: '9007199254740991' },
    { id: 'a large number in exponent form', text: '1e300' },
    { id: 'zero in many spellings', text: '[0, -0, 0.000, 0e999]' },
    { id: '64 levels', text: `${'['.repeat(64)}${']'.repeat(64)}` },
    { id: 'a string of a megabyte', text: `"${'a\\n'.repeat(400_000)}"` },
  ])('$id', ({ text }) => {
    expect(parseStrictJson(text)).toEqual(JSON.parse(text));
  });
});

describe('what JSON.parse lets through in silence', () => {
  it.each([
    {
      id: 'a name twice',
      text: '{"a": 1, "b": 2, "a": 3}',
      code: 'duplicate-key',
      position: 17,
      pointer: '/a',
    },
    {
      id: 'a name twice, once escaped',
      text: '{"a":1,"\\u0061":2}',
      code: 'duplicate-key',
      position: 7,
      pointer: '/a',
    },
    {
      id: 'deep inside',
      text: '{"x":[{"a/b":1,"a/b":2}]}',
      code: 'duplicate-key',
      position: 15,
      pointer: '/x/0/a~1b',
    },
    { id: '__proto__', text: '{"__proto__": {}}', code: 'forbidden-key', position: 1, pointer: '/__proto__' },
    { id: 'infinite', text: '[1, 1e400]', code: 'unrepresentable-number', position: 4, pointer: '/1' },
    { id: 'underflow to zero', text: '1e-400', code: 'unrepresentable-number', position: 0, pointer: '' },
    {
      id: 'another whole number',
      text: '[9007199254740993]',
      code: 'unrepresentable-number',
      position: 1,
      pointer: '/0',
    },
    {
      id: 'half a surrogate pair',
      text: '["\\ud800"]',
      code: 'forbidden-character',
      position: 1,
      pointer: '/0',
    },
    { id: 'NUL', text: '{"a": "x\\u0000"}', code: 'forbidden-character', position: 6, pointer: '/a' },
    { id: '65 levels', text: '['.repeat(65), code: 'too-deep', position: 64, pointer: '/0'.repeat(64) },
  ])('$id', ({ text, code, position, pointer }) => {
    expect(refusalOf(text)).toMatchObject({ code, position, pointer });
  });
});

describe('what is not JSON, with the place', () => {
  it.each([
    { id: 'nothing', text: '', position: 0 },
    { id: 'value missing', text: '{"a": }', position: 6 },
    { id: 'colon missing', text: '{"a" 1}', position: 5 },
    { id: 'name without quotation marks', text: '{a: 1}', position: 1 },
    { id: 'comma at the end', text: '[1, ]', position: 4 },
    { id: 'not closed', text: '[1, 2', position: 5 },
    { id: 'string not closed', text: '"abc', position: 4 },
    { id: 'line break in a string', text: '"a\nb"', position: 2 },
    { id: 'unknown escape', text: '"a\\x"', position: 3 },
    { id: 'leading zero', text: '[01]', position: 2 },
    { id: 'NaN', text: '{"a": NaN}', position: 6 },
    { id: 'text behind', text: '{} {}', position: 3 },
    { id: 'a million brackets', text: '{'.repeat(1_000_000), position: 1 },
  ])('$id', ({ text, position }) => {
    expect(refusalOf(text)).toMatchObject({ code: 'malformed-json', position });
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });
});

it('takes time in proportion to the length', () => {
  const members = Array.from({ length: 100_000 }, (_, i) => `"k${i}":${i}`).join(',');
  const start = performance.now();
  parseStrictJson(`{${members}}`);
  refusalOf(`"${'\\\\'.repeat(500_000)}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
