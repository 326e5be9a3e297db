import type { Kind } from '../answers/content.ts';
import type { AnyTask } from '../answers/kind.ts';
import { showAnswer } from '../answers/kinds.ts';
import { evaluateAt } from '../graph/evaluate.ts';
import { childrenOf, symbolsOf, type Expression } from '../language/expression.ts';
import { hiddenMistakes } from '../mistakes/derived.ts';
import type { ComplaintCode } from '../subjects/complaint.ts';
import { fractionDigits } from '../variants/fraction-digits.ts';
import type { PreparedExercise, PreparedPart } from './prepared.ts';

/** What makes a variant worse than the exercise as the catalog has it. */
export interface Flaw {
  readonly code: FlawCode;
  /** The part that it shows in. */
  readonly part?: string;
}

export type FlawCode =
  /** A constraint does not hold. */
  | 'constraint'
  /** The values are those of the catalog. */
  | 'as-catalog'
  /** The answer is 0, and with it whatever is multiplied by it. */
  | 'zero'
  /** The answer does not depend on all that it depends on in the catalog. */
  | 'symbol-lost'
  /** Entries of a vector are the same, which they are not in the catalog: mixing them up would not show. */
  | 'entries-alike'
  /** Two parts have the same answer, so that one may stand where the other should. */
  | 'answers-alike'
  /** A common mistake leads to the right answer, which it does not in the catalog. */
  | 'mistake-hidden'
  | 'too-many-digits'
  | 'out-of-scale'
  /** The exercise cannot be made ready: a kink, a value that does not exist, an erratum that is right. */
  | ComplaintCode;

/** What is wrong with a variant; undefined if nothing is. Only what the exercise has not itself in the catalog counts. */
export function flawOf(variant: PreparedExercise, own: PreparedExercise): Flaw | undefined {
  for (const part of variant.parts.values()) {
    const code = flawOfPart(part.task, own.parts.get(part.id)!.task);
    if (code !== undefined) return { code, part: part.id };
  }
  const alike = partAlike(variant, own);
  if (alike !== undefined) return { code: 'answers-alike', part: alike };
  const hiding = [...variant.parts.values()].find((part) => hidesMistake(part, own.parts.get(part.id)!));
  return hiding && { code: 'mistake-hidden', part: hiding.id };
}

/** The catalog's own, which every variant is held against. */
const hiddenInOwn = new WeakMap<PreparedPart, ReturnType<typeof hiddenMistakes>>();

function hidesMistake(part: PreparedPart, own: PreparedPart): boolean {
  const known = hiddenInOwn.get(own) ?? hiddenMistakes(own);
  hiddenInOwn.set(own, known);
  return [...hiddenMistakes(part)].some((code) => !known.has(code));
}

function flawOfPart({ kind, reference }: AnyTask, { reference: own }: AnyTask): FlawCode | undefined {
  if (!isExpression(reference) || !isExpression(own)) return undefined;
  const symbols = symbolsOf(reference);
  if ([...symbolsOf(own)].some((name) => !symbols.has(name))) return 'symbol-lost';
  const [entries, ownEntries] = [entriesOf(reference), entriesOf(own)];
  const ownLines = linesOf(own, kind);
  if (linesOf(reference, kind).some((line, i) => line.every(isZero) && !ownLines[i]?.every(isZero)))
    return 'zero';
  if (mostDigits(entries) > Math.max(mostDigits(ownEntries) + EXTRA_DIGITS, FEW_DIGITS))
    return 'too-many-digits';
  return symbols.size === 0 && isOutOfScale(entries, ownEntries) ? 'out-of-scale' : undefined;
}

/** So many digits anyone can write down, and so many more than in the catalog's answer. */
const FEW_DIGITS = 4;
const EXTRA_DIGITS = 2;

/** An answer is at most so many times as large, or as small, as 1 or as the catalog's. */
const SCALE = 1000;

function isOutOfScale(entries: readonly Expression[], own: readonly Expression[]): boolean {
  const sizes = sizesOf(entries);
  const ownSizes = sizesOf(own);
  const largest = Math.max(1, ...ownSizes);
  const smallest = Math.min(1, ...ownSizes);
  return sizes.some((size) => size > SCALE * largest || size < smallest / SCALE);
}

function sizesOf(entries: readonly Expression[]): readonly number[] {
  return entries.map((entry) => Math.abs(evaluateAt(entry, new Map()))).filter((size) => size > 0);
}

function mostDigits(entries: readonly Expression[]): number {
  return Math.max(...entries.map(digitsOf));
}

/** How many digits a whole number, a decimal or a fraction takes to write; of other forms nobody writes all. */
function digitsOf(entry: Expression): number {
  if (entry.kind === 'number') return entry.text.replace(/\D/g, '').length;
  if (entry.kind !== 'apply') return 0;
  const { operator, operands } = entry;
  if (operator === 'negate') return digitsOf(operands[0]!);
  if (operator !== 'divide' || !operands.every(isNumeral)) return 0;
  const written = operands.reduce((total, operand) => total + digitsOf(operand), 0);
  return Math.min(written, fractionDigits(entry));
}

function isNumeral(x: Expression): boolean {
  return x.kind === 'number' || (x.kind === 'apply' && x.operator === 'negate' && isNumeral(x.operands[0]!));
}

function isZero(entry: Expression): boolean {
  return entry.kind === 'number' && Number(entry.text) === 0;
}

/** Kinds of answers of which two being the same is a matter of chance, and not of a few choices. */
const TOLD_APART: ReadonlySet<Kind> = new Set([
  'number',
  'matrix',
  'shape',
  'expression',
  'formula-matrix',
  'tensor-expression',
]);

/** A part that has the same answer as one before it, where the catalog's answers differ. */
function partAlike(variant: PreparedExercise, own: PreparedExercise): string | undefined {
  const parts = [...variant.parts.values()].filter(({ task }) => TOLD_APART.has(task.kind));
  const texts = new Map(parts.map((part) => [part.id, answerText(part)]));
  const alike = parts.find((part, i) =>
    parts
      .slice(0, i)
      .some(
        (other) =>
          texts.get(other.id) === texts.get(part.id) &&
          answerText(own.parts.get(other.id)!) !== answerText(own.parts.get(part.id)!),
      ),
  );
  return alike?.id;
}

function answerText({ task }: PreparedPart): string {
  const { kind, reference, setting } = task;
  return showAnswer(kind, reference, setting).text;
}

/** What must not be all zeros: of a number or a vector each entry, of a matrix each row and each column, of a table the whole. */
function linesOf(reference: Expression, kind: Kind): readonly (readonly Expression[])[] {
  if (kind === 'table') return [entriesOf(reference)];
  const rows = reference.kind === 'matrix' ? reference.rows : [[reference]];
  const width = rows[0]!.length;
  if (rows.length === 1 || width === 1) return rows.flat().map((entry) => [entry]);
  return [...rows, ...rows[0]!.map((_, j) => rows.map((row) => row[j]!))];
}

function isExpression(reference: AnyTask['reference']): reference is Expression {
  return typeof reference === 'object' && 'kind' in reference;
}

function entriesOf(reference: Expression): readonly Expression[] {
  return reference.kind === 'matrix' ? childrenOf(reference) : [reference];
}
