import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../server/cli/command.ts';
import { COMMANDS } from '../../../server/cli/commands.ts';
import { helpOn, overview } from '../../../server/cli/help.ts';
import { parseCommandLine } from '../../../server/cli/parse.ts';

describe('a command line', () => {
  it.each([
    { id: 'nothing', line: '', parsed: { action: 'overview' } },
    { id: '--help', line: '--help', parsed: { action: 'overview' } },
    { id: 'help', line: 'help', parsed: { action: 'overview' } },
    { id: '--version', line: '--version', parsed: { action: 'version' } },
    { id: 'help on a command', line: 'help grade', parsed: { action: 'help', command: { name: 'grade' } } },
    {
      id: 'help on two words',
      line: 'help exercises show',
      parsed: { action: 'help', command: { name: 'exercises show' } },
    },
    { id: '--help behind', line: 'grade --help', parsed: { action: 'help', command: { name: 'grade' } } },
    {
      id: 'an operand',
      line: 'grade f.csv',
      parsed: { command: { name: 'grade' }, operands: ['f.csv'], options: {} },
    },
    { id: 'standard input', line: 'grade -', parsed: { operands: ['-'] } },
    {
      id: 'options',
      line: 'grade --format csv f --out=g',
      parsed: { operands: ['f'], options: { format: 'csv', out: 'g' } },
    },
    { id: 'a switch', line: 'exercises show x --json', parsed: { operands: ['x'], options: { json: '' } } },
    { id: 'any number of files', line: 'exercises check a b c', parsed: { operands: ['a', 'b', 'c'] } },
  ])('$id', ({ line, parsed }) => {
    expect(parseCommandLine(line.split(' ').filter(Boolean))).toMatchObject(parsed);
  });
});

describe('what cannot be understood', () => {
  it.each([
    {
      id: 'a misspelt command',
      line: 'grad f',
      message: 'There is no command "grad". Did you mean "grade"?',
    },
    {
      id: 'half a command',
      line: 'exercises',
      message: 'There is no command "exercises". Did you mean "exercises check"?',
    },
    {
      id: 'a misspelt second word',
      line: 'exercises shwo x',
      message: 'There is no command "exercises shwo". Did you mean "exercises show"?',
    },
    { id: 'help on nothing', line: 'help quux', message: 'There is no command "quux".' },
    { id: 'an operand missing', line: 'grade', message: 'nabla grade needs FILE.' },
    { id: 'an operand too many', line: 'grade a b', message: 'nabla grade takes FILE, and "b" is too much.' },
    {
      id: 'a misspelt option',
      line: 'grade --fromat csv f',
      message: 'nabla grade has no option --fromat. Did you mean "--format"?',
    },
    {
      id: 'an inherited name',
      line: 'grade --constructor f',
      message: 'nabla grade has no option --constructor.',
    },
    { id: 'a value missing', line: 'grade f --out', message: '--out needs a value: --out FILE.' },
    {
      id: 'a wrong value',
      line: 'grade f --format xml',
      message: '--format can be ndjson, json, csv, table, not "xml".',
    },
    { id: 'a value too many', line: 'exercises show x --json=1', message: '--json takes no value.' },
  ])('$id', ({ line, message }) => {
    expect(() => parseCommandLine(line.split(' '))).toThrow(new UsageError(message));
  });
});

it('lists every command and every option in the help', () => {
  for (const command of COMMANDS) {
    expect(overview()).toContain(`  ${command.name}`);
    for (const option of Object.keys(command.options)) expect(helpOn(command)).toContain(`--${option}`);
  }
});
