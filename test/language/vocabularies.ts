import { createVocabulary, type Vocabulary } from '../../grader/language/vocabulary.ts';

/** A vocabulary from a list: `x y` are scalars, `W:2x3` a matrix, `f()` an unknown function, `z=` what was asked for, `e!` withheld. */
export function knowing(list: string): Vocabulary {
  const names = list.split(' ').filter((name) => name !== '');
  return createVocabulary({
    symbols: names.filter((name) => !/\(\)$|[=!]$/.test(name)).map(declared),
    functions: names.filter((name) => name.endsWith('()')).map((name) => name.slice(0, -2)),
    asked: names.filter((name) => name.endsWith('=')).map((name) => name.slice(0, -1)),
    withheld: names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)),
  });
}

function declared(text: string): readonly [string, { rows: number; columns: number }] {
  const [name, size] = text.split(':');
  const [rows, columns] = (size ?? '1x1').split('x').map(Number);
  return [name!, { rows: rows!, columns: columns! }];
}
