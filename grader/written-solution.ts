import { NOT_DEFINED } from './answers/content.ts';
import type { Kind } from './answers/content.ts';
import { sayStep } from './feedback/steps.ts';
import type { Expression } from './language/expression.ts';
import { nameLatex, nameText } from './language/names.ts';
import { printLatex } from './language/print-latex.ts';
import { printShape } from './language/shape.ts';
import { printText } from './language/print-text.ts';
import type { Read } from './result.ts';
import type { DerivativeOf, Equation, Line, Measured, Relation } from './solution/line.ts';
import type { PartSolution, Solution } from './solution/solution.ts';
import type { StepCode } from './solution/step.ts';

/** A worked solution in words and formulas, in plain text and in LaTeX. It holds the answers: for teachers alone. */
export interface WrittenSolution {
  readonly exercise: string;
  readonly parts: readonly WrittenPart[];
}

export interface WrittenPart {
  readonly part: string;
  readonly kind: Kind;
  readonly steps: readonly WrittenStep[];
  readonly answer: Read;
}

export interface WrittenStep {
  readonly kind: StepCode;
  readonly sentence: string;
  readonly lines: readonly Read[];
}

export function writeSolution({ exercise, parts }: Solution): WrittenSolution {
  return { exercise, parts: parts.map(writePart) };
}

function writePart({ steps, ...part }: PartSolution): WrittenPart {
  return {
    ...part,
    steps: steps.map((step) => ({
      kind: step.code,
      sentence: sayStep(step),
      lines: step.lines.map(writeLine),
    })),
  };
}

/** A line in both notations, with the shape of what it is about where that is no number. */
export function writeLine(line: Line): Read {
  return line.kind === 'shape' ? writeMeasured(line) : writeEquation(line);
}

function writeMeasured({ of, shape }: Measured): Read {
  const text = shape === NOT_DEFINED ? NOT_DEFINED : printShape(shape);
  const latex = shape === NOT_DEFINED ? `\\text{${NOT_DEFINED}}` : `${shape.rows} \\times ${shape.columns}`;
  return { latex: `${latexOf(of)}:\\ ${latex}`, text: `${textOf(of)}: ${text}` };
}

const SIGNS = { equal: '=', rounded: '≈', different: '≠' } as const satisfies Record<Relation, string>;
const LATEX_SIGNS = { equal: '=', rounded: '\\approx', different: '\\neq' } as const satisfies Record<
  Relation,
  string
>;

/** A longer line is broken before each side. */
const LONGEST_LINE = 100;

function writeEquation({ left, sides, shape }: Equation): Read {
  const texts = [
    textOf(left),
    ...sides.map(({ relation, expression }) => `${SIGNS[relation]} ${printText(expression)}`),
  ];
  const isLong = texts.join(' ').length > LONGEST_LINE && sides.length > 1;
  const [head, ...rest] = [
    latexOf(left),
    ...sides.map(
      ({ relation, expression }) => `${isLong ? '&' : ''}${LATEX_SIGNS[relation]} ${printLatex(expression)}`,
    ),
  ];
  const latex = isLong
    ? `\\begin{aligned} ${head} ${rest.join(' \\\\ ')} \\end{aligned}`
    : [head, ...rest].join(' ');
  return {
    latex,
    text: isLong ? `${texts[0]} ${texts.slice(1).join('\n  ')}` : texts.join(' '),
    ...(shape && { shape }),
  };
}

function textOf(left: Expression | DerivativeOf): string {
  if (left.kind !== 'derivative') return printText(left);
  const by = typeof left.by === 'string' ? nameText(left.by) : `(${left.by.map(nameText).join(', ')})`;
  return left.of.kind === 'symbol' ? `d${nameText(left.of.name)}/d${by}` : `d/d${by} (${printText(left.of)})`;
}

function latexOf(left: Expression | DerivativeOf): string {
  if (left.kind !== 'derivative') return printLatex(left);
  const by = typeof left.by === 'string' ? nameLatex(left.by) : `(${left.by.map(nameLatex).join(', ')})`;
  return left.of.kind === 'symbol'
    ? `\\frac{\\partial ${nameLatex(left.of.name)}}{\\partial ${by}}`
    : `\\frac{\\partial}{\\partial ${by}}\\left(${printLatex(left.of)}\\right)`;
}
