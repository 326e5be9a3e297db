import type { WrittenSolution } from '../../../grader/index.ts';
import type { Read } from '../../../grader/result.ts';

type Part = WrittenSolution['parts'][number];

/** A worked solution for a terminal: a sentence a step, its lines below it, shapes behind what is no number. */
export function solutionText({ exercise, parts }: WrittenSolution): string {
  return blocks(`Worked solution of ${exercise}`, parts, (part) => [
    `${part.part} (${part.kind})`,
    ...part.steps.flatMap(({ sentence, lines }) => [`  ${sentence}`, ...lines.map(lineText)]),
    `  Answer: ${part.answer.text}`,
  ]);
}

function lineText({ text, shape }: Read): string {
  const indented = text.replaceAll(/^/gm, '      ');
  return shape ? `${indented}   (${shape.rows}x${shape.columns})` : indented;
}

/** The same as LaTeX: a paragraph a step, each line a formula of its own. */
export function solutionLatex({ exercise, parts }: WrittenSolution): string {
  return blocks(`\\section*{Worked solution of ${exercise}}`, parts, (part) => [
    `\\subsection*{${part.part}}`,
    ...part.steps.flatMap(({ sentence, lines }) => [
      escaped(sentence),
      ...lines.map(({ latex }) => `\\[ ${latex} \\]`),
    ]),
    `Answer: $${part.answer.latex}$`,
  ]);
}

function blocks(title: string, parts: readonly Part[], written: (part: Part) => readonly string[]): string {
  return `${[title, ...parts.map((part) => written(part).join('\n'))].join('\n\n')}\n`;
}

/** What LaTeX takes for a command, in a sentence. */
function escaped(sentence: string): string {
  return sentence
    .replaceAll(/[&%$#_{}]/g, String.raw`\$&`)
    .replaceAll('^', String.raw`\^{}`)
    .replaceAll('→', String.raw`$\to$`);
}
