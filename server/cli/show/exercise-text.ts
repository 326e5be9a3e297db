import type { PublicExercise, PublicPart } from '../../../grader/index.ts';

/** An exercise as a student sees it, for a terminal. */
export function exerciseText({ id, title, topic, statement, givens, parts, points }: PublicExercise): string {
  const width = Math.max(...parts.map((part) => part.id.length));
  const lines = parts.flatMap((part) => partLines(part, points, width));
  const shown = givens.map(({ name, text }) => `${name} = ${text}`);
  const blocks = [`${title} (${id}, ${topic})`, statement.trim(), ...shown, lines.join('\n')];
  return `${blocks.join('\n\n').trimEnd()}\n`;
}

function partLines(
  { id, kind, points, prompt, hints }: PublicPart,
  total: number,
  width: number,
): readonly string[] {
  const indent = ' '.repeat(width + 4);
  return [
    `  ${id.padEnd(width)}  ${kind}, ${points} of ${total}: ${prompt}`,
    ...hints.map((hint) => `${indent}Hint: ${hint}`),
  ];
}
