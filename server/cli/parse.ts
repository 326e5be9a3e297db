import { parseArgs } from 'node:util';
import { nearestName } from '../../grader/language/nearest-name.ts';
import { type Command, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';

/** What a command line asks for. */
export type Parsed =
  | { readonly action: 'overview' | 'version' }
  | { readonly action: 'help'; readonly command: Command }
  | {
      readonly action: 'run';
      readonly command: Command;
      readonly operands: readonly string[];
      readonly options: Readonly<Record<string, string>>;
    };

/**
 * Reads a command line, without the program's name.
 * @throws {UsageError}
 */
export function parseCommandLine(words: readonly string[]): Parsed {
  const [first] = words;
  if (first === undefined || first === '--help' || first === '-h') return { action: 'overview' };
  if (first === '--version') return { action: 'version' };
  if (first === 'help') {
    return words.length === 1
      ? { action: 'overview' }
      : { action: 'help', command: findCommand(words.slice(1)) };
  }
  const command = findCommand(words);
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) return { action: 'help', command };
  return { action: 'run', command, ...parseRest(command, rest) };
}

function findCommand(words: readonly string[]): Command {
  const found = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => word === words[i]));
  if (found !== undefined) return found;
  const typed = words
    .slice(0, COMMANDS.some(({ name }) => name.startsWith(`${words[0]} `)) ? 2 : 1)
    .join(' ');
  const names = COMMANDS.map(({ name }) => name);
  const suggestion = nearestName(typed, names) ?? names.find((name) => name.startsWith(typed));
  throw new UsageError(`There is no command "${typed}".${didYouMean(suggestion)}`);
}

function parseRest(
  command: Command,
  words: readonly string[],
): { operands: string[]; options: Record<string, string> } {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const options: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option')
      options[token.name] = optionValue(command, token.name, token.rawName, token.value);
  }
  checkCount(command, operands);
  return { operands, options };
}

function optionValue(command: Command, name: string, typed: string, value: string | undefined): string {
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (option === undefined) {
    const suggestion = nearestName(name, Object.keys(command.options));
    const said = didYouMean(suggestion === undefined ? undefined : `--${suggestion}`);
    throw new UsageError(`nabla ${command.name} has no option ${typed}.${said}`);
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${typed} takes no value.`);
    return '';
  }
  if (value === undefined) throw new UsageError(`${typed} needs a value: ${typed} ${option.value}.`);
  if (option.choices !== undefined && !option.choices.includes(value)) {
    throw new UsageError(`${typed} can be ${option.choices.join(', ')}, not "${value}".`);
  }
  return value;
}

function checkCount({ name, operands: expected, operandCount }: Command, operands: readonly string[]): void {
  if (operands.length < operandCount.least) {
    throw new UsageError(`nabla ${name} needs ${expected}.`);
  }
  if (operands.length > operandCount.most) {
    throw new UsageError(
      `nabla ${name} takes ${expected || 'nothing'}, and "${operands.at(-1)}" is too much.`,
    );
  }
}

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
}
