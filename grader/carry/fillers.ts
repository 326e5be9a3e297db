import { printText } from '../language/print-text.ts';
import { isOfNumbers, type Answered } from './answered.ts';
import { floatOf, type Entry } from './entries.ts';
import { restsOn } from './rests-on.ts';

/**
 * The answers, with those blocked that are put for several things which have nothing to do with each other: whoever answers 1 everywhere
 * has worked nothing out. One that follows from another may well be equal to it, unless both are nothing but zeros.
 */
export function withoutFillers(answers: readonly Answered[]): readonly Answered[] {
  return answers.map((one) =>
    answers.some((other) => other !== one && isFilled(one, other)) ? blocked(one) : one,
  );
}

function blocked({ part, text, cells, right }: Answered): Answered {
  return { part, text, cells, right, standing: 'blocked' };
}

function isFilled(a: Answered, b: Answered): boolean {
  if (a.standing !== 'wrong' || b.standing !== 'wrong' || !a.entries || !b.entries) return false;
  if (isOfNumbers(a.part) !== isOfNumbers(b.part)) return false;
  return (
    isSame(a.entries, b.entries) && !isSame(a.right, b.right) && (isAllZero(a.entries) || !areRelated(a, b))
  );
}

function isAllZero(entries: Entries): boolean {
  return entries.flat().every(({ value }) => floatOf(value) === 0);
}

type Entries = readonly (readonly Entry[])[];

function isSame(a: Entries, b: Entries): boolean {
  if (a.length !== b.length || a[0]!.length !== b[0]!.length) return false;
  const others = b.flat();
  return a.flat().every(({ value }, k) => isSameValue(value, others[k]!.value));
}

function isSameValue(a: Entry['value'], b: Entry['value']): boolean {
  return printText(a) === printText(b) || floatOf(a) === floatOf(b);
}

/** Whether one of them is worked out from the other. */
function areRelated(a: Answered, b: Answered): boolean {
  return restsOn(a, b) || restsOn(b, a);
}
