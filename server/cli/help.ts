import { type Command, type Option } from './command.ts';
import { COMMANDS } from './commands.ts';

const EXIT_CODES = `Exit codes:
  0   done
  1   done, but something in the input was bad, or it could not be finished
  2   the command line or a setting cannot be understood, or the input cannot be opened`;

/** What `nabla --help` prints. */
export function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => signature(command).length));
  const lines = COMMANDS.map((command) => `  ${signature(command).padEnd(width)}   ${command.summary}`);
  return `Nabla grades the mathematics of machine learning.

Usage: nabla COMMAND [OPTIONS]

Commands:
${lines.join('\n')}

  nabla help COMMAND   says more about one of them
  nabla --version      prints the version

${EXIT_CODES}
`;
}

/** What `nabla help grade` prints. */
export function helpOn(command: Command): string {
  const options = Object.entries(command.options);
  return `Usage: nabla ${signature(command)}${options.length === 0 ? '' : ' [OPTIONS]'}

${command.summary}

${command.help}
${options.length === 0 ? '' : `\nOptions:\n${options.map(describe).join('\n')}\n`}
${EXIT_CODES}
`;
}

function signature({ name, operands }: Command): string {
  return operands === '' ? name : `${name} ${operands}`;
}

function describe([name, option]: [string, Option]): string {
  const { value, choices, help } = option;
  const choice = choices === undefined ? '' : ` (${choices.join(', ')})`;
  return `  --${name}${value === undefined ? '' : ` ${value}`}${choice}\n        ${help}`;
}
